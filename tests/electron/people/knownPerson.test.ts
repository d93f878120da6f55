import { afterAll, beforeAll, expect, test } from "vitest";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aForm, aPerson, aSubmittedReferral, acceptance } from "../referrals/aReferral.ts";
import { aPeopledCase, inRole } from "./aPeopledCase.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

test("somebody who was said to be a record that was made one with another since comes into the case as that other", async () => {
  const victim = aPerson("Orla", "Feeney");
  const kept = await aPeopledCase(desk, { form: { victim } });
  const other = await aPeopledCase(desk, { form: { victim: aPerson("Orlagh", "Feeny") } });
  const keptId = inRole(await desk.must("people.ofCase", { caseId: kept }), "VICTIM").id;
  const otherId = inRole(await desk.must("people.ofCase", { caseId: other }), "VICTIM").id;
  await desk.signInAs("police");
  const form = aForm({ victim, perpetrators: [aPerson("Somebody", "New")], children: [] });
  const { referralId } = await aSubmittedReferral(desk, { form });
  await desk.signInAs("administrator");
  await desk.must("referrals.decidePerson", { referralId, place: 0, decision: { kind: "SAME", personId: otherId } });
  await desk.must("people.merge", { caseId: kept, personId: keptId, otherId });
  const { caseId } = await desk.must("referrals.decide", acceptance(referralId, { undecidedReason: "tried" }));
  const view = await desk.must("people.ofCase", { caseId: caseId ?? expect.fail("accepting makes a case") });
  expect(inRole(view, "VICTIM").id).toBe(keptId);
});
