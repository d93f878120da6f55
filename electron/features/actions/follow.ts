import type { actionsContract } from "../../../shared/actions/contract.ts";
import { ActionStatus } from "../../../shared/actions/model.ts";
import { actionReference } from "../../../shared/actions/rules.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import type { ActionId } from "../../../shared/ids.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { agencyNameOf } from "../agencies/rows.ts";
import type { HandlersOf, Writing } from "../context.ts";
import { ownerNameOf, type OwnerSaid } from "./owner.ts";
import { actionRow } from "./rows.ts";
import { addHistory, mayReport, saveAction, sealReport, sealTold, type SaidAction } from "./save.ts";
import { inAction, type ActionRow } from "./sealed.ts";

/** The case and the hearing an action belongs to; a new one belongs to no hearing whose minutes are approved. */
async function placeOf(db: Reader, action: ActionRow) {
  const row = await db
    .selectFrom("cases")
    .leftJoin("hearings", (join) => join.on("hearings.id", "=", action.hearing_id))
    .select(["cases.reference", "cases.compartment_id", "hearings.state"])
    .where("cases.id", "=", action.case_id)
    .executeTakeFirstOrThrow();
  return {
    hearingId: action.hearing_id,
    caseId: action.case_id,
    caseReference: row.reference,
    compartmentId: row.compartment_id,
    isApproved: row.state === "approved",
  };
}

const risksOf = async (db: Reader, actionId: string): Promise<string[]> =>
  (await db.selectFrom("action_risks").select("risk_id").where("action_id", "=", actionId).execute()).map(
    ({ risk_id }) => risk_id,
  );

/** What an action says, with another day and owner. */
async function saidOf({ db, sealing }: Writing, action: ActionRow, owner: OwnerSaid & { ownerAgencyId: string }) {
  const said: SaidAction = {
    text: sealing.open(action.text, inAction("text", action.id)) ?? "",
    ownerAgencyId: owner.ownerAgencyId,
    ownerAccountId: owner.ownerAccountId,
    ownerName: owner.ownerName,
    due: action.due,
    riskIds: await risksOf(db, action.id),
    safeToDo: sealing.open(action.safe_to_do, inAction("safe_to_do", action.id)) ?? "",
    status: "OPEN",
    agreedOn: action.agreed_on,
  };
  return said;
}

const inWords = async (db: Reader, { agencyId, name }: { readonly agencyId: string; readonly name: string }) =>
  [await agencyNameOf(db, agencyId), name].filter((part) => part !== "").join(" · ");

/** What is decided about an action by who runs the conference, each with a reason (`RULES.md` 3 row 14). */
export const followHandlers: Pick<
  HandlersOf<typeof actionsContract>,
  "actions.reopen" | "actions.verify" | "actions.change" | "actions.replace"
