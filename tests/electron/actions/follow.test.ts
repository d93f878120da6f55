import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ActionId, CaseId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  aRiskWithAction,
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

const readers = ["chair", "administrator", "adviser"];
async function agreed(restricted = false): Promise<{ caseId: CaseId; actionId: ActionId }> {
  const caseId = await anAcceptedCase(desk, "Novak", restricted ? { readers } : {});
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  const { actionId } = await aRiskWithAction(desk, hearingId, "Housing");
  return { caseId, actionId };
}
const find = async (actionId: ActionId) =>
  (await desk.must("actions.list", { whose: "all", open: false, filter: { actionId } })).rows[0];
const historyOf = async (actionId: ActionId) =>
  (await desk.must("actions.history", { actionId })).map(({ kind, fromValue, toValue, result }) => [
    kind,
    fromValue,
    toValue,
    result,
  ]);
const done = (actionId: ActionId, baseVersion = 1) => ({
  actionId,
  baseVersion,
  status: "DONE" as const,
  result: "fitted, both doors",
  doneOn: null,
  evidence: "RECORD_REF" as const,
  evidenceReference: "H-22",
  riskEffect: "REDUCED" as const,
});
const toHousing = () => ({
  ownerAgencyId: agencyOf(desk, "Housing"),
  ownerAccountId: null,
  ownerName: "",
});

describe.each([false, true])("a report, in a restricted case: %s", (restricted) => {
  test("keeps evidence, effect and reason, and is taken back whole while it is the last word", async () => {
    const { actionId } = await agreed(restricted);
    await desk.signInAs("housing");
    const begun = { ...done(actionId), status: "IN_PROGRESS" as const, result: "ordered", riskEffect: null };
    await desk.must("actions.update", begun);
    await desk.must("actions.update", done(actionId, 2));
    expect(await find(actionId)).toMatchObject({
      status: "DONE",
      evidence: "RECORD_REF",
      evidenceReference: "H-22",
      riskEffect: "REDUCED",
      closedOn: "2026-11-25",
      version: 3,
    });
    expect((await desk.refused("actions.takeBack", { actionId, baseVersion: 2 })).code).toBe("actions.notToTakeBack");
    expect(await desk.must("actions.takeBack", { actionId, baseVersion: 3 })).toEqual({ version: 4 });
    expect(await find(actionId)).toMatchObject({
      status: "IN_PROGRESS",
      result: "ordered",
      doneOn: null,
      riskEffect: null,
      closedOn: null,
    });
    // What was taken back stands in the history, and cannot be taken back again.
    expect((await historyOf(actionId)).map(([kind]) => kind)).toEqual(["AGREED", "REPORTED", "REPORTED", "TAKEN_BACK"]);
    expect((await desk.refused("actions.takeBack", { actionId, baseVersion: 4 })).code).toBe("actions.notToTakeBack");
  });

  test("is given to another owner with a reason, who reads it and can report; the first reads it no more", async () => {
    const { actionId } = await agreed(restricted);
    const given = {
      actionId,
      baseVersion: 1,
      due: day("2026-12-09"),
      ownerAgencyId: agencyOf(desk, "Mental health"),
      ownerAccountId: accountOf(desk, "mentalHealth"),
      ownerName: "",
      reason: "the ward has the key",
    };
    expect((await desk.refused("actions.change", { ...given, reason: "" })).code).toBe("actions.reasonNeeded");
    expect((await desk.refused("actions.change", { ...given, due: day("2026-11-24") })).code).toBe("actions.duePast");
    await desk.must("actions.change", given);
    expect(await historyOf(actionId)).toEqual([
      ["AGREED", null, null, ""],
      ["CHANGED", "2026-12-01", "2026-12-09", "the ward has the key"],
      ["CHANGED", "Housing", "Mental health · Jon Hale", "the ward has the key"],
    ]);
    await desk.signInAs("mentalHealth");
    expect(await find(actionId)).toMatchObject({ text: "Fit an alarm", due: "2026-12-09", mayUpdate: true });
    await desk.must("actions.update", done(actionId, 2));
    if (!restricted) return;
    await desk.signInAs("housing");
    expect(await find(actionId)).toBeUndefined();
  });

  test("is replaced by a new action that answers the same risks; each names the other", async () => {
    const { actionId } = await agreed(restricted);
    const { actionId: next } = await desk.must("actions.replace", {
      actionId,
      baseVersion: 1,
      text: "Move her to the refuge",
      due: day("2026-11-27"),
      ...toHousing(),
      reason: "an alarm is not enough",
    });
    const [before, after] = [await find(actionId), await find(next)];
    expect(before).toMatchObject({
      status: "SUPERSEDED",
      result: "an alarm is not enough",
      replacedBy: { id: next, reference: after?.reference },
    });
    expect(after).toMatchObject({ text: "Move her to the refuge", status: "OPEN", riskIds: before?.riskIds });
    await desk.signInAs("housing");
    expect(await find(next)).toMatchObject({ text: "Move her to the refuge", mayUpdate: true });
  });
});

