import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { ActionsAsked } from "../../../shared/actions/listed.ts";
import { actionStatuses, type ActionLine } from "../../../shared/actions/model.ts";
import { keptInOrder, putInOrder, type Placed } from "../../store/listed.ts";
import { placesOfAgencies } from "../agencies/rows.ts";
import type { Reading } from "../context.ts";
import { holdsAll, idsHolding, wordsTyped } from "../search/rows.ts";
import { candidatesOf, conditionsOf, open } from "./narrowed.ts";
import { actionLinesAt, mayReadAction } from "./rows.ts";

type Asked = Omit<ActionsAsked, "offset" | "limit">;

function keyOf({ order }: Asked, { area }: Reading): RawBuilder<string | number> {
  switch (order.by) {
    case "urgency":
      return sql`((actions.status NOT IN (${open})) || (actions.due >= ${area.today} OR actions.status NOT IN (${open})) || actions.due || cases.reference || printf('%06d', actions.number))`;
    case "due":
      return sql`actions.due`;
    case "owner":
      return sql`actions.owner_agency_id`;
    case "case":
      return sql`cases.reference`;
    case "status":
      return sql`actions.status`;
    default:
      return order.by satisfies never;
  }
}

const stretch = (reading: Reading, asked: Asked, between: RawBuilder<SqlBool>) => {
  const rows = reading.db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .innerJoin("agencies", "agencies.id", "actions.owner_agency_id")
    .leftJoin("hearings", "hearings.id", "actions.hearing_id")
    .select([sql<number>`actions.rowid`.as("row"), "actions.id", "cases.reference", "cases.compartment_id"])
    .select(["agencies.name as agency_name", "actions.owner_name"])
    .select(keyOf(asked, reading).as("key"))
    .where(between);
  return conditionsOf(asked, reading)
    .reduce((query, condition) => query.where(condition), rows)
    .where(mayReadAction(reading.session))
    .execute();
};

type StretchRow = Awaited<ReturnType<typeof stretch>>[number];

/** Every action of the register that passes the filter and this session may read, as row numbers in order. */
async function ordered(reading: Reading, asked: Asked): Promise<number[]> {
  const { filter, order } = asked;
  const words = wordsTyped(filter.text ?? "");
  // Each word for itself: one may be in what is to be done, another in who does it.
  const found = await Promise.all(words.map((word) => idsHolding(reading, "action", [word])));
  const agencies = order.by === "owner" ? await placesOfAgencies(reading.db, reading.area.language) : null;
  const candidates = await candidatesOf(asked, reading);

  const isLeft = async (row: StretchRow): Promise<boolean> => {
    if (words.length === 0) return true;
    const about = [row.reference, row.agency_name, row.owner_name].join(" ");
    // The words of a restricted case are in no index: what this session gets of the action is looked at itself.
    const [line] = row.compartment_id === null ? [] : await actionLinesAt(reading, [row.row]);
    return words.every(
      (word, index) => found[index]?.has(row.id) || holdsAll([word], about) || (line && holdsAll([word], line.text)),
    );
  };
  const keyIn = ({ key }: StretchRow): Placed["key"] => {
    if (agencies) return agencies.get(String(key)) ?? null;
    return order.by === "status" ? actionStatuses.findIndex((status) => status === key) : key;
  };
  return putInOrder(candidates.count, order.descending, async (after, upTo) => {
    const placed: Placed[] = [];
    for (const row of await stretch(reading, asked, candidates.between(after, upTo)))
      if (await isLeft(row)) placed.push({ row: row.row, key: keyIn(row) });
    return placed;
  });
}

/** One page of the register of actions, and how many there are: those this session may read and no others (`RULES.md` 3 row 14). */
export async function actionPage(
  reading: Reading,
  { offset, limit, ...asked }: ActionsAsked,
): Promise<{ rows: ActionLine[]; total: number }> {
  const { session, area } = reading;
  const rows = await keptInOrder(reading, JSON.stringify(["actions", asked, session, area.today]), () =>
    ordered(reading, asked),
  );
  return { rows: await actionLinesAt(reading, rows.slice(offset, offset + limit)), total: rows.length };
}
