import { addDays, daysBetween, type CivilDate } from "../dates.ts";
import { isOpen } from "./rules.ts";
import type { ActionStatus } from "./model.ts";

/** An open action as far as its reminders depend on it: `reportedOn` is the day of its last report, if there was one. */
export interface Reminded {
  readonly status: ActionStatus;
  readonly due: CivilDate;
  readonly reportedOn: CivilDate | null;
}

/** How many missed reminders lead to the agency's lead (`RULES.md` actions). */
export const missedBeforeEscalation = 2;

const soonBy = 2;
const aWeek = 7;

/** The day of the reminder with this number, counted from the day an action is due: that day, the next, then weekly. */
const afterDue = (due: CivilDate, number: number): CivilDate =>
  addDays(due, number === 0 ? 0 : 1 + (number - 1) * aWeek);

/** How many reminders, counted from the day an action is due, lie on a day or before it. */
function remindersUpTo(due: CivilDate, day: CivilDate): number {
  const late = daysBetween(due, day);
  if (late < 0) return 0;
  return late === 0 ? 1 : 2 + Math.floor((late - 1) / aWeek);
}

/**
 * How many reminders an action has missed by `today`: those of the day it was due, the day after and each week after
 * that, which are over and were not answered. A report answers every reminder up to its day.
 */
export function missedReminders({ status, due, reportedOn }: Reminded, today: CivilDate): number {
  if (!isOpen(status)) return 0;
  const over = remindersUpTo(due, addDays(today, -1));
  return Math.max(0, over - (reportedOn === null ? 0 : remindersUpTo(due, reportedOn)));
}

/** The first day on which an action goes to the agency's lead unless it is reported before. The file works out the same (`escalates_on`). */
export function escalatesOn({ due, reportedOn }: Pick<Reminded, "due" | "reportedOn">): CivilDate {
  const answered = reportedOn === null ? 0 : remindersUpTo(due, reportedOn);
  return addDays(afterDue(due, answered + missedBeforeEscalation - 1), 1);
}

/** Why an owner is reminded of an action today; null where nothing is to be said. */
export type Reminder = "SOON" | "TODAY" | "LATE";

/** What an owner is reminded of: two days before, on the day, the day after, and then until it is reported. */
export function reminderOf(action: Reminded, today: CivilDate): Reminder | null {
  if (!isOpen(action.status)) return null;
  if (action.due > today) return daysBetween(today, action.due) <= soonBy ? "SOON" : null;
  if (action.due === today) return "TODAY";
  const isAnswered =
    action.reportedOn !== null && remindersUpTo(action.due, action.reportedOn) >= remindersUpTo(action.due, today);
  return isAnswered ? null : "LATE";
}
