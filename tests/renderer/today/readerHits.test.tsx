// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TodayScreen } from "../../../renderer/features/today/TodayScreen.tsx";
import { anAcceptedCase, aForm } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow | undefined;

beforeEach(async () => {
  desk = await aDesk({ cast: ["chair", "housing", "adviser"] });
  await anAcceptedCase(desk, "Thorne", { readers: ["chair", "housing"] });
  const { referralId } = await desk.must("referrals.start", { form: aForm("Thorne"), contacts: [], agencyId: null });
  await desk.must("referrals.submit", { referralId });
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
  await desk.close();
});

const openAs = async (key: string): Promise<WorkWindow> => {
  await desk.signInAs(key);
  shown = await openScreen(desk, <TodayScreen />);
  return shown;
};

describe("today, when a referral may name somebody of a restricted case,", () => {
  it("tells a reader the day and their own case, and leads there", async () => {
    const window = await openAs("chair");
    await until(() => expect(window.text()).toContain("received on 25 Nov 2026 may be a person of"));
    expect(window.text()).toContain("Only you and the other readers are told.");
  });

  it("says nothing to whoever typed the referral", async () => {
    const window = await openAs("administrator");
    await until(() => expect(window.text()).toContain("Waiting for a decision"));
    expect(window.text()).not.toContain("restricted cases");
  });
});
