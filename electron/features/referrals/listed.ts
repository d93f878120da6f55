import { sql, type RawBuilder, type SqlBool } from "kysely";
import { CivilDate, Instant } from "../../../shared/dates.ts";
import { AgencyId, CaseId, ReferralId } from "../../../shared/ids.ts";
import { nameKey } from "../../../shared/nameKey.ts";
import type { ReferralLine } from "../../../shared/referrals/contract.ts";
import { emptyForm } from "../../../shared/referrals/emptyForm.ts";
import type { ReferralsAsked } from "../../../shared/referrals/listed.ts";
import { ReferralStatus, referralStatuses } from "../../../shared/referrals/model.ts";
import { among, inOrderOf, readInTurns } from "../../store/inTurns.ts";
import { keptInOrder, putInOrder, type Placed } from "../../store/listed.ts";
import { placesOfAgencies } from "../agencies/rows.ts";
import type { Reading } from "../context.ts";
import { holdsAll, idsHolding, wordsTyped } from "../search/rows.ts";
import { findableReferral, formOf, inReferral, mayReadReferral, summaryOf } from "./rows.ts";

type Asked = Pick<ReferralsAsked, "order" | "filter">;

function conditionsOf({ filter }: Asked): readonly RawBuilder<SqlBool>[] {
  const { statuses, agencyId, receivedFrom, receivedTo, incomplete } = filter;
  return [
    ...(statuses === undefined || statuses.length === 0
      ? []
      : [sql<SqlBool>`referrals.status IN (${sql.join(statuses)})`]),
    ...(agencyId === undefined ? [] : [sql<SqlBool>`referrals.agency_id = ${agencyId}`]),
    ...(receivedFrom === undefined ? [] : [sql<SqlBool>`referrals.received_on >= ${receivedFrom}`]),
    ...(receivedTo === undefined ? [] : [sql<SqlBool>`referrals.received_on <= ${receivedTo}`]),
    ...(incomplete === undefined ? [] : [sql<SqlBool>`(referrals.missing > 0) = ${incomplete ? 1 : 0}`]),
  ];
}

const keys: Record<Asked["order"]["by"], RawBuilder<string | number | null>> = {
  received: sql<string>`referrals.received_on`,
  victim: sql<string | null>`referrals.victim_key`,
  reference: sql<string>`referrals.reference`,
  agency: sql<string>`referrals.agency_id`,
  status: sql<string>`referrals.status`,
  missing: sql<number>`referrals.missing`,
};

const stretch = ({ db, session }: Reading, asked: Asked, after: number, upTo: number) => {
  const rows = db
    .selectFrom("referrals")
    .select([sql<number>`referrals.rowid`.as("row"), "referrals.id", "referrals.reference"])
    .select(sql<number>`substr(referrals.victim_name, 1, 3) = 'in:'`.as("sealed"))
    .select(keys[asked.order.by].as("key"))
    .where(sql<SqlBool>`referrals.rowid > ${after} AND referrals.rowid <= ${upTo}`);
  return conditionsOf(asked)
    .reduce((query, condition) => query.where(condition), rows)
    .where(mayReadReferral(session))
    .execute();
};

type StretchRow = Awaited<ReturnType<typeof stretch>>[number];

