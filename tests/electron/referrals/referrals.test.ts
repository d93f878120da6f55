import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aContact, aForm, aPerson, aSubmittedReferral, acceptance } from "./aReferral.ts";
import { allHits } from "../../support/hits.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

const idOf = (key: string) => {
  const account = desk.accounts[key];
  if (!account) throw new Error(`no account ${key}`);
  return account.id;
};

describe("a referral", () => {
  test("that lacks a consent value cannot be submitted, and says which fields are missing", async () => {
    await desk.signInAs("police");
    const { referralId } = await desk.must("referrals.start", {
      form: aForm({ consent: null }),
      contacts: [],
      agencyId: null,
    });
    expect(await desk.refused("referrals.submit", { referralId })).toMatchObject({
      code: "referrals.incomplete",
      params: { fields: "consent" },
    });
    expect(await desk.must("referrals.open", { referralId })).toMatchObject({
      missing: ["consent"],
      status: "DRAFT",
      mayChange: true,
    });
  });

  test("with a date that cannot be true is not submitted", async () => {
    await desk.signInAs("police");
    const form = aForm({ lastIncidentOn: "2026-12-24" as never });
    const { referralId } = await desk.must("referrals.start", { form, contacts: [], agencyId: null });
    expect((await desk.refused("referrals.submit", { referralId })).code).toBe("referrals.incomplete");
    expect((await desk.must("referrals.open", { referralId })).contradictions).toEqual(["lastIncidentOn"]);
  });

  test("changed on an old version keeps what stands and says so", async () => {
    await desk.signInAs("police");
    const { referralId } = await desk.must("referrals.start", { form: aForm(), contacts: [], agencyId: null });
    expect(await desk.must("referrals.change", { referralId, form: aForm({ score: 18 }), baseVersion: 1 })).toEqual({
      version: 2,
    });
    expect(
      await desk.refused("referrals.change", { referralId, form: aForm({ score: 19 }), baseVersion: 1 }),
    ).toMatchObject({
      code: "referrals.changedElsewhere",
      params: { version: 2 },
    });
    expect((await desk.must("referrals.open", { referralId })).form.score).toBe(18);
  });

  test("is seen by its own agency and the administrator, and by nobody else", async () => {
    await desk.signInAs("housing");
    const { referralId } = await aSubmittedReferral(desk);
    expect((await desk.must("referrals.list", {})).rows.map(({ id }) => id)).toContain(referralId);
    for (const stranger of ["police", "otherAdviser", "chair"]) {
      await desk.signInAs(stranger);
      expect((await desk.must("referrals.list", {})).rows.map(({ id }) => id)).not.toContain(referralId);
      expect((await desk.call("referrals.open", { referralId })).ok).toBe(false);
    }
    await desk.signInAs("administrator");
    expect((await desk.must("referrals.list", {})).rows.find(({ id }) => id === referralId)).toMatchObject({
      victimName: "Anna Nováková",
      agencyName: "Housing",
      status: "SUBMITTED",
      score: 17,
      missing: 0,
    });
  });

  test("started by a representative in another agency's name is their own agency's", async () => {
    await desk.signInAs("housing");
    const agencyId = desk.agencies["Police"] ?? null;
    const { referralId } = await desk.must("referrals.start", { form: aForm(), contacts: [], agencyId });
    expect((await desk.must("referrals.open", { referralId })).agencyName).toBe("Housing");
  });

  test("sent back needs a reason, and comes back when it is submitted again", async () => {
    await desk.signInAs("housing");
    const { referralId } = await aSubmittedReferral(desk);
    await desk.signInAs("administrator");
    const back = { ...acceptance(referralId), decision: "NEEDS_INFO" as const };
    expect((await desk.refused("referrals.decide", back)).code).toBe("referrals.reasonNeeded");
    await desk.must("referrals.decide", { ...back, reason: "in: which school?" });
    await desk.signInAs("housing");
    expect(await desk.must("referrals.open", { referralId })).toMatchObject({
      status: "NEEDS_INFO",
      decisionReason: "in: which school?",
    });
    await desk.must("referrals.submit", { referralId });
  });
});

