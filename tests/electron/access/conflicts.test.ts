import { afterAll, beforeAll, expect, test } from "vitest";
import type { CaseId, ConflictId } from "../../../shared/ids.ts";
import { accountOf, aConferenceWith, agencyOf, anAcceptedCase } from "../../support/aConference.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../support/aDesk.ts";
import { rawSight } from "../../support/rawFile.ts";

let desk: TestDesk;
let caseId: CaseId;
beforeAll(async () => {
  desk = await aDesk();
  caseId = await anAcceptedCase(desk, "Alder");
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await desk.must("conferences.circulate", { conferenceId });
});
afterAll(() => desk.close());

const declare = (input: { accountId?: string; agencyId?: string; caseId?: CaseId; reason?: string } = {}) => {
  // Each a second after the one before: the newest stands first.
  desk.clock.now += 1000;
  return desk.must("meeting.declareConflict", {
    caseId,
    accountId: null,
    agencyId: null,
    reason: "a neighbour",
    ...input,
  });
};
const conflicts = async (key: string, of: CaseId = caseId) => {
  await desk.signInAs(key);
  return desk.must("access.conflicts", { caseId: of, conferenceId: null });
};
const newest = async (key: string): Promise<ConflictId> => {
  const [one] = await conflicts(key);
  return one?.id ?? expect.fail("no conflict is listed");
};
const opens = async (key: string, of: CaseId = caseId): Promise<boolean> => {
  await desk.signInAs(key);
  return (await desk.call("cases.open", { caseId: of })).ok;
};

test("a declaration keeps them out at once; who declared it reads it and takes it back before it is decided", async () => {
  expect(await opens("police")).toBe(true);
  await declare();
  expect(await opens("police")).toBe(false);
  expect(await conflicts("housing")).toEqual([]);
  expect(await conflicts("administrator")).toMatchObject([
    { state: "DECLARED", party: { kind: "account", name: "Paul Osei" }, reason: "a neighbour", mayDecide: false },
  ]);
  const conflictId = await newest("police");
  expect(await conflicts("police")).toMatchObject([{ mayWithdraw: true, mayDecide: false, caseReference: /NM-/u }]);
  await desk.signInAs("housing");
  expect((await desk.refused("access.withdrawConflict", { conflictId })).code).toBe("desk.notYours");
  await desk.signInAs("police");
  await desk.must("access.withdrawConflict", { conflictId });
  expect(await opens("police")).toBe(true);
  await desk.signInAs("police");
  expect((await desk.refused("access.withdrawConflict", { conflictId })).code).toBe("desk.notInThisState");
});

test("the chair decides, nobody else; what is not accepted takes a reason and is lifted", async () => {
  await desk.signInAs("housing");
  await declare({ agencyId: agencyOf(desk, "Housing") });
  const conflictId = await newest("chair");
  for (const key of ["administrator", "housing", "police", "adviser", "observer", "auditor"]) {
    await desk.signInAs(key);
    expect((await desk.refused("access.decideConflict", { conflictId, accepted: true, reason: "" })).code, key).toBe(
      "desk.notYours",
    );
  }
  await desk.signInAs("chair");
  expect((await desk.refused("access.decideConflict", { conflictId, accepted: false, reason: "" })).code).toBe(
    "access.decisionReasonNeeded",
  );
  await desk.must("access.decideConflict", { conflictId, accepted: false, reason: "another street" });
  expect(await opens("housing")).toBe(true);
  expect((await conflicts("housing"))[0]).toMatchObject({ state: "NOT_ACCEPTED", decisionReason: "another street" });
  await desk.signInAs("chair");
  expect((await desk.refused("access.decideConflict", { conflictId, accepted: true, reason: "" })).code).toBe(
    "desk.notInThisState",
  );
});

test("nobody decides on their own conflict", async () => {
  await desk.signInAs("chair");
  await declare();
  const conflictId = await newest("administrator");
  await desk.signInAs("chair");
  expect((await desk.refused("access.decideConflict", { conflictId, accepted: false, reason: "no" })).code).toBe(
    "desk.notYours",
  );
  await desk.must("access.withdrawConflict", { conflictId });
});

test("an accepted conflict of a reader takes the key away", async () => {
  await desk.signInAs("administrator");
  const restricted = await anAcceptedCase(desk, "Thorne", { readers: ["administrator", "chair", "housing"] });
  await desk.must("conferences.circulate", { conferenceId: await aConferenceWith(desk, [restricted]) });
  await desk.signInAs("housing");
  await declare({ caseId: restricted });
  const sight = async () => {
    await desk.must("unlock.lock", {});
    const who = desk.accounts["housing"] ?? expect.fail("housing");
    const { holds, sealedUnder } = await rawSight(desk.folder, who, { now: desk.clock.now, costs: cheapCosts });
    return [...sealedUnder(restricted)].some((id) => holds.has(id));
  };
  // Undecided, it keeps the account out by the program; the key stays, for it may be lifted.
  expect(await sight()).toBe(true);
  expect(await opens("housing", restricted)).toBe(false);
  const [one] = await conflicts("chair", restricted);
  await desk.must("access.decideConflict", { conflictId: one?.id ?? expect.fail("none"), accepted: true, reason: "" });
  expect(await sight()).toBe(false);
  expect(await opens("administrator", restricted)).toBe(true);
  expect(await desk.must("access.conflicts", { caseId: restricted, conferenceId: null })).toMatchObject([
    { state: "ACCEPTED", decidedBy: "Ruth Calder", reason: "a neighbour" },
  ]);
  // Mistaken, the chair lifts it again, and the reader is a reader again.
  await desk.signInAs("chair");
  await desk.must("access.decideConflict", {
    conflictId: one?.id ?? expect.fail("none"),
    accepted: false,
    reason: "x",
  });
  expect(await opens("housing", restricted)).toBe(true);
  expect((await desk.must("cases.open", { caseId: restricted })).victimName).toBe("Anna Thorne");
});

test("whoever is no reader learns of no conflict on a restricted case", async () => {
  await desk.signInAs("administrator");
  const hidden = await anAcceptedCase(desk, "Birch", { readers: ["chair", "housing"] });
  await desk.signInAs("chair");
  await declare({ caseId: hidden, accountId: accountOf(desk, "police") });
  for (const key of ["administrator", "police", "adviser"]) {
    await desk.signInAs(key);
    const all = await desk.must("access.conflicts", { caseId: null, conferenceId: null });
    expect(JSON.stringify(all), key).not.toContain(hidden);
  }
});
