import fc from "fast-check";
import { expect, test } from "vitest";
import { isOverlong } from "../../../shared/agenda/rules.ts";
import { toMove, type Splittable } from "../../../shared/agenda/split.ts";
import { addDays, CivilDate } from "../../../shared/dates.ts";
import { riskLevels } from "../../../shared/risk/model.ts";

const most = { mostCases: 20, mostMinutes: 240 };
const item = (id: string, over: Partial<Splittable> = {}): Splittable => ({
  id,
  minutes: 12,
  stays: false,
  repeat: false,
  level: null,
  score: null,
  receivedOn: CivilDate.parse("2026-11-10"),
  ...over,
});

test("a list that is not overlong stays whole", () => {
  expect(toMove([item("a"), item("b")], 20, most)).toEqual([]);
});

test("repeats, the highest risk and who has waited longest stay", () => {
  const list = [
    item("late", { receivedOn: CivilDate.parse("2026-11-20") }),
    item("repeat", { repeat: true }),
    item("high", { level: "HIGH" }),
    item("veryHigh", { level: "VERY_HIGH" }),
    item("score", { score: 20 }),
    item("early", { receivedOn: CivilDate.parse("2026-10-01") }),
    item("heard", { stays: true }),
  ];
  const moved = (mostCases: number) => toMove(list, 0, { ...most, mostCases }).map(({ id }) => id);
  expect(moved(6)).toEqual(["late"]);
  expect(moved(5)).toEqual(["late", "early"]);
  expect(moved(3)).toEqual(["late", "high", "score", "early"]);
  expect(moved(1)).not.toContain("heard");
});

test("what stays fits, unless it has to stay, and nothing is lost", () => {
  const items = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      minutes: fc.integer({ min: 5, max: 90 }),
      stays: fc.boolean(),
      repeat: fc.boolean(),
      level: fc.constantFrom(null, ...riskLevels),
      score: fc.option(fc.nat(24)),
      receivedOn: fc.option(fc.nat(60).map((days) => addDays(CivilDate.parse("2026-09-01"), days))),
    }),
    { selector: ({ id }) => id, maxLength: 40 },
  );
  fc.assert(
    fc.property(items, fc.nat(60), (list, standing) => {
      const moved = toMove(list, standing, most);
      const left = list.filter((one) => !moved.includes(one));
      expect(moved.every(({ stays }) => !stays)).toBe(true);
      const minutes = left.reduce((sum, one) => sum + one.minutes, standing);
      expect(!isOverlong(left.length, minutes, most) || left.every(({ stays }) => stays)).toBe(true);
    }),
  );
});
