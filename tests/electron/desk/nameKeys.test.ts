import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { anAcceptedCase } from "../../support/aConference.ts";
import { asKilledNow, lookedIn } from "../../support/asKilled.ts";

let desk: TestDesk;
let root = "";

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "concord-name-keys-"));
  desk = await aDesk();
  for (const name of ["Zeller", "Alder", "Novak"]) await anAcceptedCase(desk, name);
}, 60_000);
afterAll(async () => {
  await desk.close();
  rmSync(root, { recursive: true });
});

const missing = "SELECT COUNT(*) FROM people WHERE name_key IS NULL AND compartment_id IS NULL";

/** How many names have no key in the file as it stands while the desk is at work. */
async function missingNow(): Promise<number | undefined> {
  const folder = join(root, "now.concord");
  asKilledNow(desk, folder);
  return lookedIn({ desk, key: "police", folder }, (writer) => writer.prepare<[], number>(missing).pluck().get());
}

const inOrder = async () =>
  (await desk.must("cases.list", { order: { by: "victim", descending: false } })).rows.map(
    ({ victimName }) => victimName,
  );

test("an area without name keys is open at once, has them soon after, and its lists are in order then", async () => {
  const before = await inOrder();
  expect(before.map((name) => name.split(" ").at(-1))).toEqual(["Alder", "Novak", "Zeller"]);
  await desk.must("unlock.lock", {});
  const folder = desk.folder;
  await lookedIn({ desk, key: "police", folder }, (writer) => {
    const add = writer.prepare(
      "INSERT INTO people (id, compartment_id, family_name, given_names, aliases, gender, school_or_work, works_for_agency) VALUES (?, NULL, ?, 'Anna', '', 'WOMAN', '', 0)",
    );
    for (let number = 0; number < 3000; number += 1) add.run(`added-${number}`, `Novak${number}`);
    writer.exec(
      "UPDATE people SET name_key = NULL; UPDATE referrals SET victim_key = NULL; DELETE FROM forms_waiting;",
    );
  });
  await desk.signInAs("administrator");
  expect(await missingNow()).toBeGreaterThan(2000);
  await vi.waitFor(async () => expect(await missingNow()).toBe(0), { timeout: 15_000, interval: 300 });
  expect(await inOrder()).toEqual(before);
}, 40_000);

test("names are put in the alphabet of another country without anybody signing in anew", async () => {
  const area = await desk.must("settings.area", {});
  const { demonstration: _, ...settings } = area;
  await desk.must("settings.changeArea", { ...settings, country: "EE" });
  await vi.waitFor(async () => expect(await missingNow()).toBe(0), { timeout: 15_000, interval: 300 });
}, 40_000);
