// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { CaseHearings } from "../../../renderer/features/cases/CaseHearings.tsx";
import { ConferenceScreen } from "../../../renderer/features/conferences/ConferenceScreen.tsx";
import { HearingScreen } from "../../../renderer/features/minutes/HearingScreen.tsx";
import { MinutesScreen } from "../../../renderer/features/minutes/MinutesScreen.tsx";
import { ToTell } from "../../../renderer/features/today/ToTell.tsx";
import { useDeskQuery } from "../../../renderer/desk/useDesk.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase, completeHearing, openMeeting } from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let caseId: CaseId;
let hearingId: HearingId;
let shown: WorkWindow | undefined;

beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "adviser", "housing"] })));
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
  caseId = await anAcceptedCase(desk, "Novak");
  conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId }));
  await completeHearing(desk, hearingId);
  await desk.must("meeting.closeCase", { hearingId });
  await desk.must("meeting.end", { conferenceId });
});
afterEach(async () => {
  vi.useRealTimers();
  await shown?.close();
  shown = undefined;
});
const openPage = async (screen: React.ReactNode, words: string): Promise<WorkWindow> => {
  const window = await openScreen(desk, screen);
  shown = window;
  await until(() => expect(window.text()).toContain(words));
  return window;
};
const minutes = () => openPage(<MinutesScreen conferenceId={conferenceId} caseId={null} />, "The victim’s voice");
const followUp = (words: string) => openPage(<ConferenceScreen conferenceId={conferenceId} step="followUp" />, words);
const approve = () => desk.must("meeting.approveMinutes", { conferenceId });

describe("the minutes on one page", () => {
  it("are ticked case by case, and the tick goes when something is changed", async () => {
    const window = await minutes();
    await until(() => expect(window.text()).toContain("0 of 1 read"));
    document.querySelector<HTMLInputElement>("input[type='checkbox']")?.click();
    await until(() => expect(window.text()).toContain("1 of 1 read"));
    await desk.must("meeting.writeField", { hearingId, field: "background", text: "something new", baseVersion: 0 });
    await until(() => expect(window.text()).toContain("changed since you read it"));
    await until(() => expect(window.text()).toContain("something new"));
  });

  it("take a remark at its place, and send the minutes back with it", async () => {
    await desk.must("minutes.sendForApproval", { conferenceId });
    const window = await minutes();
    const { cases } = await desk.must("minutes.approval", { conferenceId });
    const label = `Remark on ${cases[0]?.reference ?? ""}`;
    await until(() => window.field(label));
    window.type(label, "Say who was asked");
    await until(() => expect(window.field(label).value).toBe("Say who was asked"));
    window.field(label).closest("form")?.requestSubmit();
    await until(() => expect(window.text()).toContain("Ada Brook"));
    await until(() => expect(window.button("Send back with remarks")).toMatchObject({ disabled: false }));
    window.button("Send back with remarks").click();
    await until(() => window.button("Send for approval"));
    expect(window.button("Send for approval")).toMatchObject({ disabled: true });
  });

  it("say what to expect to somebody who reads nothing of a draft", async () => {
    await desk.signInAs("housing");
    await openPage(
      <MinutesScreen conferenceId={conferenceId} caseId={null} />,
      "There is nothing here for you to read yet",
    );
  });
});

