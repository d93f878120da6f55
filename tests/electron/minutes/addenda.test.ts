import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AddendumId, CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import type { AddendumEntry } from "../../../shared/minutes/model.ts";
import {
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  at,
  completeHearing,
  invited,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let cases: CaseId[];
let hearings: HearingId[];

/** Alder is plain, Birch restricted to chair, administrator and Housing. */
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.signInAs("administrator");
  cases = [
    await anAcceptedCase(desk, "Alder"),
    await anAcceptedCase(desk, "Birch", { readers: ["chair", "administrator", "housing"] }),
  ];
  conferenceId = await aConferenceWith(desk, cases);
  await openMeeting(desk, conferenceId);
  hearings = [];
  for (const [index, caseId] of cases.entries()) {
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
    hearings.push(hearingId);
    await completeHearing(desk, hearingId, index === 0 ? invited : ["Police", "Housing"]);
    await desk.must("meeting.closeCase", { hearingId });
  }
  await desk.must("meeting.end", { conferenceId });
  await desk.must("meeting.approveMinutes", { conferenceId });
});

const entry = (text: string, over: Partial<AddendumEntry> = {}): AddendumEntry => ({
  kind: "LATE_INFORMATION",
  text,
  agencyId: agencyOf(desk, "Housing"),
  basis: "REPORTED",
  onlyAgencies: [],
  ...over,
});
const ofCase = async (which: number, text: string, over: Partial<AddendumEntry> = {}): Promise<AddendumId> =>
  (await desk.must("minutes.addToCase", { hearingId: at(hearings, which), addendum: entry(text, over) })).addendumId;
const ofAll = async (text: string): Promise<AddendumId> =>
  (await desk.must("minutes.addToConference", { conferenceId, addendum: entry(text) })).addendumId;
const approve = (addendumId: AddendumId) => desk.must("minutes.approveAddendum", { addendumId });
const listed = async () =>
  (await desk.must("minutes.addenda", { conferenceId })).map(({ number, text }) => [number, text]);

describe("an addendum", () => {
  test("is a draft that is written, changed and taken out, until it is approved", async () => {
    const addendumId = await ofCase(0, "He was seen again");
    const changed = { addendumId, addendum: entry("He was seen again on Friday") };
    expect(await desk.must("minutes.changeAddendum", { ...changed, baseVersion: 1 })).toMatchObject({ version: 2 });
    expect(
      await desk.must("minutes.changeAddendum", { addendumId, addendum: entry("another"), baseVersion: 1 }),
    ).toEqual({
      kind: "changedElsewhere",
      version: 2,
      text: "He was seen again on Friday",
    });
    const gone = await ofCase(0, "a slip");
    await desk.must("minutes.removeAddendum", { addendumId: gone });
    expect(await listed()).toEqual([[null, "He was seen again on Friday"]]);
    await approve(addendumId);
    expect(await listed()).toEqual([[1, "He was seen again on Friday"]]);
  });

  test("is final once it is approved", async () => {
    const addendumId = await ofCase(0, "He was seen again");
    await approve(addendumId);
    const refusals = [
      await desk.refused("minutes.changeAddendum", { addendumId, baseVersion: 1, addendum: entry("not at all") }),
      await desk.refused("minutes.removeAddendum", { addendumId }),
      await desk.refused("minutes.approveAddendum", { addendumId }),
    ];
    expect(refusals.map(({ code }) => code)).toEqual(Array.from(refusals, () => "desk.notInThisState"));
  });

  test("never alters the minutes, nor who approved them", async () => {
    const before = await desk.must("meeting.hearing", { hearingId: at(hearings, 0) });
    await approve(await ofCase(0, "He was seen again"));
    await approve(await ofAll("The next conference is on the ninth"));
    expect(await desk.must("meeting.hearing", { hearingId: at(hearings, 0) })).toEqual(before);
    expect(await desk.must("conferences.open", { conferenceId })).toMatchObject({
      minutesVersion: 1,
      approvedBy: "Ada Brook",
    });
  });

  test("says something before it is approved", async () => {
    const addendumId = await ofCase(0, "  ");
    expect((await desk.refused("minutes.approveAddendum", { addendumId })).code).toBe("minutes.addendumEmpty");
  });

  test("comes from an agency that is there", async () => {
    const nowhere = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee" as AddendumEntry["agencyId"];
    for (const over of [{ agencyId: nowhere }, { onlyAgencies: [nowhere] }])
      expect(
        (await desk.refused("minutes.addToCase", { hearingId: at(hearings, 0), addendum: entry("x", over) })).code,
      ).toBe("agencies.gone");
  });

  test("is added to approved minutes only", async () => {
    const another = await aConferenceWith(desk, []);
    expect(
      (await desk.refused("minutes.addToConference", { conferenceId: another, addendum: entry("too early") })).code,
    ).toBe("desk.notInThisState");
  });

  test("stands beneath the minutes of its case when they are read", async () => {
    await approve(await ofCase(0, "He was seen again"));
    const { front, cases: read } = await desk.must("minutes.text", { conferenceId, language: "en" });
    expect(JSON.stringify(front)).toContain("Addenda to these minutes");
    expect(JSON.stringify(at(read, 0).blocks)).toContain("Addendum 1: late information");
    expect(JSON.stringify(at(read, 1).blocks)).not.toContain("He was seen again");
  });
});

