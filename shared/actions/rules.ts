import { addDays, dayOfWeek, type CivilDate } from "../dates.ts";
import { fail, ok, type Result } from "../result.ts";
import type { DueWhen } from "./listed.ts";
import { agencyReasons, changedCircumstances, type ActionStatus, type WhyNot } from "./model.ts";

/** The statuses in which something is still owed. */
export const openStatuses = ["OPEN", "IN_PROGRESS"] as const satisfies readonly ActionStatus[];

export const isOpen = (status: ActionStatus): boolean => status === "OPEN" || status === "IN_PROGRESS";

/** An action that is still open after the day it was due. */
export const isOverdue = (
  action: { readonly status: ActionStatus; readonly due: CivilDate },
  today: CivilDate,
): boolean => isOpen(action.status) && action.due < today;

/** `7KQ4.2`: the letters of the case's reference and the number of the action in it. */
export const actionReference = (caseReference: string, number: number): string =>
  `${caseReference.slice(caseReference.lastIndexOf("-") + 1)}.${number}`;

const following: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  PROPOSED: ["OPEN"],
  OPEN: ["OPEN", "IN_PROGRESS", "DONE", "NOT_POSSIBLE", "NOT_DONE", "SUPERSEDED", "CANCELLED"],
  IN_PROGRESS: ["IN_PROGRESS", "DONE", "NOT_POSSIBLE", "NOT_DONE", "SUPERSEDED", "CANCELLED"],
  DONE: [],
  NOT_POSSIBLE: [],
  NOT_DONE: [],
  SUPERSEDED: [],
  CANCELLED: [],
};

/** Whether an update may lead from one status to another (`RULES.md` transitions); reopening is a command of its own. */
export const mayFollow = (from: ActionStatus, to: ActionStatus): boolean => following[from].includes(to);

/**
 * The reasons a status can have: of something not possible the circumstances, of something not done the agency's own.
 * None where nothing is to be explained, or the chair calls it off.
 */
export function reasonsFor(status: ActionStatus): readonly WhyNot[] {
  if (status === "NOT_POSSIBLE") return [...changedCircumstances, "OTHER"];
  return status === "NOT_DONE" ? [...agencyReasons, "OTHER"] : [];
}

export interface ActionUpdate {
  readonly status: ActionStatus;
  readonly result: string;
  readonly doneOn: CivilDate | null;
  readonly whyNot: WhyNot | null;
}

/**
 * The update as it is to be saved: closing needs a result, and nothing is done on a day to come (`RULES.md` hard
 * stops). Something done without a day was done today; what was not possible or not done has no day, and a reason of its
 * own kind.
 */
export function settleUpdate(
  update: ActionUpdate,
  today: CivilDate,
): Result<ActionUpdate, "actions.resultNeeded" | "actions.doneInFuture" | "actions.whyNotNeeded"> {
  if (!isOpen(update.status) && update.result.trim() === "") return fail("actions.resultNeeded");
  const reasons = reasonsFor(update.status);
  const whyNot = update.whyNot !== null && reasons.includes(update.whyNot) ? update.whyNot : null;
  if (reasons.length > 0 && whyNot === null) return fail("actions.whyNotNeeded");
  if (update.status !== "DONE") return ok({ ...update, whyNot, doneOn: null });
  const doneOn = update.doneOn ?? today;
  return doneOn > today ? fail("actions.doneInFuture") : ok({ ...update, whyNot, doneOn });
}

/** The days a `DueWhen` means today, both ends included; null: from the beginning. Weeks begin on Monday. */
export function daysOf(when: DueWhen, today: CivilDate): { readonly from: CivilDate | null; readonly to: CivilDate } {
  const sunday = addDays(today, 7 - dayOfWeek(today));
  switch (when) {
    case "OVERDUE":
      return { from: null, to: addDays(today, -1) };
    case "TODAY":
      return { from: today, to: today };
    case "THIS_WEEK":
      return { from: today, to: sunday };
    case "NEXT_WEEK":
      return { from: addDays(sunday, 1), to: addDays(sunday, 7) };
  }
}
