import { expect, test } from "vitest";
import { keptUntilChanged } from "../../../electron/store/kept.ts";
import type { Reader } from "../../../electron/store/unitOfWork.ts";

function counting(most: number) {
  const kept = keptUntilChanged<number>(most);
  let times = 0;
  const make = (): Promise<number> => Promise.resolve((times += 1));
  return { kept, make };
}

test("what several ask for at once is made once, and made again after a change", async () => {
  const { kept, make } = counting(3);
  const db = {} as Reader;
  const ask = (changes: number, name: string) => kept.get({ db, changes }, name, make);
  expect(await Promise.all([ask(1, "a"), ask(1, "a"), ask(1, "b")])).toEqual([1, 1, 2]);
  expect(await ask(2, "a")).toBe(3);
  expect(kept.has({ db, changes: 2 }, "a")).toBe(true);
  expect(kept.has({ db, changes: 2 }, "b")).toBe(false);
});

test("another sitting begins with nothing", async () => {
  const { kept, make } = counting(3);
  const [one, other] = [{} as Reader, {} as Reader];
  expect(await kept.get({ db: one, changes: 1 }, "a", make)).toBe(1);
  expect(await kept.get({ db: other, changes: 1 }, "a", make)).toBe(2);
});

test("no more than so many are kept; what was asked for longest ago goes", async () => {
  const { kept, make } = counting(2);
  const reading = { db: {} as Reader, changes: 1 };
  for (const name of ["a", "b", "a", "c"]) await kept.get(reading, name, make);
  expect(["a", "b", "c"].map((name) => kept.has(reading, name))).toEqual([true, false, true]);
});

test("what could not be made is not kept", async () => {
  const { kept, make } = counting(2);
  const reading = { db: {} as Reader, changes: 1 };
  await expect(kept.get(reading, "a", () => Promise.reject(new Error("the disk is gone")))).rejects.toThrow("gone");
  expect(kept.has(reading, "a")).toBe(false);
  expect(await kept.get(reading, "a", make)).toBe(1);
});
