import fc from "fast-check";
import { expect, test } from "vitest";
import { CivilDate } from "../../../shared/dates.ts";
import type { ActionId } from "../../../shared/ids.ts";
import { warningKey, warningsOf, type WarnedAction, type WarningFacts } from "../../../shared/meeting/warnings.ts";

const id = "0190a0a0-0000-7000-8000-000000000001" as ActionId;
const action: WarnedAction = {
  id,
  reference: "7KQ4.1",
  text: "Change the locks",
  due: CivilDate.parse("2026-12-01"),
  assignedAbsent: false,
  informedBy: "",
  openOfOwner: 1,
};
const calm: WarningFacts = {
  written: new Set(["perpetratorPlan", "staffSafety"]),
  reasons: new Map(),
  assessmentOld: false,
  hasChildren: false,
  nextConferenceOn: CivilDate.parse("2026-12-16"),
  mostOpen: 5,
  actions: [action],
};
const kinds = (facts: Partial<WarningFacts>) =>
  warningsOf({ ...calm, ...facts }, new Map()).map(({ warning }) => warning);
const ofAction = (change: Partial<WarnedAction>) => kinds({ actions: [{ ...action, ...change }] });

test("nothing is warned of where all is well", () => expect(kinds({})).toEqual([]));

test.each([
  ["the assessment is old", kinds({ assessmentOld: true }), ["oldAssessment"]],
  ["there are children and no plan for them", kinds({ hasChildren: true }), ["childrenPlan"]],
  ["two plans are missing", kinds({ written: new Set() }), ["perpetratorPlan", "staffSafety"]],
  ["a plan is needless for a reason", kinds({ written: new Set(["perpetratorPlanNone", "staffSafetyNone"]) }), []],
  ["the owner is away", ofAction({ assignedAbsent: true }), ["ownerAbsent"]],
  ["the owner is away and somebody tells them", ofAction({ assignedAbsent: true, informedBy: "Leah" }), []],
  ["the words are vague, in any language", ofAction({ text: "Veiller à la sécurité" }), ["vagueVerb"]],
  ["it is due on the day of the next conference", ofAction({ due: CivilDate.parse("2026-12-16") }), []],
  ["it is due the day after", ofAction({ due: CivilDate.parse("2026-12-17") }), ["dueAfterNext"]],
  ["the owner has as many as the area allows", ofAction({ openOfOwner: 5 }), []],
  ["the owner has one more", ofAction({ openOfOwner: 6 }), ["ownerOverloaded"]],
] as const)("%s", (_, found, expected) => expect(found).toEqual(expected));

test("each carries the reason given for it and for no other", () => {
  const facts = { ...calm, assessmentOld: true, actions: [{ ...action, text: "Monitor him" }] };
  const given = new Map([[warningKey("vagueVerb", id), { reason: "on Tuesday", version: 2 }]]);
  expect(warningsOf(facts, given)).toMatchObject([
    { warning: "oldAssessment", about: null, reason: "", version: 0 },
    { warning: "vagueVerb", about: id, reference: "7KQ4.1", found: "monitor", reason: "on Tuesday", version: 2 },
  ]);
});

test("without a conference to come no day is too late", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }), (date) => {
      const due = CivilDate.parse(date.toISOString().slice(0, 10));
      expect(kinds({ nextConferenceOn: null, actions: [{ ...action, due }] })).toEqual([]);
    }),
  );
});
