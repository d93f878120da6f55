import { ActionIcon, Button, Group, Paper, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconUserMinus } from "@tabler/icons-react";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { AccountId, CaseId } from "../../../shared/ids.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { AddReader } from "../cases/AddReader.tsx";

interface Props {
  readonly caseId: CaseId;
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
}

/** Who reads the sealed contacts of a case besides those whom the rule names; shown to those who read them. */
export function ContactReaders({ caseId, accounts }: Props) {
  const { t } = useTranslation("access");
  const readers = useDeskQuery("access.contactReaders", { caseId }).data ?? [];
  const maySeal = useDeskQuery("people.ofCase", { caseId }).data?.may.seal ?? false;
  const [removing, setRemoving] = useState<AccountId | null>(null);
  if (!maySeal && readers.length === 0) return null;
  return (
    <Paper p="md">
      <Text component="h3" fw={600} m={0} mb={6}>
        {t("contacts.title")}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {t("contacts.means")}
      </Text>
      {readers.length === 0 ? <Text size="sm">{t("contacts.none")}</Text> : null}
      <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: "none" }}>
        {readers.map(({ accountId, name, agencyName, reason }) => (
          <li key={accountId}>
            <Group gap="sm" wrap="nowrap">
              <Text size="sm" flex={1}>
                {`${name} · ${agencyName}`}
                <Text span size="sm" c="dimmed">{` · ${reason}`}</Text>
              </Text>
              {maySeal ? (
                <ActionIcon
                  variant="subtle"
                  aria-label={t("contacts.remove", { name })}
                  title={t("contacts.remove", { name })}
                  onClick={() => setRemoving(accountId)}
                >
                  <IconUserMinus size={16} aria-hidden />
                </ActionIcon>
              ) : null}
            </Group>
            {removing === accountId ? (
              <TakeOff caseId={caseId} accountId={accountId} name={name} onDone={() => setRemoving(null)} />
            ) : null}
          </li>
        ))}
      </Stack>
      {maySeal ? (
        <AddReader
          caseId={caseId}
          procedure="access.addContactReader"
          label={t("contacts.add")}
          accounts={accounts.filter(({ id }) => !readers.some(({ accountId }) => accountId === id))}
        />
      ) : null}
    </Paper>
  );
}

interface TakeOffProps {
  readonly caseId: CaseId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly onDone: () => void;
}

function TakeOff({ caseId, accountId, name, onDone }: TakeOffProps) {
  const { t } = useTranslation(["access", "app"]);
  const remove = useDeskCommand("access.removeContactReader");
  const [reason, setReason, draft] = useDraft({ form: "removeContactReader", caseId, item: accountId }, "", z.string());
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    remove.mutate(
      { caseId, accountId, reason },
      {
        onSuccess: () => {
          draft.forget();
          notifications.show({ message: t("access:contacts.removed", { name }), color: "sea" });
          onDone();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-end" mt={4}>
        <TextInput
          flex={1}
          size="xs"
          label={t("access:contacts.removeReason", { name })}
          description={t("access:readers.reasonHint")}
          autoFocus
          maxLength={500}
          spellCheck={false}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            draft.discard();
            onDone();
          }}
        >
          {t("app:cancel")}
        </Button>
        <Button
          size="xs"
          type="submit"
          color="alarm"
          variant="outline"
          loading={remove.isPending}
          disabled={reason.trim() === ""}
        >
          {t("access:contacts.remove", { name })}
        </Button>
      </Group>
      <DraftNote draft={draft} />
      <FailureNote failure={remove.error} />
    </form>
  );
}
