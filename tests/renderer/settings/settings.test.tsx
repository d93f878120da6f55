// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { flushPendingWrites } from "../../../renderer/app/pendingWrites.ts";
import { SettingsScreen } from "../../../renderer/features/settings/SettingsScreen.tsx";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow | undefined;

beforeAll(async () => void (desk = await aDesk({ cast: ["chair"] })));
afterAll(() => desk.close());
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (): Promise<WorkWindow> => {
  await desk.signInAs("administrator");
  const window = await openScreen(desk, <SettingsScreen />);
  shown = window;
  await until(() => window.field("Name of the area"));
  return window;
};
const area = () => desk.must("settings.area", {});

describe("the settings of the area", () => {
  it("are stored as they are typed, without a button", async () => {
    const window = await open();
    window.type("Marking", "CONFIDENTIAL, personal data");
    await until(async () => expect((await area()).settings.marking).toBe("CONFIDENTIAL, personal data"));
  });

  it("keep the days before a conference as the calendar counts them", async () => {
    const window = await open();
    window.type("Referrals close", "10");
    await until(async () => expect((await area()).settings.calendar.referralsCloseOn).toBe(-10));
    window.type("Minutes are due", "7");
    await until(async () => expect((await area()).settings.calendar.minutesDueOn).toBe(7));
  });

  it("are not stored while one of them is wrong, which is said beside it", async () => {
    const window = await open();
    const before = await area();
    window.type("Letters before a reference", "N");
    await until(() => expect(window.text()).toContain("two or three capital letters"));
    await flushPendingWrites();
    expect(await area()).toEqual(before);
    window.type("Letters before a reference", "nw");
    await until(async () => expect((await area()).referencePrefix).toBe("NW"));
  });

  it("do not take a number beyond its bounds", async () => {
    const window = await open();
    window.type("Time for a case", "500");
    await flushPendingWrites();
    expect((await area()).settings.minutesPerCase).toBe(12);
  });

  it("what was typed last is stored before the program locks", async () => {
    const window = await open();
    window.type("Marking", "typed just before the lock");
    await flushPendingWrites();
    expect((await area()).settings.marking).toBe("typed just before the lock");
  });

  it("say that there is no backup as long as there is none", async () => {
    const window = await open();
    await until(() => expect(window.text()).toContain("There is no backup yet."));
  });
});
