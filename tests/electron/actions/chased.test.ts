import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ActionId, CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  anAction,
  aPlan,
  aRiskWithAction,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
});
const aDay = 24 * 3_600_000;
const on = (days: number): void => void (desk.clock.now = testNow + days * aDay);

interface Agreed {
  readonly caseId: CaseId;
  readonly conferenceId: ConferenceId;
  readonly hearingId: HearingId;
  readonly actionId: ActionId;
  readonly second: ActionId;
}

/** An action of Housing due on 1 December, and one of Michael Adeyinka's that waits for it. */
async function agreed(readers?: readonly string[]): Promise<Agreed> {
  const caseId = await anAcceptedCase(desk, "Novak", readers ? { readers } : {});
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  const { actionId, riskId } = await aRiskWithAction(desk, hearingId, "Housing");
  const { actionId: second } = await desk.must("meeting.writeAction", {
    ...anAction(desk, hearingId, "Housing", [riskId], "Call her once it is fitted"),
    ownerAccountId: accountOf(desk, "housing"),
    due: day("2026-12-20"),
    dependsOn: actionId,
  });
  return { caseId, conferenceId, hearingId, actionId, second };
}
const report = (actionId: ActionId, baseVersion: number, status: "IN_PROGRESS" | "DONE") =>
  desk.must("actions.update", {
    actionId,
    baseVersion,
    status,
    result: "told",
    doneOn: null,
    evidence: null,
    evidenceReference: "",
  });
const reminders = async (of: ActionId) =>
  (await desk.must("actions.reminders", {})).filter(({ action }) => action.id === of).map(({ kind }) => kind);
const toEscalate = async () =>
  (await desk.must("actions.list", { whose: "all", open: true, filter: { toEscalate: true } })).rows.map(
    ({ id }) => id,
  );
const find = async (actionId: ActionId) =>
  (await desk.must("actions.list", { whose: "all", open: false, filter: { actionId } })).rows[0];

test("an owner is reminded before, on and after the day, until it is reported", async () => {
  const { actionId } = await agreed();
  await desk.signInAs("housing");
  const told: Record<number, readonly string[]> = {};
  for (const days of [3, 4, 6, 7]) {
    on(days);
    told[days] = await reminders(actionId);
  }
  expect(told).toEqual({ 3: [], 4: ["SOON"], 6: ["TODAY"], 7: ["LATE"] });
  await report(actionId, 1, "IN_PROGRESS");
  expect(await reminders(actionId)).toEqual([]);
  await desk.signInAs("police");
  expect(await reminders(actionId)).toEqual([]);
});

test("who waits for another action sees what it waits for, and is told once that one is closed", async () => {
  const { actionId, second } = await agreed();
  await desk.signInAs("housing");
  expect((await find(second))?.waitsFor).toMatchObject({ status: "OPEN", ownerAgencyName: "Housing" });
  expect(await reminders(second)).toEqual([]);
  await report(actionId, 1, "DONE");
  expect(await reminders(second)).toEqual(["FREED"]);
  expect((await find(second))?.waitsFor).toMatchObject({ status: "DONE", closedOn: "2026-11-25" });
  await report(second, 1, "IN_PROGRESS");
  expect(await reminders(second)).toEqual([]);
});

test("after two missed reminders an action is to be escalated; its letter holds references and initials and no more", async () => {
  const { actionId, caseId } = await agreed();
  on(7);
  expect(await toEscalate()).not.toContain(actionId);
  on(8);
  expect(await toEscalate()).toContain(actionId);
  const asked = { actionIds: [actionId], to: "Helen Marsh", language: "en" as const };
  const letter = await desk.must("actions.escalationLetter", asked);
  const { reference } = (await find(actionId)) ?? { reference: "missing" };
  expect(letter.text).toContain(
    `${reference} (A. N.), nobody named: due 1 December 2026, 2 days late, 2 reminders missed`,
  );
  const french = await desk.must("actions.escalationLetter", { ...asked, language: "fr" });
  expect(french.text).toContain("échéance le 1 décembre 2026, 2 jours de retard");
  for (const { text, subject } of [letter, french])
    for (const secret of ["Fit an alarm", "Novak", "Anna", "Tuesdays", "knows where"])
      expect(text + subject).not.toContain(secret);
  // The negative control: what must not leave is in the case.
  expect(JSON.stringify(await desk.must("cases.open", { caseId }))).toContain("Novak");
  expect((await desk.refused("actions.escalate", { actionIds: [actionId], to: "" })).code).toBe("actions.leadMissing");
  await desk.must("actions.escalate", { actionIds: [actionId], to: "Helen Marsh" });
  expect(await find(actionId)).toMatchObject({ escalatedOn: "2026-12-03", escalatedTo: "Helen Marsh" });
  expect(await toEscalate()).not.toContain(actionId);
  expect((await desk.refused("actions.escalate", { actionIds: [actionId], to: "x" })).code).toBe(
    "actions.notToEscalate",
  );
  // Reported, and then missed twice again: it comes back.
  await report(actionId, 2, "IN_PROGRESS");
  on(30);
  expect(await toEscalate()).toContain(actionId);
});

