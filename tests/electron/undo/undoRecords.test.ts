import { afterEach, beforeEach, expect, test } from "vitest";
import type { CaseId } from "../../../shared/ids.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import {
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  aRiskWithAction,
  at,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";

let desk: TestDesk;
let caseId: CaseId;

beforeEach(async () => {
  desk = await aDesk({ cast: ["chair", "adviser", "housing"] });
  caseId = await anAcceptedCase(desk, "Aran");
});
afterEach(() => desk.close());

const undo = () => desk.must("undo.undo", {});
const redo = () => desk.must("undo.redo", {});
const records = () => desk.must("records.ofCase", { caseId });

test("an incident that was written down goes, comes back as the same one, and its history says all of it", async () => {
  const { incidentId } = await desk.must("records.saveIncident", {
    caseId,
    incidentId: null,
    baseVersion: 0,
    incident: {
      on: day("2026-11-01"),
      about: false,
      kinds: ["PHYSICAL"],
      text: "He came back",
      agencyId: agencyOf(desk, "Police"),
      toldOn: day("2026-11-02"),
      basis: "REPORTED",
      reported: "YES",
      reference: "CR/1",
    },
  });
  const [written] = (await records()).incidents;
  expect(await undo()).toMatchObject({ did: "records.saveIncident" });
  expect((await records()).incidents).toEqual([]);
  await redo();
  expect(at((await records()).incidents, 0)).toEqual(written);
  await desk.must("records.removeIncident", { caseId, incidentId });
  await undo();
  expect(at((await records()).incidents, 0)).toMatchObject({ id: incidentId, text: "He came back" });
  const past = await desk.must("records.history", { caseId, recordId: incidentId });
  expect(past.filter(({ field }) => field === "text").length).toBe(5);
});

test("a report on an action is taken back by the action itself, and reported again", async () => {
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  const { actionId } = await aRiskWithAction(desk, hearingId, "Housing");
  const action = async () => at((await desk.must("meeting.hearing", { hearingId })).actions, 0);
  await desk.must("actions.update", {
    actionId,
    baseVersion: (await action()).version,
    status: "DONE",
    result: "The alarm is fitted",
    doneOn: null,
    evidence: null,
    evidenceReference: "",
  });
  await undo();
  expect(await action()).toMatchObject({ status: "OPEN", result: "" });
  await redo();
  expect(await action()).toMatchObject({ status: "DONE", result: "The alarm is fitted" });
  await desk.must("actions.reopen", { actionId, reason: "It does not work" });
  await undo();
  expect(await action()).toMatchObject({ status: "DONE", result: "The alarm is fitted" });
});

test("what was reported goes with its report, also where the action was opened again in between", async () => {
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  const { actionId } = await aRiskWithAction(desk, hearingId, "Housing");
  const action = async () => {
    const { status, result, doneOn, evidence, evidenceReference } = at(
      (await desk.must("meeting.hearing", { hearingId })).actions,
      0,
    );
    return { status, result, doneOn, evidence, evidenceReference };
  };
  const agreed = await action();
  await desk.must("actions.update", {
    actionId,
    baseVersion: 1,
    status: "DONE",
    result: "The alarm is fitted",
    doneOn: null,
    evidence: "RECORD_REF",
    evidenceReference: "REF 1",
  });
  const reported = await action();
  await desk.must("actions.reopen", { actionId, reason: "It does not work" });
  const open = await action();
  await undo();
  expect(await action()).toEqual(reported);
  await undo();
  expect(await action()).toEqual(agreed);
  await redo();
  expect(await action()).toEqual(reported);
  await redo();
  expect(await action()).toEqual(open);
});

test("the plan of a conference goes back, with who is invited", async () => {
  const conferenceId = await aConferenceWith(desk, []);
  const before = await desk.must("conferences.open", { conferenceId });
  const { type, date, startsAt, chairId, deputyChairId, minuteTaker, breakMinutes, deadlines } = before;
  await desk.must("conferences.change", {
    conferenceId,
    type,
    date,
    startsAt,
    chairId,
    deputyChairId,
    minuteTaker,
    breakMinutes,
    deadlines,
    venue: "The library",
    minutesPerCase: 12,
    agencyIds: [agencyOf(desk, "Police")],
  });
  await undo();
  const after = await desk.must("conferences.open", { conferenceId });
  expect([after.venue, after.minutesPerCase]).toEqual([before.venue, before.minutesPerCase]);
  expect(after.attendance.map(({ agencyId }) => agencyId).toSorted()).toEqual(
    before.attendance.map(({ agencyId }) => agencyId).toSorted(),
  );
});

test("a field of a person goes back, and its history says so", async () => {
  const { people } = await desk.must("cases.open", { caseId });
  const victim = at(people, 0);
  const field = { caseId, personId: victim.id, field: "languages" as const };
  await desk.must("people.change", { ...field, text: "Polish", baseVersion: 0 });
  expect(await undo()).toMatchObject({ did: "people.change" });
  expect(await desk.must("people.change", { ...field, text: "Polish", baseVersion: 0 })).toMatchObject({
    kind: "changedElsewhere",
    text: "",
    version: 2,
  });
});

test("a closed case is opened again with a reason in the area's language, and closed with its own", async () => {
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  const { actionId } = await completeHearing(desk, hearingId);
  await desk.must("meeting.closeCase", { hearingId });
  await desk.must("meeting.end", { conferenceId });
  await desk.must("actions.update", {
    actionId,
    baseVersion: 1,
    status: "DONE",
    result: "fitted",
    doneOn: null,
    evidence: null,
    evidenceReference: "",
  });
  await desk.must("meeting.approveMinutes", { conferenceId });
  await desk.must("records.closeCase", { caseId, reason: "Moved away" });
  await undo();
  expect((await records()).closing).toBeNull();
  await redo();
  expect((await records()).closing).toMatchObject({ reason: "Moved away" });
});
