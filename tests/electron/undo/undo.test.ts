import { afterEach, beforeEach, expect, test } from "vitest";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import {
  aConferenceWith,
  accountOf,
  anAcceptedCase,
  aRiskWithAction,
  at,
  completeHearing,
  openMeeting,
} from "../../support/aConference.ts";

let desk: TestDesk;
let caseIds: CaseId[];
let conferenceId: ConferenceId;

beforeEach(async () => {
  desk = await aDesk({ cast: ["chair", "adviser", "housing"] });
  caseIds = [];
  for (const name of ["Aran", "Bell", "Crow"]) caseIds.push(await anAcceptedCase(desk, name));
  conferenceId = await aConferenceWith(desk, caseIds);
});
afterEach(() => desk.close());

const items = async () => (await desk.must("agenda.view", { conferenceId })).items;
const order = async () => (await items()).map(({ caseId }) => caseIds.indexOf(caseId ?? at(caseIds, 0)));
const undo = () => desk.call("undo.undo", {});
const redo = () => desk.call("undo.redo", {});
const list = () => desk.must("undo.list", {});
/** Long enough for whatever is typed then to be a deed of its own. */
const later = (): void => void (desk.clock.now += 11_000);
const hearingOf = async (caseId: CaseId): Promise<HearingId> =>
  (await desk.must("meeting.openCase", { conferenceId, caseId })).hearingId;
const inMeeting = async (): Promise<HearingId> => {
  await openMeeting(desk, conferenceId);
  return hearingOf(at(caseIds, 0));
};

test("a line that was moved goes back, and forth again, and the list says what it was", async () => {
  const moved = at(await items(), 2);
  await desk.must("agenda.moveItem", { conferenceId, itemId: moved.id, to: 0 });
  expect(await order()).toEqual([2, 0, 1]);
  expect(at((await list()).undo, 0)).toEqual({
    did: "agenda.moveItem",
    way: "up",
    about: moved.reference,
    why: null,
  });
  expect(await undo()).toMatchObject({
    ok: true,
    value: { did: "agenda.moveItem", way: "up", about: moved.reference },
  });
  expect(await order()).toEqual([0, 1, 2]);
  expect(at((await list()).redo, 0)).toMatchObject({ did: "agenda.moveItem" });
  expect(await redo()).toMatchObject({ ok: true });
  expect(await order()).toEqual([2, 0, 1]);
});

test("a case taken off comes back as the same line, at its place, with its minutes", async () => {
  const line = at(await items(), 1);
  await desk.must("agenda.setMinutes", { conferenceId, itemId: line.id, minutes: 25 });
  const before = await items();
  await desk.must("agenda.removeItem", { conferenceId, itemId: line.id });
  expect(await undo()).toMatchObject({ ok: true, value: { did: "agenda.removeItem", about: line.reference } });
  expect(await items()).toEqual(before);
  await redo();
  expect(await order()).toEqual([0, 2]);
});

test("taking back stands in the log, as itself and as the commands that did it", async () => {
  const { id } = at(await items(), 2);
  await desk.must("agenda.moveItem", { conferenceId, itemId: id, to: 0 });
  await undo();
  const { entries } = await desk.must("audit.list", { before: null, limit: 2 });
  expect(entries.map(({ procedure, objectId }) => [procedure, objectId])).toEqual([
    ["undo.undo", conferenceId],
    ["agenda.moveItem", conferenceId],
  ]);
  expect(await desk.must("audit.verify", {})).toMatchObject({ firstBroken: null });
});

test("a risk and an action that were taken out come back as the same ones, with their numbers", async () => {
  const hearingId = await inMeeting();
  const { riskId, actionId } = await aRiskWithAction(desk, hearingId, "Housing");
  later();
  const before = await desk.must("meeting.hearing", { hearingId });
  await desk.must("meeting.removeAction", { hearingId, actionId });
  await desk.must("meeting.removeRisk", { hearingId, entryId: riskId });
  expect(await undo()).toMatchObject({ ok: true, value: { did: "meeting.removeRisk" } });
  expect(await undo()).toMatchObject({ ok: true, value: { did: "meeting.removeAction" } });
  const after = await desk.must("meeting.hearing", { hearingId });
  expect(after.risks.map((risk) => ({ ...risk, version: 0 }))).toEqual(
    before.risks.map((risk) => ({ ...risk, version: 0 })),
  );
  expect(after.actions.map(({ id, reference, text }) => [id, reference, text])).toEqual(
    before.actions.map(({ id, reference, text }) => [id, reference, text]),
  );
});

