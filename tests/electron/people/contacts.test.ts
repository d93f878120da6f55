import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import type { CaseId } from "../../../shared/ids.ts";
import { deriveKeyHere, signIn } from "../../../electron/vault/vault.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../support/aDesk.ts";
import { aContact } from "../referrals/aReferral.ts";
import { aContactOf, aPeopledCase, inRole } from "./aPeopledCase.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

const again = async (key: string) =>
  void (await desk.must("unlock.reauthenticate", { passphrase: desk.accounts[key]?.passphrase ?? "" }));

const add = async (
  caseId: CaseId,
  contact: ReturnType<typeof aContactOf>,
  role: "VICTIM" | "PERPETRATOR" = "VICTIM",
) => {
  const personId = inRole(await desk.must("people.ofCase", { caseId }), role).id;
  return desk.call("people.addContact", { caseId, personId, contact });
};

const theContact = async (caseId: CaseId) => {
  const [contact] = (await desk.must("people.ofCase", { caseId })).contacts;
  return contact ?? expect.fail("there is a contact");
};

async function changeContact(caseId: CaseId, field: Input<"people.changeContact">["field"], text: string) {
  const { id: contactId, versions } = await theContact(caseId);
  return desk.call("people.changeContact", { caseId, contactId, field, text, baseVersion: versions[field] ?? 0 });
}

/** Everything in the tables, for somebody with the file's own key and no compartment's. */
async function everythingStored(): Promise<string> {
  const account = desk.accounts["administrator"] ?? expect.fail("the administrator is always there");
  await desk.must("unlock.lock", {});
  const area = await signIn({
    ...account,
    folder: desk.folder,
    machine: "other",
    now: desk.clock.now,
    lowestCosts: cheapCosts,
    deriveKey: deriveKeyHere,
  });
  if (!area.ok) throw new Error(area.failure.code);
  const { reader } = area.value;
  const tables = reader
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_words_%'")
    .pluck()
    .all();
  const rows = tables.map((name) => reader.prepare(`SELECT * FROM ${JSON.stringify(name)}`).all());
  area.value.close();
  await desk.signInAs("administrator");
  return JSON.stringify(rows);
}

describe("an ordinary contact", () => {
  test("of the administrator's is covered, revealed with its parts, changed, removed and put back", async () => {
    const caseId = await aPeopledCase(desk);
    const address = aContactOf({
      kind: "ADDRESS",
      value: "12 Mill Lane",
      details: {
        addressType: "HOME",
        postcode: "NM1 2AB",
        livesFrom: "2024-01-01",
        tenure: "RENTED_SOCIAL",
        landlord: "Northmere Homes",
      },
    });
    const added = await add(caseId, address);
    const contactId = added.ok ? added.value.contactId : expect.fail("it was added");
    const shown = await theContact(caseId);
    expect(shown).toMatchObject({ sealed: false, covered: ["value", "postcode", "landlord"], mayChange: true });
    expect(shown.fields).toMatchObject({ addressType: "HOME", livesFrom: "2024-01-01" });
    expect(JSON.stringify(shown)).not.toMatch(/Mill Lane|NM1|Northmere Homes/u);
    expect((await desk.must("people.revealContact", { caseId, contactId })).fields).toEqual({
      value: "12 Mill Lane",
      postcode: "NM1 2AB",
      landlord: "Northmere Homes",
    });
    expect(await changeContact(caseId, "verifiedOn", "2026-11-24")).toMatchObject({ ok: true });
    const base = { caseId, contactId, field: "value" as const, text: "14 Mill Lane", baseVersion: 0 };
    expect(await desk.must("people.changeContact", base)).toEqual({ kind: "saved", version: 1 });
    const second = await desk.must("people.changeContact", { ...base, text: "15 Mill Lane" });
    expect(second).toEqual({ kind: "changedElsewhere", version: 1, text: "14 Mill Lane" });
    await desk.must("people.removeContact", { caseId, contactId });
    expect((await desk.must("people.ofCase", { caseId })).contacts).toEqual([]);
    await desk.must("people.putBackContact", { caseId, contactId });
    expect((await desk.must("people.revealContact", { caseId, contactId })).fields["value"]).toBe("14 Mill Lane");
    const { personId } = await theContact(caseId);
    expect(personId).toBe(inRole(await desk.must("people.ofCase", { caseId }), "VICTIM").id);
  });

  test("is refused with crossed dates, a day that has not come, or nothing in it", async () => {
    const caseId = await aPeopledCase(desk);
    const crossed = aContactOf({ kind: "ADDRESS", details: { livesFrom: "2025-06-01", livesTo: "2025-05-31" } });
    expect(await add(caseId, crossed)).toMatchObject({ failure: { code: "people.datesCrossed" } });
    expect(await add(caseId, aContactOf({ details: { verifiedOn: "2026-12-01" } }))).toMatchObject({
      failure: { code: "people.inFuture" },
    });
    expect(await add(caseId, aContactOf({ value: " \u202e" }))).toMatchObject({
      failure: { code: "people.contactEmpty" },
    });
    expect(await add(caseId, aContactOf({ details: { livesFrom: "2025-02-30" } }))).toMatchObject({
      failure: { code: "people.notADay" },
    });
  });

  test("keeps its person in the case until it is removed", async () => {
    const caseId = await aPeopledCase(desk);
    await add(caseId, aContactOf(), "PERPETRATOR");
    const personId = inRole(await desk.must("people.ofCase", { caseId }), "PERPETRATOR").id;
    expect((await desk.refused("people.remove", { caseId, personId })).code).toBe("people.hasContacts");
  });
});

