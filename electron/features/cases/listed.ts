import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { CasesAsked } from "../../../shared/cases/listed.ts";
import type { CaseLine } from "../../../shared/cases/model.ts";
import { nameKey } from "../../../shared/nameKey.ts";
import { riskLevels } from "../../../shared/risk/model.ts";
import { keptInOrder, putInOrder, type Placed } from "../../store/listed.ts";
import { knowsConference } from "../conferences/rows.ts";
import type { Reading } from "../context.ts";
import { holdsAll, idsHolding, wordsTyped } from "../search/rows.ts";
import { caseLines, lastHeardOn, levelOf, owedActions } from "./lines.ts";
import { peopleOfCase, wordsOfCase } from "./people.ts";
import { readableCases } from "./rows.ts";

type Asked = Pick<CasesAsked, "order" | "filter">;

/** The day of the next conference each case is listed for, of those this session is told of. */
async function nextDays({ db, session, area }: Reading): Promise<ReadonlyMap<string, string>> {
  // From the few conferences to come to their cases: the other way round every case would be asked.
  const rows = await db
    .selectFrom("conferences")
    .crossJoin("agenda_items")
    .select(["agenda_items.case_id", ({ fn }) => fn.min("conferences.date").as("day")])
    .where("conferences.date", ">=", area.today)
    .where("conferences.status", "<>", "CANCELLED")
    .whereRef("agenda_items.conference_id", "=", "conferences.id")
    .where(knowsConference(session))
    .groupBy("agenda_items.case_id")
    .execute();
  return new Map(rows.map(({ case_id, day }) => [case_id, day]));
}

/** What the column is sorted by, as far as the table says it; what it does not say is filled in line by line. */
function keyOf({ order }: Asked, { session, area }: Reading): RawBuilder<string | number | null> {
  switch (order.by) {
    case "victim":
      return sql`cases.victim_key`;
    case "reference":
      return sql`cases.reference`;
    case "level":
      return levelOf(session);
    case "heard":
      return lastHeardOn;
    case "actions":
      return owedActions(session, sql`COUNT(*) + 1000 * COALESCE(SUM(actions.due < ${area.today}), 0)`);
    case "newest":
      return sql`cases.rowid`;
    case "next":
      return sql`NULL`;
    default:
      return order.by satisfies never;
  }
}

/** The filter as far as SQL can say it, what is cheap to see first. */
function conditionsOf({ filter }: Asked, { session, area }: Reading): readonly RawBuilder<SqlBool>[] {
  const { restricted, repeat, agencyId, heard, owes, levels, state } = filter;
  const has = (condition: RawBuilder<unknown>): RawBuilder<SqlBool> => sql`${condition} > 0`;
  const owed = { OPEN: sql<number>`COUNT(*)`, OVERDUE: sql<number>`COALESCE(SUM(actions.due < ${area.today}), 0)` };
  const referredBy = sql`EXISTS (SELECT 1 FROM referrals WHERE referrals.case_id = cases.id AND referrals.agency_id = ${agencyId})`;
  const isRepeat = sql`EXISTS (SELECT 1 FROM referrals WHERE referrals.case_id = cases.id AND referrals.is_repeat = 1)`;
  const wasHeard = sql`EXISTS (SELECT 1 FROM hearings WHERE hearings.case_id = cases.id)`;
  return [
    ...(state === undefined ? [] : [sql<SqlBool>`(cases.closed_at IS NULL) = ${state === "OPEN" ? 1 : 0}`]),
    ...(restricted === undefined ? [] : [sql<SqlBool>`(cases.compartment_id IS NOT NULL) = ${restricted ? 1 : 0}`]),
    ...(agencyId === undefined ? [] : [sql<SqlBool>`${referredBy}`]),
    ...(repeat === undefined ? [] : [sql<SqlBool>`${isRepeat} = ${repeat ? 1 : 0}`]),
    ...(heard === undefined ? [] : [sql<SqlBool>`${wasHeard} = ${heard ? 1 : 0}`]),
    ...(owes === undefined ? [] : [has(owedActions(session, owed[owes]))]),
    ...(levels === undefined || levels.length === 0
      ? []
      : [sql<SqlBool>`${levelOf(session)} IN (${sql.join(levels)})`]),
  ];
}

