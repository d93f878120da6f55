import type { CivilDate } from "../dates.ts";
import type { Language } from "../settings/model.ts";

/** The tag under which a language's days, numbers and spelling are known: also the language of the Word file. */
export const localeTags: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-FR" };

type Shape = "full" | "long" | "short" | "shortest";
const shapes: Readonly<Record<Shape, Intl.DateTimeFormatOptions>> = {
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short", year: "numeric" },
  shortest: { day: "numeric", month: "short" },
};

// Making a format costs a hundred times what using it does, and minutes hold hundreds of days.
const made = new Map<string, Intl.DateTimeFormat>();

function write(language: Language, day: CivilDate, shape: Shape): string {
  const key = `${language} ${shape}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(localeTags[language], { timeZone: "UTC", ...shapes[shape] });
  made.set(key, format);
  return format.format(new Date(`${day}T00:00:00Z`)).replace(",", "");
}

/** `Wednesday 25 November 2026` */
export const dayInFull = (language: Language, day: CivilDate): string => write(language, day, "full");

/** `25 Nov 2026` */
export const dayShort = (language: Language, day: CivilDate): string => write(language, day, "short");

/** `25 November 2026` */
export const dayLong = (language: Language, day: CivilDate): string => write(language, day, "long");

/** `27 Nov` in a document of the same year, else `27 Nov 2025`. */
export const dayBeside = (language: Language, day: CivilDate, documentDay: CivilDate): string =>
  day.slice(0, 4) === documentDay.slice(0, 4) ? write(language, day, "shortest") : dayShort(language, day);

/** `Housing, Probation, Primary care`: names of agencies in one heading. */
export const listed = (names: readonly string[]): string => names.join(", ");

/** Whole months from one day to a later one. */
export function wholeMonths(from: CivilDate, to: CivilDate): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}
