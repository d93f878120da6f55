import { Button, Group, PasswordInput, Stack, Text, Textarea, TextInput, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

/** Opens the chosen area with the printed recovery key and gives one account a new passphrase. */
export function Recover({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation(["unlock", "app"]);
  const [recoveryKey, setRecoveryKey] = useState("");
  const [accountName, setAccountName] = useState("");
  const [newPassphrase, setNewPassphrase] = useState("");
  const recover = useDeskCommand("unlock.recover");
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    recover.mutate(
      { recoveryKey, accountName, newPassphrase },
      {
        onSuccess: () => {
          notifications.show({ message: t("recover.done"), color: "sea", autoClose: 10_000 });
          onBack();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Title order={2} fz={18}>
          {t("recover.title")}
        </Title>
        <Text size="sm" c="dimmed">
          {t("recover.text")}
        </Text>
        <Textarea
          label={t("recover.key")}
          value={recoveryKey}
          onChange={(event) => setRecoveryKey(event.currentTarget.value)}
          spellCheck={false}
          autoComplete="off"
          autoFocus
        />
        <TextInput
          label={t("recover.account")}
          value={accountName}
          onChange={(event) => setAccountName(event.currentTarget.value)}
          spellCheck={false}
          autoComplete="off"
        />
        <PasswordInput
          label={t("recover.newPassphrase")}
          description={t("sheet.ownHint")}
          value={newPassphrase}
          onChange={(event) => setNewPassphrase(event.currentTarget.value)}
          spellCheck={false}
          autoComplete="off"
        />
        <FailureNote failure={recover.error} />
        <Group gap="xs">
          <Button variant="default" onClick={onBack}>
            {t("app:back")}
          </Button>
          <Button
            type="submit"
            loading={recover.isPending}
            disabled={recoveryKey.trim() === "" || accountName.trim() === "" || newPassphrase === ""}
          >
            {t("recover.do")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
