import { Paper, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** What the second person gives at this machine. */
export interface Agreeing {
  readonly accountName: string;
  readonly passphrase: string;
}

interface SecondPersonProps {
  readonly value: Agreeing;
  readonly onChange: (value: Agreeing) => void;
}

/** A second coordinator or the chair agrees to a new coordinator or auditor, here and now (`RULES.md` 1). */
export function SecondPerson({ value, onChange }: SecondPersonProps) {
  const { t } = useTranslation("accounts");
  return (
    <Paper p="md">
      <Stack gap="sm">
        <div>
          <Text fw={600} size="sm">
            {t("second.title")}
          </Text>
          <Text size="sm" c="dimmed">
            {t("second.text")}
          </Text>
        </div>
        <TextInput
          label={t("second.account")}
          value={value.accountName}
          onChange={(event) => onChange({ ...value, accountName: event.currentTarget.value })}
          spellCheck={false}
          autoComplete="off"
        />
        <PasswordInput
          label={t("second.passphrase")}
          value={value.passphrase}
          onChange={(event) => onChange({ ...value, passphrase: event.currentTarget.value })}
          spellCheck={false}
          autoComplete="off"
        />
      </Stack>
    </Paper>
  );
}
