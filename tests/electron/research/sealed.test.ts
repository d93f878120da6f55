import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AccountId, CaseId, ConferenceId } from "../../../shared/ids.ts";
import { accountOf, aConferenceWith, agencyOf, anAcceptedCase, aPlan, at, day } from "../../support/aConference.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../support/aDesk.ts";
import { openedBy } from "../../support/rawOpened.ts";
import { rawSight } from "../../support/rawFile.ts";
import { anItem, aResearchForm, giveResearch, write } from "./aResearch.ts";

// What must hold also for somebody with a passphrase of their own, the file, and no program (`RULES.md` 5): each of these
// words stands in one place only, and is looked for on every page and behind every key an account holds.
const kept = "zibbelkraut";
const shared = "wollgrasweg";
const forChair = "quendelbach";
const noted = "ysopgarten";
const restrictedWord = "bibernellhof";
const people = ["administrator", "chair", "police", "housing", "mentalHealth", "adviser", "observer", "auditor"];

let desk: TestDesk;
let conferenceId: ConferenceId;
let alder: CaseId;
let thorne: CaseId;

const who = (key: string) => {
  const account = desk.accounts[key];
  if (!account) throw new Error(`no account ${key}`);
  return account;
};
const raw = () => ({ now: desk.clock.now, costs: cheapCosts });
const opened = (account: { readonly name: string; readonly passphrase: string }) =>
  openedBy(desk.folder, account, raw());
const locked = () => desk.must("unlock.lock", {});
const papers = { declarationSignedOn: day("2026-01-05"), declarationExpiresOn: day("2027-01-05") };
const second = { name: "Hanna Weir", passphrase: "a passphrase of the second of housing" };
const otherChair = { name: "Petra Lund", passphrase: "a passphrase of another chair" };

const addAccount = async (
  account: typeof second,
  role: "representative" | "chair",
  agency: string,
): Promise<AccountId> =>
  (
    await desk.must("accounts.add", {
      ...account,
      post: "",
      role,
      agencyId: agencyOf(desk, agency),
      ...papers,
      secondPerson: null,
    })
  ).accountId;

beforeAll(async () => {
  desk = await aDesk();
  alder = await anAcceptedCase(desk, "Alder");
  thorne = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "housing"] });
  conferenceId = await aConferenceWith(desk, [alder]);
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { conferenceId, caseId: thorne });
  await desk.must("conferences.circulate", { conferenceId });
  await desk.signInAs("housing");
  const items = [
    anItem(`kept: ${kept}`, "DO_NOT_SHARE"),
    anItem(`shared: ${shared}`, "SHARE"),
    anItem(`for the chair: ${forChair}`, "CHAIR_ONLY"),
  ];
  await giveResearch(desk, { conferenceId, caseId: alder }, aResearchForm(items));
  const restricted = aResearchForm([anItem(`restricted: ${restrictedWord}`, "SHARE")]);
  await giveResearch(desk, { conferenceId, caseId: thorne }, restricted);
  await desk.signInAs("chair");
  await desk.must("research.writeChairNote", { conferenceId, caseId: alder, baseVersion: 0, text: `a note: ${noted}` });
  await locked();
}, 120_000);
afterAll(() => desk.close());

test("no page of the file shows own research, what is for the chair, or the chair's note; the control is the shared item", async () => {
  const sight = await rawSight(desk.folder, who("auditor"), raw());
  expect(sight.shows([kept, forChair, noted, restrictedWord])).toEqual([]);
  expect(sight.shows([shared])).toEqual([shared]);
});

test("own research opens for the agency's representative alone, whatever else an account may read; the control is that one", async () => {
  for (const key of people) {
    const texts = (await opened(who(key))).get("research") ?? "";
    expect(texts.includes(kept), key).toBe(key === "housing");
    expect(texts.includes(restrictedWord), key).toBe(key === "housing");
  }
});

test("what is for the chair opens for the chair alone, also not for the agency that gave it, nor the chair's note", async () => {
  for (const key of people) {
    const texts = await opened(who(key));
    expect(texts.get("research_for_chair")?.includes(forChair) ?? false, key).toBe(key === "chair");
    expect(texts.get("chair_notes")?.includes(noted) ?? false, key).toBe(key === "chair");
  }
});

test("what is shared about a restricted case opens for its readers only", async () => {
  for (const key of people) {
    const texts = (await opened(who(key))).get("research_shared") ?? "";
    expect(texts.includes(restrictedWord), key).toBe(key === "chair" || key === "housing");
  }
});

