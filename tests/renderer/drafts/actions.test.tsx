// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { Routes } from "../../../renderer/app/routes.tsx";
import { ActionDetail } from "../../../renderer/features/actions/ActionDetail.tsx";
import { DueSinceScreen } from "../../../renderer/features/actions/DueSinceScreen.tsx";
import { EscalateForm } from "../../../renderer/features/actions/EscalateForm.tsx";
import { GiveOnForm } from "../../../renderer/features/actions/GiveOnForm.tsx";
import type { ActionLine } from "../../../shared/actions/model.ts";
import type { ActionId, ConferenceId } from "../../../shared/ids.ts";
import {
  aConferenceWith,
  anAcceptedCase,
  anAction,
  aPlan,
  aRiskWithAction,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";
import { giveSize } from "../giveSize.ts";
import { one, until, type WorkWindow } from "../workWindow.tsx";
import { keepingOn } from "./keeping.tsx";

let desk: TestDesk;
let ids: readonly [ActionId, ActionId];
let next: ConferenceId;
const { open, close, lockAndComeBack, kept, forgetAll } = keepingOn(() => desk);
beforeAll(async () => {
  giveSize();
  desk = await aDesk({ cast: ["chair", "housing", "adviser"] });
}, 60_000);
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
  const caseId = await anAcceptedCase(desk, "Novak");
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  const { actionId, riskId } = await aRiskWithAction(desk, hearingId, "Housing");
  const second = await desk.must("meeting.writeAction", anAction(desk, hearingId, "Housing", [riskId], "Visit daily"));
  ids = [actionId, second.actionId];
  ({ conferenceId: next } = await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2026-12-09") }));
});
afterEach(async () => {
  await close();
  await forgetAll();
});
afterAll(() => desk.close());

const lineOf = async (id: ActionId): Promise<ActionLine> =>
  (await desk.must("actions.list", { whose: "all", open: false, filter: { actionId: id } })).rows[0] ??
  expect.fail("the action is there");
const nothing = (): void => undefined;

test("why several actions are given on is there after a lock, whichever way round they are chosen, and gone once they are", async () => {
  const lines = await Promise.all(ids.map(lineOf));
  const first = await open(<GiveOnForm actions={lines} onDone={nothing} />);
  await until(() => first.field("Why"));
  first.type("Name", "Petra Lind");
  first.type("Why", "the officer moved to another district");
  await lockAndComeBack();
  const again = await open(<GiveOnForm actions={lines.toReversed()} onDone={nothing} />);
  await until(() => expect(again.field("Why").value).toBe("the officer moved to another district"));
  expect(again.field("Name").value).toBe("Petra Lind");
  again.button("Give on 2 actions").click();
  await until(async () => expect(await kept()).toEqual([]));
  for (const id of ids) expect((await lineOf(id)).ownerName).toBe("Petra Lind");
}, 30_000);

