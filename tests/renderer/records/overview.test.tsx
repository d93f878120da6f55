// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CaseScreen } from "../../../renderer/features/cases/CaseScreen.tsx";
import { DueRecords } from "../../../renderer/features/today/DueRecords.tsx";
import type { CaseId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { anIncident, anOrder } from "../../electron/records/aRecord.ts";
import { one, openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let caseId: CaseId;
let shown: WorkWindow | undefined;

beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "housing", "adviser", "police"] });
  caseId = await anAcceptedCase(desk, "Novak");
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await desk.must("conferences.circulate", { conferenceId });
  await desk.must("records.saveOrder", await anOrder(desk, caseId, { validUntil: day("2026-12-05") }));
  await desk.must("records.saveIncident", anIncident(desk, caseId, { about: true }));
}, 60_000);
afterAll(() => desk.close());
beforeEach(() => desk.signInAs("administrator"));
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (): Promise<WorkWindow> => {
  const window = await openScreen(desk, <CaseScreen caseId={caseId} />);
  shown = window;
  await until(() => expect(one("section[aria-label='Orders']").querySelector("li")).not.toBeNull());
  return window;
};
const lines = () => [...document.querySelectorAll("ol li")].map(({ textContent }) => textContent ?? "");
const panel = () => one("[role='dialog']");
const within = (label: string) => one(`section[aria-label='${label}']`);

describe("the overview of a case", () => {
  it("shows an order with how near its end is, and an incident with its source and its day as about right", async () => {
    await open();
    expect(within("Orders").textContent).toContain("Ends in 10 days");
    const incidents = within("Incidents").textContent;
    expect(incidents).toContain("about 5 Nov 2026");
    expect(incidents).toContain("Police, 6 Nov 2026");
    expect(incidents).toContain("Reported to the police");
    expect(within("Linked cases").textContent).toContain("None");
  });

  it("tells what happened newest first, and only what is chosen", async () => {
    await open();
    expect(lines().map((line) => line.slice(0, 40))).toEqual([
      expect.stringContaining("Referred"),
      expect.stringContaining("Incident"),
      expect.stringContaining("Order begins"),
    ]);
    const chip = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === "Incidents");
    chip?.click();
    await until(() => expect(lines()).toHaveLength(1));
    chip?.click();
    await until(() => expect(lines()).toHaveLength(3));
  });

  it("is walked by the arrow keys, and a line opens the record it is about", async () => {
    const window = await open();
    const first = one("ol [data-opens]");
    first.focus();
    window.press("ArrowDown", first);
    expect(document.activeElement?.textContent).toContain("Incident");
    (document.activeElement as HTMLElement).click();
    await until(() => expect(panel().textContent).toContain("What happened"));
    expect(window.field("What happened").value).toBe("He struck her in the hall.");
  });

  it("asks agencies to flag, and takes them off the list of those that can be asked", async () => {
    const window = await open();
    window.button("Ask agencies to flag").click();
    await until(() => expect(panel().textContent).toContain("Housing"));
    const box = [...document.querySelectorAll<HTMLInputElement>("[role='dialog'] input")].find((input) =>
      [...(input.labels ?? [])].some(({ textContent }) => textContent === "Housing"),
    );
    box?.click();
    await until(() => window.button("Ask 1 agency"));
    window.button("Ask 1 agency").click();
    await until(() => expect(within("Flags").textContent).toContain("until 25 Nov 2027"));
    expect(within("Flags").textContent).toContain("HousingAsked for");
  });

  it("says what keeps the case open instead of asking for a reason", async () => {
    const window = await open();
    window.button("Close the case").click();
    await until(() => expect(panel().textContent).toContain("It cannot be closed yet:"));
    expect(panel().textContent).toContain("it is still to be heard");
    expect(panel().querySelector("input")).toBeNull();
  });

  it("takes an order out and writes it down again when that was a mistake", async () => {
    const window = await open();
    within("Orders").querySelector<HTMLElement>("li button")?.click();
    await until(() => window.button("Take out"));
    window.button("Take out").click();
    await until(() => window.button("Undo"));
    await until(() => expect(within("Orders").textContent).toContain("None known"));
    window.button("Undo").click();
    await until(() => expect(within("Orders").textContent).toContain("Ends in 10 days"));
  });

  it("lets an agency confirm its own flag, and gives it no way to change anything else", async () => {
    await desk.signInAs("housing");
    const window = await open();
    await until(() => window.button("Confirm the flag of Housing"));
    expect(() => window.button("Add an order")).toThrow();
    expect(() => window.button("Close the case")).toThrow();
    window.button("Confirm the flag of Housing").click();
    await until(() => expect(within("Flags").textContent).toContain("Confirmed"));
  });
});

describe("the page of the day", () => {
  it("says which order ends soon, and leads to its case", async () => {
    const window = await openScreen(desk, <DueRecords />);
    shown = window;
    await until(() => expect(window.text()).toContain("Protection order ends Sat 5 Dec"));
    one("li button").click();
    await until(() => expect(window.place()).toBe(`/cases/${caseId}`));
  });
});
