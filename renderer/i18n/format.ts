import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useTimeZone } from "../app/session.ts";

export interface Format {
  /** `25 Nov 2026` */
  readonly day: (civilDate: string) => string;
  /** `Wednesday 25 November 2026` */
  readonly dayLong: (civilDate: string) => string;
  /** `Wednesday` */
  readonly weekday: (civilDate: string) => string;
  /** `December 2026` */
  readonly month: (civilDate: string) => string;
  /** `Fri 27 Nov` */
  readonly dayShort: (civilDate: string) => string;
  /** `09:02` of a moment, in the area's time zone, or of a time on the wall. */
  readonly time: (instantOrClockTime: string) => string;
  /** `09:02:07` of a moment. */
  readonly timeExact: (instant: string) => string;
  /** `25 Nov 2026 09:02` of a moment. */
  readonly moment: (instant: string) => string;
  /** `Police, Housing and Probation` */
  readonly list: (parts: readonly string[]) => string;
  /** `38 years` */
  readonly age: (years: number) => string;
  readonly number: (value: number) => string;
}

const locales: Readonly<Record<string, string>> = { en: "en-GB", fr: "fr-FR" };
const noon = (civilDate: string): Date => new Date(`${civilDate}T12:00:00Z`);
const withoutComma = (text: string): string => text.replace(",", "");

type Written = Omit<Format, "age">;

function writtenIn(locale: string, timeZone: string): Written {
  const dayFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
    return (civilDate: string) => withoutComma(format.format(noon(civilDate)));
  };
  const momentFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, hourCycle: "h23", ...options });
    return (instant: string) => withoutComma(format.format(new Date(instant)));
  };
  const clock = momentFormat({ hour: "2-digit", minute: "2-digit" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const number = new Intl.NumberFormat(locale);
  return {
    day: dayFormat({ day: "numeric", month: "short", year: "numeric" }),
    dayLong: dayFormat({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    weekday: dayFormat({ weekday: "long" }),
    month: dayFormat({ month: "long", year: "numeric" }),
    dayShort: dayFormat({ weekday: "short", day: "numeric", month: "short" }),
    time: (value) => (/^\d\d:\d\d$/u.test(value) ? value : clock(value)),
    timeExact: momentFormat({ hour: "2-digit", minute: "2-digit", second: "2-digit" }),
    moment: momentFormat({ day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }),
    list: (parts) => list.format(parts),
    number: (value) => number.format(value),
  };
}

// Made once for the whole window: some dozen parts of a screen write days, and the makings of one cost half a millisecond.
const made = new Map<string, Written>();

function writtenOnce(locale: string, timeZone: string): Written {
  const name = `${locale} ${timeZone}`;
  const written = made.get(name) ?? writtenIn(locale, timeZone);
  made.set(name, written);
  return written;
}

/** How this language and the area's time zone write days, times, lists and ages. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation("app");
  const timeZone = useTimeZone();
  const written = writtenOnce(locales[i18n.language] ?? i18n.language, timeZone);
  return useMemo(() => ({ ...written, age: (years) => t("age", { count: years }) }), [written, t]);
}
