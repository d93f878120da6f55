import { afterAll, beforeAll, expect, test } from "vitest";
import { aConferenceWith, agencyOf, at, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aCaseOf, anIncident, anOrder, recordsOf } from "./aRecord.ts";

let desk: TestDesk;
beforeAll(async () => void (desk = await aDesk()), 60_000);
afterAll(() => desk.close());

test("the timeline tells each thing once and the newest first, and of a linked case only to who reads it too", async () => {
  const caseId = await aCaseOf(desk, "Story");
  const hidden = await aCaseOf(desk, "Hidden", ["administrator", "chair"]);
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await desk.must("conferences.circulate", { conferenceId });
  const until = { validFrom: day("2026-06-01"), validUntil: day("2026-11-20"), servedOn: null };
  const breached = { breached: true, breachedOn: day("2026-08-01") };
  await desk.must("records.saveOrder", await anOrder(desk, caseId, { ...until, ...breached }));
  await desk.must("records.saveIncident", anIncident(desk, caseId, { about: true, kinds: ["STALKING", "ONLINE"] }));
  await desk.must("records.requestFlags", { caseId, agencyIds: [agencyOf(desk, "Housing"), agencyOf(desk, "Police")] });
  const { id: flagId } = at((await recordsOf(desk, caseId)).flags, 0);
  await desk.must("records.confirmFlag", { flagId, baseVersion: 1 });
  await desk.must("people.add", {
    caseId,
    role: "CHILD",
    relationship: null,
    familyName: "Story",
    givenNames: "Mia",
    dateOfBirth: null,
    gender: "UNKNOWN",
  });
  const { reference } = await desk.must("cases.open", { caseId: hidden });
  await desk.must("records.linkCase", { caseId, otherReference: reference, kind: "HOUSEHOLD", reason: "" });

  const told = async () =>
    (await desk.must("cases.open", { caseId })).timeline.map(({ on, kind, codes, text }) => [on, kind, codes, text]);
  const known = [
    ["2026-11-25", "FLAG_CONFIRMED", [], "Housing"],
    ["2026-11-25", "FLAG_ASKED", [], "Housing, Police"],
    ["2026-11-25", "PERSON_ADDED", ["CHILD"], "Mia Story"],
    ["2026-11-25", "REFERRAL", [], expect.any(String)],
    ["2026-11-20", "ORDER_ENDED", ["PROTECTION"], "Viktor Story"],
    ["2026-11-05", "INCIDENT", ["STALKING", "ONLINE"], "He struck her in the hall."],
    ["2026-08-01", "ORDER_BREACHED", ["PROTECTION"], "Viktor Story"],
    ["2026-06-01", "ORDER_MADE", ["PROTECTION"], "Viktor Story"],
  ];
  expect(await told()).toEqual([["2026-11-25", "CASE_LINKED", ["HOUSEHOLD"], reference], ...known]);
  await desk.signInAs("housing");
  expect(await told()).toEqual(known);
});
