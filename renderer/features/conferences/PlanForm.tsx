import { Button, Group, Loader, NumberInput, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ConferenceType, type Conference } from "../../../shared/conferences/model.ts";
import type { Output } from "../../../shared/contracts.ts";
import { CivilDate, dayOfWeek } from "../../../shared/dates.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { DayField } from "../../ui/DayField.tsx";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { DeadlineFields } from "./DeadlineFields.tsx";
import { InvitedAgencies } from "./InvitedAgencies.tsx";
import { RepeatFields } from "./RepeatFields.tsx";
import { notRepeated, Repeating, seriesAsked } from "./series.ts";
import { TimeField } from "./TimeField.tsx";
import { completePlan, emptyPlan, PlanDraft, planOf, type Plan } from "./plan.ts";

interface Props {
  /** Null: a new one is scheduled. */
  readonly conference: Conference | null;
  readonly onDone: (conferenceId: ConferenceId) => void;
  /** Hears of a series that was scheduled; without it a conference is not repeated here. */
  readonly onSeries?: (made: Output<"conferences.scheduleSeries">) => void;
}

/** Schedules a conference or changes its plan; the deadlines are worked out from its day and can be set by hand. */
export function PlanForm({ conference, onDone, onSeries }: Props) {
  const agencies = useDeskQuery("agencies.list", {});
  const area = useDeskQuery("settings.area", {});
  const accounts = useDeskQuery("accounts.list", {});
  if (!agencies.data || !area.data || !accounts.data) return <Loader size="sm" />;
  const active = agencies.data.filter((agency) => agency.active);
  const chairs = accounts.data.filter((account) => account.active && account.role === "chair");
  const start = conference
    ? planOf(conference)
    : emptyPlan(
        active.map(({ id }) => id),
        area.data.settings.minutesPerCase,
        chairs.length === 1 ? (chairs[0]?.id ?? null) : null,
      );
  return (
    <PlanFields
      conference={conference}
      start={start}
      agencies={active}
      chairs={chairs}
      onDone={onDone}
      {...(onSeries ? { onSeries } : {})}
    />
  );
}

interface FieldsProps extends Props {
  readonly start: Plan;
  readonly chairs: readonly { readonly id: string; readonly name: string }[];
  readonly agencies: React.ComponentProps<typeof InvitedAgencies>["agencies"];
}

/** A plan and how it is repeated, as the form holds both. */
interface Planned {
  readonly plan: Plan;
  readonly repeating: Repeating;
}
const Planned = z.object({ plan: PlanDraft, repeating: Repeating });

