import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, CivilDate, dayOfWeek, daysBetween } from "../../../shared/dates.ts";
import {
  emptyResearch,
  knownParties,
  sharings,
  type CaseReadiness,
  type ResearchForm,
} from "../../../shared/research/model.ts";
import {
  caseLights,
  conferenceLight,
  deletedFrom,
  isDecided,
  isEmptyResearch,
  lightOf,
  missingInResearch,
  reminderOf,
  withKnown,
} from "../../../shared/research/rules.ts";
import { CaseId } from "../../../shared/ids.ts";
import { anItem } from "../../electron/research/aResearch.ts";

const first = CivilDate.parse("2026-01-01");
const days = fc.integer({ min: 0, max: 900 }).map((after) => addDays(first, after));
const holidaySets = fc.array(days, { maxLength: 30 }).map((some) => new Set(some));

describe("the day on which research is deleted", () => {
  test("has exactly so many working days behind it, and is one itself", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), holidaySets, (approved, count, holidays) => {
        const on = deletedFrom(approved, count, holidays);
        const between = Array.from({ length: daysBetween(approved, on) }, (_, index) => addDays(approved, index + 1));
        const worked = between.filter((day) => dayOfWeek(day) <= 5 && !holidays.has(day));
        expect(worked).toHaveLength(count);
        expect(worked.at(-1)).toBe(on);
        // What the sweep skips without reading a calendar is never due.
        expect(on >= addDays(approved, count)).toBe(true);
      }),
    );
  });

  test("is the day of approval where nothing is kept, and a longer time never ends earlier", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), holidaySets, (approved, count, holidays) => {
        expect(deletedFrom(approved, 0, holidays)).toBe(approved);
        expect(deletedFrom(approved, count + 1, holidays) > deletedFrom(approved, count, holidays)).toBe(true);
      }),
    );
  });
});

test("the program reminds two days before, on the day and after it, and never of what was answered", () => {
  const due = CivilDate.parse("2026-11-24");
  const on = (day: string) => reminderOf("MISSING", due, CivilDate.parse(day));
  expect(["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25"].map(on)).toEqual([
    null,
    "SOON",
    "SOON",
    "TODAY",
    "OVERDUE",
  ]);
  expect(reminderOf("BEGUN", due, CivilDate.parse("2026-12-24"))).toBe("OVERDUE");
  fc.assert(
    fc.property(days, days, fc.constantFrom("RETURNED" as const, "NOTHING_HELD" as const), (dueOn, today, state) => {
      expect(reminderOf(state, dueOn, today)).toBeNull();
    }),
  );
});

const whole: ResearchForm = { ...emptyResearch, systemsChecked: "a", known: ["VICTIM"], detailsCorrect: "YES" };

test("a form says what it lacks; knowing nobody needs no details, and wrong ones need a correction", () => {
  expect(missingInResearch(emptyResearch)).toEqual(["systemsChecked", "known", "detailsCorrect"]);
  expect(missingInResearch(whole)).toEqual([]);
  expect(missingInResearch({ ...whole, known: ["NONE"], detailsCorrect: null })).toEqual([]);
  expect(missingInResearch({ ...whole, detailsCorrect: "NO" })).toEqual(["corrections"]);
  expect(missingInResearch({ ...whole, items: [anItem("known", null)] })).toEqual(["items"]);
});

test("an item is decided when it says something and what becomes of it, and why where it is kept", () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.constantFrom(...sharings)), fc.string(), (text, sharing, reason) => {
      const expected = text.trim() !== "" && sharing !== null && (sharing !== "DO_NOT_SHARE" || reason.trim() !== "");
      expect(isDecided(anItem(text, sharing, { reason }))).toBe(expected);
    }),
  );
});

test("nobody and somebody exclude each other, whatever is ticked in whatever order", () => {
  const ticks = fc.array(fc.tuple(fc.constantFrom(...knownParties), fc.boolean()));
  fc.assert(
    fc.property(ticks, (clicks) => {
      const known = clicks.reduce<ReturnType<typeof withKnown>>(
        (before, [party, isKnown]) => withKnown(before, party, isKnown),
        [],
      );
      expect(known.includes("NONE") && known.length > 1).toBe(false);
      expect(new Set(known).size).toBe(known.length);
    }),
  );
});

test("a form in which only the systems were named is still empty, one that says anything is not", () => {
  expect(isEmptyResearch({ ...emptyResearch, systemsChecked: "all", known: ["NONE"] })).toBe(true);
  expect(isEmptyResearch({ ...emptyResearch, attitude: "x" })).toBe(false);
  expect(isEmptyResearch({ ...emptyResearch, items: [anItem("", null)] })).toBe(false);
  expect(isEmptyResearch({ ...emptyResearch, known: ["VICTIM"] })).toBe(false);
});

const line = (over: Partial<CaseReadiness>): CaseReadiness => ({
  caseId: CaseId.parse("0190aaaa-bbbb-7ccc-8ddd-000000000001"),
  number: 1,
  reference: "NM-2222",
  victimInitials: "A. N.",
  referralMissing: 0,
  agenciesAsked: 2,
  researchIn: 2,
  hasAdviser: true,
  adviserContact: { outcome: "CONTACTED", on: first, notedBy: "Leah" },
  basisNoted: true,
  assessment: "CURRENT",
  ...over,
});

test("a light turns bad for what had to be done, and the conference's is the worst of its cases'", () => {
  expect(caseLights.map((light) => lightOf(line({}), light, true))).toEqual(["good", "good", "good", "good", "good"]);
  const waits = line({ researchIn: 1, adviserContact: null });
  expect(lightOf(waits, "research", false)).toBe("soon");
  expect(lightOf(waits, "research", true)).toBe("bad");
  expect(lightOf(waits, "adviser", false)).toBe("soon");
  expect(lightOf(line({ adviserContact: { outcome: "NOT_SAFE", on: first, notedBy: "x" } }), "adviser", true)).toBe(
    "good",
  );
  expect(lightOf(line({ referralMissing: null }), "referral", false)).toBe("bad");
  expect(lightOf(line({ basisNoted: false }), "basis", false)).toBe("bad");
  expect(lightOf(line({ assessment: "OLD" }), "assessment", true)).toBe("soon");
  expect(conferenceLight([line({}), waits], "research", false)).toEqual({ state: "soon", done: 1 });
  expect(conferenceLight([line({}), waits], "research", true)).toEqual({ state: "bad", done: 1 });
  expect(conferenceLight([], "research", true)).toEqual({ state: "good", done: 0 });
});
