import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { unitsOfWork } from "../../../electron/store/unitOfWork.ts";
import { ok } from "../../../shared/result.ts";

let folder = "";
let writer: Database.Database;
let reader: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-write-waits-"));
  writer = new Database(join(folder, "plain.db"), { timeout: 2000 });
  writer.pragma("journal_mode = WAL");
  migrate(writer);
  reader = new Database(join(folder, "plain.db"), { readonly: true });
});
afterEach(() => {
  writer.close();
  reader.close();
  rmSync(folder, { recursive: true });
});

/** Another thread keeps the writer out for so long, as the one that empties the write-ahead file does. */
async function keptOut(milliseconds: number): Promise<Worker> {
  const driver = createRequire(import.meta.url).resolve("better-sqlite3");
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
     const database = new (require(${JSON.stringify(driver)}))(${JSON.stringify(join(folder, "plain.db"))});
     database.exec("BEGIN IMMEDIATE");
     parentPort.postMessage("held");
     setTimeout(() => { database.exec("COMMIT"); database.close(); }, ${milliseconds});`,
    { eval: true },
  );
  await once(worker, "message");
  return worker;
}

test("a write that reads first waits until the file is free again, and is not refused", async () => {
  const worker = await keptOut(150);
  const gone = once(worker, "exit");
  const units = unitsOfWork(writer, reader);
  const result = await units.write(async (db) => {
    await db.selectFrom("agencies").select("id").execute();
    await db
      .insertInto("agencies")
      .values({ id: "a1", name: "Police", type: "POLICE", core: 1, active: 1 } as never)
      .execute();
    return ok(null);
  });
  expect(result.ok).toBe(true);
  await gone;
  expect(reader.prepare("SELECT count(*) FROM agencies").pluck().get()).toBe(1);
});

test("a write that has waited as long as its connection is patient begins once more", async () => {
  writer.pragma("busy_timeout = 300");
  const worker = await keptOut(400);
  const gone = once(worker, "exit");
  let runs = 0;
  const result = await unitsOfWork(writer, reader).write(() => Promise.resolve(ok((runs += 1))));
  expect(result).toEqual(ok(1));
  await gone;
});

test("its negative control: one that began only once is refused", async () => {
  writer.pragma("busy_timeout = 60");
  const worker = await keptOut(400);
  const gone = once(worker, "exit");
  expect(() => writer.exec("BEGIN IMMEDIATE")).toThrow(/locked/u);
  await gone;
});

test("the negative control: a transaction that reads and then writes is refused at once", async () => {
  const worker = await keptOut(150);
  const gone = once(worker, "exit");
  writer.exec("BEGIN");
  writer.prepare("SELECT id FROM agencies").all();
  expect(() =>
    writer.exec("INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1)"),
  ).toThrow(/locked/u);
  writer.exec("ROLLBACK");
  await gone;
});