describe("follow up", () => {
  it("shows the way with its stations, and one thing to do next", async () => {
    const window = await followUp("Send for approval");
    for (const station of ["Minutes", "Approval", "Copies", "Action lists", "Done"])
      expect(window.text()).toContain(station);
    await until(() => expect(document.querySelectorAll("[data-next]")).toHaveLength(1));
    expect(window.text()).toContain("after approval");
  });

  it("names who has not received what once the minutes are approved", async () => {
    await approve();
    const window = await followUp("Who has not received what");
    await until(() => expect(window.text()).toContain("Minutes, version 1"));
    expect(window.text()).toContain("Action list");
  });

  it("takes an addendum, which becomes final by its own key", async () => {
    await approve();
    const window = await followUp("Nothing was added to these minutes");
    window.button("Write an addendum").click();
    await until(() => window.field("What is added"));
    window.type("What is added", "He was seen again");
    await until(() => expect(window.field("What is added").value).toBe("He was seen again"));
    await until(() => expect(window.button("Keep as a draft")).toMatchObject({ disabled: false }));
    window.field("What is added").closest("form")?.requestSubmit();
    await until(() => window.button("Approve: add it to the minutes"));
    window.button("Approve: add it to the minutes").click();
    await until(() => expect(window.text()).toContain("Addendum 1"));
    expect(await desk.must("minutes.addenda", { conferenceId })).toMatchObject([
      { number: 1, text: "He was seen again" },
    ]);
  });

  it("goes from a missing thing to its place in the case", async () => {
    await desk.must("meeting.writeField", { hearingId, field: "victimVoice", text: "", baseVersion: 1 });
    const window = await followUp("The minutes are a draft");
    await until(() => window.button(/^Complete .+: The victim’s voice/u));
    window.button(/^Complete .+: The victim’s voice/u).click();
    await until(() => expect(window.place()).toBe(`/meeting/${conferenceId}`));
  });

  it("asks the agencies of the list to flag their files, ticked beforehand", async () => {
    await approve();
    const window = await followUp("Flags on agencies’ files");
    await until(() => window.button(/^Ask for \d+ flags$/u));
    const before = await desk.must("records.flagsToAsk", { conferenceId });
    window.button(/^Ask for \d+ flags$/u).click();
    await until(async () => expect(await desk.must("records.flagsToAsk", { conferenceId })).toEqual([]));
    const { flags } = await desk.must("records.ofCase", { caseId });
    expect(flags.map(({ state }) => state)).toEqual((before[0]?.agencies ?? []).map(() => "REQUESTED"));
    await until(() => expect(window.text()).toContain("Every agency that was on the list has been asked."));
  });
});

describe("telling the victim", () => {
  it("is a line on the adviser's first page until she says what became of it", async () => {
    await desk.signInAs("adviser");
    desk.clock.now = testNow + 3 * 24 * 3_600_000;
    vi.useFakeTimers({ toFake: ["Date"], now: desk.clock.now });
    const window = await openPage(<ToTell />, "was to be told by");
    expect(window.text()).toContain("the whatMayBeTold");
    window.button("Say what became of it").click();
    await until(() => window.field("What was said"));
    window.type("What was said", "the plan and the alarm");
    await until(() => expect(window.field("What was said").value).toBe("the plan and the alarm"));
    window.field("What was said").closest("form")?.requestSubmit();
    await until(async () => {
      const { lines } = await desk.must("minutes.tellings", { conferenceId: null, open: false, limit: 100 });
      const told = lines.filter(({ said }) => said === "the plan and the alarm");
      expect(told).toMatchObject([{ told: true, byName: "Leah Marsh" }]);
    });
  });
});

describe("an approved hearing", () => {
  function Hearings() {
    const opened = useDeskQuery("cases.open", { caseId });
    return opened.data ? <CaseHearings case={opened.data} /> : null;
  }

  it("is opened from the case it is of, with what was added beneath", async () => {
    await approve();
    const addendum = { kind: "CORRECTION" as const, text: "It was the Tuesday", basis: null, onlyAgencies: [] };
    const { addendumId } = await desk.must("minutes.addToCase", {
      hearingId,
      addendum: { ...addendum, agencyId: desk.accounts["housing"]?.agencyId ?? expect.fail() },
    });
    await desk.must("minutes.approveAddendum", { addendumId });
    const list = await openPage(<Hearings />, "Approved");
    list.button(/^Read the minutes of/u).click();
    await until(() => expect(list.place()).toBe(`/hearings/${hearingId}`));
    await list.close();
    const page = await openPage(<HearingScreen hearingId={hearingId} />, "Added after approval");
    await until(() => expect(page.text()).toContain("It was the Tuesday"));
    expect(page.text()).toContain("Addendum 1");
  });
});