/** The readable rows of a stretch of the table that pass what SQL can say. */
const stretch = (reading: Reading, asked: Asked, after: number, upTo: number) => {
  const rows = readableCases(reading.db, reading.session)
    .select([sql<number>`cases.rowid`.as("row"), "cases.id", "cases.reference", "cases.compartment_id"])
    .select(keyOf(asked, reading).as("key"))
    .where(sql<SqlBool>`cases.rowid > ${after} AND cases.rowid <= ${upTo}`);
  return conditionsOf(asked, reading)
    .reduce((query, condition) => query.where(condition), rows)
    .execute();
};

type StretchRow = Awaited<ReturnType<typeof stretch>>[number];

/** Every case this session may read that passes the filter, as row numbers in order. */
async function ordered(reading: Reading, asked: Asked): Promise<number[]> {
  const { filter, order } = asked;
  const words = wordsTyped(filter.text ?? "");
  const found = words.length > 0 ? await idsHolding(reading, "case", words) : null;
  const byDay = order.by === "next" || filter.listed !== undefined || filter.nextOn !== undefined;
  const days = byDay ? await nextDays(reading) : null;
  const { last } = await reading.db
    .selectFrom("cases")
    .select(sql<number | null>`MAX(rowid)`.as("last"))
    .executeTakeFirstOrThrow();

  const isLeft = (row: StretchRow): boolean => {
    const day = days?.get(row.id);
    if (filter.listed !== undefined && (day !== undefined) !== filter.listed) return false;
    return filter.nextOn === undefined || day === filter.nextOn;
  };
  // Sealed names have neither a key nor an index: the few restricted cases that name this account are looked into. So is a
  // name that was changed since the area was opened and has no key yet.
  const placedInside = async (row: StretchRow): Promise<Placed | null> => {
    if (words.length === 0 && order.by !== "victim") return { row: row.row, key: keyIn(row) };
    const people = await peopleOfCase(reading, row.id);
    const isFound = found?.has(row.id) || holdsAll(words, wordsOfCase(row.reference, people));
    if (!isFound) return null;
    const victim = people.find(({ role }) => role === "VICTIM");
    return {
      row: row.row,
      key: order.by === "victim" ? (victim && nameKey(victim, reading.area.country)) || null : keyIn(row),
    };
  };
  const keyIn = (row: StretchRow): Placed["key"] => {
    if (order.by === "next") return days?.get(row.id) ?? null;
    if (order.by !== "level") return row.key === "" ? null : row.key;
    const place = riskLevels.findIndex((level) => level === row.key);
    return place < 0 ? null : place;
  };
  const isKeyless = (row: StretchRow): boolean => order.by === "victim" && row.key === null;
  return putInOrder(last ?? 0, order.descending, async (after, upTo) => {
    const placed: Placed[] = [];
    for (const row of await stretch(reading, asked, after, upTo)) {
      if (!isLeft(row)) continue;
      const plain = row.compartment_id === null;
      if (plain && found && !found.has(row.id)) continue;
      const one = plain && !isKeyless(row) ? { row: row.row, key: keyIn(row) } : await placedInside(row);
      if (one) placed.push(one);
    }
    return placed;
  });
}

/** One page of the list of cases, and how many there are: those this session may read and no others (`RULES.md` 3 row 4). */
export async function casePage(
  reading: Reading,
  { offset, limit, ...asked }: CasesAsked,
): Promise<{ rows: CaseLine[]; total: number }> {
  const { session, area } = reading;
  const rows = await keptInOrder(reading, JSON.stringify(["cases", asked, session, area.today]), () =>
    ordered(reading, asked),
  );
  return { rows: await caseLines(reading, rows.slice(offset, offset + limit)), total: rows.length };
}
