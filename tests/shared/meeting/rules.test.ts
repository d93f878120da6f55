import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CivilDate } from "../../../shared/dates.ts";
import type { AgencyId, EntryId } from "../../../shared/ids.ts";
import type { HearingField, InformationEntry } from "../../../shared/meeting/model.ts";
import type { z } from "zod";
import {
  headingOf,
  informationFor,
  missingThingsOf,
  presenceOf,
  risksAsHeadings,
  type HearingFacts,
} from "../../../shared/meeting/rules.ts";

const complete: HearingFacts = {
  confidentialityRead: true,
  conflictsAsked: true,
  unreviewed: 0,
  agencies: [
    { agencyId: "police", presence: "present", answered: true },
    { agencyId: "housing", presence: "absent", answered: false },
    { agencyId: "school", presence: "outOfRoom", answered: false },
  ],
  written: new Set<HearingField>(["victimVoice", "whatMayBeTold"]),
  reasons: new Map(),
  riskIds: ["risk"],
  actions: [{ ownerAgencyId: "housing", due: "2026-12-01", riskIds: ["risk"], proposed: false }],
  outcome: {
    levelAgreed: "HIGH",
    outcome: "ACTION_PLAN",
    tellsBy: null,
    somebodyTells: true,
    putOffReason: null,
    nextOn: null,
    somebodyKeepsSafe: false,
  },
};
const closable: HearingFacts = { ...complete, outcome: { ...complete.outcome, tellsBy: "2026-11-27" as never } };
const missing = (change: Partial<HearingFacts>) =>
  missingThingsOf({ ...closable, ...change }).map(({ thing, count }) => `${thing} ${count}`);

const total = (facts: HearingFacts): number => missingThingsOf(facts).reduce((sum, { count }) => sum + count, 0);

