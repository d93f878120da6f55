import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseId, ConferenceId, EntryId, HearingId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  aPlan,
  at,
  day,
  invited,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { anItem, aResearchForm, write } from "./aResearch.ts";

// Alder is plain; Thorne is restricted to the chair and the representative of Housing.
let desk: TestDesk;
let conferenceId: ConferenceId;
let alder: CaseId;
let thorne: CaseId;
let hearingId: HearingId;

beforeAll(async () => {
  desk = await aDesk();
  alder = await anAcceptedCase(desk, "Alder");
  thorne = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "housing"] });
  conferenceId = await aConferenceWith(desk, [alder]);
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { conferenceId, caseId: thorne });
}, 120_000);
afterAll(() => desk.close());

describe("before the agenda is out", () => {
  test("nobody is asked, and no research can be written", async () => {
    await desk.signInAs("housing");
    expect(await desk.must("research.mine", {})).toEqual([]);
    const refused = await desk.refused("research.save", {
      conferenceId,
      caseId: alder,
      baseVersion: 0,
      form: aResearchForm([]),
    });
    expect(refused.code).toBe("desk.notYours");
  });
});

describe("once the agenda is out", () => {
  beforeAll(async () => {
    await desk.signInAs("chair");
    await desk.must("conferences.circulate", { conferenceId });
  });

  test("an agency is asked about the cases it may read, with the day it is due, and absent is missing", async () => {
    await desk.signInAs("housing");
    expect(await desk.must("research.mine", {})).toMatchObject([
      { caseId: alder, number: 1, state: "MISSING", dueOn: "2026-11-24", reminder: "OVERDUE", completedOn: null },
      { caseId: thorne, number: 2, state: "MISSING", restricted: true },
    ]);
    await desk.signInAs("police");
    expect(await desk.must("research.mine", {})).toMatchObject([{ caseId: alder, number: 1 }]);
  });

  test("what is typed is kept, and a colleague's older version does not write over it", async () => {
    await desk.signInAs("housing");
    const about = { conferenceId, caseId: alder };
    expect(await desk.must("research.open", about)).toMatchObject({ state: "MISSING", version: 0 });
    const form = aResearchForm([anItem("a half sentence", null)], { systemsChecked: "" });
    expect(await write(desk, about, form)).toBe(1);
    expect(await desk.must("research.open", about)).toMatchObject({ state: "BEGUN", form, version: 1 });
    const late = await desk.refused("research.save", { ...about, baseVersion: 0, form });
    expect(late.code).toBe("research.changedElsewhere");
  });

  test("a form that lacks an answer, or says not what becomes of an item, is not returned", async () => {
    const about = { conferenceId, caseId: alder };
    const undecided = aResearchForm([anItem("known to be violent", null)]);
    const baseVersion = await write(desk, about, undecided);
    expect(await desk.refused("research.return", { ...about, baseVersion })).toMatchObject({
      code: "research.incomplete",
      params: { count: 1 },
    });
    const withoutReason = aResearchForm([anItem("known", "DO_NOT_SHARE", { reason: " " })]);
    const next = await write(desk, about, withoutReason);
    expect((await desk.refused("research.return", { ...about, baseVersion: next })).code).toBe("research.incomplete");
  });

  test("nobody but a representative of that agency reads or writes it", async () => {
    const about = { conferenceId, caseId: alder };
    for (const key of ["administrator", "chair", "adviser", "observer", "auditor"]) {
      await desk.signInAs(key);
      expect((await desk.refused("research.open", about)).code, key).toBe("desk.notYours");
      const form = aResearchForm([]);
      expect((await desk.refused("research.save", { ...about, baseVersion: 0, form })).code, key).toBe("desk.notYours");
    }
    await desk.signInAs("police");
    expect(await desk.must("research.open", about)).toMatchObject({ state: "MISSING", version: 0 });
  });

  test("a restricted case is nothing to ask about for who is not named", async () => {
    const about = { conferenceId, caseId: thorne };
    await desk.signInAs("police");
    expect((await desk.refused("research.open", about)).code).toBe("desk.notYours");
    const refused = await desk.refused("research.nothingHeld", { conferenceId, caseIds: [thorne] });
    expect(refused.code).toBe("research.notAsked");
  });

  test("only what is shared reaches those who prepare, and only after it was returned", async () => {
    const about = { conferenceId, caseId: alder };
    await desk.signInAs("housing");
    const form = aResearchForm([
      anItem("the shared lock", "SHARE", { on: null, basis: "REPORTED" }),
      anItem("the kept letter", "DO_NOT_SHARE"),
      anItem("the chair's worry", "CHAIR_ONLY"),
    ]);
    const baseVersion = await write(desk, about, form);
    const answersFor = async (key: string) => {
      await desk.signInAs(key);
      return desk.must("research.answers", about);
    };
    expect(JSON.stringify(await answersFor("administrator"))).not.toMatch(/lock|letter|worry/u);
    await desk.signInAs("housing");
    await desk.must("research.return", { ...about, baseVersion });
    for (const key of ["administrator", "chair", "adviser"]) {
      const answers = await answersFor(key);
      const housing = answers.find(({ agencyName }) => agencyName === "Housing");
      expect(housing, key).toMatchObject({ state: "RETURNED", items: [{ text: "the shared lock", taken: false }] });
      expect(JSON.stringify(answers)).not.toMatch(/letter|worry/u);
    }
    for (const key of ["police", "otherAdviser", "observer"]) {
      await desk.signInAs(key);
      expect((await desk.refused("research.answers", about)).code, key).toBe("desk.notYours");
    }
  });

  test("what is for the chair reaches the chair of that conference and nobody else, the agency's colleagues included", async () => {
    const about = { conferenceId, caseId: alder };
    await desk.signInAs("chair");
    expect(await desk.must("research.forChair", about)).toMatchObject({
      items: [{ text: "the chair's worry", agencyName: "Housing" }],
      note: "",
      sealed: false,
    });
    for (const key of ["administrator", "housing", "police", "adviser", "auditor"]) {
      await desk.signInAs(key);
      expect((await desk.refused("research.forChair", about)).code, key).toBe("desk.notYours");
    }
  });

  test("what is taken back is taken back as it is typed; what is given goes with the next return", async () => {
    const about = { conferenceId, caseId: alder };
    await desk.signInAs("housing");
    const { form } = await desk.must("research.open", about);
    const [lock, letter, worry] = [at(form.items, 0), at(form.items, 1), at(form.items, 2)];
    await write(desk, about, {
      ...form,
      items: [
        { ...lock, text: "the shared lock, and more" },
        { ...letter, sharing: "SHARE", reason: "" },
        { ...worry, sharing: "DO_NOT_SHARE", reason: "no longer true" },
      ],
    });
    expect(await desk.must("research.mine", {})).toMatchObject([{ state: "RETURNED", changedSince: true }, {}]);
    await desk.signInAs("chair");
    expect((await desk.must("research.forChair", about)).items).toEqual([]);
    const housing = (await desk.must("research.answers", about)).find(({ agencyName }) => agencyName === "Housing");
    expect(housing?.items.map(({ text }) => text)).toEqual(["the shared lock"]);
    await desk.signInAs("housing");
    const { version } = await desk.must("research.open", about);
    await desk.must("research.return", { ...about, baseVersion: version });
    expect(await desk.must("research.mine", {})).toMatchObject([{ changedSince: false, reminder: null }, {}]);
    await desk.signInAs("chair");
    const again = (await desk.must("research.answers", about)).find(({ agencyName }) => agencyName === "Housing");
    expect(again?.items.map(({ text }) => text)).toEqual(["the shared lock, and more", "the kept letter"]);
  });

  test("nothing held is an answer of its own, for many cases at once, and ends where something is typed after all", async () => {
    await desk.signInAs("housing");
    const refused = await desk.refused("research.nothingHeld", { conferenceId, caseIds: [thorne, alder] });
    expect(refused.code).toBe("research.somethingTyped");
    expect(await desk.must("research.mine", {})).toMatchObject([{ state: "RETURNED" }, { state: "MISSING" }]);
    expect(await desk.must("research.nothingHeld", { conferenceId, caseIds: [thorne] })).toEqual({ answered: 1 });
    expect(await desk.must("research.mine", {})).toMatchObject([
      {},
      { state: "NOTHING_HELD", completedOn: "2026-11-25" },
    ]);
    const about = { conferenceId, caseId: thorne };
    await write(desk, about, aResearchForm([anItem("after all", "SHARE")]));
    expect(await desk.must("research.mine", {})).toMatchObject([{}, { state: "BEGUN", completedOn: null }]);
  });

  test("who is missing what, and what is ready, is told to those who prepare as far as they read the case", async () => {
    await desk.signInAs("administrator");
    const told = await desk.must("research.readiness", { conferenceId });
    expect(told.cases).toMatchObject([
      {
        caseId: alder,
        referralMissing: 0,
        agenciesAsked: 4,
        researchIn: 1,
        hasAdviser: true,
        adviserContact: null,
        basisNoted: true,
        assessment: "NONE",
      },
    ]);
    expect(told.answers.filter(({ state }) => state === "MISSING").map(({ agencyName }) => agencyName)).toEqual([
      "Mental health",
      "Police",
      "Victim support",
    ]);
    expect(told.answers.find(({ agencyName }) => agencyName === "Victim support")).toMatchObject({ hasAccount: false });
    expect(JSON.stringify(told)).not.toContain(thorne);
    await desk.signInAs("chair");
    const whole = await desk.must("research.readiness", { conferenceId });
    // Of the restricted case only an agency with a reader is asked; one that has begun has not answered.
    expect(whole.answers.filter(({ caseId }) => caseId === thorne)).toMatchObject([
      { agencyName: "Housing", state: "MISSING" },
      { agencyName: "Police", state: "MISSING" },
    ]);
    await desk.signInAs("police");
    expect((await desk.refused("research.readiness", { conferenceId })).code).toBe("desk.notYours");
  });

  test("the adviser notes whether the victim was reached, the coordinator too, and nobody a day to come", async () => {
    const about = { conferenceId, caseId: alder };
    await desk.signInAs("adviser");
    expect(await desk.must("research.contacts", {})).toMatchObject([{ caseId: alder, contact: null }]);
    const note = { ...about, outcome: "CONTACTED" as const, on: day("2026-11-23") };
    expect((await desk.refused("research.noteContact", { ...note, on: day("2026-12-23") })).code).toBe(
      "records.inTheFuture",
    );
    await desk.must("research.noteContact", note);
    expect(await desk.must("research.contacts", {})).toMatchObject([{ contact: { outcome: "CONTACTED" } }]);
    await desk.signInAs("otherAdviser");
    expect((await desk.refused("research.noteContact", note)).code).toBe("desk.notYours");
    await desk.signInAs("administrator");
    expect((await desk.must("research.readiness", { conferenceId })).cases).toMatchObject([
      { adviserContact: { outcome: "CONTACTED", on: "2026-11-23", notedBy: "Leah Marsh" } },
    ]);
  });
});

