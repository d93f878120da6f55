import { expect, test } from "vitest";
import { nextDeadline } from "../../../renderer/app/deadlines.ts";
import { Deadlines } from "../../../shared/conferences/model.ts";
import { CivilDate } from "../../../shared/dates.ts";

const day = (text: string): CivilDate => CivilDate.parse(text);
const deadlines = Deadlines.parse({
  referralsCloseOn: "2026-11-13",
  agendaCirculatedOn: "2026-11-17",
  researchDueOn: "2026-11-24",
  actionListsDueOn: "2026-11-26",
  minutesDueOn: "2026-12-02",
});

test("the next deadline is the nearest that is not past", () => {
  const next = nextDeadline({ deadlines, status: "CIRCULATED" }, day("2026-11-18"));
  expect(next).toEqual({ name: "researchDueOn", on: "2026-11-24", days: 6 });
});

test("a deadline of today is due in no days, not past", () => {
  expect(nextDeadline({ deadlines, status: "PLANNED" }, day("2026-11-13"))?.days).toBe(0);
});

test("once the cases were heard only what follows counts", () => {
  expect(nextDeadline({ deadlines, status: "MINUTES_DRAFT" }, day("2026-11-12"))?.name).toBe("actionListsDueOn");
});

test("after the last deadline there is none", () => {
  expect(nextDeadline({ deadlines, status: "MINUTES_DRAFT" }, day("2026-12-03"))).toBeUndefined();
});
