// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { aDesk } from "../../support/aDesk.ts";
import { aConferenceWith, anAcceptedCase } from "../../support/aConference.ts";
import { openWindow, until } from "./meetingWindow.tsx";

it("leads back to where a meeting is opened while the conference is not in session", async () => {
  const desk = await aDesk({ cast: ["chair", "adviser"] });
  const conferenceId = await aConferenceWith(desk, [await anAcceptedCase(desk, "Novak")]);
  const window = await openWindow(desk, conferenceId);
  await until(() => expect(window.text()).toContain("This conference has not started yet"));
  window.button("Go to Meet").click();
  await until(() => expect(window.place()).toBe(`/conferences/${conferenceId}/meet`));
  await window.close();
  await desk.close();
});
