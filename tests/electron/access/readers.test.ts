import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAction,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../support/aDesk.ts";
import { rawSight } from "../../support/rawFile.ts";
import { aContact, aForm, aPerson, aSubmittedReferral, acceptance } from "../referrals/aReferral.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

/** Accepts a referral of the Police about somebody of this name; restricted to `readers` when given. */
async function aCase(name: string, readers: readonly string[] | null): Promise<CaseId> {
  await desk.signInAs("police");
  const form = aForm({
    victim: aPerson(`${name}ina`, name),
    background: `the background of ${name}`,
    perpetrators: [aPerson(`${name}ov`, name)],
    children: [],
    childReferralMade: "NO",
  });
  const contacts = [
    aContact({ value: `${name} street 1`, kind: "ADDRESS" }),
    aContact({ value: `${name} hidden lane`, kind: "ADDRESS", confidential: true }),
  ];
  const { referralId } = await aSubmittedReferral(desk, { form, contacts });
  await desk.signInAs("administrator");
  const { caseId } = await desk.must(
    "referrals.decide",
    acceptance(referralId, {
      adviserAccountId: readers ? null : accountOf(desk, "adviser"),
      restricted: readers ? { readers: readers.map((key) => accountOf(desk, key)), reason: `${name} reason` } : null,
    }),
  );
  return caseId ?? expect.fail("accepting makes a case");
}

const opens = async (key: string, caseId: CaseId): Promise<boolean> => {
  await desk.signInAs(key);
  return (await desk.call("cases.open", { caseId })).ok;
};
const remove = (caseId: CaseId, key: string) =>
  desk.call("access.removeReader", { caseId, accountId: accountOf(desk, key), reason: "moved" });
const raw = async (key: string) => {
  await desk.must("unlock.lock", {});
  const account = desk.accounts[key] ?? expect.fail(key);
  return rawSight(desk.folder, account, { now: desk.clock.now, costs: cheapCosts });
};
const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].filter((id) => other.has(id));
const wordsOf = (name: string) => [
  `${name}ina`,
  `${name}ov`,
  `background of ${name}`,
  `${name} street`,
  `${name} hidden`,
  `action of ${name}`,
  `voice of ${name}`,
];

const agencyTexts = async () =>
  (await desk.must("actions.list", { whose: "myAgency", open: true })).rows.map(({ text }) => text);

/** The case is heard: a risk, a text, and an action of Housing that Housing has reported on. */
async function heardCase(caseId: CaseId, name: string) {
  await desk.signInAs("administrator");
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await desk.signInAs("chair");
  await openMeeting(desk, conferenceId, []);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  const { riskId } = await completeHearing(desk, hearingId, []);
  await desk.must("meeting.writeField", { hearingId, field: "victimVoice", text: `voice of ${name}`, baseVersion: 1 });
  const { actionId } = await desk.must("meeting.writeAction", {
    ...anAction(desk, hearingId, "Housing", [riskId]),
    text: `action of ${name}`,
  });
  return { conferenceId, hearingId, actionId };
}

