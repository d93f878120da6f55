import { Alert, Button, Group, MultiSelect, Select, Stack, Text, Textarea } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { AgencyId, HearingId, type ConferenceId } from "../../../shared/ids.ts";
import { Basis, bases } from "../../../shared/meeting/model.ts";
import { AddendumEntry, AddendumKind, addendumKinds, type Addendum } from "../../../shared/minutes/model.ts";
import { useSession } from "../../app/session.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { z } from "zod";

interface AddendumFormProps {
  readonly conferenceId: ConferenceId;
  /** Null: a new one. */
  readonly addendum: Addendum | null;
  readonly onDone: () => void;
}

const Typed = AddendumEntry.extend({ text: z.string(), hearingId: HearingId.nullable() });
type Typed = z.infer<typeof Typed>;

/** An addendum as it is written down: about what, of which kind, where it is known from, and for whom. */
export function AddendumForm({ conferenceId, addendum, onDone }: AddendumFormProps) {
  const { t } = useTranslation(["minutes", "app"]);
  const word = useWords();
  const { agencyId: own } = useSession();
  const agencies = useDeskQuery("agencies.list", {});
  const agenda = useDeskQuery("agenda.view", { conferenceId });
  const [typed, setTyped, draft] = useDraft<Typed>(
    { form: "addendum", conferenceId, item: addendum?.id ?? "" },
    () =>
      addendum === null
        ? { kind: "LATE_INFORMATION", text: "", agencyId: own, basis: null, onlyAgencies: [], hearingId: null }
        : Typed.parse(addendum),
    Typed,
    addendum?.version ?? 0,
  );
  const [version, setVersion] = useState(addendum?.version ?? 0);
  const [theirs, setTheirs] = useState<string | null>(null);
  const toConference = useDeskCommand("minutes.addToConference");
  const toCase = useDeskCommand("minutes.addToCase");
  const change = useDeskCommand("minutes.changeAddendum");
  const failure = toConference.error ?? toCase.error ?? change.error;
  const busy = toConference.isPending || toCase.isPending || change.isPending;
  const set = (over: Partial<Typed>): void => setTyped((before) => ({ ...before, ...over }));
  const finish = (): void => {
    draft.forget();
    onDone();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { hearingId, ...entry } = typed;
    if (addendum !== null) {
      change.mutate(
        { addendumId: addendum.id, baseVersion: version, addendum: entry },
        {
          onSuccess: (answer) => {
            if (answer.kind === "saved") return finish();
            // Both texts stay: what stands now is shown, and the next press stores what is typed here.
            setTheirs(answer.text);
            setVersion(answer.version);
          },
        },
      );
    } else if (hearingId === null) toConference.mutate({ conferenceId, addendum: entry }, { onSuccess: finish });
    else toCase.mutate({ hearingId, addendum: entry }, { onSuccess: finish });
  };
  const heard = (agenda.data?.items ?? []).flatMap(({ hearingId, reference }) =>
    hearingId === null ? [] : [{ value: hearingId, label: reference }],
  );
  const active = (agencies.data ?? []).filter((agency) => agency.active);
  const choices = active.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Select
          label={t("addenda.about")}
          data={[{ value: "", label: t("addenda.whole") }, ...heard]}
          value={typed.hearingId ?? ""}
          allowDeselect={false}
          disabled={addendum !== null}
          onChange={(value) => set({ hearingId: HearingId.safeParse(value).data ?? null })}
        />
        <Select
          label={t("addenda.kind")}
          data={addendumKinds.map((value) => ({ value, label: word("addendumKind", value) }))}
          value={typed.kind}
          allowDeselect={false}
          onChange={(value) => set({ kind: AddendumKind.parse(value) })}
        />
        <Textarea
          label={t("addenda.text")}
          required
          autosize
          minRows={4}
          maxRows={14}
          maxLength={8000}
          value={typed.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        {theirs !== null && (
          <Alert variant="light" color="yellow" title={t("addenda.changedElsewhere")}>
            <Text style={{ whiteSpace: "pre-line" }}>{theirs}</Text>
          </Alert>
        )}
        <Group grow align="flex-start">
          <Select
            label={t("addenda.source")}
            data={choices}
            value={typed.agencyId}
            searchable
            allowDeselect={false}
            onChange={(value) => set({ agencyId: AgencyId.safeParse(value).data ?? typed.agencyId })}
          />
          <Select
            label={t("addenda.basis")}
            data={bases.map((value) => ({ value, label: word("basis", value) }))}
            value={typed.basis}
            placeholder={t("addenda.noBasis")}
            clearable
            onChange={(value) => set({ basis: Basis.nullable().parse(value) })}
          />
        </Group>
        <MultiSelect
          label={t("addenda.onlyAgencies")}
          placeholder={typed.onlyAgencies.length === 0 ? t("addenda.everybody") : ""}
          data={choices}
          value={[...typed.onlyAgencies]}
          searchable
          clearable
          onChange={(values) => set({ onlyAgencies: values.map((value) => AgencyId.parse(value)) })}
        />
        <FailureNote failure={failure ?? agencies.error ?? agenda.error} />
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              draft.discard();
              onDone();
            }}
          >
            {t("app:cancel")}
          </Button>
          <Button type="submit" loading={busy} disabled={typed.text.trim() === ""}>
            {t("addenda.store")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
