import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Stay } from "../../../shared/conferences/model.ts";
import { instantOf } from "../../../shared/dates.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  aForm,
  aPlan,
  agencyOf,
  anAcceptedCase,
  at,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let cases: CaseId[];

beforeAll(async () => void (desk = await aDesk()));
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
  cases = [await anAcceptedCase(desk, "Alder"), await anAcceptedCase(desk, "Birch")];
  conferenceId = await aConferenceWith(desk, cases);
});
const minutes = (count: number): void => void (desk.clock.now += count * 60_000);
const open = async (which: number): Promise<HearingId> =>
  (await desk.must("meeting.openCase", { conferenceId, caseId: at(cases, which) })).hearingId;
const comeOrGo = (name: string, here: boolean) =>
  desk.must("meeting.comeOrGo", { conferenceId, agencyId: agencyOf(desk, name), here });
const lineOf = async (name: string) => {
  const { attendance } = await desk.must("conferences.open", { conferenceId });
  const line = attendance.find(({ agencyName }) => agencyName === name);
  if (!line) throw new Error(`${name} is not invited`);
  return line;
};
const presenceOf = async (hearingId: HearingId, name: string) =>
  (await desk.must("meeting.hearing", { hearingId })).agencies.find(({ agencyName }) => agencyName === name)?.presence;
const seenBy = async (key: string, hearings: readonly HearingId[]) => {
  await desk.signInAs(key);
  const answers = [];
  for (const hearingId of hearings) {
    const answer = await desk.call("meeting.hearing", { hearingId });
    answers.push(answer.ok ? "read" : answer.failure.code);
  }
  await desk.signInAs("administrator");
  return answers;
};

describe("an agency attended the cases that were heard while it was there", () => {
  test("one that came late did not hear the first, one that left did not hear the last, and neither reads them", async () => {
    await openMeeting(desk, conferenceId, ["Housing"]);
    const first = await open(0);
    minutes(10);
    const second = await open(1);
    await comeOrGo("Housing", true);
    minutes(1);
    expect(await presenceOf(first, "Housing")).toBe("absent");
    expect(await presenceOf(second, "Housing")).toBe("present");
    await comeOrGo("Mental health", false);
    minutes(5);
    const third = await open(0);
    expect(third).toBe(first);
    expect(await presenceOf(first, "Housing")).toBe("present");
    minutes(1);
    await comeOrGo("Housing", false);
    expect(await seenBy("housing", [first, second])).toEqual(["read", "read"]);
    expect(await seenBy("mentalHealth", [first, second])).toEqual(["read", "read"]);
    expect((await lineOf("Mental health")).stays).toEqual([
      { arrivedAt: null, leftAt: instantOf(testNow + 11 * 60_000) },
    ]);
  });

  test("its part is asked of it only where it was there, and a follow-up where it was not", async () => {
    await openMeeting(desk, conferenceId);
    minutes(1);
    await comeOrGo("Housing", false);
    minutes(1);
    const hearingId = await open(0);
    const missing = async () =>
      Object.fromEntries(
        (await desk.must("meeting.hearing", { hearingId })).missing.map((one) => [one.thing, one.count]),
      );
    expect(await missing()).toMatchObject({ agencies: 3, absentFollowUp: 1 });
    expect(await seenBy("housing", [hearingId])).toEqual(["desk.notYours"]);
    await comeOrGo("Housing", true);
    // Nothing is on the table while the area is locked or left: it has to be put there again.
    expect(await missing()).toMatchObject({ agencies: 3 });
    minutes(1);
    await desk.must("meeting.pauseClock", { conferenceId, paused: false });
    expect(await missing()).toMatchObject({ agencies: 4 });
    expect(await seenBy("housing", [hearingId])).toEqual(["read"]);
  });

  test("what it wrote is refused once it has left before the case, as from anybody who is absent", async () => {
    await openMeeting(desk, conferenceId);
    await open(0);
    minutes(3);
    await comeOrGo("Housing", false);
    minutes(3);
    const hearingId = await open(1);
    await desk.signInAs("housing");
    const part = {
      hearingId,
      entryId: null,
      baseVersion: 0,
      agencyId: agencyOf(desk, "Housing"),
      kind: "SHARED" as const,
      basis: "FACT" as const,
      text: "too late",
      on: null,
      onlyAgencies: [],
    };
    expect((await desk.refused("meeting.writeInformation", part)).code).toBe("desk.notYours");
  });

  test("times that are put right afterwards decide, and minutes follow them", async () => {
    await openMeeting(desk, conferenceId);
    const hearings = [await open(0)];
    minutes(10);
    hearings.push(await open(1));
    minutes(10);
    for (const hearingId of hearings) {
      await completeHearing(desk, hearingId);
      await desk.must("meeting.closeCase", { hearingId });
    }
    await desk.must("meeting.end", { conferenceId });
    const setStays = (stays: Stay[]) =>
      desk.call("meeting.setStays", { conferenceId, agencyId: agencyOf(desk, "Mental health"), stays });
    const came = instantOf(testNow + 12 * 60_000);
    expect(await setStays([{ arrivedAt: came, leftAt: null }])).toMatchObject({ ok: true });
    expect(await seenBy("mentalHealth", hearings)).toEqual(["desk.notYours", "read"]);
    const backwards = [{ arrivedAt: came, leftAt: instantOf(testNow) }];
    expect(await setStays(backwards)).toMatchObject({ failure: { code: "meeting.staysOutOfOrder" } });
    expect(await setStays([{ arrivedAt: null, leftAt: null }])).toMatchObject({ ok: true });
    expect((await lineOf("Mental health")).stays).toEqual([]);
    expect(await seenBy("mentalHealth", hearings)).toEqual(["read", "read"]);
  });

  test("a case written up after the meeting is that of all who took part", async () => {
    await openMeeting(desk, conferenceId, ["Housing"]);
    minutes(5);
    await desk.must("meeting.end", { conferenceId });
    const hearingId = await open(0);
    expect(await seenBy("mentalHealth", [hearingId])).toEqual(["read"]);
    expect(await seenBy("housing", [hearingId])).toEqual(["desk.notYours"]);
  });
});

