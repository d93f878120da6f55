import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  anAction,
  aRiskWithAction,
  completeHearing,
  day,
  openMeeting,
  putOff,
  at,
} from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let cases: CaseId[];
let hearingId: HearingId;

beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
  cases = [
    await anAcceptedCase(desk, "Alder"),
    await anAcceptedCase(desk, "Birch"),
    await anAcceptedCase(desk, "Cedar"),
  ];
  conferenceId = await aConferenceWith(desk, cases);
});
const open = async (which = 0): Promise<HearingId> =>
  (await desk.must("meeting.openCase", { conferenceId, caseId: at(cases, which) })).hearingId;
const started = async (absent: readonly string[] = []) => {
  await openMeeting(desk, conferenceId, absent);
  hearingId = await open();
};
const hearing = () => desk.must("meeting.hearing", { hearingId });
const field = (text: string, baseVersion: number) =>
  desk.must("meeting.writeField", { hearingId, field: "background", text, baseVersion });

test("the meeting opens only after confidentiality, conflicts and attendance, and a thin quorum takes a reason", async () => {
  const code = async (quorumReason = "") => (await desk.refused("meeting.open", { conferenceId, quorumReason })).code;
  expect(await code()).toBe("meeting.confidentialityNotRead");
  await desk.must("meeting.readConfidentiality", { conferenceId });
  expect(await code()).toBe("meeting.conflictsNotAsked");
  await desk.must("meeting.askConflicts", { conferenceId });
  expect(await code()).toBe("meeting.attendanceNotTaken");
  expect((await desk.refused("meeting.openCase", { conferenceId, caseId: at(cases, 0) })).code).toBe(
    "desk.notInThisState",
  );
  for (const name of ["Police", "Housing", "Victim support", "Mental health"])
    await desk.must("meeting.setAttendance", {
      conferenceId,
      agencyId: agencyOf(desk, name),
      status: "APOLOGIES",
      accountId: null,
      representative: "",
      infoSent: true,
    });
  expect(await code()).toBe("meeting.quorumReasonNeeded");
  await desk.must("meeting.open", { conferenceId, quorumReason: "snow" });
  expect(await desk.must("conferences.open", { conferenceId })).toMatchObject({
    status: "IN_SESSION",
    quorumReason: "snow",
  });
});

test("attendance is taken of invited agencies, and of their own people", async () => {
  const sheet = { conferenceId, status: "PRESENT" as const, representative: "", infoSent: false };
  const coordination = agencyOf(desk, "Coordination");
  expect(
    (await desk.refused("meeting.setAttendance", { ...sheet, agencyId: coordination, accountId: null })).code,
  ).toBe("meeting.notInvited");
  const stranger = { ...sheet, agencyId: agencyOf(desk, "Housing"), accountId: accountOf(desk, "police") };
  expect((await desk.refused("meeting.setAttendance", stranger)).code).toBe("meeting.notInvited");
});

test("one clock runs at a time, stands while paused, and goes on with the case on the table", async () => {
  await started();
  desk.clock.now += 60_000;
  const second = await open(1);
  desk.clock.now += 30_000;
  const seconds = async () => (await desk.must("agenda.view", { conferenceId })).items.map((item) => item.secondsUsed);
  expect(await seconds()).toEqual([60, 30, 0]);
  await desk.must("meeting.pauseClock", { conferenceId, paused: true });
  desk.clock.now += 600_000;
  await desk.must("meeting.pauseClock", { conferenceId, paused: false });
  desk.clock.now += 5_000;
  expect(await seconds()).toEqual([60, 35, 0]);
  expect(await desk.must("meeting.hearing", { hearingId: second })).toMatchObject({ running: true, secondsUsed: 35 });
  expect(await open()).toBe(hearingId);
  desk.clock.now += 1_000;
  expect(await seconds()).toEqual([61, 35, 0]);
});

test("the forecast moves with the time that passes", async () => {
  await started();
  expect((await desk.must("agenda.view", { conferenceId })).endsAt).toBe("09:53");
  desk.clock.now += 25 * 60_000;
  expect((await desk.must("agenda.view", { conferenceId })).endsAt).toBe("10:03");
});

test("of two writers in one field the second gets the stored text, and nothing is lost", async () => {
  await started();
  expect(await field("one", 0)).toEqual({ kind: "saved", id: null, version: 1 });
  expect(await field("two", 0)).toEqual({ kind: "changedElsewhere", version: 1, text: "one" });
  expect(await field("one", 0)).toEqual({ kind: "saved", id: null, version: 1 });
  expect(await field("one and two", 1)).toMatchObject({ kind: "saved", version: 2 });
  expect((await hearing()).fields.background).toEqual({ text: "one and two", version: 2 });
});

