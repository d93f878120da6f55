// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ActionsScreen } from "../../../renderer/features/actions/ActionsScreen.tsx";
import type { ActionId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase, aRiskWithAction, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { one, openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let actionId: ActionId;
let shown: WorkWindow | undefined;

beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "housing", "adviser"] })));
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.signInAs("administrator");
  const caseId = await anAcceptedCase(desk, "Novak");
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  ({ actionId } = await aRiskWithAction(desk, hearingId, "Housing"));
  await desk.signInAs("housing");
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (): Promise<WorkWindow> => {
  const window = await openScreen(desk, <ActionsScreen />);
  shown = window;
  await until(() => one(`[data-action="${actionId}"]`));
  return window;
};
const stored = async () =>
  (await desk.must("actions.list", { whose: "myAgency", open: false })).rows.find(({ id }) => id === actionId);

describe("my part on one page", () => {
  it("opens the one action somebody came for, and leads back to the list", async () => {
    shown = await openScreen(desk, <ActionsScreen actionId={actionId} />);
    await until(() => expect(document.querySelector('[role="dialog"]')?.textContent).toContain("Fit an alarm"));
    shown.press("Escape", one('[role="dialog"]'));
    await until(() => expect(shown?.place()).toBe("/actions"));
  });

  it("reports an action done with one key, a result and Enter", async () => {
    const window = await open();
    window.press("KeyD", one(`[data-action="${actionId}"]`));
    await until(() => window.field("Result"));
    expect(document.activeElement).toBe(window.field("Result"));
    window.type("Result", "Alarm fitted and tested.");
    window.press("Enter", window.field("Result"));
    await until(async () =>
      expect(await stored()).toMatchObject({ status: "DONE", result: "Alarm fitted and tested." }),
    );
  });

  it("does not store a closed action without a result", async () => {
    const window = await open();
    window.press("KeyN", one(`[data-action="${actionId}"]`));
    await until(() => window.field("Result"));
    window.press("Enter", window.field("Result"));
    await until(() => expect(window.text()).toContain("A closed action needs a result."));
    expect(window.calls).not.toContain("actions.update");
    expect((await stored())?.status).toBe("OPEN");
  });

  it("gives up a report with Escape, and stands on the line again", async () => {
    const window = await open();
    window.press("KeyD", one(`[data-action="${actionId}"]`));
    await until(() => window.field("Result"));
    window.press("Escape", window.field("Result"));
    await until(() => expect(() => window.field("Result")).toThrow());
    expect((await stored())?.status).toBe("OPEN");
  });

  it("takes an action on", async () => {
    await open();
    one(`[data-action="${actionId}"] button`).click();
    await until(async () => expect((await stored())?.accepted).toBe(true));
  });
});
