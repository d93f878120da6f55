import { CivilDate } from "../../../shared/dates.ts";
import type { Country, Language } from "../../../shared/settings/model.ts";
import type { AreaNow } from "../context.ts";

export interface Holiday {
  readonly date: CivilDate;
  readonly name: string;
}

// The United Kingdom has no common list: England's is the one most areas keep, and every deadline can be set by hand.
const statesByCountry: Readonly<Partial<Record<Country, string>>> = { GB: "ENG" };

const holidaysByKey = new Map<string, readonly Holiday[]>();

/** The public holidays of a country in a year, by day; Orthodox Easter and substitute days included. Worked out once. */
export async function holidaysOf(country: Country, year: number, language: Language): Promise<readonly Holiday[]> {
  const key = `${country} ${year} ${language}`;
  const known = holidaysByKey.get(key);
  if (known) return known;
  // The tables of all countries are large: they are read when a conference is planned, not when the program starts.
  const { default: Holidays } = await import("date-holidays");
  const state = statesByCountry[country];
  const calendar = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const holidays = calendar
    .getHolidays(year, language)
    .filter((holiday) => holiday.type === "public")
    .map((holiday) => ({ date: CivilDate.parse(holiday.date.slice(0, 10)), name: holiday.name }));
  holidaysByKey.set(key, holidays);
  return holidays;
}

/** The days of these years on which the area does not work: the country's public holidays and its own closed days. */
export async function closedDaysIn(years: readonly number[], area: AreaNow): Promise<readonly Holiday[]> {
  const holidays = await Promise.all(years.map((year) => holidaysOf(area.country, year, area.language)));
  const own = area.settings.closedDays.filter(({ date }) => years.includes(Number(date.slice(0, 4))));
  return [...holidays.flat(), ...own].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}
