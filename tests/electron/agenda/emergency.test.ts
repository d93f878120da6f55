import { afterAll, beforeAll, expect, test } from "vitest";
import type { CaseId } from "../../../shared/ids.ts";
import { aConferenceWith, agencyOf, anAcceptedCase, at, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

const called = async (caseId: CaseId, circulate = true) => {
  const { chairId, minutesPerCase: minutes, ...proposed } = await desk.must("agenda.proposeEmergency", { caseId });
  return {
    caseId,
    circulate,
    minutes,
    ...proposed,
    venue: "by line",
    chairId: chairId ?? expect.fail("nobody chairs"),
  };
};

test("an emergency is proposed for the same day with who must come, listed at once and sent out", async () => {
  const caseId = await anAcceptedCase(desk, "Alder");
  const asked = await called(caseId);
  expect(asked).toMatchObject({ date: "2026-11-25", startsAt: "11:00" });
  expect(asked.agencyIds.toSorted()).toEqual(
    ["Coordination", "Police", "Victim support"].map((name) => agencyOf(desk, name)).toSorted(),
  );
  const { conferenceId } = await desk.must("agenda.callEmergency", asked);
  expect(await desk.must("conferences.open", { conferenceId })).toMatchObject({
    type: "EMERGENCY",
    status: "CIRCULATED",
    cases: 1,
    deadlines: { referralsCloseOn: "2026-11-25" },
  });
  await desk.signInAs("police");
  expect((await desk.must("agenda.view", { conferenceId })).items).toMatchObject([
    { caseId, minutes: 30, late: false },
  ]);
  await desk.signInAs("administrator");
});

test("in the evening it is proposed for the next morning", async () => {
  const caseId = await anAcceptedCase(desk, "Birch");
  desk.clock.now = Date.UTC(2026, 10, 25, 21, 30);
  expect(await called(caseId)).toMatchObject({ date: "2026-11-26", startsAt: "09:00" });
  desk.clock.now = Date.UTC(2026, 10, 25, 9, 0);
  const over = { ...(await called(caseId)), date: day("2026-11-24") };
  expect((await desk.refused("agenda.callEmergency", over)).code).toBe("agenda.dayIsOver");
});

test("a case that waits on a later list is taken off it; one that was never accepted again is no candidate", async () => {
  const caseId = await anAcceptedCase(desk, "Cedar");
  const later = await aConferenceWith(desk, [caseId]);
  await desk.must("agenda.callEmergency", await called(caseId, false));
  expect((await desk.must("agenda.view", { conferenceId: later })).items).toEqual([]);
});

test("a restricted case only with a reader in the chair, and for nobody else it does not exist", async () => {
  const caseId = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "administrator"] });
  const asked = await called(caseId);
  const { accountId } = await desk.must("accounts.add", {
    name: "Petra Lund",
    post: "",
    role: "chair",
    agencyId: agencyOf(desk, "Housing"),
    passphrase: "a passphrase of another chair",
    declarationSignedOn: day("2026-01-05"),
    declarationExpiresOn: null,
    secondPerson: null,
  });
  const unread = await desk.refused("agenda.callEmergency", { ...asked, chairId: accountId });
  expect(unread.code).toBe("agenda.needsChairingReader");
  await desk.signInAs("police");
  expect((await desk.refused("agenda.callEmergency", asked)).code).toBe("desk.notYours");
  expect((await desk.refused("agenda.proposeEmergency", { caseId })).code).toBe("desk.notYours");
  await desk.must("unlock.signIn", { accountName: "Petra Lund", passphrase: "a passphrase of another chair" });
  expect((await desk.refused("agenda.proposeEmergency", { caseId })).code).toBe("desk.notYours");
  await desk.signInAs("administrator");
  const { conferenceId } = await desk.must("agenda.callEmergency", asked);
  expect(at((await desk.must("agenda.view", { conferenceId })).items, 0).restricted).toBe(true);
});
