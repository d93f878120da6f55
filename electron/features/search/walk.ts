import { sql } from "kysely";
import type { Hit } from "../../../shared/search/model.ts";
import type { TypedWord } from "../../../shared/search/words.ts";
import { breathe } from "../../store/inTurns.ts";
import type { Reading } from "../context.ts";
import type { Findable } from "./rows.ts";

/** Hits of one group that are counted; beyond them it is said that there are more. */
export const mostCounted = 50;

/** Rows of the index that are looked at in one turn: few at first, since most searches need no more. */
const firstTurn = 60;
const laterTurns = 240;
/** Rows that are always looked at, however long it takes, and how long it may take after them, in milliseconds. */
const alwaysLookedAt = 1000;
const patience = 90;

/** How long one search has taken and may still take; its groups share it. */
export interface Patience {
  isOver(): boolean;
}

export function startPatience(): Patience {
  const since = performance.now();
  return { isOver: () => performance.now() - since > patience };
}

/** What was found of one group: at most `mostCounted`, and whether there are, or may be, more. */
export interface Walked<Row> {
  readonly rows: readonly Row[];
  readonly more: boolean;
  /** Not everything was looked at. */
  readonly unfinished: boolean;
}

/** What is shown of one group: the first hits, and how many there are. */
export interface Shown {
  readonly hits: readonly Hit[];
  readonly count: number;
  readonly more: boolean;
  readonly unfinished: boolean;
}

/** The first of what was found as hits; the others are only counted, since saying what one is takes the longest. */
export const shownOf = <Row>({ rows, more, unfinished }: Walked<Row>, most: number, hit: (row: Row) => Hit): Shown => ({
  hits: rows.slice(0, Math.min(most, mostCounted)).map(hit),
  count: Math.min(rows.length, mostCounted),
  more: more || rows.length > mostCounted,
  unfinished,
});

/** One search: what was typed, how many hits of a group are to be shown, and the time it may take. */
export interface Search {
  readonly text: string;
  readonly typed: readonly TypedWord[];
  readonly most: number;
  readonly patience: Patience;
}

/** One row of the index: what it stands for. */
export interface Candidate {
  readonly number: number;
  readonly kind: Findable["kind"];
  readonly objectId: string;
}

const candidates = ({ db }: Reading, question: string, before: number, most: number): Promise<Candidate[]> =>
  db
    .selectFrom(
      sql<{
        number: number;
      }>`(SELECT rowid AS number FROM search_words WHERE search_words MATCH ${question} AND rowid < ${before}
        ORDER BY rowid DESC LIMIT ${most})`.as("hits"),
    )
    // Not the other way round: the rows of the index that were found are few, all its rows are many.
    .crossJoin("search_rows")
    .whereRef("search_rows.number", "=", "hits.number")
    .select(["hits.number", "search_rows.kind", "search_rows.object_id as objectId"])
    .orderBy("hits.number", "desc")
    .execute();

/**
 * Walks through what the index finds, the newest first, a few at a time: `read` answers those of them that this session may
 * read and that hold what was looked for, in their order. Ends as soon as there are more than are counted.
 */
export async function walk<Row>(
  reading: Reading,
  question: string,
  patience: Patience,
  read: (objectIds: readonly string[], found: readonly Candidate[]) => Promise<readonly Row[]>,
): Promise<Walked<Row>> {
  const rows: Row[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  let looked = 0;
  for (let turn = firstTurn; ; turn = laterTurns) {
    const found = await candidates(reading, question, before, turn);
    const ids = found.map(({ objectId }) => objectId);
    if (found.length > 0) rows.push(...(await read(ids, found)));
    if (rows.length > mostCounted) return { rows: rows.slice(0, mostCounted), more: true, unfinished: false };
    looked += found.length;
    const last = found.at(-1);
    if (found.length < turn || last === undefined) return { rows, more: false, unfinished: false };
    if (looked >= alwaysLookedAt && patience.isOver()) return { rows, more: true, unfinished: true };
    before = last.number;
    await breathe();
  }
}

/** The rows of these ids in the order of the ids. */
export function inOrder<Row>(ids: readonly string[], rows: readonly Row[], idOf: (row: Row) => string): Row[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What a hit is about, so that what was found by its reference is not shown a second time below. */
export const keyOf = (hit: Hit): string => {
  switch (hit.kind) {
    case "person":
    case "case":
      return hit.caseId;
    case "referral":
      return hit.referralId;
    case "action":
      return hit.actionId;
    case "hearing":
    case "conference":
    case "document":
    case "agency":
    case "account":
      return "";
  }
};
