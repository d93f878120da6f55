import { Button, Divider, Group, Stack, Text } from "@mantine/core";
import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "../../../shared/accounts/model.ts";
import { useSession } from "../../app/session.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { endsBeforeSigned } from "../agencies/paper.ts";
import { AccountDraft, accountDraftOf } from "./account.ts";
import { TakeOffLists } from "../access/TakeOffLists.tsx";
import { AccountFields } from "./AccountFields.tsx";
import { RemoveAccount } from "./RemoveAccount.tsx";

interface ChangeAccountProps {
  readonly account: Account;
  readonly onDone: () => void;
}

/** Changes post, agency and declaration of an account, and closes it for good. */
export function ChangeAccount({ account, onDone }: ChangeAccountProps) {
  const { t } = useTranslation(["accounts", "app"]);
  const word = useWords();
  const { accountId: ownId } = useSession();
  const agencies = useDeskQuery("agencies.list", {});
  const change = useDeskCommand("accounts.change");
  const [draft, setDraft, kept] = useDraft(
    { form: "account", accountId: account.id },
    () => accountDraftOf(account),
    AccountDraft,
  );
  const { agencyId, post, declarationSignedOn, declarationExpiresOn } = draft;
  const isBackwards = endsBeforeSigned({ signedOn: declarationSignedOn, expiresOn: declarationExpiresOn });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (agencyId === null || isBackwards) return;
    change.mutate(
      { accountId: account.id, post, agencyId, declarationSignedOn, declarationExpiresOn },
      {
        onSuccess: () => {
          kept.forget();
          onDone();
        },
      },
    );
  };
  return (
    <Stack gap="lg">
      <form onSubmit={submit}>
        <Stack gap="md">
          {account.role !== null && (
            <Text size="sm" c="dimmed">
              {t("change.role", { role: word("role", account.role) })}
            </Text>
          )}
          <DraftNote draft={kept} />
          <AccountFields
            draft={draft}
            agencies={agencies.data ?? []}
            exists
            onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          />
          <FailureNote failure={agencies.error ?? change.error} />
          <Group justify="flex-end" gap="xs">
            <Button
              variant="default"
              onClick={() => {
                kept.discard();
                onDone();
              }}
            >
              {t("app:cancel")}
            </Button>
            <Button type="submit" disabled={agencyId === null || isBackwards} loading={change.isPending}>
              {t("change.store")}
            </Button>
          </Group>
        </Stack>
      </form>
      {account.id !== ownId && (
        <>
          <Divider />
          <TakeOffLists account={account} />
          <Divider />
          <RemoveAccount account={account} onDone={onDone} />
        </>
      )}
    </Stack>
  );
}
