import { Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CaseRole, ContactEntry } from "../../../shared/people/model.ts";
import type { z } from "zod";
import { useWords } from "../../i18n/words.ts";
import classes from "./referrals.module.css";

type Contact = z.infer<typeof ContactEntry>;

interface Props {
  readonly of: CaseRole;
  readonly contacts: readonly Contact[];
  readonly onChange: (contacts: readonly Contact[]) => void;
}

/** The ways to reach somebody as they were read from a file: to be corrected, and marked safe only on purpose. */
export function ReadContacts({ of, contacts, onChange }: Props) {
  const { t } = useTranslation("referrals");
  const word = useWords();
  if (!contacts.some((contact) => contact.of === of)) return null;
  const change = (index: number, patch: Partial<Contact>) =>
    onChange(contacts.map((contact, at) => (at === index ? { ...contact, ...patch } : contact)));
  return (
    <Stack gap="xs" mt="sm">
      <Text size="sm" fw={600}>
        {of === "VICTIM" ? t("contacts.ofVictim") : t("contacts.ofPerpetrator")}
      </Text>
      {contacts.map((contact, index) =>
        contact.of === of ? (
          <div key={index} className={classes["fields"]}>
            <TextInput
              label={word("contactKind", contact.kind)}
              description={t("contacts.covered")}
              className={classes["covered"] ?? ""}
              spellCheck={false}
              value={contact.value}
              onChange={(event) => change(index, { value: event.currentTarget.value })}
            />
            <Stack gap={6} pt={28}>
              <Checkbox
                label={t("contacts.isSafe")}
                checked={contact.safe}
                onChange={(event) => change(index, { safe: event.currentTarget.checked })}
              />
              <Checkbox
                label={t("contacts.isConfidential")}
                checked={contact.confidential}
                onChange={(event) => change(index, { confidential: event.currentTarget.checked })}
              />
            </Stack>
          </div>
        ) : null,
      )}
    </Stack>
  );
}
