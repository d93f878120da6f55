// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ResearchCard } from "../../../renderer/features/research/ResearchCard.tsx";
import { ResearchScreen } from "../../../renderer/features/research/ResearchScreen.tsx";
import { OpenResearch } from "../../../renderer/features/research/OpenResearch.tsx";
import { useDeskQuery } from "../../../renderer/desk/useDesk.ts";
import { pressed } from "../../../renderer/app/shortcuts.ts";
import { flushPendingWrites } from "../../../renderer/app/pendingWrites.ts";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { giveSize } from "../giveSize.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

giveSize();
let desk: TestDesk;
let conferenceId: ConferenceId;
let alder: CaseId;
let birch: CaseId;
let window: WorkWindow | null = null;

beforeAll(async () => {
  addEventListener("keydown", pressed);
  desk = await aDesk();
  alder = await anAcceptedCase(desk, "Alder");
  birch = await anAcceptedCase(desk, "Birch");
  conferenceId = await aConferenceWith(desk, [alder, birch]);
  await desk.must("conferences.circulate", { conferenceId });
}, 120_000);
afterEach(async () => {
  await window?.close();
  window = null;
});
afterAll(async () => {
  removeEventListener("keydown", pressed);
  await desk.close();
});

test("a representative writes what the agency holds, decides on it and returns it, and comes to the next case", async () => {
  await desk.signInAs("housing");
  window = await openScreen(desk, <ResearchScreen />);
  const shown = window;
  await until(() => shown.field("Systems checked"));
  expect(shown.text()).toContain("0 of 2 answered");
  shown.type("Systems checked", "register of tenancies");
  shown.button("Add an item").click();
  await until(() => shown.field("What is known"));
  shown.type("What is known", "the lock was changed twice");
  await flushPendingWrites();
  const about = { conferenceId, caseId: alder };
  expect(await desk.must("research.open", about)).toMatchObject({
    state: "BEGUN",
    form: { systemsChecked: "register of tenancies", items: [{ text: "the lock was changed twice", sharing: null }] },
  });
  expect(shown.text()).toContain("Still missing: who is known");
  const item = shown.field("What is known");
  item.dispatchEvent(
    new KeyboardEvent("keydown", { key: "1", code: "Digit1", altKey: true, bubbles: true, cancelable: true }),
  );
  const victim = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === "Victim");
  victim?.click();
  const yes = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === "Yes");
  yes?.click();
  await until(() => expect(shown.button("Return (F8)").hasAttribute("disabled")).toBe(false));
  shown.press("F8", document.body);
  await until(async () => expect(await desk.must("research.open", about)).toMatchObject({ state: "RETURNED" }));
  await until(() => expect(shown.text()).toContain("1 of 2 answered"));
  // The next case that waits is open.
  await until(() => expect(shown.field("Systems checked").value).toBe(""));
});

test("nothing held is one key on the list, also for several cases", async () => {
  await desk.signInAs("mentalHealth");
  window = await openScreen(desk, <ResearchScreen />);
  const shown = window;
  await until(() => shown.button(/1.*missing/iu));
  const boxes = [...document.querySelectorAll<HTMLInputElement>("input[type='checkbox']")].filter((box) =>
    box.getAttribute("aria-label")?.startsWith("Choose"),
  );
  expect(boxes).toHaveLength(2);
  for (const box of boxes) box.click();
  await until(() => shown.button("Nothing held on 2 cases"));
  const row = document.querySelector<HTMLElement>("[data-research-row]");
  row?.focus();
  shown.press("F9", row ?? document.body);
  await until(async () =>
    expect((await desk.must("research.mine", {})).map(({ state }) => state)).toEqual(["NOTHING_HELD", "NOTHING_HELD"]),
  );
  await until(() => expect(shown.text()).toContain("2 of 2 answered"));
});

test("Today names what is open and since when it is late", async () => {
  await desk.signInAs("police");
  window = await openScreen(desk, <OpenResearch />);
  const shown = window;
  await until(() => expect(shown.text()).toContain("2 open, due"));
  expect(shown.text()).toContain("Research was due on");
});

function Card() {
  const conference = useDeskQuery("conferences.open", { conferenceId });
  return conference.data ? <ResearchCard conference={conference.data} /> : null;
}

test("who prepares sees one light a thing, and who is missing what as one list that can be narrowed", async () => {
  await desk.signInAs("administrator");
  window = await openScreen(desk, <Card />);
  const shown = window;
  await until(() => expect(shown.text()).toContain("Lawful basis noted: 2 of 2"));
  expect(shown.text()).toContain("All research in: 0 of 2");
  shown.button("5 answers missing").click();
  await until(() => expect(shown.text()).toContain("5 lines"));
  expect(shown.text()).toContain("no account: ask by telephone");
  const all = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === "All");
  all?.click();
  await until(() => expect(shown.text()).toContain("8 lines"));
  shown.button(/^Answer/u).click();
  await until(() => expect(document.querySelector("[aria-sort='ascending']")?.textContent).toContain("Answer"));
});
