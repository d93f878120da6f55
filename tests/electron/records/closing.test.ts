import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseId } from "../../../shared/ids.ts";
import { aConferenceWith, agencyOf, at, completeHearing, day, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aCaseOf, aYearLater, anOrder, nobody, recordsOf, withTheFile } from "./aRecord.ts";

let desk: TestDesk;
beforeAll(async () => void (desk = await aDesk()), 60_000);
afterAll(() => desk.close());

const aCase = (name: string, readers?: readonly string[]) => aCaseOf(desk, name, readers);

describe("closing a case", () => {
  test("names what keeps it open, closes it with a reason, and opens it again", async () => {
    const caseId = await aCase("Close");
    const close = () => desk.call("records.closeCase", { caseId, reason: "no longer at risk" });
    expect(await close()).toMatchObject({ failure: { code: "records.closingStillToBeHeard" } });
    await desk.must("records.requestFlags", { caseId, agencyIds: [agencyOf(desk, "Housing")] });
    const conferenceId = await aConferenceWith(desk, [caseId]);
    await openMeeting(desk, conferenceId);
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
    const { actionId } = await completeHearing(desk, hearingId);
    expect((await recordsOf(desk, caseId)).stops).toEqual([
      { stop: "openActions", count: 1 },
      { stop: "standingFlags", count: 1 },
      { stop: "stillToBeHeard", count: 1 },
    ]);
    expect(await close()).toMatchObject({ failure: { code: "records.closingOpenActions", params: { count: 1 } } });
    await desk.must("meeting.closeCase", { hearingId });
    await desk.must("meeting.end", { conferenceId });
    await desk.must("actions.update", {
      actionId,
      baseVersion: 1,
      status: "DONE",
      result: "fitted",
      doneOn: day("2026-11-25"),
      evidence: null,
      evidenceReference: "",
    });
    expect(await close()).toMatchObject({ failure: { code: "records.closingStandingFlags", params: { count: 1 } } });
    const { id: flagId, version } = at((await recordsOf(desk, caseId)).flags, 0);
    await desk.must("records.removeFlag", { flagId, baseVersion: version });
    await desk.signInAs("chair");
    expect((await desk.refused("records.closeCase", { caseId, reason: "x" })).code).toBe("desk.notYours");
    await desk.must("meeting.approveMinutes", { conferenceId });
    await desk.signInAs("administrator");
    expect((await close()).ok).toBe(true);
    expect(await recordsOf(desk, caseId)).toMatchObject({
      closing: { on: "2026-11-25", byName: "Ada Brook", reason: "no longer at risk" },
      mayChange: false,
    });
    expect((await desk.refused("records.saveOrder", await anOrder(desk, caseId))).code).toBe("desk.notInThisState");
    expect((await desk.refused("records.closeCase", { caseId, reason: "x" })).code).toBe("desk.notInThisState");
    await desk.must("records.reopenCase", { caseId, reason: "he is back" });
    const { timeline } = await desk.must("cases.open", { caseId });
    expect(timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["CASE_CLOSED", "CASE_REOPENED"]));
    expect((await recordsOf(desk, caseId)).closing).toBeNull();
  });

  test("is not possible under a legal hold, which nothing else lifts", async () => {
    const caseId = await aCase("Held");
    await withTheFile(desk, ({ writer }) => {
      // Nothing in the program sets a hold yet: retention will.
      writer.prepare("UPDATE cases SET legal_hold_on = '2026-11-01' WHERE id = ?").run(caseId);
      writer.prepare("UPDATE referrals SET status = 'HEARD' WHERE case_id = ?").run(caseId);
    });
    expect((await recordsOf(desk, caseId)).stops).toEqual([{ stop: "legalHold", count: 1 }]);
    expect((await desk.refused("records.closeCase", { caseId, reason: "over" })).code).toBe("records.closingLegalHold");
  });

  test("whose flags' months are over may be closed, and such a flag still comes off the agency's files", async () => {
    const caseId = await aCase("Overdue");
    await desk.must("records.requestFlags", { caseId, agencyIds: [agencyOf(desk, "Housing")] });
    const { id: flagId, version } = at((await recordsOf(desk, caseId)).flags, 0);
    await aYearLater(desk, async () => {
      expect((await recordsOf(desk, caseId)).flags).toMatchObject([{ state: "DUE" }]);
      const due = (await desk.must("records.due", { limit: 100 })).lines.find((line) => line.caseId === caseId);
      expect(due).toMatchObject({ kind: "FLAG_DUE", agencies: 1, agencyName: "Housing" });
      // The referral still waits for its hearing; the flag is no reason any more.
      expect((await recordsOf(desk, caseId)).stops).toEqual([{ stop: "stillToBeHeard", count: 1 }]);
      await desk.must("records.removeFlag", { flagId, baseVersion: version });
    });
  });

  test("is refused without a reason, and not told apart from a case that is not there", async () => {
    const caseId = await aCase("Reason");
    expect((await desk.refused("records.closeCase", { caseId, reason: " " })).code).toBe("desk.badInput");
    await desk.signInAs("housing");
    for (const id of [caseId, nobody as CaseId])
      expect((await desk.refused("records.closeCase", { caseId: id, reason: "x" })).code).toBe("desk.notYours");
  });
});
