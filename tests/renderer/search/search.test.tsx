// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Frame } from "../../../renderer/app/Frame.tsx";
import { pressed } from "../../../renderer/app/shortcuts.ts";
import { searchBox } from "../../../renderer/features/search/openSearch.ts";
import { aConferenceWith, anAcceptedCase, completeHearing, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

const box = "Search names, references, what was said, or type what you want to do";
let desk: TestDesk;
let shown: WorkWindow | undefined;
let reference = "";

beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "police", "housing", "adviser", "auditor"] });
  const caseId = await anAcceptedCase(desk, "Alder");
  for (let more = 0; more < 7; more += 1) await anAcceptedCase(desk, `Birch${more}`);
  ({ reference } = await desk.must("cases.open", { caseId }));
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  await completeHearing(desk, hearingId);
  await desk.must("meeting.writeField", {
    hearingId,
    field: "background",
    baseVersion: 0,
    text: "He waits outside the nursery in a silver van most mornings.",
  });
  addEventListener("keydown", pressed);
});
afterAll(async () => {
  removeEventListener("keydown", pressed);
  await desk.close();
});
afterEach(async () => {
  searchBox.close();
  await shown?.close();
  shown = undefined;
});

const openAs = async (account: string): Promise<WorkWindow> => {
  await desk.signInAs(account);
  const window = await openScreen(desk, <Frame />);
  shown = window;
  await until(() => window.button("Today"));
  return window;
};
const options = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>("[data-action]")].map(({ textContent }) => textContent ?? "");
const chosen = (): string => document.querySelector("[data-selected]")?.textContent ?? "";
const openBox = async (window: WorkWindow): Promise<HTMLElement> => {
  document.body.dispatchEvent(
    new KeyboardEvent("keydown", { key: "k", code: "KeyK", ctrlKey: true, bubbles: true, cancelable: true }),
  );
  return until(() => window.field(box));
};
const typeIn = async (window: WorkWindow, text: string): Promise<HTMLElement> => {
  const field = await openBox(window);
  window.type(box, text);
  return field;
};

describe("the search box", () => {
  it("opens by its key, finds while somebody types, and goes where the chosen hit leads", async () => {
    const window = await openAs("administrator");
    const field = await typeIn(window, "alde");
    await until(() => expect(window.text()).toContain("People · 2"));
    expect(document.querySelector("mark")?.textContent).toBe("Alder");
    window.press("ArrowDown", field);
    await until(() => expect(chosen()).toContain("Alder"));
    window.press("Enter", field);
    await until(() => expect(window.place()).toMatch(/^\/cases\//u));
    await until(() => expect(window.calls).toContain("search.submit"));
  });

  it("puts what bears the reference first, however it was typed", async () => {
    const window = await openAs("administrator");
    await typeIn(window, reference.toLowerCase().replace("-", ""));
    await until(() => expect(window.text()).toContain("With this reference · 1"));
    expect(options()[0]).toContain(reference);
  });

  it("shows the first of many and all of them when it is asked to, and goes back", async () => {
    const window = await openAs("administrator");
    const field = await typeIn(window, "birch");
    await until(() => expect(window.text()).toContain("People · 14"));
    const all = await until(() => {
      const found = options().findIndex((text) => text === "Show all 14");
      expect(found).toBeGreaterThan(0);
      return found;
    });
    for (let down = 0; down <= all; down += 1) window.press("ArrowDown", field);
    await until(() => expect(chosen()).toBe("Show all 14"));
    window.press("Enter", field);
    await until(() => expect(options().filter((text) => text.includes("Birch"))).toHaveLength(14));
    expect(options().at(-1)).toBe("Back to everything that was found");
  });

  it("finds what was said in a hearing and opens it there, marked", async () => {
    const window = await openAs("administrator");
    const field = await typeIn(window, "silver van");
    await until(() => expect(window.text()).toContain("Said in hearings · 1"));
    window.press("ArrowDown", field);
    await until(() => expect(chosen()).toContain("silver van"));
    window.press("Enter", field);
    await until(() => expect(window.place()).toMatch(/^\/hearings\//u));
    await until(() =>
      expect([...document.querySelectorAll("main mark")].map(({ textContent }) => textContent)).toEqual([
        "silver",
        "van",
      ]),
    );
  });

  it("says that nothing was found, and where it was looked", async () => {
    const window = await openAs("housing");
    await typeIn(window, "qwertz");
    await until(() => expect(window.text()).toContain("Nothing found that this account may see."));
    expect(window.text()).toContain("people, cases, referrals, actions, what was said in hearings");
  });

  it("offers commands to everybody, and looks for nothing where an account may not", async () => {
    const window = await openAs("auditor");
    await typeIn(window, "lock");
    await until(() => expect(options()).toContain("Lock"));
    expect(window.calls.filter((name) => name.startsWith("search."))).toEqual([]);
  });

  it("counts what was typed as a search only when it rests, and once", async () => {
    const window = await openAs("administrator");
    const field = await typeIn(window, "a");
    for (const text of ["al", "ald", "alder"]) {
      window.type(box, text);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await until(() => expect(window.text()).toContain("People · 2"));
    expect(window.calls).not.toContain("search.submit");
    window.press("Escape", field);
    await until(() => expect(window.calls).toContain("search.submit"));
    expect(window.calls.filter((name) => name === "search.submit")).toHaveLength(1);
  });
});
