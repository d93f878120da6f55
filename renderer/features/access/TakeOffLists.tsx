import { Button, Group, PasswordInput, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Account } from "../../../shared/accounts/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";

const nothing = { reason: "", accountName: "" };
const Typed = z.object({ reason: z.string(), accountName: z.string() });

/** Two administrators take an account off every list of readers, without learning of any case. */
export function TakeOffLists({ account }: { readonly account: Account }) {
  const { t } = useTranslation("access");
  const takeOff = useDeskCommand("access.takeOffLists");
  const [typed, setTyped, draft] = useDraft({ form: "takeOffLists", accountId: account.id }, nothing, Typed);
  // Not part of what is kept.
  const [passphrase, setPassphrase] = useState("");
  const isWhole = typed.reason.trim() !== "" && typed.accountName.trim() !== "" && passphrase !== "";
  const change = (part: Partial<typeof nothing>): void => setTyped((before) => ({ ...before, ...part }));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { reason, accountName } = typed;
    takeOff.mutate(
      { accountId: account.id, reason, secondPerson: { accountName, passphrase } },
      {
        onSuccess: () => {
          notifications.show({ message: t("lists.done", { name: account.name }), color: "sea" });
          draft.discard();
          setPassphrase("");
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <div>
          <Text component="h3" fw={600} size="sm">
            {t("lists.title")}
          </Text>
          <Text size="sm" c="dimmed">
            {t("lists.means")}
          </Text>
        </div>
        <DraftNote draft={draft} />
        <TextInput
          label={t("readers.reason")}
          description={t("readers.reasonHint")}
          maxLength={500}
          spellCheck={false}
          autoComplete="off"
          value={typed.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        <SimpleGrid cols={2}>
          <TextInput
            label={t("lists.second")}
            spellCheck={false}
            autoComplete="off"
            value={typed.accountName}
            onChange={(event) => change({ accountName: event.currentTarget.value })}
          />
          <PasswordInput
            label={t("lists.passphrase")}
            spellCheck={false}
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        </SimpleGrid>
        <FailureNote failure={takeOff.error} />
        <Group justify="flex-end">
          <Button type="submit" variant="default" disabled={!isWhole} loading={takeOff.isPending}>
            {t("lists.do")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
