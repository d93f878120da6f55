import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { ActionOrder } from "../../../shared/actions/listed.ts";
import { actionStatuses } from "../../../shared/actions/model.ts";
import { isOpen } from "../../../shared/actions/rules.ts";
import { among } from "../../store/inTurns.ts";
import { placesOfAgencies } from "../agencies/rows.ts";
import type { Reading } from "../context.ts";

/** Row numbers of the register, some hundreds at a time: whatever is in one block comes before all that is in the next. */
export type Blocks = AsyncGenerator<readonly number[]>;

interface Walk {
  readonly descending: boolean;
  readonly first: number;
}

interface Alike {
  readonly alike: RawBuilder<SqlBool>;
  /** Their row numbers, as they are sorted by. */
  readonly newest: RawBuilder<unknown>;
  readonly first: number;
}

type Statuses = readonly (typeof actionStatuses)[number][];

/** About how many are in the first block; the next ones grow up to ten times as large. */
const firstBlock = 200;
const sizesFrom = function* (first: number): Generator<number> {
  for (let size = first; ; size = Math.min(first * 10, size * 2)) yield size;
};

const listed: Statuses = actionStatuses.filter((status) => status !== "PROPOSED");
const rowNumber = sql<number>`actions.rowid`.as("row");
const inOrder = <Value>(values: readonly Value[], descending: boolean): readonly Value[] =>
  descending ? values.toReversed() : values;

/** Actions of these statuses by the day they are due, whole days at a time, each status by its index. */
async function* byDay({ db }: Reading, statuses: Statuses, { descending, first }: Walk): Blocks {
  const [way, isBeyond, isUpTo] = descending
    ? (["desc", sql`<`, sql`>=`] as const)
    : (["asc", sql`>`, sql`<=`] as const);
  const dueFrom = (day: string | null): RawBuilder<SqlBool> =>
    day === null ? sql<SqlBool>`1` : sql<SqlBool>`actions.due ${isBeyond} ${day}`;
  let after: string | null = null;
  for (const size of sizesFrom(first)) {
    const days: string[] = [];
    for (const status of statuses) {
      const last = await db
        .selectFrom("actions")
        .select("due")
        .where("status", "=", status)
        .where(dueFrom(after))
        .orderBy("due", way)
        .limit(1)
        .offset(size)
        .executeTakeFirst();
      if (last) days.push(last.due);
    }
    const end = inOrder(days.toSorted(), descending)[0];
    const rows: number[] = [];
    for (const status of statuses)
      for (const { row } of await db
        .selectFrom("actions")
        .select(rowNumber)
        .where("status", "=", status)
        .where(dueFrom(after))
        .where(end === undefined ? sql<SqlBool>`1` : sql<SqlBool>`actions.due ${isUpTo} ${end}`)
        .execute())
        rows.push(row);
    yield rows;
    if (end === undefined) return;
    after = end;
  }
}

/** Actions that are alike in what the register is sorted by, the newest first. */
async function* newestFirst({ db }: Reading, { alike, newest, first }: Alike): Blocks {
  let before = Number.MAX_SAFE_INTEGER;
  for (const size of sizesFrom(first)) {
    const rows = await db
      .selectFrom("actions")
      .select(rowNumber)
      .where(alike)
      .where(sql<SqlBool>`actions.rowid < ${before}`)
      .orderBy(newest, "desc")
      .limit(size)
      .execute();
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < size) return;
    before = rows.at(-1)?.row ?? 0;
  }
}

/** The actions of some cases at a time, by the references of the cases. */
async function* byCase({ db }: Reading, { descending, first: casesAtOnce }: Walk): Blocks {
  for (let after: string | null = null; ;) {
    let query = db.selectFrom("cases").select(["id", "reference"]).limit(casesAtOnce);
    if (after !== null) query = query.where("reference", descending ? "<" : ">", after);
    const cases: readonly { readonly id: string; readonly reference: string }[] = await query
      .orderBy("reference", descending ? "desc" : "asc")
      .execute();
    const rows = await db
      .selectFrom("actions")
      .select(rowNumber)
      .where("case_id", "in", among(cases.map(({ id }) => id)))
      .execute();
    yield rows.map(({ row }) => row);
    if (cases.length < casesAtOnce) return;
    after = cases.at(-1)?.reference ?? null;
  }
}

/** The register from its top, as far as it is asked for: whoever may read it, and whatever is left by a filter. */
export async function* blocksOf(reading: Reading, { by, descending }: ActionOrder, first: number = firstBlock): Blocks {
  const walk = { descending, first };
  switch (by) {
    case "due":
      return yield* byDay(reading, listed, walk);
    case "urgency":
      // What is open comes before what is closed, and the first to be due before the others: what is overdue is.
      for (const open of inOrder([true, false], descending))
        yield* byDay(
          reading,
          listed.filter((status) => isOpen(status) === open),
          walk,
        );
      return;
    case "status":
      for (const status of inOrder(listed, descending))
        yield* newestFirst(reading, {
          alike: sql<SqlBool>`actions.status = ${status}`,
          newest: sql`actions.rowid`,
          first,
        });
      return;
    case "owner": {
      const places = await placesOfAgencies(reading.db, reading.area.language);
      const ids = [...places].toSorted(([, one], [, other]) => one - other).map(([id]) => id);
      for (const id of inOrder(ids, descending))
        yield* newestFirst(reading, {
          alike: sql<SqlBool>`actions.owner_agency_id = ${id}`,
          // The plus keeps SQLite from walking the whole table by row number.
          newest: sql`+actions.rowid`,
          first,
        });
      return;
    }
    case "case":
      return yield* byCase(reading, walk);
  }
}
