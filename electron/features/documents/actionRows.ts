import { sql } from "kysely";
import { ActionStatus } from "../../../shared/actions/model.ts";
import { actionReference, openStatuses } from "../../../shared/actions/rules.ts";
import { CivilDate } from "../../../shared/dates.ts";
import type { ActionRecord, ConferenceRecord, EarlierAction } from "../../../shared/documents/record.ts";
import { AccountId, ActionId, AgencyId } from "../../../shared/ids.ts";
import { among, readInTurns } from "../../store/inTurns.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { inAction, ownerCopyOf } from "../actions/rows.ts";
import { ofOwnAgency } from "../agencies/rows.ts";
import { isConflicted, mayReadCase, namesOfCases } from "../cases/rows.ts";
import type { Seeing, SignedIn } from "../context.ts";
import { accessFor, accessOf } from "./accessRows.ts";

const caseId = sql.ref<string>("actions.case_id");

const agreedActions = (db: Reader, session: SignedIn) =>
  db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .innerJoin("agencies", "agencies.id", "actions.owner_agency_id")
    .selectAll("actions")
    .select([
      "cases.reference as case_reference",
      "cases.compartment_id",
      "agencies.name as agency_name",
      mayReadCase(caseId, sql.ref<string>("cases.compartment_id"), session).as("readable"),
    ])
    .where("actions.status", "<>", "PROPOSED")
    .orderBy("actions.case_id")
    .orderBy("actions.number");

type Row = Awaited<ReturnType<ReturnType<typeof agreedActions>["execute"]>>[number];

async function recordsOf(reading: Seeing, rows: readonly Row[]): Promise<ReadonlyMap<Row, ActionRecord>> {
  const names = await namesOfCases(reading, [...new Set(rows.map((row) => row.case_id))]);
  return new Map(rows.map((row) => [row, recordOf(reading, row, names.get(row.case_id)?.victimInitials ?? "")]));
}

/** An action as this session may read it; of a case it does not read, what the owner's agency gets of it. */
function recordOf({ sealing }: Seeing, row: Row, initials: string): ActionRecord {
  const readable = Boolean(row.readable);
  const copy = readable ? null : ownerCopyOf(sealing, row);
  const opened = (column: "text" | "safe_to_do" | "result" | "informed_by"): string =>
    sealing.open(row[column], inAction(column, row.id)) ?? "";
  return {
    id: ActionId.parse(row.id),
    reference: actionReference(row.case_reference, row.number),
    caseReference: row.case_reference,
    victimInitials: copy?.initials ?? initials,
    text: copy?.text ?? opened("text"),
    ownerAgencyId: AgencyId.parse(row.owner_agency_id),
    ownerAgencyName: row.agency_name,
    ownerName: readable ? row.owner_name : "",
    due: CivilDate.parse(row.due),
    status: ActionStatus.parse(row.status),
    riskNumbers: [],
    safeToDo: readable ? opened("safe_to_do") : "",
    mayAlert: readable && row.may_alert !== null ? row.may_alert === 1 : null,
    dependsOn: readable && row.depends_on !== null ? ActionId.parse(row.depends_on) : null,
    assignedAbsent: readable && row.assigned_absent === 1,
    informedBy: readable ? opened("informed_by") : "",
    result: readable ? opened("result") : "",
    doneOn: row.done_on === null ? null : CivilDate.parse(row.done_on),
  };
}

/** The actions agreed in one hearing, by number, each with the numbers of the risks it answers. */
export async function actionsOfHearing(
  reading: Seeing,
  hearingId: string,
  riskNumbers: ReadonlyMap<string, number>,
): Promise<ActionRecord[]> {
  const rows = await agreedActions(reading.db, reading.session).where("actions.hearing_id", "=", hearingId).execute();
  const links = await reading.db
    .selectFrom("action_risks")
    .innerJoin("actions", "actions.id", "action_risks.action_id")
    .select(["action_id", "risk_id"])
    .where("actions.hearing_id", "=", hearingId)
    .execute();
  const answered = (actionId: string): number[] =>
    links
      .filter((link) => link.action_id === actionId)
      .flatMap((link) => riskNumbers.get(link.risk_id) ?? [])
      .toSorted((one, other) => one - other);
  const records = await recordsOf(reading, rows);
  return [...records].map(([row, record]) => ({ ...record, riskNumbers: answered(row.id) }));
}

const open = sql.join(openStatuses.map((status) => sql.lit(status)));

