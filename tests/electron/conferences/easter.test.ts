import fc from "fast-check";
import { expect, test } from "vitest";
import { holidaysOf } from "../../../electron/features/conferences/holidays.ts";
import { addDays, CivilDate } from "../../../shared/dates.ts";
import type { Country } from "../../../shared/settings/model.ts";

const two = (value: number): string => String(value).padStart(2, "0");
const dayIn = (year: number, month: number, day: number): CivilDate =>
  CivilDate.parse(`${year}-${two(month)}-${two(day)}`);

/** Easter Sunday of the eastern churches: Meeus' rule in the Julian calendar, 13 days later in ours (1900 to 2099). */
function orthodoxEaster(year: number): CivilDate {
  const moon = (19 * (year % 19) + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const julian = moon + sunday + 114;
  return addDays(dayIn(year, Math.floor(julian / 31), (julian % 31) + 1), 13);
}

/** Easter Sunday of the western churches: the anonymous Gregorian computation. */
function westernEaster(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moved = Math.floor((century + 8) / 25);
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - moved + 1) / 3) + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - ((year % 100) % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const at = moon + week - 7 * late + 114;
  return dayIn(year, Math.floor(at / 31), (at % 31) + 1);
}

const anyYear = fc.integer({ min: 2019, max: 2060 });
const closed = async (country: Country, year: number): Promise<ReadonlySet<string>> =>
  new Set((await holidaysOf(country, year, "en")).map(({ date }) => date));

test("the two computations give the days that are known", () => {
  expect([2024, 2025, 2026, 2027].map(orthodoxEaster)).toEqual([
    "2024-05-05",
    "2025-04-20",
    "2026-04-12",
    "2027-05-02",
  ]);
  expect([2024, 2025, 2026, 2027].map(westernEaster)).toEqual(["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28"]);
});

test.each(["GR", "BG", "RO"] as const)("in %s nobody works on Orthodox Good Friday and Easter Monday", (country) =>
  fc.assert(
    fc.asyncProperty(anyYear, async (year) => {
      const easter = orthodoxEaster(year);
      const days = await closed(country, year);
      expect([addDays(easter, -2), easter, addDays(easter, 1)].filter((day) => !days.has(day))).toEqual([]);
      const western = addDays(westernEaster(year), 1);
      // The western Monday is a working day there, unless the two fall together or it is some other holiday.
      const fixed = [`${year}-04-01`, `${year}-03-25`];
      if (Math.abs(Date.parse(western) - Date.parse(easter)) > 7 * 86_400_000 && !fixed.includes(western))
        expect(days.has(western)).toBe(false);
    }),
    { numRuns: 40 },
  ),
);

test.each(["GB", "FR", "DE", "AT", "BE", "IE"] as const)("in %s nobody works on western Easter Monday", (country) =>
  fc.assert(
    fc.asyncProperty(anyYear, async (year) => {
      expect(await closed(country, year)).toContain(addDays(westernEaster(year), 1));
    }),
    { numRuns: 20 },
  ),
);

test.each(["ES", "EE", "GB", "DE"] as const)("in %s nobody works on western Good Friday", (country) =>
  fc.assert(
    fc.asyncProperty(anyYear, async (year) => {
      expect(await closed(country, year)).toContain(addDays(westernEaster(year), -2));
    }),
    { numRuns: 20 },
  ),
);
