import { AgendaItem, type AgendaView } from "../../../shared/agenda/model.ts";
import {
  addMinutes,
  breakBefore,
  isOverlong,
  linesFor,
  timetable,
  type NumberedLine,
} from "../../../shared/agenda/rules.ts";
import { placedInDay, standingAhead, standingMinutes } from "../../../shared/agenda/standing.ts";
import { ClockTime, timeOf, type Instant } from "../../../shared/dates.ts";
import { isPutOff } from "../../../shared/meeting/rules.ts";
import { forecast, secondsUsedAt, type TimedItem } from "../../../shared/meeting/clock.ts";
import { namelessCase, namesOfCases, type NamesOfCase } from "../cases/rows.ts";
import { conferenceRow, runsConference, standingItemsOf } from "../conferences/rows.ts";
import type { Reading } from "../context.ts";
import { casesWithOldAssessment } from "../risk/rows.ts";
import { saidOfRepeat, summaryOf } from "../referrals/rows.ts";
import { deferredBy } from "./deferrals.ts";
import { inAgendaItem, itemRows, type ItemRow } from "./rows.ts";

const changeable: ReadonlySet<string> = new Set(["PLANNED", "CIRCULATED", "IN_SESSION"]);

const stateOf = (row: ItemRow): AgendaItem["state"] => {
  if (row.state === null) return "waiting";
  return row.state === "open" ? "open" : "heard";
};

const secondsOf = (row: ItemRow, now: Instant): number =>
  row.seconds_used === null
    ? 0
    : secondsUsedAt({ secondsUsed: row.seconds_used, runningSince: row.running_since as Instant | null }, now);

/** A line as the forecast counts it: what was put off says nothing of the pace. */
const timed = ({ id, state, putOff, minutes, secondsUsed }: AgendaItem): TimedItem => ({
  id,
  state: putOff && state === "heard" ? "deferred" : state,
  minutes,
  secondsUsed,
});

/** The agenda as this session may see it: what it may not read is a blocked slot, or not there (`RULES.md` 4). */
export async function agendaView(reading: Reading, conferenceId: string): Promise<AgendaView> {
  const { db, session, area } = reading;
  const conference = await conferenceRow(db, conferenceId);
  const runs = runsConference(conference, session);
  const rows = await itemRows(db, session, conferenceId);
  const lines = linesFor(rows, { sees: (row) => Boolean(row.readable), needsWholeTime: runs });
  const minutes = lines.map(({ item }) => item.minutes);
  const startsAt = ClockTime.parse(conference.starts_at);
  const kept = await standingItemsOf(db, conferenceId);
  const budget = { before: standingMinutes(kept, false), after: standingMinutes(kept, true) };
  const times = timetable(minutes, startsAt, conference.break_minutes, budget);
  const seen = lines.flatMap(({ kind, item }) => (kind === "case" ? [item.case_id] : []));
  const names = await namesOfCases(reading, seen);
  const items = lines.map((line, index) => {
    const slot = {
      id: line.item.id,
      number: line.number,
      minutes: line.item.minutes,
      startsAt: times.startsAt[index] ?? startsAt,
      state: stateOf(line.item),
      secondsUsed: secondsOf(line.item, area.steady),
      putOff: isPutOff(line.item.outcome) && (runs || line.item.state === "approved"),
    };
    return AgendaItem.parse(
      line.kind === "blocked"
        ? { ...slot, ...blocked }
        : { ...slot, ...caseOf(reading, line, names), ...lateness(reading, line.item, conference) },
    );
  });
  const cases = lines.filter(({ kind }) => kind === "case").length;
  const breakAt = breakBefore(minutes, conference.break_minutes);
  const breakIsOver = breakAt === null || items.slice(breakAt).some((item) => item.state !== "waiting");
  const ahead = forecast(items.map(timed), {
    now: area.now,
    plannedEnd: null,
    breakSeconds: breakIsOver ? 0 : conference.break_minutes * 60,
  });
  const stillAhead = standingAhead(
    kept,
    items.some(({ state }) => state !== "waiting"),
  );
  return {
    items,
    standing: placedInDay(kept, startsAt, times.endsAt),
    deferred: await deferredBy(reading, conferenceId),
    cases,
    oldAssessments: (await casesWithOldAssessment(reading, seen)).size,
    totalMinutes: times.totalMinutes,
    endsAt:
      conference.status === "IN_SESSION" ? addMinutes(timeOf(ahead.endsAt, area.timeZone), stillAhead) : times.endsAt,
    overlong: isOverlong(cases, times.totalMinutes, area.settings),
    mayChange: runs && changeable.has(conference.status),
  };
}

/** Whether its referral came after the closing day, and why it is listed all the same. */
const lateness = ({ sealing }: Reading, item: ItemRow, { referrals_close_on }: { referrals_close_on: string }) => ({
  late: item.received_on !== null && item.received_on > referrals_close_on,
  lateReason: sealing.open(item.late_reason, inAgendaItem(item.id)) ?? "",
});

const blocked = {
  kind: "blocked",
  caseId: null,
  reference: "",
  victimName: "",
  victimInitials: "",
  children: 0,
  criteria: [],
  score: null,
  level: null,
  repeat: false,
  referrerSaysRepeat: false,
  fromArea: "",
  restricted: true,
  late: false,
  lateReason: "",
  hearingId: null,
};

function caseOf({ sealing }: Reading, { item }: NumberedLine<ItemRow>, names: ReadonlyMap<string, NamesOfCase>) {
  const { victimName, victimInitials, children } = names.get(item.case_id) ?? namelessCase;
  const summary =
    item.referral_id === null || item.form === null
      ? null
      : summaryOf(sealing, { id: item.referral_id, form: item.form });
  return {
    kind: "case",
    caseId: item.case_id,
    reference: item.reference,
    victimName,
    victimInitials,
    children,
    criteria: summary?.criteria ?? [],
    score: summary?.score ?? null,
    level: item.level,
    ...saidOfRepeat(item.is_repeat, summary),
    fromArea: summary?.criteria.includes("MARAC_TRANSFER") ? summary.otherArea : "",
    restricted: item.compartment_id !== null,
    hearingId: item.hearing_id,
  };
}
