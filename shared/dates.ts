import { Temporal } from "temporal-polyfill";
import { z } from "zod";

// By arithmetic and not by Temporal: lists of thousands of lines check every day they hold.
const isRealDay = (text: string): boolean => {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A civil day, `2026-11-25`: no time, no zone. Days that do not exist and years before 1900 are refused. */
export const CivilDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay, "date.notReal")
  .brand<"CivilDate">();
export type CivilDate = z.infer<typeof CivilDate>;

/** A time of day on the wall, `09:00`. */
export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<"ClockTime">();
export type ClockTime = z.infer<typeof ClockTime>;

/** A moment, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime().brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

/** The moment of a number of milliseconds since 1970. */
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

/** The civil day of a moment in a time zone such as `Europe/London`. */
export const dayOf = (instant: Instant, timeZone: string): CivilDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString() as CivilDate;

/** The time of day, `09:02`, of a moment in a time zone. */
export const timeOf = (instant: Instant, timeZone: string): ClockTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5) as ClockTime;

/** The moment of a time of day on a day in a time zone; one that the clock skips is the same distance after the skip. */
export const instantAt = (date: CivilDate, time: ClockTime, timeZone: string): Instant =>
  instantOf(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).epochMilliseconds);

/** The day `days` civil days after `date` (before, when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  Temporal.PlainDate.from(date).add({ days }).toString() as CivilDate;

/** The day `months` months after; the last day of the month when there is no such day. */
export const addMonths = (date: CivilDate, months: number): CivilDate =>
  Temporal.PlainDate.from(date).add({ months }).toString() as CivilDate;

/** Civil days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;

/** 1 Monday … 7 Sunday. */
export const dayOfWeek = (date: CivilDate): number => Temporal.PlainDate.from(date).dayOfWeek;

/** Whole years from a day of birth to `on`; somebody born on 29 February has the birthday on 1 March in other years. */
export function ageOn(born: CivilDate, on: CivilDate): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The day `count` working days after `date` (before, when negative); Saturdays, Sundays and `holidays` do not count. */
export function addWorkingDays(date: CivilDate, count: number, holidays: ReadonlySet<CivilDate>): CivilDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (dayOfWeek(day) <= 5 && !holidays.has(day)) left -= 1;
  }
  return day;
}
