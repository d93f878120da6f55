import { addDays, addMonths, addWorkingDays, CivilDate, dayOfWeek } from "../dates.ts";
import type { Language } from "../settings/model.ts";

/** What a person types for a day in one language; every word is in lower case and without accents. */
interface DateVocabulary {
  /** Words for a day so many days from now. */
  readonly near: Readonly<Record<string, number>>;
  /** Monday to Sunday, each with what it may be shortened to. */
  readonly weekdays: readonly (readonly string[])[];
  /** January to December by the letters that tell them apart. */
  readonly monthNames: readonly (readonly string[])[];
  readonly next: RegExp;
  readonly endOfWeek: RegExp;
  readonly endOfMonth: RegExp;
  /** What may stand before an amount: "in 3 days". */
  readonly within: RegExp;
  readonly days: RegExp;
  readonly workingDays: RegExp;
  readonly weeks: RegExp;
  readonly months: RegExp;
}

const vocabularies: Readonly<Record<Language, DateVocabulary>> = {
  en: {
    near: { today: 0, tonight: 0, tomorrow: 1, "day after tomorrow": 2, "the day after tomorrow": 2 },
    weekdays: [
      ["monday", "mon"],
      ["tuesday", "tue", "tues"],
      ["wednesday", "wed"],
      ["thursday", "thu", "thur", "thurs"],
      ["friday", "fri"],
      ["saturday", "sat"],
      ["sunday", "sun"],
    ],
    monthNames: [
      ["jan"],
      ["feb"],
      ["mar"],
      ["apr"],
      ["may"],
      ["jun"],
      ["jul"],
      ["aug"],
      ["sep"],
      ["oct"],
      ["nov"],
      ["dec"],
    ],
    next: /^next /u,
    endOfWeek: /^(the )?end of (the |this )?week$/u,
    endOfMonth: /^(the )?end of (the |this )?month$/u,
    within: /^(in|within) /u,
    days: /^(d|days?)$/u,
    workingDays: /^(wd|w\.d\.|working days?|work days?|business days?)$/u,
    weeks: /^(w|wks?|weeks?)$/u,
    months: /^(m|months?)$/u,
  },
  fr: {
    near: { "aujourd'hui": 0, "ce soir": 0, demain: 1, "apres-demain": 2, "apres demain": 2 },
    weekdays: [
      ["lundi", "lun"],
      ["mardi", "mar"],
      ["mercredi", "mer"],
      ["jeudi", "jeu"],
      ["vendredi", "ven"],
      ["samedi", "sam"],
      ["dimanche", "dim"],
    ],
    monthNames: [
      ["janv"],
      ["fevr", "fev"],
      ["mars"],
      ["avr"],
      ["mai"],
      ["juin"],
      ["juil"],
      ["aout"],
      ["sept"],
      ["oct"],
      ["nov"],
      ["dec"],
    ],
    next: / prochaine?$/u,
    endOfWeek: /^(a la )?fin de (la |cette )?semaine$/u,
    endOfMonth: /^(a la )?fin (du|de ce|de) mois$/u,
    within: /^(dans|sous|d'ici) /u,
    days: /^(j|jours?)$/u,
    workingDays: /^(jo|j\.o\.|jours? ouvres?|jours? ouvrables?)$/u,
    weeks: /^(s|sem|semaines?)$/u,
    months: /^(m|mois)$/u,
  },
};

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[’‘ʼ]/gu, "'")
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/[.,;]+$/u, "")
    .trim();

const realDay = (year: number, month: number, day: number): CivilDate | null => {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return CivilDate.safeParse(text).data ?? null;
};

/** The coming day of the week, 1 Monday … 7 Sunday: tomorrow at the earliest, in seven days at the latest. */
const coming = (today: CivilDate, weekday: number): CivilDate =>
  addDays(today, ((weekday - dayOfWeek(today) + 6) % 7) + 1);

