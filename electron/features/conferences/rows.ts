import { sql, type RawBuilder, type Selectable, type SqlBool } from "kysely";
import { quorumOf, whyAgencyNotCleared } from "../../../shared/conferences/rules.ts";
import { AttendanceStatus, Conference, ConferenceLine, overStatuses } from "../../../shared/conferences/model.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import { AccountId, AgencyId } from "../../../shared/ids.ts";
import { among, readInTurns } from "../../store/inTurns.ts";
import type { ConferencesTable } from "../../store/tables.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { agencyNow, ofOwnAgency } from "../agencies/rows.ts";
import { hasNoConflict, isAdviserOf, mayReadCase, presentStatuses } from "../cases/rows.ts";
import type { Reading, SignedIn } from "../context.ts";
import { breaksOf, observersOf, quorumRuleOf, staysOf, type SheetLine } from "./attendance.ts";

export { breaksOf, observersOf, quorumRuleOf, staysOf } from "./attendance.ts";
export { closedDaysIn } from "./holidays.ts";

export { createConference, holidaysAround } from "./plan.ts";
export { takeBackSplit } from "./takeBack.ts";
export { keepStanding, standingItemsOf } from "./standing.ts";

const orNull = <Parsed>(value: string | null, parse: (value: string) => Parsed): Parsed | null =>
  value === null ? null : parse(value);

/** Whether this account runs the conference: the administrator, its chair or its deputy. */
export const runsConference = (
  conference: Pick<ConferencesTable, "chair_id" | "deputy_chair_id">,
  session: SignedIn,
): boolean =>
  session.role === "administrator" ||
  (session.role === "chair" && [conference.chair_id, conference.deputy_chair_id].includes(session.accountId));

/** The row of a conference the desk has found already. */
export const conferenceRow = (db: Reader, conferenceId: string): Promise<Selectable<ConferencesTable>> =>
  db.selectFrom("conferences").selectAll().where("id", "=", conferenceId).executeTakeFirstOrThrow();

const rowsOf = (db: Reader, ids: readonly string[]) =>
  db
    .selectFrom("conferences")
    .innerJoin("accounts", "accounts.id", "conferences.chair_id")
    .selectAll("conferences")
    .select("accounts.name as chair_name")
    .where("conferences.id", "in", among(ids))
    .orderBy("date", "desc")
    .orderBy("starts_at", "desc");

type LineRow = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

interface Counted {
  readonly cases: number;
  readonly heard: number;
}

/** How many cases stand on each agenda and were heard; of those this account may read, so that a restricted case leaves no gap. */
async function countsOf(db: Reader, session: SignedIn, ids: readonly string[]): Promise<ReadonlyMap<string, Counted>> {
  const counts = await db
    .selectFrom("agenda_items")
    .innerJoin("cases", "cases.id", "agenda_items.case_id")
    .leftJoin("hearings", (join) =>
      join
        .onRef("hearings.conference_id", "=", "agenda_items.conference_id")
        .onRef("hearings.case_id", "=", "agenda_items.case_id")
        .on("hearings.state", "<>", "open"),
    )
    .select(({ fn }) => [
      "agenda_items.conference_id",
      fn.countAll<number>().as("cases"),
      fn.count<number>("hearings.id").as("heard"),
    ])
    .where("agenda_items.conference_id", "in", among(ids))
    .where(mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session))
    .groupBy("agenda_items.conference_id")
    .execute();
  return new Map(counts.map(({ conference_id, ...counted }) => [conference_id, counted]));
}

const lineOf = (row: LineRow, counted: Counted = { cases: 0, heard: 0 }): ConferenceLine =>
  ConferenceLine.parse({
    id: row.id,
    type: row.type,
    date: row.date,
    startsAt: row.starts_at,
    venue: row.venue,
    status: row.status,
    chairName: row.chair_name,
    deadlines: deadlinesOf(row),
    ...counted,
  });

// The relations of an account to a conference, each once, over the table `conferences` of the query.
const ofAgency = (session: SignedIn) =>
  sql`attendance.conference_id = conferences.id AND ${ofOwnAgency(sql`attendance.agency_id`, session)}`;
const present = sql.join(presentStatuses.map((status) => sql.lit(status)));

/** The account chairs it, or deputises. */
export const isChairedBy = ({ accountId }: SignedIn): RawBuilder<number> =>
  sql`(conferences.chair_id = ${accountId} OR conferences.deputy_chair_id IS ${accountId})`;
/** Its agenda was circulated to the agency. */
export const isInvitedTo = (session: SignedIn): RawBuilder<number> =>
  sql`(conferences.circulated_at IS NOT NULL AND EXISTS (SELECT 1 FROM attendance WHERE ${ofAgency(session)}))`;
