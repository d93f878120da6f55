import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ActionId, AgencyId, CaseId, ConferenceId } from "../../../shared/ids.ts";
import { accountOf, agencyOf, aPlan, at, openMeeting } from "../../support/aConference.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../support/aDesk.ts";
import { openedBy } from "../../support/rawOpened.ts";
import { aForm, aSubmittedReferral, acceptance } from "../referrals/aReferral.ts";
import { hidden, kept, papers, twoHousing } from "./twoHousing.ts";

let desk: TestDesk;
let north: AgencyId;
let housing: AgencyId;
let birch: CaseId;
let cedar: CaseId;
let dale: CaseId;
let held: ConferenceId;
let ahead: ConferenceId;
let alone: ConferenceId;
let thorne: CaseId;
let open: ActionId;
let done: ActionId;
let shut: ActionId;
let left: ActionId;
beforeAll(async () => {
  ({ desk, north, housing, birch, cedar, dale, held, ahead, alone, thorne, open, done, shut, left } =
    await twoHousing());
}, 180_000);
afterAll(() => desk.close());

const again = () =>
  desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
const input = (over: Partial<{ agencyId: AgencyId; intoId: AgencyId; reason: string }> = {}) => ({
  agencyId: north,
  intoId: housing,
  reason: "they were joined by law",
  ...over,
});
const opens = async (key: string, caseId: CaseId): Promise<boolean> => {
  await desk.signInAs(key);
  return (await desk.call("cases.open", { caseId })).ok;
};
const behindKeysOf = async (key: string): Promise<string> => {
  await desk.must("unlock.lock", {});
  const account = desk.accounts[key] ?? expect.fail(key);
  const texts = await openedBy(desk.folder, account, { now: desk.clock.now, costs: cheapCosts });
  return [...texts.values()].join("\n");
};

describe("what is refused, in words", () => {
  test.each([
    ["into itself", () => input({ intoId: north }), "agencies.mergeIntoItself"],
    ["one that is not there", () => input({ agencyId: accountOf(desk, "chair") as never }), "agencies.gone"],
    ["without a reason", () => input({ reason: "  " }), "agencies.mergeReasonNeeded"],
  ])("%s", async (_, asked, code) => {
    await again();
    expect((await desk.refused("agencies.merge", asked())).code).toBe(code);
  });

  test("into one that is not active", async () => {
    const { agencyId } = await desk.must("agencies.add", {
      name: "Closed",
      type: "OTHER",
      core: false,
      agreementSignedOn: null,
      agreementExpiresOn: null,
    });
    const change = { agencyId, name: "Closed", type: "OTHER" as const, core: false, active: false };
    await desk.must("agencies.change", { ...change, agreementSignedOn: null, agreementExpiresOn: null });
    await again();
    expect((await desk.refused("agencies.merge", input({ intoId: agencyId }))).code).toBe("agencies.mergeIntoInactive");
  });

  test("without the passphrase given again, and to every other role", async () => {
    await desk.signInAs("administrator");
    desk.clock.now += 10 * 60_000;
    expect((await desk.refused("agencies.merge", input())).code).toBe("desk.reauthenticate");
    for (const key of ["chair", "nell", "adviser", "observer", "auditor"]) {
      await desk.signInAs(key);
      await desk.must("unlock.reauthenticate", { passphrase: desk.accounts[key]?.passphrase ?? "" });
      expect((await desk.refused("agencies.merge", input())).code, key).toBe("desk.notYours");
      expect((await desk.refused("agencies.mergePreview", { agencyId: north, intoId: housing })).code, key).toBe(
        "desk.notYours",
      );
    }
    await desk.signInAs("administrator");
  });
});

test("the preview says what will move, before anything does", async () => {
  expect(await desk.must("agencies.mergePreview", { agencyId: north, intoId: housing })).toEqual({
    fromName: "North Homes",
    intoName: "Housing",
    refusal: null,
    accounts: ["Ned Orr", "Nell Ashby"],
    openActions: 4,
    actionsInConflict: 1,
    casesInConflict: 1,
    invitations: [
      { conferenceId: ahead, date: "2026-12-09", both: true },
      { conferenceId: alone, date: "2026-12-16", both: false },
    ],
    standingInvitation: false,
    fromAgreement: "valid",
    intoAgreement: "valid",
    keyHolders: ["Ned Orr", "Nell Ashby"],
    researchTwice: 1,
  });
  expect(await desk.must("agencies.mergePreview", { agencyId: housing, intoId: housing })).toMatchObject({
    refusal: "agencies.mergeIntoItself",
  });
});

test("before it neither agency reads what is the other's alone", async () => {
  expect(await opens("housing", birch)).toBe(false);
  expect(await opens("nell", dale)).toBe(true);
});

