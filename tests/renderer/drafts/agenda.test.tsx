// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { Routes } from "../../../renderer/app/routes.tsx";
import { ConferenceScreen } from "../../../renderer/features/conferences/ConferenceScreen.tsx";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { one, until, type WorkWindow } from "../workWindow.tsx";
import { keepingOn } from "./keeping.tsx";

let desk: TestDesk;
let caseId: CaseId;
let conferenceId: ConferenceId;
const { open, close, lockAndComeBack, kept, words, forgetAll } = keepingOn(() => desk);
beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "adviser"] });
}, 60_000);
beforeEach(async () => {
  await desk.signInAs("administrator");
  caseId = await anAcceptedCase(desk, "Novak");
  conferenceId = await aConferenceWith(desk, [caseId, await anAcceptedCase(desk, "Weiss")]);
});
afterEach(async () => {
  await close();
  await forgetAll();
});
afterAll(() => desk.close());

const itemOf = async (id: CaseId) =>
  (await desk.must("agenda.view", { conferenceId })).items.find((item) => item.caseId === id) ??
  expect.fail("the case is on the list");
const prepare = () => <ConferenceScreen conferenceId={conferenceId} step="prepare" />;

const openDefer = async (window: WorkWindow): Promise<void> => {
  const { reference } = await itemOf(caseId);
  (await until(() => window.button(`More about ${reference}`))).click();
  (await until(() => one("[role='menuitem']:nth-of-type(2)"))).click();
  await until(() => window.field("Person in that agency"));
};
const choose = async (window: WorkWindow, label: string, option: string): Promise<void> => {
  window.field(label).click();
  const found = await until(
    () =>
      [...document.querySelectorAll<HTMLElement>("[role='option']")].find(
        ({ textContent }) => textContent === option,
      ) ?? expect.fail(option),
  );
  found.click();
};

test("putting a case off: what was typed is there after a lock, is found from Today, and is gone once it is stored", async () => {
  const first = await open(prepare());
  await openDefer(first);
  await choose(first, "Why", "An agency that is needed is away");
  first.type("Person in that agency", "Leah Marsh");
  first.type("What else should be known", "She stays with her sister until then");
  await lockAndComeBack();
  const today = await open(<Routes />);
  (await until(() => today.button(/^Putting a case off/u))).click();
  await until(() => expect(today.field("Person in that agency").value).toBe("Leah Marsh"));
  expect(today.field("What else should be known").value).toBe("She stays with her sister until then");
  await until(() => expect(today.field("Why").value).toBe("An agency that is needed is away"));
  await choose(today, "Who keeps the victim safe until then", "Victim support");
  today.type("Looked at again on", "09/12/2026");
  today.field("Looked at again on").blur();
  await until(() => expect(today.button("Put off").hasAttribute("disabled")).toBe(false));
  today.button("Put off").click();
  await until(async () => expect(await kept()).toEqual([]));
  expect((await desk.must("agenda.view", { conferenceId })).deferred).toMatchObject([
    { deferral: { safetyName: "Leah Marsh", note: "She stays with her sister until then" } },
  ]);
}, 30_000);

test("why a case came late is there again on its line, and gone once it is kept", async () => {
  const { reference } = await itemOf(caseId);
  const badge = (window: WorkWindow) => window.button(new RegExp(`^${reference}: `, "u"));
  const first = await open(prepare());
  (await until(() => badge(first))).click();
  await until(() => first.field("Why it is listed all the same"));
  first.type("Why it is listed all the same", "he is released on Friday");
  await lockAndComeBack();
  const again = await open(prepare());
  (await until(() => badge(again))).click();
  await until(() => expect(again.field("Why it is listed all the same").value).toBe("he is released on Friday"));
  await until(() => expect(again.button("Keep the reason").hasAttribute("disabled")).toBe(false));
  again.button("Keep the reason").click();
  await until(async () => expect((await itemOf(caseId)).lateReason).toBe("he is released on Friday"));
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);

test("the reason typed before a late case is added is there after a lock, goes with it, and is gone", async () => {
  const waiting = await anAcceptedCase(desk, "Okafor");
  const { reference } = await desk.must("cases.open", { caseId: waiting });
  const label = `Why ${reference} is listed after the deadline`;
  const openList = async (): Promise<WorkWindow> => {
    const window = await open(prepare());
    (await until(() => window.button(/^Add a case \(\d+\)$/u))).click();
    await until(() => window.field(label));
    return window;
  };
  const first = await openList();
  first.type(label, "the school asked");
  await lockAndComeBack();
  const again = await openList();
  await until(() => expect(again.field(label).value).toBe("the school asked"));
  again.button(`Add ${reference} to the list`).click();
  await until(async () => expect((await itemOf(waiting)).lateReason).toBe("the school asked"));
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);

test("a split that was begun is there after a lock, and gone once it is done", async () => {
  const { demonstration: _, ...area } = await desk.must("settings.area", {});
  await desk.must("settings.changeArea", { ...area, settings: { ...area.settings, mostCases: 1 } });
  const openSplit = async (): Promise<WorkWindow> => {
    const window = await open(prepare());
    (await until(() => window.button("Propose a split"))).click();
    await until(() => window.field("Starts at"));
    return window;
  };
  const first = await openSplit();
  first.type("Starts at", "14.30");
  first.field("Starts at").blur();
  await until(async () => expect(await kept()).toEqual(["split"]));
  await lockAndComeBack();
  const again = await openSplit();
  await until(() => expect(again.field("Starts at").value).toBe("14:30"));
  again.button("Move 1 case").click();
  await until(async () => expect(await kept()).toEqual([]));
  const extra = (await desk.must("conferences.list", {})).find(({ startsAt }) => startsAt === "14:30");
  expect(extra?.cases).toBe(1);
  await desk.must("settings.changeArea", area);
}, 30_000);

test("why a conference is called off is there after a lock, and gone once it is", async () => {
  const openCancel = async (): Promise<WorkWindow> => {
    const window = await open(prepare());
    (await until(() => window.button("Cancel the conference"))).click();
    await until(() => window.field("Why it is cancelled"));
    return window;
  };
  const first = await openCancel();
  first.type("Why it is cancelled", "the hall is flooded");
  await lockAndComeBack();
  expect(await words()).toContain("the hall is flooded");
  const again = await openCancel();
  await until(() => expect(again.field("Why it is cancelled").value).toBe("the hall is flooded"));
  again.button("Cancel the conference now").click();
  await until(async () => expect((await desk.must("conferences.open", { conferenceId })).status).toBe("CANCELLED"));
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);
