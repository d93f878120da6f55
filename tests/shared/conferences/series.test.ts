import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostInSeries, movedOff, seriesDays, type Repeats } from "../../../shared/conferences/series.ts";
import { addDays, CivilDate, dayOfWeek, daysBetween } from "../../../shared/dates.ts";

const day = (text: string): CivilDate => CivilDate.parse(text);
const anyDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(day("2020-01-01"), days));
const anyRule: fc.Arbitrary<Repeats> = fc.oneof(
  fc.record({ kind: fc.constant("WEEKS" as const), every: fc.integer({ min: 1, max: 52 }) }),
  fc.record({
    kind: fc.constant("MONTHLY" as const),
    nth: fc.constantFrom<1 | 2 | 3 | 4 | -1>(1, 2, 3, 4, -1),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
);

describe("a conference that comes again", () => {
  test("every second week over a clock change, and every last Wednesday over a 29 February", () => {
    const weeks = seriesDays(day("2026-10-14"), { kind: "WEEKS", every: 2 }, { kind: "COUNT", count: 3 });
    expect(weeks).toEqual(["2026-10-14", "2026-10-28", "2026-11-11"]);
    const until = { kind: "UNTIL", day: day("2028-04-01") } as const;
    expect(seriesDays(day("2028-01-05"), { kind: "MONTHLY", nth: -1, weekday: 2 }, until)).toEqual([
      "2028-01-25",
      "2028-02-29",
      "2028-03-28",
    ]);
    expect(seriesDays(day("2028-02-29"), { kind: "WEEKS", every: 52 }, { kind: "COUNT", count: 2 })).toEqual([
      "2028-02-29",
      "2029-02-27",
    ]);
  });

  test("has as many days as asked, in order, none before the first, on the weekday it was given", () => {
    fc.assert(
      fc.property(anyDay, anyRule, fc.integer({ min: 1, max: 60 }), (from, repeats, count) => {
        const days = seriesDays(from, repeats, { kind: "COUNT", count }) ?? [];
        expect(days).toHaveLength(count);
        expect(days.every((one, index) => one >= from && (index === 0 || one > (days[index - 1] ?? "")))).toBe(true);
        if (repeats.kind === "MONTHLY") {
          expect(days.every((one) => dayOfWeek(one) === repeats.weekday)).toBe(true);
          expect(new Set(days.map((one) => one.slice(0, 7))).size).toBe(count);
          const later = days.map((one) => addDays(one, 7).slice(0, 7) !== one.slice(0, 7));
          if (repeats.nth === -1) expect(later.every(Boolean)).toBe(true);
          else expect(days.every((one) => Math.ceil(Number(one.slice(8)) / 7) === repeats.nth)).toBe(true);
        } else expect(days.every((one) => daysBetween(from, one) % (7 * repeats.every) === 0)).toBe(true);
      }),
    );
  });

  test("until a day is the same as so many times, and over two hundred is refused", () => {
    fc.assert(
      fc.property(anyDay, anyRule, fc.integer({ min: 1, max: 40 }), (from, repeats, count) => {
        const counted = seriesDays(from, repeats, { kind: "COUNT", count }) ?? [];
        const last = counted.at(-1) ?? from;
        expect(seriesDays(from, repeats, { kind: "UNTIL", day: last })).toEqual(counted);
      }),
    );
    const weekly: Repeats = { kind: "WEEKS", every: 1 };
    const upTo = (weeks: number) =>
      seriesDays(day("2026-01-07"), weekly, { kind: "UNTIL", day: addDays(day("2026-01-07"), 7 * (weeks - 1)) });
    expect(upTo(mostInSeries)).toHaveLength(mostInSeries);
    expect(upTo(mostInSeries + 1)).toBeNull();
    expect(seriesDays(day("2026-01-07"), weekly, { kind: "UNTIL", day: day("2025-01-01") })).toEqual([]);
  });

  test("is moved off a closed day to the next working day, and says off which", () => {
    const closed = new Map([
      [day("2026-12-25"), "Christmas Day"],
      [day("2026-12-28"), "Boxing Day"],
    ]);
    expect(movedOff(day("2026-12-23"), closed)).toEqual({ date: "2026-12-23", movedOff: null });
    expect(movedOff(day("2026-12-25"), closed)).toEqual({ date: "2026-12-29", movedOff: "Christmas Day" });
  });
});
