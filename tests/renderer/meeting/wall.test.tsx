// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Wall } from "../../../renderer/features/meeting/Wall.tsx";
import { hearWallGo } from "../../../renderer/features/meeting/wallWindow.ts";
import { initI18n } from "../../../renderer/i18n/setup.ts";
import type { BridgeEvent } from "../../../shared/bridge.ts";
import { until } from "./meetingWindow.tsx";

let listener: ((event: BridgeEvent) => void) | undefined;
const tell = (event: BridgeEvent): void => listener?.(event);
let root: Root;
const asked: string[] = [];

beforeEach(async () => {
  asked.length = 0;
  globalThis.concord = {
    call: (procedure) => {
      asked.push(procedure);
      return Promise.reject(new Error("the wall asks for nothing"));
    },
    on: (hears) => {
      listener = hears;
      return () => (listener = undefined);
    },
  };
  await initI18n("en");
  document.body.innerHTML = "<div id='root'></div>";
  root = createRoot(document.querySelector("#root") ?? document.body);
  root.render(
    <MantineProvider>
      <Wall />
    </MantineProvider>,
  );
  await until(() => {
    if (!listener) throw new Error("the wall does not hear yet");
  });
});
afterEach(() => root.unmount());

const shown = (): string => document.body.textContent ?? "";
const slide = {
  kind: "case",
  scale: 100,
  reference: "NM-7KQ4",
  initials: "A. N.",
  level: "HIGH",
  risks: ["He knows the new address"],
  actions: [{ text: "Fit an alarm", agency: "Police", due: "2026-11-27" }],
};

describe("the wall", () => {
  it("shows reference, initials, level, risks as headings, actions with agency and day", async () => {
    tell({ kind: "projector", slide });
    await until(() => expect(shown()).toContain("NM-7KQ4"));
    for (const part of ["A. N.", "High", "He knows the new address", "Fit an alarm", "Police", "Fri 27 Nov"]) {
      expect(shown()).toContain(part);
    }
  });

  it("shows nothing that is not part of a slide, whatever it is sent", async () => {
    tell({ kind: "projector", slide: { ...slide, victimName: "Anna Novak", address: "4 Mill Lane" } });
    await until(() => expect(shown()).toContain("NM-7KQ4"));
    expect(shown()).not.toMatch(/Novak|Mill Lane/u);
  });

  it.each([null, "Anna Novak", { reference: "NM-7KQ4" }, { ...slide, initials: "Anna Novak, 38, 4 Mill Lane" }])(
    "is blank for %j",
    async (other) => {
      tell({ kind: "projector", slide });
      await until(() => expect(shown()).toContain("NM-7KQ4"));
      tell({ kind: "projector", slide: other });
      await until(() => expect(shown()).toContain("One moment"));
      expect(shown()).not.toMatch(/Novak|NM-7KQ4/u);
    },
  );

  it("shows the conference and a clock between cases, and that it is a break", async () => {
    const between = { kind: "between", scale: 130, date: "2026-11-25", timeZone: "Europe/London", onBreak: false };
    tell({ kind: "projector", slide: between });
    await until(() => expect(shown()).toContain("Wednesday 25 November 2026"));
    expect(document.querySelector("time")?.textContent).toMatch(/^\d\d:\d\d$/u);
    tell({ kind: "projector", slide: { ...between, onBreak: true } });
    await until(() => expect(shown()).toContain("Break"));
  });

  it("shows what looks like HTML as text", async () => {
    tell({ kind: "projector", slide: { ...slide, risks: ["<img src=x onerror=alert(1)>"] } });
    await until(() => expect(shown()).toContain("<img src=x"));
    expect(document.querySelector("img")).toBeNull();
  });

  it("asks the program for nothing", () => expect(asked).toEqual([]));

  it("says when its window goes, so that the meeting does not believe it is still on the wall", async () => {
    const heard: string[] = [];
    const stop = hearWallGo(() => heard.push("gone"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual([]);
    dispatchEvent(new Event("pagehide"));
    await until(() => expect(heard).toEqual(["gone"]));
    stop();
  });
});
