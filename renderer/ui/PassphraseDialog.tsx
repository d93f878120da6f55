import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useDeskCommand } from "../desk/useDesk.ts";
import { FailureNote } from "./FailureNote.tsx";
import { useAskedPassphrase } from "./reauthentication.ts";

interface PassphraseDialogProps {
  /** Whose passphrase it is, where two people are at the desk. */
  readonly whose?: string | null;
}

/** Asks for the passphrase again before an export or another step that needs it (`RULES.md` 8). One for the whole window. */
export function PassphraseDialog({ whose = null }: PassphraseDialogProps) {
  const { t } = useTranslation("app");
  const answer = useAskedPassphrase((asked) => asked.answer);
  const [passphrase, setPassphrase] = useState("");
  const reauthenticate = useDeskCommand("unlock.reauthenticate");
  const close = (given: boolean): void => {
    setPassphrase("");
    reauthenticate.reset();
    answer?.(given);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    reauthenticate.mutate({ passphrase }, { onSuccess: () => close(true) });
  };
  return (
    // Before a side panel, from which it may have been asked for.
    <Modal zIndex={400} opened={answer !== null} onClose={() => close(false)} title={t("reauthenticate.title")}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t("reauthenticate.why")}
          </Text>
          <PasswordInput
            label={whose === null ? t("reauthenticate.passphrase") : t("reauthenticate.passphraseOf", { name: whose })}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
          />
          <FailureNote failure={reauthenticate.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => close(false)}>
              {t("cancel")}
            </Button>
            <Button type="submit" loading={reauthenticate.isPending} disabled={passphrase === ""}>
              {t("continue")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
