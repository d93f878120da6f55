import { afterAll, beforeAll, expect, test } from "vitest";
import type { CaseId } from "../../../shared/ids.ts";
import { accountOf } from "../../support/aConference.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../support/aDesk.ts";
import { rawSight } from "../../support/rawFile.ts";
import { aContact, acceptance, aForm, aPerson, aSubmittedReferral } from "../referrals/aReferral.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

/** A case the Police referred, with a hidden address; restricted to these readers when given. */
async function aCase(readers: readonly string[] | null = null): Promise<CaseId> {
  await desk.signInAs("police");
  const { referralId } = await aSubmittedReferral(desk, {
    form: aForm({ victim: aPerson("Tamsin", "Wetherby"), children: [], childReferralMade: "NO" }),
    contacts: [aContact({ value: "9 Hidden Lane", kind: "ADDRESS", confidential: true })],
  });
  await desk.signInAs("administrator");
  const { caseId } = await desk.must(
    "referrals.decide",
    acceptance(referralId, {
      adviserAccountId: accountOf(desk, "adviser"),
      restricted: readers ? { readers: readers.map((key) => accountOf(desk, key)), reason: "staff" } : null,
    }),
  );
  // Whoever referred holds the key, and hands it to the adviser when at work next.
  await desk.signInAs("police");
  return caseId ?? expect.fail("accepting makes a case");
}

const again = (key: string) => desk.must("unlock.reauthenticate", { passphrase: desk.accounts[key]?.passphrase ?? "" });

/** What an account learns when it reveals the only contact of the case. */
async function reveals(key: string, caseId: CaseId) {
  await desk.signInAs(key);
  await again(key);
  const [contact] = (await desk.must("people.ofCase", { caseId })).contacts;
  return desk.call("people.revealContact", { caseId, contactId: contact?.id ?? expect.fail("there is one") });
}

const change = (procedure: "access.addContactReader" | "access.removeContactReader", caseId: CaseId, key: string) =>
  desk.call(procedure, { caseId, accountId: accountOf(desk, key), reason: "keeps the safety plan" });

const rawKeys = async (key: string, caseId: CaseId) => {
  await desk.must("unlock.lock", {});
  const sight = await rawSight(desk.folder, desk.accounts[key] ?? expect.fail(key), {
    now: desk.clock.now,
    costs: cheapCosts,
  });
  return [...sight.holds].filter((id) => sight.sealedUnder(caseId).has(id));
};

test("the administrator reads a sealed contact only when the adviser added them, and no more once taken off", async () => {
  const caseId = await aCase();
  expect(await reveals("administrator", caseId)).toMatchObject({ failure: { code: "people.contactSealed" } });
  expect(await change("access.addContactReader", caseId, "administrator")).toMatchObject({ ok: false });
  await desk.signInAs("adviser");
  expect(await change("access.addContactReader", caseId, "administrator")).toMatchObject({ ok: true });
  expect(await desk.must("access.contactReaders", { caseId })).toMatchObject([
    { accountId: accountOf(desk, "administrator"), reason: "keeps the safety plan" },
  ]);
  const told = await reveals("administrator", caseId);
  expect(JSON.stringify(told)).toContain("9 Hidden Lane");
  // The negative control of what comes after: now the key is there.
  expect((await rawKeys("administrator", caseId)).length).toBeGreaterThan(0);
  await desk.signInAs("adviser");
  expect(await change("access.removeContactReader", caseId, "administrator")).toMatchObject({ ok: true });
  expect(await reveals("administrator", caseId)).toMatchObject({ failure: { code: "people.contactSealed" } });
  expect(await desk.must("access.contactReaders", { caseId })).toEqual([]);
  expect(await rawKeys("administrator", caseId)).toEqual([]);
  expect(JSON.stringify(await reveals("adviser", caseId))).toContain("9 Hidden Lane");
});

test("of a restricted case only a named reader can be added, and nobody who is in conflict or no reader of cases at all", async () => {
  const caseId = await aCase(["administrator", "chair", "adviser", "police"]);
  await desk.signInAs("adviser");
  expect(await change("access.addContactReader", caseId, "housing")).toMatchObject({
    failure: { code: "access.notAReader" },
  });
  expect(await change("access.addContactReader", caseId, "chair")).toMatchObject({ ok: true });
  expect(await change("access.removeContactReader", caseId, "housing")).toMatchObject({
    failure: { code: "accounts.gone" },
  });
});

test("who neither advises nor referred adds nobody, and learns of nobody", async () => {
  const caseId = await aCase();
  await desk.signInAs("chair");
  expect(await change("access.addContactReader", caseId, "chair")).toMatchObject({ ok: false });
  await desk.signInAs("administrator");
  expect(await desk.must("access.contactReaders", { caseId })).toEqual([]);
});
