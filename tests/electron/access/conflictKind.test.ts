import { afterAll, beforeAll, expect, test } from "vitest";
import { conflictKinds } from "../../../shared/access/model.ts";
import { aConferenceWith, accountOf, anAcceptedCase, at } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

test("a link says of what kind it is and who speaks instead, for the chair and for who declared it", async () => {
  const caseId = await anAcceptedCase(desk, "Alder");
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await desk.must("conferences.circulate", { conferenceId });
  await desk.signInAs("housing");
  await desk.must("meeting.declareConflict", {
    caseId,
    accountId: null,
    agencyId: null,
    kind: "NEIGHBOUR",
    reason: "two doors away",
    alternate: "Joan Pike",
  });
  const told = { kind: "NEIGHBOUR", alternate: "Joan Pike", state: "DECLARED" };
  expect(await desk.must("access.conflicts", { caseId: null, conferenceId })).toMatchObject([told]);
  await desk.signInAs("chair");
  expect(await desk.must("access.conflicts", { caseId, conferenceId: null })).toMatchObject([told]);
  await desk.signInAs("administrator");
});

test("every kind of the list can be declared, none is owed, and no other is taken", async () => {
  const caseId = await anAcceptedCase(desk, "Birch");
  const party = { caseId, accountId: accountOf(desk, "police"), agencyId: null, reason: "" };
  for (const kind of [...conflictKinds, null]) await desk.must("meeting.declareConflict", { ...party, kind });
  const kinds = (await desk.must("access.conflicts", { caseId, conferenceId: null })).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set([...conflictKinds, null]));
  const other = await desk.refused("meeting.declareConflict", { ...party, kind: "FRIEND" as never });
  expect(other.code).toBe("desk.badInput");
});

test("in a restricted case who speaks instead is sealed with it, and non-readers are told nothing", async () => {
  const caseId = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "administrator", "housing"] });
  const party = { accountId: accountOf(desk, "housing"), agencyId: null, reason: "" };
  await desk.must("meeting.declareConflict", { caseId, ...party, kind: "RELATED", alternate: "Hidden Alternate" });
  expect(at(await desk.must("access.conflicts", { caseId, conferenceId: null }), 0).alternate).toBe("Hidden Alternate");
  await desk.signInAs("police");
  expect(JSON.stringify(await desk.call("access.conflicts", { caseId, conferenceId: null }))).not.toContain("Hidden");
  await desk.signInAs("administrator");
});