describe("a reader who is taken off a restricted case", () => {
  test("opens it no more, and no key of theirs opens a value of it; who stays reads all of it as before", async () => {
    const caseId = await aCase("Quillfeather", ["administrator", "chair", "adviser"]);
    const { actionId } = await heardCase(caseId, "Quillfeather");
    await desk.signInAs("housing");
    const mine = await agencyTexts();
    expect(mine).toContain("action of Quillfeather");
    expect(await opens("adviser", caseId)).toBe(true);
    const before = await raw("adviser");
    // The negative control: as long as she is a reader, her keys open it.
    expect(overlap(before.holds, before.sealedUnder(caseId)).length).toBeGreaterThan(0);
    await desk.signInAs("chair");
    const read = async () => JSON.stringify(await desk.must("cases.open", { caseId }));
    const whole = await read();
    expect(await remove(caseId, "adviser")).toMatchObject({ ok: true });
    expect((await read()).replace(/"readers":\[.*?\]/u, "")).toBe(whole.replace(/"readers":\[.*?\]/u, ""));
    expect(await opens("adviser", caseId)).toBe(false);
    expect(await opens("administrator", caseId)).toBe(true);
    const after = await raw("adviser");
    expect(overlap(after.holds, after.sealedUnder(caseId))).toEqual([]);
    expect(after.shows(wordsOf("Quillfeather"))).toEqual([]);
    await desk.signInAs("housing");
    expect((await desk.must("actions.history", { actionId })).length).toBe(1);
    const still = await agencyTexts();
    expect(still).toContain("action of Quillfeather");
  });

  test("is not the last one, nor the one who is to chair it", async () => {
    const caseId = await aCase("Marrowby", ["chair", "housing"]);
    await desk.signInAs("chair");
    expect(await remove(caseId, "adviser")).toMatchObject({ failure: { code: "accounts.gone" } });
    // Housing can read it, but nobody who can run it would be left.
    expect(await remove(caseId, "chair")).toMatchObject({ failure: { code: "access.lastReader" } });
    await desk.must("cases.addReader", { caseId, accountId: accountOf(desk, "administrator"), reason: "runs it" });
    await desk.signInAs("administrator");
    const conferenceId = await aConferenceWith(desk, []);
    await desk.must("agenda.addCase", { conferenceId, caseId });
    expect(await remove(caseId, "chair")).toMatchObject({ failure: { code: "access.lastChairingReader" } });
    expect(await opens("chair", caseId)).toBe(true);
  });

  test("can be oneself, once somebody else is there", async () => {
    const caseId = await aCase("Fennimore", ["administrator", "chair"]);
    await desk.signInAs("administrator");
    expect(await remove(caseId, "administrator")).toMatchObject({ ok: true });
    expect(await opens("administrator", caseId)).toBe(false);
    expect(await opens("chair", caseId)).toBe(true);
    expect((await desk.must("cases.open", { caseId })).victimName).toBe("Fennimoreina Fennimore");
    const sight = await raw("administrator");
    expect(overlap(sight.holds, sight.sealedUnder(caseId))).toEqual([]);
  });
});

