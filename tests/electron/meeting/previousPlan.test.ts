import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ActionId, CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import {
  aConferenceWith,
  aForm,
  anAcceptedCase,
  aPlan,
  at,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { deriveKeyHere, signIn } from "../../../electron/vault/vault.ts";
import { aDesk, cheapCosts, testNow, type TestDesk } from "../../support/aDesk.ts";

const present = ["Police", "Housing", "Victim support", "Mental health"] as const;
const then = { date: day("2026-05-10"), lastIncidentOn: day("2026-05-08") };
const week = 7 * 86_400_000;
let desk: TestDesk;
let folder: string;
let plain: CaseId;
let hidden: CaseId;
let conferenceId: ConferenceId;
let hearingId: HearingId;

/** Hears the cases at a conference on the desk's day, whole and with one more action, and approves the minutes. */
async function hear(caseIds: readonly CaseId[], date: string): Promise<void> {
  const held = await desk.must("conferences.schedule", { ...aPlan(desk), date: day(date) });
  for (const caseId of caseIds) await desk.must("agenda.addCase", { conferenceId: held.conferenceId, caseId });
  await openMeeting(desk, held.conferenceId);
  for (const caseId of caseIds) {
    const opened = await desk.must("meeting.openCase", { conferenceId: held.conferenceId, caseId });
    await completeHearing(desk, opened.hearingId, caseId === hidden ? ["Police"] : present);
    await desk.must("meeting.closeCase", opened);
  }
  await desk.must("meeting.end", held);
  await desk.must("meeting.approveMinutes", held);
}

/** Refers the people of a case again, decided to be the same, and accepts it. */
async function again(victim: string, caseId: CaseId): Promise<void> {
  const { referralId } = await desk.must("referrals.start", {
    form: aForm(victim, { date: day("2026-11-22"), lastIncidentOn: day("2026-11-20") }),
    contacts: [],
    agencyId: null,
  });
  await desk.must("referrals.submit", { referralId });
  const { people } = await desk.must("cases.open", { caseId });
  for (const [place, { id: personId }] of people.entries())
    await desk.must("referrals.decidePerson", { referralId, place, decision: { kind: "SAME", personId } });
  const accepted = await desk.must("referrals.decide", {
    referralId,
    decision: "ACCEPTED",
    reason: "",
    adviserAccountId: null,
    restricted: null,
  });
  expect(accepted.caseId).toBe(caseId);
}

const view = (id = hearingId) => desk.must("meeting.hearing", { hearingId: id });
const missing = async (): Promise<string[]> => (await view()).missing.map(({ thing, count }) => `${thing} ${count}`);
const review = (actionId: ActionId, over: { needed?: "YES" | "NO" | "REPLACED"; note?: string; base?: number } = {}) =>
  desk.must("meeting.reviewAction", {
    hearingId,
    actionId,
    needed: over.needed ?? "YES",
    note: over.note ?? "",
    baseVersion: over.base ?? 0,
  });

beforeAll(async () => {
  desk = await aDesk();
  folder = mkdtempSync(join(tmpdir(), "concord-plan-"));
  desk.clock.now = testNow - 28 * week;
  plain = await anAcceptedCase(desk, "Alder", { over: then });
  hidden = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "administrator", "police"], over: then });
  await hear([plain, hidden], "2026-05-13");
  desk.clock.now = testNow;
  await again("Alder", plain);
  await again("Thorne", hidden);
  conferenceId = await aConferenceWith(desk, [plain, hidden]);
  await openMeeting(desk, conferenceId);
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId: plain }));
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await desk.close();
});

