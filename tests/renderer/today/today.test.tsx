// @vitest-environment happy-dom
import { cpSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TodayScreen } from "../../../renderer/features/today/TodayScreen.tsx";
import { aConferenceWith, anAcceptedCase, aRiskWithAction, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aForm, aSubmittedReferral } from "../../electron/referrals/aReferral.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow | undefined;

beforeEach(async () => {
  desk = await aDesk({ cast: ["chair", "housing", "adviser", "observer", "auditor"] });
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

describe("today", () => {
  it("of an area without a conference says what to do next", async () => {
    const window = await openAs("administrator");
    await until(() => expect(window.text()).toContain("No conference is planned"));
    window.button("Schedule a conference").click();
    await until(() => expect(window.place()).toBe("/conferences"));
  });

  it("shows whoever prepares a conference what it still lacks, and leads there", async () => {
    await desk.signInAs("administrator");
    const caseId = await anAcceptedCase(desk, "Novak");
    const conferenceId = await aConferenceWith(desk, [caseId]);
    const window = await openAs("administrator");
    await until(() => expect(window.text()).toContain("1 case on the agenda"));
    window.button("Prepare").click();
    await until(() => expect(window.place()).toBe(`/conferences/${conferenceId}/prepare`));
  });

  it("shows an agency what it promised", async () => {
    await desk.signInAs("administrator");
    const caseId = await anAcceptedCase(desk, "Novak");
    const conferenceId = await aConferenceWith(desk, [caseId]);
    await openMeeting(desk, conferenceId);
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
    const { actionId } = await aRiskWithAction(desk, hearingId, "Housing");
    const window = await openAs("housing");
    await until(() => expect(window.text()).toContain("1 open, my agency’s included"));
    window.button(/Fit an alarm/u).click();
    await until(() => expect(window.place()).toBe(`/actions/${actionId}`));
  });

  it("names the papers that are missing to those who look after them", async () => {
    const { id, agencyId } = desk.accounts["housing"] ?? {};
    if (!id || !agencyId) throw new Error("housing has an account");
    await desk.signInAs("administrator");
    await desk.must("accounts.change", {
      accountId: id,
      post: "",
      agencyId,
      declarationSignedOn: null,
      declarationExpiresOn: null,
    });
    const window = await openAs("auditor");
    await until(() => expect(window.text()).toContain("Michael Adeyinka"));
    expect(window.text()).toContain("Not signed");
    expect(window.text()).toContain("2 agencies have no account that may read cases");
  });

  it("tells the coordinator of a referral that was sent as a repeat", async () => {
    await desk.signInAs("administrator");
    await aSubmittedReferral(desk, { form: aForm({ criteria: ["REPEAT"] }) });
    const window = await openAs("administrator");
    await until(() => expect(window.text()).toMatch(/received .+ · sent as a repeat/u));
  });

  it("tells an account that is not cleared why, and asks for nothing it may not have", async () => {
    const { id, agencyId } = desk.accounts["housing"] ?? {};
    if (!id || !agencyId) throw new Error("housing has an account");
    await desk.signInAs("administrator");
    await desk.must("accounts.change", {
      accountId: id,
      post: "",
      agencyId,
      declarationSignedOn: "2025-01-01",
      declarationExpiresOn: "2026-01-01",
    });
    const window = await openAs("housing");
    await until(() => expect(window.text()).toContain("The confidentiality declaration of this account has expired."));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const asked = window.calls.filter((name) => /^(cases|referrals|conferences|actions|agenda)\./u.test(name));
    expect(asked).toEqual([]);
  });

  it("asks nothing of a case for an observer or an auditor", async () => {
    for (const key of ["observer", "auditor"]) {
      const window = await openAs(key);
      await until(() => expect(window.text()).toMatch(/projector|The log of this area/u));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(window.calls.filter((name) => /^(cases|referrals|conferences|actions|agenda)\./u.test(name))).toEqual([]);
      await window.close();
      shown = undefined;
    }
  });

  it("tells of failed sign-ins since the area was last opened", async () => {
    await desk.refused("unlock.signIn", { accountName: "Ada Brook", passphrase: "not this one at all" });
    const window = await openAs("administrator");
    await until(() => expect(window.text()).toContain("1 failed sign-in to this area"));
  });

  it("says that an older copy of the area is open for reading only, and offers no backup of it", async () => {
    const older = `${desk.folder.replace(/\.concord$/u, "")} older.concord`;
    await desk.signInAs("chair");
    await desk.must("unlock.lock", {});
    cpSync(desk.folder, older, { recursive: true });
    await desk.must("unlock.chooseArea", { folder: desk.folder });
    await desk.signInAs("administrator");
    await desk.must("unlock.lock", {});
    await desk.must("unlock.chooseArea", { folder: older });
    const window = await openAs("administrator");
    await until(() => expect(window.text()).toContain("This is an older copy of the area"));
    await until(() => expect(window.text()).toContain("Agreements and declarations"));
    expect(window.text()).not.toContain("To look after");
  });
});
