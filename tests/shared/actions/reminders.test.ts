import fc from "fast-check";
import { expect, test } from "vitest";
import { actionStatuses } from "../../../shared/actions/model.ts";
import { escalatesOn, missedReminders, reminderOf } from "../../../shared/actions/reminders.ts";
import { addDays, CivilDate } from "../../../shared/dates.ts";

const due = CivilDate.parse("2026-11-25");
const open = { status: "OPEN", due, reportedOn: null } as const;
const after = (days: number): CivilDate => addDays(due, days);

test("an owner is reminded two days before, on the day, the day after, and then until it is reported", () => {
  expect([-4, -3, -2, -1, 0, 1, 5].map((days) => reminderOf(open, after(days)))).toEqual([
    null,
    null,
    "SOON",
    "SOON",
    "TODAY",
    "LATE",
    "LATE",
  ]);
  const reported = { ...open, reportedOn: after(1) };
  expect([1, 7, 8].map((days) => reminderOf(reported, after(days)))).toEqual([null, null, "LATE"]);
});

test("reminders are missed when their day is over and nothing was reported", () => {
  expect([-2, 0, 1, 2, 8, 9, 16].map((days) => missedReminders(open, after(days)))).toEqual([0, 0, 1, 2, 2, 3, 4]);
  expect(missedReminders({ ...open, reportedOn: after(-1) }, after(2))).toBe(2);
  expect(missedReminders({ ...open, reportedOn: after(0) }, after(2))).toBe(1);
  expect(missedReminders({ ...open, reportedOn: after(3) }, after(9))).toBe(1);
});

const anyDay = fc.integer({ min: -60, max: 200 }).map(after);
test("an action goes to the lead on the first day on which two reminders were missed, and never once it is closed", () => {
  fc.assert(
    fc.property(fc.constantFrom(...actionStatuses), fc.option(anyDay), anyDay, (status, reportedOn, today) => {
      const missed = missedReminders({ status, due, reportedOn }, today);
      const isOpen = status === "OPEN" || status === "IN_PROGRESS";
      const notYetTold = reportedOn === null || reportedOn <= today;
      if (!isOpen) expect(missed).toBe(0);
      else if (notYetTold) expect(missed >= 2).toBe(escalatesOn({ due, reportedOn }) <= today);
    }),
  );
});
