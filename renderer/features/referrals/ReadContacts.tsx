import { Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CaseRole } from "../../../shared/people/model.ts";
import { useWords } from "../../i18n/words.ts";
import type { ReadContact } from "./importedForm.ts";
import classes from "./referrals.module.css";

interface Props {
  readonly of: CaseRole;
  readonly contacts: readonly ReadContact[];
  readonly onChange: (contacts: ReadContact[]) => void;
}

/** The ways to reach somebody as they were read from a file: to be corrected, and marked safe only on purpose. */
export function ReadContacts({ of, contacts, onChange }: Props) {
  const { t } = useTranslation("referrals");
  const word = useWords();
  if (!contacts.some((contact) => contact.of === of)) return null;
  const change = (index: number, patch: Partial<ReadContact>) =>
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
