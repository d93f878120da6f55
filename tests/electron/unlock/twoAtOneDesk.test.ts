import { afterEach, beforeEach, expect, test } from "vitest";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aConferenceWith, anAcceptedCase, at, openMeeting } from "../../support/aConference.ts";
import { failedSignIns } from "../../../electron/vault/failedSignIns.ts";

let desk: TestDesk;
let caseId: CaseId;
let restrictedId: CaseId;
let conferenceId: ConferenceId;

const joinAs = (key: string) => {
  const account = desk.accounts[key];
  if (!account) throw new Error(`no account ${key}`);
  return desk.call("unlock.join", { accountName: account.name, passphrase: account.passphrase, shown: [] });
};
const whoDrives = async () => (await desk.must("unlock.state", {})).session;
const switchDriver = () => desk.must("unlock.switchDriver", { shown: [] });

beforeEach(async () => {
  desk = await aDesk();
  caseId = await anAcceptedCase(desk, "Delacroix");
  restrictedId = await anAcceptedCase(desk, "Marchal", { readers: ["chair", "adviser"] });
  conferenceId = await aConferenceWith(desk, [caseId]);
  await desk.signInAs("chair");
});
afterEach(() => desk.close());

test("who gave a passphrase as the second person drives, and the window knows both", async () => {
  expect(await joinAs("administrator")).toMatchObject({ ok: true });
  expect(await whoDrives()).toMatchObject({
    accountName: "Ada Brook",
    role: "administrator",
    beside: { accountName: "Ruth Calder", role: "chair", agencyName: "Police" },
  });
  await switchDriver();
  expect(await whoDrives()).toMatchObject({ accountName: "Ruth Calder", beside: { accountName: "Ada Brook" } });
});

test("every call has the rights of who drives, and of nobody else", async () => {
  await joinAs("administrator");
  // The administrator is no reader of the restricted case; the chair beside is.
  expect(await desk.refused("cases.open", { caseId: restrictedId })).toMatchObject({ code: "desk.notYours" });
  await switchDriver();
  expect(await desk.must("cases.open", { caseId: restrictedId })).toMatchObject({ restricted: true });
  expect(await desk.refused("audit.list", { before: null, limit: 1 })).toMatchObject({ code: "desk.notYours" });
  await switchDriver();
  expect(await desk.call("audit.list", { before: null, limit: 1 })).toMatchObject({ ok: true });
});

test("the log names who drove for each entry, and every signature holds", async () => {
  await openMeetingAs();
  await joinAs("administrator");
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  await writeVoice(hearingId, "typed by the administrator", 0);
  await switchDriver();
  await writeVoice(hearingId, "typed by the chair", 1);
  await switchDriver();
  const { entries } = await desk.must("audit.list", { before: null, limit: 8 });
  expect(
    entries
      .map(({ accountName, procedure }) => [procedure, accountName])
      .toReversed()
      .slice(-6),
  ).toEqual([
    ["unlock.join", "Ada Brook"],
    ["meeting.openCase", "Ada Brook"],
    ["meeting.writeField", "Ada Brook"],
    ["unlock.switchDriver", "Ruth Calder"],
    ["meeting.writeField", "Ruth Calder"],
    ["unlock.switchDriver", "Ada Brook"],
  ]);
  expect(await desk.must("audit.verify", {})).toMatchObject({ firstBroken: null });
});

const openMeetingAs = () => openMeeting(desk, conferenceId);
const writeVoice = (hearingId: HearingId, text: string, baseVersion: number) =>
  desk.must("meeting.writeField", { hearingId, field: "victimVoice", text, baseVersion });

test("a call is theirs who drove when it came in, also where the switch came before its answer", async () => {
  await openMeetingAs();
  await joinAs("administrator");
  await switchDriver();
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  let isSwitched = false;
  const before = writeVoice(hearingId, "typed by the chair", 0);
  const switched = desk.call("unlock.switchDriver", { shown: [] }).then(() => (isSwitched = true));
  const late = desk.must("meeting.writeField", { hearingId, field: "disagreement", text: "chair too", baseVersion: 0 });
  const read = Array.from({ length: 30 }, async () => {
    const result = await desk.call("cases.open", { caseId: restrictedId });
    return { result, isSwitched };
  });
  await Promise.all([before, switched, late]);
  for (const { result, isSwitched: wasSwitched } of await Promise.all(read))
    // Read for the chair: never shown once the administrator drives.
    expect(result).toMatchObject(wasSwitched ? { failure: { code: "desk.driverChanged" } } : { ok: true });
  expect(await desk.refused("cases.open", { caseId: restrictedId })).toMatchObject({ code: "desk.notYours" });
  const { entries } = await desk.must("audit.list", { before: null, limit: 60 });
  const writers = entries.filter(({ procedure }) => procedure === "meeting.writeField");
  expect(writers.map(({ accountName }) => accountName)).toEqual(["Ruth Calder", "Ruth Calder"]);
  expect(await desk.must("audit.verify", {})).toMatchObject({ firstBroken: null });
});

test("an account in the message changes nothing: who drives is the desk's to know", async () => {
  await joinAs("administrator");
  const chair = desk.accounts["chair"];
  const forged = { caseId: restrictedId, accountId: chair?.id, accountName: chair?.name, driver: chair?.id };
  expect(await desk.desk.call("cases.open", forged)).toMatchObject({ ok: false, failure: { code: "desk.notYours" } });
});

