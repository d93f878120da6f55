import { breathe } from "./inTurns.ts";
import { keptUntilChanged } from "./kept.ts";

/** A row of a list by its number in the table, and what it is sorted by; null: it has no value in that column. */
export interface Placed {
  readonly row: number;
  readonly key: string | number | null;
}

/** What one turn may take, in milliseconds: a keystroke between two of them is stored at once. */
const turnLasts = 5;
const fewestRows = 100;
const mostRows = 20_000;

function inOrder(descending: boolean) {
  const way = descending ? -1 : 1;
  return (one: Placed, other: Placed): number => {
    if (one.key !== other.key) {
      if (one.key === null) return 1;
      if (other.key === null) return -1;
      return one.key < other.key ? -way : way;
    }
    // Alike: the newest first.
    return other.row - one.row;
  };
}

type Compare = ReturnType<typeof inOrder>;

function merged(one: readonly Placed[], other: readonly Placed[], compare: Compare): Placed[] {
  const all: Placed[] = [];
  let [left, right] = [0, 0];
  for (;;) {
    const [first, second] = [one[left], other[right]];
    if (first === undefined) return [...all, ...other.slice(right)];
    if (second === undefined) return [...all, ...one.slice(left)];
    if (compare(first, second) <= 0) {
      all.push(first);
      left += 1;
    } else {
      all.push(second);
      right += 1;
    }
  }
}

async function mergedInTurns(parts: Placed[][], compare: Compare): Promise<Placed[]> {
  let runs = parts;
  while (runs.length > 1) {
    const next: Placed[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      next.push(merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
      await breathe();
    }
    runs = next;
  }
  return runs[0] ?? [];
}

/**
 * Goes over a whole table, some rows at a time, so that nobody waits for it: `read` is handed the numbers `after` and
 * `upTo`, and works on the rows above the first and up to the second.
 */
export async function inStretches(last: number, read: (after: number, upTo: number) => Promise<void>): Promise<void> {
  let size = 500;
  for (let after = 0; after < last;) {
    const upTo = Math.min(last, after + size);
    const began = performance.now();
    await read(after, upTo);
    const took = performance.now() - began;
    const fitting = Math.round((size * turnLasts) / Math.max(took, 0.5));
    size = Math.max(fewestRows, Math.min(mostRows, fitting, size * 2));
    after = upTo;
    await breathe();
  }
}

/**
 * Puts a whole table's readable rows in order, some at a time: `read` answers those of the rows numbered above `after` and
 * up to `upTo` that belong to the list. Answers the row numbers, in order.
 */
export async function putInOrder(
  last: number,
  descending: boolean,
  read: (after: number, upTo: number) => Promise<readonly Placed[]>,
): Promise<number[]> {
  const compare = inOrder(descending);
  const parts: Placed[][] = [];
  await inStretches(last, async (after, upTo) => {
    parts.push([...(await read(after, upTo))].sort(compare));
  });
  const rows: number[] = [];
  for (const { row } of await mergedInTurns(parts, compare)) rows.push(row);
  return rows;
}

/** How many lists a sitting keeps in order at once. */
const listsKept = 12;
const inOrderKept = keptUntilChanged<readonly number[]>(listsKept);

/**
 * The row numbers of a list in order: kept from before while nothing has changed since, put in order anew by `order`
 * otherwise. `name` says everything the list depends on: whose it is, its filter and order, the day.
 */
export const keptInOrder = inOrderKept.get;

/** Whether a list is kept in order, so that any part of it is at hand. */
export const isKeptInOrder = inOrderKept.has;
