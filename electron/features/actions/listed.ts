import { sql, type RawBuilder } from "kysely";
import type { ActionsAsked } from "../../../shared/actions/listed.ts";
import { actionStatuses, type ActionLine } from "../../../shared/actions/model.ts";
import { keptUntilChanged } from "../../store/kept.ts";
import { inStretches, isKeptInOrder, keptInOrder, putInOrder, type Placed } from "../../store/listed.ts";
import { placesOfAgencies } from "../agencies/rows.ts";
import type { Reading } from "../context.ts";
import { holdsAll, idsHolding, wordsTyped } from "../search/rows.ts";
import { blocksOf, type Blocks } from "./blocks.ts";
import { actionsIn, candidatesOf, conditionsOf, isOnlyOpen, open, type Candidates } from "./narrowed.ts";
import { actionLinesAt } from "./rows.ts";

type Asked = Omit<ActionsAsked, "offset" | "limit">;
type Stretch = ReturnType<Candidates["between"]>;

function keyOf({ order }: Asked, { area }: Reading): RawBuilder<string | number> {
  switch (order.by) {
    case "urgency":
      return sql`((actions.status NOT IN (${open})) || (actions.due >= ${area.today} OR actions.status NOT IN (${open})) || actions.due || decided.reference || printf('%06d', actions.number))`;
    case "due":
      return sql`actions.due`;
    case "owner":
      return sql`actions.owner_agency_id`;
    case "case":
      return sql`decided.reference`;
    case "status":
      return sql`actions.status`;
    default:
      return order.by satisfies never;
  }
}

const left = (reading: Reading, asked: Asked, stretch: Stretch): Stretch =>
  conditionsOf(asked, reading).reduce((query, condition) => query.where(condition), stretch);

const placesIn = (reading: Reading, asked: Asked, stretch: Stretch) =>
  left(reading, asked, stretch)
    .select(sql<number>`actions.rowid`.as("row"))
    .select(keyOf(asked, reading).as("key"));

/** What a list is sorted by where it is not the column itself: agencies by their names, statuses in the order of their life. */
async function keysOf({ order }: Asked, { db, area }: Reading): Promise<(key: string | number) => Placed["key"]> {
  const agencies = order.by === "owner" ? await placesOfAgencies(db, area.language) : null;
  return (key) => {
    if (agencies) return agencies.get(String(key)) ?? null;
    return order.by === "status" ? actionStatuses.findIndex((status) => status === key) : key;
  };
}

/** Of some actions those that pass the filter and this session may read, as row numbers in order. */
async function inOrder(reading: Reading, asked: Asked, candidates: Candidates): Promise<number[]> {
  const keyIn = await keysOf(asked, reading);
  return putInOrder(candidates.count, asked.order.descending, async (after, upTo) => {
    const rows = await placesIn(reading, asked, candidates.between(after, upTo)).execute();
    return rows.map(({ row, key }) => ({ row, key: keyIn(key) }));
  });
}

/** The same of those only that hold the words. */
async function inOrderHolding(
  reading: Reading,
  asked: Asked,
  { candidates, words }: { readonly candidates: Candidates; readonly words: ReturnType<typeof wordsTyped> },
): Promise<number[]> {
  const keyIn = await keysOf(asked, reading);
  // Each word for itself: one may be in what is to be done, another in who does it.
  const found = await Promise.all(words.map((word) => idsHolding(reading, "action", [word])));
  const read = (after: number, upTo: number) =>
    placesIn(reading, asked, candidates.between(after, upTo))
      .innerJoin("agencies", "agencies.id", "actions.owner_agency_id")
      .select(["actions.id", "decided.reference", "decided.compartment_id"])
      .select(["agencies.name as agency_name", "actions.owner_name"])
      .execute();
  return putInOrder(candidates.count, asked.order.descending, async (after, upTo) => {
    const placed: Placed[] = [];
    for (const row of await read(after, upTo)) {
      const about = [row.reference, row.agency_name, row.owner_name].join(" ");
      // The words of a restricted case are in no index: what this session gets of the action is looked at itself.
      const [line] = row.compartment_id === null ? [] : await actionLinesAt(reading, [row.row]);
      const holds = words.every(
        (word, index) => found[index]?.has(row.id) || holdsAll([word], about) || (line && holdsAll([word], line.text)),
      );
      if (holds) placed.push({ row: row.row, key: keyIn(row.key) });
    }
    return placed;
  });
}

/** Every action of the register that passes the filter and this session may read, as row numbers in order. */
export async function ordered(reading: Reading, asked: Asked): Promise<number[]> {
  const words = wordsTyped(asked.filter.text ?? "");
  const candidates = await candidatesOf(asked, reading);
  return words.length === 0
    ? inOrder(reading, asked, candidates)
    : inOrderHolding(reading, asked, { candidates, words });
}

const totalsKept = 12;
const totals = keptUntilChanged<number>(totalsKept);

/** How many actions pass the filter that this session may read. */
export async function countedAll(reading: Reading, asked: Asked): Promise<number> {
  let total = 0;
  const candidates = await candidatesOf(asked, reading);
  await inStretches(candidates.count, async (after, upTo) => {
    const { count } = await left(reading, asked, candidates.between(after, upTo))
      .select(sql<number>`COUNT(*)`.as("count"))
      .executeTakeFirstOrThrow();
    total += count;
  });
  return total;
}

/** Of fewer the whole order is worked out as quickly as its beginning. */
const manyActions = 5000;
/** So far down a list is read from its top each time; further down its whole order is worked out, and kept. */
const nearTheTop = 1000;
/** Actions that are looked at for the top of a list before its whole order is worked out after all. */
const mostLookedAt = 10_000;

/** The first actions of the register in order; null where they are too far apart to be found from the top. */
export async function firstOf(
  reading: Reading,
  asked: Asked,
  wanted: number,
  blocks: Blocks = blocksOf(reading, asked.order),
): Promise<readonly number[] | null> {
  const rows: number[] = [];
  let lookedAt = 0;
  for await (const block of blocks) {
    rows.push(...(await inOrder(reading, asked, actionsIn(reading, block))));
    lookedAt += block.length;
    if (rows.length >= wanted) return rows;
    if (lookedAt >= mostLookedAt) return null;
  }
  return rows;
}

/**
 * One page of the register of actions, and how many there are: those this session may read and no others (`RULES.md` 3
 * row 14). The top of a long one is there before the rest of it is in order.
 */
export async function actionPage(
  reading: Reading,
  { offset, limit, ...asked }: ActionsAsked,
): Promise<{ rows: ActionLine[]; total: number }> {
  const { session, area } = reading;
  const name = JSON.stringify(["actions", asked, session, area.today]);
  const page = async (rows: readonly number[], total: number) => ({
    rows: await actionLinesAt(reading, rows.slice(offset, offset + limit)),
    total,
  });
  const whole = async () => {
    const rows = await keptInOrder(reading, name, () => ordered(reading, asked));
    return page(rows, rows.length);
  };
  const isNear = offset + limit <= nearTheTop && !isOnlyOpen(asked) && wordsTyped(asked.filter.text ?? "").length === 0;
  if (!isNear || isKeptInOrder(reading, name)) return whole();
  const total = await totals.get(reading, name, () => countedAll(reading, asked));
  if (total <= manyActions) return whole();
  const rows = await firstOf(reading, asked, offset + limit);
  return rows === null ? whole() : page(rows, total);
}
