import { existsSync, openSync, readFileSync, statSync, writeSync, closeSync, cpSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { inspectArea } from "../../../electron/vault/vault.ts";
import { aClosedArea, aFolder, anArea, bytesOf, notesIn } from "./anArea.ts";
import { anotherProgram, killed } from "./anotherProgram.ts";
import { must, now, signInAs } from "./people.ts";

const since = new Date(now).toISOString();

async function heldByAnother(folder: string) {
  const holder = await anotherProgram("holdArea", [folder], "open");
  onTestFinished(() => killed(holder));
  return holder;
}

test("a second program is told which machine has the area open and since when, and changes nothing", async () => {
  const { folder } = await aClosedArea();
  await heldByAnother(folder);
  const before = bytesOf(folder);
  expect(await signInAs(folder)).toEqual({
    ok: false,
    failure: { code: "vault.inUse", params: { machine: "OFFICE-1", since } },
  });
  expect(must(inspectArea(folder)).holder).toEqual({ machine: "OFFICE-1", since });
  expect(bytesOf(folder)).toEqual(before);
});

test("the same program cannot open an area twice, and asking about it does not let the lock go", async () => {
  const { folder, area } = await anArea();
  expect(await signInAs(folder)).toMatchObject({ failure: { code: "vault.inUse" } });
  expect(must(inspectArea(folder)).holder?.machine).toBe("OFFICE-1");
  const second = await anotherProgram("holdArea", [folder], "open");
  onTestFinished(() => killed(second));
  expect(second.exitCode).toBe(1);
  area.close();
  must(await signInAs(folder)).close();
});

test("when the holder is killed the lock is free at once and what it acknowledged is there", async () => {
  const { folder } = await aClosedArea({ notes: 3 });
  await killed(await heldByAnother(folder));
  expect(statSync(join(folder, "area.db-wal")).size).toBeGreaterThan(0);
  expect(must(inspectArea(folder)).holder).toBeUndefined();
  const area = must(await signInAs(folder));
  expect(notesIn(area)).toBe(3);
  expect(area.reader.prepare("SELECT text FROM kept").pluck().all()).toEqual(["acknowledged"]);
  area.close();
  expect(existsSync(join(folder, "lock-holder"))).toBe(false);
});

test("a first page torn in a power cut is mended from the write-ahead file", async () => {
  const { folder } = await aClosedArea({ notes: 3 });
  await killed(await heldByAnother(folder));
  const handle = openSync(join(folder, "area.db"), "r+");
  writeSync(handle, Buffer.alloc(2048), 0, 2048, 2048);
  closeSync(handle);
  const area = must(await signInAs(folder));
  expect(area.reader.prepare("SELECT text FROM kept").pluck().all()).toEqual(["acknowledged"]);
  area.close();
});

test("keys of an earlier state never cost the committed work that waits in the write-ahead file", async () => {
  const { folder } = await aClosedArea();
  const other = await aClosedArea();
  await killed(await heldByAnother(folder));
  const mixed = join(aFolder(), "mixed.concord");
  cpSync(folder, mixed, { recursive: true });
  for (const name of ["keys.a.json", "keys.b.json"]) cpSync(join(other.folder, name), join(mixed, name));
  const waiting = readFileSync(join(mixed, "area.db-wal"));
  expect(await signInAs(mixed)).toMatchObject({ failure: { code: "vault.damaged" } });
  expect(readFileSync(join(mixed, "area.db-wal")).equals(waiting)).toBe(true);
});
