import type { ActionLine, ActionStatus, ChangeKind } from "../../../shared/actions/model.ts";
import { namesOfCases } from "../cases/rows.ts";
import type { Writing } from "../context.ts";
import { indexForSearch } from "../search/rows.ts";
import { compartmentOfAction, createActionCompartment } from "./ownerCompartment.ts";
import { inAction, inHistory, type ActionRow, type OwnerCopy } from "./sealed.ts";

/** The case and the hearing an action belongs to, as far as saving one needs them; one agreed between conferences has no hearing. */
export interface ActionPlace {
  readonly hearingId: string | null;
  readonly caseId: string;
  readonly caseReference: string;
  readonly compartmentId: string | null;
}

/** What was said of an action at the table. */
export interface SaidAction {
  readonly text: string;
  readonly ownerAgencyId: string;
  readonly ownerAccountId: string | null;
  readonly ownerName: string;
  readonly due: string;
  readonly riskIds: readonly string[];
  readonly safeToDo: string;
  readonly status: "PROPOSED" | "OPEN";
  readonly agreedOn: string;
  /** Left out, an action keeps what it has. */
  readonly details?: ActionDetails;
}

/** What was agreed about an action besides who does what by when. */
export type ActionDetails = Pick<ActionLine, "category" | "priority" | "mayAlert" | "dependsOn" | "ticks"> & {
  readonly assignedAbsent: boolean;
  readonly informedBy: string;
};

const detailColumns = (details: ActionDetails, seal: (text: string) => string) => ({
  category: details.category,
  priority: details.priority,
  may_alert: details.mayAlert === null ? null : details.mayAlert ? (1 as const) : (0 as const),
  depends_on: details.dependsOn,
  assigned_absent: details.assignedAbsent ? (1 as const) : (0 as const),
  informed_by: seal(details.informedBy),
  ticks: JSON.stringify(details.ticks),
});

/** The next number in a case; none is given twice, also when an action is taken back. */
async function takeNumber({ db }: Writing, caseId: string): Promise<number> {
  const row = await db
    .updateTable("cases")
    .set((set) => ({ next_action_number: set("next_action_number", "+", 1) }))
    .where("id", "=", caseId)
    .returning("next_action_number")
    .executeTakeFirstOrThrow();
  return row.next_action_number - 1;
}

async function ownerCopy(writing: Writing, place: ActionPlace, id: string, said: SaidAction, ownerChanged: boolean) {
  if (place.compartmentId === null) return null;
  const known = ownerChanged ? null : await compartmentOfAction(writing.db, id);
  const compartmentId =
    known ??
    (await createActionCompartment(writing, {
      actionId: id,
      caseId: place.caseId,
      ownerAgencyId: said.ownerAgencyId,
    }));
  const names = await namesOfCases(writing, [place.caseId]);
  const copy: OwnerCopy = {
    text: said.text,
    reference: place.caseReference,
    initials: names.get(place.caseId)?.victimInitials ?? "",
  };
  return writing.sealing.seal(compartmentId, JSON.stringify(copy), inAction("owner_copy", id));
}

/**
 * Saves a new action, or what was said anew of one that is still open. Returns its id and version. In a restricted case
 * the texts are sealed, with a copy for the agency that owns it (`RULES.md` 3 row 14).
 */
