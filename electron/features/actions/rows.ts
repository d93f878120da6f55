import { sql, type RawBuilder, type SqlBool } from "kysely";
import { z } from "zod";
import { ActionLine, ActionStatus } from "../../../shared/actions/model.ts";
import { missedReminders } from "../../../shared/actions/reminders.ts";
import { actionReference, isOpen, isOverdue } from "../../../shared/actions/rules.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { headingOf } from "../../../shared/meeting/rules.ts";
import type { Sealing } from "../../store/sealing.ts";
import { among, inOrderOf, readInTurns } from "../../store/inTurns.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { isOwnAgency } from "../agencies/rows.ts";
import { chairsIt, mayReadCase, namesOfCases } from "../cases/rows.ts";
import type { Seeing, SignedIn } from "../context.ts";
import { mayReadAction } from "./relations.ts";
import { inAction, OwnerCopy, type ActionRow } from "./sealed.ts";

export { inAction, OwnerCopy, type ActionRow, type Reported } from "./sealed.ts";
export { copyActionsForOwners } from "./ownerCompartment.ts";
export { ownerNameOf } from "./owner.ts";
export { saveAction, type ActionPlace } from "./save.ts";
export { mayReadAction } from "./relations.ts";

/** The action the desk has found already. */
export const actionRow = (db: Reader, actionId: string): Promise<ActionRow> =>
  db.selectFrom("actions").selectAll().where("id", "=", actionId).executeTakeFirstOrThrow();

/** Whether this session finds the action in a list: what it cannot find has no history for it either. */
export async function isListed(db: Reader, session: SignedIn, actionId: string): Promise<boolean> {
  const row = await db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .leftJoin("hearings", "hearings.id", "actions.hearing_id")
    .select("actions.id")
    .where("actions.id", "=", actionId)
    .where(mayReadAction(session))
    .executeTakeFirst();
  return row !== undefined;
}

/** Which actions a short list is about; the register has pages of its own (`listed.ts`). */
export type ActionsOf = { readonly caseId: string } | { readonly hearingId: string };

const caseId = sql.ref<string>("actions.case_id");

const selected = (of: ActionsOf): RawBuilder<SqlBool> =>
  "caseId" in of
    ? sql`actions.case_id = ${of.caseId} AND actions.status <> 'PROPOSED'`
    : sql`actions.hearing_id = ${of.hearingId}`;

/** In a hearing as they were agreed; of a case what is due first. Whoever may read them: `lineRows` leaves out what this session may not. */
const listedRows = (db: Reader, of: ActionsOf) =>
  db
    .selectFrom("actions")
    .select(sql<number>`actions.rowid`.as("row"))
    .where(selected(of))
    .orderBy("hearingId" in of ? "actions.number" : "actions.due")
    .orderBy("actions.case_id")
    .orderBy("actions.number")
    .execute();

const lineRows = (db: Reader, session: SignedIn, rows: readonly number[]) =>
  db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .innerJoin("agencies", "agencies.id", "actions.owner_agency_id")
    .leftJoin("hearings", "hearings.id", "actions.hearing_id")
    .leftJoin("accounts as owners", "owners.id", "actions.owner_account_id")
    .leftJoin("accounts as verifiers", "verifiers.id", "actions.verified_by")
    .leftJoin("actions as successors", "successors.id", "actions.superseded_by")
    .leftJoin("actions as blockers", "blockers.id", "actions.depends_on")
    .leftJoin("agencies as blocking", "blocking.id", "blockers.owner_agency_id")
    .selectAll("actions")
    .select([
      sql<number>`actions.rowid`.as("row"),
      "cases.reference as case_reference",
      "agencies.name as agency_name",
      "owners.active as owner_active",
      "owners.agency_id as owner_works_at",
      "verifiers.name as verifier",
      "successors.number as successor_number",
      "blockers.number as blocker_number",
      "blockers.status as blocker_status",
      "blockers.due as blocker_due",
      "blockers.closed_on as blocker_closed_on",
      "blocking.name as blocker_agency",
      mayReadCase(caseId, sql.ref<string>("cases.compartment_id"), session).as("readable"),
      chairsIt(caseId, session).as("chaired"),
      sql<string>`(SELECT json_group_array(json_object('id', hearing_risks.id, 'text', hearing_risks.text) ORDER BY hearing_risks.number)
        FROM action_risks JOIN hearing_risks ON hearing_risks.id = action_risks.risk_id
        WHERE action_risks.action_id = actions.id)`.as("risks"),
    ])
    .where(sql<SqlBool>`actions.rowid IN ${among(rows)}`)
    .where(mayReadAction(session))
    .execute();

type LineRow = Awaited<ReturnType<typeof lineRows>>[number];

const LinkedRisks = z.array(z.object({ id: z.string(), text: z.string() }));

/** The lines of a case by due day, or of a hearing by number. The caller need not have filtered the cases: every line is decided here. */
export async function actionLines(reading: Seeing, of: ActionsOf): Promise<ActionLine[]> {
  const listed = await listedRows(reading.db, of);
  return actionLinesAt(
    reading,
    listed.map(({ row }) => row),
  );
}

