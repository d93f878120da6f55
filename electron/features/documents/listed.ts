import { sql, type RawBuilder, type SqlBool } from "kysely";
import { Instant } from "../../../shared/dates.ts";
import type { CopiesAsked } from "../../../shared/documents/listed.ts";
import { Copy, issuedKinds } from "../../../shared/documents/model.ts";
import { nameKey } from "../../../shared/nameKey.ts";
import { among, inOrderOf, readInTurns } from "../../store/inTurns.ts";
import { keptInOrder, putInOrder, type Placed } from "../../store/listed.ts";
import type { Reading } from "../context.ts";
import { holdsAll, wordsTyped } from "../search/rows.ts";
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
};

const stretch = ({ db, session }: Reading, { filter: { kinds }, order }: Asked, between: RawBuilder<SqlBool>) => {
  const rows = db
    .selectFrom("documents")
    .innerJoin("accounts", "accounts.id", "documents.produced_by")
    .leftJoin("conferences", "conferences.id", "documents.conference_id")
    .select([sql<number>`documents.rowid`.as("row"), "documents.recipient_name", "documents.copy_code"])
    .select(keys[order.by].as("key"))
    .where(between)
    .where(mayReadCopy(session));
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

async function copiesAt({ db, session }: Reading, numbers: readonly number[]): Promise<Copy[]> {
  return readInTurns(numbers, async (some) => {
    const rows = await db
      .selectFrom("documents")
      .innerJoin("accounts", "accounts.id", "documents.produced_by")
      .leftJoin("conferences", "conferences.id", "documents.conference_id")
      .selectAll("documents")
      .select([sql<number>`documents.rowid`.as("row"), "accounts.name as producer"])
      .where(sql<SqlBool>`documents.rowid IN ${among(some)}`)
      .where(mayReadCopy(session))
      .execute();
    const copies = rows.map((row): [number, Copy] => [
      row.row,
      Copy.parse({
        id: row.id,
        kind: row.kind,
        conferenceId: row.conference_id,
        caseId: row.case_id,
        recipientName: row.recipient_name,
        language: row.language,
        copyCode: row.copy_code,
        copyNumber: row.copy_number,
        version: row.version,
        fileName: row.file_name,
        sha256: row.sha256,
        producedAt: Instant.parse(row.produced_at),
        producedBy: row.producer,
        destroyBy: row.destroy_by,
      }),
    ]);
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