describe("the sheet", () => {
  test("keeps whom a deputy stands in for and when information came, and forgets what does not belong to the status", async () => {
    const sheet = { conferenceId, agencyId: agencyOf(desk, "Housing"), accountId: null, infoSent: false };
    await desk.must("meeting.setAttendance", {
      ...sheet,
      status: "DEPUTY",
      representative: "Sam Hill",
      deputyFor: "Michael Adeyinka",
    });
    expect(await lineOf("Housing")).toMatchObject({ representative: "Sam Hill", deputyFor: "Michael Adeyinka" });
    const informed = { ...sheet, status: "APOLOGIES_WITH_INFO" as const, representative: "", deputyFor: "nobody" };
    await desk.must("meeting.setAttendance", informed);
    expect(await lineOf("Housing")).toMatchObject({ deputyFor: "", infoReceivedOn: "2026-11-25" });
    await desk.must("meeting.setAttendance", { ...informed, infoReceivedOn: day("2026-11-20") });
    expect((await lineOf("Housing")).infoReceivedOn).toBe("2026-11-20");
    expect((await desk.refused("meeting.setAttendance", { ...informed, infoReceivedOn: day("2026-11-26") })).code).toBe(
      "meeting.dayAhead",
    );
    await desk.must("meeting.setAttendance", { ...informed, status: "ABSENT_NO_NOTICE" });
    expect((await lineOf("Housing")).infoReceivedOn).toBeNull();
  });

  test("somebody who comes before the meeting was opened is there from its begin; nobody comes or goes before it", async () => {
    const agencyId = agencyOf(desk, "Housing");
    expect((await desk.refused("meeting.comeOrGo", { conferenceId, agencyId, here: true })).code).toBe(
      "meeting.notInSession",
    );
    await openMeeting(desk, conferenceId);
    expect((await lineOf("Housing")).stays).toEqual([]);
  });

  test("a status that says absent takes the times away: they were a mistake", async () => {
    await openMeeting(desk, conferenceId);
    await comeOrGo("Housing", false);
    const line = {
      conferenceId,
      agencyId: agencyOf(desk, "Housing"),
      accountId: null,
      representative: "",
      infoSent: false,
    };
    await desk.must("meeting.setAttendance", { ...line, status: "APOLOGIES" });
    expect((await lineOf("Housing")).stays).toEqual([]);
    minutes(5);
    await desk.must("meeting.setAttendance", { ...line, status: "REMOTE" });
    expect((await lineOf("Housing")).stays).toEqual([{ arrivedAt: instantOf(testNow + 5 * 60_000), leftAt: null }]);
  });
});

