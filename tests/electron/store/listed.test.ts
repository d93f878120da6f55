import fc from "fast-check";
import { expect, test } from "vitest";
import { keptInOrder, putInOrder, type Placed } from "../../../electron/store/listed.ts";
import type { Reader } from "../../../electron/store/unitOfWork.ts";

const placed = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: 5000 }),
    key: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 20 })),
  }),
  { selector: ({ row }) => row, maxLength: 400 },
);

const wanted = (rows: readonly Placed[], descending: boolean): readonly number[] =>
  rows
    .toSorted((one, other) => {
      if (one.key === other.key) return other.row - one.row;
      if (one.key === null || other.key === null) return one.key === null ? 1 : -1;
      return (one.key < other.key ? -1 : 1) * (descending ? -1 : 1);
    })
    .map(({ row }) => row);

test("a table read in stretches comes out in one order: by key, without one last, alike the newest first", async () => {
  await fc.assert(
    fc.asyncProperty(placed, fc.boolean(), async (rows, descending) => {
      const order = await putInOrder(5000, descending, (after, upTo) =>
        Promise.resolve(rows.filter(({ row }) => row > after && row <= upTo)),
      );
      expect(order).toEqual(wanted(rows, descending));
    }),
    { numRuns: 60 },
  );
});

test("a list is put in order once, again after a change, and apart for another name", async () => {
  const db = {} as Reader;
  let times = 0;
  const ask = (changes: number, name: string) =>
    keptInOrder({ db, changes }, name, () => Promise.resolve([(times += 1)]));
  expect(await Promise.all([ask(1, "a"), ask(1, "a")])).toEqual([[1], [1]]);
  expect(await ask(2, "a")).toEqual([2]);
  expect(await ask(2, "b")).toEqual([3]);
  expect(await ask(2, "a")).toEqual([2]);
});

test("an order that could not be made is not kept", async () => {
  const reading = { db: {} as Reader, changes: 1 };
  await expect(keptInOrder(reading, "a", () => Promise.reject(new Error("the disk is gone")))).rejects.toThrow("gone");
  expect(await keptInOrder(reading, "a", () => Promise.resolve([7]))).toEqual([7]);
});
