import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextStepOf, stationsOf, type FollowUpFacts } from "../../../renderer/features/minutes/stations.ts";
import { minutesStates } from "../../../shared/minutes/model.ts";
import { day } from "../../support/aConference.ts";

const nothing: FollowUpFacts = {
  state: "APPROVED",
  missing: 0,
  openRemarks: 0,
  withoutMinutes: 0,
  withoutLists: 0,
  untold: 0,
  unasked: 0,
  deadlines: { actionListsDueOn: day("2026-11-26"), minutesDueOn: day("2026-12-02") },
  today: day("2026-11-26"),
};
const states = (facts: FollowUpFacts) => Object.fromEntries(stationsOf(facts).map(({ name, state }) => [name, state]));
const administrator = { mayApprove: false, mayAsk: true, missingHere: 1 };
const chair = { mayApprove: true, mayAsk: false, missingHere: 1 };

describe("the stations after a conference", () => {
  test("are all done when nothing is left", () => {
    expect(Object.values(states(nothing))).toEqual(["done", "done", "done", "done", "done"]);
    expect(nextStepOf(nothing, administrator)).toBe("done");
  });

  test("wait for the meeting, and copies for the approval", () => {
    expect(Object.values(states({ ...nothing, state: "NONE" }))).toEqual(Array.from({ length: 5 }, () => "waiting"));
    const draft = { ...nothing, state: "DRAFT" as const, withoutLists: 3 };
    expect(states(draft)).toEqual({
      minutes: "done",
      approval: "now",
      copies: "waiting",
      lists: "now",
      done: "waiting",
    });
  });

  test("are late the day after they were due", () => {
    const late = { ...nothing, state: "DRAFT" as const, withoutLists: 3, today: day("2026-12-03") };
    expect(states(late)).toMatchObject({ approval: "late", copies: "late", lists: "late" });
    expect(states({ ...late, today: day("2026-12-02") })).toMatchObject({ approval: "now", lists: "late" });
  });

  test("are never done while something of it is left, and done is done only when all the others are", () => {
    const few = fc.nat(2);
    const facts = fc.record({
      state: fc.constantFrom(...minutesStates),
      missing: few,
      openRemarks: few,
      withoutMinutes: few,
      withoutLists: few,
      untold: few,
      unasked: few,
    });
    fc.assert(
      fc.property(facts, (some) => {
        const stations = stationsOf({ ...nothing, ...some });
        for (const { state, left } of stations) expect(state === "done" && left > 0).toBe(false);
        const [last] = stations.slice(-1);
        if (last?.state === "done") expect(stations.every(({ state }) => state === "done")).toBe(true);
      }),
    );
  });
});

describe("the next thing to do", () => {
  const draft: FollowUpFacts = { ...nothing, state: "DRAFT" };
  test("is what is missing first, in a case of one's own or of another reader", () => {
    expect(nextStepOf({ ...draft, missing: 1 }, administrator)).toBe("complete");
    expect(nextStepOf({ ...draft, missing: 1 }, { ...administrator, missingHere: 0 })).toBe("elsewhere");
  });

  test("then remarks, sending, and for the chair approving", () => {
    expect(nextStepOf({ ...draft, openRemarks: 1 }, administrator)).toBe("remarks");
    expect(nextStepOf(draft, administrator)).toBe("send");
    const sent: FollowUpFacts = { ...nothing, state: "FOR_APPROVAL" };
    expect(nextStepOf(sent, chair)).toBe("approve");
    expect(nextStepOf(sent, administrator)).toBe("wait");
    expect(nextStepOf({ ...sent, withoutLists: 1 }, administrator)).toBe("lists");
  });

  test("then lists, copies, flags for the administrator, and who was told", () => {
    const all = { ...nothing, withoutLists: 1, withoutMinutes: 1, unasked: 1, untold: 1 };
    expect(nextStepOf(all, administrator)).toBe("lists");
    expect(nextStepOf({ ...all, withoutLists: 0 }, administrator)).toBe("copies");
    expect(nextStepOf({ ...all, withoutLists: 0, withoutMinutes: 0 }, administrator)).toBe("flags");
    expect(nextStepOf({ ...all, withoutLists: 0, withoutMinutes: 0 }, chair)).toBe("tell");
    expect(nextStepOf({ ...nothing, untold: 1 }, administrator)).toBe("tell");
  });
});
