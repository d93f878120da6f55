import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseId, ConferenceId, EntryId, HearingId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  anAction,
  aPlan,
  at,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aContact, aForm, aSubmittedReferral, acceptance } from "../referrals/aReferral.ts";
import { allHits } from "../../support/hits.ts";

// Alder is plain; Thorne is restricted to the chair and the representative of Housing: the administrator is no reader.
// Both are on the table; nothing is approved until the last part.
let desk: TestDesk;
let folder: string;
let conferenceId: ConferenceId;
let alder: CaseId;
let thorne: CaseId;
let hearingId: HearingId;
let hidden: HearingId;
let riskId: EntryId;

const again = async (key: string) =>
  void (await desk.must("unlock.reauthenticate", { passphrase: desk.accounts[key]?.passphrase ?? "" }));

beforeAll(async () => {
  desk = await aDesk();
  folder = mkdtempSync(join(tmpdir(), "concord-need-to-know-"));
  alder = await anAcceptedCase(desk, "Alder", { over: { victimWishes: "wants to stay near her mother" } });
  thorne = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "housing"] });
  conferenceId = await aConferenceWith(desk, [alder]);
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { conferenceId, caseId: thorne });
  await openMeeting(desk, conferenceId, ["Mental health"]);
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId: alder }));
  ({ riskId } = await completeHearing(desk, hearingId, ["Police", "Housing", "Victim support"]));
  ({ hearingId: hidden } = await desk.must("meeting.openCase", { conferenceId, caseId: thorne }));
  await completeHearing(desk, hidden, ["Housing"]);
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await desk.close();
});

describe("a hearing that is still open", () => {
  test("is no history of an action for an agency that neither owns it nor finds it in a list", async () => {
    await desk.signInAs("administrator");
    const [action] = (await desk.must("meeting.hearing", { hearingId })).actions;
    const actionId = action?.id ?? expect.fail("an action was agreed");
    await desk.signInAs("housing");
    expect(await desk.must("actions.history", { actionId })).toHaveLength(1);
    await desk.signInAs("police");
    expect((await desk.must("actions.list", { whose: "all", open: true })).rows).toEqual([]);
    expect((await desk.refused("actions.history", { actionId })).code).toBe("desk.notYours");
  });

  test("counts no action that its reader does not find in a list", async () => {
    await desk.signInAs("police");
    expect((await desk.must("cases.list", {})).rows).toMatchObject([{ openActions: 0, overdueActions: 0 }]);
    await desk.signInAs("housing");
    expect((await desk.must("cases.list", {})).rows.map(({ openActions }) => openActions)).toEqual([1, 1]);
  });

  test("tells its level to who is in the room, and to nobody of an agency that is away", async () => {
    const levels = async (key: string) => {
      await desk.signInAs(key);
      const [line] = (await desk.must("cases.list", {})).rows;
      const [item] = (await desk.must("agenda.view", { conferenceId })).items;
      return [line?.level, item?.level];
    };
    expect(await levels("police")).toEqual(["HIGH", "HIGH"]);
    expect(await levels("mentalHealth")).toEqual([null, null]);
  });

  test("does not hand the referral's own words to agencies that did not write it, nor the time at which it began", async () => {
    await desk.signInAs("police");
    const { referral, startedAt } = await desk.must("meeting.hearing", { hearingId });
    expect(referral).toMatchObject({ background: "", victimWishes: "" });
    expect(startedAt).toBeNull();
    await desk.signInAs("adviser");
    expect((await desk.must("meeting.hearing", { hearingId })).referral.victimWishes).toContain("her mother");
  });

  test("does not tell an agency that another one is out of the room", async () => {
    await desk.signInAs("housing");
    const presences = async () =>
      (await desk.must("meeting.hearing", { hearingId: hidden })).agencies.map(({ presence }) => presence);
    expect(await presences()).not.toContain("outOfRoom");
    await desk.signInAs("chair");
    expect(await presences()).toContain("outOfRoom");
  });

  test("takes no text, risk or action of another hearing, and gives none to it", async () => {
    await desk.signInAs("chair");
    const foreign = { hearingId: hidden, entryId: riskId, baseVersion: 1 };
    const risk = { text: "x", to: ["VICTIM" as const], imminence: null, level: null };
    expect((await desk.refused("meeting.writeRisk", { ...foreign, ...risk })).code).toBe("meeting.entryGone");
    const [entry] = (await desk.must("meeting.hearing", { hearingId })).agencies.flatMap(({ entries }) => entries);
    const said = { kind: "SHARED" as const, basis: null, text: "x", on: null, onlyAgencies: [] };
    const part = { ...foreign, entryId: entry?.id ?? null, agencyId: agencyOf(desk, "Police"), ...said };
    expect((await desk.refused("meeting.writeInformation", part)).code).toBe("meeting.entryGone");
    expect((await desk.refused("meeting.writeAction", anAction(desk, hidden, "Housing", [riskId]))).code).toBe(
      "meeting.actionRiskMissing",
    );
  });
});