test("a risk and an entry keep versions too, and go only when nothing hangs on them", async () => {
  await started();
  const { riskId } = await aRiskWithAction(desk, hearingId, "Housing");
  const risk = { hearingId, entryId: riskId, text: "changed", to: ["CHILD" as const], imminence: null, level: null };
  expect(await desk.must("meeting.writeRisk", { ...risk, baseVersion: 1 })).toMatchObject({ version: 2 });
  expect(await desk.must("meeting.writeRisk", { ...risk, text: "mine", baseVersion: 1 })).toEqual({
    kind: "changedElsewhere",
    version: 2,
    text: "changed",
  });
  expect((await desk.refused("meeting.removeRisk", { hearingId, entryId: riskId })).code).toBe(
    "meeting.riskHasActions",
  );
  const other = await open(1);
  expect((await desk.refused("meeting.removeRisk", { hearingId: other, entryId: riskId })).code).toBe(
    "meeting.entryGone",
  );
});

test("an action is agreed with text, owner, day and a risk of this hearing, and counts up in its case", async () => {
  await started();
  const { riskId, actionId } = await aRiskWithAction(desk, hearingId, "Housing");
  const good: Input<"meeting.writeAction"> = anAction(desk, hearingId, "Police", [riskId], "Visit");
  const code = async (change: Partial<typeof good>) =>
    (await desk.refused("meeting.writeAction", { ...good, ...change })).code;
  expect(await code({ text: " " })).toBe("meeting.actionTextMissing");
  expect(await code({ ownerAgencyId: null })).toBe("meeting.actionOwnerMissing");
  expect(await code({ ownerAccountId: accountOf(desk, "housing") })).toBe("meeting.actionOwnerMissing");
  expect(await code({ due: null })).toBe("meeting.actionDueMissing");
  expect(await code({ due: day("2026-11-24") })).toBe("meeting.actionDuePast");
  expect(await code({ riskIds: [] })).toBe("meeting.actionRiskMissing");
  expect(await code({ hearingId: await open(1) })).toBe("meeting.actionRiskMissing");
  await desk.must("meeting.writeAction", good);
  const { reference, actions } = await hearing();
  const letters = reference.slice(3);
  expect(actions.map((action) => action.reference)).toEqual([`${letters}.1`, `${letters}.2`]);
  expect(await desk.must("meeting.writeAction", { ...good, actionId, baseVersion: 1 })).toMatchObject({
    version: 2,
  });
  const stale = { ...good, actionId, baseVersion: 1 };
  expect((await desk.refused("meeting.writeAction", stale)).code).toBe("actions.changedElsewhere");
});

test("a representative writes their own agency's part, sees headings of risks, and no text of others", async () => {
  await started();
  await completeHearing(desk, hearingId);
  await desk.signInAs("housing");
  const own = {
    hearingId,
    entryId: null,
    baseVersion: 0,
    agencyId: agencyOf(desk, "Housing"),
    kind: "SHARED" as const,
    basis: "REPORTED" as const,
    text: "the lock was changed",
    on: null,
    onlyAgencies: [],
  };
  await desk.must("meeting.writeInformation", own);
  const others = { ...own, agencyId: agencyOf(desk, "Police") };
  expect((await desk.refused("meeting.writeInformation", others)).code).toBe("meeting.notYourPart");
  const view = await hearing();
  const seen = JSON.stringify(view);
  expect(seen).toContain("the lock was changed");
  expect(seen).not.toContain("what Police knows");
  expect(seen).not.toContain("the victimVoice");
  expect(seen).not.toContain("comes at night");
  expect(view.risks[0]?.text).toBe("He knows where she lives");
  expect(view.actions.map(({ ownerAgencyName }) => ownerAgencyName)).toEqual(["Housing"]);
  expect(view).toMatchObject({ mayWrite: false, missing: [], outcome: { tellsBy: null } });
  expect(
    (await desk.refused("meeting.writeField", { hearingId, field: "background", text: "x", baseVersion: 0 })).code,
  ).toBe("desk.notYours");
  const { actionId } = await desk.must("meeting.proposeAction", {
    hearingId,
    text: "Change the locks",
    due: day("2026-12-02"),
    riskIds: [],
  });
  await desk.signInAs("mentalHealth");
  expect((await hearing()).actions).toEqual([]);
  const taken = {
    hearingId,
    entryId: at(
      view.agencies.flatMap(({ entries }) => entries),
      0,
    ).id,
  };
  expect((await desk.refused("meeting.removeInformation", taken)).code).toBe("meeting.notYourPart");
  await desk.signInAs("administrator");
  expect((await hearing()).missing).toEqual([{ thing: "actions", count: 1 }]);
  await desk.must("meeting.removeAction", { hearingId, actionId });
  expect((await hearing()).missing).toEqual([]);
});

test("an absent agency's representative does not read the hearing, and the agency needs a follow-up action", async () => {
  await started(["Mental health"]);
  await completeHearing(desk, hearingId, ["Police", "Housing", "Victim support"]);
  expect((await hearing()).missing).toEqual([{ thing: "absentFollowUp", count: 1 }]);
  const risk = at((await hearing()).risks, 0).id;
  await desk.must("meeting.writeAction", anAction(desk, hearingId, "Mental health", [risk], "Read the note"));
  expect((await hearing()).missing).toEqual([]);
  await desk.signInAs("mentalHealth");
  expect((await desk.refused("meeting.hearing", { hearingId })).code).toBe("desk.notYours");
  expect((await desk.must("actions.list", { whose: "myAgency", open: true })).rows).toMatchObject([
    { text: "Read the note", victimInitials: "A. A." },
  ]);
});