describe("who comes and goes", () => {
  test("a colleague who is added gets the agency's key as soon as somebody who has it signs in", async () => {
    await desk.signInAs("administrator");
    await addAccount(second, "representative", "Housing");
    await desk.must("unlock.signIn", { accountName: second.name, passphrase: second.passphrase });
    const about = { conferenceId, caseId: alder };
    expect((await desk.refused("research.open", about)).code).toBe("research.sealedForColleagues");
    const form = aResearchForm([]);
    expect((await desk.refused("research.save", { ...about, baseVersion: 1, form })).code).toBe(
      "research.sealedForColleagues",
    );
    await desk.signInAs("housing");
    await desk.must("unlock.signIn", { accountName: second.name, passphrase: second.passphrase });
    expect((await desk.must("research.open", about)).form.items).toHaveLength(3);
    // Of the restricted case the key of the agency opens nothing: the colleague is not named.
    expect((await desk.refused("research.open", { conferenceId, caseId: thorne })).code).toBe("desk.notYours");
    await locked();
    const texts = (await opened(second)).get("research") ?? "";
    expect(texts).toContain(kept);
    expect(texts).not.toContain(restrictedWord);
  });

  test("somebody who moves to another agency opens nothing of it once a colleague has signed in; until then the control does", async () => {
    await desk.signInAs("administrator");
    await desk.must("accounts.change", {
      accountId: accountOf(desk, "housing"),
      post: "",
      agencyId: agencyOf(desk, "Police"),
      ...papers,
    });
    await locked();
    expect((await opened(who("housing"))).get("research")).toContain(kept);
    await desk.must("unlock.signIn", { accountName: second.name, passphrase: second.passphrase });
    await locked();
    expect((await opened(who("housing"))).get("research") ?? "").not.toContain(kept);
    expect((await opened(second)).get("research")).toContain(kept);
    // What the colleague cannot read stays for who is named, in the same agency again.
    await desk.signInAs("administrator");
    await desk.must("accounts.change", {
      accountId: accountOf(desk, "housing"),
      post: "",
      agencyId: agencyOf(desk, "Housing"),
      ...papers,
    });
    await desk.must("unlock.signIn", { accountName: second.name, passphrase: second.passphrase });
    await desk.signInAs("housing");
    const { form } = await desk.must("research.open", { conferenceId, caseId: alder });
    expect(form.items).toHaveLength(3);
  });

  test("the key for the chair follows the chair of that conference", async () => {
    await desk.signInAs("administrator");
    const otherId = await addAccount(otherChair, "chair", "Coordination");
    await desk.signInAs("chair");
    await desk.must("cases.addReader", { caseId: thorne, accountId: otherId, reason: "chairs the next one" });
    await desk.signInAs("administrator");
    await desk.must("conferences.change", { conferenceId, ...aPlan(desk), chairId: otherId });
    await locked();
    expect((await opened(otherChair)).get("research_for_chair") ?? "").not.toContain(forChair);
    await desk.signInAs("chair");
    expect((await desk.refused("research.forChair", { conferenceId, caseId: alder })).code).toBe("desk.notYours");
    await desk.must("unlock.signIn", { accountName: otherChair.name, passphrase: otherChair.passphrase });
    expect(await desk.must("research.forChair", { conferenceId, caseId: alder })).toMatchObject({
      items: [{ text: `for the chair: ${forChair}` }],
      note: `a note: ${noted}`,
      sealed: false,
    });
    await locked();
    for (const table of ["research_for_chair", "chair_notes"]) {
      expect((await opened(who("chair"))).get(table) ?? "", table).not.toMatch(/quendelbach|ysopgarten/u);
      expect((await opened(otherChair)).get(table), table).toMatch(/quendelbach|ysopgarten/u);
    }
  });
});

describe("a case that is restricted later", () => {
  test("takes its research with it, also where who restricts it cannot read it, and gives it back to who is named", async () => {
    await desk.signInAs("administrator");
    const { chairId } = await desk.must("conferences.open", { conferenceId });
    await desk.must("unlock.reauthenticate", { passphrase: who("administrator").passphrase });
    await desk.must("access.restrict", {
      caseId: alder,
      readers: [accountOf(desk, "administrator"), chairId],
      reason: "a colleague",
    });
    await locked();
    const sight = await rawSight(desk.folder, who("auditor"), raw());
    expect(sight.shows([kept, shared, forChair, noted])).toEqual([]);
    expect((await opened(who("housing"))).get("research") ?? "").not.toContain(kept);
    expect((await opened(who("administrator"))).get("research_shared")).toContain(shared);
    expect((await opened(who("administrator"))).get("research") ?? "").not.toContain(kept);
    expect((await opened(otherChair)).get("research_for_chair")).toContain(forChair);
    await desk.signInAs("administrator");
    await desk.must("cases.addReader", { caseId: alder, accountId: accountOf(desk, "housing"), reason: "their part" });
    await desk.signInAs("housing");
    const { form } = await desk.must("research.open", { conferenceId, caseId: alder });
    expect(at(form.items, 0).text).toContain(kept);
    await write(desk, { conferenceId, caseId: alder }, form);
    await locked();
    expect((await opened(who("housing"))).get("research")).toContain(kept);
    expect((await opened(second)).get("research") ?? "").not.toContain(kept);
  });
});