describe("at the hearing", () => {
  beforeAll(async () => {
    await desk.signInAs("mentalHealth");
    await desk.must("research.nothingHeld", { conferenceId, caseIds: [alder] });
  });

  test("those present read what is shared from the hearing on, those away do not", async () => {
    await desk.signInAs("chair");
    await desk.must("meeting.readConfidentiality", { conferenceId });
    await desk.must("meeting.askConflicts", { conferenceId });
    for (const name of invited)
      await desk.must("meeting.setAttendance", {
        conferenceId,
        agencyId: agencyOf(desk, name),
        status: name === "Police" ? "APOLOGIES" : "PRESENT",
        accountId: null,
        representative: "",
        infoSent: false,
      });
    await desk.must("meeting.open", { conferenceId, quorumReason: "as many as could come" });
    ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId: alder }));
    await desk.signInAs("mentalHealth");
    expect(await desk.must("research.inHearing", { hearingId })).toMatchObject([
      { agencyName: "Housing", items: [{ text: "the shared lock, and more" }, { text: "the kept letter" }] },
      { agencyName: "Mental health", state: "NOTHING_HELD", items: [] },
    ]);
    await desk.signInAs("police");
    expect((await desk.refused("research.inHearing", { hearingId })).code).toBe("desk.notYours");
  });

  test("one key takes an item over with its agency, basis and day, and keeps which item it was", async () => {
    await desk.signInAs("chair");
    const housing = agencyOf(desk, "Housing");
    const answers = await desk.must("research.inHearing", { hearingId });
    const items = answers.find(({ agencyId }) => agencyId === housing)?.items ?? [];
    const take = (itemIds: EntryId[]) => desk.must("meeting.takeOver", { hearingId, agencyId: housing, itemIds });
    expect(await take([at(items, 0).id])).toEqual({ taken: 1 });
    expect(await take(items.map(({ id }) => id))).toEqual({ taken: 1 });
    const { agencies } = await desk.must("meeting.hearing", { hearingId });
    expect(agencies.find(({ agencyId }) => agencyId === housing)?.entries).toMatchObject([
      { kind: "SHARED", basis: "REPORTED", text: "the shared lock, and more" },
      { kind: "SHARED", basis: "FACT", text: "the kept letter" },
    ]);
    const after = await desk.must("research.inHearing", { hearingId });
    expect(after.find(({ agencyId }) => agencyId === housing)?.items.map(({ taken }) => taken)).toEqual([true, true]);
  });

  test("an item that is not shared cannot be named, nor one of another agency, nor by another agency", async () => {
    const housing = agencyOf(desk, "Housing");
    const mentalHealth = agencyOf(desk, "Mental health");
    const answers = await desk.must("research.inHearing", { hearingId });
    const lock = at(answers.find(({ agencyId }) => agencyId === housing)?.items ?? [], 0);
    const kept = anItem("never given", "CHAIR_ONLY");
    const asked = { hearingId, itemIds: [kept.id] };
    expect((await desk.refused("meeting.takeOver", { ...asked, agencyId: housing })).code).toBe("research.itemGone");
    const ofOther = { hearingId, agencyId: mentalHealth, itemIds: [lock.id] };
    expect((await desk.refused("meeting.takeOver", ofOther)).code).toBe("research.itemGone");
    await desk.signInAs("mentalHealth");
    const foreign = { hearingId, agencyId: housing, itemIds: [lock.id] };
    expect((await desk.refused("meeting.takeOver", foreign)).code).toBe("meeting.notYourPart");
    expect(await desk.must("meeting.takeOver", { hearingId, agencyId: mentalHealth, itemIds: [] })).toEqual({
      taken: 1,
    });
    await desk.signInAs("chair");
    const { agencies } = await desk.must("meeting.hearing", { hearingId });
    expect(agencies.find(({ agencyId }) => agencyId === mentalHealth)?.entries).toMatchObject([
      { kind: "NOTHING_HELD" },
    ]);
  });

  test("everything answered is taken over in one go by who runs it, and once", async () => {
    await desk.signInAs("chair");
    const { agencies } = await desk.must("meeting.hearing", { hearingId });
    for (const { id } of agencies.flatMap(({ entries }) => entries))
      await desk.must("meeting.removeInformation", { hearingId, entryId: id });
    await desk.signInAs("mentalHealth");
    expect((await desk.refused("meeting.takeOverAll", { hearingId })).code).toBe("desk.notYours");
    await desk.signInAs("chair");
    expect(await desk.must("meeting.takeOverAll", { hearingId })).toEqual({ taken: 3 });
    const after = await desk.must("meeting.hearing", { hearingId });
    const told = after.agencies.flatMap(({ agencyName, entries }) =>
      entries.map(({ kind, text }) => [agencyName, kind, text]),
    );
    expect(told).toEqual([
      ["Housing", "SHARED", "the shared lock, and more"],
      ["Housing", "SHARED", "the kept letter"],
      ["Mental health", "NOTHING_HELD", ""],
    ]);
    expect(await desk.must("meeting.takeOverAll", { hearingId })).toEqual({ taken: 0 });
  });

  test("a chair's note is for the chair and the deputy; two windows in it keep both texts", async () => {
    const about = { conferenceId, caseId: alder };
    await desk.signInAs("chair");
    const written = await desk.must("research.writeChairNote", { ...about, baseVersion: 0, text: "in: my own ear" });
    expect(written).toMatchObject({ kind: "saved", version: 1 });
    expect(await desk.must("research.forChair", about)).toMatchObject({ note: "in: my own ear", version: 1 });
    expect(await desk.must("research.writeChairNote", { ...about, baseVersion: 0, text: "another" })).toEqual({
      kind: "changedElsewhere",
      version: 1,
      text: "in: my own ear",
    });
    await desk.signInAs("administrator");
    expect((await desk.refused("research.writeChairNote", { ...about, baseVersion: 1, text: "x" })).code).toBe(
      "desk.notYours",
    );
  });

  test("a conflict takes the agency's own research away from it", async () => {
    await desk.signInAs("mentalHealth");
    await desk.must("meeting.declareConflict", { caseId: alder, accountId: null, agencyId: null, reason: "a cousin" });
    expect(await desk.must("research.mine", {})).toEqual([]);
    expect((await desk.refused("research.open", { conferenceId, caseId: alder })).code).toBe("desk.notYours");
  });
});

test("the chair of another conference reads nothing of this one", async () => {
  await desk.signInAs("administrator");
  const { accountId } = await desk.must("accounts.add", {
    name: "Petra Lund",
    post: "",
    role: "chair",
    agencyId: agencyOf(desk, "Coordination"),
    passphrase: "a passphrase of another chair",
    declarationSignedOn: day("2026-01-05"),
    declarationExpiresOn: day("2027-01-05"),
    secondPerson: null,
  });
  const { conferenceId: other } = await desk.must("conferences.schedule", { ...aPlan(desk), chairId: accountId });
  expect(other).not.toBe(conferenceId);
  await desk.must("unlock.signIn", { accountName: "Petra Lund", passphrase: "a passphrase of another chair" });
  const refused = await desk.refused("research.forChair", { conferenceId, caseId: alder });
  expect(refused.code).toBe("desk.notYours");
  expect(accountOf(desk, "chair")).not.toBe(accountId);
});