/** A day and a month without a year lie ahead: of this year, or of the next when they have passed. */
function ahead(today: CivilDate, day: number, month: number): CivilDate | null {
  const year = Number(today.slice(0, 4));
  const thisYear = realDay(year, month, day);
  return thisYear !== null && thisYear >= today ? thisYear : realDay(year + 1, month, day);
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

function fromNumbers(text: string, today: CivilDate): CivilDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?$/u.exec(text);
  if (!parts) return null;
  const [, day, month, year] = parts;
  if (year !== undefined) return realDay(fullYear(year), Number(month), Number(day));
  return ahead(today, Number(day), Number(month));
}

function fromMonthName(text: string, today: CivilDate, words: DateVocabulary): CivilDate | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er)? ([a-z]{3,9})\.?(?: (\d{4}))?$/u.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(text);
  const day = dayFirst?.[1] ?? monthFirst?.[2];
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  const year = dayFirst?.[3] ?? monthFirst?.[3];
  if (day === undefined || name === undefined) return null;
  const month = 1 + words.monthNames.findIndex((starts) => starts.some((start) => name.startsWith(start)));
  if (month === 0) return null;
  return year === undefined ? ahead(today, Number(day), month) : realDay(Number(year), month, Number(day));
}

function fromAmount(
  text: string,
  today: CivilDate,
  words: DateVocabulary,
  holidays: ReadonlySet<CivilDate>,
): CivilDate | null {
  const parts = /^\+? ?(\d{1,3})(?: ?(.+))?$/u.exec(text.replace(words.within, "+"));
  const amount = Number(parts?.[1]);
  if (!parts || (parts[2] === undefined && !text.startsWith("+"))) return null;
  const unit = parts[2] ?? "d";
  if (parts[2] === undefined || words.days.test(unit)) return addDays(today, amount);
  if (words.workingDays.test(unit)) return addWorkingDays(today, amount, holidays);
  if (words.weeks.test(unit)) return addDays(today, 7 * amount);
  if (words.months.test(unit)) return addMonths(today, amount);
  return null;
}

function fromWeekday(text: string, today: CivilDate, words: DateVocabulary): CivilDate | null {
  const name = text.replace(words.next, "").replace(/\.$/u, "");
  const weekday = 1 + words.weekdays.findIndex((names) => names.includes(name));
  if (weekday === 0) return null;
  if (name === text) return coming(today, weekday);
  // "next Friday" is the Friday of next week, whatever day it is now.
  return addDays(today, 7 - dayOfWeek(today) + weekday);
}

function endOf(text: string, today: CivilDate, words: DateVocabulary): CivilDate | null {
  if (words.endOfWeek.test(text)) return dayOfWeek(today) >= 5 ? today : coming(today, 5);
  if (!words.endOfMonth.test(text)) return null;
  const first = `${addMonths(today, 1).slice(0, 7)}-01`;
  const firstOfNext = CivilDate.safeParse(first).data;
  return firstOfNext === undefined ? null : addDays(firstOfNext, -1);
}

/** What the words are read against: the day they are said on, the language of the screen and the area's holidays. */
export interface SaidOn {
  readonly today: CivilDate;
  readonly language: Language;
  readonly holidays: ReadonlySet<CivilDate>;
}

/**
 * The day somebody means by "tomorrow", "Friday", "+5 WD", "in 2 weeks", "28 Nov", "28/11/2026" (day first, as in
 * Europe) or their French equivalents; null where it is no day. A day without a year lies ahead, never behind.
 */
export function dayFromWords(typed: string, said: SaidOn): CivilDate | null {
  const text = plain(typed);
  if (text === "") return null;
  const words = vocabularies[said.language];
  const near = Object.hasOwn(words.near, text) ? words.near[text] : undefined;
  if (near !== undefined) return addDays(said.today, near);
  return (
    fromNumbers(text, said.today) ??
    fromWeekday(text, said.today, words) ??
    fromMonthName(text, said.today, words) ??
    fromAmount(text, said.today, words, said.holidays) ??
    endOf(text, said.today, words)
  );
}
