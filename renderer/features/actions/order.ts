import type { ActionLine } from "../../../shared/actions/model.ts";
import { isOpen } from "../../../shared/actions/rules.ts";

/** Open before closed, overdue first, then by the day it is due. */
export const byUrgency = (actions: readonly ActionLine[]): readonly ActionLine[] =>
  actions.toSorted((a, b) => {
    const closed = Number(!isOpen(a.status)) - Number(!isOpen(b.status));
    const overdue = Number(b.overdue) - Number(a.overdue);
    return closed || overdue || a.due.localeCompare(b.due) || a.reference.localeCompare(b.reference);
  });
