import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { _electron, type Page } from "playwright-core";
import { launchProgram } from "../../../build/chromiumDriver.ts";
import { project } from "../../../build/run.ts";

/** The running program as a person has it in front of them. */
export interface Program {
  readonly page: Page;
  /** The projector's page, once it is open. */
  projector(): Page | undefined;
  /** Ends the desk as a power cut would: at once, from outside. */
  killDesk(): Promise<void>;
  /** Chooses a folder in what the shell shows when `ask` presses a button that asks for one. */
  chooseFolder(folder: string, ask: () => Promise<void>): Promise<void>;
  /** What the content policy had to refuse so far. */
  violations(): readonly string[];
  close(): Promise<void>;
}

/** Where a program begins: an area, and a folder that stands for this machine's home. */
export interface ProgramStart {
  readonly home: string;
  readonly area?: string;
  readonly language?: "en" | "fr";
}

/** Opens the program in the shell that `CONCORD_JOURNEYS` names: Chromium unless it is `electron`. */
export const openProgram = (start: ProgramStart): Promise<Program> =>
  process.env["CONCORD_JOURNEYS"] === "electron" ? inElectron(start) : inChromium(start);

async function inChromium({ home, area, language = "en" }: ProgramStart): Promise<Program> {
  mkdirSync(home, { recursive: true });
  process.env["HOME"] = home;
  const assetsFolder = process.env["CONCORD_WINDOW"];
  const driven = await launchProgram({
    desk: { args: [join(home, "machine")] },
    locale: language === "fr" ? "fr-FR" : "en-GB",
    ...(area === undefined ? {} : { area }),
    ...(assetsFolder === undefined ? {} : { assetsFolder }),
  });
  driven.page.setDefaultTimeout(20_000);
  return {
    page: driven.page,
    projector: driven.projector,
    violations: driven.violations,
    close: driven.close,
    killDesk: async () => void process.kill(deskOfThisProcess(), "SIGKILL"),
    async chooseFolder(folder, ask) {
      await ask();
      const { page } = driven;
      const choose = page.getByRole("button", { name: /^(Choose this folder|Choisir ce dossier)$/u });
      const browser = page.getByRole("dialog").filter({ has: choose });
      const parts = folder
        .slice(home.length)
        .split("/")
        .filter((part) => part !== "");
      // The browser of folders begins where it was left; it is led back home first.
      const shown = browser.locator("p[title]");
      while ((await shown.getAttribute("title")) !== home) {
        await browser.getByRole("button", { name: /^(Up|Remonter|Dossier parent)$/u }).click();
        await page.waitForTimeout(150);
      }
      for (const part of parts) await browser.getByRole("button", { name: part }).first().click();
      await choose.click();
    },
  };
}

/** The desk is the one child of this process that runs `electron/desk/main.ts`. */
function deskOfThisProcess(): number {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  for (const line of processes) {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
    if (Number(parent) === process.pid && command?.includes(join("electron", "desk", "main.ts"))) return Number(pid);
  }
  throw new Error("no desk is running");
}

async function inElectron({ home, area, language = "en" }: ProgramStart): Promise<Program> {
  mkdirSync(home, { recursive: true });
  const app = await _electron.launch({
    args: [
      project,
      ...(process.getuid?.() === 0 || process.env["CI"] ? ["--no-sandbox"] : []),
      // An own folder each, or a second program would step back for the first.
      `--user-data-dir=${join(home, "electron")}`,
      `--lang=${language === "fr" ? "fr-FR" : "en-GB"}`,
      ...(area === undefined ? [] : ["--area", area]),
    ],
    cwd: project,
    env: Object.fromEntries(
      Object.entries({ ...process.env, HOME: home, APPDATA: home, XDG_DATA_HOME: home }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      ),
    ),
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(20_000);
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) violations.push(message.text());
  });
  return {
    page,
    projector: () => app.windows().find((window) => window !== page && window.url().includes("projector")),
    violations: () => violations,
    close: () => app.close(),
    async killDesk() {
      const pid = await app.evaluate(
        ({ app: running }) =>
          running
            .getAppMetrics()
            .find(({ serviceName, name }) => serviceName === "Concord desk" || name === "Concord desk")?.pid,
      );
      if (pid === undefined) throw new Error("no desk is running");
      process.kill(pid, "SIGKILL");
    },
    async chooseFolder(folder, ask) {
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, folder);
      await ask();
    },
  };
}
