import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import type { CaseId, ConferenceId, EntryId, HearingId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  anAction,
  aPlan,
  aRiskWithAction,
  at,
  completeHearing,
  day,
  openMeeting,
  putOff,
} from "../../support/aConference.ts";
import { noAnswer } from "../../../shared/risk/assessment.ts";
import { shippedPacks } from "../../../shared/risk/shippedPacks.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let caseId: CaseId;
let hearingId: HearingId;
const absent = "Mental health";
const present = ["Police", "Housing", "Victim support"];

beforeAll(async () => void (desk = await aDesk()));
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
  caseId = await anAcceptedCase(desk, "Alder");
  conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId, [absent]);
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId }));
});
const hearing = () => desk.must("meeting.hearing", { hearingId });
const warned = async () =>
  (await hearing()).warnings.map(({ warning, found, reason }) => [warning, found, reason] as const);
const aRisk = async (): Promise<EntryId> => (await aRiskWithAction(desk, hearingId, "Housing")).riskId;
const agreed = async (change: Partial<Input<"meeting.writeAction">>, owner = "Police") =>
  desk.must("meeting.writeAction", { ...anAction(desk, hearingId, owner, [await risk()]), ...change });
let known: EntryId | null = null;
beforeEach(() => void (known = null));
const risk = async (): Promise<EntryId> => (known ??= await aRisk());

describe("an action", () => {
  test("keeps what it is for, how soon, whether it may alert, and what it waits for", async () => {
    const first = await agreed({ text: "Replace the care package" });
    const second = await agreed({
      text: "Move the payment to another account",
      category: "IMMIGRATION_FINANCE",
      priority: "WD5",
      mayAlert: true,
      safeToDo: "not before he is told",
      dependsOn: first.actionId,
      ticks: ["measurable"],
    });
    const line = (await hearing()).actions.find(({ id }) => id === second.actionId);
    expect(line).toMatchObject({
      category: "IMMIGRATION_FINANCE",
      priority: "WD5",
      mayAlert: true,
      dependsOn: first.actionId,
      ticks: ["measurable"],
      assignedAbsent: false,
    });
  });

  test("never waits for itself, also not through others, nor for one of another case", async () => {
    const first = await agreed({ text: "Replace the care package" });
    const second = await agreed({ text: "Move the payment", dependsOn: first.actionId });
    const change = { ...anAction(desk, hearingId, "Police", [await risk()]), actionId: first.actionId, baseVersion: 1 };
    const circle = await desk.refused("meeting.writeAction", { ...change, dependsOn: second.actionId });
    expect(circle.code).toBe("meeting.actionInCircle");
    expect((await desk.refused("meeting.removeAction", { hearingId, actionId: first.actionId })).code).toBe(
      "meeting.actionAwaited",
    );
    await desk.must("meeting.removeAction", { hearingId, actionId: second.actionId });
    await desk.must("meeting.removeAction", { hearingId, actionId: first.actionId });
    const gone = await desk.refused("meeting.writeAction", {
      ...anAction(desk, hearingId, "Police", [await risk()]),
      dependsOn: first.actionId,
    });
    expect(gone.code).toBe("meeting.actionInCircle");
  });

  test("given to an agency that is away says so, and warns until somebody tells them", async () => {
    const { actionId, version } = await agreed({ text: "Offer an appointment this week" }, absent);
    expect((await hearing()).actions.find(({ id }) => id === actionId)).toMatchObject({ assignedAbsent: true });
    expect(await warned()).toContainEqual(["ownerAbsent", "", ""]);
    await agreed({ actionId, baseVersion: version, text: "Offer an appointment", informedBy: "Leah Marsh" }, absent);
    expect(await warned()).not.toContainEqual(["ownerAbsent", "", ""]);
    expect((await hearing()).actions.find(({ id }) => id === actionId)).toMatchObject({ informedBy: "Leah Marsh" });
  });

  test("tells its owner's agency of a restricted case nothing but text, day, reference and initials", async () => {
    const hidden = await anAcceptedCase(desk, "Sealed", { readers: ["administrator", "chair"] });
    const other = await aConferenceWith(desk, [hidden]);
    await openMeeting(desk, other, [absent]);
    ({ hearingId } = await desk.must("meeting.openCase", { conferenceId: other, caseId: hidden }));
    await agreed({ category: "HEALTH", mayAlert: true, informedBy: "Leah Marsh", text: "Keep the bed free" }, absent);
    expect(at((await hearing()).actions, -1)).toMatchObject({ category: "HEALTH", informedBy: "Leah Marsh" });
    await desk.signInAs("mentalHealth");
    const { rows } = await desk.must("actions.list", { whose: "myAgency", open: true });
    const mine = rows.find(({ text }) => text === "Keep the bed free");
    expect(mine).toMatchObject({ caseId: null, category: null, mayAlert: null, informedBy: "", assignedAbsent: false });
  });
});

