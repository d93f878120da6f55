import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import {
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  at,
  completeHearing,
  day,
  invited,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let cases: CaseId[];
let hearings: HearingId[];

beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());
/** Alder is advised by `adviser`; Birch is restricted to chair, administrator and Housing. */
beforeEach(async () => {
  desk.clock.now = testNow;
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
  desk.clock.now = testNow + 2 * 24 * 3_600_000;
});

const open = async () => (await desk.must("minutes.tellings", { conferenceId: null, open: true, limit: 100 })).lines;
const said = (over: Partial<Input<"minutes.tell">> = {}): Input<"minutes.tell"> => ({
  hearingId: at(hearings, 0),
  baseVersion: 0,
  told: true,
  on: day("2026-11-26"),
  byName: "Leah Marsh",
  said: "the plan",
  whyNot: "",
  ...over,
});

describe("telling the victim", () => {
  test("stands with who, by when and what may be told until somebody says what became of it", async () => {
    await desk.signInAs("adviser");
    const mine = (await open()).filter(({ caseId }) => cases.includes(caseId));
    expect(mine).toMatchObject([
      {
        hearingId: at(hearings, 0),
        tellsName: "Leah Marsh",
        tellsBy: "2026-11-27",
        mayBeTold: "the whatMayBeTold",
        told: null,
      },
    ]);
    expect(await desk.must("minutes.tell", said())).toEqual({ version: 1 });
    expect((await open()).filter(({ caseId }) => cases.includes(caseId))).toEqual([]);
  });

  test("can be said to have been impossible, with the reason, and put right later", async () => {
    const not = said({ told: false, said: "", whyNot: "she has moved away" });
    await desk.must("minutes.tell", not);
    expect((await desk.refused("minutes.tell", said())).code).toBe("minutes.changedElsewhere");
    await desk.must("minutes.tell", said({ baseVersion: 1 }));
    const { lines } = await desk.must("minutes.tellings", { conferenceId, open: false, limit: 10 });
    expect(lines.find(({ hearingId }) => hearingId === at(hearings, 0))).toMatchObject({
      told: true,
      said: "the plan",
      whyNot: "",
      version: 2,
    });
  });

  test("is refused without what was said, or why not, and on a day that cannot be", async () => {
    const code = async (over: Partial<Input<"minutes.tell">>) => (await desk.refused("minutes.tell", said(over))).code;
    expect(await code({ said: "" })).toBe("minutes.whatWasSaidMissing");
    expect(await code({ told: false })).toBe("minutes.whyNotMissing");
    expect(await code({ on: day("2026-12-24") })).toBe("minutes.toldInTheFuture");
    expect(await code({ on: day("2026-11-01") })).toBe("minutes.toldBeforeHeard");
  });

  test("is written by the adviser of the case and the administrator, and by nobody else", async () => {
    for (const key of ["chair", "housing", "otherAdviser", "observer", "auditor"]) {
      await desk.signInAs(key);
      expect((await desk.refused("minutes.tell", said())).code, key).toBe("desk.notYours");
    }
  });

  test("of a restricted case is there for its readers only", async () => {
    const references = async (): Promise<readonly string[]> => (await open()).map(({ caseId }) => caseId);
    expect(await references()).toContain(at(cases, 1));
    await desk.must("minutes.tell", said({ hearingId: at(hearings, 1), said: "what Birch was told" }));
    await desk.signInAs("adviser");
    expect(await references()).not.toContain(at(cases, 1));
    const all = await desk.must("minutes.tellings", { conferenceId, open: false, limit: 100 });
    expect(JSON.stringify(all)).not.toContain("what Birch was told");
  });

  test("waits for nobody where the case was put off", async () => {
    const third = await anAcceptedCase(desk, "Cedar");
    const another = await aConferenceWith(desk, [third]);
    await openMeeting(desk, another);
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId: another, caseId: third });
    expect((await open()).some((line) => line.hearingId === hearingId)).toBe(false);
  });
});

describe("flags to ask for", () => {
  const proposed = () => desk.must("records.flagsToAsk", { conferenceId });

  test("are proposed once the minutes are approved, by each agency of the list that may know, until it was asked", async () => {
    expect(await proposed()).toEqual([]);
    await desk.must("meeting.approveMinutes", { conferenceId });
    const before = await proposed();
    const names = Object.fromEntries(
      before.map(({ caseId, agencies }) => [caseId, agencies.map(({ agencyName }) => agencyName)]),
    );
    expect(names[at(cases, 0)]).toEqual(["Housing", "Mental health", "Police", "Victim support"]);
    // The restricted case: only agencies with a reader among them; the chair is one of Police.
    expect(names[at(cases, 1)]).toEqual(["Housing", "Police"]);
    await desk.must("records.requestFlags", { caseId: at(cases, 0), agencyIds: [agencyOf(desk, "Housing")] });
    const after = (await proposed()).find(({ caseId }) => caseId === at(cases, 0));
    expect(after?.agencies.map(({ agencyName }) => agencyName)).toEqual(["Mental health", "Police", "Victim support"]);
  });

  test("are not proposed to an agency in conflict", async () => {
    await desk.must("meeting.approveMinutes", { conferenceId });
    const conflict = { accountId: null, agencyId: agencyOf(desk, "Police"), reason: "a colleague" };
    await desk.must("meeting.declareConflict", { caseId: at(cases, 0), ...conflict });
    const first = (await proposed()).find(({ caseId }) => caseId === at(cases, 0));
    expect(first?.agencies.map(({ agencyName }) => agencyName)).not.toContain("Police");
  });

  test("are the administrator's to ask for", async () => {
    await desk.must("meeting.approveMinutes", { conferenceId });
    await desk.signInAs("chair");
    expect((await desk.refused("records.flagsToAsk", { conferenceId })).code).toBe("desk.notYours");
  });
});
