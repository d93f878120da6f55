import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { deriveKeyHere, signIn, type Database } from "../../../../electron/vault/vault.ts";
import { anAcceptedCase, day } from "../../../support/aConference.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../../support/aDesk.ts";
import { aForm, aPerson, aSubmittedReferral } from "../../referrals/aReferral.ts";

const typed = {
  familyName: "Ilieva",
  givenNames: "Desislava",
  aliases: "",
  dateOfBirth: null,
  gender: "UNKNOWN" as const,
};
const beth = aPerson("Beth", "Thorne", { dateOfBirth: day("1991-04-12") });

let desk: TestDesk;

/** Looks into the file while no desk has it open. */
async function raw<Value>(work: (writer: Database) => Value): Promise<Value> {
  await desk.must("unlock.lock", {});
  const { name = "", passphrase = "" } = desk.accounts["police"] ?? {};
  const opened = await signIn({
    folder: desk.folder,
    name,
    passphrase,
    machine: "raw look",
    now: Date.now(),
    lowestCosts: cheapCosts,
    deriveKey: deriveKeyHere,
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  const value = work(opened.value.writer);
  opened.value.close();
  return value;
}
const waiting = () => raw((writer) => writer.prepare("SELECT COUNT(*) FROM forms_waiting").pluck().get());

beforeAll(async () => {
  desk = await aDesk();
  await anAcceptedCase(desk, "Ilieva", { over: { victim: aPerson("Десислава", "Илиева") } });
  await anAcceptedCase(desk, "Thorne", { readers: ["chair", "housing"], over: { victim: beth } });
  await aSubmittedReferral(desk, { form: aForm({ victim: aPerson("Zoë", "Keller") }) });
  // As a file of the version before comes out of its migration.
  await raw((writer) =>
    writer.exec(`DELETE FROM name_forms; DELETE FROM named_people; DELETE FROM sealed_forms; DELETE FROM forms_waiting;
      INSERT INTO forms_waiting (person_id, old) SELECT id, 1 FROM people;
      INSERT INTO forms_waiting (referral_id, old) SELECT id, 1 FROM referrals WHERE case_id IS NULL;`),
  );
}, 60_000);
afterAll(() => desk.close());

test("a file of the version before gets its plain forms after sign-in, without anybody waiting", async () => {
  await desk.signInAs("administrator");
  await vi.waitFor(
    async () => expect(await desk.must("people.lookFor", typed)).toMatchObject([{ name: "Десислава Илиева" }]),
    { timeout: 10_000, interval: 100 },
  );
});

test("and its sealed ones when somebody who holds the key has signed in", async () => {
  // Each look closes the file, and the rest is written after the next sign-in.
  const plainOnes = async () => {
    await desk.signInAs("administrator");
    await pause(300);
    expect(await waiting()).toBe(2);
  };
  await vi.waitFor(plainOnes, { timeout: 20_000, interval: 100 });
  await desk.signInAs("chair");
  await vi.waitFor(
    async () =>
      expect(await desk.must("people.lookFor", { ...typed, familyName: "Thorne", givenNames: "Beth" })).toMatchObject([
        { name: "Beth Thorne" },
      ]),
    { timeout: 10_000, interval: 100 },
  );
  expect(await waiting()).toBe(0);
}, 60_000);
