import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseId } from "../../../shared/ids.ts";
import { deriveKeyHere, signIn } from "../../../electron/vault/vault.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../support/aDesk.ts";
import { aContact, aForm, aPerson, aSubmittedReferral, acceptance } from "../referrals/aReferral.ts";
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

async function aCase(more: Partial<Parameters<typeof acceptance>[1]> = {}, form = aForm()): Promise<CaseId> {
  await desk.signInAs("police");
  const { referralId } = await aSubmittedReferral(desk, { form, contacts: [aContact()] });
  await desk.signInAs("administrator");
  const { caseId } = await desk.must("referrals.decide", acceptance(referralId, more));
  if (!caseId) throw new Error("accepting makes a case");
  return caseId;
}

const seenBy = async (key: string, caseId: CaseId): Promise<boolean> => {
  await desk.signInAs(key);
  const listed = (await desk.must("cases.list", {})).rows.some(({ id }) => id === caseId);
  const opened = (await desk.call("cases.open", { caseId })).ok;
  // The list and the door are decided by the same words.
  expect(opened).toBe(listed);
  return listed;
};

const secret = (name: string) =>
  aForm({
    victim: aPerson("Quilla", name),
    background: `${name} was threatened.`,
    perpetrators: [aPerson("Xaver", name)],
  });

/** What the tables hold, for somebody with the file's own key and no compartment's. */
async function everythingStored(): Promise<string> {
  const account = desk.accounts["administrator"];
  if (!account) throw new Error("the administrator is always there");
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
  const words = reader.prepare("SELECT body FROM search_words").all();
  const rows = tables.map((name) => reader.prepare(`SELECT * FROM ${JSON.stringify(name)}`).all());
  area.value.close();
  return JSON.stringify([rows, words]);
}

describe("a case before its agenda is circulated", () => {
  test("is the administrator's and the named adviser's, and nobody else's", async () => {
    const caseId = await aCase({ adviserAccountId: idOf("adviser") });
    const seen: string[] = [];
    for (const key of ["administrator", "chair", "police", "housing", "adviser", "otherAdviser"])
      if (await seenBy(key, caseId)) seen.push(key);
    expect(seen).toEqual(["administrator", "adviser"]);
    await desk.signInAs("observer");
    expect((await desk.call("cases.list", {})).ok).toBe(false);
  });

  test("goes over to another adviser", async () => {
    const caseId = await aCase({ adviserAccountId: idOf("adviser") });
    await desk.must("cases.nameAdviser", { caseId, accountId: idOf("otherAdviser") });
    expect(await seenBy("otherAdviser", caseId)).toBe(true);
    expect(await seenBy("adviser", caseId)).toBe(false);
    await desk.signInAs("administrator");
    expect((await desk.refused("cases.nameAdviser", { caseId, accountId: idOf("housing") })).code).toBe(
      "accounts.gone",
    );
  });

  test("has no readers to add to, since it is not restricted", async () => {
    const caseId = await aCase();
    const asked = { caseId, accountId: idOf("chair"), reason: "Chairs it" };
    expect((await desk.refused("cases.addReader", asked)).code).toBe("cases.notRestricted");
  });
});

describe("a restricted case", () => {
  test("opens for a reader whom a reader names, sealed names and contacts included", async () => {
    const restricted = { readers: [idOf("administrator")], reason: "A colleague" };
    const caseId = await aCase({ restricted }, aForm({ victim: aPerson("Zora", "Okonkwo") }));
    expect(await seenBy("adviser", caseId)).toBe(false);
    expect((await desk.must("search.find", { text: "okonkwo" })).groups).toEqual([]);
    await desk.signInAs("administrator");
    await desk.must("cases.nameAdviser", { caseId, accountId: idOf("adviser") });
    expect(await seenBy("adviser", caseId)).toBe(true);
    const opened = await desk.must("cases.open", { caseId });
    expect(opened.victimName).toBe("Zora Okonkwo");
    const [contact] = opened.contacts;
    if (!contact) throw new Error("the contact moved to the case");
    expect((await desk.must("cases.revealContact", { caseId, contactId: contact.id })).value).toBe("07700 900123");
    expect(allHits(await desk.must("search.find", { text: "okonkwo" }))).toMatchObject([{ kind: "person", caseId }]);
  });

  test("leaves no word of its names, form or contacts readable in the tables; a plain one does", async () => {
    await aCase({}, secret("Plainword"));
    await aCase({ restricted: { readers: [idOf("administrator")], reason: "A colleague" } }, secret("Sealedword"));
    const stored = await everythingStored();
    expect(stored.match(/Plainword|plainword/gu)?.length).toBeGreaterThan(4);
    expect(stored).not.toMatch(/sealedword/iu);
    await desk.signInAs("administrator");
  });
});

test("cases of the list carry their referral's score, children and perpetrators", async () => {
  const caseId = await aCase(
    {},
    aForm({ score: 21, perpetrators: [aPerson("Karl", "Weber"), aPerson("Udo", "Weber")] }),
  );
  const line = (await desk.must("cases.list", {})).rows.find(({ id }) => id === caseId);
  expect(line).toMatchObject({
    score: 21,
    children: 1,
    perpetratorNames: "Karl Weber, Udo Weber",
    openActions: 0,
    level: null,
    lastHeardOn: null,
  });
});
