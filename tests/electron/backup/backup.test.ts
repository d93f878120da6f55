import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deriveKeyHere, signIn } from "../../../electron/vault/vault.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
beforeEach(async () => {
  desk = await aDesk({ cast: ["chair", "housing"] });
});
afterEach(() => desk.close());

test("a backup is an area of its own that opens with the same passphrases, and holds what was there", async () => {
  const { file, bytes } = await desk.must("backup.make", {});
  expect(bytes).toBeGreaterThan(100_000);
  const restored = join(desk.folder, "..", "restored.concord");
  cpSync(join(desk.folder, file), restored, { recursive: true });
  const { name, passphrase } = desk.accounts["housing"] ?? { name: "", passphrase: "" };
  const opened = await signIn({
    folder: restored,
    name,
    passphrase,
    machine: "other",
    now: 0,
    lowestCosts: cheapCosts,
    deriveKey: deriveKeyHere,
  });
  expect(opened.ok).toBe(true);
  if (opened.ok) {
    expect(opened.value.reader.prepare("SELECT count(*) FROM agencies").pluck().get()).toBe(5);
    opened.value.close();
  }
});

test("a backup is not readable without a passphrase, and counts only when it was read through", async () => {
  await desk.must("backup.make", {});
  await desk.must("backup.make", {});
  expect(await desk.must("backup.state", {})).toMatchObject({ fileName: "Northmere", backups: 2 });
  const [first = ""] = readdirSync(join(desk.folder, "backups"));
  const stored = readFileSync(join(desk.folder, "backups", first, "area.db"));
  expect(stored.includes("Housing")).toBe(false);
  expect(stored.subarray(0, 15).toString()).not.toBe("SQLite format 3");
});

test("a half one that was left behind does not count and is not in the way", async () => {
  const left = join(desk.folder, "backups", `${desk.clock.now}.unchecked`);
  await desk.must("backup.make", {});
  cpSync(join(desk.folder, "backups"), join(desk.folder, "copy"), { recursive: true });
  rmSync(join(desk.folder, "copy"), { recursive: true });
  expect((await desk.must("backup.state", {})).backups).toBe(1);
  writeFileSync(`${left}-not-ours`, "");
  await desk.must("backup.make", {});
  expect((await desk.must("backup.state", {})).backups).toBe(2);
  expect(existsSync(left)).toBe(false);
});

test("representatives make no backups", async () => {
  await desk.signInAs("housing");
  expect(await desk.refused("backup.make", {})).toMatchObject({ code: "desk.notYours" });
});