test("what is typed in one go is one deed, and goes back whole", async () => {
  const hearingId = await inMeeting();
  for (const [version, text] of ["S", "Sh", "She"].entries())
    await desk.must("meeting.writeField", { hearingId, field: "victimVoice", text, baseVersion: version });
  later();
  await desk.must("meeting.writeField", { hearingId, field: "victimVoice", text: "She said", baseVersion: 3 });
  const voice = async () => (await desk.must("meeting.hearing", { hearingId })).fields.victimVoice.text;
  await undo();
  expect(await voice()).toBe("She");
  await undo();
  expect(await voice()).toBe("");
  await redo();
  expect(await voice()).toBe("She");
});

test("where the other person changed the thing since, it stays, and the deed before it can still be taken back", async () => {
  const hearingId = await inMeeting();
  const { id } = at(await items(), 2);
  await desk.must("agenda.moveItem", { conferenceId, itemId: id, to: 1 });
  await desk.must("meeting.writeField", { hearingId, field: "victimVoice", text: "Ada's", baseVersion: 0 });
  const chair = desk.accounts["chair"];
  await desk.must("unlock.join", { accountName: chair?.name ?? "", passphrase: chair?.passphrase ?? "", shown: [] });
  // The chair did nothing yet.
  expect(await undo()).toMatchObject({ failure: { code: "undo.nothing" } });
  await desk.must("meeting.writeField", { hearingId, field: "victimVoice", text: "the chair's", baseVersion: 1 });
  await desk.must("unlock.switchDriver", { shown: [] });
  expect(await undo()).toMatchObject({ failure: { code: "undo.changedSince" } });
  expect((await desk.must("meeting.hearing", { hearingId })).fields.victimVoice.text).toBe("the chair's");
  expect(await undo()).toMatchObject({ ok: true, value: { did: "agenda.moveItem" } });
});

test("a right that was lost meanwhile is asked for anew", async () => {
  await desk.signInAs("chair");
  const { id } = at(await items(), 2);
  await desk.must("agenda.moveItem", { conferenceId, itemId: id, to: 0 });
  const administrator = desk.accounts["administrator"];
  await desk.must("unlock.join", {
    accountName: administrator?.name ?? "",
    passphrase: administrator?.passphrase ?? "",
    shown: [],
  });
  const { account } = { account: accountOf(desk, "chair") };
  const chair = at(
    (await desk.must("accounts.list", {})).filter((each) => each.id === account),
    0,
  );
  await desk.must("accounts.change", {
    accountId: chair.id,
    post: chair.post,
    agencyId: chair.agencyId,
    declarationSignedOn: null,
    declarationExpiresOn: null,
  });
  await desk.must("unlock.switchDriver", { shown: [] });
  expect(await undo()).toMatchObject({ failure: { code: "undo.notYoursNow" } });
});

test("approval ends it, for both people at the desk", async () => {
  const chair = desk.accounts["chair"];
  await desk.must("unlock.join", { accountName: chair?.name ?? "", passphrase: chair?.passphrase ?? "", shown: [] });
  const hearingId = await inMeeting();
  await completeHearing(desk, hearingId);
  await desk.must("unlock.switchDriver", { shown: [] });
  for (const caseId of caseIds.slice(1)) await completeHearing(desk, await hearingOf(caseId));
  expect((await list()).undo.length).toBeGreaterThan(5);
  for (const caseId of caseIds) await desk.must("meeting.closeCase", { hearingId: await hearingOf(caseId) });
  await desk.must("meeting.end", { conferenceId });
  await desk.must("meeting.approveMinutes", { conferenceId });
  expect(await list()).toEqual({ undo: [], redo: [] });
  await desk.must("unlock.switchDriver", { shown: [] });
  expect(await undo()).toMatchObject({ failure: { code: "undo.nothing" } });
});

test("fifty are kept, and locking ends it", async () => {
  const { id } = at(await items(), 0);
  for (let minutes = 30; minutes < 85; minutes += 1)
    await desk.must("agenda.setMinutes", { conferenceId, itemId: id, minutes });
  let taken = 0;
  while ((await undo()).ok) taken += 1;
  expect(taken).toBe(50);
  expect(at(await items(), 0).minutes).toBe(34);
  await desk.must("agenda.setMinutes", { conferenceId, itemId: id, minutes: 20 });
  await desk.must("unlock.lock", {});
  await desk.signInAs("administrator");
  expect(await list()).toEqual({ undo: [], redo: [] });
  expect(await undo()).toMatchObject({ failure: { code: "undo.nothing" } });
});

