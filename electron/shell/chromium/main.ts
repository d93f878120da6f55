import { randomBytes } from "node:crypto";
import { z } from "zod";
import { readAssets } from "../assets.ts";
import { forkDesk } from "../deskChild.ts";
import type { DeskProgram } from "../deskChild.ts";
import { firstFolder } from "../folders.ts";
import { createHost } from "../host.ts";
import { startBrowser } from "./browserProcess.ts";
import type { BrowserProcess } from "./browserProcess.ts";
import { attachPage } from "./page.ts";
import type { PageSession } from "./page.ts";
import type { DevToolsPipe } from "./pipe.ts";
import { projectorWindow } from "./projector.ts";

/** What the Chromium shell is started with. */
export interface ChromiumStart {
  readonly browser: string;
  readonly assetsFolder: string;
  readonly desk: DeskProgram;
  readonly area: string | undefined;
  readonly version: string;
  readonly headless: boolean;
  /** Only for the negative controls of the tests, which take one wall down and must see it fall. */
  readonly adjustSwitches?: (switches: readonly string[]) => readonly string[];
}

/** The running program: its main page, the browser's folder, and its end. */
export interface RunningProgram {
  readonly page: PageSession;
  readonly browser: DevToolsPipe;
  readonly profile: string;
  /** Resolves with the exit code when the last thing has been cleaned up. */
  readonly ended: Promise<number>;
  quit(): void;
}

const Targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) });
const Attached = z.object({ sessionId: z.string() });
const Destroyed = z.object({ targetId: z.string() });

/** Opens the program in the system's Chromium, over a pipe and with a profile that is removed at the end. */
export async function openInChromium(start: ChromiumStart): Promise<RunningProgram> {
  const started = startBrowser({ ...start, adjustSwitches: start.adjustSwitches ?? ((switches) => switches) });
  try {
    return await openIn(started, start);
  } catch (problem) {
    await started.close();
    throw problem;
  }
}

async function openIn({ pipe, profile, ...browser }: BrowserProcess, start: ChromiumStart): Promise<RunningProgram> {
  const assets = readAssets(start.assetsFolder, randomBytes(18).toString("base64"));
  const attach = async (targetId: string): Promise<PageSession> =>
    pipe.session(Attached.parse(await pipe.send("Target.attachToTarget", { targetId, flatten: true })).sessionId);
  const targetId = await firstPage(pipe);
  const page = await attach(targetId);
  const { promise: asked, resolve: quit } = Promise.withResolvers<void>();
  pipe.on("Target.targetDestroyed", (params) => {
    if (Destroyed.parse(params).targetId === targetId) quit();
  });
  const projector = await projectorWindow(pipe, { targetId, page }, async (opened) =>
    attachPage(await attach(opened), host, { assets, window: "projector" }),
  );

  const host = createHost({
    about: {
      shell: "chromium",
      version: start.version,
      platform: process.platform,
      node: process.versions.node,
      firstFolder: firstFolder(),
    },
    area: start.area,
    startDesk: () => forkDesk(start.desk),
    windows: {
      chooseFolder: () => Promise.resolve({ kind: "browse" }),
      openProjector: projector.open,
      closeProjector: projector.close,
      print: async () => void (await page.send("Runtime.evaluate", { expression: "setTimeout(() => print())" })),
      // A moment later, so that the call that asked for it is still answered.
      quit: () => setTimeout(quit, 50),
    },
  });
  const end = async (): Promise<number> => {
    await Promise.race([asked, browser.ended]);
    await host.close();
    await browser.close();
    return 0;
  };
  try {
    await attachPage(page, host, { assets, window: "main" });
  } catch (problem) {
    await host.close();
    throw problem;
  }
  return { page, browser: pipe, profile, ended: end(), quit };
}

/** Waits for the first window of the browser; its target id. */
async function firstPage(browser: DevToolsPipe): Promise<string> {
  for (;;) {
    const { targetInfos } = Targets.parse(await browser.send("Target.getTargets"));
    const page = targetInfos.find((target) => target.type === "page");
    if (page) return page.targetId;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
