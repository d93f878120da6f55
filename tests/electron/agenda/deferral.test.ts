import { afterAll, beforeAll, expect, test } from "vitest";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import {
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  aPlan,
  at,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let cases: CaseId[];
let restricted: CaseId;

beforeAll(async () => {
  desk = await aDesk();
  cases = [await anAcceptedCase(desk, "Alder"), await anAcceptedCase(desk, "Birch")];
  restricted = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "administrator"] });
  conferenceId = await aConferenceWith(desk, [...cases, restricted]);
});
afterAll(() => desk.close());

const itemOf = async (caseId: CaseId) => {
  const { items } = await desk.must("agenda.view", { conferenceId });
  return items.find((item) => item.caseId === caseId) ?? expect.fail("not on the list");
};
const putOff = async (caseId: CaseId, over: { nextOn?: string; safetyName?: string } = {}) => ({
  conferenceId,
  itemId: (await itemOf(caseId)).id,
  reason: "KEY_AGENCY_ABSENT" as const,
  note: "Housing cannot come",
  safetyAgencyId: agencyOf(desk, "Victim support"),
  safetyName: over.safetyName ?? "Leah Marsh",
  nextOn: day(over.nextOn ?? "2026-12-09"),
});

test("a case is put off only with who keeps the victim safe, and to a day after the conference", async () => {
  const asked = await putOff(at(cases, 0));
  const code = async (change: Partial<typeof asked>) =>
    (await desk.refused("agenda.defer", { ...asked, ...change })).code;
  expect(await code({ safetyName: " " })).toBe("desk.badInput");
  expect(await code({ nextOn: day("2026-11-25") })).toBe("agenda.nextDayTooEarly");
  expect(await code({ nextOn: day("2020-02-29") })).toBe("agenda.nextDayTooEarly");
  expect(await code({ nextOn: "2027-02-29" as never })).toBe("desk.badInput");
  expect(await code({ safetyAgencyId: "0190a000-0000-7000-8000-000000000000" as never })).toBe("agencies.gone");
  expect(await code({ itemId: "0190a000-0000-7000-8000-000000000000" as never })).toBe("agenda.itemGone");
});

test("it leaves the list, is shown as put off, and stands first among the candidates of the next conference", async () => {
  await desk.must("agenda.defer", await putOff(at(cases, 0)));
  const { items, deferred } = await desk.must("agenda.view", { conferenceId });
  expect(items.map(({ caseId }) => caseId)).toEqual([cases[1], restricted]);
  const deferral = { reason: "KEY_AGENCY_ABSENT", safetyName: "Leah Marsh", nextOn: "2026-12-09", on: "2026-11-25" };
  expect(deferred).toMatchObject([{ caseId: cases[0], deferral }]);
  desk.clock.now += 86_400_000;
  const newer = await anAcceptedCase(desk, "Cedar");
  const next = await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2026-12-09") });
  const candidates = await desk.must("agenda.candidates", next);
  expect(candidates.rows.map(({ caseId }) => caseId)).toEqual([cases[0], newer]);
  expect(at(candidates.rows, 0)).toMatchObject({ deferred: true, deferral });
  const page = await desk.must("agenda.candidates", { ...next, offset: 1, limit: 1 });
  expect(page).toMatchObject({ total: 2, rows: [{ caseId: newer }] });
  // Put on the next list and taken off again, it still waits with who keeps the victim safe.
  await desk.must("agenda.addCase", { ...next, caseId: at(cases, 0) });
  const listed = await desk.must("agenda.view", next);
  await desk.must("agenda.removeItem", { ...next, itemId: at(listed.items, 0).id });
  const again = await desk.must("agenda.candidates", next);
  expect(at(again.rows, 0)).toMatchObject({ caseId: cases[0], deferred: true, deferral });
  const { timeline } = await desk.must("cases.open", { caseId: at(cases, 0) });
  expect(timeline).toContainEqual(
    expect.objectContaining({
      kind: "DEFERRED",
      codes: ["KEY_AGENCY_ABSENT"],
      agencyName: "Victim support",
      conferenceId,
    }),
  );
});

