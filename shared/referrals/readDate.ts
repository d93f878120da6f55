import { CivilDate } from "../dates.ts";
import { foldText } from "../text.ts";

/** Which number comes first in a date of three numbers. */
export type DateOrder = "dayFirst" | "monthFirst";

const monthNames: readonly (readonly string[])[] = [
  ["january", "jan", "janvier", "janv"],
  ["february", "feb", "fevrier", "fevr"],
  ["march", "mar", "mars"],
  ["april", "apr", "avril", "avr"],
  ["may", "mai"],
  ["june", "jun", "juin"],
  ["july", "jul", "juillet", "juil"],
  ["august", "aug", "aout"],
  ["september", "sep", "sept", "septembre"],
  ["october", "oct", "octobre"],
  ["november", "nov", "novembre"],
  ["december", "dec", "decembre"],
];

const civilDate = (year: string, month: number, day: number): CivilDate | null =>
  CivilDate.safeParse(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`).data ?? null;

const monthOf = (name: string): number => monthNames.findIndex((names) => names.includes(name)) + 1;

/**
 * A day as people write it: `2026-11-25`, `25/11/2026`, `25.11.2026`, `25 November 2026`, `1er mars 2026`. Null for what
 * is no day, a day that does not exist, a year before 1900 and a year of two figures, which could be either century.
 */
export function readDate(text: string, order: DateOrder = "dayFirst"): CivilDate | null {
  const folded = foldText(text).replace(/\b(\d{1,2})(?:st|nd|rd|th|er)\b/gu, "$1");
  // A time after it, as spreadsheets export: midnight says nothing, another one is left out of a day.
  const written = folded.replace(/ (?:00 00(?: 00)?(?: 000)?|t00 00.*)$/u, "");
  const iso = /^(\d{4}) (\d{1,2}) (\d{1,2})$/u.exec(written);
  if (iso) return civilDate(iso[1] ?? "", Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2}) (\d{1,2}) (\d{4})$/u.exec(written);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    return order === "dayFirst"
      ? civilDate(numbers[3] ?? "", second, first)
      : civilDate(numbers[3] ?? "", first, second);
  }
  const dayMonth = /^(?:[a-z]+ )?(\d{1,2}) ([a-z]+) (\d{4})$/u.exec(written);
  if (dayMonth) return civilDate(dayMonth[3] ?? "", monthOf(dayMonth[2] ?? ""), Number(dayMonth[1]));
  const monthDay = /^([a-z]+) (\d{1,2}) (\d{4})$/u.exec(written);
  return monthDay && civilDate(monthDay[3] ?? "", monthOf(monthDay[1] ?? ""), Number(monthDay[2]));
}

/** The order of a column of dates: month first only where some can be read no other way, and none the usual way only. */
export function orderOfDates(texts: readonly string[]): DateOrder {
  const pairs = texts.flatMap((text) => {
    const found = /^(\d{1,2})\D+(\d{1,2})\D+\d{4}$/u.exec(text.trim());
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const monthOnly = pairs.some(([first, second]) => first <= 12 && second > 12 && second <= 31);
  const dayOnly = pairs.some(([first, second]) => first > 12 && second <= 12);
  return monthOnly && !dayOnly ? "monthFirst" : "dayFirst";
}
