import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  actionCategories,
  dayOfPriority,
  priorities,
  priorityOfDay,
  smartTicksOf,
  waitsInACircle,
  type Counting,
} from "../../../shared/actions/kind.ts";
import { standardActions, standardActionsFor } from "../../../shared/actions/standardActions.ts";
import { addDays, CivilDate } from "../../../shared/dates.ts";
import { vagueWordInAny } from "../../../shared/meeting/warnings.ts";
import { languages } from "../../../shared/settings/model.ts";

const today = CivilDate.parse("2026-11-25");
const counting: Counting = {
  today,
  holidays: new Set([CivilDate.parse("2026-12-01")]),
  nextConferenceOn: CivilDate.parse("2026-12-23"),
};

describe("how soon", () => {
  test("stands for a day, working days without holidays", () => {
    expect(priorities.map((priority) => dayOfPriority(priority, counting))).toEqual([
      "2026-11-26",
      "2026-11-27",
      "2026-12-03",
      "2026-12-10",
      "2026-12-22",
      null,
    ]);
    expect(dayOfPriority("BEFORE_NEXT", { ...counting, nextConferenceOn: null })).toBeNull();
  });

  test("a day amounts to the soonest priority whose day is not before it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (days) => {
        const due = addDays(today, days);
        const priority = priorityOfDay(due, counting);
        const day = dayOfPriority(priority, counting);
        expect(day === null || due <= day).toBe(true);
        const sooner = priorities.slice(0, priorities.indexOf(priority)).map((one) => dayOfPriority(one, counting));
        expect(sooner.every((one) => one === null || one < due)).toBe(true);
      }),
    );
  });
});

test("an action waits in a circle exactly where following what it waits for comes back to one", () => {
  const links = fc.array(fc.option(fc.integer({ min: 0, max: 7 }), { nil: null }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(links, fc.integer({ min: 0, max: 7 }), (to, start) => {
      const waitsFor = new Map(to.map((other, id) => [String(id), other === null ? null : String(other)]));
      const walked: string[] = [];
      let next: string | null = String(start);
      while (next !== null && !walked.includes(next)) {
        walked.push(next);
        next = waitsFor.get(next) ?? null;
      }
      expect(waitsInACircle(String(start), waitsFor.get(String(start)) ?? null, waitsFor)).toBe(next !== null);
    }),
  );
});

describe("the five ticks", () => {
  const facts = {
    text: "Change the locks on Friday",
    vague: false,
    riskLinked: true,
    ownerInRoom: true,
    due: addDays(today, 3),
    today,
    byHand: [],
  };
  test("are worked out where they can be, and one is for people", () => {
    expect([...smartTicksOf(facts)]).toEqual(["specific", "achievable", "relevant", "timeBound"]);
    expect([...smartTicksOf({ ...facts, byHand: ["measurable"] })]).toHaveLength(5);
    expect([...smartTicksOf({ ...facts, text: "Monitor", vague: true, ownerInRoom: false, due: null })]).toEqual([
      "relevant",
    ]);
  });
});

describe("the standard actions", () => {
  test("are in every language, promise what can be checked, and stand for every category but the last", () => {
    for (const { code, text } of standardActions)
      for (const language of languages) {
        expect(text[language].length, code).toBeGreaterThan(10);
        expect(vagueWordInAny(text[language]), `${code} ${text[language]}`).toBeNull();
      }
    expect(new Set(standardActions.map(({ code }) => code)).size).toBe(standardActions.length);
    const covered = new Set(standardActions.map(({ category }) => category));
    expect(actionCategories.filter((category) => !covered.has(category))).toEqual(["OTHER"]);
  });

  test("are found by the beginnings of their words, whatever the accents, and by their category", () => {
    const find = (typed: string, language: "en" | "fr") =>
      standardActionsFor(typed, language, {
        categoryWord: (category) => (category === "HEALTH" ? "Health" : ""),
        most: 5,
      });
    expect(find("lock cha", "en").map(({ code }) => code)).toEqual(["locks"]);
    expect(find("verif telep", "fr").map(({ code }) => code)).toEqual(["phoneCheck"]);
    expect(find("health", "en").map(({ code }) => code)).toEqual(["gp", "antenatal", "strangled"]);
    expect(find("a", "en")).toEqual([]);
    expect(find("re", "en").length).toBeLessThanOrEqual(5);
    expect(find("nothing of the kind", "en")).toEqual([]);
  });
});
