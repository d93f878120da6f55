// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from "vitest";
import { KnownInReferrals } from "../../../renderer/features/people/KnownInReferrals.tsx";
import { aForm, aPerson, aSubmittedReferral } from "../../electron/referrals/aReferral.ts";
import { anAcceptedCase, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow | undefined;

beforeEach(async () => {
  desk = await aDesk();
  await anAcceptedCase(desk, "Ilieva", {
    over: { victim: aPerson("Десислава", "Илиева", { dateOfBirth: day("1990-03-05") }) },
  });
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
  await desk.close();
});

it("after an import the open referrals are looked through, and who may be known leads to the decision", async () => {
  await aSubmittedReferral(desk, {
    form: aForm({ victim: aPerson("Desislava", "Ilieva", { dateOfBirth: day("1990-03-05") }) }),
  });
  shown = await openScreen(desk, <KnownInReferrals />);
  const window = shown;
  await until(() => window.button("Look through the open referrals").click());
  await until(() => expect(window.text()).toContain("1 of 1 open referrals names somebody who may be known."));
});

it("says so where nobody comes near", async () => {
  await aSubmittedReferral(desk, {
    form: aForm({ victim: aPerson("Quorra", "Vexil", { dateOfBirth: day("1970-01-01") }) }),
  });
  shown = await openScreen(desk, <KnownInReferrals />);
  const window = shown;
  await until(() => window.button("Look through the open referrals").click());
  await until(() => expect(window.text()).toContain("Nobody in 1 open referrals comes near"));
});