describe("a warning", () => {
  test("names the vague word, and keeps the reason for going on", async () => {
    await agreed({ text: "Monitor the situation", warningReason: "the review is on Tuesday" });
    expect(await warned()).toContainEqual(["vagueVerb", "monitor", "the review is on Tuesday"]);
    await agreed({ text: "S’assurer que la serrure est changée" });
    expect(await warned()).toContainEqual(["vagueVerb", "s assurer", ""]);
  });

  test("comes with a day after the next conference, and goes when the day is set before it", async () => {
    await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2026-12-16") });
    const { actionId, version } = await agreed({ due: day("2026-12-17") });
    expect(await warned()).toContainEqual(["dueAfterNext", "2026-12-17", ""]);
    await agreed({ actionId, baseVersion: version, due: day("2026-12-16") });
    expect((await warned()).map(([warning]) => warning)).not.toContain("dueAfterNext");
  });

  test("counts what one person has open, of the cases one may read", async () => {
    const owner = { ownerAccountId: accountOf(desk, "police") };
    const before = (await hearing()).actions.length;
    for (const number of [1, 2, 3, 4, 5]) await agreed({ ...owner, text: `Visit the address, time ${number}` });
    expect((await warned()).map(([warning]) => warning)).not.toContain("ownerOverloaded");
    await agreed({ ...owner, text: "Visit the address, time 6" });
    expect((await warned()).filter(([warning]) => warning === "ownerOverloaded")).toHaveLength(6);
    expect((await hearing()).actions.length - before).toBeGreaterThan(5);
  });

  test("is answered once; who answers on an old base gets the other reason back", async () => {
    const { actionId } = await agreed({ text: "Monitor the situation" });
    const answer = { hearingId, warning: "vagueVerb" as const, about: actionId };
    expect(await desk.must("meeting.answerWarning", { ...answer, reason: "one", baseVersion: 0 })).toMatchObject({
      kind: "saved",
      version: 1,
    });
    expect(await desk.must("meeting.answerWarning", { ...answer, reason: "two", baseVersion: 0 })).toEqual({
      kind: "changedElsewhere",
      version: 1,
      text: "one",
    });
  });

  test("stops nothing, and is noted as it stood when the case was closed", async () => {
    await completeHearing(desk, hearingId, present);
    await agreed({ text: "Monitor the situation" }, absent);
    expect((await warned()).map(([warning]) => warning)).toEqual([
      "perpetratorPlan",
      "staffSafety",
      "ownerAbsent",
      "vagueVerb",
    ]);
    await desk.must("meeting.closeCase", { hearingId });
    await desk
      .must("unlock.reauthenticate", { passphrase: at(Object.values(desk.accounts), 0).passphrase })
      .catch(() => null);
    expect((await hearing()).warnings.filter(({ about }) => about !== null).map(({ version }) => version)).toEqual([
      1, 1,
    ]);
  });

  test("is nobody's who does not run the hearing", async () => {
    const { actionId } = await agreed({ text: "Monitor the situation" });
    await desk.signInAs("police");
    expect((await hearing()).warnings).toEqual([]);
    const answer = { hearingId, warning: "vagueVerb" as const, about: actionId, reason: "x", baseVersion: 0 };
    expect((await desk.refused("meeting.answerWarning", answer)).code).toBe("desk.notYours");
    expect(
      (await desk.refused("meeting.chooseReason", { hearingId, about: "victimVoice", reason: "DECLINED" })).code,
    ).toBe("desk.notYours");
    expect((await desk.refused("meeting.offeredRisks", { hearingId })).code).toBe("desk.notYours");
  });
});

describe("what is missing has a reason", () => {
  test("chosen from those that belong to it, and taken back again", async () => {
    const choose = { hearingId, about: "victimVoice" as const };
    expect((await desk.refused("meeting.chooseReason", { ...choose, reason: "NO_CHILDREN" })).code).toBe(
      "meeting.otherReason",
    );
    const owed = async () => (await hearing()).missing.some(({ thing }) => thing === "victimVoice");
    await desk.must("meeting.chooseReason", { ...choose, reason: "OTHER" });
    expect(await owed()).toBe(true);
    await desk.must("meeting.chooseReason", { ...choose, reason: "DECLINED" });
    expect([await owed(), (await hearing()).reasons.victimVoice]).toEqual([false, "DECLINED"]);
    await desk.must("meeting.chooseReason", { ...choose, reason: null });
    expect(await owed()).toBe(true);
  });

  test("a plan that is not there warns until it, or a reason, is", async () => {
    const plans = async () => (await warned()).map(([warning]) => warning);
    expect(await plans()).toEqual(["perpetratorPlan", "staffSafety"]);
    await desk.must("meeting.chooseReason", { hearingId, about: "perpetratorPlan", reason: "IN_CUSTODY" });
    await desk.must("meeting.writeField", {
      hearingId,
      field: "staffSafetyNone",
      text: "nobody visits",
      baseVersion: 0,
    });
    expect(await plans()).toEqual([]);
  });
});