describe("a sealed contact", () => {
  test("is written by the adviser or the agency that referred, not by the administrator, who does not read it", async () => {
    const caseId = await aPeopledCase(desk);
    const unsafe = aContactOf({ value: "07700 900666", safe: false, details: { trustedPerson: "Her sister Mia" } });
    expect(await add(caseId, unsafe)).toMatchObject({ failure: { code: "people.contactNotYours" } });
    await desk.signInAs("adviser");
    expect((await add(caseId, unsafe)).ok).toBe(true);
    const { id: contactId } = await theContact(caseId);
    await desk.signInAs("administrator");
    expect(await theContact(caseId)).toMatchObject({ sealed: true, mayReveal: false, mayChange: false, covered: [] });
    expect((await desk.refused("people.revealContact", { caseId, contactId })).code).toBe("people.contactSealed");
    expect(await changeContact(caseId, "safe", "YES")).toMatchObject({ failure: { code: "people.contactNotYours" } });
    expect((await desk.refused("people.removeContact", { caseId, contactId })).code).toBe("people.contactNotYours");
    await desk.signInAs("adviser");
    desk.clock.now += 600_000;
    expect((await desk.refused("people.revealContact", { caseId, contactId })).code).toBe("desk.reauthenticate");
    await again("adviser");
    expect((await desk.must("people.revealContact", { caseId, contactId })).fields).toEqual({
      value: "07700 900666",
      trustedPerson: "Her sister Mia",
    });
  });

  test("is what an ordinary one becomes when it is marked unsafe, with its past; nothing of it stays readable", async () => {
    const caseId = await aPeopledCase(desk);
    await add(caseId, aContactOf({ value: "sealword one", details: { postcode: "SEALWORD" } }));
    await changeContact(caseId, "value", "sealword two");
    await changeContact(caseId, "codeWord", "sealword three");
    expect((await everythingStored()).match(/sealword/giu)?.length).toBeGreaterThan(4);
    expect(await changeContact(caseId, "safe", "NO")).toMatchObject({ ok: true });
    expect(await theContact(caseId)).toMatchObject({ safe: false, sealed: true, mayReveal: false });
    expect(await everythingStored()).not.toMatch(/sealword/iu);
    await desk.signInAs("adviser");
    await again("adviser");
    const { id: contactId } = await theContact(caseId);
    expect((await desk.must("people.revealContact", { caseId, contactId })).fields["value"]).toBe("sealword two");
    expect(await changeContact(caseId, "safe", "YES")).toMatchObject({ ok: true });
    expect(await theContact(caseId)).toMatchObject({ safe: true, sealed: false });
    await desk.signInAs("administrator");
    expect((await desk.must("people.revealContact", { caseId, contactId })).fields["codeWord"]).toBe("sealword three");
  });

  test("that came with the referral is changed by the representative who referred", async () => {
    const caseId = await aPeopledCase(desk, { contacts: [aContact({ safe: false })] });
    await desk.signInAs("police");
    // Before circulation an agency sees its own referral only.
    expect((await desk.refused("people.ofCase", { caseId })).code).toBe("desk.notYours");
    await desk.signInAs("adviser");
    expect(await theContact(caseId)).toMatchObject({ sealed: true, mayReveal: true, mayChange: true });
    await changeContact(caseId, "safeTimes", "never at home");
    expect((await theContact(caseId)).safeTimes).toBe("never at home");
  });
});

describe("a restricted case", () => {
  test("seals what is told of its people, their contacts and the history of both; a plain one shows it", async () => {
    const tell = async (caseId: CaseId, word: string) => {
      const view = await desk.must("people.ofCase", { caseId });
      const personId = inRole(view, "VICTIM").id;
      const change = { caseId, personId, baseVersion: 0 };
      await desk.must("people.change", { ...change, field: "healthNeeds", text: `${word} health` });
      await desk.must("people.change", { ...change, field: "healthNeeds", text: `${word} better`, baseVersion: 1 });
      await desk.must("people.change", {
        ...change,
        personId: inRole(view, "PERPETRATOR").id,
        field: "weaponsAccess",
        text: `${word} gun`,
      });
      await add(caseId, aContactOf({ value: `${word} phone`, details: { landlord: `${word} homes` } }));
      const { personId: added } = await desk.must("people.add", {
        caseId,
        role: "INFORMANT",
        relationship: null,
        familyName: `${word} neighbour`,
        givenNames: "",
        dateOfBirth: null,
        gender: "UNKNOWN",
      });
      await desk.must("people.remove", { caseId, personId: added });
    };
    await tell(await aPeopledCase(desk), "Plainpart");
    const caseId = await aPeopledCase(desk, { readers: ["administrator", "adviser"] });
    await tell(caseId, "Sealedpart");
    const stored = await everythingStored();
    expect(stored.match(/Plainpart/gu)?.length).toBeGreaterThan(8);
    expect(stored).not.toMatch(/sealedpart/iu);
    expect(inRole(await desk.must("people.ofCase", { caseId }), "VICTIM").fields["healthNeeds"]).toBe(
      "Sealedpart better",
    );
  });
});
