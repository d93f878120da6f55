import { join } from "node:path";
import { z } from "zod";
import { openInChromium } from "../../../electron/shell/chromium/main.ts";
import type { RunningProgram } from "../../../electron/shell/chromium/main.ts";
import { findBrowser } from "../../../electron/shell/chromium/find.ts";
import type { PageSession } from "../../../electron/shell/chromium/page.ts";
import { forkDesk } from "../../../electron/shell/deskChild.ts";
import { createHost } from "../../../electron/shell/host.ts";

const here = import.meta.dirname;

/** The small desk of the shell's tests; it writes what `unlock.lock` gave it to `flushedFile`. */
export const smallDesk = (flushedFile?: string) => ({
  module: join(here, "desk.ts"),
  args: flushedFile === undefined ? [] : [flushedFile],
});

/** A bridge as a test sees it, whatever carries it. */
export interface OpenBridge {
  call(procedure: string, input: unknown): Promise<unknown>;
  /** Every event heard so far by the main window. */
  heard(): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

const Evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});

/** The value of an expression in a page; promises are awaited. */
export async function evaluate(page: PageSession, expression: string): Promise<unknown> {
  const options = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = Evaluated.parse(await page.send("Runtime.evaluate", options));
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value;
}

/** The real Chromium shell without a window on the screen, with a page and a desk of the tests. */
export async function openTestProgram(
  options: { flushedFile?: string; adjustSwitches?: (switches: readonly string[]) => readonly string[] } = {},
): Promise<RunningProgram> {
  const browser = findBrowser();
  if (browser === undefined) throw new Error("Chromium is needed for this test.");
  const program = await openInChromium({
    browser,
    version: "0.0.0",
    headless: true,
    assetsFolder: join(here, "window"),
    area: undefined,
    desk: smallDesk(options.flushedFile),
    ...(options.adjustSwitches ? { adjustSwitches: options.adjustSwitches } : {}),
  });
  while ((await evaluate(program.page, "typeof hasCall")) !== "boolean") {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return program;
}

/** The bridge through the Chromium shell. */
export async function openChromiumBridge(flushedFile: string): Promise<OpenBridge> {
  const program = await openTestProgram({ flushedFile });
  return {
    call: (procedure, input) =>
      evaluate(program.page, `concord.call(${JSON.stringify(procedure)}, ${JSON.stringify(input)})`),
    heard: async () => z.array(z.unknown()).parse(await evaluate(program.page, "heard")),
    async close() {
      program.quit();
      await program.ended;
    },
  };
}

/** The same bridge without any window: the host spoken to directly. */
export function openDirectBridge(flushedFile: string): Promise<OpenBridge> {
  const host = createHost({
    about: { shell: "chromium", version: "0.0.0", platform: "none", node: "0", firstFolder: "/" },
    area: undefined,
    startDesk: () => forkDesk(smallDesk(flushedFile)),
    windows: {
      chooseFolder: () => Promise.resolve({ kind: "browse" }),
      openProjector: () => Promise.resolve(),
      closeProjector: () => Promise.resolve(),
      print: () => Promise.resolve(),
      quit: () => undefined,
    },
  });
  const heard: unknown[] = [];
  host.hear("main", (json) => heard.push(z.object({ event: z.unknown() }).parse(JSON.parse(json)).event));
  return Promise.resolve({
    call: async (procedure, input) => {
      const answer = await host.call(JSON.stringify({ id: 7, procedure, input }));
      return z.object({ id: z.literal(7), result: z.unknown() }).parse(JSON.parse(answer)).result;
    },
    heard: () => Promise.resolve(heard),
    close: () => host.close(),
  });
}
