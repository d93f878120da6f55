import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { idleThread } from "../../../electron/workers/idleThread.ts";
import { standingWorker } from "../../../electron/workers/standingWorker.ts";

const folder = mkdtempSync(join(tmpdir(), "concord-standing-"));
const program = pathToFileURL(join(folder, "worker.mjs"));
interface Answer {
  readonly thread: number;
  readonly jobs: number;
}

beforeAll(() =>
  writeFileSync(
    join(folder, "worker.mjs"),
    `import { parentPort, threadId } from "node:worker_threads";
     let jobs = 0;
     parentPort.on("message", (job) => {
       if (job === "throw") throw new Error("the disk is gone");
       if (job === "leave") process.exit(0);
       parentPort.postMessage({ answer: { thread: threadId, jobs: ++jobs } });
     });`,
  ),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the same thread does one job after the other", async () => {
  const worker = standingWorker<string, Answer>(program);
  const first = await worker.run("work");
  const second = await worker.run("work");
  expect([first.jobs, second.jobs, second.thread]).toEqual([1, 2, first.thread]);
  await worker.end();
});

test("one that ends, throws or leaves is followed by another, and its job says so", async () => {
  const worker = standingWorker<string, Answer>(program);
  const first = await worker.run("work");
  await expect(worker.run("throw")).rejects.toThrow("the disk is gone");
  await expect(worker.run("leave")).rejects.toThrow("ended without an answer");
  const after = await worker.run("work");
  expect(after.jobs).toBe(1);
  expect(after.thread).not.toBe(first.thread);
  await worker.end();
  expect((await worker.run("work")).jobs).toBe(1);
  await worker.end();
});

test("without a job for a while it ends, and with it what it was handed", async () => {
  const worker = standingWorker<string, Answer>(program, 20);
  const { thread } = await worker.run("work");
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect((await worker.run("work")).thread).not.toBe(thread);
  await worker.end();
});

test("one that cannot be started refuses its job, and does not throw at whoever hands it", async () => {
  const worker = standingWorker<string, Answer>(new URL("http://localhost/worker.mjs"));
  let refused: Promise<Answer> | null = null;
  expect(() => (refused = worker.run("work"))).not.toThrow();
  await expect(refused).rejects.toThrow("scheme file");
  await worker.end();
});

test("a thread that waits is taken again with what it remembers, is there beforehand, and ends when it is told to", async () => {
  const threads = idleThread(program);
  const work = async (): Promise<Answer> => {
    const worker = threads.take();
    worker.postMessage("work");
    const [{ answer }] = (await once(worker, "message")) as [{ answer: Answer }];
    threads.keep(worker);
    return answer;
  };
  threads.prepare();
  const first = await work();
  const second = await work();
  expect([first.jobs, second.jobs, second.thread]).toEqual([1, 2, first.thread]);
  await threads.end();
  expect((await work()).thread).not.toBe(first.thread);
  await threads.end();
});

test("a thread that was at work when it was to end is not kept after it: nobody is signed in any more", async () => {
  const threads = idleThread(program);
  const worker = threads.take();
  const gone = once(worker, "exit");
  await threads.end();
  threads.keep(worker);
  await gone;
  const next = threads.take();
  expect(next.threadId).not.toBe(worker.threadId);
  await next.terminate();
});
