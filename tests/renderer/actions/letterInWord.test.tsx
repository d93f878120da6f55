// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { ActionsScreen } from "../../../renderer/features/actions/ActionsScreen.tsx";
import { useAskedPassphrase } from "../../../renderer/ui/reauthentication.ts";
import type { ActionId } from "../../../shared/ids.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { aConferenceWith, anAcceptedCase, aRiskWithAction, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { giveSize } from "../giveSize.ts";
import { one, openScreen, until, type WorkWindow } from "../workWindow.tsx";

// The printing thread does not run beside a window of a test: what the desk is asked for is looked at here, what it then does
// in `tests/electron/documents/escalationLetter.test.ts`.

let desk: TestDesk;
let actionId: ActionId;
let shown: WorkWindow | undefined;
let asked: unknown[] = [];
const folder = "/restricted/letters";

beforeAll(async () => {
  giveSize();
  desk = await aDesk({ cast: ["chair", "housing", "adviser"] });
  await desk.signInAs("administrator");
  const caseId = await anAcceptedCase(desk, "Novak");
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  ({ actionId } = await aRiskWithAction(desk, hearingId, "Housing"));
});
afterAll(() => desk.close());
beforeEach(async () => {
  asked = [];
  desk.clock.now = Date.UTC(2026, 11, 10, 9);
  await desk.signInAs("administrator");
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

/** Chooses the late action and opens the letter; the desk answers `answer` when it is to make the file. */
async function openLetter(answer: Result<unknown>): Promise<WorkWindow> {
  const window = await openScreen(desk, <ActionsScreen />, folder);
  shown = window;
  const { concord } = globalThis;
  if (!concord) throw new Error("a window has a bridge");
  globalThis.concord = {
    ...concord,
    call: (procedure, input) => {
      if (procedure !== "documents.produceLetter") return concord.call(procedure, input);
      asked.push(input);
      return Promise.resolve(answer);
    },
  };
  const row = (await until(() => one(`[data-line="${actionId}"]`))).closest("tr");
  if (!row) throw new Error("a line stands in a row");
  row.focus();
  window.press(" ", row);
  (await until(() => window.button("Write to the lead"))).click();
  await until(() => expect(window.field("Letter").value).toContain("Housing"));
  window.type("To", "Helen Marsh");
  await until(() => expect(window.field("Letter").value).toContain("To Helen Marsh, Housing"));
  return window;
}
const givesPassphrase = async (given: boolean): Promise<void> =>
  (await until(() => useAskedPassphrase.getState().answer ?? expect.fail("nobody asks for the passphrase")))(given);

it("saves the letter as a Word file with one button: folder, passphrase, and where it is", async () => {
  const window = await openLetter(ok({ folder, copies: [{ copyCode: "NM-4F7Q-01" }] }));
  window.button("Save as Word").click();
  await givesPassphrase(true);
  await until(() => {
    expect(window.text().includes(`The letter is in ${folder}. It is registered as NM-4F7Q-01.`)).toBe(true);
  });
  expect(asked).toEqual([{ actionIds: [actionId], to: "Helen Marsh", language: "en", folder }]);
});

it("asks the desk for nothing where the passphrase is not given", async () => {
  const window = await openLetter(ok(null));
  window.button("Save as Word").click();
  await givesPassphrase(false);
  await until(() => window.button("Save as Word"));
  expect(asked).toEqual([]);
});

it("says in a sentence why there is no letter", async () => {
  const window = await openLetter(fail("documents.recipientNotCleared"));
  window.button("Save as Word").click();
  await givesPassphrase(true);
  await until(() => {
    expect(window.text().includes("a declaration or an agreement is missing or has expired")).toBe(true);
  });
});