> = {
  // What was reported stays to be read; why it is open again stands in the history.
  "actions.reopen": async (writing, { actionId, reason }) => {
    const { db, area } = writing;
    if (reason === "") return fail("actions.reasonNeeded");
    if (!(await mayReport(writing, actionId))) return fail("desk.notYours");
    const action = await actionRow(db, actionId);
    await db
      .updateTable("actions")
      .set({
        status: "OPEN",
        done_on: null,
        closed_on: null,
        why_not: null,
        verified_on: null,
        verified_by: null,
        superseded_by: null,
        // Its reminders begin anew.
        reported_on: area.today,
        version: action.version + 1,
      })
      .where("id", "=", actionId)
      .execute();
    const result = await sealTold(writing, actionId, reason);
    await addHistory(writing, actionId, { kind: "REOPENED", from: action.status, to: "OPEN", result });
    return ok(null);
  },

  "actions.verify": async (writing, { actionId, baseVersion, reason }) => {
    const { db, area, session } = writing;
    if (reason === "") return fail("actions.reasonNeeded");
    const action = await actionRow(db, actionId);
    if (action.version !== baseVersion) return fail("actions.changedElsewhere");
    if (!(await mayReport(writing, actionId))) return fail("desk.notYours");
    const version = action.version + 1;
    await db
      .updateTable("actions")
      .set({ verified_on: area.today, verified_by: session.accountId, version })
      .where("id", "=", actionId)
      .execute();
    const status = statusOf(action);
    const result = await sealTold(writing, actionId, reason);
    await addHistory(writing, actionId, { kind: "VERIFIED", from: status, to: status, result });
    return ok({ version });
  },

  "actions.change": async (writing, { actionId, baseVersion, due, reason, ...owner }) => {
    if (reason === "") return fail("actions.reasonNeeded");
    const action = await actionRow(writing.db, actionId);
    if (action.version !== baseVersion) return fail("actions.changedElsewhere");
    return changeAction(writing, action, { due, reason, owner });
  },

  "actions.replace": async (writing, { actionId, baseVersion, text, due, reason, ...owner }) => {
    const { db, area } = writing;
    if (reason === "") return fail("actions.reasonNeeded");
    if (text === "") return fail("actions.textMissing");
    if (due < area.today) return fail("actions.duePast");
    const action = await actionRow(db, actionId);
    if (action.version !== baseVersion) return fail("actions.changedElsewhere");
    const ownerName = await ownerNameOf(db, action.case_id, owner);
    if (ownerName === null) return fail("actions.ownerMissing");
    if (!(await mayReport(writing, actionId))) return fail("desk.notYours");
    const place = await placeOf(db, action);
    const said = await saidOf(writing, action, { ...owner, ownerName });
    const successor = await saveAction(
      writing,
      { ...place, hearingId: place.isApproved ? null : place.hearingId },
      { ...said, text, due, agreedOn: area.today },
      null,
    );
    const sealed = await sealReport(writing, actionId, { result: reason, evidenceReference: "", told: reason });
    await db
      .updateTable("actions")
      .set({
        status: "SUPERSEDED",
        result: sealed.result,
        superseded_by: successor.id,
        reported_on: area.today,
        closed_on: area.today,
        version: action.version + 1,
      })
      .where("id", "=", actionId)
      .execute();
    const { number } = await actionRow(db, successor.id);
    await addHistory(writing, actionId, {
      kind: "SUPERSEDED",
      from: action.status,
      to: "SUPERSEDED",
      result: sealed.told,
      fromValue: actionReference(place.caseReference, action.number),
      toValue: actionReference(place.caseReference, number),
    });
    return ok({ actionId: successor.id as ActionId });
  },
};

interface Change {
  readonly due: CivilDate;
  readonly owner: OwnerSaid & { readonly ownerAgencyId: string };
  readonly reason: string;
}

type NotChanged = "actions.duePast" | "actions.ownerMissing" | "actions.nothingChanged" | "desk.notYours";

/** Gives an open action another day or owner; what it was before stands in the history with the reason. */
export async function changeAction(
  writing: Writing,
  action: ActionRow,
  { due, owner, reason }: Change,
): Promise<Result<{ readonly version: number }, NotChanged>> {
  const { db, area } = writing;
  const isMoved = due !== action.due;
  if (isMoved && due < area.today) return fail("actions.duePast");
  const ownerName = await ownerNameOf(db, action.case_id, owner);
  if (ownerName === null) return fail("actions.ownerMissing");
  const isGiven =
    owner.ownerAgencyId !== action.owner_agency_id ||
    owner.ownerAccountId !== action.owner_account_id ||
    ownerName !== action.owner_name;
  if (!isMoved && !isGiven) return fail("actions.nothingChanged");
  if (!(await mayReport(writing, action.id))) return fail("desk.notYours");
  const said = await saidOf(writing, action, { ...owner, ownerName });
  const { version } = await saveAction(writing, await placeOf(db, action), { ...said, due }, action);
  const status = statusOf(action);
  const line = { kind: "CHANGED", from: status, to: status } as const;
  const result = await sealTold(writing, action.id, reason);
  if (isMoved) await addHistory(writing, action.id, { ...line, result, fromValue: action.due, toValue: due });
  if (isGiven)
    await addHistory(writing, action.id, {
      ...line,
      result,
      fromValue: await inWords(db, { agencyId: action.owner_agency_id, name: action.owner_name }),
      toValue: await inWords(db, { agencyId: owner.ownerAgencyId, name: ownerName }),
    });
  return ok({ version });
}

const statusOf = (action: ActionRow) => ActionStatus.parse(action.status);