describe("a repeat on the table", () => {
  test("shows what was promised last time, with what became of it, and says by which rule it is one", async () => {
    const { planBefore, referral } = await view();
    expect(planBefore).toMatchObject({ on: "2026-05-13", months: 6, required: true });
    expect(planBefore?.actions).toMatchObject([
      { action: { ownerAgencyName: "Housing", status: "OPEN" }, review: null },
    ]);
    expect(referral).toMatchObject({ repeat: true, repeatAnswer: { anchorOn: "2026-05-13", days: 196 } });
    expect((await desk.must("agenda.view", { conferenceId })).items.map(({ repeat }) => repeat)).toEqual([true, true]);
  });

  test("does not close before each action of then was looked at, whatever else is there", async () => {
    await completeHearing(desk, hearingId, present);
    expect(await missing()).toEqual(["previousPlan 1"]);
    expect((await desk.refused("meeting.closeCase", { hearingId })).code).toBe("meeting.thingsMissing");
  });

  test("needs no review while it is put off", async () => {
    const { outcome } = await view();
    const said = { hearingId, ...outcome };
    await desk.must("meeting.setOutcome", { ...said, outcome: "DEFERRED" });
    expect(await missing()).toEqual(["putOffReason 1", "safetyOwner 1", "nextOn 1"]);
    await desk.must("meeting.setOutcome", said);
  });

  test("takes an answer and a note for each action of that plan, of no other", async () => {
    const { planBefore, actions } = await view();
    const before = at(planBefore?.actions ?? [], 0).action.id;
    expect(await review(before, { needed: "REPLACED", note: "a door of her own" })).toEqual({
      kind: "saved",
      id: null,
      version: 1,
    });
    const other = { hearingId, actionId: at(actions, 0).id, needed: "NO" as const, note: "", baseVersion: 0 };
    expect((await desk.refused("meeting.reviewAction", other)).code).toBe("meeting.notInPreviousPlan");
    expect((await view()).planBefore?.actions).toMatchObject([
      { review: { needed: "REPLACED", note: "a door of her own", version: 1 } },
    ]);
  });

  test("gives the second of two writers the stored note, and stores nothing", async () => {
    const actionId = at((await view()).planBefore?.actions ?? [], 0).action.id;
    expect(await review(actionId, { needed: "NO", note: "mine" })).toEqual({
      kind: "changedElsewhere",
      version: 1,
      text: "a door of her own",
    });
    expect(await review(actionId, { needed: "NO", note: "both", base: 1 })).toMatchObject({
      kind: "saved",
      version: 2,
    });
  });

  test("is reviewed by who runs the meeting only, and read whole by who reads the hearing whole", async () => {
    const actionId = at((await view()).planBefore?.actions ?? [], 0).action.id;
    const said = { hearingId, actionId, needed: "YES" as const, note: "", baseVersion: 2 };
    for (const key of ["police", "housing", "adviser", "observer", "auditor"]) {
      await desk.signInAs(key);
      expect((await desk.refused("meeting.reviewAction", said)).code).toBe("desk.notYours");
    }
    await desk.signInAs("police");
    expect((await view()).planBefore?.actions).toMatchObject([{ review: null }]);
    await desk.signInAs("adviser");
    expect((await view()).planBefore?.actions).toMatchObject([{ review: { note: "both" } }]);
    await desk.signInAs("administrator");
  });

  test("closes then, and its minutes carry the review", async () => {
    expect(await missing()).toEqual([]);
    await desk.must("meeting.closeCase", { hearingId });
    await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
    const { copies } = await desk.must("documents.produce", {
      conferenceId,
      kind: "MINUTES_OF_CASE",
      caseId: plain,
      recipients: [{ kind: "file" }],
      language: "en",
      folder,
    });
    expect(copies).toHaveLength(1);
  });
});

test("in a restricted case the note is sealed, and nobody but its readers may write or read it", async () => {
  const opened = await desk.must("meeting.openCase", { conferenceId, caseId: hidden });
  const { planBefore } = await view(opened.hearingId);
  const actionId = at(planBefore?.actions ?? [], 0).action.id;
  const said = { ...opened, actionId, needed: "NO" as const, note: "the sister has the key", baseVersion: 0 };
  await desk.signInAs("housing");
  expect((await desk.refused("meeting.reviewAction", said)).code).toBe("desk.notYours");
  expect((await desk.refused("meeting.hearing", opened)).code).toBe("desk.notYours");
  await desk.signInAs("chair");
  await desk.must("meeting.reviewAction", said);
  expect((await view(opened.hearingId)).planBefore?.actions).toMatchObject([
    { review: { needed: "NO", note: "the sister has the key" } },
  ]);
});

test("a case that is closed is open again when the same people are referred anew", async () => {
  await desk.signInAs("administrator");
  desk.clock.now = testNow - 28 * week;
  const caseId = await anAcceptedCase(desk, "Elder", { over: then });
  await hear([caseId], "2026-05-13");
  for (const { id, version } of (await desk.must("cases.open", { caseId })).actions)
    await desk.must("actions.update", {
      actionId: id,
      baseVersion: version,
      status: "NOT_DONE",
      result: "no access",
      doneOn: null,
      evidence: "VERBAL",
      evidenceReference: "",
      whyNot: "NO_CONTACT",
    });
  await desk.must("records.closeCase", { caseId, reason: "nothing since" });
  desk.clock.now = testNow;
  await again("Elder", caseId);
  expect((await desk.must("records.ofCase", { caseId })).closing).toBeNull();
});

test("to whoever opens the file as another account the note of a restricted case is sealed, that of a plain one is not", async () => {
  await desk.desk.close();
  const { name, passphrase } = desk.accounts["housing"] ?? expect.fail("an account");
  const machine = { machine: "reader", lowestCosts: cheapCosts, deriveKey: deriveKeyHere };
  const area = await signIn({ folder: desk.folder, name, passphrase, now: testNow, ...machine });
  if (!area.ok) throw new Error(area.failure.code);
  const notes = area.value.reader.prepare("SELECT note FROM previous_plan_review").pluck().all().map(String);
  area.value.close();
  expect(notes.filter((note) => note === "both")).toHaveLength(1);
  expect(notes.filter((note) => note.startsWith("in:"))).toHaveLength(1);
  expect(notes.join(" ")).not.toContain("sister");
});
