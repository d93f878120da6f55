import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openConnection } from "../../../electron/vault/connection.ts";
import { readKeys, writeKeys } from "../../../electron/vault/keysFile.ts";
import { openReadOnly, recover } from "../../../electron/vault/vault.ts";
import { aDisk, canMount } from "./aDisk.ts";
import { aFolder, anArea, bytesOf, notesIn } from "./anArea.ts";
import { anotherProgram, killed } from "./anotherProgram.ts";
import { ana, bo, entering, must, signInAs } from "./people.ts";

const notes = 2000;

/** An area of Ana's and Bo's, closed, and the data key both had. */
async function anAreaOfTwo() {
  const { folder, area, recoveryKey } = await anArea({ text: "a longer line of a note ".repeat(10), notes });
  must(await area.addAccount(bo));
  const { dataKey } = area.workerData();
  area.close();
  return { folder, dataKey, recoveryKey };
}

const opensWith = (folder: string, dataKey: Uint8Array): boolean => {
  try {
    openReadOnly({ folder, dataKey }).close();
    return true;
  } catch {
    return false;
  }
};

test("who was removed gets no further: the slot is gone and the data key they had opens nothing", async () => {
  const { folder, dataKey, recoveryKey } = await anAreaOfTwo();
  const kept = join(aFolder(), "earlier");
  cpSync(folder, kept, { recursive: true });
  const area = must(await signInAs(folder));
  const auditKey = Buffer.from(area.auditKey);
  must(await area.removeAccount(bo.accountId, [area.keys]));
  expect(notesIn(area)).toBe(notes);
  expect(area.auditKey.equals(auditKey)).toBe(false);
  area.writer.exec("INSERT INTO note (text) VALUES ('after')");
  expect(await area.checkAccount(ana.name, ana.passphrase)).toBe(true);
  area.close();

  expect(opensWith(folder, dataKey)).toBe(false);
  expect(await signInAs(folder, bo)).toMatchObject({ failure: { code: "vault.wrongPassphraseOrAccount" } });
  must(await signInAs(folder)).close();
  must(await recover({ ...entering(folder), recoveryKey })).close();

  // With the keys files of before, Bo's passphrase opens a slot again, but no data key that fits.
  for (const name of ["keys.a.json", "keys.b.json"]) cpSync(join(kept, name), join(folder, name));
  expect(await signInAs(folder, bo)).toMatchObject({ failure: { code: "vault.damaged" } });
});

test("an interrupted removal leaves an area that opens, whatever call it was killed before", async () => {
  const { folder, dataKey } = await anAreaOfTwo();
  let finishedAtSignIn = 0;
  let call = 0;
  for (let lived = false; !lived; call += 1) {
    const copy = join(aFolder(), "copy.concord");
    cpSync(folder, copy, { recursive: true });
    const program = await anotherProgram("removeAndDie", [copy, String(call)], "done");
    lived = program.signalCode === null;
    if (lived) break;
    const slots = must(readKeys(copy)).slots;
    const area = must(await signInAs(copy));
    expect(notesIn(area), `call ${call}`).toBe(notes);
    area.close();
    const wasRemoved = slots.length === 1;
    expect(opensWith(copy, dataKey), `call ${call}`).toBe(!wasRemoved);
    expect(existsSync(join(copy, "area.next"))).toBe(false);
    expect(must(readKeys(copy)).slots[0]?.sealedDataKeys).toHaveLength(1);
    if (wasRemoved && slots[0]?.sealedDataKeys.length === 2) finishedAtSignIn += 1;
  }
  expect(call).toBeGreaterThan(15);
  expect(finishedAtSignIn).toBeGreaterThan(3);
});

test.each([0, 5, 15, 30, 60])("a removal killed after %i ms leaves an area that opens", async (milliseconds) => {
  const { folder } = await anAreaOfTwo();
  const program = await anotherProgram("removeAndDie", [folder, "1000"], "removing");
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await killed(program);
  const area = must(await signInAs(folder));
  expect(notesIn(area)).toBe(notes);
  area.close();
});

test("negative control: dropping the old key before the database has the new one shuts everybody out", async () => {
  const { folder } = await anAreaOfTwo();
  const area = must(await signInAs(folder));
  must(await area.removeAccount(bo.accountId, [area.keys]));
  area.close();
  const after = must(readKeys(folder));
  const before = await anAreaOfTwo();
  cpSync(join(before.folder, "area.db"), join(folder, "area.db"));
  writeKeys(folder, after);
  expect(await signInAs(folder)).toMatchObject({ failure: { code: "vault.damaged" } });
});

test("an account that is not among those that remain cannot stay by its slot alone", async () => {
  const { folder, area } = await anArea();
  must(await area.addAccount({ ...bo, accountId: "somebody the database does not know" }));
  must(await area.removeAccount("nobody", [area.keys]));
  area.close();
  expect(must(readKeys(folder)).slots).toHaveLength(1);
  expect(Object.keys(bytesOf(folder))).not.toContain("area.next");
  expect(() => openConnection(join(folder, "area.db"), Buffer.alloc(32), "reader")).toThrow(/not a database/u);
});

test.runIf(canMount)("a removal for which the disk has no room is taken back as a whole", async ({ skip }) => {
  const disk = aDisk("4m") ?? skip();
  const folder = join(disk, "x.concord");
  cpSync((await anAreaOfTwo()).folder, folder, { recursive: true });
  const area = must(await signInAs(folder));
  fill(join(disk, "filler"));
  expect(await area.removeAccount(bo.accountId, [area.keys])).toMatchObject({ failure: { code: "vault.diskFull" } });
  rmSync(join(disk, "filler"));
  expect(must(readKeys(folder)).slots.map((slot) => slot.sealedDataKeys.length)).toEqual([1, 1]);
  expect(notesIn(area)).toBe(notes);
  expect(existsSync(join(folder, "area.next"))).toBe(false);
  must(await area.addAccount({ ...bo, name: "Cy Dorn" }));
  area.close();
  for (const who of [ana, bo, { ...bo, name: "Cy Dorn" }]) must(await signInAs(folder, who)).close();
  const again = must(await signInAs(folder));
  must(await again.removeAccount(bo.accountId, [again.keys]));
  again.close();
  expect(await signInAs(folder, bo)).toMatchObject({ ok: false });
});

// Leaves some 300 KiB: enough for the keys files, not for a copy of the database.
const fill = (path: string) => writeFileSync(path, Buffer.alloc(2_800_000));
