import { Badge, Button, Text } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { datesAreCrossed } from "../../../shared/people/contradictions.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { MaskedValue } from "../../ui/MaskedValue.tsx";
import { Private } from "../../ui/Private.tsx";
import { callAskingAgainOrThrow } from "../../ui/reauthentication.ts";
import { ContactEdit } from "./ContactEdit.tsx";
import { useContactText } from "./contactText.ts";
import classes from "./people.module.css";
import type { Contact } from "./peopleCase.ts";

const editedFor = 60_000;

interface Props {
  readonly caseId: string;
  readonly contact: Contact;
  readonly onRemoved: (contactId: string) => void;
}

/** One way to reach somebody: covered until shown on purpose, with what makes it safe or unsafe, and for who may, changed in place. */
export function ContactItem({ caseId, contact, onRemoved }: Props) {
  const { t } = useTranslation("people");
  const word = useWords();
  const inOneLine = useContactText();
  const [failure, setFailure] = useState<Error | null>(null);
  const [edited, setEdited] = useState<Readonly<Partial<Record<string, string>>> | null>(null);
  const remove = useDeskCommand("people.removeContact");
  const stays = useEndsByItself(edited !== null, () => setEdited(null));
  const contactId = contact.id;
  const revealed = useCallback(async () => {
    try {
      const { fields } = await callAskingAgainOrThrow("people.revealContact", { caseId, contactId });
      setFailure(null);
      return fields;
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown : new Error("the contact could not be shown"));
      return null;
    }
  }, [caseId, contactId]);
  const reveal = useCallback(async () => {
    const fields = await revealed();
    return fields && inOneLine(fields);
  }, [revealed, inOneLine]);
  const kind = word("contactKind", contact.kind);
  return (
    <div className={classes["contact"]}>
      {contact.mayReveal ? (
        <MaskedValue label={kind} onReveal={reveal} />
      ) : (
        <Text size="sm" c="dimmed">
          {t("contact.notForYou", { kind })}
        </Text>
      )}
      <Badge size="md" color={contact.safe ? "sea" : "alarm"}>
        {contact.safe ? t("contact.safe") : t("contact.unsafe")}
      </Badge>
      {contact.confidential ? (
        <Badge size="md" color="gray">
          {t("contact.confidential")}
        </Badge>
      ) : null}
      {contact.sealed ? (
        <Badge size="md" color="gray">
          {t("contact.sealed")}
        </Badge>
      ) : null}
      {contact.mayChange ? (
        <div className={classes["push"]}>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={edited ? t("contact.closeKind", { kind }) : t("contact.editKind", { kind })}
            onClick={() => {
              if (edited) setEdited(null);
              else void revealed().then(setEdited);
            }}
          >
            {edited ? t("edit.close") : t("edit.open")}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t("contact.removeKind", { kind })}
            loading={remove.isPending}
            onClick={() => remove.mutate({ caseId, contactId }, { onSuccess: () => onRemoved(contactId) })}
          >
            {t("remove")}
          </Button>
        </div>
      ) : null}
      <ContactFacts contact={contact} />
      <FailureNote failure={failure ?? remove.error} />
      {edited ? (
        <div className={classes["contactFacts"]} onInput={stays} onFocus={stays}>
          <ContactEdit caseId={caseId} contact={contact} covered={edited} />
        </div>
      ) : null}
    </div>
  );
}

/** What was uncovered to be changed is covered again a minute after the last key: `stays` is called for each. */
function useEndsByItself(isOpen: boolean, onEnd: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const end = useRef(onEnd);
  end.current = onEnd;
  const stays = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => end.current(), editedFor);
  }, []);
  useEffect(() => {
    if (isOpen) stays();
    return () => clearTimeout(timer.current);
  }, [isOpen, stays]);
  return stays;
}

function ContactFacts({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation("people");
  const word = useWords();
  const { day } = useFormat();
  const { fields } = contact;
  const [from, to] = [fields["livesFrom"], fields["livesTo"]];
  const facts = [
    fields["addressType"] ? word("addressType", fields["addressType"]) : "",
    fields["tenure"] ? word("tenure", fields["tenure"]) : "",
    from && to ? t("contact.fromTo", { from: day(from), to: day(to) }) : "",
    from && !to ? t("contact.since", { day: day(from) }) : "",
    to && !from ? t("contact.until", { day: day(to) }) : "",
    fields["safeTimes"] ? t("contact.when", { times: fields["safeTimes"] }) : "",
    contact.kind === "PHONE" && contact.mayReveal && !contact.leaveMessage ? t("contact.noMessage") : "",
    contact.leaveMessage ? t("contact.message") : "",
    fields["textOk"] === "YES" ? t("contact.textOk") : "",
    fields["textOk"] === "NO" ? t("contact.textNotOk") : "",
    fields["verifiedOn"] ? t("contact.verifiedOn", { day: day(fields["verifiedOn"]) }) : "",
  ].filter(Boolean);
  const warnings = [
    fields["knownToPerpetrator"] === "YES" ? t("contact.known") : "",
    datesAreCrossed(fields) ? t("contact.crossed") : "",
  ].filter(Boolean);
  return (
    <div className={classes["contactFacts"]}>
      {facts.length > 0 ? (
        <Text size="sm" c="dimmed">
          <Private>{facts.join(" · ")}</Private>
        </Text>
      ) : null}
      {warnings.map((warning) => (
        <Text key={warning} size="sm" c="var(--concord-soon)">
          {warning}
        </Text>
      ))}
    </div>
  );
}
