import { ClockTime, type CivilDate } from "../dates.ts";
import { fail, ok, type Result } from "../result.ts";

/** Moves one item and leaves the others in their order; a place past the end is the end. Fails when the item is not there. */
export function moveItem<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  to: number,
): Result<readonly Item[], "agenda.itemGone"> {
  const moved = items.find((item) => item.id === id);
  if (!moved) return fail("agenda.itemGone");
  return ok(items.filter((item) => item !== moved).toSpliced(to, 0, moved));
}

/** Who looks at a list: which of its cases they may read, and whether the others take up time for them. */
export interface Viewer<Item> {
  readonly sees: (item: Item) => boolean;
  /** Administrators and chairs: the time must add up for them. For everybody else a hidden case is not there at all. */
  readonly needsWholeTime: boolean;
}
export interface NumberedLine<Item> {
  readonly item: Item;
  readonly kind: "case" | "blocked";
  readonly number: number | null;
}

/** The lines of an agenda for one viewer, cases counted 1 … n without a gap over those they see (`RULES.md` 4). */
export function linesFor<Item>(items: readonly Item[], viewer: Viewer<Item>): readonly NumberedLine<Item>[] {
  let seen = 0;
  return items.flatMap((item): NumberedLine<Item>[] => {
    if (viewer.sees(item)) return [{ item, kind: "case", number: ++seen }];
    return viewer.needsWholeTime ? [{ item, kind: "blocked", number: null }] : [];
  });
}

const minutesOfDay = 24 * 60;
const two = (value: number): string => String(value).padStart(2, "0");
const minuteOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The time of day so many minutes after another; past midnight it begins again. */
export function addMinutes(time: ClockTime, minutes: number): ClockTime {
  const minute = (((minuteOf(time) + Math.round(minutes)) % minutesOfDay) + minutesOfDay) % minutesOfDay;
  return ClockTime.parse(`${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
}

/** Before which item the break lies: where half of the time is over. Null when there is none, or nothing to divide. */
export function breakBefore(minutes: readonly number[], breakMinutes: number): number | null {
  if (breakMinutes === 0 || minutes.length < 2) return null;
  const total = minutes.reduce((sum, each) => sum + each, 0);
  let passed = 0;
  const index = minutes.findIndex((each) => {
    const reached = passed * 2 >= total;
    passed += each;
    return reached;
  });
  return index < 1 ? minutes.length - 1 : index;
}

export interface Timetable {
  readonly startsAt: readonly ClockTime[];
  /** Of the cases and the standing items, without the break. */
  readonly totalMinutes: number;
  readonly endsAt: ClockTime;
}

/**
 * When each case starts as planned and when the conference ends: `standing` minutes before and after the cases, and the
 * break of `breakMinutes` between them, included.
 */
export function timetable(
  minutes: readonly number[],
  startsAt: ClockTime,
  breakMinutes: number,
  standing: { readonly before: number; readonly after: number } = { before: 0, after: 0 },
): Timetable {
  const breakAt = breakBefore(minutes, breakMinutes);
  let passed = standing.before;
  const starts = minutes.map((each, index) => {
    if (index === breakAt) passed += breakMinutes;
    const start = addMinutes(startsAt, passed);
    passed += each;
    return start;
  });
  const totalMinutes = minutes.reduce((sum, each) => sum + each, standing.before + standing.after);
  return { startsAt: starts, totalMinutes, endsAt: addMinutes(startsAt, passed + standing.after) };
}

/**
 * Whether a case put off by a conference on `conferenceOn` may be looked at again on `nextOn`: after that conference, and not
 * on a day that is over (`RULES.md` putting off).
 */
export const isLaterThan = (nextOn: CivilDate, conferenceOn: CivilDate, today: CivilDate): boolean =>
  nextOn > conferenceOn && nextOn >= today;

/** More cases or minutes than the area finds wise: 20 and four hours unless it says otherwise (`RULES.md` warnings). */
export const isOverlong = (
  cases: number,
  totalMinutes: number,
  most: { readonly mostCases: number; readonly mostMinutes: number } = { mostCases: 20, mostMinutes: 240 },
): boolean => cases > most.mostCases || totalMinutes > most.mostMinutes;
