import { afterAll, beforeAll, expect, test } from "vitest";
import type { CaseId } from "../../../shared/ids.ts";
import { aConferenceWith, agencyOf, anAcceptedCase, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let plain: CaseId;
let restricted: CaseId;

beforeAll(async () => {
  desk = await aDesk();
  plain = await anAcceptedCase(desk, "Alder");
  restricted = await anAcceptedCase(desk, "Birch", { readers: ["administrator", "chair", "housing"] });
  const conferenceId = await aConferenceWith(desk, [plain, restricted]);
  await desk.must("conferences.circulate", { conferenceId });
  for (const caseId of [plain, restricted])
    await desk.must("records.requestFlags", {
      caseId,
      agencyIds: [agencyOf(desk, "Housing"), agencyOf(desk, "Police")],
    });
});
afterAll(() => desk.close());

const flags = async (which: "TO_CONFIRM" | "DUE") =>
  (await desk.must("records.flags", { which, limit: 100 })).lines.map(({ caseId, agencyName }) => [caseId, agencyName]);

test("an agency has its own flags to confirm, of cases its account reads; the administrator has all", async () => {
  await desk.signInAs("police");
  expect(await flags("TO_CONFIRM")).toEqual([[plain, "Police"]]);
  await desk.signInAs("housing");
  const housing = await flags("TO_CONFIRM");
  expect(housing).toHaveLength(2);
  expect(housing).toEqual(
    expect.arrayContaining([
      [plain, "Housing"],
      [restricted, "Housing"],
    ]),
  );
  await desk.signInAs("administrator");
  expect(await flags("TO_CONFIRM")).toHaveLength(4);
});

test("a flag that is confirmed comes back two weeks before its twelve months are over, until it is off the files", async () => {
  await desk.signInAs("administrator");
  desk.clock.now = Date.UTC(2026, 0, 6, 9);
  const over = { date: day("2026-01-06"), lastIncidentOn: day("2026-01-05") };
  const old = await anAcceptedCase(desk, "Cedar", { over });
  desk.clock.now = Date.UTC(2026, 11, 30, 9);
  const conferenceId = await aConferenceWith(desk, [old]);
  await desk.must("conferences.circulate", { conferenceId });
  await desk.must("records.requestFlags", { caseId: old, agencyIds: [agencyOf(desk, "Police")] });
  await desk.signInAs("police");
  expect(await flags("TO_CONFIRM")).toEqual([[plain, "Police"]]);
  expect(await flags("DUE")).toEqual([[old, "Police"]]);
  const [due] = (await desk.must("records.flags", { which: "DUE", limit: 100 })).lines;
  const { id: flagId, version } = due ?? expect.fail("no flag");
  await desk.must("records.removeFlag", { flagId, baseVersion: version });
  expect(await flags("DUE")).toEqual([]);
});

test("of long lists as many come as were asked for, and whether there are more", async () => {
  await desk.signInAs("administrator");
  const { lines, more } = await desk.must("records.flags", { which: "TO_CONFIRM", limit: 1 });
  expect([lines.length, more]).toEqual([1, true]);
});

test("nobody else has such a list", async () => {
  for (const key of ["chair", "adviser", "observer", "auditor"]) {
    await desk.signInAs(key);
    expect((await desk.refused("records.flags", { which: "DUE", limit: 10 })).code).toBe("desk.notYours");
  }
});
