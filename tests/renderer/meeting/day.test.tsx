// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase, at, openMeeting } from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";
import { openWindow, until, type MeetingWindow } from "./meetingWindow.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let cases: CaseId[];
let window: MeetingWindow | undefined;
beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "adviser"] })));
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
  cases = [await anAcceptedCase(desk, "Novak"), await anAcceptedCase(desk, "Weiss")];
  conferenceId = await aConferenceWith(desk, cases);
  await openMeeting(desk, conferenceId);
  await desk.must("meeting.openCase", { conferenceId, caseId: at(cases, 0) });
});
afterEach(async () => {
  await window?.close();
  window = undefined;
});
const shown = async (): Promise<MeetingWindow> => {
  // The window's own clock stands a quarter of an hour later in the morning of the conference.
  window = await openWindow(desk, conferenceId, 15 * 60_000);
  // The first window of a file reads all its parts.
  await vi.waitFor(() => expect(window?.text()).toContain("What agencies hold"), 15_000);
  return window;
};

describe("the day of a meeting", () => {
  it("says which case is at risk, and cuts those that wait when asked to", async () => {
    const screen = await shown();
    await until(() => expect(screen.text()).toContain("1 case at risk"));
    screen.press("KeyD", document.body);
    await until(() => expect(screen.text()).toMatch(/At this pace these end after \d\d:\d\d/u));
    const before = (await desk.must("agenda.view", { conferenceId })).items.map(({ minutes }) => minutes);
    expect(before).toEqual([15, 15]);
    screen.button(/^Give each/u).click();
    await until(async () => {
      const [first, second] = (await desk.must("agenda.view", { conferenceId })).items;
      expect([first?.minutes, (second?.minutes ?? 15) < 15]).toEqual([15, true]);
    });
    await until(() => expect(screen.text()).not.toContain("at risk"));
  });

  it("offers a clock that stands to run again, and pauses for a break with one key", async () => {
    const screen = await shown();
    screen.press("KeyT", document.body);
    await until(() => screen.button(/^Let it run/u));
    screen.button(/^Let it run/u).click();
    await until(() => expect(screen.text()).toContain("on this case"));
    screen.press("KeyC", document.body);
    await until(() => screen.button(/^Go on/u));
    expect((await desk.must("conferences.open", { conferenceId })).onBreak).toBe(true);
    screen.press("KeyC", document.body);
    await until(async () => expect((await desk.must("conferences.open", { conferenceId })).onBreak).toBe(false));
  });

  it("parks a question from anywhere with one key, about the case in front, and makes it an action", async () => {
    const screen = await shown();
    await until(() => screen.field("What is to be done"));
    screen.press("KeyQ", document.body);
    await until(() => expect(screen.text()).toContain("A question about"));
    const input = document.querySelector<HTMLInputElement>("[data-autofocus]");
    if (!input) throw new Error("the line for a question is there");
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, "Who has the key?");
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    input.form?.requestSubmit();
    await until(async () =>
      expect(await desk.must("meeting.parkedQuestions", { conferenceId })).toMatchObject([
        { text: "Who has the key?", caseId: at(cases, 0), state: "OPEN" },
      ]),
    );
    await until(() => screen.button("Make it an action"));
    screen.button("Make it an action").click();
    await until(() => expect(screen.field("What is to be done").value).toBe("Who has the key?"));
    await until(async () =>
      expect((await desk.must("meeting.parkedQuestions", { conferenceId }))[0]?.state).toBe("ACTION"),
    );
  });

  it("comes back with one key to the field that was typed in, also from another case", async () => {
    const screen = await shown();
    await until(() => screen.field("What is to be done"));
    screen.field("What is to be done").focus();
    screen.field("What is to be done").blur();
    screen.press("KeyJ", document.body);
    await until(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("What is to be done"));
    screen.field("What is to be done").blur();
    const second = [...document.querySelectorAll<HTMLElement>("[data-pane='agenda'] ol button")][1];
    second?.click();
    await until(() => expect(document.querySelector("[aria-current='true']")).toBe(second));
    screen.press("KeyJ", document.body);
    await until(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("What is to be done"));
    expect(document.querySelector("[aria-current='true']")).not.toBe(second);
  });
});
