import { Badge, Text } from "@mantine/core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { MaskedValue } from "../../ui/MaskedValue.tsx";
import { callAskingAgainOrThrow } from "../../ui/reauthentication.ts";
import classes from "./cases.module.css";
import type { CaseContact } from "./openedCase.ts";

interface Props {
  readonly caseId: string;
  readonly contact: CaseContact;
  /** The key that shows it while held. */
  readonly holdKey?: string;
  /** Without a line above, where it stands alone. */
  readonly bare?: boolean;
}

/** One way to reach somebody: covered until shown on purpose, which is logged; with what makes it safe or unsafe. */
export function RevealedContact({ caseId, contact, holdKey, bare = false }: Props) {
  const { t } = useTranslation("cases");
  const word = useWords();
  const [failure, setFailure] = useState<Error | null>(null);
  const contactId = contact.id;
  const reveal = useCallback(async () => {
    try {
      const { value, codeWord } = await callAskingAgainOrThrow("cases.revealContact", { caseId, contactId });
      setFailure(null);
      return codeWord === "" ? value : t("contact.withCodeWord", { value, codeWord });
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown : new Error("the contact could not be shown"));
      return null;
    }
  }, [caseId, contactId, t]);
  return (
    <div className={classes["contact"]} data-bare={bare || undefined}>
      {contact.mayReveal ? (
        <MaskedValue
          label={word("contactKind", contact.kind)}
          onReveal={reveal}
          {...(holdKey === undefined ? {} : { holdKey })}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t("contact.notForYou", { kind: word("contactKind", contact.kind) })}
        </Text>
      )}
      <Badge size="md" color={contact.safe ? "sea" : "alarm"}>
        {contact.safe ? t("contact.safe") : t("contact.unsafe")}
      </Badge>
      {contact.sealed ? (
        <Badge size="md" color="gray">
          {t("contact.sealed")}
        </Badge>
      ) : null}
      {contact.safeTimes ? (
        <Text size="sm" c="dimmed">
          {t("contact.when", { times: contact.safeTimes })}
        </Text>
      ) : null}
      {contact.kind === "PHONE" && !contact.leaveMessage ? (
        <Text size="sm" c="dimmed">
          {t("contact.noMessage")}
        </Text>
      ) : null}
      <FailureNote failure={failure} />
    </div>
  );
}