describe("what people type", () => {
  const started = (form: ReturnType<typeof aForm>) =>
    desk.call("referrals.start", { form, contacts: [], agencyId: null });

  test("of one letter is kept, of 300 letters refused at the door, and of none is no name", async () => {
    await desk.signInAs("police");
    expect((await started(aForm({ victim: aPerson("", "Ö") }))).ok).toBe(true);
    expect((await started(aForm({ victim: aPerson("", "N".repeat(300)) }))).ok).toBe(false);
    const nameless = await desk.must("referrals.start", {
      form: aForm({ victim: aPerson(" \u200e ", "\u0007") }),
      contacts: [],
      agencyId: null,
    });
    expect((await desk.must("referrals.open", { referralId: nameless.referralId })).missing).toEqual([
      "victim.familyName",
    ]);
  });

  test("is stored composed, without overrides, controls, non-characters and lone surrogates", async () => {
    await desk.signInAs("police");
    const victim = aPerson("Zoe\u0301\u202e", "No\u0000v\ufffe\u{1ffff}ak \ud800");
    const begun = await desk.must("referrals.start", { form: aForm({ victim }), contacts: [], agencyId: null });
    const { form } = await desk.must("referrals.open", { referralId: begun.referralId });
    expect(form.victim).toMatchObject({ givenNames: "Zo\u00e9", familyName: "Novak \ufffd" });
  });

  test("as a day that does not exist, or of the year 26, is refused at the door", async () => {
    await desk.signInAs("police");
    for (const date of ["2023-02-29", "2026-02-30", "0026-01-01", "2026-13-01"])
      expect((await started(aForm({ lastIncidentOn: date as never }))).ok).toBe(false);
    expect((await started(aForm({ lastIncidentOn: "2024-02-29" as never }))).ok).toBe(true);
  });
});

describe("a contact", () => {
  test("is masked until it is revealed; an unsafe one opens for the referring agency only", async () => {
    await desk.signInAs("housing");
    const contacts = [aContact(), aContact({ value: "07700 900999", safe: false, codeWord: "tulip" })];
    const { referralId } = await aSubmittedReferral(desk, { contacts });
    const [plain, unsafe] = (await desk.must("referrals.open", { referralId })).contacts;
    if (!plain || !unsafe) throw new Error("two contacts were given");
    expect(unsafe).toMatchObject({ sealed: true, mayReveal: true });
    expect(JSON.stringify([plain, unsafe])).not.toContain("900");
    expect(await desk.must("referrals.revealContact", { referralId, contactId: unsafe.id })).toEqual({
      value: "07700 900999",
      codeWord: "tulip",
    });
    await desk.signInAs("administrator");
    const seen = (await desk.must("referrals.open", { referralId })).contacts;
    expect(seen.map(({ mayReveal }) => mayReveal)).toEqual([true, false]);
    expect(seen[1]?.safeTimes).toBe("");
    expect((await desk.refused("referrals.revealContact", { referralId, contactId: unsafe.id })).code).toBe(
      "people.contactSealed",
    );
    expect((await desk.refused("referrals.removeContact", { referralId, contactId: unsafe.id })).code).toBe(
      "people.contactSealed",
    );
    expect((await desk.must("referrals.revealContact", { referralId, contactId: plain.id })).value).toBe(
      "07700 900123",
    );
  });

  test("of another referral answers like one that is not there", async () => {
    await desk.signInAs("housing");
    const mine = await aSubmittedReferral(desk, { contacts: [aContact()] });
    const other = await aSubmittedReferral(desk, { contacts: [aContact()] });
    const [contact] = (await desk.must("referrals.open", { referralId: other.referralId })).contacts;
    if (!contact) throw new Error("one contact was given");
    expect(
      (await desk.refused("referrals.revealContact", { referralId: mine.referralId, contactId: contact.id })).code,
    ).toBe("people.contactSealed");
  });

  test("that is sealed opens for the named adviser once somebody who holds the key is at work", async () => {
    await desk.signInAs("housing");
    const { referralId } = await aSubmittedReferral(desk, { contacts: [aContact({ safe: false })] });
    await desk.signInAs("administrator");
    const { caseId } = await desk.must(
      "referrals.decide",
      acceptance(referralId, { adviserAccountId: idOf("adviser") }),
    );
    if (!caseId) throw new Error("accepting makes a case");
    await desk.signInAs("housing");
    await aSubmittedReferral(desk);
    await desk.signInAs("adviser");
    const [contact] = (await desk.must("cases.open", { caseId })).contacts;
    if (!contact) throw new Error("the contact moved to the case");
    expect((await desk.must("cases.revealContact", { caseId, contactId: contact.id })).value).toBe("07700 900123");
  });
});

