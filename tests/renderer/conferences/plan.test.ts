import { describe, expect, it } from "vitest";
import { completePlan, emptyPlan } from "../../../renderer/features/conferences/plan.ts";

const plan = { ...emptyPlan(["a"], 12, null), date: "2026-12-02", venue: "Town Hall", chairId: "c" };

describe("the plan of a conference", () => {
  it("is complete with a day, a time, a place, a chair and one agency", () => {
    expect(completePlan(plan)).not.toBeNull();
  });

  it.each([
    ["a day", { date: null }],
    ["a chair", { chairId: null }],
    ["a place", { venue: "  " }],
    ["a time", { startsAt: "9 o’clock" }],
    ["an agency", { agencyIds: [] }],
  ])("is not complete without %s", (_, without) => {
    expect(completePlan({ ...plan, ...without })).toBeNull();
  });
});
