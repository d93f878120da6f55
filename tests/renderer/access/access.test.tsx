// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { whereabouts } from "../../../renderer/app/navigation.ts";
import { MySignIns } from "../../../renderer/app/MySignIns.tsx";
import { CaseScreen } from "../../../renderer/features/cases/CaseScreen.tsx";
import { ConflictsStep } from "../../../renderer/features/conferences/ConflictsStep.tsx";
import { Attempts } from "../../../renderer/features/today/Attempts.tsx";
import { MyDeclarations } from "../../../renderer/features/today/MyDeclarations.tsx";
import { Notices } from "../../../renderer/features/today/Notices.tsx";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { accountOf, aConferenceWith, anAcceptedCase } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let caseId: CaseId;
let plain: CaseId;
let conferenceId: ConferenceId;
let shown: WorkWindow | undefined;

beforeAll(async () => {
  desk = await aDesk();
  plain = await anAcceptedCase(desk, "Alder");
  caseId = await anAcceptedCase(desk, "Weiss", { readers: ["administrator", "chair", "housing"] });
  conferenceId = await aConferenceWith(desk, [plain, caseId]);
  await desk.must("conferences.circulate", { conferenceId });
});
afterAll(() => desk.close());
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const show = async (screen: Parameters<typeof openScreen>[1]): Promise<WorkWindow> => {
  shown = await openScreen(desk, screen);
  return shown;
};
const openAccess = async (of: CaseId): Promise<WorkWindow> => {
  const window = await show(<CaseScreen caseId={of} />);
  await until(() => window.button("Access"));
  window.button("Access").click();
  return window;
};
const readers = async () => (await desk.must("cases.open", { caseId })).readers.map(({ name }) => name).toSorted();

describe("who may read a case", () => {
  it("a reader is taken off the list with a reason, after it was said what that does", async () => {
    await desk.signInAs("chair");
    const window = await openAccess(caseId);
    await until(() => window.button("Take Michael Adeyinka off the list").click());
    await until(() => expect(window.text()).toContain("Michael Adeyinka no longer finds this case"));
    const take = await until(() => window.button("Take off the list"));
    expect(take.hasAttribute("disabled")).toBe(true);
    window.type("Why, for the log", "moved");
    await until(() => {
      expect(take.hasAttribute("disabled")).toBe(false);
      take.click();
    });
    await until(async () => expect(await readers()).toEqual(["Ada Brook", "Ruth Calder"]));
  });

  it("the one who chairs it is not taken off, and the reason stays typed", async () => {
    await desk.signInAs("administrator");
    const window = await openAccess(caseId);
    await until(() => window.button("Take Ruth Calder off the list").click());
    await until(() => window.type("Why, for the log", "moved"));
    await until(() => window.button("Take off the list").click());
    await until(() => expect(window.text()).toContain("no reader would be left who chairs it"));
    expect(window.field("Why, for the log").value).toBe("moved");
    expect(await readers()).toEqual(["Ada Brook", "Ruth Calder"]);
  });

  it("whoever leaves the list themselves leaves the screen of the case too", async () => {
    await desk.signInAs("administrator");
    const window = await openAccess(caseId);
    whereabouts.navigate(`/cases/${caseId}`);
    await until(() => window.button("Take Ada Brook off the list").click());
    await until(() => expect(window.text()).toContain("this case does not exist for you"));
    await until(() => window.type("Why, for the log", "handed over"));
    await until(() => window.button("Take off the list").click());
    await until(() => expect(window.place()).toBe("/cases"));
    expect((await desk.call("cases.open", { caseId })).ok).toBe(false);
  });

  it("attempts are told on the first screen until they are noted, and on the case", async () => {
    await desk.signInAs("police");
    await desk.refused("cases.open", { caseId });
    await desk.signInAs("chair");
    const today = await show(<Attempts />);
    await until(() => expect(today.text()).toMatch(/1 attempt on NM-/u));
    expect(today.text()).toContain("Paul Osei, Police");
    await until(() => today.button(/^Attempts on NM-.* noted$/u).click());
    await until(() => expect(today.text()).not.toContain("attempt on"));
    await today.close();
    const window = await openAccess(caseId);
    await until(() => expect(window.text()).toContain("Paul Osei, Police"));
    expect(window.text()).not.toContain("new");
  });
});

describe("a conflict of interest", () => {
  it("declared by oneself, the case is left; it stands on the first screen and is taken back there", async () => {
    await desk.signInAs("housing");
    const window = await openAccess(plain);
    whereabouts.navigate(`/cases/${plain}`);
    await until(() => window.button("I have a link with this case").click());
    await until(() => window.button("Declare it").click());
    await until(async () => expect((await desk.call("cases.open", { caseId: plain })).ok).toBe(false));
    await until(() => expect(window.place()).toBe("/"));
    await window.close();
    const today = await show(<MyDeclarations />);
    await until(() => expect(today.text()).toContain("Waits for the chair"));
    await until(() => today.button(/^Take it back: the conflict of Michael Adeyinka/u).click());
    await until(async () => expect((await desk.call("cases.open", { caseId: plain })).ok).toBe(true));
    await until(() => expect(today.text()).not.toContain("Waits for the chair"));
  });

  it("is decided by the chair where the meeting asks about it; not accepting one takes a reason", async () => {
    await desk.signInAs("chair");
    const party = { accountId: accountOf(desk, "police"), agencyId: null, reason: "a cousin" };
    await desk.must("meeting.declareConflict", { caseId: plain, ...party });
    const conference = await desk.must("conferences.open", { conferenceId });
    const window = await show(<ConflictsStep conference={conference} />);
    await until(() => expect(window.text()).toContain("Reason: a cousin"));
    await until(() => window.button(/^Do not accept the conflict of Paul Osei/u).click());
    await until(() => window.type("Why it is not accepted", "another family"));
    await until(() => window.button("Lift it").click());
    await until(() => expect(window.text()).toContain("Not accepted by Ruth Calder"));
    await desk.signInAs("police");
    expect((await desk.call("cases.open", { caseId: plain })).ok).toBe(true);
  });
});

describe("oneself", () => {
  it("everybody sees their own sign-ins, the auditor too", async () => {
    await desk.signInAs("auditor");
    const window = await show(<MySignIns onClose={() => undefined} />);
    await until(() => expect(window.text()).toContain("With the passphrase · this sitting"));
  });

  it("nothing is said of a recovery key that was never used", async () => {
    await desk.signInAs("observer");
    const window = await show(<Notices />);
    await until(() => expect(window.calls).toContain("audit.recoveries"));
    expect(window.text()).not.toContain("recovery key");
  });
});