describe("a risk", () => {
  test("may be taken from the grave items of the newest assessment, and keeps where it comes from", async () => {
    expect(await desk.must("meeting.offeredRisks", { hearingId })).toEqual([]);
    const instrumentId = "dash-ric-paraphrase";
    const { assessmentId } = await desk.must("risk.startOnCase", { caseId, instrumentId });
    const { version, content } = await desk.must("risk.open", { assessmentId });
    const pack = shippedPacks().find(({ id }) => id === instrumentId);
    const answers = Object.fromEntries(
      (pack?.items ?? [])
        .filter(({ kind }) => kind === "CHOICE")
        .map(({ code, highlight }) => [code, { ...noAnswer, value: highlight ? ("YES" as const) : ("NO" as const) }]),
    );
    const said = { ...content, assessor: "Paul Osei", assessedOn: day("2026-11-20"), answers };
    await desk.must("risk.change", { assessmentId, baseVersion: version, content: said });
    expect(await desk.must("meeting.offeredRisks", { hearingId })).toEqual([]);
    await desk.must("risk.complete", { assessmentId, baseVersion: version + 1 });
    const offered = await desk.must("meeting.offeredRisks", { hearingId });
    expect(offered.length).toBe((pack?.items ?? []).filter(({ highlight }) => highlight).length);
    expect(Object.keys(at(offered, 0).text).toSorted()).toEqual(["en", "fr"]);
    const { item } = at(offered, 0);
    const written = { hearingId, entryId: null, baseVersion: 0, text: "He has a weapon", imminence: null, level: null };
    await desk.must("meeting.writeRisk", { ...written, to: ["VICTIM"], item });
    expect((await hearing()).risks).toMatchObject([{ text: "He has a weapon", item }]);
  });
});

describe("the closing decisions", () => {
  const said = () => ({ ...putOff(desk, hearingId), outcome: "DEFERRED" as const });

  test("of a case that is put off close it with a reason, a keeper and a day, and no more", async () => {
    await desk.must("meeting.setOutcome", { ...said(), nextOn: null });
    expect((await hearing()).missing).toEqual([{ thing: "nextOn", count: 1 }]);
    await desk.must("meeting.setOutcome", said());
    expect(await hearing()).toMatchObject({ missing: [], warnings: [], flagUntil: null, decisionVersion: 2 });
    await desk.must("meeting.closeCase", { hearingId });
    const later = await aConferenceWith(desk, []);
    const { deferral } = at(
      (await desk.must("agenda.candidates", { conferenceId: later })).rows.filter((one) => one.caseId === caseId),
      0,
    );
    expect(deferral).toMatchObject({ reason: "TIME", safetyName: "PC Osei", nextOn: "2026-12-09" });
  });

  test("go back whole to who decided on an old base, and the last word counts without one", async () => {
    await desk.must("meeting.setOutcome", { ...said(), baseVersion: 0 });
    const late = { ...said(), outcome: "RE_LIST" as const, baseVersion: 0 };
    expect(await desk.must("meeting.setOutcome", late)).toMatchObject({
      kind: "changedElsewhere",
      version: 1,
      outcome: { outcome: "DEFERRED", safetyName: "PC Osei" },
    });
    expect(await desk.must("meeting.setOutcome", { ...said(), baseVersion: 0 })).toEqual({ kind: "saved", version: 1 });
    expect(await desk.must("meeting.setOutcome", { ...late, baseVersion: null })).toMatchObject({ version: 2 });
  });

  test("name only agencies of this conference, and keep who saw it otherwise", async () => {
    const coordination = agencyOf(desk, "Coordination");
    expect((await desk.refused("meeting.setOutcome", { ...said(), disagreeing: [coordination] })).code).toBe(
      "meeting.notInvited",
    );
    await desk.must("meeting.setOutcome", { ...said(), disagreeing: [agencyOf(desk, "Housing")] });
    expect((await hearing()).outcome.disagreeing).toEqual([agencyOf(desk, "Housing")]);
  });

  test("say until when the files stay marked: a year from the referral", async () => {
    expect((await hearing()).flagUntil).toBe("2027-11-25");
  });
});
