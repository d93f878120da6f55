import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Agency } from "../../../shared/agencies/model.ts";
import { AgencyId } from "../../../shared/ids.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { useReauthentication } from "../../ui/reauthentication.ts";
import { emptyMerge, MergeDraft } from "./agency.ts";
import { MergeMoves } from "./MergeMoves.tsx";

interface MergeAgencyProps {
  readonly agency: Agency;
  /** Every agency of the area. */
  readonly agencies: readonly Agency[];
  readonly onDone: () => void;
}

/** Makes an agency part of another one, for good: what will move said first, then a reason, its name typed and the passphrase. */
export function MergeAgency({ agency, agencies, onDone }: MergeAgencyProps) {
  const { t } = useTranslation(["agencies", "app"]);
  const { ask } = useReauthentication();
  const merge = useDeskCommand("agencies.merge");
  const [draft, setDraft, kept] = useDraft({ form: "mergeAgency", agencyId: agency.id }, emptyMerge, MergeDraft);
  const [typed, setTyped] = useState("");
  const others = agencies.filter(({ id, active }) => active && id !== agency.id);
  const into = others.find(({ id }) => id === draft.intoId) ?? null;
  const preview = useDeskQuery(
    "agencies.mergePreview",
    { agencyId: agency.id, intoId: into?.id ?? agency.id },
    { enabled: into !== null },
  );
  const moves = into === null ? undefined : preview.data;
  const isSure = moves?.refusal === null && draft.reason.trim() !== "" && typed.trim() === agency.name;
  const store = async (): Promise<void> => {
    if (into === null || !isSure || !(await ask())) return;
    merge.mutate(
      { agencyId: agency.id, intoId: into.id, reason: draft.reason },
      {
        onSuccess: () => {
          kept.forget();
          notifications.show({ message: t("merge.done", { from: agency.name, into: into.name }), color: "sea" });
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
        <Text size="sm">{t("merge.text", { name: agency.name })}</Text>
        <DraftNote draft={kept} />
        <Select
          label={t("merge.into")}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={into?.id ?? null}
          onChange={(value) =>
            setDraft((before) => ({ ...before, intoId: value === null ? null : AgencyId.parse(value) }))
          }
          searchable
          data-autofocus
        />
        <FailureNote failure={preview.error} />
        {moves && <MergeMoves moves={moves} />}
        {moves && moves.refusal === null && (
          <>
            <TextInput
              label={t("merge.reason")}
              description={t("merge.reasonHint")}
              value={draft.reason}
              maxLength={500}
              onChange={({ currentTarget: { value } }) => setDraft((before) => ({ ...before, reason: value }))}
              spellCheck={false}
              autoComplete="off"
            />
            <Text size="sm" fw={600} c="var(--concord-alarm)">
              {t("merge.final", moves)}
            </Text>
            <TextInput
              label={t("merge.type", { name: agency.name })}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              spellCheck={false}
              autoComplete="off"
            />
          </>
        )}
        <FailureNote failure={merge.error} />
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
          <Button type="submit" color="alarm" variant="outline" disabled={!isSure} loading={merge.isPending}>
            {t("merge.do")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
