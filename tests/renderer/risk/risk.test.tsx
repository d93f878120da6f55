// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { CaseRisk } from "../../../renderer/features/risk/CaseRisk.tsx";
import { InstrumentsCard } from "../../../renderer/features/settings/InstrumentsCard.tsx";
import { useAreaDraft } from "../../../renderer/features/settings/useAreaDraft.ts";
import { answerOfKey } from "../../../renderer/features/risk/answerWords.ts";
import { pairsOf } from "../../../renderer/features/risk/differences.ts";
import { flushPendingWrites } from "../../../renderer/app/pendingWrites.ts";
import type { Output } from "../../../shared/contracts.ts";
import type { CaseId } from "../../../shared/ids.ts";
import type { AnswerValue } from "../../../shared/risk/pack.ts";
import { anAcceptedCase, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { answered, aPack, aPackFile, emptyContent, linesOf } from "../../shared/risk/aPack.ts";
import { one, openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let caseId: CaseId;
let shown: WorkWindow | undefined;
const dash = "dash-ric-paraphrase";

beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "adviser"] });
  caseId = await anAcceptedCase(desk, "Novak");
  await desk.signInAs("adviser");
});
afterAll(() => desk.close());
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

async function openRisk(): Promise<WorkWindow> {
  shown = await openScreen(desk, <CaseRisk caseId={caseId} />);
  return shown;
}
const rowOf = (code: string) => one(`[data-item="${code}"]`);
const given = (code: string) =>
  document.querySelector<HTMLInputElement>(`[data-item="${code}"] input:checked`)?.value ?? null;
/** Presses a key where the keyboard is. */
const press = (window: WorkWindow, code: string) => window.press(code, document.activeElement ?? document.body);
const focused = () => document.activeElement?.closest("[data-item]")?.getAttribute("data-item") ?? null;

/** Opens the draft of the list: assessments of one moment stand in no certain order. */
const openDraft = () => {
  const row = [...document.querySelectorAll("tr")].find((one) => one.textContent.includes("Draft, seen by you only"));
  row?.querySelector("button")?.click();
};

async function aDraft(): Promise<Output<"risk.open">> {
  const { assessmentId } = await desk.must("risk.startOnCase", { caseId, instrumentId: dash });
  return desk.must("risk.open", { assessmentId });
}

async function aCompleted(values: Readonly<Record<string, AnswerValue>>, on: string): Promise<void> {
  const { id: assessmentId, content, version } = await aDraft();
  const change = { ...content, assessedOn: day(on), answers: answered(values) };
  const written = await desk.must("risk.change", { assessmentId, baseVersion: version, content: change });
  await desk.must("risk.complete", { assessmentId, baseVersion: written.version });
}

describe("an assessment in the window", () => {
  it("is answered by one key an item, told in one sentence, stored as it is answered, and completed", async () => {
    await aDraft();
    const window = await openRisk();
    await until(() => expect(window.text()).toContain("Draft, seen by you only"));
    openDraft();
    await until(() => expect(focused()).toBe("D01"));
    expect(window.text()).toContain("In our own words, not the official wording");
    // 17 yes with letters, two don't know with digits, four no, and D24 stays open.
    for (let count = 0; count < 17; count++) press(window, "KeyY");
    press(window, "Digit3");
    press(window, "KeyD");
    for (let count = 0; count < 4; count++) press(window, "Digit2");
    await until(() => expect(focused()).toBe("D24"));
    await until(() => expect(window.text()).toContain("17 of 24 yes, 2 don’t know, 1 open; between 17 and 20"));
    expect(window.text()).toContain("Visible high risk");
    expect([given("D01"), given("D18"), given("D23"), given("D24")]).toEqual(["YES", "DONT_KNOW", "NO", null]);
    press(window, "Backspace");
    expect(focused()).toBe("D23");
    press(window, "Delete");
    await until(() => expect(window.text()).toContain("2 open"));
    press(window, "KeyN");
    await flushPendingWrites();
    const { assessments } = await desk.must("risk.ofCase", { caseId });
    expect(assessments).toMatchObject([{ state: "draft", outcome: { yes: 17, dontKnow: 2, open: 1 } }]);
    window.button("Complete").click();
    await until(() => expect(window.text()).toContain("17 of 24"));
    await until(async () =>
      expect((await desk.must("risk.ofCase", { caseId })).assessments).toMatchObject([{ state: "completed" }]),
    );
  });

  it("has one group of radios an item, named by its text, and says what it is about", async () => {
    const { id } = await aDraft();
    const window = await openRisk();
    await until(() => expect(window.text()).toContain("Draft, seen by you only"));
    openDraft();
    await until(() => expect(focused()).toBe("D01"));
    const groups = [...document.querySelectorAll("[role='radiogroup']")];
    expect(groups).toHaveLength(24);
    for (const group of groups) {
      expect(group.querySelectorAll("input[type='radio']")).toHaveLength(3);
      expect(document.getElementById(group.getAttribute("aria-labelledby") ?? "")?.textContent).toBeTruthy();
    }
    await until(() => expect(window.text()).toContain("About D01"));
    press(window, "ArrowDown");
    expect(focused()).toBe("D02");
    press(window, "ArrowUp");
    expect(focused()).toBe("D01");
    window.type("Who says so, if not the victim", "the police");
    await until(() => expect(rowOf("D01").textContent).toContain("the police"));
    window.button("Throw this draft away").click();
    await until(() => window.button("Undo"));
    window.button("Undo").click();
    await until(() => window.button("Throw this draft away"));
    await flushPendingWrites();
    await desk.must("risk.discard", { assessmentId: id });
  });

  it("is left and taken up again with every answer, and nothing is read twice for it", async () => {
    const { id } = await aDraft();
    const window = await openRisk();
    await until(() => expect(window.text()).toContain("Draft, seen by you only"));
    openDraft();
    await until(() => expect(focused()).toBe("D01"));
    for (const key of ["KeyY", "KeyY", "KeyN"]) press(window, key);
    window.button("All assessments").click();
    await until(() => expect(window.text()).toContain("21 open · 2 to 23 possible"));
    openDraft();
    await until(() => expect(focused()).toBe("D04"));
    expect([given("D01"), given("D03"), given("D04")]).toEqual(["YES", "NO", null]);
    press(window, "KeyD");
    await flushPendingWrites();
    expect(document.querySelector("[role='alert']")).toBeNull();
    const { content } = await desk.must("risk.open", { assessmentId: id });
    expect(content.answers["D04"]?.value).toBe("DONT_KNOW");
    expect(window.calls.filter((name) => name === "risk.open")).toHaveLength(1);
    await desk.must("risk.discard", { assessmentId: id });
  });

  it("lays two of the same instrument side by side and marks what differs", async () => {
    await aCompleted({ D01: "YES", D02: "NO" }, "2026-08-01");
    await aCompleted({ D01: "NO", D02: "NO", D03: "YES" }, "2026-11-20");
    const window = await openRisk();
    await until(() => window.button("Side by side"));
    window.button("Side by side").click();
    await until(() => expect(document.querySelectorAll("tbody tr").length).toBeGreaterThan(24));
    expect(window.text()).toMatch(/\d+ answers differ/u);
    window.button("All assessments").click();
    await until(() => window.button("Side by side"));
  });

  it("warns when the newest one is older than the area allows", async () => {
    const other = await (async () => {
      await desk.signInAs("administrator");
      const made = await anAcceptedCase(desk, "Alder");
      await desk.signInAs("adviser");
      return made;
    })();
    const before = caseId;
    caseId = other;
    await aCompleted({ D01: "YES" }, "2026-08-01");
    const window = await openRisk();
    await until(() => expect(window.text()).toMatch(/The newest assessment is of 1 Aug 2026, 116 days ago/u));
    caseId = before;
  });
});

