import { Group } from "@mantine/core";
import { IconPhone } from "@tabler/icons-react";
import { memo, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/ids.ts";
import type { MaskedContact } from "../../../shared/people/model.ts";
import type { Failure } from "../../../shared/result.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { MaskedValue } from "../../ui/MaskedValue.tsx";
import { callAskingAgain } from "../../ui/reauthentication.ts";

interface SafeContactProps {
  readonly caseId: CaseId;
  readonly contacts: readonly MaskedContact[];
}

/** The victim's safe way to be reached, the phone before the others. */
const safeOf = (contacts: readonly MaskedContact[]): MaskedContact | undefined => {
  const safe = contacts.filter((contact) => contact.of === "VICTIM" && contact.safe);
  return safe.find(({ kind }) => kind === "PHONE") ?? safe[0];
};

/** The safe contact, covered until R is held; each look is in the log. */
export const SafeContact = memo(function SafeContact({ caseId, contacts }: SafeContactProps) {
  const { t } = useTranslation("meeting");
  const contact = safeOf(contacts);
  if (contact === undefined) return <span>{t("contact.none")}</span>;
  if (!contact.mayReveal) return <span>{t("contact.sealed")}</span>;
  return <Revealed caseId={caseId} contact={contact} />;
});

function Revealed({ caseId, contact }: { readonly caseId: CaseId; readonly contact: MaskedContact }) {
  const { t } = useTranslation("meeting");
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id: contactId, safeTimes } = contact;
  const reveal = useCallback(async (): Promise<string | null> => {
    const answer = await callAskingAgain("cases.revealContact", { caseId, contactId });
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return null;
    const { value, codeWord } = answer.value;
    const parts = [value, codeWord === "" ? "" : t("contact.codeWord", { codeWord }), safeTimes];
    return parts.filter((part) => part !== "").join(" · ");
  }, [caseId, contactId, safeTimes, t]);
  return (
    <Group gap={8} wrap="wrap">
      <IconPhone size={16} aria-hidden />
      <MaskedValue label={t("contact.label")} onReveal={reveal} holdKey="KeyR" />
      <FailureNote failure={failure} />
    </Group>
  );
}
