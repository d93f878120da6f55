// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import {
  aConferenceWith,
  anAcceptedCase,
  anAction,
  aRiskWithAction,
  at,
  openMeeting,
} from "../../support/aConference.ts";
import { openWindow, until, type MeetingWindow } from "./meetingWindow.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let hearingId: HearingId;
let caseIds: CaseId[];
let shown: MeetingWindow | undefined;

beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "housing", "adviser"] })));
afterAll(() => desk.close());
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

const open = async (): Promise<MeetingWindow> => {
  await desk.signInAs("chair");
  const opened = await openWindow(desk, conferenceId);
  shown = opened;
  await until(() => expect(opened.text()).toContain("What agencies hold"));
  return opened;
};
const hearing = () => desk.must("meeting.hearing", { hearingId });
const key = (code: string, where: Element, more: KeyboardEventInit = {}): void =>
  void where.dispatchEvent(new KeyboardEvent("keydown", { key: code, code, bubbles: true, cancelable: true, ...more }));

describe("a case at the table", () => {
  it("says of a risk whom it concerns, how severe and how near it is, without leaving its line", async () => {
    const window = await open();
    window.type("Risk 1", "He waits at the school");
    const line = window.field("Risk 1");
    key("Digit2", line, { altKey: true });
    key("F2", line);
    key("F2", line);
    key("F2", line);
    key("F4", line);
    await until(async () =>
      expect((await hearing()).risks).toMatchObject([
        { text: "He waits at the school", to: ["VICTIM", "CHILD"], level: "HIGH", imminence: "NOW" },
      ]),
    );
    expect(window.text()).toContain("High · Now · Concerns victim and children");
  });

  it("takes over what an agency said as a risk by one key", async () => {
    await desk.must("meeting.writeInformation", {
      hearingId,
      entryId: null,
      baseVersion: 0,
      agencyId: at(Object.values(desk.agencies), 1),
      kind: "SHARED",
      basis: "FACT",
      text: "Followed on foot twice",
      on: null,
      onlyAgencies: [],
    });
    const window = await open();
    window.press("KeyF", document.body);
    const offered = await until(() => window.button(/Followed on foot twice/u));
    key("Digit1", offered);
    await until(async () =>
      expect((await hearing()).risks.map(({ text }) => text)).toEqual(["Followed on foot twice"]),
    );
  });

  it("agrees an action with three keys that are no text: the owner's name, the usual day, the risk that has none", async () => {
    await desk.must("meeting.writeRisk", {
      hearingId,
      entryId: null,
      baseVersion: 0,
      text: "He waits at the school",
      to: ["CHILD"],
      imminence: null,
      level: null,
    });
    const window = await open();
    await until(() => expect(window.field("Risk 1").value).toBe("He waits at the school"));
    window.press("KeyA", document.body);
    window.type("What is to be done", "Change the collection times");
    window.type("Who", "hous");
    window.field("Who").blur();
    await until(() => expect(window.field("Who").value).toBe("Housing"));
    window.press("Enter", window.field("What is to be done"));
    await until(async () =>
      expect((await hearing()).actions).toMatchObject([
        {
          text: "Change the collection times",
          ownerAgencyName: "Housing",
          priority: "WD5",
          risks: ["He waits at the school"],
        },
      ]),
    );
    await until(() => expect(window.field("What is to be done").value).toBe(""));
    window.press("Enter", window.field("What is to be done"));
    expect(document.activeElement).toBe(window.field("Level agreed"));
  });

  it("offers standard actions while one types, and takes what one needs to know from them", async () => {
    const window = await open();
    // Which kind each agency is, the window asks when it opens.
    await until(() => expect(window.calls).toContain("agencies.list"));
    await desk.must("agencies.list", {});
    await new Promise((resolve) => setTimeout(resolve, 100));
    window.type("What is to be done", "change locks");
    await until(() => expect(window.text()).toContain("Change the locks and fit a door chain and window locks"));
    key("ArrowDown", window.field("What is to be done"));
    await until(() => expect(document.querySelector("[aria-selected='true'][role='option']")).not.toBeNull());
    key("Enter", window.field("What is to be done"));
    await until(() => expect(window.field("Who").value).toBe("Housing"));
    expect(window.field("What is to be done").value).toBe("Change the locks and fit a door chain and window locks");
    expect((await hearing()).actions).toEqual([]);
  });

  it("warns of a vague word with what to write instead, goes on all the same, and keeps the reason", async () => {
    await aRiskWithAction(desk, hearingId, "Housing");
    const window = await open();
    await until(() => expect(window.text()).toContain("Fit an alarm"));
    window.type("What is to be done", "Monitor the address");
    await until(() => expect(window.text()).toContain("Say what is looked at, how often"));
    window.type("Who", "hous");
    window.field("Who").blur();
    window.type("Why all the same? It is minuted.", "the review is on Tuesday");
    await until(() => expect(window.field("Who").value).toBe("Housing"));
    window.press("Enter", window.field("What is to be done"));
    await until(async () =>
      expect((await hearing()).warnings.filter(({ warning }) => warning === "vagueVerb")).toMatchObject([
        { found: "monitor", reason: "the review is on Tuesday" },
      ]),
    );
  });

  it("keeps a half-typed action while another case is in front, and after the window was gone", async () => {
    const first = await open();
    first.type("What is to be done", "Change the collection");
    await until(async () => {
      const place = { form: "newAction" as const, hearingId };
      expect(JSON.stringify(await desk.must("drafts.read", { place }))).toContain("Change the collection");
    });
    await first.close();
    shown = undefined;
    const second = await open();
    await until(() => expect(second.field("What is to be done").value).toBe("Change the collection"));
  });

  it("decides by Enter what stands there in grey, line after line", async () => {
    await aRiskWithAction(desk, hearingId, "Housing");
    const window = await open();
    await until(() => expect(window.text()).toContain("Fit an alarm"));
    window.press("KeyO", document.body);
    window.type("Level agreed", "");
    key("Enter", window.field("Outcome"));
    expect(document.activeElement).toBe(window.field("Who tells Anna"));
    key("Enter", window.field("Who tells Anna"));
    expect(document.activeElement).toBe(window.field("By when"));
    key("Enter", window.field("By when"));
    expect(document.activeElement).toBe(window.field("May be told"));
    await until(async () =>
      expect((await hearing()).outcome).toMatchObject({ outcome: "ACTION_PLAN", tellsName: "Leah Marsh" }),
    );
    expect((await hearing()).outcome.tellsBy).not.toBeNull();
  });

  it("follows a decision that was taken in another window", async () => {
    const window = await open();
    const { outcome } = await hearing();
    await desk.must("meeting.setOutcome", { hearingId, ...outcome, outcome: "TRANSFERRED" });
    await until(() => expect(window.field("Outcome").value).toBe("Transferred to another area"));
    await until(() => expect(window.text()).toContain("To which area"));
  });

  it("asks which decision stays when two windows decide the same thing at once", async () => {
    const window = await open();
    const { outcome } = await hearing();
    const other = desk.must("meeting.setOutcome", { hearingId, ...outcome, tellsName: "PC Osei" });
    key("Enter", window.field("Who tells Anna"));
    await other;
    await until(() => expect(window.text()).toContain("Somebody else decided this otherwise"));
    expect((await hearing()).outcome.tellsName).toBe("PC Osei");
    window.button("Mine").click();
    await until(async () => expect((await hearing()).outcome.tellsName).toBe("Leah Marsh"));
  });

  it("keeps both decisions when two windows decide different things at once", async () => {
    const window = await open();
    const { outcome } = await hearing();
    const other = desk.must("meeting.setOutcome", { hearingId, ...outcome, levelAgreed: "HIGH" });
    key("Enter", window.field("Who tells Anna"));
    await other;
    await until(async () =>
      expect((await hearing()).outcome).toMatchObject({ levelAgreed: "HIGH", tellsName: "Leah Marsh" }),
    );
    expect(window.text()).not.toContain("Somebody else decided this otherwise");
  });

  it("says that an action was removed elsewhere, and gives back what was typed into it", async () => {
    const { riskId } = await aRiskWithAction(desk, hearingId, "Housing");
    const { actionId } = await desk.must(
      "meeting.writeAction",
      anAction(desk, hearingId, "Police", [riskId], "Visit the school"),
    );
    const window = await open();
    (await until(() => window.button(/Visit the school/u))).click();
    await until(() => expect(window.field("What is to be done").value).toBe("Visit the school"));
    window.type("What is to be done", "Visit the school on Tuesday");
    await desk.must("meeting.removeAction", { hearingId, actionId });
    await until(() => expect(window.text()).toContain("This was removed in another window"));
    window.button("Write it again").click();
    await until(() => expect(window.field("What is to be done").value).toBe("Visit the school on Tuesday"));
  });

  it("asks which words of an action stay when it was changed elsewhere meanwhile", async () => {
    const { riskId } = await aRiskWithAction(desk, hearingId, "Housing");
    const said = anAction(desk, hearingId, "Police", [riskId], "Visit the school");
    const { actionId } = await desk.must("meeting.writeAction", said);
    const window = await open();
    (await until(() => window.button(/Visit the school/u))).click();
    await until(() => expect(window.field("What is to be done").value).toBe("Visit the school"));
    window.type("What is to be done", "Visit the school on Tuesday");
    await desk.must("meeting.writeAction", { ...said, actionId, baseVersion: 1, text: "Call the school" });
    await until(() => expect(window.text()).toContain("Somebody else changed this action"));
    window.button("Both, one after the other").click();
    await until(() =>
      expect(window.field("What is to be done").value).toBe("Call the school\nVisit the school on Tuesday"),
    );
    expect((await hearing()).actions.map(({ text }) => text)).toContain("Call the school");
  });

  it("keeps what is typed into a risk that was removed elsewhere, and writes it again when asked", async () => {
    const window = await open();
    window.type("Risk 1", "He waits");
    const risk = await until(async () => at((await hearing()).risks, 0));
    // The window has read it as well: an action can answer it.
    await until(() => expect(window.field("Answers which risk?").disabled).toBe(false));
    window.field("Risk 1").focus();
    await until(() => expect(document.activeElement).toBe(window.field("Risk 1")));
    await desk.must("meeting.removeRisk", { hearingId, entryId: risk.id });
    await until(() => expect(window.text()).toContain("This was removed in another window"));
    window.button("Write it again").click();
    await until(async () => expect((await hearing()).risks.map(({ text }) => text)).toEqual(["He waits"]));
  });

  it("names warnings apart from what is missing, and takes their reason there", async () => {
    const { riskId } = await aRiskWithAction(desk, hearingId, "Housing");
    await desk.must("meeting.writeAction", anAction(desk, hearingId, "Police", [riskId], "Monitor the address"));
    const window = await open();
    await until(() => expect(window.text()).toContain("3 warnings without a reason"));
    window.press("KeyM", document.body);
    const label = await until(() => {
      const found = [...document.querySelectorAll("textarea")].find((one) =>
        one.getAttribute("aria-label")?.startsWith("Reason: "),
      );
      if (!found) throw new Error("no reason is asked for");
      return found.getAttribute("aria-label") ?? "";
    });
    expect(label).toContain("“monitor”");
    window.type(label, "reviewed on Tuesday");
    await until(async () =>
      expect((await hearing()).warnings.find(({ warning }) => warning === "vagueVerb")?.reason).toBe(
        "reviewed on Tuesday",
      ),
    );
    await until(() => expect(window.text()).toContain("2 warnings without a reason"));
  });
});