describe("a restricted case leaves no trace for an administrator who is no reader", () => {
  const copiesSeen = async () => JSON.stringify(await desk.must("documents.copies", { conferenceId }));

  test("its readers are not offered as recipients, and a copy of it is not counted", async () => {
    await desk.signInAs("chair");
    const asked = { conferenceId, kind: "MINUTES_OF_CASE" as const, caseId: thorne };
    const names = async () => (await desk.must("documents.recipients", asked)).map(({ name }) => name);
    expect(await names()).toContain("Police, Ruth Calder");
    await again("chair");
    const recipients = [{ kind: "account" as const, accountId: accountOf(desk, "chair") }];
    const { copies } = await desk.must("documents.produce", { ...asked, recipients, language: "en", folder });
    expect(await copiesSeen()).toContain(at(copies, 0).fileName);
    await desk.signInAs("administrator");
    expect(await names()).not.toContain("Police, Ruth Calder");
    expect((await desk.must("documents.recipients", asked)).map((one) => one.copies)).not.toContain(1);
    expect(await copiesSeen()).not.toContain(at(copies, 0).fileName);
    expect(await copiesSeen()).not.toContain(thorne);
  });

  test("nor for the colleagues of who got a copy of their own", async () => {
    await desk.signInAs("police");
    expect(await desk.must("documents.copies", { conferenceId })).toEqual({ rows: [], total: 0 });
  });

  test("its answers are those of a case that was never there", async () => {
    await desk.signInAs("administrator");
    const nowhere = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee" as CaseId;
    for (const caseId of [thorne, nowhere]) {
      expect((await desk.refused("agenda.addCase", { conferenceId, caseId })).code).toBe("agenda.notACandidate");
      expect((await desk.refused("meeting.openCase", { conferenceId, caseId })).code).toBe("agenda.itemGone");
      const party = { accountId: null, agencyId: agencyOf(desk, "Housing"), reason: "" };
      expect((await desk.refused("meeting.declareConflict", { caseId, ...party })).code).toBe("desk.notYours");
      expect(
        (await desk.refused("cases.addReader", { caseId, accountId: accountOf(desk, "adviser"), reason: "x" })).code,
      ).toBe("desk.notYours");
    }
  });
});

describe("an account that may not read a case", () => {
  test("cannot tell one that is there from one that is not, also when it is not cleared or its role reads none", async () => {
    const nowhere = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee" as CaseId;
    await desk.signInAs("administrator");
    const papers = { declarationSignedOn: day("2026-01-05"), declarationExpiresOn: day("2026-02-05") };
    for (const key of ["observer", "mentalHealth"]) {
      const { id: accountId, agencyId } = desk.accounts[key] ?? expect.fail(key);
      await desk.must("accounts.change", { accountId, post: "", agencyId, ...papers });
    }
    for (const key of ["observer", "auditor", "mentalHealth", "housing"]) {
      await desk.signInAs(key);
      const there = await desk.call("cases.revealContact", { caseId: alder, contactId: nowhere });
      const absent = await desk.call("cases.revealContact", { caseId: nowhere, contactId: nowhere });
      if (key === "housing") expect(there).not.toEqual(absent);
      else expect(there).toEqual(absent);
    }
    await desk.signInAs("administrator");
    const { id: accountId, agencyId } = desk.accounts["mentalHealth"] ?? expect.fail("mentalHealth");
    await desk.must("accounts.change", { accountId, post: "", agencyId, ...papers, declarationExpiresOn: null });
  });

  test("reads a referral by belonging to the agency that sent it, not by having typed it once", async () => {
    await desk.signInAs("mentalHealth");
    const { referralId } = await aSubmittedReferral(desk);
    await desk.must("referrals.open", { referralId });
    const moved = async (agency: string) => {
      await desk.signInAs("administrator");
      await desk.must("accounts.change", {
        accountId: accountOf(desk, "mentalHealth"),
        post: "",
        agencyId: agencyOf(desk, agency),
        declarationSignedOn: day("2026-01-05"),
        declarationExpiresOn: null,
      });
    };
    await moved("Coordination");
    await desk.signInAs("mentalHealth");
    expect((await desk.refused("referrals.open", { referralId })).code).toBe("desk.notYours");
    expect((await desk.must("referrals.list", {})).rows.map(({ id }) => id)).not.toContain(referralId);
    await moved("Mental health");
  });
});

