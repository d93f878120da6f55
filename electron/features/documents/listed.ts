import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { CivilDate } from "../../../shared/dates.ts";
import type { CopiesAsked, CopyState } from "../../../shared/documents/listed.ts";
import { issuedKinds, type Copy } from "../../../shared/documents/model.ts";
import { nameKey } from "../../../shared/nameKey.ts";
import { among, inOrderOf, readInTurns } from "../../store/inTurns.ts";
import { keptInOrder, putInOrder, type Placed } from "../../store/listed.ts";
import type { Reading } from "../context.ts";
import { holdsAll, wordsTyped } from "../search/rows.ts";
import { copyOf } from "./copyOf.ts";
import { copyRowsFor } from "./register.ts";
import { mayReadCopy } from "./relations.ts";

type Asked = Omit<CopiesAsked, "offset" | "limit">;

const keys: Record<Asked["order"]["by"], RawBuilder<string>> = {
  // Of one production each copy has its number; the first comes first where the newest do.
  produced: sql`documents.produced_at || printf('%06d', 999999 - documents.copy_number)`,
  kind: sql`documents.kind`,
  recipient: sql`documents.recipient_name`,
  code: sql`documents.copy_code`,
  language: sql`documents.language`,
  by: sql`accounts.name`,
  // What is still out comes by its day, what was destroyed behind it; a copy without a day is never due.
  destroyBy: sql`CASE WHEN documents.destroyed_at IS NULL THEN '0' ELSE '1' END || COALESCE(documents.destroy_by, '9')`,
};

const inState: Record<CopyState, (today: string) => RawBuilder<SqlBool>> = {
  overdue: (today) => sql`(documents.destroyed_at IS NULL AND documents.destroy_by < ${today})`,
  out: () => sql`documents.destroyed_at IS NULL`,
  destroyed: () => sql`documents.destroyed_at IS NOT NULL`,
};

const stretch = (
  { db, session, area }: Reading,
  { filter: { kinds, states }, order }: Asked,
  between: RawBuilder<SqlBool>,
) => {
  const all = db
    .selectFrom("documents")
    .innerJoin("accounts", "accounts.id", "documents.produced_by")
    .leftJoin("conferences", "conferences.id", "documents.conference_id")
    .select([sql<number>`documents.rowid`.as("row"), "documents.recipient_name", "documents.copy_code"])
    .select(keys[order.by].as("key"))
    .where(between)
    .where(mayReadCopy(session));
  const wanted = (states ?? []).map((state) => inState[state](area.today));
  const rows = wanted.length === 0 ? all : all.where(({ or }) => or(wanted));
  return (kinds === undefined || kinds.length === 0 ? rows : rows.where("documents.kind", "in", kinds)).execute();
};

/** The rows that can be left at all: those of a conference, which are few, or all there are. */
async function candidatesOf({ db }: Reading, { conferenceId }: Asked) {
  if (conferenceId !== null) {
    const rows = await db
      .selectFrom("documents")
      .select(sql<number>`documents.rowid`.as("row"))
      .where("conference_id", "=", conferenceId)
      .execute();
    const numbers = rows.map(({ row }) => row);
    return {
      count: numbers.length,
      between: (after: number, upTo: number) => sql<SqlBool>`documents.rowid IN ${among(numbers.slice(after, upTo))}`,
    };
  }
  const { last } = await db
    .selectFrom("documents")
    .select(sql<number | null>`MAX(rowid)`.as("last"))
    .executeTakeFirstOrThrow();
  return {
    count: last ?? 0,
    between: (after: number, upTo: number) => sql<SqlBool>`documents.rowid > ${after} AND documents.rowid <= ${upTo}`,
  };
}

/** Every copy this session may know of that passes the filter, as row numbers in order. */
async function ordered(reading: Reading, asked: Asked): Promise<number[]> {
  const { by, descending } = asked.order;
  const words = wordsTyped(asked.filter.text ?? "");
  const candidates = await candidatesOf(reading, asked);
  const keyIn = (key: string): Placed["key"] => {
    if (by === "kind") return issuedKinds.findIndex((kind) => kind === key);
    return by === "recipient" || by === "by" ? nameKey({ familyName: key, givenNames: "" }, reading.area.country) : key;
  };
  return putInOrder(candidates.count, descending, async (after, upTo) =>
    (await stretch(reading, asked, candidates.between(after, upTo)))
      .filter((row) => words.length === 0 || holdsAll(words, `${row.recipient_name} ${row.copy_code}`))
      .map(({ row, key }) => ({ row, key: keyIn(key) })),
  );
}

async function copiesAt(reading: Reading, numbers: readonly number[]): Promise<Copy[]> {
  return readInTurns(numbers, async (some) => {
    const rows = await copyRowsFor(reading, sql<SqlBool>`documents.rowid IN ${among(some)}`).execute();
    const copies = rows.map((row): [number, Copy] => [row.row, copyOf(row)]);
    return inOrderOf(some, new Map(copies));
  });
}

/**
 * One page of the copies this session may know of, and how many there are: those of the conferences it runs, or those made
 * for the own agency and oneself (`RULES.md` 3 row 17); none of a case it does not read, not even a reference in a file's
 * name.
 */
export async function copyPage(
  reading: Reading,
  { offset, limit, ...asked }: CopiesAsked,
): Promise<{ rows: Copy[]; total: number }> {
  const { session, area } = reading;
  const rows = await keptInOrder(reading, JSON.stringify(["copies", asked, session, area.today]), () =>
    ordered(reading, asked),
  );
  return { rows: await copiesAt(reading, rows.slice(offset, offset + limit)), total: rows.length };
}

/** Every copy that is out and is to be destroyed by a day, of those this session may know of: for paper, by recipient. */
export async function copiesToRecall(
  reading: Reading,
  { until, most }: { readonly until: CivilDate; readonly most: number },
): Promise<{ copies: Copy[]; total: number }> {
  const due = sql<SqlBool>`documents.destroyed_at IS NULL AND documents.destroy_by <= ${until}`;
  const rows = await copyRowsFor(reading, due)
    .clearSelect()
    .select(sql<number>`documents.rowid`.as("row"))
    .orderBy("documents.recipient_name")
    .orderBy("documents.destroy_by")
    .orderBy("documents.copy_code")
    .execute();
  const numbers = rows.map(({ row }) => row);
  return { copies: await copiesAt(reading, numbers.slice(0, most)), total: numbers.length };
}
