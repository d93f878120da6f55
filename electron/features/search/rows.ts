import { sql } from "kysely";
import { indexedWords } from "../../../shared/search/words.ts";
import type { SearchRowsTable } from "../../store/tables.ts";
import { among } from "../../store/inTurns.ts";
import type { Writer } from "../../store/unitOfWork.ts";

export { holdsAll, idsHolding, wordsTyped } from "./inList.ts";

/** Something that can be found: `words` is plain text as people wrote it, folded here. */
export interface Findable {
  readonly kind: SearchRowsTable["kind"];
  readonly objectId: string;
  readonly caseId: string | null;
  readonly words: string;
}

async function isSealedCase(db: Writer, caseId: string | null): Promise<boolean> {
  if (caseId === null) return false;
  const row = await db.selectFrom("cases").select("compartment_id").where("id", "=", caseId).executeTakeFirst();
  return row !== undefined && row.compartment_id !== null;
}

/** Takes one thing out of the index, or everything that belongs to a case. */
export async function forgetForSearch(
  db: Writer,
  what: { readonly caseId: string } | Pick<Findable, "kind" | "objectId">,
): Promise<void> {
  const rows =
    "caseId" in what
      ? await db.deleteFrom("search_rows").where("case_id", "=", what.caseId).returning("number").execute()
      : await db
          .deleteFrom("search_rows")
          .where("kind", "=", what.kind)
          .where("object_id", "=", what.objectId)
          .returning("number")
          .execute();
  if (rows.length === 0) return;
  const numbers = rows.map(({ number }) => number);
  await sql`DELETE FROM search_words WHERE rowid IN ${among(numbers)}`.execute(db);
}

/** Names and references are also found by how they sound; what people wrote only as they wrote it. */
const isOfNames = (kind: Findable["kind"]): boolean => kind === "case" || kind === "referral";

/** Makes a thing findable that was never findable before, as a new one is. */
export async function indexNewForSearch(db: Writer, { kind, objectId, caseId, words }: Findable): Promise<void> {
  const body = indexedWords(kind, words, isOfNames(kind));
  if (body === "" || (await isSealedCase(db, caseId))) return;
  const { number } = await db
    .insertInto("search_rows")
    .values({ kind, object_id: objectId, case_id: caseId })
    .returning("number")
    .executeTakeFirstOrThrow();
  await sql`INSERT INTO search_words (rowid, body) VALUES (${number}, ${body})`.execute(db);
}

/** Pages of the index that are put together at once: enough to keep up with what is written, and too few to be noticed. */
const pagesAtOnce = 4;

/**
 * Puts a little of the index together. What is written stands beside the rest until then; left to itself, the index would
 * put much of it together at once, while somebody waits (`fill.ts`).
 */
export async function tidyForSearch(db: Writer): Promise<void> {
  await sql`INSERT INTO search_words (search_words, rank) VALUES ('merge', ${sql.lit(pagesAtOnce)})`.execute(db);
}

/**
 * Makes one thing findable by its words, in place of those it had. What belongs to a restricted case is taken out
 * instead: there is no index over sealed values (`RULES.md` 5).
 */
export async function indexForSearch(db: Writer, findable: Findable): Promise<void> {
  await forgetForSearch(db, { kind: findable.kind, objectId: findable.objectId });
  await indexNewForSearch(db, findable);
  await tidyForSearch(db);
}
