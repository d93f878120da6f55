import { createHash } from "node:crypto";
import { closeSync, cpSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { openReadOnly, type Database, type WorkerData } from "../../electron/vault/vault.ts";
import { enter, enterAs, quickArea } from "./areas.ts";
import { below, howMany, oneOf, type Proof } from "./promise.ts";
import { inRoom } from "./room.ts";

/** Everything a database holds, as one hash. */
function contentOf(database: Database): string {
  const hash = createHash("sha256");
  const tables = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_words%' ORDER BY name",
    )
    .pluck()
    .all();
  for (const table of tables) hash.update(JSON.stringify(database.prepare(`SELECT * FROM "${table}"`).raw().all()));
  return hash.digest("hex");
}

/** Turns one bit of a file over; called twice it is as before. */
function turn(path: string, bit: number): void {
  const handle = openSync(path, "r+");
  const byte = readFileSync(path)[bit >> 3] ?? 0;
  writeSync(handle, Uint8Array.of(byte ^ (1 << (bit & 7))), 0, 1, bit >> 3);
  closeSync(handle);
}

/** What is read after one bit turned over: the hash of it, or `refused`. */
function reading(open: () => Database): string {
  let database: Database | null = null;
  try {
    database = open();
    return contentOf(database);
  } catch {
    return "refused";
  } finally {
    database?.close();
  }
}

async function turnKeyBits(area: string, rounds: number, random: () => number): Promise<string[]> {
  const failures: string[] = [];
  const expected = await enterAs(area);
  const { accountId } = expected.keys;
  expected.close();
  for (let round = 0; round < rounds; round += 1) {
    const path = join(area, oneOf(random, ["keys.a.json", "keys.b.json"]));
    const bit = below(random, statSync(path).size * 8);
    turn(path, bit);
    const opened = await enter(area);
    if (opened.ok && opened.value.keys.accountId !== accountId)
      failures.push(`bit ${bit} of ${path} opened something else`);
    // The other file of keys is whole, so one turned bit must not keep anybody out.
    if (!opened.ok) failures.push(`bit ${bit} of ${path}: ${opened.failure.code}`);
    if (opened.ok) opened.value.close();
    turn(path, bit);
  }
  return failures;
}

function turnBits(path: string, flips: number, random: () => number, open: () => Database): string[] {
  const before = reading(open);
  const failures: string[] = before === "refused" ? ["the untouched file is refused"] : [];
  for (let flip = 0; flip < flips; flip += 1) {
    const bit = below(random, statSync(path).size * 8);
    turn(path, bit);
    const after = reading(open);
    if (after !== "refused" && after !== before) failures.push(`bit ${bit} changed what is read`);
    turn(path, bit);
  }
  return failures;
}

export const bitFlips: Proof = {
  id: "R7",
  promise: "A bit that turned over in the area is refused or changes nothing; changed content is never read",
  control: "the same tables in a plain SQLite file",
  prove: (amount, random) =>
    inRoom(async (folder) => {
      const area = (await quickArea(folder)).folder;
      const opened = await enterAs(area);
      const worker: WorkerData = opened.workerData();
      const rows = opened.reader
        .prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'audit'")
        .pluck()
        .get();
      const entries = opened.reader.prepare("SELECT * FROM audit").all();
      opened.close();
      const copy = join(folder, "copy.concord");
      cpSync(area, copy, { recursive: true });
      const flips = howMany(amount, { quick: 600, usual: 6000, nightly: 300_000 });
      const keyFlips = howMany(amount, { quick: 60, usual: 600, nightly: 20_000 });
      const failures = [
        ...turnBits(join(copy, "area.db"), flips, random, () => openReadOnly({ ...worker, folder: copy })),
        ...(await turnKeyBits(copy, keyFlips, random)),
      ];
      const plainPath = join(folder, "plain.db");
      const plain = new BetterSqlite(plainPath);
      plain.pragma("foreign_keys = OFF");
      plain.exec(String(rows));
      for (const entry of entries)
        plain
          .prepare(
            `INSERT INTO audit VALUES (${Object.keys(entry as object)
              .map((name) => `:${name}`)
              .join()})`,
          )
          .run(entry);
      plain.close();
      const unnoticed = turnBits(plainPath, 200, random, () => new BetterSqlite(plainPath, { readonly: true }));
      return { tries: flips + keyFlips, failures, caught: unnoticed.length > 0 };
    }),
};
