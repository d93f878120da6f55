import { Alert, Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOpensDraft, useWantedDraft } from "../../app/wantedDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ContactItem } from "./ContactItem.tsx";
import { NewContact } from "./NewContact.tsx";
import type { Contact, MayChange } from "./peopleCase.ts";

interface Props {
  readonly caseId: string;
  readonly personId: string;
  readonly contacts: readonly Contact[];
  readonly may: MayChange;
}

/** The ways to reach one person, each covered; what was removed can be put back until one goes on. */
export function PersonContacts({ caseId, personId, contacts, may }: Props) {
  const { t } = useTranslation("people");
  const [adding, setAdding] = useState(false);
  const isMine = useWantedDraft(({ place }) => place?.item === personId);
  useOpensDraft(["contact"], caseId, () => setAdding(true), isMine && may.changeContacts);
  const [removed, setRemoved] = useState<string | null>(null);
  const putBack = useDeskCommand("people.putBackContact");
  if (contacts.length === 0 && !may.changeContacts) return null;
  return (
    <section aria-label={t("contact.title")}>
      <Text component="h4" size="sm" fw={600} mt="md" mb={4}>
        {t("contact.title")}
      </Text>
      {contacts.length === 0 && !adding ? (
        <Text size="sm" c="dimmed" mb={6}>
          {t("contact.none")}
        </Text>
      ) : null}
      {contacts.map((contact) => (
        <ContactItem key={contact.id} caseId={caseId} contact={contact} onRemoved={setRemoved} />
      ))}
      {removed === null ? null : (
        <Alert color="gray" p="xs" mb={8} role="status">
          {t("contact.removed")}{" "}
          <Button
            size="compact-sm"
            variant="default"
            loading={putBack.isPending}
            onClick={() => putBack.mutate({ caseId, contactId: removed }, { onSuccess: () => setRemoved(null) })}
          >
            {t("putBack")}
          </Button>
        </Alert>
      )}
      <FailureNote failure={putBack.error} />
      {adding ? (
        <NewContact caseId={caseId} personId={personId} maySeal={may.seal} onDone={() => setAdding(false)} />
      ) : null}
      {may.changeContacts && !adding ? (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t("contact.new")}
        </Button>
      ) : null}
    </section>
  );
}