test("a chair finds the conferences they chair, in the list and in a search, and no other", async () => {
  await desk.signInAs("administrator");
  const { accountId } = await desk.must("accounts.add", {
    name: "Petra Lund",
    post: "",
    role: "chair",
    agencyId: agencyOf(desk, "Housing"),
    passphrase: "a passphrase of another chair",
    declarationSignedOn: day("2026-01-05"),
    declarationExpiresOn: null,
    secondPerson: null,
  });
  const plan = { ...aPlan(desk), date: day("2027-02-17"), venue: "Library" };
  await desk.must("conferences.schedule", { ...plan, chairId: accountId });
  await desk.must("unlock.signIn", { accountName: "Petra Lund", passphrase: "a passphrase of another chair" });
  const found = async (text: string) =>
    allHits(await desk.must("search.find", { text })).map(({ title }) => title.text);
  expect((await desk.must("conferences.list", {})).map(({ venue }) => venue)).toEqual(["Library"]);
  expect(await found("Town Hall")).toEqual([]);
  expect(await found("Library")).toEqual(["Library"]);
  expect(await desk.must("documents.copies", { conferenceId: null })).toEqual({ rows: [], total: 0 });
});

test("a day is not told of a conference that somebody is not told of", async () => {
  await desk.signInAs("administrator");
  const other = await anAcceptedCase(desk, "Birch");
  const plan = { ...aPlan(desk), date: day("2026-12-16") };
  const first = await desk.must("conferences.schedule", plan);
  await desk.must("agenda.addCase", { conferenceId: first.conferenceId, caseId: other });
  await desk.must("conferences.circulate", first);
  await desk.signInAs("mentalHealth");
  const nextDay = async () => (await desk.must("cases.list", {})).rows.find(({ id }) => id === other)?.nextConferenceOn;
  expect(await nextDay()).toBe("2026-12-16");
  expect((await desk.must("conferences.list", {})).map(({ date }) => date)).toContain("2026-12-16");
  await desk.signInAs("administrator");
  const agencyIds = [agencyOf(desk, "Police")];
  await desk.must("conferences.change", { conferenceId: first.conferenceId, ...plan, agencyIds });
  await desk.signInAs("police");
  expect(await nextDay()).toBe("2026-12-16");
  await desk.signInAs("mentalHealth");
  expect(await nextDay()).toBeUndefined();
});

test("an attendance sheet filled in beforehand opens no conference before its agenda is circulated", async () => {
  await desk.signInAs("administrator");
  const planned = await aConferenceWith(desk, []);
  await desk.must("meeting.setAttendance", {
    conferenceId: planned,
    agencyId: agencyOf(desk, "Police"),
    status: "PRESENT",
    accountId: null,
    representative: "",
    infoSent: false,
  });
  await desk.signInAs("police");
  expect((await desk.refused("conferences.open", { conferenceId: planned })).code).toBe("desk.notYours");
  expect((await desk.refused("agenda.view", { conferenceId: planned })).code).toBe("desk.notYours");
});

