import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  completeHearing,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

const nowhere = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
let desk: TestDesk;
let caseId: CaseId;
let plain: CaseId;
let conferenceId: ConferenceId;
let hearingId: HearingId;
beforeAll(async () => {
  desk = await aDesk();
  plain = await anAcceptedCase(desk, "Alder");
  caseId = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "housing"] });
  conferenceId = await aConferenceWith(desk, [plain]);
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { conferenceId, caseId });
  await openMeeting(desk, conferenceId, []);
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId }));
  await completeHearing(desk, hearingId, ["Housing"]);
});
afterAll(() => desk.close());

const attempts = async (key: string) => {
  await desk.signInAs(key);
  return (await desk.must("access.attempts", { caseId: null })).map(
    ({ accountName, procedure, count, noted }) => `${accountName}: ${procedure} ${count}${noted ? ", noted" : ""}`,
  );
};

describe("somebody who is no reader of a restricted case", () => {
  test("is told to its readers, whatever they called about it, and is told nothing", async () => {
    await desk.signInAs("administrator");
    const refused = await desk.refused("cases.open", { caseId });
    expect(refused).toEqual(await desk.refused("cases.open", { caseId: nowhere }));
    await desk.refused("cases.open", { caseId });
    await desk.refused("cases.revealContact", { caseId, contactId: nowhere });
    await desk.refused("meeting.hearing", { hearingId });
    await desk.refused("agenda.addCase", { conferenceId, caseId });
    await desk.must("documents.recipients", { conferenceId, kind: "MINUTES_OF_CASE", caseId });
    await desk.signInAs("observer");
    await desk.refused("cases.open", { caseId });
    await desk.signInAs("auditor");
    await desk.refused("meeting.hearing", { hearingId });
    expect(await attempts("administrator")).toEqual([]);
    expect((await desk.call("access.attempts", { caseId })).ok).toBe(true);
    expect(await attempts("police")).toEqual([]);
    const told = await attempts("chair");
    expect(told.toSorted()).toEqual([
      "Ada Brook: access.attempts 1",
      "Ada Brook: agenda.addCase 1",
      "Ada Brook: cases.open 2",
      "Ada Brook: cases.revealContact 1",
      "Ada Brook: documents.recipients 1",
      "Ada Brook: meeting.hearing 1",
      "Dora Keller: meeting.hearing 1",
      "Olga Svensson: cases.open 1",
    ]);
    expect((await attempts("housing")).toSorted()).toEqual(told.toSorted());
  });

  test("is also whoever has a conflict, though named, but not the agency whose action it is", async () => {
    await desk.signInAs("chair");
    const [action] = (await desk.must("meeting.hearing", { hearingId })).actions;
    const actionId = action?.id ?? expect.fail("an action was agreed");
    await desk.must("access.noteAttempts", { caseId });
    desk.clock.now += 120_000;
    await desk.must("cases.addReader", { caseId, accountId: accountOf(desk, "adviser"), reason: "advises" });
    const party = { accountId: accountOf(desk, "adviser"), agencyId: null, reason: "a cousin" };
    await desk.must("meeting.declareConflict", { caseId, ...party });
    await desk.signInAs("adviser");
    await desk.refused("cases.open", { caseId });
    await desk.signInAs("housing");
    await desk.must("actions.history", { actionId });
    await desk.must("cases.open", { caseId });
    const unnoted = (await attempts("chair")).filter((line) => !line.endsWith("noted"));
    expect(unnoted).toEqual(["Leah Marsh: cases.open 1"]);
    expect((await attempts("chair")).some((line) => line.endsWith("noted"))).toBe(true);
    // Another reader has noted nothing yet.
    expect((await attempts("housing")).some((line) => line.endsWith("noted"))).toBe(false);
  });

  test("leaves nothing in the log and in its counts that tells the case to an administrator", async () => {
    const log = async () => {
      await desk.signInAs("administrator");
      return desk.must("audit.list", { before: null, limit: 500 });
    };
    const { entries, total } = await log();
    expect(JSON.stringify(entries)).not.toContain(caseId);
    expect(JSON.stringify(entries)).not.toContain(hearingId);
    expect(total).toBe(entries[0]?.sequence);
    await desk.refused("cases.open", { caseId });
    await desk.refused("cases.open", { caseId: nowhere });
    const later = await log();
    expect(later.entries.filter(({ procedure }) => procedure === "cases.open").length).toBe(
      entries.filter(({ procedure }) => procedure === "cases.open").length,
    );
  });
});

test("a screen that asks once more for a case its account has just left is no attempt; asking again later is", async () => {
  await desk.signInAs("chair");
  const before = await attempts("chair");
  await desk.must("cases.addReader", { caseId, accountId: accountOf(desk, "administrator"), reason: "runs it" });
  await desk.signInAs("administrator");
  await desk.must("cases.open", { caseId });
  const leaves = { caseId, accountId: accountOf(desk, "administrator"), reason: "done" };
  await desk.must("access.removeReader", leaves);
  await desk.refused("cases.open", { caseId });
  await desk.must("access.attempts", { caseId });
  expect(await attempts("chair")).toEqual(before);
  desk.clock.now += 60_000;
  await desk.signInAs("administrator");
  await desk.refused("cases.open", { caseId });
  expect(await attempts("chair")).toHaveLength(before.length + 1);
});

test("a case that is not restricted keeps no list of who tried", async () => {
  await desk.signInAs("otherAdviser");
  await desk.refused("cases.open", { caseId: plain });
  await desk.signInAs("administrator");
  expect(await desk.must("access.attempts", { caseId: plain })).toEqual([]);
  expect(agencyOf(desk, "Police")).toBeDefined();
});