test("listed again by the same conference it was not put off after all", async () => {
  await desk.must("agenda.addCase", { conferenceId, caseId: at(cases, 0) });
  expect((await desk.must("agenda.view", { conferenceId })).deferred).toEqual([]);
  const { timeline } = await desk.must("cases.open", { caseId: at(cases, 0) });
  expect(timeline.map(({ kind }) => kind)).not.toContain("DEFERRED");
});

test("a restricted case that was put off leaves no trace to somebody who is no reader", async () => {
  await desk.must("agenda.defer", await putOff(restricted, { safetyName: "Thorne’s keeper" }));
  await desk.must("conferences.circulate", { conferenceId });
  expect((await desk.must("agenda.view", { conferenceId })).deferred).toHaveLength(1);
  await desk.signInAs("police");
  const seen = await desk.must("agenda.view", { conferenceId });
  expect(seen.deferred).toEqual([]);
  expect(JSON.stringify(seen)).not.toContain("Thorne");
  const [line] = seen.items;
  const asked = {
    conferenceId,
    itemId: line?.id ?? expect.fail("no line"),
    reason: "TIME" as const,
    note: "",
    safetyAgencyId: agencyOf(desk, "Police"),
    safetyName: "Paul",
    nextOn: day("2026-12-09"),
  };
  expect((await desk.refused("agenda.defer", asked)).code).toBe("desk.notYours");
  await desk.signInAs("administrator");
});

test("why a late case is listed is kept on its line; a reason for a line of another conference is refused", async () => {
  const item = await itemOf(at(cases, 1));
  expect(item).toMatchObject({ late: true, lateReason: "" });
  await desk.must("agenda.setLateReason", { conferenceId, itemId: item.id, reason: "he is released on Friday" });
  expect(await itemOf(at(cases, 1))).toMatchObject({ late: true, lateReason: "he is released on Friday" });
  const another = await aConferenceWith(desk, []);
  const elsewhere = { conferenceId: another, itemId: item.id, reason: "x" };
  expect((await desk.refused("agenda.setLateReason", elsewhere)).code).toBe("agenda.itemGone");
  const empty = { conferenceId, itemId: item.id, reason: "  " };
  expect((await desk.refused("agenda.setLateReason", empty)).code).toBe("desk.badInput");
});

test("a conflict takes the put-off case from the eyes of who has it", async () => {
  await desk.must("agenda.defer", await putOff(at(cases, 1)));
  await desk.must("meeting.declareConflict", { caseId: at(cases, 1), accountId: null, agencyId: null, reason: "" });
  const { deferred } = await desk.must("agenda.view", { conferenceId });
  expect(deferred.map(({ caseId }) => caseId)).not.toContain(at(cases, 1));
});

test("heard since, with minutes that are approved, it does not wait as put off any more", async () => {
  const caseId = await anAcceptedCase(desk, "Damson");
  conferenceId = await aConferenceWith(desk, [caseId]);
  await desk.must("agenda.defer", await putOff(caseId));
  const heardAt = await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2026-12-09") });
  await desk.must("agenda.addCase", { ...heardAt, caseId });
  await openMeeting(desk, heardAt.conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { ...heardAt, caseId });
  await completeHearing(desk, hearingId);
  await desk.must("meeting.setOutcome", {
    hearingId,
    levelAgreed: "HIGH",
    outcome: "RE_LIST",
    nextOn: day("2026-12-16"),
    tellsAccountId: null,
    tellsName: "Leah Marsh",
    tellsBy: day("2026-12-10"),
  });
  await desk.must("meeting.closeCase", { hearingId });
  await desk.must("meeting.end", heardAt);
  await desk.must("meeting.approveMinutes", heardAt);
  const later = await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2026-12-16") });
  await desk.must("agenda.addCase", { ...later, caseId });
  const { items } = await desk.must("agenda.view", later);
  await desk.must("agenda.removeItem", { ...later, itemId: at(items, 0).id });
  const candidates = await desk.must("agenda.candidates", later);
  expect(candidates.rows.find((row) => row.caseId === caseId)?.deferred ?? false).toBe(false);
});
