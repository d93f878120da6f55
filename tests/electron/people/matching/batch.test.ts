import { afterAll, beforeAll, expect, test } from "vitest";
import { anAcceptedCase, day } from "../../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../../support/aDesk.ts";
import { aForm, aPerson, aSubmittedReferral } from "../../referrals/aReferral.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk({ cast: ["adviser", "police"] });
  await anAcceptedCase(desk, "Ilieva", {
    over: { victim: aPerson("Desislava", "Ilieva", { dateOfBirth: day("1990-03-05") }) },
  });
  await aSubmittedReferral(desk, {
    form: aForm({ victim: aPerson("Деси", "Илиева"), perpetrators: [aPerson("Ivo", "Petrov")] }),
  });
  for (let row = 0; row < 60; row += 1)
    await aSubmittedReferral(desk, { form: aForm({ victim: aPerson("Zoë", `Nobody${row}`), children: [] }) });
}, 60_000);
afterAll(() => desk.close());

test("the people of every open referral are looked for in one go, and those who are known come with why they were found", async () => {
  const told: number[] = [];
  const stop = desk.desk.on((event) => void (event.kind === "progress" && told.push(event.done)));
  const { looked, matched, lines } = await desk.must("people.matchReferrals", {});
  stop();
  expect({ looked, matched }).toEqual({ looked: 61, matched: 1 });
  expect(lines).toMatchObject([{ role: "VICTIM", name: "Деси Илиева", knownName: "Desislava Ilieva", people: 1 }]);
  expect(told).toEqual([0, 50, 61]);
});

test("it can be stopped", async () => {
  const running = desk.call("people.matchReferrals", {});
  await desk.must("people.cancelMatching", {});
  const result = await running;
  expect(result.ok ? "" : result.failure.code).toBe("people.lookCancelled");
});

test("an agency looks for the people of its own referrals only", async () => {
  await desk.signInAs("police");
  expect(await desk.must("people.matchReferrals", {})).toEqual({ looked: 0, matched: 0, lines: [] });
});
