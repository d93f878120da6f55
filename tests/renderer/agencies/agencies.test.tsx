// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { AgenciesScreen } from "../../../renderer/features/agencies/AgenciesScreen.tsx";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { giveSize } from "../giveSize.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow | undefined;

giveSize();

beforeAll(async () => void (desk = await aDesk({ cast: ["chair"] })));
afterAll(() => desk.close());
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const openAs = async (key: string): Promise<WorkWindow> => {
  await desk.signInAs(key);
  const window = await openScreen(desk, <AgenciesScreen />);
  shown = window;
  await until(() => expect(window.text()).toContain("Victim support"));
  return window;
};
const agencies = () => desk.must("agencies.list", {});

describe("the agencies", () => {
  it("gets another one, which is not cleared before its agreement is signed", async () => {
    const window = await openAs("administrator");
    window.button("Add an agency").click();
    await until(() => window.field("Name"));
    window.type("Name", "Probation service");
    window.button("Add").click();
    await until(async () => expect((await agencies()).map(({ name }) => name)).toContain("Probation service"));
    await until(() => expect(window.text()).toContain("Not signed"));
  });

  it("says what is wrong with a name that is taken, and keeps what was typed", async () => {
    const window = await openAs("administrator");
    window.button("Add an agency").click();
    await until(() => window.field("Name"));
    window.type("Name", "HOUSING");
    window.button("Add").click();
    await until(() => expect(window.text()).toContain("There is already an agency with this name."));
    expect(window.field("Name").value).toBe("HOUSING");
    expect((await agencies()).filter(({ type }) => type === "HOUSING")).toHaveLength(1);
  });

  it("shows the chair all of it and lets the chair change nothing", async () => {
    const window = await openAs("chair");
    expect(window.text()).toContain("Valid until");
    expect(() => window.button("Add an agency")).toThrow();
    document.querySelector<HTMLElement>("tbody tr")?.click();
    expect(() => window.field("Name")).toThrow();
  });
});
