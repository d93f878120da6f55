import { fold, joined } from "./fold.ts";

const formats = ["en-GB", "en-US", "fr"].flatMap((locale) =>
  (["long", "short"] as const).map(
    (month) => new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric", timeZone: "UTC" }),
  ),
);

/** The ways a day is written, in the languages of documents and with digits only, folded and joined. */
export function waysOfDay(day: string): readonly string[] {
  const [year = "", month = "", date = ""] = day.split("-");
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return [];
  const words = formats.map((format) => format.format(moment));
  const digits = [date, String(Number(date))].flatMap((d) =>
    [month, String(Number(month))].flatMap((m) => [`${d} ${m} ${year}`, `${m} ${d} ${year}`]),
  );
  return [...new Set([day, ...words, ...digits].flatMap((way) => joined(fold(way))))];
}
