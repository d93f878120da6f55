import fc from "fast-check";
import { expect, test } from "vitest";
import { byDay, dayAfterKey, weeksOf } from "../../../renderer/features/conferences/calendar.ts";
import { nthOf, notRepeated, seriesAsked } from "../../../renderer/features/conferences/series.ts";
import type { ConferenceLine } from "../../../shared/conferences/model.ts";
import { addDays, CivilDate, dayOfWeek } from "../../../shared/dates.ts";

const day = (text: string): CivilDate => CivilDate.parse(text);
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day("2000-01-01"), days));
const line = (over: Partial<ConferenceLine> = {}) =>
  ({
    id: "c",
    date: "2026-12-02",
    status: "PLANNED",
    deadlines: {
      referralsCloseOn: "2026-11-20",
      agendaCirculatedOn: "2026-11-24",
      researchDueOn: "2026-12-01",
      actionListsDueOn: "2026-12-03",
      minutesDueOn: "2026-12-09",
    },
    ...over,
  }) as ConferenceLine;

test("a month is whole weeks from Monday to Sunday that hold each of its days once", () => {
  fc.assert(
    fc.property(anyDay, (one) => {
      const weeks = weeksOf(one);
      expect(weeks.every((week) => week.length === 7 && dayOfWeek(week[0] ?? one) === 1)).toBe(true);
      const own = weeks.flat().filter((each) => each.slice(0, 7) === one.slice(0, 7));
      expect(new Set(own).size).toBe(own.length);
      expect(own).toContain(one);
      expect(addDays(own.at(-1) ?? one, 1).slice(8)).toBe("01");
    }),
  );
});

test("a conference stands on its day and its deadlines on theirs; a cancelled one has none", () => {
  const days = byDay([line()]);
  expect(days.get("2026-12-02")?.conferences).toHaveLength(1);
  expect(days.get("2026-12-01")?.deadlines.map(({ name }) => name)).toEqual(["researchDueOn"]);
  expect([...byDay([line({ status: "CANCELLED" })]).keys()]).toEqual(["2026-12-02"]);
});

test("keys lead through days, weeks and months, also over a 29 February", () => {
  expect(dayAfterKey("PageDown", day("2028-01-31"))).toBe("2028-02-29");
  expect(dayAfterKey("ArrowRight", day("2028-02-29"))).toBe("2028-03-01");
  expect([dayAfterKey("Home", day("2026-12-02")), dayAfterKey("End", day("2026-12-02"))]).toEqual([
    "2026-11-30",
    "2026-12-06",
  ]);
  expect(dayAfterKey("x", day("2026-12-02"))).toBeNull();
});

test("a series is asked for once everything is there, on the weekday of its first day", () => {
  expect(["2026-12-02", "2026-12-09", "2026-12-23", "2026-12-30"].map(nthOf)).toEqual([1, 2, 4, -1]);
  expect(seriesAsked(notRepeated, "2026-12-02", 3)).toBeNull();
  const monthly = { ...notRepeated, kind: "MONTHLY" as const, ends: "UNTIL" as const };
  expect(seriesAsked(monthly, "2026-12-02", 3)).toBeNull();
  expect(seriesAsked({ ...monthly, until: "2027-06-30" }, "2026-12-02", 3)).toEqual({
    repeats: { kind: "MONTHLY", nth: 1, weekday: 3 },
    end: { kind: "UNTIL", day: "2027-06-30" },
  });
});
