// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { leaveCursor } from "../../../renderer/features/meeting/meetingStore.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import {
  aConferenceWith,
  anAcceptedCase,
  aRiskWithAction,
  at,
  completeHearing,
  openMeeting,
  putOff,
} from "../../support/aConference.ts";
import { openWindow, until, type MeetingWindow } from "./meetingWindow.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let hearingId: HearingId;
let caseIds: CaseId[];
let shown: MeetingWindow | undefined;

beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "housing", "adviser"] })));
afterAll(() => desk.close());

// Each test has a conference of its own with two cases, the first of them on the table.
beforeEach(async () => {
  await desk.signInAs("administrator");
  caseIds = [await anAcceptedCase(desk, "Novak"), await anAcceptedCase(desk, "Weiss")];
  conferenceId = await aConferenceWith(desk, caseIds);
  await openMeeting(desk, conferenceId, ["Mental health"]);
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId: at(caseIds, 0) }));
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (key = "chair"): Promise<MeetingWindow> => {
  await desk.signInAs(key);
  const opened = await openWindow(desk, conferenceId);
  shown = opened;
  await until(() => expect(opened.text()).toContain("What agencies hold"));
  return opened;
};
const hearing = () => desk.must("meeting.hearing", { hearingId });

describe("the meeting screen", () => {
  it("shows what is typed at once and has it in the record within a second", async () => {
    const window = await open();
    window.type("Victim’s voice", "Wants to stay near the school.");
    expect(window.field("Victim’s voice").value).toBe("Wants to stay near the school.");
    const typedAt = performance.now();
    await until(async () => expect((await hearing()).fields.victimVoice.text).toBe("Wants to stay near the school."));
    expect(performance.now() - typedAt).toBeLessThan(1000);
  });

  it("stores a new line of an agency once, and the cursor stays in it while it is typed on", async () => {
    const window = await open();
    window.type("What Police shares", "Followed twice");
    await until(async () => expect((await hearing()).agencies.flatMap(({ entries }) => entries)).toHaveLength(1));
    window.type("What Police shares", "Followed twice on foot");
    await until(async () => {
      const entries = (await hearing()).agencies.flatMap(({ entries: said }) => said);
      expect(entries.map(({ text, basis }) => [text, basis])).toEqual([["Followed twice on foot", "REPORTED"]]);
    });
    expect(document.activeElement).toBe(window.field("What Police shares"));
  });

  it("says that an agency holds nothing with one key, and goes on to the next one", async () => {
    const window = await open();
    window.press("KeyI", document.body);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("What Housing shares");
    window.press("F9");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("What Police shares");
    await until(async () => {
      const housing = (await hearing()).agencies.find(({ agencyName }) => agencyName === "Housing");
      expect(housing?.entries.map(({ kind }) => kind)).toEqual(["NOTHING_HELD"]);
    });
  });

  it("opens a new line with Enter, and takes an emptied one away", async () => {
    const window = await open();
    window.press("KeyK", document.body);
    window.type("Risk 1", "He knows the new address");
    window.press("Enter", window.field("Risk 1"));
    await until(() => expect(document.activeElement).toBe(window.field("Risk 2")));
    window.type("Risk 2", "Bail ends before the hearing");
    await until(async () => expect((await hearing()).risks).toHaveLength(2));
    window.type("Risk 2", "");
    window.field("Risk 2").blur();
    await until(async () =>
      expect((await hearing()).risks.map(({ text }) => text)).toEqual(["He knows the new address"]),
    );
  });

  it("keeps both texts when somebody else wrote first, and stores the one that is chosen", async () => {
    const window = await open();
    window.type("Protective factors", "Her sister lives next door");
    await desk.must("meeting.writeField", {
      hearingId,
      field: "protectiveFactors",
      text: "A new lock",
      baseVersion: (await hearing()).fields.protectiveFactors.version,
    });
    await until(() => expect(window.text()).toContain("Somebody else changed this text"));
    expect(window.text()).toContain("A new lock");
    expect(window.field("Protective factors").value).toBe("Her sister lives next door");
    expect((await hearing()).fields.protectiveFactors.text).toBe("A new lock");
    window.button("Both, one after the other").click();
    await until(async () =>
      expect((await hearing()).fields.protectiveFactors.text).toBe("A new lock\nHer sister lives next door"),
    );
    await until(() => expect(window.text()).not.toContain("Somebody else changed this text"));
  });

  it("reads the day of an action in words, and says what is missing without losing what was typed", async () => {
    await aRiskWithAction(desk, hearingId, "Housing");
    const window = await open();
    window.type("What is to be done", "Change collection times with the school");
    window.type("By", "tomorrow");
    await until(() => expect(window.text()).toContain("Thu 26 Nov"));
    window.press("Enter", window.field("By"));
    await until(() => expect(document.querySelector("[data-place='action'] [role='alert']")).not.toBeNull());
    expect(window.field("What is to be done").value).toBe("Change collection times with the school");
    expect((await hearing()).actions).toHaveLength(1);
  });

  it("names what is missing on Next and keeps the case open; asked again, it goes on", async () => {
    const window = await open();
    window.press("KeyN", document.body);
    await until(() => expect(window.text()).toContain("Press N again"));
    expect(window.text()).toContain("Agencies that have said nothing yet (3)");
    expect(window.text()).toContain("Anna Novak");
    window.press("KeyN");
    await until(() => expect(window.text()).toContain("Anna Weiss"));
    expect((await hearing()).state).toBe("open");
  });

  it("jumps to what is missing, and asks anew afterwards", async () => {
    const window = await open();
    window.press("KeyN", document.body);
    await until(() => window.button("The victim’s voice, or why it is missing").click());
    await until(() => expect(document.activeElement).toBe(window.field("Victim’s voice")));
    window.press("KeyN", document.body);
    await until(() => expect(window.text()).toContain("Press N again"));
    expect(window.text()).toContain("Anna Novak");
  });

  it("closes the case on Next once nothing is missing, with the last key stored", async () => {
    await completeHearing(desk, hearingId, ["Police", "Housing", "Victim support"]);
    await desk.must("meeting.writeInformation", {
      hearingId,
      entryId: null,
      baseVersion: 0,
      agencyId: desk.agencies["Mental health"] ?? "",
      kind: "NOTHING_HELD",
      basis: null,
      text: "",
      on: null,
      onlyAgencies: [],
    });
    const window = await open();
    await until(() => expect(window.text()).toContain("Nothing is missing"));
    window.type("Safety of staff", "Never alone");
    window.press("KeyN", document.body);
    await until(() => expect(window.text()).toContain("Anna Weiss"));
    const closed = await hearing();
    expect([closed.state, closed.fields.staffSafety.text]).toEqual(["closed", "Never alone"]);
  });

  it("ends the meeting by its button only, once every case was heard", async () => {
    for (const caseId of caseIds) {
      const opened = await desk.must("meeting.openCase", { conferenceId, caseId });
      await desk.must("meeting.setOutcome", putOff(desk, opened.hearingId));
    }
    const window = await open();
    window.press("KeyN", document.body);
    await until(() => expect(window.text()).toContain("1 of 2 heard"));
    window.press("KeyN", document.body);
    await until(() => expect(window.text()).toContain("2 of 2 heard"));
    const end = await until(() => window.button("End the meeting"));
    window.press("KeyN", document.body);
    expect(document.activeElement).toBe(end);
    expect((await desk.must("conferences.open", { conferenceId })).status).toBe("IN_SESSION");
    end.click();
    await until(() => expect(window.place()).toBe(`/conferences/${conferenceId}/followUp`));
  });

  it("gives a representative the own agency's row and a proposal, and nothing else to write", async () => {
    const window = await open("housing");
    const fields = [...document.querySelectorAll("textarea")].map((one) => one.getAttribute("aria-label"));
    expect(fields).toEqual(["What Housing shares", "What is to be done"]);
    window.type("What is to be done", "Change the locks");
    window.type("By", "friday");
    await until(() => expect(window.text()).toContain("Fri 27 Nov"));
    window.press("Enter", window.field("By"));
    await until(async () => {
      const { actions } = await hearing();
      expect(actions.map(({ status, due }) => [status, due])).toEqual([["PROPOSED", "2026-11-27"]]);
    });
  });

  it("lets the agency that owns an action take it on", async () => {
    const { actionId } = await aRiskWithAction(desk, hearingId, "Housing");
    const window = await open("housing");
    await until(() => window.button("Take it on").click());
    await until(async () => {
      const { actions } = await hearing();
      expect(actions.map(({ id, accepted }) => [id, accepted])).toEqual([[actionId, true]]);
    });
    await until(() => expect(() => window.button("Take it on")).toThrow());
  });

  it("stores the last key when it is closed in the middle of a word", async () => {
    const window = await open();
    window.type("Disagreement", "Housing saw it otherw");
    await window.close();
    await until(async () => expect((await hearing()).fields.disagreement.text).toBe("Housing saw it otherw"));
  });

  it("can end before the list is done once nothing is open, and says how many are carried over", async () => {
    await completeHearing(desk, hearingId);
    const window = await open();
    window.button("End before the list is done").click();
    await until(() => expect(window.text()).toContain("1 case was not reached."));
    window.button("End now").click();
    await until(() => expect(window.text()).toContain("A case is still open."));
    expect((await desk.must("conferences.open", { conferenceId })).status).toBe("IN_SESSION");
    await desk.must("meeting.closeCase", { hearingId });
    window.button("End now").click();
    await until(async () =>
      expect((await desk.must("conferences.open", { conferenceId })).status).toBe("MINUTES_DRAFT"),
    );
  });

  it("keeps naming what the last case lacks instead of leaving it for nowhere", async () => {
    await completeHearing(desk, hearingId);
    await desk.must("meeting.closeCase", { hearingId });
    await desk.must("meeting.openCase", { conferenceId, caseId: at(caseIds, 1) });
    const window = await open();
    await until(() => expect(window.text()).toContain("Anna Weiss"));
    await until(() => window.button(/things missing/));
    for (let pressed = 0; pressed < 2; pressed += 1) {
      window.press("KeyN", document.body);
      await until(() => expect(window.text()).toContain("It is the last one"));
    }
    expect(window.text()).not.toContain("Press N again");
  });

  it("puts the cursor back behind the word that a lock interrupted, once the case is shown again", async () => {
    const window = await open();
    window.type("Disagreement", "Housing saw it otherw");
    await until(async () => expect((await hearing()).fields.disagreement.text).toBe("Housing saw it otherw"));
    leaveCursor({ hearingId, label: "Disagreement", position: 0 });
    window.button(/A\. W\./).click();
    await until(() => expect(document.querySelector("[aria-current='true']")?.textContent).toContain("A. W."));
    window.button(/A\. N\./).click();
    await until(() => expect(document.activeElement).toBe(window.field("Disagreement")));
    expect(window.field("Disagreement").selectionStart).toBe("Housing saw it otherw".length);
  });
});
