import { sql, type RawBuilder } from "kysely";

/** Lets everything else that waits have its turn: the loop is never held long while somebody can type. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What a turn may take before it ends at the next query, in milliseconds. */
const turnLasts = 6;
let turnBegan: number | null = null;

/** Ends the turn of the loop if it has lasted long already; nothing otherwise. */
export async function breatheIfLong(): Promise<void> {
  if (turnBegan === null) {
    turnBegan = performance.now();
    setImmediate(() => (turnBegan = null));
    return;
  }
  if (performance.now() - turnBegan > turnLasts) await breathe();
}

/** Rows that are read, or worked on, before others get their turn. */
const rowsAtOnce = 100;

/** Maps a long list in turns. */
export async function mapInTurns<Row, Mapped>(rows: readonly Row[], map: (row: Row) => Mapped): Promise<Mapped[]> {
  const mapped: Mapped[] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % rowsAtOnce === 0) await breathe();
    mapped.push(map(row));
  }
  return mapped;
}

/**
 * Reads a long list in turns: its ids come first, in one cheap query, and `read` is handed `atOnce` of them at a time, in
 * their order. Answers everything that was read as one list. `read` filters what the session may see: an id
 * alone has not been looked at yet.
 */
export async function readInTurns<Id extends string | number, Row>(
  ids: readonly Id[],
  read: (ids: readonly Id[]) => Promise<readonly Row[]>,
  atOnce: number = rowsAtOnce,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    // Also before the first: the ids took their time too.
    await breathe();
    rows.push(...(await read(ids.slice(from, from + atOnce))));
  }
  return rows;
}

/** Ids, or row numbers, as something `in` can be asked of, however many there are. */
export const among = <Id extends string | number>(ids: readonly Id[]): RawBuilder<Id> =>
  sql<Id>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Lines read by row number, in the order of the numbers; a row that is not there any more, or not for this session, leaves no gap. */
export const inOrderOf = <Line>(numbers: readonly number[], lines: ReadonlyMap<number, Line>): Line[] =>
  numbers.flatMap((number) => {
    const line = lines.get(number);
    return line === undefined ? [] : [line];
  });
