import { describe, expect, it } from "vitest";
import { byUrgency } from "../../../renderer/features/actions/order.ts";
import { missingIn, reportOf, statusChoices, withStatus } from "../../../renderer/features/actions/update.ts";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { CivilDate } from "../../../shared/dates.ts";

const anAction = (over: Partial<ActionLine>): ActionLine => ({
  ...({} as ActionLine),
  reference: "A.1",
  due: CivilDate.parse("2026-12-01"),
  status: "OPEN",
  overdue: false,
  result: "",
  ...over,
});

describe("actions in a list", () => {
  it("stand overdue first, then by the day they are due, closed ones last", () => {
    const actions = [
      anAction({ reference: "done", status: "DONE", due: CivilDate.parse("2026-11-01") }),
      anAction({ reference: "later", due: CivilDate.parse("2026-12-09") }),
      anAction({ reference: "soon" }),
      anAction({ reference: "overdue", overdue: true, due: CivilDate.parse("2026-11-20") }),
    ];
    expect(byUrgency(actions).map(({ reference }) => reference)).toEqual(["overdue", "soon", "later", "done"]);
  });
});

describe("a report on an action", () => {
  it("needs a result to close it, and none to say that it is in progress", () => {
    expect(missingIn(reportOf(anAction({}), "DONE"))).toBe("result");
    expect(missingIn({ ...reportOf(anAction({}), "DONE"), result: "Fitted." })).toBeNull();
    expect(missingIn(reportOf(anAction({}), "IN_PROGRESS"))).toBeNull();
  });

  it("asks why of what was not possible or not done, and forgets a reason that the other one does not know", () => {
    const report = { ...reportOf(anAction({}), "NOT_POSSIBLE"), result: "She said no." };
    expect(missingIn(report)).toBe("whyNot");
    const explained = { ...report, whyNot: "VICTIM_DECLINED" as const };
    expect(missingIn(explained)).toBeNull();
    expect(withStatus(explained, "NOT_DONE").whyNot).toBeNull();
    expect(withStatus({ ...explained, whyNot: "OTHER" }, "NOT_DONE").whyNot).toBe("OTHER");
  });

  it("lets the owner say how it went, and only chair and administrator call it off", () => {
    expect(statusChoices("OPEN", false)).toEqual(["IN_PROGRESS", "DONE", "NOT_POSSIBLE", "NOT_DONE"]);
    expect(statusChoices("OPEN", true)).toContain("CANCELLED");
    expect(statusChoices("DONE", true)).toEqual([]);
  });
});
