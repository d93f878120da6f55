import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ActionId, CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import {
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  aRiskWithAction,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
});

async function heard(
  readers?: readonly string[],
): Promise<{ caseId: CaseId; conferenceId: ConferenceId; hearingId: HearingId; actionId: ActionId }> {
  const caseId = await anAcceptedCase(desk, "Novak", readers ? { readers } : {});
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  const { actionId } = await aRiskWithAction(desk, hearingId, "Housing");
  return { caseId, conferenceId, hearingId, actionId };
}
const list = async (whose: "mine" | "myAgency" | "all" = "all", open = true) =>
  (await desk.must("actions.list", { whose, open })).rows;
const find = async (actionId: ActionId) => (await list("all", false)).find(({ id }) => id === actionId);
const update = (actionId: ActionId, baseVersion = 1) => ({
  actionId,
  baseVersion,
  status: "DONE" as const,
  result: "fitted, both doors",
  doneOn: null,
  evidence: "VERBAL" as const,
  evidenceReference: "",
});

test("the owner's agency takes an action on and closes it with a result, and its history says so", async () => {
  const { actionId } = await heard();
  await desk.signInAs("housing");
  await desk.must("actions.accept", { actionId });
  expect((await desk.refused("actions.update", { ...update(actionId), result: "" })).code).toBe("actions.resultNeeded");
  const tomorrow = { ...update(actionId), doneOn: day("2026-11-26") };
  expect((await desk.refused("actions.update", tomorrow)).code).toBe("actions.doneInFuture");
  expect((await desk.refused("actions.update", update(actionId, 7))).code).toBe("actions.changedElsewhere");
  expect(await desk.must("actions.update", update(actionId))).toEqual({ version: 2 });
  expect(await find(actionId)).toMatchObject({
    status: "DONE",
    doneOn: "2026-11-25",
    accepted: true,
    mayUpdate: false,
  });
  expect(
    (await desk.must("actions.history", { actionId })).map(({ by, from, to, result }) => [by, from, to, result]),
  ).toEqual([
    ["Ada Brook", null, "OPEN", ""],
    ["Michael Adeyinka", "OPEN", "DONE", "fitted, both doors"],
  ]);
  expect((await desk.refused("actions.update", update(actionId, 2))).code).toBe("desk.notInThisState");
});

test("only the administrator or the chair of the case reopens, and only with a reason", async () => {
  const { actionId } = await heard();
  await desk.signInAs("housing");
  await desk.must("actions.update", update(actionId));
  expect((await desk.refused("actions.reopen", { actionId, reason: "no" })).code).toBe("desk.notYours");
  await desk.signInAs("chair");
  expect((await desk.refused("actions.reopen", { actionId, reason: "" })).code).toBe("actions.reasonNeeded");
  await desk.must("actions.reopen", { actionId, reason: "the alarm failed" });
  expect(await find(actionId)).toMatchObject({ status: "OPEN", doneOn: null, version: 3, mayUpdate: true });
});

test("an action is overdue from the day after its day", async () => {
  const { actionId } = await heard();
  expect(await find(actionId)).toMatchObject({ overdue: false, due: "2026-12-01" });
  desk.clock.now = Date.UTC(2026, 11, 2, 9);
  expect(await find(actionId)).toMatchObject({ overdue: true });
});

test("another agency sees nothing of an action before the minutes are approved, and may not report on it", async () => {
  const { actionId, hearingId, conferenceId } = await heard();
  await desk.signInAs("police");
  expect(await find(actionId)).toBeUndefined();
  expect((await desk.refused("actions.update", update(actionId))).code).toBe("desk.notYours");
  await desk.signInAs("administrator");
  await completeHearing(desk, hearingId);
  await desk.must("meeting.closeCase", { hearingId });
  await desk.must("meeting.end", { conferenceId });
  await desk.must("meeting.approveMinutes", { conferenceId });
  await desk.signInAs("police");
  expect(await find(actionId)).toMatchObject({ text: "Fit an alarm", mayUpdate: false });
});

test("the owner's agency of a restricted case gets text, day, reference and initials, can report, and reads no more", async () => {
  const readers = ["chair", "administrator", "adviser"];
  const { actionId, caseId, hearingId, conferenceId } = await heard(readers);
  await desk.signInAs("housing");
  expect((await desk.refused("cases.open", { caseId })).code).toBe("desk.notYours");
  expect((await desk.refused("meeting.hearing", { hearingId })).code).toBe("desk.notYours");
  expect((await desk.must("agenda.view", { conferenceId })).items).toEqual([]);
  expect(await find(actionId)).toMatchObject({
    text: "Fit an alarm",
    victimInitials: "A. N.",
    caseId: null,
    hearingId: null,
    risks: [],
    riskIds: [],
    safeToDo: "",
  });
  await desk.must("actions.update", update(actionId));
  expect(await find(actionId)).toMatchObject({ status: "DONE", result: "fitted, both doors" });
  await desk.signInAs("chair");
  expect(await find(actionId)).toMatchObject({ caseId, result: "fitted, both doors", safeToDo: "only on Tuesdays" });
  expect((await desk.must("actions.history", { actionId })).at(-1)).toMatchObject({ result: "fitted, both doors" });
  await desk.signInAs("police");
  expect(await find(actionId)).toBeUndefined();
});

test("in a restricted case agencies without a reader are out of the room and owe nothing", async () => {
  const { hearingId } = await heard(["chair", "administrator", "adviser"]);
  const { agencies, missing } = await desk.must("meeting.hearing", { hearingId });
  const presence = Object.fromEntries(agencies.map(({ agencyName, presence }) => [agencyName, presence]));
  expect(presence).toEqual({
    Police: "present",
    "Victim support": "present",
    Housing: "outOfRoom",
    "Mental health": "outOfRoom",
  });
  expect(missing.find(({ thing }) => thing === "agencies")?.count).toBe(2);
});

test("an action given to another agency is sealed anew for that one, and the first one's copy opens no more", async () => {
  const { actionId, hearingId } = await heard(["chair", "administrator"]);
  const { risks } = await desk.must("meeting.hearing", { hearingId });
  await desk.must("meeting.writeAction", {
    hearingId,
    actionId,
    baseVersion: 1,
    text: "Visit at noon",
    ownerAgencyId: agencyOf(desk, "Mental health"),
    ownerAccountId: null,
    ownerName: "",
    due: day("2026-12-04"),
    riskIds: risks.map(({ id }) => id),
    safeToDo: "",
  });
  await desk.signInAs("mentalHealth");
  expect(await find(actionId)).toMatchObject({ text: "Visit at noon" });
  await desk.signInAs("housing");
  expect(await find(actionId)).toBeUndefined();
});

test("a conflict beats even owning the action", async () => {
  const { actionId, caseId } = await heard();
  await desk.must("meeting.declareConflict", {
    caseId,
    accountId: null,
    agencyId: agencyOf(desk, "Housing"),
    reason: "",
  });
  await desk.signInAs("housing");
  expect(await find(actionId)).toBeUndefined();
  expect((await desk.refused("actions.history", { actionId })).code).toBe("desk.notYours");
});