/** Every referral this session may see that passes the filter, as row numbers in order. */
async function ordered(reading: Reading, asked: Asked): Promise<number[]> {
  const { filter, order } = asked;
  const words = wordsTyped(filter.text ?? "");
  const found = words.length > 0 ? await idsHolding(reading, "referral", words) : null;
  const agencies = order.by === "agency" ? await placesOfAgencies(reading.db, reading.area.language) : null;
  const { last } = await reading.db
    .selectFrom("referrals")
    .select(sql<number | null>`MAX(rowid)`.as("last"))
    .executeTakeFirstOrThrow();

  const keyIn = ({ key }: StretchRow): Placed["key"] => {
    if (agencies) return agencies.get(String(key)) ?? null;
    if (order.by === "status") return referralStatuses.findIndex((status) => status === key);
    return key === "" ? null : key;
  };
  // Sealed names have neither a key nor an index: the few of restricted cases that name this account are looked into.
  const placedInside = async (row: StretchRow): Promise<Placed | null> => {
    if (words.length === 0 && order.by !== "victim") return { row: row.row, key: keyIn(row) };
    const stored = await reading.db.selectFrom("referrals").select(["id", "form"]).where("id", "=", row.id).execute();
    const form = (stored[0] && formOf(reading.sealing, stored[0])) ?? emptyForm;
    const { words: own } = findableReferral({ id: row.id, reference: row.reference, caseId: null, form });
    if (!found?.has(row.id) && !holdsAll(words, own)) return null;
    const key = order.by === "victim" ? nameKey(form.victim, reading.area.country) || null : keyIn(row);
    return { row: row.row, key };
  };
  return putInOrder(last ?? 0, order.descending, async (after, upTo) => {
    const placed: Placed[] = [];
    for (const row of await stretch(reading, asked, after, upTo)) {
      const plain = !row.sealed;
      if (plain && found && !found.has(row.id)) continue;
      const isKeyless = order.by === "victim" && row.key === null;
      const one = plain && !isKeyless ? { row: row.row, key: keyIn(row) } : await placedInside(row);
      if (one) placed.push(one);
    }
    return placed;
  });
}

const lineRows = ({ db, session }: Reading, rows: readonly number[]) =>
  db
    .selectFrom("referrals")
    .innerJoin("agencies", "agencies.id", "referrals.agency_id")
    .leftJoin("cases", "cases.id", "referrals.case_id")
    .selectAll("referrals")
    .select([sql<number>`referrals.rowid`.as("row"), "agencies.name as agency_name", "cases.compartment_id"])
    .where(sql<SqlBool>`referrals.rowid IN ${among(rows)}`)
    .where(mayReadReferral(session))
    .execute();

type LineRow = Awaited<ReturnType<typeof lineRows>>[number];

function lineOf({ sealing }: Reading, row: LineRow): ReferralLine {
  const opened = (column: "victim_name" | "victim_date_of_birth"): string =>
    sealing.open(row[column] ?? "", inReferral(column, row.id)) ?? "";
  const summary = summaryOf(sealing, row) ?? emptyForm;
  return {
    id: ReferralId.parse(row.id),
    reference: row.reference,
    receivedOn: CivilDate.parse(row.received_on),
    agencyId: AgencyId.parse(row.agency_id),
    agencyName: row.agency_name,
    victimName: opened("victim_name"),
    victimDateOfBirth: CivilDate.nullable().parse(opened("victim_date_of_birth") || null),
    status: ReferralStatus.parse(row.status),
    criteria: summary.criteria,
    score: summary.score,
    caseId: CaseId.nullable().parse(row.case_id),
    restricted: row.compartment_id !== null,
    missing: row.missing,
    changedAt: Instant.parse(row.changed_at),
  };
}

// Each has a form of several thousand letters.
const linesAtOnce = 40;

/** One page of the list of referrals, and how many there are: those this session may see and no others (`RULES.md` 3 row 3). */
export async function referralPage(
  reading: Reading,
  { offset, limit, ...asked }: ReferralsAsked,
): Promise<{ rows: ReferralLine[]; total: number }> {
  const { session, area } = reading;
  const numbers = await keptInOrder(reading, JSON.stringify(["referrals", asked, session, area.today]), () =>
    ordered(reading, asked),
  );
  const rows = await readInTurns(
    numbers.slice(offset, offset + limit),
    async (some) =>
      inOrderOf(some, new Map((await lineRows(reading, some)).map((row) => [row.row, lineOf(reading, row)]))),
    linesAtOnce,
  );
  return { rows, total: numbers.length };
}
