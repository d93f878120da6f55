import { afterAll, beforeAll, expect, test } from "vitest";
import { usualStanding } from "../../../shared/agenda/standing.ts";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase, aPlan, at, day, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let urgent: CaseId;
let hidden: CaseId;

beforeAll(async () => {
  desk = await aDesk();
  urgent = await anAcceptedCase(desk, "Alder");
  hidden = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "otherAdviser"] });
  conferenceId = await aConferenceWith(desk, [await anAcceptedCase(desk, "Birch")]);
});
afterAll(() => desk.close());

const standing = async () => (await desk.must("agenda.view", { conferenceId })).standing;

test("a new conference has the area's standing items, and their minutes are part of the day", async () => {
  expect((await standing()).map(({ kind, startsAt }) => [kind, startsAt])).toEqual([
    ["OPENING", "09:00"],
    ["ATTENDANCE", "09:03"],
    ["ACTIONS", "09:05"],
    ["TRANSFERS", "09:10"],
    ["EMERGENCIES", "09:27"],
    ["FLAGS", "09:30"],
    ["OTHER_BUSINESS", "09:32"],
  ]);
  const { totalMinutes, endsAt, items } = await desk.must("agenda.view", { conferenceId });
  expect([totalMinutes, endsAt, at(items, 0).startsAt]).toEqual([35, "09:35", "09:12"]);
});

test("they are put in another order with other minutes by whoever prepares, one of a kind", async () => {
  const [first, ...rest] = usualStanding;
  if (!first) throw new Error("there are some");
  const items = [...rest, { ...first, minutes: 0, afterCases: true }];
  await desk.must("agenda.setStanding", { conferenceId, items });
  expect((await standing()).map(({ kind }) => kind).at(-1)).toBe("OPENING");
  const twice = await desk.refused("agenda.setStanding", { conferenceId, items: [first, first] });
  expect(twice.code).toBe("agenda.standingTwice");
  const tooLong = await desk.refused("agenda.setStanding", { conferenceId, items: [{ ...first, minutes: 61 }] });
  expect(tooLong.code).toBe("desk.badInput");
  await desk.signInAs("police");
  expect((await desk.refused("agenda.setStanding", { conferenceId, items: [] })).code).toBe("desk.notYours");
  await desk.signInAs("administrator");
});

test("emergencies since the last conference are told with the cases the reader may see, and no others", async () => {
  const { conferenceId: emergency } = await desk.must("conferences.schedule", { ...aPlan(desk), type: "EMERGENCY" });
  const own = (await desk.must("agenda.view", { conferenceId: emergency })).standing.map(({ kind }) => kind);
  expect(own).toEqual(["OPENING", "ATTENDANCE", "OTHER_BUSINESS"]);
  await desk.must("agenda.addCase", { conferenceId: emergency, caseId: urgent });
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { conferenceId: emergency, caseId: hidden });
  await openMeeting(desk, emergency, []);
  const told = async () => (await desk.must("agenda.standing", { conferenceId })).emergencies;
  expect((await told()).flatMap(({ cases }) => cases.map(({ caseId }) => caseId))).toEqual([urgent, hidden]);
  await desk.signInAs("administrator");
  expect(await told()).toMatchObject([{ conferenceId: emergency, cases: [{ caseId: urgent }] }]);
  expect(JSON.stringify(await told())).not.toContain("T.");
});

test("an item is ticked while the meeting runs, and its minutes leave the forecast", async () => {
  const early = await desk.refused("agenda.markStanding", { conferenceId, kind: "FLAGS", done: true });
  expect(early.code).toBe("desk.notInThisState");
  await openMeeting(desk, conferenceId, []);
  const before = (await desk.must("agenda.view", { conferenceId })).endsAt;
  await desk.must("agenda.markStanding", { conferenceId, kind: "ACTIONS", done: true });
  expect((await desk.must("agenda.view", { conferenceId })).endsAt < before).toBe(true);
  expect((await standing()).find(({ kind }) => kind === "ACTIONS")?.doneAt).not.toBeNull();
  await desk.must("agenda.markStanding", { conferenceId, kind: "ACTIONS", done: false });
  expect((await desk.must("agenda.view", { conferenceId })).endsAt).toBe(before);
});

test("a list is overlong from the area's own numbers on", async () => {
  const { demonstration: _, ...area } = await desk.must("settings.area", {});
  await desk.must("settings.changeArea", { ...area, settings: { ...area.settings, mostMinutes: 30 } });
  expect((await desk.must("agenda.view", { conferenceId })).overlong).toBe(true);
  const other = await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2026-12-09") });
  expect((await desk.must("agenda.view", other)).overlong).toBe(false);
});
