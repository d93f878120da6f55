// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AgendaPanel } from "../../../renderer/features/agenda/AgendaPanel.tsx";
import { CallEmergency } from "../../../renderer/features/conferences/CallEmergency.tsx";
import { ConferencesScreen } from "../../../renderer/features/conferences/ConferencesScreen.tsx";
import { useDeskQuery } from "../../../renderer/desk/useDesk.ts";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { one, openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let caseId: CaseId;
let shown: WorkWindow | undefined;

beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "adviser"] });
  caseId = await anAcceptedCase(desk, "Novak");
  conferenceId = await aConferenceWith(desk, [caseId, await anAcceptedCase(desk, "Weiss")]);
});
afterAll(() => desk.close());
beforeEach(() => desk.signInAs("administrator"));
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

function Agenda() {
  const conference = useDeskQuery("conferences.open", { conferenceId });
  return conference.data ? <AgendaPanel conference={conference.data} onWord={() => undefined} /> : null;
}
const rowOf = (kind: string): HTMLElement => one(`[data-standing='${kind}']`);

describe("preparing", () => {
  it("moves a standing item by Alt and an arrow key, and leaves one out and back in", async () => {
    const window = await openScreen(desk, <Agenda />);
    shown = window;
    await until(() => rowOf("OPENING"));
    window.press("ArrowDown", rowOf("OPENING"), { altKey: true });
    const kinds = async () => (await desk.must("agenda.view", { conferenceId })).standing.map(({ kind }) => kind);
    await until(async () => expect((await kinds()).slice(0, 2)).toEqual(["ATTENDANCE", "OPENING"]));
    window.button("Leave out “Transfers in and out”").click();
    await until(async () => expect(await kinds()).not.toContain("TRANSFERS"));
    (await until(() => window.button("Add a standing item"))).click();
    (await until(() => one("[role='menuitem']"))).click();
    await until(async () => expect(await kinds()).toContain("TRANSFERS"));
  });

  it("proposes to split a long list, does it, and takes it back", async () => {
    const { demonstration: _, ...area } = await desk.must("settings.area", {});
    await desk.must("settings.changeArea", { ...area, settings: { ...area.settings, mostCases: 1 } });
    const window = await openScreen(desk, <Agenda />);
    shown = window;
    (await until(() => window.button("Propose a split"))).click();
    (await until(() => window.button("Move 1 case"))).click();
    const cases = async () => (await desk.must("agenda.view", { conferenceId })).cases;
    await until(async () => expect(await cases()).toBe(1));
    (await until(() => window.button("Undo"))).click();
    await until(async () => expect(await cases()).toBe(2));
    await desk.must("settings.changeArea", area);
  });

  it("shows the conferences as a month that is walked through by keyboard, and opens one", async () => {
    const window = await openScreen(desk, <ConferencesScreen />);
    shown = window;
    const radio = await until(() => one("input[type='radio'][value='calendar']"));
    radio.click();
    const cell = () => one("[role='gridcell'][tabindex='0']");
    await until(cell);
    const from = cell().getAttribute("data-day");
    window.press("ArrowRight", cell());
    await until(() => expect(cell().getAttribute("data-day")).not.toBe(from));
    expect(document.activeElement).toBe(cell());
    for (let month = 0; month < 40 && !document.querySelector("[data-day='2026-11-25']"); month += 1) {
      window.press(
        new Date(cell().getAttribute("data-day") ?? "") > new Date("2026-11-25") ? "PageUp" : "PageDown",
        cell(),
      );
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const day = await until(() => one("[data-day='2026-11-25']"));
    await until(() => expect(day.getAttribute("aria-label")).toContain("Routine conference 09:00"));
    day.click();
    await until(() => expect(cell().getAttribute("data-day")).toBe("2026-11-25"));
    window.press("Enter", cell());
    await until(() => expect(window.place()).toContain(conferenceId));
  });

  it("calls an emergency conference about a case in one go", async () => {
    const urgent = await anAcceptedCase(desk, "Okafor");
    const window = await openScreen(desk, <CallEmergency caseId={urgent} reference="NM-2222" />);
    shown = window;
    (await until(() => window.button("Emergency conference"))).click();
    await until(() => expect(window.button("Call the conference").hasAttribute("disabled")).toBe(false));
    window.button("Call the conference").click();
    await until(() => expect(window.place()).toContain("/conferences/"));
    const lines = await desk.must("conferences.list", {});
    expect(lines.filter(({ type }) => type === "EMERGENCY")).toMatchObject([{ status: "CIRCULATED", cases: 1 }]);
  });
});