test("only the administrator escalates and reassigns, and not what they may not read", async () => {
  const { actionId } = await agreed();
  const { actionId: sealed } = await agreed(["chair", "adviser", "administrator"]);
  on(10);
  for (const who of ["chair", "housing"]) {
    await desk.signInAs(who);
    expect((await desk.refused("actions.escalate", { actionIds: [actionId], to: "x" })).code).toBe("desk.notYours");
  }
  await desk.signInAs("administrator");
  await desk.must("actions.escalate", { actionIds: [actionId, sealed], to: "Helen Marsh" });
  expect(await find(sealed)).toMatchObject({ escalatedTo: "Helen Marsh" });
});

test("what a person who has left owned is listed, and given to somebody else in one step", async () => {
  const { second, actionId } = await agreed();
  await desk.signInAs("administrator");
  const gone = async () =>
    (await desk.must("actions.list", { whose: "all", open: true, filter: { ownerGone: true } })).rows.map(
      ({ id }) => id,
    );
  expect(await gone()).not.toContain(second);
  const { accountId } = await desk.must("accounts.add", {
    name: "Tom Leaver",
    post: "",
    role: "representative",
    agencyId: agencyOf(desk, "Housing"),
    passphrase: "a passphrase of somebody who leaves soon",
    declarationSignedOn: day("2026-01-05"),
    declarationExpiresOn: day("2027-01-05"),
    secondPerson: null,
  });
  const toTom = { ownerAgencyId: agencyOf(desk, "Housing"), ownerAccountId: accountId, ownerName: "" };
  await desk.must("actions.reassign", { actionIds: [second, actionId], ...toTom, reason: "he does the locks" });
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
  await desk.must("accounts.remove", { accountId, reason: "left the agency" });
  expect(await gone()).toEqual(expect.arrayContaining([second, actionId]));
  expect(await find(second)).toMatchObject({ ownerGone: true, ownerName: "Tom Leaver" });
  const back = { ...toTom, ownerAccountId: accountOf(desk, "housing"), reason: "Tom has left" };
  expect((await desk.refused("actions.reassign", { actionIds: [second], ...toTom, reason: "x" })).code).toBe(
    "actions.ownerMissing",
  );
  expect(await desk.must("actions.reassign", { actionIds: [second, actionId], ...back })).toEqual({ changed: 2 });
  expect(await gone()).not.toContain(second);
  expect((await desk.must("actions.history", { actionId: second })).at(-1)).toMatchObject({
    kind: "CHANGED",
    fromValue: "Housing · Tom Leaver",
    toValue: "Housing · Michael Adeyinka",
    result: "Tom has left",
  });
});

test("the next conference goes through what is due up to its day, and keeps what was said", async () => {
  const { actionId, second, conferenceId } = await agreed();
  const { conferenceId: next } = await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2026-12-09") });
  const due = async () => (await desk.must("actions.dueSince", { conferenceId: next })).rows.map(({ id }) => id);
  expect(await due()).toContain(actionId);
  expect(await due()).not.toContain(second);
  // What a conference agreed itself is nothing it looks back at.
  expect((await desk.must("actions.dueSince", { conferenceId })).rows.map(({ id }) => id)).not.toContain(actionId);
  await desk.signInAs("chair");
  await report(actionId, 1, "DONE");
  await desk.must("actions.review", { conferenceId: next, actionId, answer: "DONE" });
  await desk.must("actions.review", { conferenceId: next, actionId: second, answer: "CARRIED_ON" });
  const { rows, reviewed } = await desk.must("actions.dueSince", { conferenceId: next });
  expect(rows.map(({ id }) => id)).not.toContain(actionId);
  expect(reviewed.find(({ action }) => action.id === actionId)).toMatchObject({ answer: "DONE" });
  await desk.signInAs("housing");
  expect((await desk.refused("actions.review", { conferenceId: next, actionId, answer: "DONE" })).code).toBe(
    "desk.notYours",
  );
});

test("what was done on time is counted by agency and month; a representative gets their agency's figures", async () => {
  desk.clock.now = Date.UTC(2026, 11, 11, 9);
  await desk.signInAs("administrator");
  const figures = async () =>
    (await desk.must("actions.onTime", {}))
      .filter(({ month }) => month === "2026-12")
      .map(({ agencyName, onTime, late }) => ({ agencyName, onTime, late }));
  expect(await figures()).toEqual([]);
  desk.clock.now = testNow;
  const { actionId } = await agreed();
  await report(actionId, 1, "DONE");
  const november = (await desk.must("actions.onTime", {})).filter(({ month }) => month === "2026-11");
  expect(november.find(({ agencyName }) => agencyName === "Housing")?.onTime).toBeGreaterThan(0);
  await desk.signInAs("police");
  expect(await desk.must("actions.onTime", {})).toEqual([]);
  await desk.signInAs("housing");
  expect((await desk.must("actions.onTime", {})).map(({ agencyName }) => agencyName)).toContain("Housing");
  await desk.signInAs("adviser");
  expect((await desk.refused("actions.onTime", {})).code).toBe("desk.notYours");
});
