import { z } from "zod";
import { addDays, CivilDate, dayOfWeek } from "../dates.ts";

/** How a conference comes again: every so many weeks, or on the first … fourth or the last (-1) weekday of a month (1 Monday … 7 Sunday). */
export const Repeats = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("WEEKS"), every: z.int().min(1).max(52) }),
  z.object({
    kind: z.literal("MONTHLY"),
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
    weekday: z.int().min(1).max(7),
  }),
]);
export type Repeats = z.infer<typeof Repeats>;

/** The most conferences of one series: two a week for almost two years. More is refused, not cut off. */
export const mostInSeries = 200;

/** Until a day, that day included, or so many times. */
export const SeriesEnd = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("UNTIL"), day: CivilDate }),
  z.object({ kind: z.literal("COUNT"), count: z.int().min(1).max(mostInSeries) }),
]);
export type SeriesEnd = z.infer<typeof SeriesEnd>;

/** One day of a series: where the rule puts it, where it really lies, and what it was moved off. */
export const SeriesDay = z.object({
  planned: CivilDate,
  date: CivilDate,
  /** The holiday or closed day it was moved off; null: it lies where the rule puts it. */
  movedOff: z.string().nullable(),
  past: z.boolean(),
  /** Another conference stands on that day already. */
  taken: z.boolean(),
});
export type SeriesDay = z.infer<typeof SeriesDay>;

const monthOf = (date: CivilDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The nth weekday of a month, the month counted from the year 0 in months. */
function weekdayIn(month: number, nth: number, weekday: number): CivilDate {
  const first = (at: number): CivilDate =>
    CivilDate.parse(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`);
  if (nth === -1) {
    const last = addDays(first(month + 1), -1);
    return addDays(last, -((dayOfWeek(last) - weekday + 7) % 7));
  }
  const begin = first(month);
  return addDays(begin, ((weekday - dayOfWeek(begin) + 7) % 7) + 7 * (nth - 1));
}

function nthDay(from: CivilDate, repeats: Repeats, index: number): CivilDate {
  if (repeats.kind === "WEEKS") return addDays(from, 7 * repeats.every * index);
  return weekdayIn(monthOf(from) + index, repeats.nth, repeats.weekday);
}

/** The days of a series from `from` on, in order; null where it has more than `mostInSeries`. */
export function seriesDays(from: CivilDate, repeats: Repeats, end: SeriesEnd): readonly CivilDate[] | null {
  const days: CivilDate[] = [];
  for (let index = 0; end.kind === "UNTIL" || days.length < end.count; index += 1) {
    const day = nthDay(from, repeats, index);
    if (end.kind === "UNTIL" && day > end.day) return days;
    if (day >= from) days.push(day);
    if (days.length > mostInSeries) return null;
  }
  return days;
}

/** The day itself, or the next working day where it is closed, with the name of what it was moved off. */
export function movedOff(
  day: CivilDate,
  closed: ReadonlyMap<CivilDate, string>,
): { readonly date: CivilDate; readonly movedOff: string | null } {
  const name = closed.get(day);
  if (name === undefined) return { date: day, movedOff: null };
  let date = addDays(day, 1);
  while (closed.has(date) || dayOfWeek(date) > 5) date = addDays(date, 1);
  return { date, movedOff: name };
}
