import { sql, type SqlBool } from "kysely";
import { Candidate } from "../../../shared/agenda/model.ts";
import type { PageAsked } from "../../../shared/page.ts";
import { among } from "../../store/inTurns.ts";
import { keptInOrder, putInOrder } from "../../store/listed.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { mayReadCase, namelessCase, namesOfCases } from "../cases/rows.ts";
import { conferenceRow } from "../conferences/rows.ts";
import type { Reading, SignedIn } from "../context.ts";
import { saidOfRepeat, summaryOf } from "../referrals/rows.ts";
import { newestDeferrals } from "./deferrals.ts";

const waiting = sql`('ACCEPTED', 'DEFERRED')`;

/** The referrals that can be put on this agenda: accepted or put off, on a case this session may read, the newest a case. */
export const waitingReferrals = (db: Reader, session: SignedIn, conferenceId: string) =>
  db
    .selectFrom("referrals")
    .innerJoin("cases", "cases.id", "referrals.case_id")
    .select([
      "referrals.id",
      "referrals.form",
      "referrals.is_repeat",
      "referrals.status",
      "referrals.received_on",
      "cases.id as case_id",
      "cases.reference",
      "cases.compartment_id",
    ])
    .select(sql<number>`referrals.rowid`.as("row"))
    .where(sql<SqlBool>`referrals.status IN ${waiting}`)
    .where(
      sql<SqlBool>`NOT EXISTS (SELECT 1 FROM agenda_items WHERE agenda_items.case_id = cases.id AND agenda_items.conference_id = ${conferenceId})`,
    )
    .where(
      sql<SqlBool>`NOT EXISTS (SELECT 1 FROM referrals AS newer WHERE newer.case_id = referrals.case_id AND newer.status IN ${waiting}
        AND (newer.received_on, newer.id) > (referrals.received_on, referrals.id))`,
    )
    .where(mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session));

/** The row numbers of all candidates: those put off before come first, then the newest. */
async function ordered({ db, session }: Reading, conferenceId: string): Promise<number[]> {
  const { last } = await db
    .selectFrom("referrals")
    .select(sql<number | null>`MAX(rowid)`.as("last"))
    .executeTakeFirstOrThrow();
  return putInOrder(last ?? 0, true, async (after, upTo) => {
    const rows = await waitingReferrals(db, session, conferenceId)
      .where(sql<SqlBool>`referrals.rowid > ${after} AND referrals.rowid <= ${upTo}`)
      .execute();
    return rows.map(({ row, status, received_on }) => ({
      row,
      key: `${status === "DEFERRED" ? 1 : 0} ${received_on}`,
    }));
  });
}

/** One page of what can be added to an agenda, and how many there are; only cases this session may read. */
export async function candidatePage(
  reading: Reading,
  { conferenceId, offset, limit }: PageAsked & { readonly conferenceId: string },
): Promise<{ rows: Candidate[]; total: number }> {
  const { db, session, sealing } = reading;
  const { referrals_close_on } = await conferenceRow(db, conferenceId);
  const name = JSON.stringify(["candidates", conferenceId, session]);
  const all = await keptInOrder(reading, name, () => ordered(reading, conferenceId));
  const numbers = all.slice(offset, offset + limit);
  const found = await waitingReferrals(db, session, conferenceId)
    .where(sql<SqlBool>`referrals.rowid IN ${among(numbers)}`)
    .execute();
  const rows = found.toSorted((one, other) => numbers.indexOf(one.row) - numbers.indexOf(other.row));
  const ids = rows.map(({ case_id }) => case_id);
  const names = await namesOfCases(reading, ids);
  const deferrals = await newestDeferrals(reading, ids);
  const candidates = rows.map((row) => {
    const summary = summaryOf(sealing, row);
    const deferred = row.status === "DEFERRED";
    return Candidate.parse({
      caseId: row.case_id,
      reference: row.reference,
      victimInitials: (names.get(row.case_id) ?? namelessCase).victimInitials,
      receivedOn: row.received_on,
      criteria: summary?.criteria ?? [],
      score: summary?.score ?? null,
      ...saidOfRepeat(row.is_repeat, summary),
      restricted: row.compartment_id !== null,
      late: row.received_on > referrals_close_on,
      deferred,
      deferral: deferred ? (deferrals.get(row.case_id) ?? null) : null,
    });
  });
  return { rows: candidates, total: all.length };
}