test("whether who drives now may stay at what is shown is answered without trying it", async () => {
  await joinAs("administrator");
  await switchDriver();
  const shown = { kind: "case" as const, key: restrictedId };
  expect(await desk.must("unlock.switchDriver", { shown: [shown] })).toEqual({ maySee: [false] });
  expect(await desk.must("unlock.switchDriver", { shown: [shown] })).toEqual({ maySee: [true] });
  const nothing = { kind: "case" as const, key: "01900000-0000-7000-8000-000000000000" };
  expect(await desk.must("unlock.switchDriver", { shown: [nothing] })).toEqual({ maySee: [false] });
  await switchDriver();
  // Nobody tried anything: its readers are told of no attempt.
  expect(await desk.must("access.attempts", { caseId: restrictedId })).toEqual([]);
});

test("trying the case itself is an attempt: the control of the answer above", async () => {
  await joinAs("administrator");
  await desk.refused("cases.open", { caseId: restrictedId });
  await switchDriver();
  expect(await desk.must("access.attempts", { caseId: restrictedId })).toMatchObject([{ accountName: "Ada Brook" }]);
});

test("one giving of the passphrase ends with the switch, and the next is asked of who drives", async () => {
  await joinAs("administrator");
  const given = desk.accounts["administrator"]?.passphrase ?? "";
  const others = desk.accounts["chair"]?.passphrase ?? "";
  expect(await desk.refused("unlock.reauthenticate", { passphrase: others })).toMatchObject({
    code: "vault.wrongPassphraseOrAccount",
  });
  await desk.must("unlock.reauthenticate", { passphrase: given });
  await switchDriver();
  expect(await desk.refused("unlock.reauthenticate", { passphrase: given })).toMatchObject({
    code: "vault.wrongPassphraseOrAccount",
  });
  await desk.must("unlock.reauthenticate", { passphrase: others });
});

test("a wrong passphrase of the second person counts like any other, and nobody sits down", async () => {
  const name = desk.accounts["administrator"]?.name ?? "";
  expect(
    await desk.refused("unlock.join", { accountName: name, passphrase: "not this one at all", shown: [] }),
  ).toMatchObject({
    code: "vault.wrongPassphraseOrAccount",
  });
  expect(
    await desk.refused("unlock.join", { accountName: "Nobody", passphrase: "not this one at all", shown: [] }),
  ).toMatchObject({ code: "vault.wrongPassphraseOrAccount" });
  expect(failedSignIns(desk.folder).count).toBe(2);
  expect(await whoDrives()).toMatchObject({ accountName: "Ruth Calder", beside: null });
  await joinAs("administrator");
  expect(await whoDrives()).toMatchObject({ failedSignIns: 2 });
  expect(at(await desk.must("audit.ownSignIns", {}), 0)).toMatchObject({ failedBefore: 2 });
});

test("a third, the same account twice, and two of whom neither runs a conference are refused", async () => {
  expect(await joinAs("chair")).toMatchObject({ failure: { code: "unlock.hereAlready" } });
  await joinAs("housing");
  expect(await joinAs("administrator")).toMatchObject({ failure: { code: "unlock.deskFull" } });
  await desk.must("unlock.lock", {});
  await desk.signInAs("housing");
  expect(await joinAs("police")).toMatchObject({ failure: { code: "unlock.neitherRuns" } });
  expect(await whoDrives()).toMatchObject({ accountName: "Michael Adeyinka", beside: null });
});

test("who leaves is gone: the key does nothing, their passphrase is asked again, and the other goes on", async () => {
  await joinAs("administrator");
  await switchDriver();
  await desk.must("unlock.endBeside", {});
  expect(await whoDrives()).toMatchObject({ accountName: "Ruth Calder", beside: null });
  expect(await desk.refused("unlock.switchDriver", { shown: [] })).toMatchObject({ code: "unlock.nobodyBeside" });
  expect(await desk.must("cases.open", { caseId: restrictedId })).toMatchObject({ restricted: true });
  await joinAs("administrator");
  // Also the one who opened the area may go; the area stays open for who drives.
  await desk.must("unlock.endBeside", {});
  expect(await whoDrives()).toMatchObject({ accountName: "Ada Brook", beside: null });
  expect(await desk.must("cases.open", { caseId })).toMatchObject({ restricted: false });
});

test("an account that was closed meanwhile does not drive, and is not at the desk any more", async () => {
  await joinAs("administrator");
  const other = desk.accounts["housing"];
  await desk.must("unlock.endBeside", {});
  await joinAs("housing");
  await desk.must("unlock.endBeside", {}).catch(() => undefined);
  await desk.signInAs("administrator");
  await joinAs("housing");
  await switchDriver();
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
  await desk.must("accounts.remove", { accountId: other?.id ?? "", reason: "left" });
  expect(await desk.refused("unlock.switchDriver", { shown: [] })).toMatchObject({ code: "unlock.accountInactive" });
  expect(await whoDrives()).toMatchObject({ accountName: "Ada Brook", beside: null });
});

test("who was made a reader while the other drove can read the case when they drive", async () => {
  await joinAs("administrator");
  await switchDriver();
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["chair"]?.passphrase ?? "" });
  const accountId = desk.accounts["administrator"]?.id;
  if (!accountId) throw new Error("the administrator has an account");
  await desk.must("cases.addReader", { caseId: restrictedId, accountId, reason: "takes the minutes" });
  await switchDriver();
  const opened = await desk.must("cases.open", { caseId: restrictedId });
  expect(JSON.stringify(opened.people)).toContain("Marchal");
});

test("locking takes both along", async () => {
  await joinAs("administrator");
  await desk.must("unlock.lock", {});
  expect(await desk.must("unlock.state", {})).toMatchObject({ session: null });
  expect(await desk.refused("unlock.switchDriver", { shown: [] })).toMatchObject({ code: "desk.signInFirst" });
  expect(await desk.refused("conferences.list", {})).toMatchObject({ code: "desk.signInFirst" });
});