describe("a sealed contact", () => {
  test("is revealed after the passphrase was given again, a plain one at once, and both are logged", async () => {
    await desk.signInAs("police");
    const { referralId } = await aSubmittedReferral(desk, {
      form: aForm(),
      contacts: [aContact(), aContact({ value: "12 hidden lane", kind: "ADDRESS", confidential: true })],
    });
    const { contacts } = await desk.must("referrals.open", { referralId });
    expect(JSON.stringify(contacts)).not.toMatch(/hidden lane|07700/u);
    const [plain, sealed] = contacts.map(({ id }) => ({ referralId, contactId: id }));
    if (!plain || !sealed) throw new Error("two contacts were stored");
    desk.clock.now += 300_000;
    await desk.must("referrals.revealContact", plain);
    expect((await desk.refused("referrals.revealContact", sealed)).code).toBe("desk.reauthenticate");
    await again("police");
    expect(await desk.must("referrals.revealContact", sealed)).toMatchObject({ value: "12 hidden lane" });
    await desk.signInAs("auditor");
    const { entries } = await desk.must("audit.list", { before: null, limit: 20 });
    const reveals = entries.filter(({ procedure }) => procedure === "referrals.revealContact");
    expect(reveals.map(({ objectId }) => objectId)).toEqual([referralId, referralId]);
    expect(JSON.stringify(entries)).not.toMatch(/hidden lane|07700/u);
  });

  test("of another referral answers like one that cannot be unsealed", async () => {
    await desk.signInAs("police");
    const one = await aSubmittedReferral(desk, { contacts: [aContact()] });
    const two = await aSubmittedReferral(desk, { contacts: [aContact()] });
    const [contact] = (await desk.must("referrals.open", { referralId: two.referralId })).contacts;
    const contactId = contact?.id ?? expect.fail("a contact was stored");
    const asked = { referralId: one.referralId, contactId };
    expect((await desk.refused("referrals.revealContact", asked)).code).toBe("people.contactSealed");
    expect((await desk.refused("referrals.removeContact", asked)).code).toBe("people.contactSealed");
  });
});

describe("a conflict", () => {
  const declare = (caseId: CaseId, key: string) =>
    desk.call("meeting.declareConflict", { caseId, accountId: accountOf(desk, key), agencyId: null, reason: "" });

  test("is logged with its case, and names an account that is there", async () => {
    await desk.signInAs("administrator");
    const caseId = await anAcceptedCase(desk, "Dogwood");
    const party = { accountId: "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee" as never, agencyId: null, reason: "" };
    expect((await desk.refused("meeting.declareConflict", { caseId, ...party })).code).toBe("accounts.gone");
    expect((await declare(caseId, "chair")).ok).toBe(true);
    const { entries } = await desk.must("audit.list", { before: null, limit: 1 });
    expect(entries).toMatchObject([{ procedure: "meeting.declareConflict", objectId: caseId }]);
  });

  test("does not shut a restricted case away from everybody who could run it", async () => {
    await desk.signInAs("chair");
    expect(await declare(thorne, "chair")).toMatchObject({ failure: { code: "accounts.lastReader" } });
    expect((await desk.must("cases.open", { caseId: thorne })).restricted).toBe(true);
  });

  test("keeps an account from being a reader, an adviser or the owner of an action, and says no more than of one that is gone", async () => {
    await desk.signInAs("chair");
    await declare(thorne, "adviser");
    const reader = (key: string) =>
      desk.call("cases.addReader", { caseId: thorne, accountId: accountOf(desk, key), reason: "needs to know" });
    expect(await reader("adviser")).toMatchObject({ failure: { code: "accounts.gone" } });
    expect(await reader("auditor")).toMatchObject({ failure: { code: "accounts.gone" } });
    expect(await reader("observer")).toMatchObject({ failure: { code: "accounts.gone" } });
    expect((await reader("otherAdviser")).ok).toBe(true);
    const [risk] = (await desk.must("meeting.hearing", { hearingId: hidden })).risks;
    const owned = {
      ...anAction(desk, hidden, "Victim support", [risk?.id ?? expect.fail("no risk")]),
      ownerAccountId: accountOf(desk, "adviser"),
    };
    expect((await desk.refused("meeting.writeAction", owned)).code).toBe("meeting.actionOwnerMissing");
    await desk.must("meeting.writeAction", { ...owned, ownerAccountId: accountOf(desk, "otherAdviser") });
    await desk.signInAs("adviser");
    expect(JSON.stringify((await desk.must("actions.list", { whose: "all", open: false })).rows)).not.toContain(thorne);
    expect((await desk.refused("cases.open", { caseId: thorne })).code).toBe("desk.notYours");
  });

  test("of the one who spoke for it: the agency was not in the room, so a colleague reads no minutes of it", async () => {
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
    await desk.must("meeting.setAttendance", {
      conferenceId,
      agencyId: agencyOf(desk, "Police"),
      status: "PRESENT",
      accountId: accountOf(desk, "police"),
      representative: "Paul Osei",
      infoSent: false,
    });
    const asPia = () =>
      desk.must("unlock.signIn", { accountName: "Pia Osei", passphrase: "a passphrase of a colleague" });
    await asPia();
    expect((await desk.call("meeting.hearing", { hearingId })).ok).toBe(true);
    await desk.signInAs("chair");
    await declare(alder, "police");
    await asPia();
    expect((await desk.refused("meeting.hearing", { hearingId })).code).toBe("desk.notYours");
  });
});