describe("a case that is restricted later", () => {
  test("leaves no word on any page for who is no reader", async () => {
    const caseId = await aCase("Oxenholme", null);
    await heardCase(caseId, "Oxenholme");
    const open = await raw("police");
    // The negative control: as long as it is plain, every word of it stands on some page.
    expect(open.shows(["Oxenholme street", "voice of Oxenholme", "action of Oxenholme"])).toHaveLength(3);
    await desk.signInAs("administrator");
    const readers = ["administrator", "chair"].map((key) => accountOf(desk, key));
    const asked = { caseId, readers, reason: "a colleague" };
    expect(
      (await desk.refused("access.restrict", { ...asked, readers: [accountOf(desk, "administrator")] })).code,
    ).toBe("access.lastChairingReader");
    await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
    const before = await desk.must("cases.open", { caseId });
    await desk.must("access.restrict", asked);
    const after = await desk.must("cases.open", { caseId });
    expect(after).toMatchObject({
      restricted: true,
      victimName: before.victimName,
      perpetratorNames: before.perpetratorNames,
    });
    expect(after.actions.map(({ text }) => text)).toEqual(before.actions.map(({ text }) => text));
    expect(await opens("police", caseId)).toBe(false);
    expect(await opens("chair", caseId)).toBe(true);
    const sight = await raw("police");
    expect(sight.shows(wordsOf("Oxenholme"))).toEqual([]);
    // Police referred it and holds the key of its sealed contact until somebody who has it too is there to make a new one.
    const adviserSight = await raw("adviser");
    expect(adviserSight.shows(wordsOf("Oxenholme"))).toEqual([]);
  });

  test("takes nothing away from another case of the same person, and that one tells nothing of it", async () => {
    const one = await aCase("Elderwick", null);
    const victim = (await desk.must("cases.open", { caseId: one })).people[0]?.id ?? expect.fail("a victim");
    await desk.signInAs("police");
    const form = aForm({
      victim: aPerson("Elderwickina", "Elderwick"),
      background: "background of Otherwick",
      perpetrators: [aPerson("Otherwickov", "Otherwick")],
      children: [],
      childReferralMade: "NO",
    });
    const { referralId } = await aSubmittedReferral(desk, { form });
    await desk.signInAs("administrator");
    await desk.must("referrals.decidePerson", { referralId, place: 0, decision: { kind: "SAME", personId: victim } });
    const { caseId } = await desk.must("referrals.decide", acceptance(referralId));
    const other = caseId ?? expect.fail("accepting makes a case");
    const victimOf = async (id: CaseId) => (await desk.must("cases.open", { caseId: id })).people[0];
    expect((await victimOf(other))?.id).toBe(victim);
    await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
    const readers = ["administrator", "chair"].map((key) => accountOf(desk, key));
    await desk.must("access.restrict", { caseId: other, readers, reason: "a colleague" });
    expect(await victimOf(one)).toMatchObject({ id: victim, familyName: "Elderwick" });
    expect(await victimOf(other)).toMatchObject({ givenNames: "Elderwickina", familyName: "Elderwick" });
    expect((await victimOf(other))?.id).not.toBe(victim);
    const sight = await raw("police");
    expect(sight.shows(["Otherwickov", "background of Otherwick"])).toEqual([]);
    expect(sight.shows(["Elderwickina"])).toEqual(["Elderwickina"]);
  });

  test("is restricted once, by an administrator who gives the passphrase again, and to people who are there", async () => {
    const caseId = await aCase("Pennywell", null);
    const again = () =>
      desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
    const readers = ["administrator"].map((key) => accountOf(desk, key));
    await desk.signInAs("administrator");
    await again();
    const unable = { caseId, readers: [accountOf(desk, "auditor")], reason: "x" };
    expect((await desk.refused("access.restrict", unable)).code).toBe("accounts.gone");
    await again();
    await desk.must("access.restrict", { caseId, readers, reason: "a neighbour" });
    await again();
    expect((await desk.refused("access.restrict", { caseId, readers, reason: "x" })).code).toBe(
      "access.restrictedAlready",
    );
    expect((await desk.must("cases.open", { caseId })).readers).toMatchObject([{ reason: "a neighbour" }]);
  });
});

describe("keys are put in order when a holder signs in", () => {
  const change = (key: string, agency: string) =>
    desk.must("accounts.change", {
      accountId: accountOf(desk, key),
      post: "",
      agencyId: agencyOf(desk, agency),
      declarationSignedOn: day("2026-01-05"),
      declarationExpiresOn: null,
    });

  test("an adviser who is replaced loses the key of the contact, and the new one has it", async () => {
    const caseId = await aCase("Larkspur", null);
    await desk.signInAs("police");
    const shown = async (key: string) => {
      await desk.signInAs(key);
      const opened = await desk.call("cases.open", { caseId });
      return opened.ok ? opened.value.contacts.filter(({ mayReveal }) => mayReveal).length : 0;
    };
    expect(await shown("adviser")).toBe(2);
    await desk.signInAs("administrator");
    await desk.must("cases.nameAdviser", { caseId, accountId: accountOf(desk, "otherAdviser") });
    await desk.signInAs("police");
    expect(await shown("otherAdviser")).toBe(2);
    const sight = await raw("adviser");
    expect(overlap(sight.holds, sight.sealedUnder(caseId))).toEqual([]);
  });

  test("an account that moved to another agency loses its copies once a colleague is there, who is given them", async () => {
    const caseId = await aCase("Thistledown", null);
    await desk.signInAs("administrator");
    await desk.must("accounts.add", {
      name: "Pia Osei",
      post: "",
      role: "representative",
      agencyId: agencyOf(desk, "Police"),
      passphrase: "a passphrase of a colleague",
      declarationSignedOn: day("2026-01-05"),
      declarationExpiresOn: null,
      secondPerson: null,
    });
    await desk.signInAs("police");
    await desk.signInAs("administrator");
    await change("police", "Mental health");
    await desk.must("unlock.signIn", { accountName: "Pia Osei", passphrase: "a passphrase of a colleague" });
    const sight = await raw("police");
    expect(overlap(sight.holds, sight.sealedUnder(caseId))).toEqual([]);
    await desk.must("unlock.signIn", { accountName: "Pia Osei", passphrase: "a passphrase of a colleague" });
    await desk.signInAs("administrator");
    await change("police", "Police");
  });

  test("a new account of an agency that owns an action of a restricted case is given its copy", async () => {
    const caseId = await aCase("Wrenfield", ["administrator", "chair"]);
    await heardCase(caseId, "Wrenfield");
    await desk.signInAs("administrator");
    await desk.must("accounts.add", {
      name: "Hal Adeyinka",
      post: "",
      role: "representative",
      agencyId: agencyOf(desk, "Housing"),
      passphrase: "a passphrase of a newcomer",
      declarationSignedOn: day("2026-01-05"),
      declarationExpiresOn: null,
      secondPerson: null,
    });
    const texts = async () => {
      await desk.must("unlock.signIn", { accountName: "Hal Adeyinka", passphrase: "a passphrase of a newcomer" });
      return agencyTexts();
    };
    expect(await texts()).not.toContain("action of Wrenfield");
    await desk.signInAs("housing");
    expect(await texts()).toContain("action of Wrenfield");
  });
});

