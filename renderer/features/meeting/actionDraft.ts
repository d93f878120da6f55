import { z } from "zod";
import { ActionCategory, Priority, SmartTick, dayOfPriority, priorityOfDay } from "../../../shared/actions/kind.ts";
import type { ActionLine } from "../../../shared/actions/model.ts";
import type { Input } from "../../../shared/contracts.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import { ActionId, AgencyId, EntryId, type HearingId } from "../../../shared/ids.ts";
import { dayFromWords, type SaidOn } from "../../../shared/meeting/dateWords.ts";
import type { Owner } from "./owners.ts";

/** An action that is being typed: words only, until Enter makes it one. */
export const ActionDraft = z.object({
  text: z.string(),
  agencyId: AgencyId.nullable(),
  person: z.string(),
  /** The day in the words it was typed in; empty: the day of the priority. */
  by: z.string(),
  riskId: EntryId.nullable(),
  category: ActionCategory.nullable(),
  priority: Priority.nullable(),
  mayAlert: z.boolean().nullable(),
  safeToDo: z.string(),
  dependsOn: ActionId.nullable(),
  /** Who tells an owner that is not in the room. */
  informedBy: z.string(),
  ticks: z.array(SmartTick),
  /** Why one goes on in spite of what is warned of. */
  reason: z.string(),
});
export type ActionDraft = z.infer<typeof ActionDraft>;

export const emptyDraft: ActionDraft = {
  text: "",
  agencyId: null,
  person: "",
  by: "",
  riskId: null,
  category: null,
  priority: null,
  mayAlert: null,
  safeToDo: "",
  dependsOn: null,
  informedBy: "",
  ticks: [],
  reason: "",
};

/** An agreed action as its fields show it; its day in the words of the screen. */
export const draftOf = (action: ActionLine, day: string): ActionDraft => ({
  ...emptyDraft,
  text: action.text,
  agencyId: action.ownerAgencyId,
  person: action.ownerName,
  by: day,
  riskId: action.riskIds[0] ?? null,
  category: action.category,
  priority: action.priority,
  mayAlert: action.mayAlert,
  safeToDo: action.safeToDo,
  dependsOn: action.dependsOn,
  informedBy: action.informedBy,
  ticks: [...action.ticks],
});

/** How soon something is done where nobody said. */
const usualPriority: Priority = "WD5";

/** What days are read and counted against in one hearing. */
export interface ActionDays {
  readonly said: SaidOn;
  readonly nextConferenceOn: CivilDate | null;
}

const countingOf = ({ said, nextConferenceOn }: ActionDays) => ({ ...said, nextConferenceOn });

/** The day a draft says: the one typed, else that of its priority; null where it is no day. */
export const dueOf = (draft: ActionDraft, days: ActionDays): CivilDate | null =>
  draft.by.trim() === ""
    ? dayOfPriority(draft.priority ?? usualPriority, countingOf(days))
    : dayFromWords(draft.by, days.said);

/** The priority of a draft: the one chosen, else what its day amounts to. */
export function priorityOf(draft: ActionDraft, days: ActionDays): Priority {
  const due = dueOf(draft, days);
  return (
    draft.priority ?? (due === null || draft.by.trim() === "" ? usualPriority : priorityOfDay(due, countingOf(days)))
  );
}

/** What the desk is told of an action that was typed. */
export function saidOf(
  draft: ActionDraft,
  {
    hearingId,
    owners,
    days,
  }: { readonly hearingId: HearingId; readonly owners: readonly Owner[]; readonly days: ActionDays },
): Input<"meeting.writeAction"> {
  const owner = owners.find(({ agencyId }) => agencyId === draft.agencyId);
  return {
    hearingId,
    actionId: null,
    baseVersion: 0,
    text: draft.text,
    ownerAgencyId: draft.agencyId,
    ownerAccountId: owner?.person === draft.person ? (owner.accountId ?? null) : null,
    ownerName: draft.person,
    due: dueOf(draft, days),
    riskIds: draft.riskId === null ? [] : [draft.riskId],
    safeToDo: draft.safeToDo,
    category: draft.category,
    priority: priorityOf(draft, days),
    mayAlert: draft.mayAlert,
    dependsOn: draft.dependsOn,
    informedBy: draft.informedBy,
    ticks: draft.ticks,
    warningReason: draft.reason,
  };
}
