import { instantOf, type Instant } from "../dates.ts";

/** The clock of one case: whole seconds gathered, and since when it runs. */
export interface CaseClock {
  readonly secondsUsed: number;
  readonly runningSince: Instant | null;
}

/** Whole seconds used up to `now`; a machine clock set back takes nothing away. */
export const secondsUsedAt = (clock: CaseClock, now: Instant): number =>
  clock.secondsUsed +
  (clock.runningSince === null
    ? 0
    : Math.max(0, Math.floor((Date.parse(now) - Date.parse(clock.runningSince)) / 1000)));

/** The clock stopped at `now`, its seconds kept. */
export const stopClock = (clock: CaseClock, now: Instant): CaseClock => ({
  secondsUsed: secondsUsedAt(clock, now),
  runningSince: null,
});

/** The clock running from `now`; one that runs already is left alone. */
export const startClock = (clock: CaseClock, now: Instant): CaseClock =>
  clock.runningSince === null ? { ...clock, runningSince: now } : clock;

/** What the forecast needs of one item of the agenda; `deferred` was put off without being talked through. */
export interface TimedItem {
  readonly id: string;
  readonly state: "waiting" | "open" | "heard" | "deferred";
  readonly minutes: number;
  readonly secondsUsed: number;
}
interface DayTimes {
  readonly now: Instant;
  /** Null where the plan says nothing of this sitting: nothing is at risk then. */
  readonly plannedEnd: Instant | null;
  /** Breaks and standing items still to come. */
  readonly breakSeconds: number;
}
export interface Forecast {
  readonly endsAt: Instant;
  /** The cases that would, at this pace, end after the planned end, in their order, with when they would. */
  readonly atRisk: readonly { readonly id: string; readonly endsAt: Instant }[];
  /** What a planned minute takes, as it went so far. */
  readonly pace: number;
}

/** As much of the plan stands beside what was measured: two cases of a usual length (`RULES.md` clock). */
const planWeighs = 30 * 60;
const [slowest, fastest] = [2, 0.5];

/**
 * How long a planned second takes, by the cases heard so far: 1 before the first; pulled towards the plan as long as few were
 * heard, and between a half and twice. A case that was put off says nothing.
 */
export function paceSoFar(items: readonly TimedItem[]): number {
  const heard = items.filter(({ state }) => state === "heard");
  const planned = heard.reduce((sum, { minutes }) => sum + minutes * 60, 0);
  const used = heard.reduce((sum, { secondsUsed }) => sum + secondsUsed, 0);
  return Math.min(slowest, Math.max(fastest, (used + planWeighs) / (planned + planWeighs)));
}

const secondsLeft = (item: TimedItem, pace: number): number => {
  if (item.state === "heard" || item.state === "deferred") return 0;
  return Math.max(0, item.minutes * 60 * pace - (item.state === "open" ? item.secondsUsed : 0));
};

/**
 * When the list will be through if every case left takes its planned time at the pace so far, and which of them end too late
 * (`RULES.md` clock). The breaks still to come are counted before the cases that wait.
 */
export function forecast(items: readonly TimedItem[], times: DayTimes): Forecast {
  const pace = paceSoFar(items);
  const waiting = items.filter((item) => item.state === "waiting");
  const open = items.filter((item) => item.state === "open");
  let moment = Date.parse(times.now) + open.reduce((sum, item) => sum + secondsLeft(item, pace), 0) * 1000;
  if (waiting.length > 0) moment += times.breakSeconds * 1000;
  const ends = waiting.map((item) => {
    moment += secondsLeft(item, pace) * 1000;
    return { id: item.id, endsAt: instantOf(moment) };
  });
  const { plannedEnd } = times;
  return {
    endsAt: instantOf(moment),
    atRisk: plannedEnd === null ? [] : ends.filter(({ endsAt }) => endsAt > plannedEnd),
    pace,
  };
}

/** Less than this a case is not heard, only called. */
const shortestCase = 5;

/**
 * To how many minutes each case that waits has to be cut so that the list ends as planned; a case planned for less keeps its
 * own. Null where nothing is at risk, or where it would leave less than five minutes: then only putting off helps.
 */
export function shortenTo(items: readonly TimedItem[], times: DayTimes): number | null {
  const { atRisk } = forecast(items, times);
  if (atRisk.length === 0 || times.plannedEnd === null) return null;
  const { plannedEnd } = times;
  const longest = Math.max(...items.filter(({ state }) => state === "waiting").map(({ minutes }) => minutes));
  const cut = (to: number): readonly TimedItem[] =>
    items.map((item) => (item.state === "waiting" ? { ...item, minutes: Math.min(item.minutes, to) } : item));
  for (let minutes = longest - 1; minutes >= shortestCase; minutes -= 1)
    if (forecast(cut(minutes), times).endsAt <= plannedEnd) return minutes;
  return null;
}

/** How long after its planned end a meeting still belongs to it, in milliseconds; later it is a sitting of its own. */
const sameSitting = 6 * 3_600_000;

/** The planned end of this sitting: none for a meeting that is resumed on another day, which the plan says nothing of. */
export const endOfSitting = (plannedEnd: Instant, now: Instant): Instant | null =>
  Date.parse(now) - Date.parse(plannedEnd) > sameSitting ? null : plannedEnd;

/**
 * By how many whole seconds the wall's clock was moved against one that only counts on, since both were read together; 0
 * for less than two seconds, which is drift.
 */
export function clockMoved(
  then: { readonly wall: number; readonly steady: number },
  now: { readonly wall: number; readonly steady: number },
): number {
  const seconds = Math.round((now.wall - then.wall - (now.steady - then.steady)) / 1000);
  return Math.abs(seconds) < 2 ? 0 : seconds;
}
