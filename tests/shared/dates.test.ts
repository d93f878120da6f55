import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  addWorkingDays,
  ageOn,
  CivilDate,
  dayOf,
  dayOfWeek,
  daysBetween,
  instantOf,
  timeOf,
} from "../../shared/dates.ts";

const day = (text: string): CivilDate => CivilDate.parse(text);
const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(day("1940-01-01"), count));

describe("a civil day", () => {
  test.each([
    "2026-02-29",
    "2026-13-01",
    "0026-05-04",
    "1899-12-31",
    "2026-1-1",
    "26-01-01",
    "2026-04-31",
    "today",
    "2026-11-25T00:00",
  ])("%s is not one", (text) => expect(CivilDate.safeParse(text).success).toBe(false));
  test.each(["2024-02-29", "2026-11-25", "1940-01-01"])("%s is one", (text) =>
    expect(CivilDate.safeParse(text).success).toBe(true),
  );
  test("is real exactly when the calendar has it", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2400 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, dayOfMonth) => {
          const text = `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
          const there = new Date(Date.UTC(year, month - 1, dayOfMonth));
          const isReal = there.getUTCMonth() === month - 1 && there.getUTCDate() === dayOfMonth && month >= 1;
          expect(CivilDate.safeParse(text).success).toBe(isReal);
        },
      ),
      { numRuns: 5000 },
    ));
  test("is the area's, not the machine's: half past eleven at night in London is tomorrow in Tallinn", () => {
    const moment = instantOf(Date.UTC(2026, 10, 25, 23, 30));
    expect(dayOf(moment, "Europe/London")).toBe("2026-11-25");
    expect(dayOf(moment, "Europe/Tallinn")).toBe("2026-11-26");
    expect(timeOf(moment, "Europe/Tallinn")).toBe("01:30");
  });
  test("follows the clock through the hour that is there twice", () => {
    expect(timeOf(instantOf(Date.UTC(2026, 9, 25, 0, 30)), "Europe/London")).toBe("01:30");
    expect(timeOf(instantOf(Date.UTC(2026, 9, 25, 1, 30)), "Europe/London")).toBe("01:30");
  });
});

describe("counting", () => {
  test("days there and back", () =>
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
      }),
    ));
  test("months end on the last day when there is no such day", () =>
    expect(addMonths(day("2024-02-29"), 12)).toBe("2025-02-28"));
  test("working days never end on a weekend or a holiday, and there are as many as asked for", () =>
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        fc.array(fc.integer({ min: -60, max: 60 })),
        (from, count, back, off) => {
          const holidays = new Set(off.map((offset) => addDays(from, offset)));
          const end = addWorkingDays(from, back ? -count : count, holidays);
          expect(dayOfWeek(end)).toBeLessThanOrEqual(5);
          expect(holidays.has(end)).toBe(false);
          let found = 0;
          for (let passed = 1; passed <= Math.abs(daysBetween(from, end)); passed++) {
            const between = addDays(from, back ? -passed : passed);
            if (dayOfWeek(between) <= 5 && !holidays.has(between)) found += 1;
          }
          expect(found).toBe(count);
        },
      ),
    ));
  test("nought working days later is the same day", () =>
    expect(addWorkingDays(day("2026-11-28"), 0, new Set())).toBe("2026-11-28"));
});

test.each([
  ["1988-11-25", "2026-11-25", 38],
  ["1988-11-26", "2026-11-25", 37],
  ["2008-02-29", "2026-02-28", 17],
  ["2008-02-29", "2026-03-01", 18],
  ["2026-11-25", "2026-11-25", 0],
])("born %s, on %s aged %i", (born, on, age) => expect(ageOn(day(born), day(on))).toBe(age));
