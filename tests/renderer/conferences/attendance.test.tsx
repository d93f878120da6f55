// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ConferenceScreen } from "../../../renderer/features/conferences/ConferenceScreen.tsx";
import type { ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, agencyOf, anAcceptedCase, openMeeting } from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let shown: WorkWindow | undefined;
beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "adviser"] })));
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
  conferenceId = await aConferenceWith(desk, [await anAcceptedCase(desk, "Novak")]);
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const open = async (): Promise<WorkWindow> => {
  const window = await openScreen(desk, <ConferenceScreen conferenceId={conferenceId} step="meet" />);
  shown = window;
  await until(() => expect(document.querySelectorAll("[data-row]")).toHaveLength(4));
  return window;
};
const rows = () => [...document.querySelectorAll<HTMLElement>("[data-row]")];
const press = (window: WorkWindow, code: string): void => window.press(code, document.activeElement ?? document.body);
const lineOf = async (name: string) =>
  (await desk.must("conferences.open", { conferenceId })).attendance.find(({ agencyName }) => agencyName === name);

describe("taking attendance by keyboard", () => {
  it("takes one letter an agency and goes on to the next; a deputy is named first", async () => {
    const window = await open();
    rows()[0]?.focus();
    press(window, "KeyP");
    press(window, "KeyR");
    press(window, "KeyI");
    expect(document.activeElement).toBe(rows()[3]);
    press(window, "KeyD");
    await until(() => expect(window.text()).toContain("Everybody was asked for"));
    const { attendance } = await desk.must("conferences.open", { conferenceId });
    expect(attendance.map(({ status }) => status)).toEqual(["PRESENT", "REMOTE", "APOLOGIES_WITH_INFO", "DEPUTY"]);
    expect(attendance[2]?.infoReceivedOn).toBe("2026-11-25");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Who speaks for Victim support");
    await until(() => expect(window.text()).toContain("Name the deputy"));
    expect(attendance[3]).toMatchObject({ representative: "", deputyFor: "Leah Marsh" });
  });

  it("walks through the rows with the arrows and changes nothing by that", async () => {
    const window = await open();
    rows()[0]?.focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp"]) press(window, key);
    expect(document.activeElement).toBe(rows()[1]);
    press(window, "End");
    expect(document.activeElement).toBe(rows()[3]);
    expect(window.calls.filter((name) => name === "meeting.setAttendance")).toEqual([]);
  });

  it("notes with one key that somebody leaves and is back, once the meeting runs", async () => {
    await openMeeting(desk, conferenceId);
    const window = await open();
    rows()[0]?.focus();
    desk.clock.now += 15 * 60_000;
    press(window, "KeyX");
    await until(() => expect(window.text()).toContain("until 09:15"));
    desk.clock.now += 15 * 60_000;
    press(window, "KeyX");
    await until(() => expect(window.text()).toContain("until 09:15, from 09:30"));
    expect((await lineOf("Housing"))?.stays).toHaveLength(2);
  });

  it("lets times be put right by hand, and refuses those that do not follow one another", async () => {
    await openMeeting(desk, conferenceId);
    const window = await open();
    window.button("When Housing was there").click();
    await until(() => window.field("Came at"));
    window.type("Came at", "9.40");
    window.type("Left at", "9.10");
    window.button("Keep the times").click();
    await until(() => expect(window.text()).toContain("These times do not follow one another"));
    // What was refused stays where it was typed.
    expect(window.field("Left at").value).toBe("9.10");
    window.type("Left at", "");
    window.type("Came at", "9h40");
    window.button("Keep the times").click();
    await until(async () =>
      expect((await lineOf("Housing"))?.stays).toEqual([{ arrivedAt: "2026-11-25T09:40:00.000Z", leftAt: null }]),
    );
  });
});

describe("an observer", () => {
  it("is let in only with a day of signing, which is said in a sentence", async () => {
    const window = await open();
    window.button("Add an observer").click();
    await until(() => window.field("Name"));
    window.type("Name", "Olga Svensson");
    window.type("From", "University");
    window.button("Keep").click();
    await until(() => expect(window.text()).toContain("Statement not signed: stays outside"));
    window.field("Olga Svensson is in the room").click();
    await until(() => expect(window.text()).toContain("An observer comes into the room only once"));
    expect((await desk.must("conferences.open", { conferenceId })).observers).toMatchObject([{ inRoom: false }]);
  });
});

describe("the quorum", () => {
  it("says as it stands who is missing", async () => {
    const window = await open();
    await until(() => expect(window.text()).toContain("Not here: Police and"));
    for (const name of ["Police", "Victim support"])
      await desk.must("meeting.setAttendance", {
        conferenceId,
        agencyId: agencyOf(desk, name),
        status: "PRESENT",
        accountId: null,
        representative: "",
        infoSent: false,
      });
    await until(() => expect(window.text()).not.toContain("Not here: Police"));
  });
});
