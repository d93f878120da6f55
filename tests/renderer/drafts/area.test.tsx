// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { flushPendingWrites } from "../../../renderer/app/pendingWrites.ts";
import { CasesScreen } from "../../../renderer/features/cases/CasesScreen.tsx";
import { SettingsScreen } from "../../../renderer/features/settings/SettingsScreen.tsx";
import { SetUpAgencies } from "../../../renderer/features/settings/SetUpAgencies.tsx";
import { SetUpScreen } from "../../../renderer/features/settings/SetUpScreen.tsx";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { giveSize } from "../giveSize.ts";
import { until, type WorkWindow } from "../workWindow.tsx";
import { keepingOn } from "./keeping.tsx";

let desk: TestDesk;
const { open, close, lockAndComeBack, kept, forgetAll } = keepingOn(() => desk);
beforeAll(async () => {
  giveSize();
  desk = await aDesk({ cast: ["chair"] });
}, 60_000);
beforeEach(() => desk.signInAs("administrator"));
afterEach(async () => {
  await close();
  await forgetAll();
});
afterAll(() => desk.close());

const area = () => desk.must("settings.area", {});
const openSettings = async (): Promise<WorkWindow> => {
  const window = await open(<SettingsScreen />);
  await until(() => window.field("What for"));
  return window;
};

test("a closed day that was begun is there after a lock, and gone once it is added", async () => {
  const first = await openSettings();
  first.type("What for", "Harbour festival");
  first.type("Day", "14/05/2027");
  first.field("Day").blur();
  await lockAndComeBack();
  const again = await openSettings();
  await until(() => expect(again.field("What for").value).toBe("Harbour festival"));
  await until(() => expect(again.button("Add the day").hasAttribute("disabled")).toBe(false));
  again.button("Add the day").click();
  await until(() => expect(again.field("What for").value).toBe(""));
  await until(async () =>
    expect((await area()).settings.closedDays).toEqual([{ date: "2027-05-14", name: "Harbour festival" }]),
  );
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);

test("a setting that is wrong keeps no other from being stored before the lock", async () => {
  const window = await openSettings();
  const { referencePrefix } = await area();
  window.type("Letters before a reference", "N");
  window.type("Marking", "CONFIDENTIAL beside a wrong prefix");
  window.type("Name of the area", "");
  await flushPendingWrites();
  expect(await area()).toMatchObject({
    referencePrefix,
    settings: { marking: "CONFIDENTIAL beside a wrong prefix" },
  });
  expect((await area()).name).not.toBe("");
  // Put right, each of them is stored as well.
  window.type("Name of the area", "Northmere and Dale");
  window.type("Letters before a reference", "nd");
  await flushPendingWrites();
  expect(await area()).toMatchObject({ name: "Northmere and Dale", referencePrefix: "ND" });
}, 30_000);

test("lawful bases that are too long are told to be not stored, and stay where they were typed", async () => {
  const window = await openSettings();
  const label = "Lawful bases offered by the form";
  window.type(label, `public task\n${"x".repeat(401)}`);
  await until(() => expect(window.text()).toContain("what is more is not stored"));
  await flushPendingWrites();
  expect((await area()).settings.lawfulBases).toEqual([]);
  window.type(label, "public task\nlegal obligation");
  await until(() => expect(window.text()).not.toContain("what is more is not stored"));
  await flushPendingWrites();
  expect((await area()).settings.lawfulBases).toEqual(["public task", "legal obligation"]);
}, 30_000);

test("the names typed in the set-up are there after a lock, and gone once the agencies are added", async () => {
  const names = (): readonly HTMLInputElement[] => [
    ...document.querySelectorAll<HTMLInputElement>("input[aria-label='Name of the agency']"),
  ];
  const first = await open(<SetUpAgencies country="GB" />);
  // Once the agencies that are there already have gone from what is offered.
  await until(() => expect(names()[0]?.value).toBe("Children’s social care"));
  first.type("Name of the agency", "Northmere Council");
  await lockAndComeBack();
  const again = await open(<SetUpAgencies country="GB" />);
  await until(() => expect(names()[0]?.value).toBe("Northmere Council"));
  again.button(/^Add \d+ agenc/u).click();
  await until(async () =>
    expect((await desk.must("agencies.list", {})).map(({ name }) => name)).toContain("Northmere Council"),
  );
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);

test("once the set-up is finished nothing is left over of what nobody can come back to", async () => {
  for (const form of ["newAgency", "newAccount"] as const)
    await desk.must("drafts.keep", { place: { form, item: "set-up" }, baseVersion: 0, body: '"begun"' });
  await desk.must("drafts.keep", { place: { form: "newAgency" }, baseVersion: 0, body: '"another"' });
  const window = await open(<SetUpScreen />);
  for (let step = 1; step < 4; step += 1) (await until(() => window.button("Continue"))).click();
  const finish = await until(() => window.button("Finish and start"));
  await until(() => expect(finish.hasAttribute("disabled")).toBe(false));
  finish.click();
  await until(async () =>
    expect((await desk.must("drafts.list", {})).map(({ place }) => [place.form, place.item])).toEqual([
      ["newAgency", ""],
    ]),
  );
}, 30_000);

test("the name of a view is there after a lock with what it is for, and gone once it is kept or given up", async () => {
  const keepView = async (window: WorkWindow): Promise<void> => {
    (await until(() => window.button("View: Own filter"))).click();
    const item = await until(
      () =>
        [...document.querySelectorAll<HTMLElement>("[role='menuitem']")].find(
          ({ textContent }) => textContent === "Keep this view",
        ) ?? expect.fail("no entry"),
    );
    item.click();
    await until(() => window.field("Name of the view"));
  };
  const byReference = async (): Promise<WorkWindow> => {
    const window = await open(<CasesScreen />);
    (await until(() => window.button("Reference"))).click();
    await keepView(window);
    return window;
  };
  const first = await byReference();
  first.type("Name of the view", "By reference");
  await lockAndComeBack();
  expect(await kept()).toEqual(["viewName"]);
  const again = await byReference();
  await until(() => expect(again.field("Name of the view").value).toBe("By reference"));
  again.button("Keep").click();
  await until(async () =>
    expect(await desk.must("lists.views", { list: "cases" })).toMatchObject([
      { name: "By reference", view: { order: { by: "reference" } } },
    ]),
  );
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);
