import { describe, expect, it } from "vitest";
import { PersonId } from "../../../shared/ids.ts";
import { settleDecision, undecided } from "../../../renderer/features/referrals/decision.ts";
import { assumptions, type NamedWithCandidates } from "../../../renderer/features/referrals/useSamePeople.ts";
import { sectionsMissing } from "../../../renderer/features/referrals/sections.ts";

describe("the sections of the referral form", () => {
  it("are marked where a required answer is missing, by the path of the field", () => {
    expect([...sectionsMissing(["victim.familyName", "consent", "perpetrators.0.dateOfBirth"])]).toEqual([
      "victim",
      "perpetrators",
      "consent",
    ]);
  });

  it("are not marked when nothing is missing", () => expect(sectionsMissing([]).size).toBe(0));
});

describe("who is not decided yet", () => {
  const personId = (last: number) => PersonId.parse(`00000000-0000-7000-8000-00000000000${last}`);
  const candidate = (last: number, band: "SURE" | "LIKELY" | "POSSIBLE") => ({
    personId: personId(last),
    name: "Desislava Ilieva",
    familyName: "Ilieva",
    givenNames: "Desislava",
    aliases: "",
    dateOfBirth: null,
    gender: "WOMAN" as const,
    band,
    score: 80,
    reasons: [],
    cases: [],
  });
  const person = (place: number, candidates: NamedWithCandidates["candidates"]): NamedWithCandidates => ({
    place,
    index: 0,
    role: "VICTIM",
    name: "Dessislava Iljeva",
    dateOfBirth: null,
    candidates,
  });

  it("is taken for the nearest, to tell what would follow, unless only something far is found", () => {
    const people = [
      person(0, [candidate(1, "SURE"), candidate(2, "LIKELY")]),
      person(1, [candidate(3, "POSSIBLE")]),
      person(2, []),
    ];
    expect(assumptions(people, new Map())).toEqual([{ place: 0, personId: personId(1) }]);
    expect(assumptions(people, new Map([[0, { kind: "OTHER" }]]))).toEqual([]);
  });
});

describe("a decision about a referral", () => {
  const nothing = { undecided: false, stopped: false };

  it("accepts without more ado", () => {
    expect(settleDecision(undecided, nothing)).toMatchObject({ decision: "ACCEPTED", restricted: null });
  });

  it.each(["REJECTED", "NEEDS_INFO"] as const)("needs a reason to be %s, and names no adviser", (kind) => {
    expect(settleDecision({ ...undecided, kind, reason: " " }, nothing)).toBeNull();
    expect(settleDecision({ ...undecided, kind, reason: "twice", adviserAccountId: "a" }, nothing)).toMatchObject({
      decision: kind,
      adviserAccountId: null,
    });
  });

  it("restricts only with readers and a reason", () => {
    const restricted = { ...undecided, restricted: true, readers: ["a"], restrictionReason: "staff" };
    expect(settleDecision({ ...restricted, readers: [] }, nothing)).toBeNull();
    expect(settleDecision({ ...restricted, restrictionReason: "" }, nothing)).toBeNull();
    expect(settleDecision(restricted, nothing)?.restricted).toEqual({ readers: ["a"], reason: "staff" });
  });

  it("says why somebody is left undecided, and who lets it pass without consent", () => {
    const open = { undecided: true, stopped: false };
    expect(settleDecision(undecided, open)).toBeNull();
    expect(settleDecision({ ...undecided, undecidedReason: " twins " }, open)?.undecidedReason).toBe("twins");
    const gate = { undecided: false, stopped: true };
    const opened = { ...undecided, authorisedBy: "Ruth Calder", overrideReason: "life in danger" };
    expect(settleDecision({ ...opened, overrideReason: "" }, gate)).toBeNull();
    expect(settleDecision(opened, gate)?.consentOverride).toEqual({
      authorisedBy: "Ruth Calder",
      reason: "life in danger",
    });
    // Whoever does not accept need not open a gate.
    expect(settleDecision({ ...undecided, kind: "REJECTED", reason: "twice" }, gate)?.consentOverride).toBeUndefined();
  });
});