describe("an addendum is read by", () => {
  const seenBy = async (key: string) => {
    await desk.signInAs(key);
    return listed();
  };

  test("who reads the hearing it is of, numbered for each without a gap", async () => {
    await approve(await ofCase(1, "what came of Birch"));
    await approve(await ofCase(0, "what came of Alder"));
    await approve(await ofAll("what came of all"));
    const all = [
      [1, "what came of Birch"],
      [2, "what came of Alder"],
      [3, "what came of all"],
    ];
    expect(await seenBy("chair")).toEqual(all);
    expect(await seenBy("housing")).toEqual(all);
    expect(await seenBy("mentalHealth")).toEqual([
      [1, "what came of Alder"],
      [2, "what came of all"],
    ]);
  });

  test("nobody but who runs the conference while it is a draft", async () => {
    await ofCase(0, "not yet");
    expect(await seenBy("chair")).toEqual([[null, "not yet"]]);
    expect(await seenBy("housing")).toEqual([]);
    expect(await seenBy("adviser")).toEqual([]);
  });

  test("only the agencies it is limited to, and the one it comes from", async () => {
    await approve(await ofCase(0, "for the police", { onlyAgencies: [agencyOf(desk, "Police")] }));
    expect(await seenBy("police")).toEqual([[1, "for the police"]]);
    expect(await seenBy("housing")).toEqual([[1, "for the police"]]);
    expect(await seenBy("mentalHealth")).toEqual([]);
    expect(await seenBy("adviser")).toEqual([]);
    await desk.signInAs("mentalHealth");
    const text = await desk.must("minutes.text", { conferenceId, language: "en" });
    expect(JSON.stringify(text)).not.toContain("for the police");
  });

  test("nobody in conflict with its case", async () => {
    await approve(await ofCase(0, "what came of Alder"));
    await desk.must("meeting.declareConflict", {
      caseId: at(cases, 0),
      accountId: null,
      agencyId: agencyOf(desk, "Police"),
      reason: "a colleague",
    });
    expect(await seenBy("police")).toEqual([]);
    expect((await desk.refused("minutes.addendaOfCase", { hearingId: at(hearings, 0) })).code).toBe("desk.notYours");
  });
});

describe("only who runs the conference", () => {
  test("writes and approves addenda", async () => {
    const addendumId = await ofCase(0, "He was seen again");
    for (const key of ["housing", "adviser", "observer", "auditor"]) {
      await desk.signInAs(key);
      const refusals = [
        await desk.refused("minutes.addToCase", { hearingId: at(hearings, 0), addendum: entry("mine") }),
        await desk.refused("minutes.addToConference", { conferenceId, addendum: entry("mine") }),
        await desk.refused("minutes.changeAddendum", { addendumId, baseVersion: 1, addendum: entry("mine") }),
        await desk.refused("minutes.removeAddendum", { addendumId }),
        await desk.refused("minutes.approveAddendum", { addendumId }),
      ];
      expect(refusals.map(({ code }) => code)).toEqual(Array.from(refusals, () => "desk.notYours"));
    }
    await desk.signInAs("chair");
    await approve(addendumId);
  });
});