describe("after the merge", () => {
  beforeAll(async () => {
    await desk.signInAs("administrator");
    await again();
    await desk.must("agencies.merge", input());
  });

  test("it stands in the log with its reason, and in the list as part of the other", async () => {
    const [entry] = await desk
      .signInAs("auditor")
      .then(() => desk.must("audit.list", { before: null, limit: 50 }))
      .then(({ entries }) => entries.filter(({ procedure }) => procedure === "agencies.merge"));
    expect(entry).toMatchObject({ objectId: north, reason: "they were joined by law" });
    await desk.signInAs("administrator");
    expect((await desk.must("agencies.list", {})).find(({ id }) => id === north)).toMatchObject({
      name: "North Homes",
      active: false,
      mergedInto: housing,
      mergedOn: "2026-11-25",
    });
    await desk.signInAs("nell");
    expect(await desk.must("agencies.merged", {})).toEqual([
      { agencyId: north, nowName: "Housing", mergedOn: "2026-11-25" },
    ]);
  });

  test("nothing more is changed about it, merged again or undone", async () => {
    await desk.signInAs("administrator");
    await again();
    expect((await desk.refused("agencies.merge", input())).code).toBe("agencies.alreadyMerged");
    await again();
    expect((await desk.refused("agencies.merge", input({ agencyId: housing, intoId: north }))).code).toBe(
      "agencies.alreadyMerged",
    );
    const change = { agencyId: north, name: "North Homes", type: "OTHER" as const, core: false, active: true };
    expect(
      (await desk.refused("agencies.change", { ...change, agreementSignedOn: null, agreementExpiresOn: null })).code,
    ).toBe("agencies.alreadyMerged");
    expect(
      (
        await desk.refused("accounts.change", {
          accountId: accountOf(desk, "nell"),
          post: "",
          agencyId: north,
          ...papers,
        })
      ).code,
    ).toBe("agencies.gone");
  });

  test("its people are of the other agency, and everybody of it reads what either had; the conflict shuts the case for all", async () => {
    await desk.signInAs("nell");
    const { session } = await desk.must("unlock.state", {});
    expect(session).toMatchObject({ agencyId: housing, agencyName: "Housing", cleared: true });
    expect(await opens("housing", birch)).toBe(true);
    expect(await opens("housing", cedar)).toBe(true);
    for (const key of ["nell", "ned", "housing"]) expect(await opens(key, dale), key).toBe(false);
    expect(await opens("mentalHealth", birch)).toBe(true);
  });

  test("its open actions are the other agency's, with who owned them in their history; a closed one keeps its name", async () => {
    await desk.signInAs("administrator");
    const { rows } = await desk.must("actions.list", { whose: "all", open: false });
    const find = (id: ActionId) => rows.find((row) => row.id === id) ?? expect.fail(id);
    expect(find(open)).toMatchObject({ ownerAgencyName: "Housing", ownerGone: false });
    expect(find(shut)).toMatchObject({ ownerAgencyName: "Housing" });
    // Whose owner left before is still asked to be given to another person.
    expect(find(left)).toMatchObject({ ownerAgencyName: "Housing", ownerName: "Tess Vale", ownerGone: true });
    expect(find(done)).toMatchObject({ ownerAgencyName: "North Homes", status: "DONE" });
    expect((await desk.must("actions.history", { actionId: open })).at(-1)).toMatchObject({
      kind: "CHANGED",
      fromValue: "North Homes",
      toValue: "Housing",
    });
    const gone = await desk.must("actions.list", { whose: "all", open: true, filter: { ownerGone: true } });
    expect(gone.rows.map(({ id }) => id)).toEqual([left]);
    await desk.must("actions.reassign", {
      actionIds: [left],
      ownerAgencyId: housing,
      ownerAccountId: accountOf(desk, "nell"),
      ownerName: "",
      reason: "Tess has left",
    });
    expect(await desk.must("actions.history", { actionId: left })).toEqual(
      expect.arrayContaining([expect.objectContaining({ fromValue: "Housing · Tess Vale" })]),
    );
    await desk.signInAs("housing");
    const own = (await desk.must("actions.list", { whose: "myAgency", open: false })).rows.map(({ id }) => id);
    expect(own).toEqual(expect.arrayContaining([open, done]));
    expect(own).not.toContain(shut);
  });

  test("its action in a restricted case is told to the other agency as to any owner, and the case to nobody", async () => {
    // A reader hands the key on when they sign in.
    await desk.signInAs("administrator");
    await desk.signInAs("housing");
    const { rows } = await desk.must("actions.list", { whose: "myAgency", open: true });
    expect(rows.find(({ text }) => text === "Keep the flat empty")).toMatchObject({ caseId: null });
    for (const key of ["nell", "housing"]) expect(await opens(key, thorne), key).toBe(false);
  });

  test("its invitations are the other agency's, one line for both; what was held keeps it on the sheet, cleared by the other's papers", async () => {
    await desk.signInAs("administrator");
    const names = async (conferenceId: ConferenceId) =>
      (await desk.must("conferences.open", { conferenceId })).attendance.map(({ agencyName }) => agencyName);
    expect((await names(ahead)).filter((name) => name === "Housing" || name === "North Homes")).toEqual(["Housing"]);
    expect(await names(alone)).toContain("Housing");
    expect(await names(alone)).not.toContain("North Homes");
    const sheet = (await desk.must("conferences.open", { conferenceId: held })).attendance;
    expect(sheet.map(({ agencyName }) => agencyName)).not.toContain("Housing");
    expect(sheet.find(({ agencyName }) => agencyName === "North Homes")).toMatchObject({
      representative: "Nell Ashby",
      notCleared: null,
    });
  });

  test("the minutes of before are for its line and read by everybody of the other; the action list has what it does now", async () => {
    await desk.signInAs("housing");
    const { parts } = {
      parts: JSON.stringify(await desk.must("minutes.text", { conferenceId: held, language: "en" })),
    };
    expect(parts).toContain("the lock was changed");
    expect(parts).toContain("North Homes");
    await desk.signInAs("administrator");
    const recipients = async (kind: "MINUTES" | "ACTION_LIST") =>
      desk.must("documents.recipients", { conferenceId: held, kind, caseId: null });
    const line = (await recipients("ACTION_LIST")).find(({ name }) => name.startsWith("North Homes"));
    expect(line).toMatchObject({ refusal: null });
    expect((await recipients("MINUTES")).find(({ name }) => name.startsWith("North Homes"))).toMatchObject({
      refusal: null,
    });
  });

  test("what both shared counts for the one line, and each form stays what it was", async () => {
    await desk.signInAs("administrator");
    const answers = await desk.must("research.answers", { conferenceId: ahead, caseId: cedar });
    expect(answers.map(({ agencyName }) => agencyName)).not.toContain("North Homes");
    const ours = answers.find(({ agencyId }) => agencyId === housing);
    expect(ours).toMatchObject({ state: "RETURNED" });
    expect(ours?.items.map(({ text }) => text).toSorted()).toEqual(["rent is paid by him", "she asked to move"]);
    await desk.signInAs("housing");
    const { form } = await desk.must("research.open", { conferenceId: ahead, caseId: cedar });
    expect(form.items.map(({ text }) => text)).toEqual(["she asked to move"]);
  });

  test("what it sealed opens for those who came from it and for nobody else, however often they sign in; the control is that they do", async () => {
    for (const key of ["nell", "housing", "ned", "administrator", "nell", "housing"]) await desk.signInAs(key);
    for (const [key, holds] of [
      ["nell", true],
      ["ned", true],
      ["housing", false],
      ["administrator", false],
      ["police", false],
    ] as const) {
      const texts = await behindKeysOf(key);
      expect(texts.includes(kept), key).toBe(holds);
      expect(texts.includes(hidden), key).toBe(holds);
    }
    await desk.signInAs("housing");
    const { contacts } = await desk.must("people.ofCase", { caseId: birch });
    const sealed = contacts.find(({ confidential }) => confidential) ?? expect.fail("there is a sealed one");
    await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["housing"]?.passphrase ?? "" });
    expect((await desk.refused("people.revealContact", { caseId: birch, contactId: sealed.id })).code).toBe(
      "people.contactSealed",
    );
  });

  test("who goes to another agency afterwards leaves what came with them behind", async () => {
    await desk.signInAs("administrator");
    await desk.must("accounts.change", {
      accountId: accountOf(desk, "ned"),
      post: "",
      agencyId: agencyOf(desk, "Police"),
      ...papers,
    });
    await desk.signInAs("nell");
    expect(await behindKeysOf("ned")).not.toContain(kept);
    expect(await behindKeysOf("nell")).toContain(kept);
    expect(await opens("ned", birch)).toBe(true);
    await desk.signInAs("administrator");
  });
});

