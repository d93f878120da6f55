import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite, { type Database } from "better-sqlite3";
import { expect, test } from "vitest";
import { giveKey } from "../../../electron/vault/connection.ts";
import { aFolder, anArea, filesWith } from "./anArea.ts";
import { ana } from "./people.ts";

const canary = "CANARY-Wisteria-Lane-7";
const header = "SQLite format 3";

test("no text, name, passphrase or SQLite header stands in clear in the folder, open or closed", async () => {
  const { folder, area } = await anArea({ text: canary, notes: 5000 });
  const found = () =>
    [canary, header, "CREATE TABLE", ana.name, ana.accountId, ana.passphrase].filter(
      (text) => filesWith(folder, text)[0],
    );
  expect(found()).toEqual([]);
  area.writer.exec("CREATE INDEX note_text ON note (text)");
  expect(found()).toEqual([]);
  area.close();
  expect(found()).toEqual([]);
});

test("negative control: without a key the same text is found, and the driver says nothing about it", () => {
  const folder = aFolder();
  const plain = new BetterSqlite(join(folder, "area.db"));
  plain.pragma("journal_mode = WAL");
  plain.exec(`CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('${canary}')`);
  expect(filesWith(folder, canary)).toEqual(["area.db-wal"]);
  plain.close();
  expect(filesWith(folder, canary)).toEqual(["area.db"]);
  expect(filesWith(folder, header)).toEqual(["area.db"]);
});

// SQLite unlinks its temporary files at once; only the process that holds them open can still be asked.
const temporaryFilesWith = (text: string): number =>
  readdirSync("/proc/self/fd").filter((handle) => {
    try {
      const path = join("/proc/self/fd", handle);
      return readlinkSync(path).includes("etilqs_") && readFileSync(path).includes(text);
    } catch {
      return false;
    }
  }).length;

function temporaryFilesOfASort(database: Database): number {
  database.pragma("cache_size = -1000");
  const sorted = database.prepare(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
    SELECT '${canary}' || hex(i * 7919 % 60013) || printf('%0200d', i) AS text FROM n ORDER BY text`);
  const rows = sorted.iterate();
  rows.next();
  const found = temporaryFilesWith(canary);
  rows.return?.();
  return found;
}

test.runIf(process.platform === "linux")(
  "a sort larger than the cache writes no temporary file; with the driver's default it does (negative control)",
  async () => {
    const { area } = await anArea();
    expect(temporaryFilesOfASort(area.reader)).toBe(0);
    const careless = new BetterSqlite(join(area.folder, "area.db"), { readonly: true });
    giveKey(careless, area.workerData().dataKey);
    expect(temporaryFilesOfASort(careless)).toBeGreaterThan(0);
    careless.close();
  },
);