test("another deed ends what could be done again", async () => {
  const { id } = at(await items(), 2);
  await desk.must("agenda.moveItem", { conferenceId, itemId: id, to: 0 });
  await undo();
  await desk.must("agenda.setMinutes", { conferenceId, itemId: id, minutes: 20 });
  expect(await redo()).toMatchObject({ failure: { code: "undo.nothing" } });
});

test("the list holds no text, and no reference of a case its reader may not know any more", async () => {
  const hearingId = await inMeeting();
  await desk.must("meeting.writeField", { hearingId, field: "victimVoice", text: "a secret text", baseVersion: 0 });
  expect(at((await list()).undo, 0)).toMatchObject({ about: at(await items(), 0).reference });
  expect(JSON.stringify(await list())).not.toContain("secret");
  const chair = desk.accounts["chair"];
  await desk.must("unlock.join", { accountName: chair?.name ?? "", passphrase: chair?.passphrase ?? "", shown: [] });
  const accountId = accountOf(desk, "administrator");
  await desk.must("meeting.declareConflict", { caseId: at(caseIds, 0), accountId, agencyId: null, reason: "a friend" });
  await desk.must("unlock.switchDriver", { shown: [] });
  expect(at((await list()).undo, 0)).toMatchObject({ did: "meeting.writeField", about: "" });
  expect(await undo()).toMatchObject({ failure: { code: "undo.notYoursNow" } });
});

test("what cannot be taken back says so by its name, and nothing earlier is taken back in its place", async () => {
  const { id } = at(await items(), 2);
  await desk.must("agenda.moveItem", { conferenceId, itemId: id, to: 0 });
  await desk.must("conferences.circulate", { conferenceId });
  expect(at((await list()).undo, 0)).toMatchObject({ did: "conferences.circulate", why: "told" });
  expect(await undo()).toEqual({
    ok: false,
    failure: { code: "undo.cannot", params: { did: "conferences.circulate", about: "", why: "told" } },
  });
  expect(await order()).toEqual([2, 0, 1]);
  // What was not taken back leaves nothing in the log.
  expect(at((await desk.must("audit.list", { before: null, limit: 1 })).entries, 0).procedure).toBe(
    "conferences.circulate",
  );
  // It was said once; the one before that is what is next.
  expect(await undo()).toMatchObject({ ok: true, value: { did: "agenda.moveItem" } });
  expect(await order()).toEqual([0, 1, 2]);
});

test("what was exported says so, though it is no command, and what was taken back before it is not done again", async () => {
  const { id } = at(await items(), 2);
  await desk.must("agenda.moveItem", { conferenceId, itemId: id, to: 0 });
  await undo();
  await desk.must("backup.make", {});
  const { undo: deeds, redo: again } = await list();
  expect(at(deeds, 0)).toEqual({ did: "backup.make", way: null, about: "", why: "exported" });
  expect(again).toEqual([]);
  expect(await undo()).toMatchObject({ failure: { code: "undo.cannot", params: { why: "exported" } } });
});

test("the same thing several times in a row is said once, and what is only looked at is passed over", async () => {
  const hearingId = await inMeeting();
  await desk.must("meeting.writeField", { hearingId, field: "victimVoice", text: "She", baseVersion: 0 });
  for (const paused of [true, false, true]) await desk.must("meeting.pauseClock", { conferenceId, paused });
  await hearingOf(at(caseIds, 1));
  const { undo: deeds } = await list();
  expect(deeds.slice(0, 2).map(({ did }) => did)).toEqual(["meeting.pauseClock", "meeting.writeField"]);
});

test("a button for what was just done takes nothing else back", async () => {
  const { id } = at(await items(), 2);
  await desk.must("agenda.removeItem", { conferenceId, itemId: id });
  const only = "agenda.removeItem";
  await desk.must("agenda.setMinutes", { conferenceId, itemId: at(await items(), 0).id, minutes: 20 });
  expect(await desk.call("undo.undo", { only })).toMatchObject({ failure: { code: "undo.notTheLast" } });
  expect(at(await items(), 0).minutes).toBe(20);
  await undo();
  expect(await desk.call("undo.undo", { only })).toMatchObject({ ok: true, value: { did: only } });
});
