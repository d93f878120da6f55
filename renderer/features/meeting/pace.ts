import type { AgendaItem } from "../../../shared/agenda/model.ts";
import { addMinutes } from "../../../shared/agenda/rules.ts";
import { instantAt, instantOf, timeOf, type CivilDate, type ClockTime, type Instant } from "../../../shared/dates.ts";
import { endOfSitting, forecast, shortenTo, type TimedItem } from "../../../shared/meeting/clock.ts";

/** `11:20` of whole seconds; hours are minutes too (`75:00`), since a case is budgeted in minutes. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}

export type Pace = "within" | "over" | "farOver";

/** Amber at the budget, red at 125 % of it. */
export function paceOf(secondsUsed: number, minutesPlanned: number): Pace {
  const share = secondsUsed / (60 * Math.max(1, minutesPlanned));
  return share >= 1.25 ? "farOver" : share >= 1 ? "over" : "within";
}

const dayMinutes = 24 * 60;
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

type Slot = Pick<AgendaItem, "id" | "state" | "putOff" | "minutes" | "startsAt" | "secondsUsed">;

/** When each slot starts by plan, in minutes after the first; a list that goes past midnight goes on counting. */
function startsOf(items: readonly Slot[]): readonly number[] {
  let days = 0;
  let before = -Infinity;
  const first = minutesOf(items[0]?.startsAt ?? "00:00");
  return items.map(({ startsAt }) => {
    const minute = minutesOf(startsAt);
    if (minute < before) days += 1;
    before = minute;
    return minute + days * dayMinutes - first;
  });
}

/** When the list ends by plan, in minutes after its first slot. */
const lengthOf = (items: readonly Slot[]): number => (startsOf(items).at(-1) ?? 0) + (items.at(-1)?.minutes ?? 0);

/** What lies between planned slots, in seconds, while nothing after it was begun: breaks and standing items. */
function gapsAhead(items: readonly Slot[]): number {
  const starts = startsOf(items);
  const lastBegun = items.findLastIndex(({ state }) => state !== "waiting");
  return items.reduce((sum, _, index) => {
    if (index === 0 || index <= lastBegun) return sum;
    return sum + 60 * ((starts[index] ?? 0) - (starts[index - 1] ?? 0) - (items[index - 1]?.minutes ?? 0));
  }, 0);
}

const timed = ({ id, state, putOff, minutes, secondsUsed }: Slot): TimedItem => ({
  id,
  state: state === "heard" && putOff ? "deferred" : state,
  minutes,
  secondsUsed,
});

/** What the day is measured by, besides its list. */
export interface Day {
  readonly date: CivilDate;
  readonly timeZone: string;
  /** Whole seconds of the breaks taken so far. */
  readonly breakSeconds: number;
  /** The end of the cases by the plan the meeting was opened with; null: by the plan as it is now. */
  readonly plannedEnd: Instant | null;
  /** When the record said how long each case took, in milliseconds since 1970, and whose clock has run since. */
  readonly at: number;
  readonly runningId: string | null;
}
export interface PaceOfDay {
  readonly finishAt: ClockTime;
  /** The cases that would end too late, and when; none in a sitting of another day. */
  readonly atRisk: readonly { readonly id: string; readonly endsAt: ClockTime }[];
  readonly plannedEnd: ClockTime;
  /** To how many minutes each waiting case has to be cut; null where that does not help. */
  readonly shortenTo: number | null;
  readonly pace: number;
}

/** When the list will be done from `now` (milliseconds since 1970) on, which cases would end after the plan, and what would help. */
export function paceOfDay(items: readonly Slot[], now: number, day: Day): PaceOfDay {
  const { date, timeZone, breakSeconds, at, runningId } = day;
  const startsAt = items[0]?.startsAt;
  const begin = startsAt === undefined ? instantOf(now) : instantAt(date, startsAt, timeZone);
  // Counted as passing time, so that a clock that is put forward or back that night makes the list neither shorter nor longer.
  const planned = day.plannedEnd ?? instantOf(Date.parse(begin) + 60_000 * lengthOf(items));
  const times = {
    now: instantOf(now),
    plannedEnd: endOfSitting(planned, instantOf(now)),
    breakSeconds: Math.max(0, gapsAhead(items) - breakSeconds),
  };
  // What passed since the record was read is time of the case on the table, not time added to the day.
  const since = Math.max(0, Math.floor((now - at) / 1000));
  const lines = items.map((item) => {
    const line = timed(item);
    return line.id === runningId ? { ...line, secondsUsed: line.secondsUsed + since } : line;
  });
  const { endsAt, atRisk, pace } = forecast(lines, times);
  return {
    finishAt: timeOf(endsAt, timeZone),
    atRisk: atRisk.map((one) => ({ id: one.id, endsAt: timeOf(one.endsAt, timeZone) })),
    plannedEnd: timeOf(planned, timeZone),
    shortenTo: shortenTo(lines, times),
    pace,
  };
}

/** The end of the list by plan, as a time of day. */
export const plannedEnd = (items: readonly Slot[], startsAt: ClockTime): ClockTime =>
  addMinutes(items[0]?.startsAt ?? startsAt, lengthOf(items));
