// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pressed } from "../../../renderer/app/shortcuts.ts";
import { CasesScreen } from "../../../renderer/features/cases/CasesScreen.tsx";
import { ReferralsScreen } from "../../../renderer/features/referrals/ReferralsScreen.tsx";
import { aForm, anAcceptedCase } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { giveSize } from "../giveSize.ts";
import { one, openScreen, until, type WorkWindow } from "../workWindow.tsx";

const cases = 130;
let desk: TestDesk;
let shown: WorkWindow | undefined;

beforeAll(async () => {
  giveSize();
  // Rows have a height too: without one all of them would be in view.
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", {
    configurable: true,
    get(this: HTMLElement) {
      return this.tagName === "TR" ? 54 : 700;
    },
  });
  Object.defineProperty(HTMLElement.prototype, "scrollHeight", { configurable: true, get: () => cases * 54 });
  globalThis.addEventListener("keydown", pressed);
  desk = await aDesk({ cast: ["chair", "adviser", "police"] });
  for (let number = 0; number < cases; number += 1)
    await anAcceptedCase(desk, `Person ${String(number).padStart(3, "0")}`);
}, 60_000);
afterAll(async () => {
  globalThis.removeEventListener("keydown", pressed);
  await desk.close();
});
beforeEach(async () => {
  // Another sitting each time: a list stands as it was left in this one.
  desk.clock.now += 60_000;
  await desk.signInAs("administrator");
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (screen: "cases" | "referrals" = "cases"): Promise<WorkWindow> => {
  const window = await openScreen(desk, screen === "cases" ? <CasesScreen /> : <ReferralsScreen />);
  shown = window;
  await until(() => expect(counted()).toMatch(/\d/u));
  return window;
};
const counted = (): string => document.querySelector(".tabular[role='status']")?.textContent ?? "";
const row = (index: number): HTMLElement => one(`tr[data-index="${index}"]`);
const rowsShown = (): readonly string[] =>
  [...document.querySelectorAll("tbody tr[data-index]")].map(({ textContent }) => textContent ?? "");

describe("a list that comes by pages", () => {
  it("says how many there are and reads no more than is in view", async () => {
    await open();
    expect(counted()).toBe(`${cases} cases`);
    expect(rowsShown().length).toBeLessThan(100);
  });

  it("reads the page that is scrolled to", async () => {
    const window = await open();
    window.button("Reference").click();
    const asked = (): number => window.calls.filter((name) => name === "cases.list").length;
    await until(() => row(0));
    const before = asked();
    const scroller = one("table").parentElement;
    if (!scroller) throw new Error("the table lies in what scrolls it");
    scroller.scrollTop = cases * 54 - 700;
    scroller.dispatchEvent(new Event("scroll"));
    await until(() => expect(row(cases - 1).textContent).toContain("Anna Person"));
    expect(asked()).toBeGreaterThan(before);
  });

  it("is walked by the arrow keys, and Enter opens", async () => {
    const window = await open();
    (await until(() => row(0))).focus();
    window.press("ArrowDown", row(0));
    await until(() => expect(document.activeElement).toBe(row(1)));
    window.press("Home", row(1));
    await until(() => expect(document.activeElement).toBe(row(0)));
    window.press("Enter", row(0));
    await until(() => expect(window.place()).toMatch(/^\/cases\//u));
  });

  it("is narrowed by words; nothing found says so and offers the whole list again", async () => {
    const window = await open();
    window.type("Names, reference", "person 01");
    await until(() => expect(counted()).toBe("10 cases"));
    window.type("Names, reference", "nobody of that name");
    await until(() => expect(window.text()).toContain("No case matches."));
    window.button("Clear filters").click();
    await until(() => expect(counted()).toBe(`${cases} cases`));
    expect(window.field("Names, reference").value).toBe("");
  });

  it("is sorted by the head of a column, and the other way round by the same head", async () => {
    const window = await open();
    window.button("Victim").click();
    await until(() => expect(row(0).textContent).toContain("Anna Person 000"));
    window.button("Victim").click();
    await until(() => expect(row(0).textContent).toContain(`Anna Person ${cases - 1}`));
  });

  it("opens its filter by a key, and takes a filter away by its chip", async () => {
    const window = await open();
    window.press("KeyF", document.body);
    await until(() => window.field("Restricted"));
    window.press("Escape", window.field("Restricted"));
    window.button("Take away “State: Open”").click();
    await until(() => expect(window.text()).not.toContain("State: Open"));
    await until(() => expect(counted()).toBe(`${cases} cases`));
  });

  it("stands as it was left for the same sitting, and begins afresh after another sign-in", async () => {
    const window = await open();
    window.type("Names, reference", "person 02");
    await until(() => expect(counted()).toBe("10 cases"));
    await window.close();
    await open();
    expect(counted()).toBe("10 cases");
    await shown?.close();
    desk.clock.now += 60_000;
    await desk.signInAs("administrator");
    await open();
    expect(counted()).toBe(`${cases} cases`);
  });
});

describe("views of a list", () => {
  const menuItem = (name: RegExp): HTMLElement => {
    const found = [...document.querySelectorAll<HTMLElement>("[role='menuitem']")].find(({ textContent }) =>
      name.test(textContent ?? ""),
    );
    if (!found) throw new Error(`no entry ${String(name)}`);
    return found;
  };

  it("are kept under a name, deleted, and brought back", async () => {
    const window = await open();
    window.button("Reference").click();
    await until(() => window.button("View: Own filter")).then((button) => button.click());
    await until(() => menuItem(/Keep this view/u)).then((item) => item.click());
    await until(() => window.field("Name of the view"));
    window.type("Name of the view", "By reference");
    await until(() => window.button("Keep")).then((button) => button.click());
    await until(() => window.button("View: By reference")).then((button) => button.click());
    await until(() => menuItem(/Delete “By reference”/u)).then((item) => item.click());
    await until(async () => expect(await desk.must("lists.views", { list: "cases" })).toEqual([]));
    await until(() => window.button("Bring it back")).then((button) => button.click());
    await until(async () =>
      expect(await desk.must("lists.views", { list: "cases" })).toMatchObject([
        { name: "By reference", view: { order: { by: "reference", descending: false } } },
      ]),
    );
  });
});

describe("several referrals at once", () => {
  it("are chosen with the space bar and asked about with one question", async () => {
    for (const name of ["Umber", "Violet"]) {
      const { referralId } = await desk.must("referrals.start", { form: aForm(name), contacts: [], agencyId: null });
      await desk.must("referrals.submit", { referralId });
    }
    const window = await open("referrals");
    for (const index of [0, 1]) {
      row(index).focus();
      window.press(" ", row(index));
    }
    await until(() => expect(window.text()).toContain("2 chosen"));
    window.button("Ask for information").click();
    await until(() => window.field("Question"));
    window.type("Question", "Where do the children stay?");
    await until(() => window.button("Ask")).then((button) => button.click());
    await until(async () =>
      expect((await desk.must("referrals.list", { filter: { statuses: ["NEEDS_INFO"] } })).total).toBe(2),
    );
    await until(() => expect(window.text()).not.toContain("2 chosen"));
  });
});
