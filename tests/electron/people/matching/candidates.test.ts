import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseId, ReferralId } from "../../../../shared/ids.ts";
import { anAcceptedCase, aConferenceWith, day } from "../../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../../support/aDesk.ts";
import { aContact, aForm, aPerson, aSubmittedReferral, acceptance } from "../../referrals/aReferral.ts";

const typed = { familyName: "", givenNames: "", aliases: "", dateOfBirth: null, gender: "UNKNOWN" as const };

let desk: TestDesk;
let ilieva: CaseId;
let referralId: ReferralId;

beforeAll(async () => {
  desk = await aDesk();
  const people = {
    victim: aPerson("Desislava", "Ilieva", { dateOfBirth: day("1990-03-05") }),
    perpetrators: [aPerson("Georgi", "Iliev", { dateOfBirth: day("1985-07-21") })],
    children: [],
  };
  ilieva = await anAcceptedCase(desk, "Ilieva", { over: people });
  await anAcceptedCase(desk, "Alder");
  ({ referralId } = await aSubmittedReferral(desk, {
    form: aForm({
      victim: aPerson("Десислава", "Илиева", { dateOfBirth: day("1990-05-03") }),
      perpetrators: [aPerson("Gosho", "Ilief")],
      children: [],
    }),
  }));
}, 60_000);
afterAll(() => desk.close());

describe("the people of a referral", () => {
  test("are found in another alphabet, with day and month swapped, each with the case they are known from", async () => {
    const { people, referrals } = await desk.must("people.candidates", { referralId });
    expect(people.map(({ role, index, place }) => [role, index, place])).toEqual([
      ["VICTIM", 0, 0],
      ["PERPETRATOR", 0, 1],
    ]);
    const [victim] = people;
    expect(victim?.candidates).toHaveLength(1);
    expect(victim?.candidates[0]).toMatchObject({
      name: "Desislava Ilieva",
      band: "SURE",
      cases: [{ caseId: ilieva, role: "VICTIM", lastReferralOn: "2026-11-25", lastHeardOn: null, restricted: false }],
    });
    expect(victim?.candidates[0]?.reasons.map(({ code }) => code)).toEqual([
      "OTHER_SCRIPT",
      "DAY_AND_MONTH_SWAPPED",
      "SAME_OTHER_PERSON",
    ]);
    expect(referrals).toEqual([]);
  });

  test("are found by a pet name and a slip together where the other person of the case is found, too", async () => {
    const { people } = await desk.must("people.candidates", { referralId });
    const codes = people[1]?.candidates[0]?.reasons.map(({ code }) => code);
    expect(people[1]?.candidates[0]?.name).toBe("Georgi Iliev");
    expect(codes).toContain("NICKNAME");
    expect(codes).toContain("SAME_OTHER_PERSON");
  });

  test("are found by a plain telephone number, however it is grouped", async () => {
    const known = await aSubmittedReferral(desk, {
      form: aForm({ victim: aPerson("Zoë", "Keller"), perpetrators: [aPerson("Jon", "Keller")], children: [] }),
      contacts: [aContact({ value: "+44 7700 900456" })],
    });
    await desk.must("referrals.decide", acceptance(known.referralId));
    const other = await aSubmittedReferral(desk, {
      form: aForm({ victim: aPerson("Zoë", "Marsh"), perpetrators: [aPerson("Sam", "Hale")], children: [] }),
      contacts: [aContact({ value: "07700 900 456" })],
    });
    const { people } = await desk.must("people.candidates", { referralId: other.referralId });
    expect(people[0]?.candidates[0]?.reasons.map(({ code }) => code)).toContain("SAME_PHONE");
  });

  test("are found in another referral that is no case yet", async () => {
    const form = aForm({
      victim: aPerson("Κατερίνα", "Οικονόμου"),
      perpetrators: [aPerson("Nikos", "Oikonomou")],
      children: [],
    });
    const first = await aSubmittedReferral(desk, { form });
    const second = await aSubmittedReferral(desk, {
      form: { ...form, victim: aPerson("Aikaterini", "Oikonomou") },
    });
    const { referrals } = await desk.must("people.candidates", { referralId: second.referralId });
    expect(referrals).toMatchObject([{ reference: first.reference, status: "SUBMITTED" }]);
    expect(referrals[0]?.people.map(({ role, otherRole }) => [role, otherRole])).toEqual([
      ["VICTIM", "VICTIM"],
      ["PERPETRATOR", "PERPETRATOR"],
    ]);
  });

  test("are not found where nothing but the family name is theirs", async () => {
    expect(await desk.must("people.lookFor", { ...typed, givenNames: "Rumyana", familyName: "Ilieva" })).toEqual([]);
  });

  test("follow a change of the form, before there is a case", async () => {
    const { referralId: changing } = await desk.must("referrals.start", {
      form: aForm({ victim: aPerson("Wilma", "Quast"), perpetrators: [], children: [] }),
      contacts: [],
      agencyId: null,
    });
    const { form, version } = await desk.must("referrals.open", { referralId: changing });
    await desk.must("referrals.change", {
      referralId: changing,
      baseVersion: version,
      form: { ...form, victim: aPerson("Деси", "Илиева", { dateOfBirth: day("1990-03-05") }) },
    });
    const { people } = await desk.must("people.candidates", { referralId: changing });
    expect(people[0]?.candidates[0]).toMatchObject({ name: "Desislava Ilieva" });
  });
});

describe("what is found is for those who may read it", () => {
  test("an agency that is not told of a case is told of nobody in it", async () => {
    await desk.signInAs("housing");
    const name = { ...typed, givenNames: "Desislava", familyName: "Ilieva" };
    expect(await desk.must("people.lookFor", name)).toEqual([]);
    expect((await desk.refused("people.candidates", { referralId })).code).toBe("desk.notYours");
    await desk.signInAs("administrator");
    const conferenceId = await aConferenceWith(desk, [ilieva]);
    await desk.must("conferences.circulate", { conferenceId });
    await desk.signInAs("housing");
    expect(await desk.must("people.lookFor", name)).toMatchObject([{ name: "Desislava Ilieva" }]);
  });

  test("nobody without a case to read may look at all", async () => {
    await desk.signInAs("auditor");
    expect((await desk.refused("people.lookFor", typed)).code).toBe("desk.notYours");
  });
});