describe("a hearing can close", () => {
  test("when everything is there; who is out of the room owes nothing", () => {
    expect(missingThingsOf(closable)).toEqual([]);
  });

  test.each<[string, Partial<HearingFacts>, string[]]>([
    ["confidentiality was read", { confidentialityRead: false }, ["confidentiality 1"]],
    ["a repeat's plan before was looked at, action by action", { unreviewed: 3 }, ["previousPlan 3"]],
    ["conflicts were asked for", { conflictsAsked: false }, ["conflicts 1"]],
    [
      "every agency in the room answered",
      { agencies: [{ agencyId: "police", presence: "present", answered: false }] },
      ["agencies 1"],
    ],
    [
      "an absent agency gets a follow-up action or sent word",
      { agencies: [{ agencyId: "police", presence: "absent", answered: false }] },
      ["absentFollowUp 1"],
    ],
    ["the victim's voice is there, or why not", { written: new Set(["whatMayBeTold"]) }, ["victimVoice 1"]],
    ["there is a risk", { riskIds: [] }, ["risks 1"]],
    ["there is an action", { actions: [], agencies: [] }, ["actions 1", "riskWithoutAction 1"]],
    ["every risk has an answer", { riskIds: ["risk", "another"] }, ["riskWithoutAction 1"]],
    [
      "no action is only offered, or lacks its risk",
      { actions: [{ ownerAgencyId: "housing", due: "2026-12-01", riskIds: ["risk"], proposed: true }] },
      ["actions 1"],
    ],
    ["what may be told is written", { written: new Set(["victimVoiceWhyNot"]) }, ["whatMayBeTold 1"]],
    [
      "level, outcome, who tells and by when are decided",
      { outcome: { ...complete.outcome, levelAgreed: null, outcome: null, somebodyTells: false } },
      ["level 1", "outcome 1", "whoTells 1", "tellsBy 1"],
    ],
  ])("only when %s", (_, change, expected) => {
    expect(missing(change)).toEqual(expected);
  });

  test("without risks and actions when the reason is given", () => {
    const written = new Set<HearingField>(["victimVoiceWhyNot", "whatMayBeTold", "noActionReason"]);
    expect(missing({ written, riskIds: [], actions: [], agencies: [] })).toEqual([]);
  });

  test("when it is put off with a reason, somebody who keeps the victim safe, and the next day", () => {
    const outcome = { ...complete.outcome, levelAgreed: null, outcome: "DEFERRED" as const, somebodyTells: false };
    const none = { outcome, riskIds: [], actions: [], written: new Set<HearingField>() };
    expect(missing(none)).toEqual(["putOffReason 1", "safetyOwner 1", "nextOn 1"]);
    const settled = {
      ...outcome,
      putOffReason: "KEY_AGENCY_ABSENT" as const,
      nextOn: CivilDate.parse("2026-12-09"),
      somebodyKeepsSafe: true,
    };
    expect(missing({ ...none, outcome: settled })).toEqual([]);
  });

  test.each([
    ["to be heard again without a day", "RE_LIST", ["nextOn 1"]],
    ["transferred without an area", "TRANSFERRED", ["toArea 1"]],
    ["referred without a forum", "REFER_OTHER_FORUM", ["otherForum 1"]],
    ["an action plan", "ACTION_PLAN", []],
  ] as const)("and %s owes what belongs to it", (_, name, expected) => {
    expect(missing({ outcome: { ...closable.outcome, outcome: name } })).toEqual(expected);
  });

  test("the victim's voice is accounted for by a reason that says something", () => {
    const written = new Set<HearingField>(["whatMayBeTold"]);
    expect(missing({ written, reasons: new Map([["victimVoice", "DECLINED"]]) })).toEqual([]);
    expect(missing({ written, reasons: new Map([["victimVoice", "OTHER"]]) })).toEqual(["victimVoice 1"]);
  });

  test("and more written or agreed never makes more missing", () => {
    const fields = fc.uniqueArray(
      fc.constantFrom<HearingField>("victimVoice", "victimVoiceWhyNot", "whatMayBeTold", "noActionReason"),
    );
    fc.assert(
      fc.property(fields, fields, (some, others) => {
        const before = total({ ...closable, written: new Set(some) });
        const after = total({ ...closable, written: new Set([...some, ...others]) });
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe("what an agency said", () => {
  const agencies = ["police", "housing", "school"] as unknown as AgencyId[];
  const entry = fc.record({
    id: fc.uuid().map((id) => id as EntryId),
    agencyId: fc.constantFrom(...agencies),
    kind: fc.constant("SHARED" as const),
    basis: fc.constant(null),
    text: fc.string(),
    on: fc.constant(null),
    onlyAgencies: fc.subarray(agencies),
    version: fc.constant(1),
  });
  const housing = { runsIt: false, advises: false, agencyId: "housing" };
  const mine = (each: z.infer<typeof InformationEntry>): boolean => each.agencyId === housing.agencyId;

  test("is, while the hearing is open, seen by its own agency only", () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(informationFor(entries, housing, false)).toEqual(entries.filter(mine));
      }),
    );
  });

  test("and limited to named agencies is never seen by another, approved or not, adviser or not", () => {
    fc.assert(
      fc.property(fc.array(entry), fc.boolean(), fc.boolean(), (entries, advises, approved) => {
        const seen = informationFor(entries, { ...housing, advises }, approved);
        for (const each of seen)
          expect(
            mine(each) || each.onlyAgencies.length === 0 || each.onlyAgencies.some((id) => id === housing.agencyId),
          ).toBe(true);
      }),
    );
  });

  test("is all seen by those who run the hearing", () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(informationFor(entries, { ...housing, runsIt: true }, false)).toEqual(entries);
      }),
    );
  });
});

test("a heading is one line of bounded length, cut between letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 200 }), (text, most) => {
      const heading = headingOf(text, most);
      expect(heading).not.toContain("\n");
      expect(heading.length).toBeLessThanOrEqual(most);
      expect(heading.isWellFormed() || !text.isWellFormed()).toBe(true);
    }),
  );
  expect(headingOf("Strangulation\nneighbour's words", 200)).toBe("Strangulation");
  expect(headingOf("\u{1F6A8}".repeat(10_000), 200)).toBe(`${"\u{1F6A8}".repeat(99)}…`);
  const risk = {
    id: "r" as EntryId,
    number: 1,
    text: "One\nTwo",
    to: [],
    imminence: null,
    level: null,
    item: null,
    version: 1,
  };
  expect(risksAsHeadings([risk])[0]?.text).toBe("One");
});

test("somebody who is in the building with a conflict is out of the room, and who is away is absent", () => {
  const there = { maySit: true, wasThere: true };
  expect(presenceOf("PRESENT", there)).toBe("present");
  expect(presenceOf("REMOTE", { ...there, maySit: false })).toBe("outOfRoom");
  expect(presenceOf("APOLOGIES", there)).toBe("absent");
  expect(presenceOf(null, { ...there, maySit: false })).toBe("absent");
});