describe("a key", () => {
  const letters = { yes: "O", no: "N", dontKnow: "S" };
  const yesNo: AnswerValue[] = ["YES", "NO", "DONT_KNOW"];
  it("is a letter of the language by its place, or the number of the answer", () => {
    const meant = ["KeyO", "KeyN", "KeyS", "KeyY", "Digit1", "Numpad2", "Digit3", "Digit4"].map((code) =>
      answerOfKey(code, letters, yesNo),
    );
    expect(meant).toEqual(["YES", "NO", "DONT_KNOW", null, "YES", "NO", "DONT_KNOW", null]);
  });
  it("is its own value on a scale", () => {
    const scale: AnswerValue[] = ["0", "1", "2", "DONT_KNOW"];
    expect(["Digit0", "Digit2", "Digit3", "KeyS"].map((code) => answerOfKey(code, letters, scale))).toEqual([
      "0",
      "2",
      null,
      "DONT_KNOW",
    ]);
  });
});

describe("two assessments", () => {
  const pack = aPack();
  const of = (values: Readonly<Record<string, AnswerValue | null>>, version = pack) => ({
    pack: version,
    content: { ...emptyContent, answers: answered(values) },
  });
  it("differ where an answer does; open and don't know are not the same", () => {
    const pairs = pairsOf(of({ A1: "YES", A2: null }), of({ A1: "YES", A2: "DONT_KNOW" }));
    expect(pairs.map(({ differs }) => differs)).toEqual([false, true]);
    expect(pairsOf(of({ A1: null }), of({})).some(({ differs }) => differs)).toBe(false);
  });
  it("of two versions show an item that one does not have", () => {
    const items = [{ code: "A1", section: "main", text: "First" }];
    const newer = aPack({ version: "2.0.0", items, bands: [{ min: 0, max: 1, level: "LOW" }] });
    const [, second] = pairsOf(of({ A2: "YES" }), of({}, newer));
    expect(second).toMatchObject({ item: { code: "A2" }, left: { value: "YES" }, right: null, differs: true });
  });
});

describe("the instruments in the settings", () => {
  function Shown({ area }: { readonly area: Output<"settings.area"> }) {
    return <InstrumentsCard draft={useAreaDraft(area)} />;
  }
  const choose = (text: string) => {
    const input = one("input[type='file']");
    Object.defineProperty(input, "files", {
      value: { item: () => new File([text], "pack.json"), length: 1 },
      configurable: true,
    });
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  it("take a pack from a file, and say line and reason when it is broken", async () => {
    await desk.signInAs("administrator");
    const area = await desk.must("settings.area", {});
    shown = await openScreen(desk, <Shown area={area} />);
    const window = shown;
    await until(() => expect(window.text()).toContain("Dash checklist, 24 items (paraphrase)"));
    choose('{\n  "id": 3,,\n}');
    await until(() => expect(one("[role='alert']").textContent).toMatch(/^Line 2 is not written as a pack is/u));
    choose(linesOf(aPackFile()));
    await until(() => expect(window.text()).toContain("“A check”, version 1.0.0, is there now."));
    await until(() => expect(window.text()).toContain("imported"));
  });
});
