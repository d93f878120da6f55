import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface ChangePassphraseProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const none = { old: "", fresh: "", again: "" };

/** Gives the signed-in account another passphrase. */
export function ChangePassphrase({ opened, onClose }: ChangePassphraseProps) {
  const { t } = useTranslation("app");
  const [typed, setTyped] = useState(none);
  const change = useDeskCommand("unlock.changePassphrase");
  const close = (): void => {
    setTyped(none);
    change.reset();
    onClose();
  };
  const field = (name: keyof typeof none, label: string) => (
    <PasswordInput
      label={label}
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
      autoComplete="off"
      spellCheck={false}
    />
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    change.mutate(
      { oldPassphrase: typed.old, newPassphrase: typed.fresh },
      {
        onSuccess: () => {
          notifications.show({ message: t("passphrase.changed"), color: "sea" });
          close();
        },
      },
    );
  };
  const isDifferent = typed.again !== "" && typed.again !== typed.fresh;
  return (
    <Modal opened={opened} onClose={close} title={t("account.changePassphrase")}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {field("old", t("passphrase.old"))}
          {field("fresh", t("passphrase.new"))}
          <Text size="xs" c="dimmed">
            {t("passphrase.hint")}
          </Text>
          {field("again", t("passphrase.again"))}
          {isDifferent && (
            <Text size="sm" c="var(--concord-alarm)" role="alert">
              {t("passphrase.different")}
            </Text>
          )}
          <FailureNote failure={change.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t("cancel")}
            </Button>
            <Button
              type="submit"
              loading={change.isPending}
              disabled={typed.old === "" || typed.fresh === "" || typed.again !== typed.fresh}
            >
              {t("change")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
