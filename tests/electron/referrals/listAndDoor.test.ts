import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseId, ReferralId } from "../../../shared/ids.ts";
import { aConferenceWith, aForm, anAcceptedCase, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

// A list is filtered by SQL, a single call by the standing of the account: both must say the same of every object.
let desk: TestDesk;
const referralIds: ReferralId[] = [];
const caseIds: CaseId[] = [];
beforeAll(async () => {
  desk = await aDesk();
  for (const [key, victim] of [
    ["police", "Alder"],
    ["housing", "Birch"],
    ["mentalHealth", "Cedar"],
  ] as const) {
    await desk.signInAs(key);
    const { referralId } = await desk.must("referrals.start", { form: aForm(victim), contacts: [], agencyId: null });
    await desk.must("referrals.submit", { referralId });
    await desk.signInAs("administrator");
    const { caseId } = await desk.must("referrals.decide", {
      referralId,
      decision: "ACCEPTED",
      reason: "",
      adviserAccountId: null,
      restricted: null,
    });
    referralIds.push(referralId);
    if (caseId) caseIds.push(caseId);
  }
  caseIds.push(
    await anAcceptedCase(desk, "Dogwood"),
    await anAcceptedCase(desk, "Elder", { readers: ["chair", "adviser", "administrator"] }),
  );
  referralIds.push(
    ...(await desk.must("referrals.list", {})).rows.map(({ id }) => id).filter((id) => !referralIds.includes(id)),
  );
  const conferenceId = await aConferenceWith(desk, caseIds.slice(0, 2));
  await desk.signInAs("chair");
  await openMeeting(desk, conferenceId);
});
afterAll(() => desk.close());

describe.each(["administrator", "chair", "police", "housing", "mentalHealth", "adviser", "otherAdviser"])(
  "%s",
  (key) => {
    test("finds every referral in the list that opens, and none that does not", async () => {
      await desk.signInAs(key);
      const listed = new Set((await desk.must("referrals.list", {})).rows.map(({ id }) => id));
      for (const referralId of referralIds)
        expect((await desk.call("referrals.open", { referralId })).ok).toBe(listed.has(referralId));
    });
    test("finds every case in the list that opens, and none that does not", async () => {
      await desk.signInAs(key);
      const listed = new Set((await desk.must("cases.list", {})).rows.map(({ id }) => id));
      for (const caseId of caseIds) expect((await desk.call("cases.open", { caseId })).ok).toBe(listed.has(caseId));
    });
  },
);

test("representatives list the referrals of their own agency only", async () => {
  for (const [key, agency] of [
    ["police", "Police"],
    ["housing", "Housing"],
    ["mentalHealth", "Mental health"],
  ] as const) {
    await desk.signInAs(key);
    expect((await desk.must("referrals.list", {})).rows.map(({ agencyName }) => agencyName)).toEqual([agency]);
  }
});
