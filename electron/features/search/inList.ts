import { sql } from "kysely";
import { holds, indexQuestion, typedWords, type TypedWord } from "../../../shared/search/words.ts";
import { breathe } from "../../store/inTurns.ts";
import type { SearchRowsTable } from "../../store/tables.ts";
import type { Reading } from "../context.ts";

/** Rows of the index that are looked through in one turn. */
const indexedAtOnce = 20_000;

/** The words of what somebody typed, as the index and `holdsAll` compare them. */
export const wordsTyped = (text: string): readonly TypedWord[] => typedWords(text);

/** Whether every word typed begins a word of this text, also in another script. */
export const holdsAll = (words: readonly TypedWord[], text: string): boolean => holds(text, words, true);

/**
 * The ids of everything of one kind whose words begin with these, whoever may see it: the list they are a filter of leaves
 * out what this session may not. Sealed things are never among them.
 */
export async function idsHolding(
  { db }: Pick<Reading, "db">,
  kind: SearchRowsTable["kind"],
  words: readonly TypedWord[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const wanted = indexQuestion([kind], words);
  const { last } = await db
    .selectFrom("search_rows")
    .select(({ fn }) => fn.max("number").as("last"))
    .executeTakeFirstOrThrow();
  for (let after = 0; after < (last ?? 0); after += indexedAtOnce) {
    const rows = await db
      .selectFrom("search_words")
      .innerJoin("search_rows", "search_rows.number", "search_words.rowid")
      .select("search_rows.object_id")
      .where(sql<boolean>`search_words MATCH ${wanted}`)
      .where("search_words.rowid", ">", after)
      .where("search_words.rowid", "<=", after + indexedAtOnce)
      .execute();
    for (const { object_id } of rows) found.add(object_id);
    await breathe();
  }
  return found;
}
