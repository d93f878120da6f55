import { Box, Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import type { CaseRole, MaskedContact } from "../../../shared/people/model.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { callAskingAgainOrThrow } from "../../ui/reauthentication.ts";
import { ContactForm } from "./ContactForm.tsx";
import { ContactLine } from "./ContactLine.tsx";

interface Props {
  readonly referral: Output<"referrals.open">;
  readonly role: CaseRole;
}

/** How one of the people can be reached: covered until shown on purpose, one at a time. */
export function Contacts({ referral, role }: Props) {
  const { t } = useTranslation("referrals");
  const [adding, setAdding] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const add = useDeskCommand("referrals.addContact");
  const remove = useDeskCommand("referrals.removeContact");
  const { id: referralId, mayChange } = referral;
  const reveal = async (contact: MaskedContact): Promise<string | null> => {
    try {
      const { value, codeWord } = await callAskingAgainOrThrow("referrals.revealContact", {
        referralId,
        contactId: contact.id,
      });
      setFailure(null);
      return codeWord === "" ? value : t("contacts.withCodeWord", { value, codeWord });
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error("the contact could not be shown"));
      return null;
    }
  };
  return (
    <Box mt="sm">
      <Text size="sm" fw={600} mb={4}>
        {role === "VICTIM" ? t("contacts.ofVictim") : t("contacts.ofPerpetrator")}
      </Text>
      {referral.contacts
        .filter((contact) => contact.of === role)
        .map((contact) => (
          <ContactLine
            key={contact.id}
            contact={contact}
            onReveal={() => reveal(contact)}
            {...(mayChange ? { onRemove: () => remove.mutate({ referralId, contactId: contact.id }) } : {})}
          />
        ))}
      <FailureNote failure={failure ?? remove.error} />
      {mayChange && !adding ? (
        <Button
          mt={6}
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t("contacts.add")}
        </Button>
      ) : null}
      {adding ? (
        <ContactForm
          referralId={referralId}
          role={role}
          busy={add.isPending}
          failure={add.error}
          onCancel={() => setAdding(false)}
          onAdd={(contact, stored) =>
            add.mutate(
              { referralId, contact },
              {
                onSuccess: () => {
                  stored();
                  setAdding(false);
                },
              },
            )
          }
        />
      ) : null}
    </Box>
  );
}
