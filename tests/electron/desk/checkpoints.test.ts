import { expect, test } from "vitest";
import { createCheckpoints } from "../../../electron/desk/checkpoints.ts";

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("a pause in the writing has it written back once, and no write none", async () => {
  let runs = 0;
  const checkpoints = createCheckpoints(async () => (runs += 1), { idle: 30, latest: 10_000 });
  await pause(60);
  expect(runs).toBe(0);
  for (let write = 0; write < 5; write += 1) checkpoints.written();
  await pause(120);
  expect(runs).toBe(1);
});

test("whoever asks has it written back now, and waits for it", async () => {
  const order: string[] = [];
  const checkpoints = createCheckpoints(
    async () => {
      await pause(20);
      order.push("written back");
    },
    { idle: 10_000, latest: 10_000 },
  );
  checkpoints.written();
  await checkpoints.now();
  order.push("went on");
  expect(order).toEqual(["written back", "went on"]);
  await checkpoints.ended();
});

test("whoever types without a pause has it written back in time all the same", async () => {
  let runs = 0;
  const checkpoints = createCheckpoints(async () => (runs += 1), { idle: 10_000, latest: 50 });
  for (let write = 0; write < 30; write += 1) {
    checkpoints.written();
    await pause(10);
  }
  expect(runs).toBeGreaterThanOrEqual(2);
});

test("two never run at once, one that fails is nobody's failure, and the end is waited for", async () => {
  let running = 0;
  let most = 0;
  let ended = 0;
  const checkpoints = createCheckpoints(
    async () => {
      most = Math.max(most, (running += 1));
      await pause(60);
      running -= 1;
      ended += 1;
      throw new Error("the disk is gone");
    },
    { idle: 5, latest: 5 },
  );
  checkpoints.written();
  await pause(20);
  checkpoints.written();
  await pause(20);
  await checkpoints.ended();
  expect({ most, ended }).toEqual({ most: 1, ended: 1 });
  await pause(40);
  expect(ended).toBe(1);
});

test("what was written while one ran is written back after it", async () => {
  let runs = 0;
  const checkpoints = createCheckpoints(
    async () => {
      runs += 1;
      await pause(50);
    },
    { idle: 10, latest: 10 },
  );
  checkpoints.written();
  await pause(25);
  checkpoints.written();
  await pause(150);
  expect(runs).toBe(2);
});
