import { sql } from "kysely";
import { Deferral, type DeferredLine } from "../../../shared/agenda/model.ts";
import { CaseId, type ConferenceId } from "../../../shared/ids.ts";
import { among } from "../../store/inTurns.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { mayReadCase, namelessCase, namesOfCases } from "../cases/rows.ts";
import type { Reading, Writing } from "../context.ts";

/** The place a text about a deferral is bound to. */
const inDeferral = (column: "note" | "safety_name", id: string): string => `deferrals.${column}.${id}`;

const deferralRows = (db: Reader) =>
  db
    .selectFrom("deferrals")
    .innerJoin("conferences", "conferences.id", "deferrals.conference_id")
    .innerJoin("agencies", "agencies.id", "deferrals.safety_agency_id")
    .selectAll("deferrals")
    .select(["conferences.date as on", "agencies.name as safety_agency_name"]);

type DeferralRow = Awaited<ReturnType<ReturnType<typeof deferralRows>["execute"]>>[number];

const deferralOf = ({ sealing }: Pick<Reading, "sealing">, row: DeferralRow): Deferral =>
  Deferral.parse({
    on: row.on,
    reason: row.reason,
    note: sealing.open(row.note, inDeferral("note", row.id)) ?? "",
    safetyAgencyId: row.safety_agency_id,
    safetyAgencyName: row.safety_agency_name,
    safetyName: sealing.open(row.safety_name, inDeferral("safety_name", row.id)) ?? "",
    nextOn: row.next_on,
  });

/** What is said of putting a case off. */
export type PutOff = Pick<Deferral, "reason" | "note" | "safetyAgencyId" | "safetyName" | "nextOn">;

/** How a conference put cases off, by their ids. Whether the session may read them is decided by the caller. */
export async function putOffBy(
  writing: Pick<Reading, "db" | "sealing">,
  conferenceId: string,
): Promise<Readonly<Record<string, PutOff>>> {
  const rows = await deferralRows(writing.db).where("deferrals.conference_id", "=", conferenceId).execute();
  return Object.fromEntries(
    rows.map((row) => {
      const { reason, note, safetyAgencyId, safetyName, nextOn } = deferralOf(writing, row);
      return [row.case_id, { reason, note, safetyAgencyId, safetyName, nextOn }];
    }),
  );
}

/** Keeps that a case was put off; once a conference, the last word counts. Its texts are sealed with the case. */
export async function keepDeferral(
  { db, session, area, sealing, newId }: Writing,
  of: { readonly case_id: string; readonly compartment_id: string | null },
  deferral: PutOff & { readonly conferenceId: string },
): Promise<void> {
  const { conferenceId } = deferral;
  await db
    .deleteFrom("deferrals")
    .where("conference_id", "=", conferenceId)
    .where("case_id", "=", of.case_id)
    .execute();
  const id = newId();
  await db
    .insertInto("deferrals")
    .values({
      id,
      conference_id: conferenceId,
      case_id: of.case_id,
      reason: deferral.reason,
      note: sealing.seal(of.compartment_id, deferral.note, inDeferral("note", id)),
      safety_agency_id: deferral.safetyAgencyId,
      safety_name: sealing.seal(of.compartment_id, deferral.safetyName, inDeferral("safety_name", id)),
      next_on: deferral.nextOn,
      deferred_by: session.accountId,
      deferred_at: area.now,
    })
    .execute();
}

/**
 * Whether a case still waits since a conference put it off, or did not get to it: nobody has heard it since. Taken off a
 * later agenda it waits as before, with who keeps the victim safe.
 */
export async function stillPutOff(db: Reader, caseId: string): Promise<boolean> {
  const put = await db
    .selectFrom("deferrals")
    .innerJoin("conferences", "conferences.id", "deferrals.conference_id")
    .select(({ fn }) => fn.max("conferences.date").as("on"))
    .where("deferrals.case_id", "=", caseId)
    .executeTakeFirst();
  const notReached = await db
    .selectFrom("agenda_items")
    .innerJoin("conferences", "conferences.id", "agenda_items.conference_id")
    .select(({ fn }) => fn.max("conferences.date").as("on"))
    .where("agenda_items.case_id", "=", caseId)
    .where("conferences.ended_at", "is not", null)
    .executeTakeFirst();
  const heard = await db
    .selectFrom("hearings")
    .innerJoin("conferences", "conferences.id", "hearings.conference_id")
    .select(({ fn }) => fn.max("conferences.date").as("on"))
    .where("hearings.case_id", "=", caseId)
    .where("hearings.state", "<>", "open")
    .executeTakeFirst();
  const heardOn = heard?.on ?? "";
  // Put off at the table it has a hearing of the same day; what was not reached has none.
  const putOffSince = put?.on != null && put.on >= heardOn;
  return putOffSince || (notReached?.on ?? "") > heardOn;
}

/** The newest deferral of each of these cases. The caller has decided that the session may read them. */
export async function newestDeferrals(
  reading: Reading,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Deferral>> {
  const rows = await deferralRows(reading.db)
    .where("deferrals.case_id", "in", among(caseIds))
    .orderBy("deferrals.deferred_at")
    .execute();
  return new Map(rows.map((row) => [row.case_id, deferralOf(reading, row)]));
}

/** Every time a case was put off, oldest first, with the conference that did. The caller has decided that it may be read. */
export async function deferralsOfCase(
  reading: Reading,
  caseId: string,
): Promise<(Deferral & { readonly conferenceId: ConferenceId })[]> {
  const rows = await deferralRows(reading.db)
    .where("deferrals.case_id", "=", caseId)
    .orderBy("deferrals.deferred_at")
    .execute();
  return rows.map((row) => ({ ...deferralOf(reading, row), conferenceId: row.conference_id as ConferenceId }));
}

/** What a conference put off and has not listed again, as far as this session may read the cases. */
export async function deferredBy(reading: Reading, conferenceId: string): Promise<DeferredLine[]> {
  const { db, session } = reading;
  const rows = await deferralRows(db)
    .innerJoin("cases", "cases.id", "deferrals.case_id")
    .select("cases.reference")
    .where("deferrals.conference_id", "=", conferenceId)
    .where(mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session))
    .orderBy("deferrals.deferred_at")
    .execute();
  const names = await namesOfCases(
    reading,
    rows.map(({ case_id }) => case_id),
  );
  return rows.map((row) => ({
    caseId: CaseId.parse(row.case_id),
    reference: row.reference,
    victimInitials: (names.get(row.case_id) ?? namelessCase).victimInitials,
    deferral: deferralOf(reading, row),
  }));
}
