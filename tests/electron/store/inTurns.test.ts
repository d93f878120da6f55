import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { mapInTurns, readInTurns } from "../../../electron/store/inTurns.ts";

const ids = Array.from({ length: 1001 }, (_, index) => `id-${String(index).padStart(4, "0")}`);

/** Turns that others get while `work` runs. */
async function turnsOfOthers(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const others = (async () => {
    for (;;) {
      await nextTurn();
      if (isOver) return;
      turns += 1;
    }
  })();
  await work();
  isOver = true;
  await others;
  return turns;
}

test("a long list is read whole, in its order, and never more than some hundred rows at once", async () => {
  const asked: number[] = [];
  const read = await readInTurns(ids, async (some) => {
    asked.push(some.length);
    return some.map((id) => `row of ${id}`);
  });
  expect(read).toEqual(ids.map((id) => `row of ${id}`));
  expect(Math.max(...asked)).toBeLessThanOrEqual(300);
  expect(asked.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
});

test("rows that the session may not see leave no gap", async () => {
  const seen = await readInTurns(ids, async (some) => some.filter((id) => id.endsWith("7")));
  expect(seen).toEqual(ids.filter((id) => id.endsWith("7")));
});

test("others get their turn between, both while a list is read and while it is mapped", async () => {
  expect(await turnsOfOthers(() => readInTurns(ids, async (some) => some))).toBeGreaterThanOrEqual(4);
  expect(await turnsOfOthers(() => mapInTurns(ids, (id) => id))).toBeGreaterThanOrEqual(4);
});

test("an empty list asks nothing", async () => {
  const never = async (): Promise<readonly string[]> => {
    throw new Error("asked");
  };
  expect(await readInTurns([], never)).toEqual([]);
});
