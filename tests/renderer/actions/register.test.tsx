// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { ActionsScreen } from "../../../renderer/features/actions/ActionsScreen.tsx";
import type { ActionId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase, anAction, aRiskWithAction, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { giveSize } from "../giveSize.ts";
import { one, openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let ids: ActionId[];
let shown: WorkWindow | undefined;

beforeAll(async () => {
  giveSize();
  desk = await aDesk({ cast: ["chair", "housing", "adviser"] });
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.signInAs("administrator");
  const caseId = await anAcceptedCase(desk, "Novak");
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  const { actionId, riskId } = await aRiskWithAction(desk, hearingId, "Housing");
  const more = anAction(desk, hearingId, "Police", [riskId], "Visit every night");
  const { actionId: second } = await desk.must("meeting.writeAction", more);
  ids = [actionId, second];
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (): Promise<WorkWindow> => {
  const window = await openScreen(desk, <ActionsScreen />);
  shown = window;
  await until(() => ids.forEach((id) => lineOf(id)));
  return window;
};
function lineOf(id: string | undefined): HTMLElement {
  const line = one(`[data-line="${id}"]`).closest("tr");
  if (!line) throw new Error("a line stands in a row");
  return line;
}
const stored = async (id: string | undefined) =>
  (await desk.must("actions.list", { whose: "all", open: false })).rows.find((line) => line.id === id);

it("reports on a line where it stands and goes on to the next, without the mouse", async () => {
  const window = await open();
  window.press("KeyU", lineOf(ids[0]));
  await until(() => window.field("Result"));
  expect(document.activeElement === window.field("Result")).toBe(true);
  window.type("Result", "Fitted.");
  window.press("Enter", window.field("Result"), { ctrlKey: true });
  await until(async () => expect(await stored(ids[0])).toMatchObject({ status: "DONE", result: "Fitted." }));
  // The next line is open at once.
  await until(() => expect(one("form").getAttribute("aria-label")).toMatch(/\.2 went$/u));
  window.press("KeyN", window.field("Result"), { altKey: true });
  await until(() => expect(window.text().includes("Why it was not done")).toBe(true));
});

it("takes a report back from the notice", async () => {
  const window = await open();
  window.press("KeyD", lineOf(ids[0]));
  await until(() => window.field("Result"));
  window.type("Result", "Fitted.");
  window.press("Enter", window.field("Result"));
  await until(async () => expect((await stored(ids[0]))?.status).toBe("DONE"));
  await until(() => window.button("Undo")).then((button) => button.click());
  await until(async () => expect((await stored(ids[0]))?.status).toBe("OPEN"));
});

it("as a board moves a card by Alt and an arrow, and asks for the result where that closes it", async () => {
  const window = await open();
  window.type("What, who, reference", "");
  const board = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")].find(
    ({ value }) => value === "board",
  );
  board?.click();
  const card = await until(() => one(`[data-column="OPEN"] [data-card="${ids[0]}"]`));
  card.focus();
  window.press("ArrowDown", card);
  expect(document.activeElement?.getAttribute("data-card")).toBe(ids[1]);
  window.press("ArrowRight", card, { altKey: true });
  await until(() => one(`[data-column="IN_PROGRESS"] [data-card="${ids[0]}"]`));
  window.press("ArrowRight", one(`[data-card="${ids[0]}"]`), { altKey: true });
  await until(() => window.field("Result"));
  expect((await stored(ids[0]))?.status).toBe("IN_PROGRESS");
});
