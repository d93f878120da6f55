import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { readAssets } from "../electron/shell/assets.ts";
import { findBrowser } from "../electron/shell/chromium/find.ts";
import { attachPage } from "../electron/shell/chromium/page.ts";
import type { PageSession } from "../electron/shell/chromium/page.ts";
import { quietSwitches } from "../electron/shell/chromium/switches.ts";
import { forkDesk } from "../electron/shell/deskChild.ts";
import { firstFolder } from "../electron/shell/folders.ts";
import { createHost } from "../electron/shell/host.ts";
import { chromiumOrigin } from "../electron/shell/security.ts";
import { programVersion } from "./version.ts";

const project = join(import.meta.dirname, "..");

/** What a journey or a picture starts: the built window of `dist/renderer` and a real desk, unless told otherwise. */
export interface DrivenStart {
  readonly headless?: boolean;
  /** Arguments of the real desk: the program's own folder on this machine, which a test wants fresh. */
  readonly desk?: { readonly module?: string; readonly args?: readonly string[] };
  /** The area to begin with; none unless told. */
  readonly area?: string;
  readonly assetsFolder?: string;
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly colorScheme?: "light" | "dark";
}

export interface DrivenProgram {
  readonly page: Page;
  /** The projector's page once it has been opened by the program. */
  projector(): Page | undefined;
  /** What the content policy had to refuse so far; nothing, when all is well. */
  violations(): readonly string[];
  /** Ends desk and browser; nothing is left behind. */
  close(): Promise<void>;
}

const sessionOf = (session: CDPSession): PageSession => ({
  // Playwright types each command by name; the adapter speaks to any session with plain names and parses the answers.
  send: (method, params) => session.send(method as Parameters<CDPSession["send"]>[0], params),
  on: (method, listener) => void session.on(method as Parameters<CDPSession["on"]>[0], listener),
});

/** Opens the program in Chromium under Playwright's hand: same page adapter, same host, same desk as in real use. */
export async function launchProgram(start: DrivenStart = {}): Promise<DrivenProgram> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("Chromium, Chrome or Edge is needed and was not found.");
  const browser = await chromium.launch({
    executablePath,
    headless: start.headless ?? true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...quietSwitches],
  });
  const context: BrowserContext = await browser.newContext({
    viewport: { width: start.width ?? 1366, height: start.height ?? 768 },
    locale: start.locale ?? "en-GB",
    colorScheme: start.colorScheme ?? "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const assets = readAssets(start.assetsFolder ?? join(project, "dist/renderer"), randomBytes(18).toString("base64"));
  const violations: string[] = [];
  context.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) violations.push(message.text());
  });
  let projector: Page | undefined;

  const openProjector = async (): Promise<void> => {
    if (projector && !projector.isClosed()) return;
    projector = await context.newPage();
    const letGo = await attachPage(sessionOf(await context.newCDPSession(projector)), host, {
      assets,
      window: "projector",
    });
    projector.once("close", letGo);
  };
  const host = createHost({
    about: {
      shell: "chromium",
      version: programVersion(project),
      platform: process.platform,
      node: process.versions.node,
      firstFolder: firstFolder(),
    },
    area: start.area,
    startDesk: () =>
      forkDesk({ module: start.desk?.module ?? join(project, "electron/desk/main.ts"), args: start.desk?.args ?? [] }),
    windows: {
      chooseFolder: () => Promise.resolve({ kind: "browse" }),
      openProjector,
      closeProjector: async () => {
        await projector?.close();
      },
      print: async () => void (await page.evaluate("print()")),
      quit: () => void page.close(),
    },
  });
  await attachPage(sessionOf(await context.newCDPSession(page)), host, { assets, window: "main" });
  await page.waitForURL(`${chromiumOrigin}/`);
  return {
    page,
    violations: () => violations,
    projector: () => (projector?.isClosed() ? undefined : projector),
    async close() {
      await host.close();
      await browser.close();
    },
  };
}