test("whom the letter goes to is there after a lock, and gone once it was sent", async () => {
  desk.clock.now = Date.UTC(2026, 11, 10, 9);
  await desk.signInAs("administrator");
  const lines = [await lineOf(ids[0])];
  const first = await open(<EscalateForm actions={lines} onDone={nothing} />);
  await until(() => first.field("To"));
  first.type("To", "Helen Marsh");
  await lockAndComeBack();
  const again = await open(<EscalateForm actions={lines} onDone={nothing} />);
  await until(() => expect(again.field("To").value).toBe("Helen Marsh"));
  again.button("It was sent").click();
  await until(async () => expect((await lineOf(ids[0])).escalatedTo).toBe("Helen Marsh"));
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);

const openCarryOn = async (): Promise<WorkWindow> => {
  const window = await open(<DueSinceScreen conferenceId={next} />);
  window.press("KeyC", await until(() => one(`[data-due="${ids[0]}"]`)));
  await until(() => window.field("Why"));
  return window;
};

test("why an action is carried on is there after a lock, and gone once it is", async () => {
  const first = await openCarryOn();
  first.type("Why", "the landlord was away");
  await lockAndComeBack();
  const again = await openCarryOn();
  await until(() => expect(again.field("Why").value).toBe("the landlord was away"));
  one("form button[type=submit]").click();
  await until(async () => expect((await lineOf(ids[0])).version).toBe(2));
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);

test("Escape gives up carrying an action on, and what was typed with it", async () => {
  const first = await openCarryOn();
  first.type("Why", "a slip of the finger");
  await until(async () => expect(await kept()).toEqual(["carryOn"]));
  first.press("Escape", first.field("Why"));
  await until(async () => expect(await kept()).toEqual([]));
  const again = await openCarryOn();
  expect(again.field("Why").value).toBe("");
}, 30_000);

const openRun = async (name: string): Promise<WorkWindow> => {
  const window = await open(<ActionDetail action={await lineOf(ids[0])} />);
  (await until(() => window.button(name))).click();
  return window;
};
/** The button that stores, not the one of the same name that opened the form. */
const store = (): void => one("form button[type=submit]").click();

test("another day or owner of an action: the reason and the name are there after a lock, and gone once stored", async () => {
  const first = await openRun("Other day or owner");
  await until(() => first.field("Why"));
  first.type("Name", "Petra Lind");
  first.type("Why", "she knows the family");
  await lockAndComeBack();
  const again = await openRun("Other day or owner");
  await until(() => expect(again.field("Why").value).toBe("she knows the family"));
  expect(again.field("Name").value).toBe("Petra Lind");
  store();
  await until(async () => expect((await lineOf(ids[0])).ownerName).toBe("Petra Lind"));
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);

test("what is to be done instead is there after a lock with its reason, and gone once stored", async () => {
  const first = await openRun("Replace");
  await until(() => first.field("What is to be done instead"));
  first.type("What is to be done instead", "Change the locks of both doors");
  first.type("Why", "one lock was not enough");
  await lockAndComeBack();
  const again = await openRun("Replace");
  await until(() => expect(again.field("Why").value).toBe("one lock was not enough"));
  expect(again.field("What is to be done instead").value).toBe("Change the locks of both doors");
  store();
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);

test("how a report was checked is there after a lock, and gone once stored", async () => {
  await desk.must("actions.update", {
    actionId: ids[0],
    baseVersion: 1,
    status: "DONE",
    result: "Fitted.",
    whyNot: null,
    evidence: null,
    evidenceReference: "",
    riskEffect: null,
    doneOn: null,
  });
  const first = await openRun("Checked");
  await until(() => first.field("How it was checked"));
  first.type("How it was checked", "seen on the invoice");
  await lockAndComeBack();
  const again = await openRun("Checked");
  await until(() => expect(again.field("How it was checked").value).toBe("seen on the invoice"));
  store();
  await until(async () => expect((await lineOf(ids[0])).verifiedOn).not.toBeNull());
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);

test("what was begun about an action is opened again from Today, by who runs it and by who owns it", async () => {
  const first = await openRun("Replace");
  await until(() => first.field("What is to be done instead"));
  first.type("What is to be done instead", "Change the locks of both doors");
  await lockAndComeBack();
  const today = await open(<Routes />);
  (await until(() => today.button(/^Change of an action/u))).click();
  await until(() => expect(today.field("What is to be done instead").value).toBe("Change the locks of both doors"));
  await forgetAll();
  await desk.signInAs("housing");
  const reporting = await open(<ActionDetail action={await lineOf(ids[0])} />);
  (await until(() => reporting.button("Say how it went"))).click();
  await until(() => reporting.field("Result"));
  reporting.type("Result", "Fitted on Friday.");
  await lockAndComeBack("housing");
  const again = await open(<Routes />);
  (await until(() => again.button(/^How an action went/u))).click();
  await until(() => expect(again.field("Result").value).toBe("Fitted on Friday."));
}, 30_000);
