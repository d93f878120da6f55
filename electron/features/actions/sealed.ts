import type { Selectable } from "kysely";
import { z } from "zod";
import { ActionStatus } from "../../../shared/actions/model.ts";
import type { Sealing, SealingWriter } from "../../store/sealing.ts";
import type { ActionsTable } from "../../store/tables.ts";

export type ActionRow = Selectable<ActionsTable>;

/** The place a sealed value of an action is bound to. */
export const inAction = (
  column: "text" | "owner_copy" | "safe_to_do" | "result" | "evidence_reference" | "informed_by",
  id: string,
): string => `actions.${column}.${id}`;
export const inHistory = (actionId: string): string => `action_history.result.${actionId}`;
const inUndo = (actionId: string): string => `action_history.undo.${actionId}`;

/** What was reported of an action; what was kept before there was checking and following on has none of it. */
const Reported = z.object({
  status: ActionStatus,
  result: z.string(),
  doneOn: z.string().nullable(),
  evidence: z.string().nullable(),
  evidenceReference: z.string(),
  whyNot: z.string().nullable(),
  riskEffect: z.string().nullable(),
  verifiedOn: z.string().nullable().default(null),
  verifiedBy: z.string().nullable().default(null),
  supersededBy: z.string().nullable().default(null),
});
export type Reported = z.infer<typeof Reported>;
/** What a report replaced. */
const Replaced = Reported.extend({ reportedOn: z.string().nullable(), closedOn: z.string().nullable() });
export type Replaced = z.infer<typeof Replaced>;

/** What an action says now of how it went. */
export const reportedOf = (sealing: Sealing, action: ActionRow): Reported => ({
  status: ActionStatus.parse(action.status),
  result: sealing.open(action.result, inAction("result", action.id)) ?? "",
  doneOn: action.done_on,
  evidence: action.evidence,
  evidenceReference: sealing.open(action.evidence_reference, inAction("evidence_reference", action.id)) ?? "",
  whyNot: action.why_not,
  riskEffect: action.risk_effect,
  verifiedOn: action.verified_on,
  verifiedBy: action.verified_by,
  supersededBy: action.superseded_by,
});

/** The columns of what was reported, besides its sealed texts. */
export const reportedColumns = (reported: Reported) => ({
  status: reported.status,
  done_on: reported.doneOn,
  evidence: reported.evidence,
  why_not: reported.whyNot,
  risk_effect: reported.riskEffect,
  verified_on: reported.verifiedOn,
  verified_by: reported.verifiedBy,
  superseded_by: reported.supersededBy,
});

/** What an action says now, sealed so that a report on it can be taken back. */
export function sealReplaced(sealing: SealingWriter, compartmentId: string | null, action: ActionRow): string {
  const replaced: Replaced = {
    ...reportedOf(sealing, action),
    reportedOn: action.reported_on,
    closedOn: action.closed_on,
  };
  return sealing.seal(compartmentId, JSON.stringify(replaced), inUndo(action.id));
}

/** What a report replaced; null where this session cannot unseal it. */
export function openReplaced(sealing: Sealing, actionId: string, stored: string): Replaced | null {
  const text = sealing.open(stored, inUndo(actionId));
  return text === null ? null : Replaced.parse(JSON.parse(text));
}

/** What the owner's agency gets of an action in a restricted case (`RULES.md` 3 row 14). */
export const OwnerCopy = z.object({ text: z.string(), reference: z.string(), initials: z.string() });
export type OwnerCopy = z.infer<typeof OwnerCopy>;
