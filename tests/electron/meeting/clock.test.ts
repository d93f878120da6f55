import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createDesk, type Desk } from "../../../electron/desk/desk.ts";
import { deriveKeyHere } from "../../../electron/vault/vault.ts";
import { z } from "zod";
import { HearingId, type CaseId, type ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase, at, openMeeting } from "../../support/aConference.ts";
import { aDesk, cheapCosts, testNow, type TestDesk } from "../../support/aDesk.ts";

const Opened = z.object({ hearingId: HearingId });
let desk: TestDesk;
let conferenceId: ConferenceId;
let cases: CaseId[];
beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "adviser"] })));
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
  cases = [await anAcceptedCase(desk, "Alder"), await anAcceptedCase(desk, "Birch")];
  conferenceId = await aConferenceWith(desk, cases);
  await openMeeting(desk, conferenceId);
});
const minutes = (count: number): void => void (desk.clock.now += count * 60_000);
const open = async (which = 0): Promise<HearingId> =>
  (await desk.must("meeting.openCase", { conferenceId, caseId: at(cases, which) })).hearingId;
const hearing = (hearingId: HearingId) => desk.must("meeting.hearing", { hearingId });
const conference = () => desk.must("conferences.open", { conferenceId });

describe("the clock of a case", () => {
  test("stands while the area is locked, and is not started by signing in again", async () => {
    const hearingId = await open();
    minutes(3);
    await desk.must("unlock.lock", {});
    minutes(40);
    await desk.signInAs("administrator");
    expect(await hearing(hearingId)).toMatchObject({ running: false, secondsUsed: 180 });
    await desk.must("meeting.pauseClock", { conferenceId, paused: false });
    minutes(1);
    expect(await hearing(hearingId)).toMatchObject({ running: true, secondsUsed: 240 });
  });

  test("goes on the next day with what it had: the night counts for nobody", async () => {
    const hearingId = await open();
    minutes(3);
    await desk.must("unlock.lock", {});
    minutes(23 * 60);
    await desk.signInAs("administrator");
    await open();
    minutes(2);
    expect(await hearing(hearingId)).toMatchObject({ running: true, secondsUsed: 300 });
  });

  test("of a program that ended without locking counts up to the last thing that was written", async () => {
    const hearingId = await open();
    minutes(3);
    await desk.must("meeting.writeField", { hearingId, field: "background", text: "He", baseVersion: 0 });
    minutes(60);
    await desk.desk.close();
    const after = createDesk({
      machine: {
        name: "test-machine",
        folder: desk.machineFolder,
        costs: cheapCosts,
        lowestCosts: cheapCosts,
        deriveKey: deriveKeyHere,
      },
      now: () => desk.clock.now,
    });
    const { administrator } = desk.accounts;
    await after.call("unlock.chooseArea", { folder: desk.folder });
    await after.call("unlock.signIn", { accountName: administrator?.name, passphrase: administrator?.passphrase });
    expect(await after.call("meeting.hearing", { hearingId })).toMatchObject({
      ok: true,
      value: { running: false, secondsUsed: 180 },
    });
    await after.close();
    await desk.must("unlock.chooseArea", { folder: desk.folder });
  });
});

describe("a break", () => {
  test("stops the clock, is counted, and is over when a case or the clock goes on", async () => {
    const hearingId = await open();
    minutes(2);
    await desk.must("meeting.takeBreak", { conferenceId, on: true });
    minutes(10);
    expect(await conference()).toMatchObject({ onBreak: true, breakSeconds: 600 });
    await desk.must("meeting.pauseClock", { conferenceId, paused: false });
    minutes(1);
    expect(await conference()).toMatchObject({ onBreak: false, breakSeconds: 600 });
    expect(await hearing(hearingId)).toMatchObject({ running: true, secondsUsed: 180 });
    await desk.must("meeting.takeBreak", { conferenceId, on: true });
    minutes(5);
    await open(1);
    expect(await conference()).toMatchObject({ onBreak: false, breakSeconds: 900 });
  });

  test("that is said to be over twice is over once, and a second one is added to the first", async () => {
    await desk.must("meeting.takeBreak", { conferenceId, on: true });
    minutes(1);
    await desk.must("meeting.takeBreak", { conferenceId, on: false });
    minutes(1);
    await desk.must("meeting.takeBreak", { conferenceId, on: false });
    expect(await conference()).toMatchObject({ onBreak: false, breakSeconds: 60 });
  });
});

describe("a machine clock that is moved during the meeting", () => {
  let root = "";
  let moved: Desk;
  let wall = testNow;
  let steady = 0;
  const call = async (name: string, input: unknown) => {
    const answer = await moved.call(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
    return answer.value;
  };
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), "concord-moved-"));
    [wall, steady] = [desk.clock.now, 0];
    await desk.must("unlock.lock", {});
    moved = createDesk({
      machine: {
        name: "test-machine",
        folder: desk.machineFolder,
        costs: cheapCosts,
        lowestCosts: cheapCosts,
        deriveKey: deriveKeyHere,
      },
      now: () => wall,
      steady: () => steady,
    });
    const { administrator } = desk.accounts;
    await call("unlock.chooseArea", { folder: desk.folder });
    await call("unlock.signIn", { accountName: administrator?.name, passphrase: administrator?.passphrase });
  });
  afterEach(async () => {
    await moved.close();
    rmSync(root, { recursive: true });
    await desk.must("unlock.chooseArea", { folder: desk.folder });
  });
  const pass = (count: number, shift = 0): void => {
    wall += count * 60_000 + shift * 60_000;
    steady += count * 60_000;
  };

  test.each([
    ["forward by an hour", 60],
    ["back by an hour", -60],
    ["back by a day", -24 * 60],
  ])("%s adds nothing to a case and takes nothing from it", async (_, shift) => {
    const { hearingId } = Opened.parse(await call("meeting.openCase", { conferenceId, caseId: at(cases, 0) }));
    pass(3, shift);
    expect(await call("meeting.hearing", { hearingId })).toMatchObject({ secondsUsed: 180 });
    await call("meeting.openCase", { conferenceId, caseId: at(cases, 1) });
    pass(2);
    await call("meeting.openCase", { conferenceId, caseId: at(cases, 0) });
    pass(1);
    expect(await call("meeting.hearing", { hearingId })).toMatchObject({ secondsUsed: 240 });
  });
});