describe("accepting a referral", () => {
  test("makes the case with its people, contacts and adviser", async () => {
    await desk.signInAs("police");
    const { referralId, reference } = await aSubmittedReferral(desk, { contacts: [aContact()] });
    await desk.signInAs("administrator");
    const { caseId } = await desk.must(
      "referrals.decide",
      acceptance(referralId, { adviserAccountId: idOf("adviser") }),
    );
    if (!caseId) throw new Error("accepting makes a case");
    const opened = await desk.must("cases.open", { caseId });
    expect(opened).toMatchObject({
      reference,
      victimName: "Anna Nováková",
      perpetratorNames: "Marek Novák",
      children: 1,
      score: 17,
      restricted: false,
      adviserName: "Leah Marsh",
      referrals: [{ background: "Threats with a knife on Sunday.", agencyName: "Police" }],
      timeline: [{ kind: "REFERRAL", agencyName: "Police" }],
    });
    expect(opened.people.map(({ role }) => role)).toEqual(["VICTIM", "PERPETRATOR", "CHILD"]);
    expect(opened.contacts).toHaveLength(1);
    expect((await desk.must("referrals.open", { referralId })).status).toBe("ACCEPTED");
    await desk.signInAs("police");
    // Before circulation the agency that referred sees its own referral and no case.
    expect((await desk.must("cases.list", {})).rows.map(({ id }) => id)).not.toContain(caseId);
    expect((await desk.refused("referrals.change", { referralId, form: aForm(), baseVersion: 2 })).code).toMatch(
      /State/u,
    );
  });

  test("with an adviser or reader who is not there is refused", async () => {
    await desk.signInAs("police");
    const { referralId } = await aSubmittedReferral(desk);
    await desk.signInAs("administrator");
    const nobody = "01900000-0000-7000-8000-000000000000" as never;
    expect((await desk.refused("referrals.decide", acceptance(referralId, { adviserAccountId: nobody }))).code).toBe(
      "accounts.gone",
    );
    expect(
      (await desk.refused("referrals.decide", acceptance(referralId, { adviserAccountId: idOf("police") }))).code,
    ).toBe("accounts.gone");
  });

  test("of somebody who works for an agency must restrict the case", async () => {
    await desk.signInAs("police");
    const form = aForm({ perpetrators: [aPerson("Karl", "Weber", { worksForAgency: true })] });
    const { referralId } = await aSubmittedReferral(desk, { form });
    await desk.signInAs("administrator");
    expect((await desk.refused("referrals.decide", acceptance(referralId))).code).toBe("referrals.mustBeRestricted");
  });
});

describe("a restricted case", () => {
  test("needs a reader who can chair it", async () => {
    await desk.signInAs("police");
    const { referralId } = await aSubmittedReferral(desk);
    await desk.signInAs("administrator");
    const restricted = { readers: [idOf("housing")], reason: "A police officer" };
    expect((await desk.refused("referrals.decide", acceptance(referralId, { restricted }))).code).toBe(
      "referrals.needsChairingReader",
    );
  });

  test("does not exist for who is not named, not even for the administrator who accepted it", async () => {
    await desk.signInAs("housing");
    const form = aForm({ victim: aPerson("Zelda", "Quillfeather") });
    const { referralId } = await aSubmittedReferral(desk, { form, contacts: [aContact({ value: "01632 960001" })] });
    await desk.signInAs("administrator");
    const restricted = { readers: [idOf("chair"), idOf("mentalHealth")], reason: "A police officer" };
    const { caseId } = await desk.must("referrals.decide", acceptance(referralId, { restricted, reason: "high risk" }));
    if (!caseId) throw new Error("accepting makes a case");
    for (const stranger of ["administrator", "housing", "adviser"]) {
      if (stranger !== "administrator") await desk.signInAs(stranger);
      expect((await desk.must("referrals.list", {})).rows.map(({ id }) => id)).not.toContain(referralId);
      expect((await desk.must("cases.list", {})).rows.map(({ id }) => id)).not.toContain(caseId);
      expect((await desk.call("cases.open", { caseId })).ok).toBe(false);
      expect((await desk.call("referrals.open", { referralId })).ok).toBe(false);
      expect((await desk.must("search.find", { text: "quillf" })).groups).toEqual([]);
    }
  });

  test("opens for its readers with names, form and contacts, once they are on its conference", async () => {
    await desk.signInAs("administrator");
    const own = await aSubmittedReferral(desk, {
      form: aForm({ victim: aPerson("Zora", "Okonkwo") }),
      contacts: [aContact()],
    });
    const restricted = { readers: [idOf("administrator")], reason: "A colleague" };
    const { caseId } = await desk.must(
      "referrals.decide",
      acceptance(own.referralId, { restricted, reason: "high risk" }),
    );
    if (!caseId) throw new Error("accepting makes a case");
    const opened = await desk.must("cases.open", { caseId });
    expect(opened).toMatchObject({
      restricted: true,
      victimName: "Zora Okonkwo",
      score: 17,
      readers: [{ name: "Ada Brook", reason: "A colleague" }],
    });
    expect(opened.reference).not.toBe(own.reference);
    const [contact] = opened.contacts;
    if (!contact) throw new Error("the contact moved to the case");
    expect((await desk.must("cases.revealContact", { caseId, contactId: contact.id })).value).toBe("07700 900123");
    const referral = await desk.must("referrals.open", { referralId: own.referralId });
    expect(referral).toMatchObject({
      restricted: true,
      decisionReason: "high risk",
      form: { victim: { familyName: "Okonkwo" } },
    });
    expect(allHits(await desk.must("search.find", { text: "OKONK" }))).toMatchObject([{ kind: "person", caseId }]);
  });
});