test("a case closes when nothing is missing, the meeting ends, and approval makes all of it immutable", async () => {
  await started();
  expect(await desk.refused("meeting.closeCase", { hearingId })).toMatchObject({ code: "meeting.thingsMissing" });
  const { actionId } = await completeHearing(desk, hearingId);
  expect(await desk.refused("meeting.end", { conferenceId })).toMatchObject({ code: "meeting.casesOpen" });
  await desk.must("meeting.closeCase", { hearingId });
  const deferred = await open(1);
  await desk.must("meeting.setOutcome", {
    hearingId: deferred,
    levelAgreed: null,
    outcome: "DEFERRED",
    tellsAccountId: null,
    tellsName: "",
    tellsBy: null,
  });
  expect((await desk.refused("meeting.closeCase", { hearingId: deferred })).params).toEqual({ count: 3 });
  await desk.must("meeting.setOutcome", putOff(desk, deferred));
  await desk.must("meeting.closeCase", { hearingId: deferred });
  await desk.must("meeting.end", { conferenceId });
  const statuses = async () =>
    Object.fromEntries((await desk.must("referrals.list", {})).rows.map(({ caseId, status }) => [caseId, status]));
  const after = await statuses();
  expect(cases.map((id) => after[id])).toEqual(["HEARD", "DEFERRED", "DEFERRED"]);
  await desk.must("meeting.writeField", { hearingId, field: "victimVoice", text: "", baseVersion: 1 });
  expect((await desk.refused("meeting.approveMinutes", { conferenceId })).params).toEqual({ count: 1 });
  await desk.must("meeting.writeField", { hearingId, field: "victimVoice", text: "to be safe", baseVersion: 2 });
  await desk.must("meeting.approveMinutes", { conferenceId });
  expect(await desk.must("conferences.open", { conferenceId })).toMatchObject({
    status: "MINUTES_APPROVED",
    minutesVersion: 1,
    approvedBy: "Ada Brook",
  });
  expect(
    (await desk.refused("meeting.writeField", { hearingId, field: "victimVoice", text: "x", baseVersion: 3 })).code,
  ).toBe("desk.notInThisState");
  expect((await desk.refused("meeting.removeAction", { hearingId, actionId })).code).toBe("desk.notInThisState");
  const another = await aConferenceWith(desk, []);
  expect((await desk.must("agenda.candidates", { conferenceId: another })).rows.map(({ caseId }) => caseId)).toEqual(
    expect.arrayContaining([cases[1], cases[2]]),
  );
});

test("after approval those who were present read all but what was limited to other agencies", async () => {
  await started();
  await completeHearing(desk, hearingId);
  await desk.must("meeting.writeInformation", {
    hearingId,
    entryId: null,
    baseVersion: 0,
    agencyId: agencyOf(desk, "Police"),
    kind: "SHARED",
    basis: "FACT",
    text: "only for housing",
    on: null,
    onlyAgencies: [agencyOf(desk, "Housing")],
  });
  await desk.must("meeting.closeCase", { hearingId });
  await desk.must("meeting.end", { conferenceId });
  await desk.must("meeting.approveMinutes", { conferenceId });
  const seenBy = async (key: string) => {
    await desk.signInAs(key);
    return JSON.stringify(await hearing());
  };
  expect(await seenBy("housing")).toContain("only for housing");
  const mentalHealth = await seenBy("mentalHealth");
  expect(mentalHealth).not.toContain("only for housing");
  expect(mentalHealth).toContain("what Police knows");
  expect(mentalHealth).toContain("the victimVoice");
  expect(await seenBy("adviser")).not.toContain("only for housing");
});

test("the projector gets reference, initials, level, headings and actions, and not a word more", async () => {
  await started();
  await completeHearing(desk, hearingId);
  const slides: unknown[] = [];
  desk.desk.on((event) => void (event.kind === "projector" && slides.push(event.slide)));
  await desk.must("meeting.project", { hearingId, blank: false });
  await desk.must("meeting.project", { hearingId, blank: true });
  const { reference } = await hearing();
  expect(slides).toEqual([
    {
      kind: "case",
      scale: 100,
      reference,
      initials: "A. A.",
      level: "HIGH",
      risks: ["He knows where she lives"],
      actions: [{ text: "Fit an alarm", agency: "Housing", due: "2026-12-01" }],
    },
    null,
  ]);
  await desk.signInAs("housing");
  expect((await desk.refused("meeting.project", { hearingId, blank: false })).code).toBe("desk.notYours");
});

test("the victim's named adviser is told of with the case, also when nobody of their agency came", async () => {
  await started(["Victim support"]);
  expect((await hearing()).adviser).toEqual({
    accountId: accountOf(desk, "adviser"),
    name: "Leah Marsh",
    agencyName: "Victim support",
  });
});
