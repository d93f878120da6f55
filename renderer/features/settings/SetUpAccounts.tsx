import { Button, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { CivilDate } from "../../../shared/dates.ts";
import { AgencyId } from "../../../shared/ids.ts";
import { useSession } from "../../app/session.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import type { Paper } from "../agencies/paper.ts";
import { PassphraseChoice } from "../unlock/PassphraseChoice.tsx";
import { PaperFields } from "./PaperFields.tsx";

// A coordinator or an auditor needs a second person, who has no account yet (`RULES.md` 1).
const grantable = ["chair", "representative", "adviser", "observer"] as const;
type Grantable = (typeof grantable)[number];
const isGrantable = (role: string): role is Grantable => grantable.some((known) => known === role);

const AccountDraft = z.object({
  name: z.string(),
  post: z.string(),
  role: z.enum(grantable),
  agencyId: z.string().nullable(),
  declaration: z.object({ signedOn: CivilDate.nullable(), expiresOn: CivilDate.nullable() }),
});
type AccountDraft = Readonly<z.infer<typeof AccountDraft>>;

const noPaper: Paper = { signedOn: null, expiresOn: null };
const empty: AccountDraft = { name: "", post: "", role: "chair", agencyId: null, declaration: noPaper };

/** The accounts of the people at the table, one after the other, each with a printed passphrase. */
export function SetUpAccounts() {
  const { t } = useTranslation("unlock");
  const word = useWords();
  const { areaName } = useSession();
  const accounts = useDeskQuery("accounts.list", {});
  const agencies = useDeskQuery("agencies.list", {});
  const add = useDeskCommand("accounts.add");
  const [draft, setDraft, kept] = useDraft({ form: "newAccount", item: "set-up" }, empty, AccountDraft);
  const [showsSheet, setShowsSheet] = useState(false);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const agencyId = AgencyId.safeParse(draft.agencyId);
  const change = (part: Partial<AccountDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const save = (): void => {
    if (passphrase === null || !agencyId.success) return;
    add.mutate(
      {
        name: draft.name,
        post: draft.post,
        role: draft.role,
        agencyId: agencyId.data,
        passphrase,
        declarationSignedOn: draft.declaration.signedOn,
        declarationExpiresOn: draft.declaration.expiresOn,
        secondPerson: null,
      },
      {
        onSuccess: () => {
          kept.forget();
          setDraft({ ...empty, role: "representative" });
          setShowsSheet(false);
          setPassphrase(null);
        },
      },
    );
  };
  const nameOf = (id: string): string => agencies.data?.find((agency) => agency.id === id)?.name ?? "";
  return (
    <Stack gap="sm">
      <Text size="sm">{t("setUp.accountsText")}</Text>
      <Stack gap={2}>
        {(accounts.data ?? []).map(({ id, name, role, agencyId: agency }) => (
          <Text key={id} size="sm">
            {[name, role === null ? "" : word("role", role), nameOf(agency)].filter((part) => part !== "").join(" · ")}
          </Text>
        ))}
      </Stack>
      <Text fw={600} size="sm">
        {t("setUp.newAccount")}
      </Text>
      <DraftNote draft={kept} />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={t("setUp.accountName")}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
        />
        <TextInput
          label={t("setUp.post")}
          value={draft.post}
          onChange={(event) => change({ post: event.currentTarget.value })}
          maxLength={200}
          autoComplete="off"
        />
        <Select
          label={t("setUp.role")}
          data={grantable.map((value) => ({ value, label: word("role", value) }))}
          value={draft.role}
          onChange={(role) => role !== null && isGrantable(role) && change({ role })}
        />
        <Select
          label={t("setUp.agency")}
          data={(agencies.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.agencyId}
          onChange={(id) => change({ agencyId: id })}
          searchable
        />
      </SimpleGrid>
      <Text size="sm" fw={600}>
        {t("setUp.accountDeclaration")}
      </Text>
      <PaperFields
        key={`${accounts.data?.length ?? 0} ${kept.restoredAt}`}
        paper={draft.declaration}
        onChange={(declaration) => change({ declaration })}
      />
      {showsSheet && <PassphraseChoice areaName={areaName} accountName={draft.name} onReady={setPassphrase} />}
      <FailureNote failure={accounts.error ?? agencies.error ?? add.error} />
      {showsSheet ? (
        <Button variant="light" w="fit-content" disabled={passphrase === null} loading={add.isPending} onClick={save}>
          {t("setUp.addAccount")}
        </Button>
      ) : (
        <Button
          variant="light"
          w="fit-content"
          disabled={draft.name.trim() === "" || !agencyId.success}
          onClick={() => setShowsSheet(true)}
        >
          {t("setUp.sheetFor")}
        </Button>
      )}
      <Text size="xs" c="dimmed">
        {t("setUp.accountsLater")}
      </Text>
    </Stack>
  );
}
