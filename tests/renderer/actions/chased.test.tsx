// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { ActionsScreen } from "../../../renderer/features/actions/ActionsScreen.tsx";
import { DueSinceScreen } from "../../../renderer/features/actions/DueSinceScreen.tsx";
import type { ActionId, ConferenceId } from "../../../shared/ids.ts";
import {
  aConferenceWith,
  anAcceptedCase,
  aPlan,
  aRiskWithAction,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";
import { giveSize } from "../giveSize.ts";
import { one, openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let actionId: ActionId;
let next: ConferenceId;
let shown: WorkWindow | undefined;

beforeAll(async () => {
  giveSize();
  desk = await aDesk({ cast: ["chair", "housing", "adviser"] });
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
  const caseId = await anAcceptedCase(desk, "Novak");
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  ({ actionId } = await aRiskWithAction(desk, hearingId, "Housing"));
  ({ conferenceId: next } = await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2026-12-09") }));
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const stored = async () =>
  (await desk.must("actions.list", { whose: "all", open: false, filter: { actionId } })).rows[0];

it("goes through what is due by keyboard, and keeps what was said", async () => {
  shown = await openScreen(desk, <DueSinceScreen conferenceId={next} />);
  const window = shown;
  const line = await until(() => one(`[data-due="${actionId}"]`));
  window.press("KeyC", line);
  await until(() => window.field("Why"));
  window.type("Why", "the landlord was away");
  window.button(/^Carry on/u);
  one("form button[type=submit]").click();
  await until(async () => expect((await stored())?.version).toBe(2));
  await until(() => expect(window.text().includes("Carried on")).toBe(true));
  const { reviewed } = await desk.must("actions.dueSince", { conferenceId: next });
  expect(reviewed.map(({ answer }) => answer)).toContain("CARRIED_ON");
});

it("lets the administrator choose late actions, read the letter to the lead, and keep that it went", async () => {
  desk.clock.now = Date.UTC(2026, 11, 10, 9);
  await desk.signInAs("administrator");
  shown = await openScreen(desk, <ActionsScreen />);
  const window = shown;
  const cell = await until(() => one(`[data-line="${actionId}"]`));
  const row = cell.closest("tr");
  if (!row) throw new Error("a line stands in a row");
  row.focus();
  window.press(" ", row);
  await until(() => window.button("Write to the lead")).then((button) => button.click());
  await until(() => window.field("To"));
  window.type("To", "Helen Marsh");
  await until(() => expect(window.field("Letter").value.includes("To Helen Marsh, Housing")).toBe(true));
  expect(window.field("Letter").value.includes("Fit an alarm")).toBe(false);
  window.button("It was sent").click();
  await until(async () => expect((await stored())?.escalatedTo).toBe("Helen Marsh"));
});
