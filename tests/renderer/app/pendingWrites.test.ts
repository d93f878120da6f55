import { expect, test } from "vitest";
import { flushPendingWrites, registerPendingWrites } from "../../../renderer/app/pendingWrites.ts";

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("flushing ends only when everything that waited is stored", async () => {
  const stored: string[] = [];
  const stop = registerPendingWrites(async () => {
    await later(60);
    stored.push("slow");
  });
  const stopToo = registerPendingWrites(() => void stored.push("quick"));
  await flushPendingWrites();
  expect(stored.toSorted()).toEqual(["quick", "slow"]);
  stop();
  stopToo();
});

test("one field that cannot be stored does not keep the others from it", async () => {
  const stored: string[] = [];
  const stop = registerPendingWrites(() => Promise.reject(new Error("refused")));
  const stopToo = registerPendingWrites(() => void stored.push("other"));
  await flushPendingWrites();
  expect(stored).toEqual(["other"]);
  stop();
  stopToo();
});

test("a field that never answers holds the lock for no longer than its patience", async () => {
  const stop = registerPendingWrites(() => new Promise(() => undefined));
  const before = performance.now();
  await flushPendingWrites(80);
  expect(performance.now() - before).toBeLessThan(1000);
  stop();
});

test("what has been let go of is not stored again", async () => {
  let times = 0;
  const stop = registerPendingWrites(() => void (times += 1));
  stop();
  await flushPendingWrites();
  expect(times).toBe(0);
});