/**
 * The agency sits, or sat, in it; a sheet that is filled in beforehand is nobody's presence yet. An observer is there as a
 * person: in the room, with a signed statement (`RULES.md` 3 row 23).
 */
export const wasPresentAt = (session: SignedIn): RawBuilder<SqlBool> =>
  session.role === "observer" ? observes(session) : agencySits(session);
const observes = ({ accountId }: SignedIn): RawBuilder<SqlBool> =>
  sql`EXISTS (SELECT 1 FROM observers AS their_observers WHERE their_observers.conference_id = conferences.id
    AND their_observers.account_id = ${accountId} AND their_observers.in_room = 1 AND their_observers.signed_on IS NOT NULL)`;
const agencySits = (session: SignedIn): RawBuilder<SqlBool> =>
  sql`(conferences.started_at IS NOT NULL AND EXISTS (SELECT 1 FROM attendance WHERE ${ofAgency(session)} AND attendance.status IN (${present})))`;
/** A case of its circulated agenda is one the account advises in and may read. */
export const advisesAt = (session: SignedIn): RawBuilder<number> =>
  sql`(conferences.circulated_at IS NOT NULL AND EXISTS (SELECT 1 FROM agenda_items JOIN cases ON cases.id = agenda_items.case_id
    WHERE agenda_items.conference_id = conferences.id AND ${isAdviserOf(sql.ref<string>("cases.id"), session)}
      AND ${mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session)}))`;

/**
 * The row filter of every list of conferences, and of every day of one that a list tells: the administrator knows all, a
 * chair those they chair, the others what they are invited to, sat in or advise at (`RULES.md` 3 row 11).
 */
export function knowsConference(session: SignedIn): RawBuilder<SqlBool> {
  if (!session.cleared) return sql<SqlBool>`0`;
  switch (session.role) {
    case "administrator":
      return sql<SqlBool>`1`;
    case "chair":
      return sql<SqlBool>`${isChairedBy(session)}`;
    case "representative":
      return sql<SqlBool>`(${isInvitedTo(session)} OR ${wasPresentAt(session)})`;
    case "adviser":
      return sql<SqlBool>`(${isInvitedTo(session)} OR ${wasPresentAt(session)} OR ${advisesAt(session)})`;
    case "observer":
    case "auditor":
      return sql<SqlBool>`0`;
    default:
      return session.role satisfies never;
  }
}

// Each has some thirty cases that are looked at.
const conferencesAtOnce = 25;

/** The conferences an account knows of, newest first; only those that are not over where `current` is asked for. */
export async function conferenceLines(
  db: Reader,
  session: SignedIn,
  { current }: { readonly current: boolean },
): Promise<ConferenceLine[]> {
  const newestFirst = await db
    .selectFrom("conferences")
    .select("id")
    .$if(current, (query) => query.where("status", "not in", [...overStatuses]))
    .orderBy("date", "desc")
    .orderBy("starts_at", "desc")
    .execute();
  return readInTurns(
    newestFirst.map(({ id }) => id),
    async (ids) => {
      const rows = await rowsOf(db, ids).where(knowsConference(session)).execute();
      const counts = await countsOf(
        db,
        session,
        rows.map(({ id }) => id),
      );
      return rows.map((row) => lineOf(row, counts.get(row.id)));
    },
    conferencesAtOnce,
  );
}

/** The attendance sheet by name of agency; `today` decides who is cleared. */
export async function attendanceOf(db: Reader, conferenceId: string, today: CivilDate): Promise<SheetLine[]> {
  const stays = await staysOf(db, conferenceId);
  const rows = await db
    .selectFrom("attendance")
    .innerJoin("agencies", "agencies.id", "attendance.agency_id")
    // Papers are those of the agency it is part of now.
    .innerJoin("agencies as now", (join) => join.on("now.id", "=", agencyNow(sql`attendance.agency_id`)))
    .selectAll("attendance")
    .select(["agencies.name", "agencies.type", "agencies.core", "now.id as now_id"])
    .select(["now.active", "now.agreement_signed_on", "now.agreement_expires_on"])
    .where("conference_id", "=", conferenceId)
    .orderBy("agencies.name")
    .execute();
  const accounts = await db
    .selectFrom("accounts")
    .select(["id", "agency_id", "declaration_signed_on", "declaration_expires_on"])
    .where("active", "=", 1)
    .execute();
  return rows.map((row) => ({
    agencyId: AgencyId.parse(row.agency_id),
    agencyName: row.name,
    type: row.type,
    core: row.core === 1,
    accountId: orNull(row.account_id, (id) => AccountId.parse(id)),
    representative: row.representative,
    status: orNull(row.status, (status) => AttendanceStatus.parse(status)),
    infoSent: row.info_sent === 1,
    deputyFor: row.deputy_for,
    infoReceivedOn: row.info_received_on as CivilDate | null,
    stays: [...(stays.get(row.agency_id) ?? [])],
    notCleared: whyAgencyNotCleared(
      {
        active: row.active === 1,
        agreementSignedOn: row.agreement_signed_on as CivilDate | null,
        agreementExpiresOn: row.agreement_expires_on as CivilDate | null,
      },
      accounts
        .filter((account) =>
          row.account_id === null ? account.agency_id === row.now_id : account.id === row.account_id,
        )
        .map((account) => ({
          declarationSignedOn: account.declaration_signed_on as CivilDate | null,
          declarationExpiresOn: account.declaration_expires_on as CivilDate | null,
        })),
      today,
    ),
  }));
}

