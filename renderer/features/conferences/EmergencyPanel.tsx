import { Button, Checkbox, Group, Loader, NumberInput, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Input } from "../../../shared/contracts.ts";
import type { CaseId } from "../../../shared/ids.ts";
import { useGo } from "../../app/navigation.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { DayField } from "../../ui/DayField.tsx";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { InvitedAgencies } from "./InvitedAgencies.tsx";
import { TimeField } from "./TimeField.tsx";

type Asked = Omit<Input<"agenda.callEmergency">, "caseId">;

/** What was changed against the proposal, which is worked out anew each time. */
const Changed = z.object({
  date: z.string().exactOptional(),
  startsAt: z.string().exactOptional(),
  venue: z.string().exactOptional(),
  minutes: z.number().exactOptional(),
  chairId: z.string().exactOptional(),
  deputyChairId: z.string().nullable().exactOptional(),
  agencyIds: z.array(z.string()).exactOptional(),
  circulate: z.boolean().exactOptional(),
});

interface Props {
  readonly caseId: CaseId;
  readonly onDone: () => void;
}

/** An emergency conference about one case, everything filled in already: one button calls it. */
export function EmergencyPanel({ caseId, onDone }: Props) {
  const { t } = useTranslation("conferences");
  const go = useGo();
  const proposal = useDeskQuery("agenda.proposeEmergency", { caseId });
  const agencies = useDeskQuery("agencies.list", {});
  const accounts = useDeskQuery("accounts.list", {});
  const callIt = useDeskCommand("agenda.callEmergency");
  const [changed, setChanged, draft] = useDraft<Partial<Asked>>({ form: "emergency", caseId }, {}, Changed);
  const failure = proposal.error ?? agencies.error ?? accounts.error;
  if (failure) return <FailureNote failure={failure} />;
  if (!proposal.data || !agencies.data || !accounts.data) return <Loader size="sm" />;
  const { chairId: proposedChair, minutesPerCase, ...proposed } = proposal.data;
  const asked = { ...proposed, minutes: minutesPerCase, circulate: true, ...changed };
  const chairId = changed.chairId ?? proposedChair;
  const set = (patch: Partial<Asked>) => setChanged((before) => ({ ...before, ...patch }));
  const chairs = accounts.data
    .filter((account) => account.active && account.role === "chair")
    .map(({ id, name }) => ({ value: id, label: name }));
  const complete = chairId !== null && asked.venue.trim() !== "" && asked.agencyIds.length > 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chairId === null) return;
        callIt.mutate(
          { ...asked, caseId, chairId },
          {
            onSuccess: ({ conferenceId }) => {
              draft.forget();
              onDone();
              go({ screen: "conference", conferenceId, step: asked.circulate ? "meet" : "prepare" });
            },
          },
        );
      }}
    >
      <Stack gap="md">
        <DraftNote draft={draft} />
        <SimpleGrid cols={2}>
          <DayField label={t("plan.date")} required value={asked.date} onChange={(date) => date && set({ date })} />
          <TimeField label={t("plan.startsAt")} value={asked.startsAt} onChange={(startsAt) => set({ startsAt })} />
          <TextInput
            label={t("plan.venue")}
            required
            value={asked.venue}
            onChange={(event) => set({ venue: event.currentTarget.value })}
          />
          <NumberInput
            label={t("plan.minutesPerCase")}
            min={5}
            max={60}
            value={asked.minutes}
            onChange={(value) => typeof value === "number" && set({ minutes: value })}
          />
          <Select
            label={t("plan.chair")}
            required
            allowDeselect={false}
            data={chairs}
            value={chairId}
            nothingFoundMessage={t("plan.noChair")}
            onChange={(value) => value && set({ chairId: value })}
          />
          <Select
            label={t("plan.deputy")}
            clearable
            data={chairs.filter(({ value }) => value !== chairId)}
            value={asked.deputyChairId}
            onChange={(deputyChairId) => set({ deputyChairId })}
          />
        </SimpleGrid>
        <InvitedAgencies
          agencies={agencies.data.filter((agency) => agency.active)}
          invited={asked.agencyIds}
          onChange={(agencyIds) => set({ agencyIds: [...agencyIds] })}
        />
        <Checkbox
          label={t("emergency.circulate")}
          description={t("emergency.circulateMeans")}
          checked={asked.circulate}
          onChange={(event) => set({ circulate: event.currentTarget.checked })}
        />
        <FailureNote failure={callIt.error} />
        <Group justify="flex-end">
          <Button type="submit" autoFocus disabled={!complete} loading={callIt.isPending}>
            {t("emergency.call")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
