import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openConnection } from "../../../electron/vault/connection.ts";
import { readKeys, writeKeys } from "../../../electron/vault/keysFile.ts";
import {
  createArea,
  deriveKeyHere,
  inspectArea,
  signIn,
  type VaultFailureCode,
} from "../../../electron/vault/vault.ts";
import { aDisk, canMount, protect } from "./aDisk.ts";
import { aClosedArea, aFolder, anArea, bytesOf } from "./anArea.ts";
import { ana, bo, entering, lowCosts, must, signInAs } from "./people.ts";

const database = (folder: string) => join(folder, "area.db");
const keysFiles = (folder: string) => ["keys.a.json", "keys.b.json"].map((name) => join(folder, name));

const changeKeys = (folder: string, change: (text: string) => string) => {
  for (const path of keysFiles(folder)) writeFileSync(path, change(readFileSync(path, "utf8")));
};

const flip = (path: string, at: number) => {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

const spoilings: ReadonlyArray<readonly [string, VaultFailureCode, (folder: string) => void | Promise<void>]> = [
  ["no keys files", "vault.notAnArea", (folder) => keysFiles(folder).forEach((path) => rmSync(path))],
  ["no database", "vault.notAnArea", (folder) => rmSync(database(folder))],
  ["both keys files cut", "vault.damaged", (folder) => changeKeys(folder, (text) => text.slice(0, -20))],
  [
    "both keys files altered",
    "vault.damaged",
    (folder) => changeKeys(folder, (text) => text.replace('"version": 1', '"version": 2')),
  ],
  [
    "a newer format",
    "vault.newerVersion",
    (folder) => changeKeys(folder, (text) => text.replace('"format": 1', '"format": 2')),
  ],
  ["an empty database file", "vault.damaged", (folder) => truncateSync(database(folder), 0)],
  ["a database cut to 100 bytes", "vault.damaged", (folder) => truncateSync(database(folder), 100)],
  ["a database cut to one page", "vault.damaged", (folder) => truncateSync(database(folder), 4096)],
  ["one bit of the first page altered", "vault.damaged", (folder) => flip(database(folder), 3000)],
  [
    "a plain database in its place",
    "vault.foreignFile",
    (folder) => {
      rmSync(database(folder));
      const plain = new BetterSqlite(database(folder));
      plain.exec("CREATE TABLE t (x)");
      plain.close();
    },
  ],
  [
    "another area's database in its place",
    "vault.damaged",
    async (folder) => {
      copyFileSync(database((await aClosedArea()).folder), database(folder));
    },
  ],
  [
    "another program's mark in the database",
    "vault.foreignFile",
    async (folder) => {
      const area = must(await signInAs(folder));
      area.writer.pragma("application_id = 1");
      area.close();
    },
  ],
];

test.each(spoilings)("%s is answered with %s, and nothing in the folder changes", async (_, code, spoil) => {
  const { folder } = await aClosedArea({ notes: 200 });
  await spoil(folder);
  const before = bytesOf(folder);
  expect(await signInAs(folder)).toMatchObject({ ok: false, failure: { code } });
  expect(bytesOf(folder)).toEqual(before);
});

test("a folder that isn't there, and one that is empty, are no areas", async () => {
  const folder = aFolder();
  for (const place of [folder, join(folder, "none.concord")]) {
    expect(await signInAs(place)).toMatchObject({ failure: { code: "vault.notAnArea" } });
    expect(inspectArea(place)).toMatchObject({ failure: { code: "vault.notAnArea" } });
  }
  expect(bytesOf(folder)).toEqual({});
});

test("one spoilt keys file of the two does no harm, and the next change makes it whole", async () => {
  const { folder } = await aClosedArea();
  for (const path of keysFiles(folder)) {
    writeFileSync(path, "{");
    const area = must(await signInAs(folder));
    must(await area.addAccount({ ...bo, name: path }));
    area.close();
    expect(new Set(keysFiles(folder).map((file) => readFileSync(file, "utf8"))).size).toBe(1);
  }
});

test("every bit of the first 64 bytes of the database is watched over", async () => {
  const { folder } = await aClosedArea();
  const whole = readFileSync(database(folder));
  for (let at = 0; at < 64; at += 1) {
    flip(database(folder), at);
    expect(await signInAs(folder), `byte ${at}`).toMatchObject({ failure: { code: "vault.damaged" } });
    writeFileSync(database(folder), whole);
  }
  must(await signInAs(folder)).close();
});

describe("costs written into the keys file", () => {
  const hostile = [
    { memoryKiB: 4 * 1024 * 1024, passes: 3, lanes: 4 },
    { memoryKiB: 2 ** 53, passes: 3, lanes: 4 },
    { memoryKiB: 256 * 1024, passes: 1_000_000, lanes: 4 },
    { memoryKiB: 1024, passes: 1, lanes: 1 },
    { memoryKiB: 65_536.5, passes: 3, lanes: 4 },
    { memoryKiB: -1, passes: 0, lanes: 0 },
  ];
  test.each(hostile)("$memoryKiB KiB, $passes passes, $lanes lanes are refused before deriving", async (cost) => {
    const { folder } = await aClosedArea();
    writeKeys(folder, { ...must(readKeys(folder)), cost, generation: 9 });
    let derivations = 0;
    const counting: typeof deriveKeyHere = (request) => {
      derivations += 1;
      return deriveKeyHere(request);
    };
    expect(await signInAs(folder, ana, counting)).toMatchObject({ failure: { code: "vault.costOutOfBounds" } });
    expect(derivations).toBe(0);
  });

  test("that are low enough for these tests are refused without their leave", async () => {
    const { folder } = await aClosedArea();
    const { lowestCosts: _, ...asInProduction } = entering(folder);
    expect(await signIn({ ...asInProduction, ...ana })).toMatchObject({ failure: { code: "vault.costOutOfBounds" } });
    const elsewhere = { ...asInProduction, folder: join(aFolder(), "x.concord"), account: ana, costs: lowCosts };
    expect(await createArea(elsewhere)).toMatchObject({ failure: { code: "vault.costOutOfBounds" } });
  });
});

test("a new area never takes over a folder that exists, and leaves none when it fails", async () => {
  const { folder } = await aClosedArea();
  const before = bytesOf(folder);
  const creating = { ...entering(folder), account: ana, costs: lowCosts };
  expect(await createArea(creating)).toMatchObject({ failure: { code: "vault.folderExists" } });
  expect(bytesOf(folder)).toEqual(before);
  const fresh = join(aFolder(), "x.concord");
  const short = { ...creating, folder: fresh, account: { ...ana, passphrase: "short" } };
  expect(await createArea(short)).toMatchObject({ failure: { code: "vault.passphraseTooShort" } });
  expect(existsSync(fresh)).toBe(false);
});

test("opening with a wrong key, or none, reads nothing", async () => {
  const { folder, area } = await anArea();
  const { dataKey } = area.workerData();
  area.close();
  openConnection(database(folder), dataKey, "reader").close();
  const unkeyed = new BetterSqlite(database(folder), { readonly: true });
  expect(() => unkeyed.prepare("SELECT * FROM note").all()).toThrow(/not a database/u);
  unkeyed.close();
  // One bit turned over: a fixed byte would be the right one in one run of 256.
  const wrong = Buffer.from(dataKey.map((byte, index) => (index === 0 ? byte ^ 1 : byte)));
  expect(() => openConnection(database(folder), wrong, "reader")).toThrow(/not a database/u);
});

test.runIf(canMount)("a full disk is said to be full, and no half area stays behind", async ({ skip }) => {
  const disk = aDisk("24k") ?? skip();
  const folder = join(disk, "x.concord");
  const creating = { ...entering(folder), account: ana, costs: lowCosts };
  expect(await createArea(creating)).toMatchObject({ failure: { code: "vault.diskFull" } });
  expect(existsSync(folder)).toBe(false);
});

test.runIf(canMount)("a folder that cannot be written to is said to be one", async ({ skip }) => {
  const disk = aDisk("4m") ?? skip();
  const folder = join(disk, "x.concord");
  must(await createArea({ ...entering(folder), account: ana, costs: lowCosts })).area.close();
  protect(disk);
  const before = bytesOf(folder);
  expect(await signInAs(folder)).toMatchObject({ failure: { code: "vault.readOnlyFolder" } });
  expect(must(inspectArea(folder)).generation).toBe(1);
  const beside = { ...entering(join(disk, "y.concord")), account: ana, costs: lowCosts };
  expect(await createArea(beside)).toMatchObject({ failure: { code: "vault.readOnlyFolder" } });
  expect(bytesOf(folder)).toEqual(before);
});
