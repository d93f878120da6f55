import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Account } from "../../../shared/accounts/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { useReauthentication } from "../../ui/reauthentication.ts";

interface RemoveAccountProps {
  readonly account: Account;
  readonly onDone: () => void;
}

/** Closes an account for good: with a reason, its name typed, and the passphrase of whoever does it. */
export function RemoveAccount({ account, onDone }: RemoveAccountProps) {
  const { t } = useTranslation("accounts");
  const { ask } = useReauthentication();
  const remove = useDeskCommand("accounts.remove");
  const [reason, setReason, draft] = useDraft({ form: "removeAccount", accountId: account.id }, "", z.string());
  const [typed, setTyped] = useState("");
  const isSure = typed.trim() === account.name && reason.trim() !== "";
  const store = async (): Promise<void> => {
    if (!isSure || !(await ask())) return;
    remove.mutate(
      { accountId: account.id, reason },
      {
        onSuccess: () => {
          draft.forget();
          notifications.show({ message: t("remove.done", { name: account.name }), color: "sea" });
          onDone();
        },
      },
    );
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void store();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <div>
          <Text component="h3" fw={600} size="sm">
            {t("remove.title")}
          </Text>
          <Text size="sm" c="dimmed">
            {t("remove.text")}
          </Text>
        </div>
        <DraftNote draft={draft} />
        <TextInput
          label={t("remove.reason")}
          description={t("remove.reasonHint")}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
          spellCheck={false}
          autoComplete="off"
        />
        <TextInput
          label={t("remove.type", { name: account.name })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          spellCheck={false}
          autoComplete="off"
        />
        <FailureNote failure={remove.error} />
        <Group justify="flex-end">
          <Button type="submit" color="alarm" variant="outline" disabled={!isSure} loading={remove.isPending}>
            {t("remove.do")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