test("a report is taken back by who made it and the same day only", async () => {
  const { actionId } = await agreed();
  await desk.signInAs("housing");
  await desk.must("actions.update", done(actionId));
  await desk.signInAs("administrator");
  expect((await desk.refused("actions.takeBack", { actionId, baseVersion: 2 })).code).toBe("actions.notToTakeBack");
  await desk.signInAs("housing");
  desk.clock.now = testNow + 24 * 3_600_000;
  expect((await desk.refused("actions.takeBack", { actionId, baseVersion: 2 })).code).toBe("actions.notToTakeBack");
});

test("not possible is another thing than not done, and each is said why", async () => {
  const { actionId } = await agreed();
  await desk.signInAs("housing");
  const closed = { ...done(actionId), status: "NOT_POSSIBLE" as const };
  expect((await desk.refused("actions.update", closed)).code).toBe("actions.whyNotNeeded");
  expect((await desk.refused("actions.update", { ...closed, whyNot: "OVERLOOKED" })).code).toBe("actions.whyNotNeeded");
  await desk.must("actions.update", { ...closed, whyNot: "VICTIM_DECLINED" });
  expect(await find(actionId)).toMatchObject({ status: "NOT_POSSIBLE", whyNot: "VICTIM_DECLINED", doneOn: null });
});

test("who runs the conference checks what was reported, with a reason; nobody else does", async () => {
  const { actionId } = await agreed();
  await desk.must("actions.update", done(actionId));
  await desk.signInAs("housing");
  const check = { actionId, baseVersion: 2, reason: "seen on the visit" };
  expect((await desk.refused("actions.verify", check)).code).toBe("desk.notYours");
  await desk.signInAs("chair");
  expect((await desk.refused("actions.verify", { ...check, reason: "" })).code).toBe("actions.reasonNeeded");
  await desk.must("actions.verify", check);
  expect(await find(actionId)).toMatchObject({ verifiedOn: "2026-11-25", verifiedBy: "Ruth Calder" });
  await desk.must("actions.reopen", { actionId, reason: "it failed the same night" });
  expect(await find(actionId)).toMatchObject({ verifiedOn: null, status: "OPEN", closedOn: null });
});

test("an owner who may not know of the case, or is not there, gets no action; nor is nothing changed", async () => {
  const { actionId, caseId } = await agreed();
  const change = { actionId, baseVersion: 1, due: day("2026-12-01"), ...toHousing(), reason: "x" };
  expect((await desk.refused("actions.change", change)).code).toBe("actions.nothingChanged");
  const toPolice = { ...change, ownerAgencyId: agencyOf(desk, "Police") };
  const wrong = { ...toPolice, ownerAccountId: accountOf(desk, "mentalHealth") };
  expect((await desk.refused("actions.change", wrong)).code).toBe("actions.ownerMissing");
  await desk.must("meeting.declareConflict", {
    caseId,
    accountId: null,
    agencyId: agencyOf(desk, "Police"),
    reason: "",
  });
  expect((await desk.refused("actions.change", toPolice)).code).toBe("actions.ownerMissing");
});

test("a case that is restricted later takes what a report replaced with it", async () => {
  const { actionId, caseId } = await agreed();
  await desk.must("actions.update", {
    ...done(actionId),
    status: "IN_PROGRESS",
    result: "the locksmith of Fern Street",
  });
  await desk.must("actions.update", done(actionId, 2));
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
  await desk.must("access.restrict", {
    caseId,
    readers: [accountOf(desk, "administrator"), accountOf(desk, "chair")],
    reason: "somebody works here",
  });
  await desk.must("actions.takeBack", { actionId, baseVersion: 3 });
  expect(await find(actionId)).toMatchObject({ status: "IN_PROGRESS", result: "the locksmith of Fern Street" });
});