/** The lines of the actions with these row numbers, in their order, of those this session may read. */
export async function actionLinesAt(reading: Seeing, numbers: readonly number[]): Promise<ActionLine[]> {
  const { db, session } = reading;
  return readInTurns(numbers, async (some) => {
    const rows = await lineRows(db, session, some);
    const names = await namesOfCases(reading, [...new Set(rows.map((row) => row.case_id))]);
    const lines = rows.map((row): [number, ActionLine] => [
      row.row,
      lineOf(reading, row, names.get(row.case_id)?.victimInitials ?? ""),
    ]);
    return inOrderOf(some, new Map(lines));
  });
}

function lineOf({ sealing, session, area }: Seeing, row: LineRow, victimInitials: string): ActionLine {
  const readable = Boolean(row.readable);
  const status = ActionStatus.parse(row.status);
  const due = CivilDate.parse(row.due);
  const copy = readable ? null : ownerCopyOf(sealing, row);
  const risks = readable ? LinkedRisks.parse(JSON.parse(row.risks)) : [];
  const runsIt = session.role === "administrator" || (session.role === "chair" && Boolean(row.chaired));
  const own = isOwnAgency(session, row.owner_agency_id);
  return ActionLine.parse({
    id: row.id,
    reference: actionReference(row.case_reference, row.number),
    caseId: readable ? row.case_id : null,
    caseReference: row.case_reference,
    victimInitials: copy?.initials ?? victimInitials,
    hearingId: readable ? row.hearing_id : null,
    text: copy?.text ?? opened(sealing, row, "text"),
    ownerAgencyId: row.owner_agency_id,
    ownerAgencyName: row.agency_name,
    ownerAccountId: row.owner_account_id,
    ownerName: row.owner_name,
    due,
    status,
    overdue: isOverdue({ status, due }, area.today),
    accepted: row.accepted_at !== null,
    riskIds: risks.map((risk) => risk.id),
    risks: risks.map((risk) => headingOf(sealing.open(risk.text, `hearing_risks.text.${risk.id}`) ?? "")),
    safeToDo: readable ? opened(sealing, row, "safe_to_do") : "",
    ...(readable ? detailsOf(sealing, row) : noDetails),
    result: opened(sealing, row, "result"),
    doneOn: row.done_on,
    version: row.version,
    mayUpdate: isOpen(status) && (runsIt || own),
    mayRun: runsIt && readable,
    agreedOn: row.agreed_on,
    evidence: row.evidence,
    evidenceReference: opened(sealing, row, "evidence_reference"),
    whyNot: row.why_not,
    riskEffect: row.risk_effect,
    closedOn: row.closed_on,
    verifiedOn: row.verified_on,
    verifiedBy: row.verifier ?? "",
    replacedBy:
      row.superseded_by === null || row.successor_number === null || !readable
        ? null
        : { id: row.superseded_by, reference: actionReference(row.case_reference, row.successor_number) },
    waitsFor: readable ? blockerOf(row) : null,
    escalatedOn: row.escalated_on,
    escalatedTo: row.escalated_to,
    missedReminders: missedReminders(
      { status, due, reportedOn: CivilDate.nullable().parse(row.reported_on) },
      area.today,
    ),
    ownerGone:
      isOpen(status) &&
      row.owner_account_id !== null &&
      (row.owner_active !== 1 || row.owner_works_at !== row.owner_agency_id),
  });
}

/** What the owner's agency of a case it does not read is not told (`RULES.md` 3 row 14). */
const noDetails = {
  category: null,
  priority: null,
  mayAlert: null,
  dependsOn: null,
  assignedAbsent: false,
  informedBy: "",
  ticks: [],
};

const detailsOf = (sealing: Sealing, row: ActionRow) => ({
  category: row.category,
  priority: row.priority,
  mayAlert: row.may_alert === null ? null : row.may_alert === 1,
  dependsOn: row.depends_on,
  assignedAbsent: row.assigned_absent === 1,
  informedBy: opened(sealing, row, "informed_by"),
  ticks: JSON.parse(row.ticks),
});

const blockerOf = (row: LineRow) =>
  row.blocker_number === null
    ? null
    : {
        reference: actionReference(row.case_reference, row.blocker_number),
        status: row.blocker_status,
        ownerAgencyName: row.blocker_agency ?? "",
        due: row.blocker_due,
        closedOn: row.blocker_closed_on,
      };

type OpenedColumn = "text" | "safe_to_do" | "result" | "evidence_reference" | "informed_by";

const opened = (sealing: Sealing, row: ActionRow, column: OpenedColumn): string =>
  sealing.open(row[column], inAction(column, row.id)) ?? "";

/** The copy for the owner's agency; null when the case is not restricted, or this session cannot unseal it. */
export function ownerCopyOf(sealing: Sealing, row: Pick<ActionRow, "id" | "owner_copy">): OwnerCopy | null {
  const text = row.owner_copy === null ? null : sealing.open(row.owner_copy, inAction("owner_copy", row.id));
  return text === null ? null : OwnerCopy.parse(JSON.parse(text));
}