describe("an observer", () => {
  const observer = (over: object = {}) => ({
    conferenceId,
    observerId: null,
    accountId: null,
    name: "Olga Svensson",
    organisation: "University",
    signedOn: null,
    inRoom: false,
    ...over,
  });
  test("is not in the room without a signed statement", async () => {
    expect((await desk.refused("meeting.writeObserver", observer({ inRoom: true }))).code).toBe(
      "meeting.observerNotSigned",
    );
    expect((await desk.refused("meeting.writeObserver", observer({ signedOn: day("2026-11-26") }))).code).toBe(
      "meeting.dayAhead",
    );
    const { observerId } = await desk.must("meeting.writeObserver", observer());
    const signed = observer({ observerId, signedOn: day("2026-11-25"), inRoom: true });
    await desk.must("meeting.writeObserver", signed);
    expect((await desk.must("conferences.open", { conferenceId })).observers).toMatchObject([{ inRoom: true }]);
    await desk.must("meeting.removeObserver", { conferenceId, observerId });
    expect((await desk.refused("meeting.writeObserver", signed)).code).toBe("meeting.observerGone");
  });

  test("may be an account of an observer, once, and no other", async () => {
    const accountId = accountOf(desk, "observer");
    await desk.must("meeting.writeObserver", observer({ accountId }));
    expect((await desk.refused("meeting.writeObserver", observer({ accountId }))).code).toBe("meeting.observerTwice");
    expect(
      (await desk.refused("meeting.writeObserver", observer({ accountId: accountOf(desk, "housing") }))).code,
    ).toBe("accounts.gone");
  });
});

describe("the quorum as it stands now", () => {
  const attend = (name: string, status: "PRESENT" | "APOLOGIES") =>
    desk.must("meeting.setAttendance", {
      conferenceId,
      agencyId: agencyOf(desk, name),
      status,
      accountId: null,
      representative: "",
      infoSent: false,
    });
  const quorum = async () => (await desk.must("conferences.open", { conferenceId })).quorum;

  test("says which kinds of agency are missing, and follows who comes", async () => {
    expect(await quorum()).toMatchObject({ met: false, missingTypes: ["POLICE", "IDVA"], coreAgencies: 0 });
    await attend("Police", "PRESENT");
    await attend("Housing", "PRESENT");
    expect(await quorum()).toMatchObject({ missingTypes: ["IDVA"], coreAgencies: 1, coreAgenciesNeeded: 4 });
  });

  test("of an emergency asks for the police, the adviser's agency and whoever referred its cases", async () => {
    await desk.signInAs("housing");
    const { referralId } = await desk.must("referrals.start", { form: aForm("Dogwood"), contacts: [], agencyId: null });
    await desk.must("referrals.submit", { referralId });
    await desk.signInAs("administrator");
    const { caseId } = await desk.must("referrals.decide", {
      referralId,
      decision: "ACCEPTED",
      reason: "",
      adviserAccountId: null,
      undecidedReason: "a case of its own",
      restricted: null,
    });
    if (caseId === null) throw new Error("an accepted referral has a case");
    ({ conferenceId } = await desk.must("conferences.schedule", { ...aPlan(desk), type: "EMERGENCY" }));
    await desk.must("agenda.addCase", { conferenceId, caseId });
    await attend("Police", "PRESENT");
    await attend("Victim support", "PRESENT");
    await attend("Housing", "APOLOGIES");
    expect(await quorum()).toMatchObject({ met: false, missingTypes: [], missingAgencies: ["Housing"] });
    await attend("Housing", "PRESENT");
    expect(await quorum()).toMatchObject({ met: true, coreAgenciesNeeded: 0 });
  });

  test("is not told to whoever does not run the conference", async () => {
    await desk.must("conferences.circulate", { conferenceId });
    await desk.signInAs("housing");
    expect((await desk.must("conferences.open", { conferenceId })).quorum).toBeNull();
  });
});