export async function saveAction(
  writing: Writing,
  place: ActionPlace,
  said: SaidAction,
  existing: ActionRow | null,
): Promise<{ readonly id: string; readonly version: number }> {
  const { db, sealing, newId, again } = writing;
  const id = existing?.id ?? again?.id ?? newId();
  const ownerChanged = existing !== null && existing.owner_agency_id !== said.ownerAgencyId;
  const version = (existing?.version ?? 0) + 1;
  const columns = {
    text: sealing.seal(place.compartmentId, said.text, inAction("text", id)),
    owner_copy: await ownerCopy(writing, place, id, said, ownerChanged),
    owner_agency_id: said.ownerAgencyId,
    owner_account_id: said.ownerAccountId,
    owner_name: said.ownerName,
    due: said.due,
    // What was begun is not set back by a change of words.
    status: existing?.status === "IN_PROGRESS" ? existing.status : said.status,
    // Somebody else's acceptance is not the new owner's.
    accepted_at: ownerChanged ? null : (existing?.accepted_at ?? null),
    safe_to_do: sealing.seal(place.compartmentId, said.safeToDo, inAction("safe_to_do", id)),
    version,
    ...(said.details &&
      detailColumns(said.details, (text) => sealing.seal(place.compartmentId, text, inAction("informed_by", id)))),
  };
  if (existing) await db.updateTable("actions").set(columns).where("id", "=", id).execute();
  else
    await db
      .insertInto("actions")
      .values({
        id,
        case_id: place.caseId,
        hearing_id: place.hearingId,
        // One that comes back has the number it was given; it is nobody else's.
        number: again?.place ?? (await takeNumber(writing, place.caseId)),
        result: "",
        done_on: null,
        evidence: null,
        evidence_reference: "",
        agreed_on: said.agreedOn,
        ...columns,
      })
      .execute();
  await db.deleteFrom("action_risks").where("action_id", "=", id).execute();
  for (const risk_id of new Set(said.riskIds))
    await db.insertInto("action_risks").values({ action_id: id, risk_id }).execute();
  if (existing?.status !== columns.status)
    await addHistory(writing, id, { kind: "AGREED", from: existing?.status ?? null, to: said.status, result: "" });
  await indexForSearch(db, { kind: "action", objectId: id, caseId: place.caseId, words: said.text });
  return { id, version };
}

/** One line of an action's history; its texts stored as they are given, sealed by the caller where they must be. */
export interface HistoryLine {
  readonly kind: ChangeKind;
  readonly from: string | null;
  readonly to: ActionStatus;
  readonly result: string;
  readonly fromValue?: string;
  readonly toValue?: string;
  /** What can be brought back until the action changes again. */
  readonly undo?: string;
}

/** Adds to an action's history. What the change before could have brought back is forgotten. */
export async function addHistory({ db, session, area }: Writing, actionId: string, line: HistoryLine): Promise<void> {
  await db
    .updateTable("action_history")
    .set({ undo: null })
    .where("action_id", "=", actionId)
    .where("undo", "is not", null)
    .execute();
  await db
    .insertInto("action_history")
    .values({
      action_id: actionId,
      at: area.now,
      account_id: session.accountId,
      from_status: line.from,
      to_status: line.to,
      result: line.result,
      kind: line.kind,
      from_value: line.fromValue ?? null,
      to_value: line.toValue ?? null,
      undo: line.undo ?? null,
    })
    .execute();
}

/** Whether this session can report on an action: of a restricted one it must hold the key it was given with it. */
export async function mayReport({ db, sealing }: Writing, actionId: string): Promise<boolean> {
  const compartmentId = await compartmentOfAction(db, actionId);
  return compartmentId === null || sealing.holds(compartmentId);
}

/** A reason as it stands in the history, sealed as a report is. */
export async function sealTold({ db, sealing }: Writing, actionId: string, told: string): Promise<string> {
  return sealing.seal(await compartmentOfAction(db, actionId), told, inHistory(actionId));
}

/**
 * Seals what an owner reports about an action: under the action's own compartment, so that the owner's agency can write
 * it without being a reader of the case, and the readers can read it.
 */
export async function sealReport(
  { db, sealing }: Writing,
  actionId: string,
  texts: { readonly result: string; readonly evidenceReference: string; readonly told: string },
) {
  const compartmentId = await compartmentOfAction(db, actionId);
  return {
    compartmentId,
    result: sealing.seal(compartmentId, texts.result, inAction("result", actionId)),
    evidence_reference: sealing.seal(compartmentId, texts.evidenceReference, inAction("evidence_reference", actionId)),
    told: sealing.seal(compartmentId, texts.told, inHistory(actionId)),
  };
}