test("nothing is merged while one of the two sits in a meeting", async () => {
  const other = await aDesk({ cast: ["chair", "housing", "adviser"] });
  const form = aForm({ children: [], childReferralMade: "NO" });
  const { referralId } = await aSubmittedReferral(other, { form });
  const { caseId } = await other.must(
    "referrals.decide",
    acceptance(referralId, { adviserAccountId: accountOf(other, "adviser") }),
  );
  const { conferenceId } = await other.must("conferences.schedule", aPlan(other));
  await other.must("agenda.addCase", { conferenceId, caseId: caseId ?? expect.fail("a case") });
  await openMeeting(other, conferenceId);
  const ids = { agencyId: agencyOf(other, "Mental health"), intoId: agencyOf(other, "Coordination") };
  expect(await other.must("agencies.mergePreview", ids)).toMatchObject({ refusal: "agencies.mergeDuringMeeting" });
  await other.must("unlock.reauthenticate", { passphrase: other.accounts["administrator"]?.passphrase ?? "" });
  expect((await other.refused("agencies.merge", { ...ids, reason: "one" })).code).toBe("agencies.mergeDuringMeeting");
  expect(at((await other.must("conferences.open", { conferenceId })).attendance, 0).agencyName).not.toBe("");
  await other.close();
});