test("the window of a representative gets names and agencies of the others, and not their posts", async () => {
  await desk.signInAs("administrator");
  const { id: accountId, agencyId } = desk.accounts["adviser"] ?? expect.fail("adviser");
  const papers = { declarationSignedOn: day("2026-01-05"), declarationExpiresOn: null };
  await desk.must("accounts.change", { accountId, agencyId, post: "Senior adviser", ...papers });
  await desk.signInAs("police");
  expect(JSON.stringify(await desk.must("accounts.list", {}))).not.toContain("Senior adviser");
});

test("no agency is given an agenda before it is circulated, and no case is named with a paper of the whole conference", async () => {
  await desk.signInAs("administrator");
  const planned = await aConferenceWith(desk, [await anAcceptedCase(desk, "Elder")]);
  const police = async () =>
    (await desk.must("documents.recipients", { conferenceId: planned, kind: "AGENDA", caseId: null })).find(
      ({ recipient }) => recipient.kind === "agency" && recipient.agencyId === agencyOf(desk, "Police"),
    );
  expect(await police()).toMatchObject({ allowed: false, refusal: "documents.recipientRefused", cases: 0 });
  await desk.must("conferences.circulate", { conferenceId: planned });
  expect(await police()).toMatchObject({ allowed: true, cases: 1 });
  for (const caseId of [thorne, "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee" as CaseId]) {
    await again("administrator");
    const order = { conferenceId, kind: "AGENDA" as const, caseId, recipients: [{ kind: "file" as const }] };
    expect((await desk.refused("documents.produce", { ...order, language: "en", folder })).code).toBe(
      "documents.nothingForRecipient",
    );
  }
});

test("the wall is blank once whoever showed a case has left", async () => {
  await desk.signInAs("chair");
  const slides: unknown[] = [];
  const stop = desk.desk.on((event) => void (event.kind === "projector" && slides.push(event.slide)));
  await desk.must("meeting.project", { hearingId, blank: false });
  await desk.signInAs("housing");
  stop();
  expect(slides).toEqual([expect.objectContaining({ initials: "A. A." }), null]);
});

test("each search that is submitted is a read of its own in the log, without its words; typing is one a sitting", async () => {
  await desk.signInAs("police");
  for (const text of ["Al", "Ald", "Alder", "Novak"]) await desk.must("search.find", { text });
  for (const text of ["Alder", "Novak"]) await desk.must("search.submit", { text });
  await desk.signInAs("auditor");
  const { entries } = await desk.must("audit.list", { before: null, limit: 10 });
  const times = (name: string) => entries.filter(({ procedure }) => procedure === name).length;
  expect({ submitted: times("search.submit"), typed: times("search.find") }).toEqual({ submitted: 2, typed: 1 });
  expect(JSON.stringify(entries)).not.toMatch(/Alder|Novak/u);
});

test("an adviser reads no case of another adviser, also of the same agency, and owns its actions all the same", async () => {
  await desk.signInAs("adviser");
  const { referralId } = await aSubmittedReferral(desk);
  await desk.signInAs("administrator");
  const { caseId } = await desk.must(
    "referrals.decide",
    acceptance(referralId, { adviserAccountId: accountOf(desk, "otherAdviser") }),
  );
  const mine = caseId ?? expect.fail("no case");
  await desk.must("conferences.circulate", { conferenceId: await aConferenceWith(desk, [mine]) });
  const opens = async (key: string) => {
    await desk.signInAs(key);
    return (await desk.call("cases.open", { caseId: mine })).ok;
  };
  expect(await opens("otherAdviser")).toBe(true);
  expect(await opens("adviser")).toBe(false);
  expect((await desk.must("referrals.open", { referralId })).caseId).toBe(mine);
});
