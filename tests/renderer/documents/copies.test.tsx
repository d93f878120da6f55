// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ConferenceScreen } from "../../../renderer/features/conferences/ConferenceScreen.tsx";
import { DocumentsScreen } from "../../../renderer/features/documents/DocumentsScreen.tsx";
import type { ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase, completeHearing, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let shown: WorkWindow | undefined;

/** A conference whose minutes are approved; that copies are in the register is proved in tests/electron/documents. */
beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "adviser", "housing"] });
  await desk.signInAs("administrator");
  const caseId = await anAcceptedCase(desk, "Novak");
  conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  await completeHearing(desk, hearingId);
  await desk.must("meeting.closeCase", { hearingId });
  await desk.must("meeting.end", { conferenceId });
  await desk.signInAs("chair");
  await desk.must("meeting.approveMinutes", { conferenceId });
});
afterAll(() => desk.close());
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (screen: React.ReactNode, words: string): Promise<WorkWindow> => {
  await desk.signInAs("administrator");
  const window = await openScreen(desk, screen);
  shown = window;
  await until(() => expect(window.text()).toContain(words));
  return window;
};
const times = ({ calls }: WorkWindow, name: string): number => calls.filter((one) => one === name).length;

describe("the register of copies", () => {
  it("says where copies come from while there is none, and what is looked for when nothing matches", async () => {
    const window = await open(<DocumentsScreen />, "No copy has been made yet");
    expect(window.text()).toContain("0 copies");
    window.type("Recipient or copy code", "Housing");
    await until(() => expect(window.text()).toContain("No copy matches"));
    window.button("Clear filters").click();
    await until(() => expect(window.text()).toContain("No copy has been made yet"));
  });

  it("has the views of a list: all copies, minutes, action lists", async () => {
    const window = await open(<DocumentsScreen />, "0 copies");
    window.button(/Every copy/u).click();
    await until(() => expect(window.text()).toContain("Action lists"));
    expect(window.text()).toContain("Minutes");
  });
});

it("the follow-up step asks once for who is to have the minutes, and once for the lists", async () => {
  const window = await open(<ConferenceScreen conferenceId={conferenceId} step="followUp" />, "Recipients (");
  await until(() => expect(times(window, "documents.copies")).toBe(1));
  await until(() => expect(window.text()).toContain("No copy has been made yet"));
  expect(times(window, "documents.recipients")).toBe(2);
});