/** Which conference is looked back from. */
interface LookingBack {
  readonly conferenceId: string;
  readonly date: CivilDate;
}

/** The actions of before a conference that are still open, or were closed since the conference before it, whoever may read them. */
export async function dueBefore(
  db: Reader,
  { conferenceId, date }: LookingBack,
): Promise<readonly { readonly id: string; readonly case_id: string }[]> {
  const before = await db
    .selectFrom("conferences")
    .select(({ fn }) => fn.max("date").as("date"))
    .where("date", "<", date)
    .where("status", "<>", "CANCELLED")
    .executeTakeFirst();
  return (
    db
      .selectFrom("actions")
      .leftJoin("hearings", "hearings.id", "actions.hearing_id")
      .select(["actions.id", "actions.case_id"])
      .where("actions.agreed_on", "<", date)
      .where((where) =>
        where.or([where("hearings.id", "is", null), where("hearings.conference_id", "<>", conferenceId)]),
      )
      .where(
        sql<boolean>`(actions.status IN (${open}) OR actions.done_on > ${before?.date ?? ""} OR (actions.done_on IS NULL AND actions.due > ${before?.date ?? ""}))`,
      )
      // The plus keeps SQLite from walking every action by case: the few that are open or ended lately are at hand.
      .orderBy(sql`+actions.case_id`)
      .orderBy("actions.number")
      .execute()
  );
}

/** Those that were due of cases this session reads, and of its own agency always. */
export async function earlierActions(reading: Seeing, back: LookingBack): Promise<EarlierAction[]> {
  return earlierOf(
    reading,
    (await dueBefore(reading.db, back)).map(({ id }) => id),
  );
}

/** The same of these actions, in their order by case and number. */
export const earlierOf = (reading: Seeing, actionIds: readonly string[]): Promise<EarlierAction[]> =>
  readInTurns(actionIds, async (ids) => withAccess(reading, await actionsToHave(reading, ids)));

/** The actions this conference gave to the session's own agency in cases the session may not read (`RULES.md` 3 row 14). */
export async function ownerActionsOf(reading: Seeing, conferenceId: string): Promise<EarlierAction[]> {
  const { db, session } = reading;
  const found = await db
    .selectFrom("actions")
    .innerJoin("hearings", "hearings.id", "actions.hearing_id")
    .select("actions.id")
    .where("hearings.conference_id", "=", conferenceId)
    // The plus keeps SQLite from walking everything the agency ever took on: the conference's own few are at hand.
    .where(ofOwnAgency(sql`+actions.owner_agency_id`, session))
    .execute();
  const rows = await actionsToHave(
    reading,
    found.map(({ id }) => id),
  );
  return withAccess(
    reading,
    rows.filter((row) => !row.readable),
  );
}

/** The person who took on each of these actions, where somebody was named who has an account. */
export const ownersOf = (db: Reader, ids: readonly string[]): Promise<ConferenceRecord["owners"][number][]> =>
  readInTurns(ids, async (some) => {
    const rows = await db
      .selectFrom("actions")
      .select(["id", "owner_account_id"])
      .where("id", "in", among(some))
      .where("owner_account_id", "is not", null)
      .execute();
    return rows.map((row) => ({
      actionId: ActionId.parse(row.id),
      accountId: AccountId.parse(row.owner_account_id),
    }));
  });

/** Of these actions those the session may have: of cases it reads, and of its own agency. */
function actionsToHave({ db, session }: Seeing, ids: readonly string[]): Promise<Row[]> {
  const readable = mayReadCase(caseId, sql.ref<string>("cases.compartment_id"), session);
  return agreedActions(db, session)
    .where("actions.id", "in", among(ids))
    .where(
      sql<boolean>`(NOT ${isConflicted(caseId, session)} AND (${readable} OR ${ofOwnAgency(sql`actions.owner_agency_id`, session)}))`,
    )
    .execute();
}

async function withAccess(reading: Seeing, rows: readonly Row[]): Promise<EarlierAction[]> {
  const restricted = new Map(rows.map((row) => [row.case_id, row.compartment_id !== null]));
  const access = await accessOf(
    reading.db,
    [...restricted].map(([caseId, isRestricted]) => ({ caseId, restricted: isRestricted })),
  );
  const records = await recordsOf(reading, rows);
  return [...records].map(([row, record]) => ({ ...record, access: accessFor(access, row.case_id) }));
}