/** One conference whole. Why an agency is not cleared is told to those who manage it only (`RULES.md` 3 row 2). */
export async function conferenceView(
  reading: Pick<Reading, "db" | "session" | "area">,
  conferenceId: string,
): Promise<Conference> {
  const { db, session } = reading;
  const { today } = reading.area;
  const row = await rowsOf(db, [conferenceId]).executeTakeFirstOrThrow();
  const counts = await countsOf(db, session, [conferenceId]);
  const approver =
    row.approved_by === null
      ? undefined
      : await db.selectFrom("accounts").select("name").where("id", "=", row.approved_by).executeTakeFirst();
  const runs = runsConference(row, session);
  const attendance = await attendanceOf(db, conferenceId, today);
  return Conference.parse({
    ...lineOf(row, counts.get(row.id)),
    chairId: row.chair_id,
    deputyChairId: row.deputy_chair_id,
    minuteTaker: row.minute_taker,
    minutesPerCase: row.minutes_per_case,
    breakMinutes: row.break_minutes,
    movedDeadlines: await movedDeadlinesOf(db, conferenceId),
    attendance: attendance.map((line) => ({ ...line, notCleared: runs ? line.notCleared : null })),
    observers: await observersOf(db, conferenceId),
    quorum: runs ? quorumOf(attendance, await quorumRuleOf(reading, row, attendance)) : null,
    confidentialityReadAt: row.confidentiality_read_at,
    conflictsAskedAt: row.conflicts_asked_at,
    quorumReason: row.quorum_reason,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    plannedEnd: runs ? row.planned_end : null,
    ...(await breaksOf(reading, conferenceId)),
    approvedAt: row.approved_at,
    approvedBy: approver?.name ?? null,
    minutesVersion: row.minutes_version,
    seriesId: row.series_id,
    cancelledReason: row.cancelled_reason,
    mayPrepare: runs && (row.status === "PLANNED" || row.status === "CIRCULATED"),
  });
}

const deadlinesOf = (row: Selectable<ConferencesTable>) => ({
  referralsCloseOn: row.referrals_close_on,
  agendaCirculatedOn: row.agenda_circulated_on,
  researchDueOn: row.research_due_on,
  actionListsDueOn: row.action_lists_due_on,
  minutesDueOn: row.minutes_due_on,
});

async function movedDeadlinesOf(db: Reader, conferenceId: string) {
  const rows = await db
    .selectFrom("deadline_reasons")
    .select(["deadline", "worked_out", "reason"])
    .where("conference_id", "=", conferenceId)
    .execute();
  return Object.fromEntries(
    rows.map(({ deadline, worked_out, reason }) => [deadline, { workedOut: worked_out, reason }]),
  );
}

/** The readers of a restricted case who can read it: active, and without a conflict on it. */
const ableReaders = (db: Reader, caseId: string): Promise<{ id: string; role: string }[]> =>
  db
    .selectFrom("case_readers")
    .innerJoin("accounts", "accounts.id", "case_readers.account_id")
    .select(["accounts.id", "accounts.role"])
    .where("case_readers.case_id", "=", caseId)
    .where("accounts.active", "=", 1)
    .where(hasNoConflict(sql<string>`${caseId}`))
    .execute();

/** Whether one of the two chairs is a reader of a case without a conflict on it: somebody must be able to hear it (`RULES.md` 4). */
export async function hasChairingReader(
  db: Reader,
  caseId: string,
  chairs: readonly (string | null)[],
): Promise<boolean> {
  return (await ableReaders(db, caseId)).some((reader) => chairs.includes(reader.id));
}

/** Whether somebody is left who reads a restricted case and may run it: an administrator or a chair. */
export async function hasReader(db: Reader, caseId: string): Promise<boolean> {
  return (await ableReaders(db, caseId)).some(({ role }) => role === "administrator" || role === "chair");
}
