import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createDesk } from "../../../../electron/desk/desk.ts";
import { deriveKeyHere } from "../../../../electron/vault/vault.ts";
import { day } from "../../../support/aConference.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../../support/aDesk.ts";
import { asKilledNow, lookedIn } from "../../../support/asKilled.ts";
import type { ReferralId } from "../../../../shared/ids.ts";
import { aForm, aPerson, aSubmittedReferral } from "../../referrals/aReferral.ts";
import { send } from "../../referrals/importing.ts";

let desk: TestDesk;
let referralId: ReferralId;
let root = "";

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "concord-imported-forms-"));
  desk = await aDesk({ cast: ["police"] });
  await desk.signInAs("police");
  const victim = aPerson("Desislava", "Ilieva", { dateOfBirth: day("1990-03-05") });
  const perpetrators = [aPerson("Georgi", "Iliev")];
  ({ referralId } = await aSubmittedReferral(desk, { form: aForm({ victim, perpetrators, children: [] }) }));
}, 60_000);
afterAll(async () => {
  await desk.close();
  rmSync(root, { recursive: true });
});

async function bringIn(rows: number): Promise<void> {
  const others = Array.from({ length: rows - 1 }, (_, row) => `Novak${row},Anna,28/02/1991`);
  const table = ["Victim surname,Victim first name,DOB", ...others, "Илиева,Десислава,05/03/1990"].join("\n");
  const importId = await send(desk, "cases.csv", Buffer.from(table));
  const reading = await desk.must("referrals.readImport", { importId, mapping: null });
  if (reading.kind !== "table") throw new Error("a table is read as a table");
  expect(await desk.must("referrals.saveImport", { importId, mapping: reading.mapping })).toMatchObject({
    saved: rows,
  });
}

/** The file as a desk that is killed now leaves it. */
function killedNow(name: string): string {
  const folder = join(root, `${name}.concord`);
  asKilledNow(desk, folder);
  return folder;
}

const waitingIn = (folder: string) =>
  lookedIn({ desk, key: "police", folder }, (writer) =>
    writer.prepare<[], number>("SELECT COUNT(*) FROM forms_waiting").pluck().get(),
  );

test("who was imported just now is among the candidates at once, and who looks waits for their forms", async () => {
  await bringIn(400);
  // Without the wait nobody of the end of the table could be found yet.
  expect(await waitingIn(killedNow("just imported"))).toBeGreaterThan(300);
  const { referrals } = await desk.must("people.candidates", { referralId });
  expect(referrals).toMatchObject([{ people: [{ otherName: "Десислава Илиева" }] }]);
  expect(await waitingIn(killedNow("looked"))).toBe(0);
}, 30_000);

test("forms that were waiting when the desk was killed are written after the next sign-in, without anybody asking", async () => {
  await bringIn(400);
  const folder = killedNow("killed");
  expect(await waitingIn(folder)).toBeGreaterThan(300);
  const next = createDesk({
    machine: {
      name: "test-machine",
      folder: join(root, "machine"),
      costs: cheapCosts,
      lowestCosts: cheapCosts,
      deriveKey: deriveKeyHere,
    },
    now: () => desk.clock.now,
  });
  const { name: accountName, passphrase } = desk.accounts["police"] ?? { name: "", passphrase: "" };
  expect(await next.call("unlock.chooseArea", { folder })).toMatchObject({ ok: true });
  expect(await next.call("unlock.signIn", { accountName, passphrase })).toMatchObject({ ok: true });
  const looked = join(root, "looked-in.concord");
  await vi.waitFor(
    async () => {
      rmSync(looked, { recursive: true, force: true });
      cpSync(folder, looked, { recursive: true });
      expect(await waitingIn(looked)).toBe(0);
    },
    { timeout: 10_000, interval: 200 },
  );
  await next.close();
}, 30_000);
