import { Button, Group, Select, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ConflictKind } from "../../../shared/access/model.ts";
import type { Conference } from "../../../shared/conferences/model.ts";
import { useSession } from "../../app/session.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ConflictFields } from "../access/ConflictFields.tsx";

interface Props {
  readonly conference: Conference;
  /** Hears the sentence that says what was declared. */
  readonly onDeclared: (sentence: string) => void;
}

const nothing = { caseId: null, who: null, kind: null, alternate: "", reason: "" };
const LinkDraft = z.object({
  caseId: z.string().nullable(),
  who: z.string().nullable(),
  kind: ConflictKind.nullable(),
  alternate: z.string(),
  reason: z.string(),
});

/** Names who has a link with which case; from then on that case does not exist for them. */
export function DeclareConflict({ conference, onDeclared }: Props) {
  const { t } = useTranslation("conferences");
  const agenda = useDeskQuery("agenda.view", { conferenceId: conference.id });
  const accounts = useDeskQuery("accounts.list", {});
  const declare = useDeskCommand("meeting.declareConflict");
  const [typed, setTyped, draft] = useDraft({ form: "conflict", conferenceId: conference.id }, nothing, LinkDraft);
  const { caseId, who, kind: ofKind, alternate, reason } = typed;
  const set = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const cases = (agenda.data?.items ?? []).flatMap((item) =>
    item.caseId ? [{ value: item.caseId, label: `${item.reference} · ${item.victimInitials}` }] : [],
  );
  const agencies = conference.attendance.map((line) => ({ value: `agency ${line.agencyId}`, label: line.agencyName }));
  const invited = new Set<string>(conference.attendance.map((line) => line.agencyId));
  const people = (accounts.data ?? [])
    .filter((account) => account.active && invited.has(account.agencyId))
    .map((account) => ({ value: `account ${account.id}`, label: account.name }));
  const { role, accountId, agencyId, agencyName, accountName: ownName } = useSession();
  const own = [
    { value: `account ${accountId}`, label: ownName },
    { value: `agency ${agencyId}`, label: agencyName },
  ];
  // Only who runs conferences names others; everybody else means themselves or their agency.
  const declaresForAll = role === "administrator" || role === "chair";
  const whole = !declaresForAll
    ? own
    : [
        { group: t("conflict.agencies"), items: agencies },
        { group: t("conflict.people"), items: people },
      ];
  const store = () => {
    if (caseId === null || who === null) return;
    const [kind, id = ""] = who.split(" ");
    const name = [...agencies, ...people, ...own].find(({ value }) => value === who)?.label ?? "";
    const reference = cases.find(({ value }) => value === caseId)?.label ?? "";
    declare.mutate(
      {
        caseId,
        agencyId: kind === "agency" ? id : null,
        accountId: kind === "account" ? id : null,
        kind: ofKind,
        alternate,
        reason,
      },
      {
        onSuccess: () => {
          draft.forget();
          onDeclared(t("conflict.declared", { name, reference }));
        },
      },
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <DraftNote draft={draft} />
      <SimpleGrid cols={2}>
        <Select
          label={t("conflict.case")}
          searchable
          autoFocus
          openOnFocus={false}
          data={cases}
          value={caseId}
          onChange={(value) => set({ caseId: value })}
        />
        <Select
          label={t("conflict.who")}
          searchable
          data={whole}
          value={who}
          onChange={(value) => set({ who: value })}
        />
        <ConflictFields value={{ kind: ofKind, alternate }} onChange={set} />
      </SimpleGrid>
      <TextInput
        mt="sm"
        label={t("conflict.reason")}
        spellCheck={false}
        value={reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {t("conflict.means")}
      </Text>
      <FailureNote failure={declare.error} />
      <Group justify="flex-end" mt="sm">
        <Button type="submit" loading={declare.isPending} disabled={caseId === null || who === null}>
          {t("conflict.store")}
        </Button>
      </Group>
    </form>
  );
}