describe("two administrators", () => {
  const second = { accountName: "Bea Second", passphrase: "a passphrase of a second administrator" };
  beforeAll(async () => {
    await desk.signInAs("administrator");
    await desk.must("accounts.add", {
      name: second.accountName,
      post: "",
      role: "administrator",
      agencyId: agencyOf(desk, "Coordination"),
      passphrase: second.passphrase,
      declarationSignedOn: day("2026-01-05"),
      declarationExpiresOn: null,
      secondPerson: { accountName: "Ruth Calder", passphrase: desk.accounts["chair"]?.passphrase ?? "" },
    });
  });
  const takeOff = (key: string, secondPerson = second) =>
    desk.call("access.takeOffLists", { accountId: accountOf(desk, key), reason: "suspended", secondPerson });

  test("take an account off every list without learning of a case; its key goes when a reader is there", async () => {
    const caseId = await aCase("Ravenscar", ["chair", "adviser"]);
    const alone = await aCase("Sallowby", ["chair"]);
    await desk.signInAs("administrator");
    const chairs = { accountName: "Ruth Calder", passphrase: desk.accounts["chair"]?.passphrase ?? "" };
    expect(await takeOff("adviser", chairs)).toMatchObject({ failure: { code: "access.secondAdministratorRefused" } });
    expect(await takeOff("adviser", { ...second, passphrase: "wrong" })).toMatchObject({ ok: false });
    const nobody = await takeOff("housing");
    expect(await takeOff("adviser")).toEqual(nobody);
    expect(await takeOff("chair")).toEqual(nobody);
    expect(await opens("adviser", caseId)).toBe(false);
    // The only one who can read and chair them stays.
    expect(await opens("chair", caseId)).toBe(true);
    expect(await opens("chair", alone)).toBe(true);
    const sight = await raw("adviser");
    expect(overlap(sight.holds, sight.sealedUnder(caseId))).toEqual([]);
  });

  test("an account that is closed leaves no key behind once a holder is there", async () => {
    const caseId = await aCase("Tarnbrook", ["administrator", "chair", "otherAdviser"]);
    const before = await raw("otherAdviser");
    expect(overlap(before.holds, before.sealedUnder(caseId)).length).toBeGreaterThan(0);
    await desk.signInAs("administrator");
    await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
    await desk.must("accounts.remove", { accountId: accountOf(desk, "otherAdviser"), reason: "left" });
    await desk.signInAs("chair");
    const after = await raw("chair");
    // Another key than before: what the account may have kept opens nothing.
    expect(overlap(before.holds, after.sealedUnder(caseId))).toEqual([]);
    expect(await opens("administrator", caseId)).toBe(true);
    expect((await desk.must("cases.open", { caseId })).victimName).toBe("Tarnbrookina Tarnbrook");
  });
});
