// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ConferenceScreen } from "../../../renderer/features/conferences/ConferenceScreen.tsx";
import type { ConferenceId } from "../../../shared/ids.ts";
import {
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  at,
  completeHearing,
  invited,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let shown: WorkWindow | undefined;

beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "adviser", "housing"] })));
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.signInAs("administrator");
  conferenceId = await aConferenceWith(desk, [await anAcceptedCase(desk, "Novak")]);
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (step: "meet" | "followUp", words: string): Promise<WorkWindow> => {
  const window = await openScreen(desk, <ConferenceScreen conferenceId={conferenceId} step={step} />);
  shown = window;
  await until(() => expect(window.text()).toContain(words));
  return window;
};

describe("opening a meeting", () => {
  it("is refused with the reason until the confidentiality text was read", async () => {
    const window = await open("meet", "Read aloud");
    window.button("Open the meeting").click();
    await until(() => expect(document.querySelector("[role='alert']")).not.toBeNull());
    expect((await desk.must("conferences.open", { conferenceId })).status).toBe("PLANNED");
  });

  it("goes into the meeting once text, conflicts, attendance and the reason for a missing quorum are there", async () => {
    const window = await open("meet", "Read aloud");
    window.button("It was read").click();
    window.button("Everybody was asked").click();
    await until(() => expect(window.text()).toContain("Asked at"));
    for (const name of invited)
      await desk.must("meeting.setAttendance", {
        conferenceId,
        agencyId: agencyOf(desk, name),
        status: "PRESENT",
        accountId: null,
        representative: "",
        infoSent: false,
      });
    await until(() => expect(window.text()).toContain("Everybody was asked for"));
    window.type("Why you meet all the same", "as many as could come");
    window.button("Open the meeting").click();
    await until(() => expect(window.place()).toBe(`/meeting/${conferenceId}`));
    const conference = await desk.must("conferences.open", { conferenceId });
    expect([conference.status, conference.quorumReason]).toEqual(["IN_SESSION", "as many as could come"]);
  });
});

describe("taking attendance", () => {
  it("takes everybody as present in one go, and lets one be changed afterwards", async () => {
    const window = await open("meet", "Read aloud");
    await until(() => window.button("Everybody is present").click());
    await until(() => expect(window.text()).toContain("Everybody was asked for"));
    const { attendance } = await desk.must("conferences.open", { conferenceId });
    expect(attendance.map(({ status }) => status)).toEqual(attendance.map(() => "PRESENT"));
  });

  it("is only read by somebody who does not run the conference, who is told who does", async () => {
    await desk.must("conferences.circulate", { conferenceId });
    await desk.signInAs("housing");
    const window = await open("meet", "opens this conference and runs it.");
    expect(() => window.button("Open the meeting")).toThrow();
  });
});

describe("approving the minutes", () => {
  it("names what each case lacks, and approves when nothing does", async () => {
    await openMeeting(desk, conferenceId);
    const item = at((await desk.must("agenda.view", { conferenceId })).items, 0);
    if (item.caseId === null) throw new Error("the administrator sees the case");
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId: item.caseId });
    await completeHearing(desk, hearingId);
    await desk.must("meeting.closeCase", { hearingId });
    await desk.must("meeting.end", { conferenceId });
    await desk.must("meeting.writeField", { hearingId, field: "victimVoice", text: "", baseVersion: 1 });
    const window = await open("followUp", "The minutes are a draft");
    await until(() => expect(window.text()).toContain(`${item.reference}: The victim’s voice`));
    await desk.must("meeting.writeField", { hearingId, field: "victimVoice", text: "Wants to stay.", baseVersion: 2 });
    await until(() => expect(window.text()).not.toContain("The victim’s voice"));
    await until(() => window.button("Send for approval"));
    window.button("Send for approval").click();
    await until(() => window.button("Approve the minutes"));
    window.button("Approve the minutes").click();
    await until(() => expect(window.text()).toContain("They cannot be changed any more"));
  });
});
