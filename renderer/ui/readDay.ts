import { CivilDate } from "../../shared/dates.ts";

const two = (text: string): string => text.padStart(2, "0");

/**
 * The day somebody typed, day before month as everywhere in Europe: `27/11/2026`, `27.11.26`, `27 11` (this year),
 * `2026-11-27`. Null where it is no real day. `today` says which year a day without one means.
 */
export function readDay(typed: string, today: Date = new Date()): CivilDate | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  const usual = /^(\d{1,2})[./\s-]+(\d{1,2})(?:[./\s-]+(\d{4}|\d{2}))?[.]?$/u.exec(text);
  const [year = "", month = "", day = ""] = iso
    ? iso.slice(1)
    : usual
      ? [usual[3] ?? String(today.getFullYear()), usual[2] ?? "", usual[1] ?? ""]
      : [];
  const wholeYear = year.length === 2 ? `20${year}` : year;
  const parsed = CivilDate.safeParse(`${wholeYear}-${two(month)}-${two(day)}`);
  return parsed.success ? parsed.data : null;
}
