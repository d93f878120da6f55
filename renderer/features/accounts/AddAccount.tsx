import { Button, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { endsBeforeSigned } from "../agencies/paper.ts";
import { PassphraseChoice } from "../unlock/PassphraseChoice.tsx";
import { AccountDraft, emptyAccount, needsSecondPerson } from "./account.ts";
import { AccountFields } from "./AccountFields.tsx";
import { SecondPerson, type Agreeing } from "./SecondPerson.tsx";

const nobody: Agreeing = { accountName: "", passphrase: "" };

/** Adds an account in two steps: who it is for, then its printed passphrase and, where needed, the second person. */
export function AddAccount({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(["accounts", "app"]);
  const { areaName } = useSession();
  const agencies = useDeskQuery("agencies.list", {});
  const add = useDeskCommand("accounts.add");
  const [draft, setDraft, kept] = useDraft({ form: "newAccount" }, emptyAccount, AccountDraft);
  const [step, setStep] = useState<"person" | "passphrase">("person");
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [second, setSecond] = useState<Agreeing>(nobody);
  const { agencyId } = draft;
  const needsSecond = needsSecondPerson(draft.role);
  const isSecondHere = second.accountName.trim() !== "" && second.passphrase !== "";
  const isBackwards = endsBeforeSigned({ signedOn: draft.declarationSignedOn, expiresOn: draft.declarationExpiresOn });
  const isPersonComplete = draft.name.trim() !== "" && agencyId !== null && !isBackwards;
  const mayAdd = passphrase !== null && (!needsSecond || isSecondHere);
  const store = (): void => {
    if (agencyId === null || passphrase === null) return;
    add.mutate(
      { ...draft, agencyId, passphrase, secondPerson: needsSecond ? second : null },
      {
        onSuccess: () => {
          kept.forget();
          notifications.show({ message: t("add.done", { name: draft.name }), color: "sea" });
          onDone();
        },
      },
    );
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (step === "person" && isPersonComplete) setStep("passphrase");
    else if (mayAdd) store();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <DraftNote draft={kept} />
        {step === "person" ? (
          <AccountFields
            draft={draft}
            agencies={agencies.data ?? []}
            exists={false}
            onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          />
        ) : (
          <>
            <Text size="sm">{t("add.sheet", { name: draft.name })}</Text>
            <PassphraseChoice areaName={areaName} accountName={draft.name} onReady={setPassphrase} />
            {needsSecond && <SecondPerson value={second} onChange={setSecond} />}
          </>
        )}
        <FailureNote failure={agencies.error ?? add.error} />
        <Group justify="flex-end" gap="xs">
          {step === "passphrase" && (
            <Button variant="default" onClick={() => setStep("person")} disabled={add.isPending}>
              {t("app:back")}
            </Button>
          )}
          <Button type="submit" disabled={step === "person" ? !isPersonComplete : !mayAdd} loading={add.isPending}>
            {step === "person" ? t("app:continue") : t("add.store")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