function PlanFields({ conference, start, agencies, chairs, onDone, onSeries }: FieldsProps) {
  const { t } = useTranslation("conferences");
  const word = useWords();
  const schedule = useDeskCommand("conferences.schedule");
  const change = useDeskCommand("conferences.change");
  const [{ plan, repeating }, setPlanned, draft] = useDraft<Planned>(
    conference === null ? { form: "newConference" } : { form: "plan", conferenceId: conference.id },
    { plan: start, repeating: notRepeated },
    Planned,
  );
  const set = (patch: Partial<Plan>) => setPlanned((before) => ({ ...before, plan: { ...before.plan, ...patch } }));
  const setRepeating = (patch: Partial<Repeating>) =>
    setPlanned((before) => ({ ...before, repeating: { ...before.repeating, ...patch } }));
  const asked = seriesAsked(repeating, plan.date, plan.date === null ? 1 : dayOfWeek(CivilDate.parse(plan.date)));
  const series = useDeskQuery(
    "conferences.proposeSeries",
    asked && plan.date !== null
      ? { from: plan.date, ...asked }
      : { from: "2000-01-01", repeats: { kind: "WEEKS", every: 1 }, end: { kind: "COUNT", count: 1 } },
    { enabled: asked !== null },
  );
  const proposed = asked === null ? [] : (series.data ?? []);
  const days = proposed
    .filter((day) => (!day.past && !day.taken) !== repeating.left.includes(day.planned))
    .map(({ date }) => date);
  const scheduleSeries = useDeskCommand("conferences.scheduleSeries");
  const complete = completePlan(plan);
  const chairChoices = chairs.map(({ id, name }) => ({ value: id, label: name }));
  const done = (conferenceId: ConferenceId): void => {
    draft.forget();
    onDone(conferenceId);
  };
  const store = () => {
    if (!complete) return;
    if (asked !== null && onSeries) {
      const { date: _, ...shared } = complete;
      scheduleSeries.mutate(
        { ...shared, deadlines: null, deadlineReasons: {}, days },
        {
          onSuccess: (made) => {
            draft.forget();
            onSeries(made);
          },
        },
      );
    } else if (conference === null) {
      schedule.mutate(complete, { onSuccess: ({ conferenceId }) => done(conferenceId) });
    } else {
      change.mutate({ ...complete, conferenceId: conference.id }, { onSuccess: () => done(conference.id) });
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <Stack gap="md">
        <DraftNote draft={draft} />
        <SimpleGrid cols={2}>
          <Select
            label={t("plan.type")}
            autoFocus
            allowDeselect={false}
            data={ConferenceType.options.map((value) => ({ value, label: word("conferenceType", value) }))}
            value={plan.type}
            onChange={(value) =>
              set({ type: ConferenceType.catch("ROUTINE").parse(value), deadlines: null, deadlineReasons: {} })
            }
          />
          <DayField
            label={t("plan.date")}
            required
            value={plan.date}
            onChange={(date) => set({ date, deadlines: null, deadlineReasons: {} })}
          />
          <TimeField label={t("plan.startsAt")} value={plan.startsAt} onChange={(startsAt) => set({ startsAt })} />
          <TextInput
            label={t("plan.venue")}
            required
            value={plan.venue}
            onChange={(event) => set({ venue: event.currentTarget.value })}
          />
          <Select
            label={t("plan.chair")}
            required
            allowDeselect={false}
            data={chairChoices}
            value={plan.chairId}
            nothingFoundMessage={t("plan.noChair")}
            onChange={(chairId) => set({ chairId })}
          />
          <Select
            label={t("plan.deputy")}
            clearable
            data={chairChoices.filter(({ value }) => value !== plan.chairId)}
            value={plan.deputyChairId}
            onChange={(deputyChairId) => set({ deputyChairId })}
          />
          <TextInput
            label={t("plan.minuteTaker")}
            value={plan.minuteTaker}
            onChange={(event) => set({ minuteTaker: event.currentTarget.value })}
          />
          <Group grow>
            <NumberInput
              label={t("plan.minutesPerCase")}
              min={5}
              max={60}
              value={plan.minutesPerCase}
              onChange={(value) => typeof value === "number" && set({ minutesPerCase: value })}
            />
            <NumberInput
              label={t("plan.breakMinutes")}
              min={0}
              max={120}
              value={plan.breakMinutes}
              onChange={(value) => typeof value === "number" && set({ breakMinutes: value })}
            />
          </Group>
        </SimpleGrid>
        {onSeries ? (
          <RepeatFields
            date={plan.date}
            repeating={repeating}
            days={proposed}
            failure={asked === null ? null : series.error}
            onChange={setRepeating}
          />
        ) : null}
        {asked === null ? <DeadlineFields plan={plan} onChange={set} /> : null}
        <InvitedAgencies
          agencies={agencies}
          invited={plan.agencyIds}
          onChange={(agencyIds) => set({ agencyIds: [...agencyIds] })}
        />
        <FailureNote failure={schedule.error ?? scheduleSeries.error ?? change.error} />
        <Group justify="flex-end">
          <Button
            type="submit"
            disabled={!complete || (asked !== null && days.length === 0)}
            loading={schedule.isPending || scheduleSeries.isPending || change.isPending}
          >
            {conference
              ? t("plan.change")
              : asked === null
                ? t("plan.schedule")
                : t("plan.scheduleAll", { count: days.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
