import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { openPipe } from "./pipe.ts";
import type { DevToolsPipe } from "./pipe.ts";
import { quietSwitches, sandboxSwitches, windowSwitches } from "./switches.ts";

/** One running browser and the folder it lives in. */
export interface BrowserProcess {
  readonly pipe: DevToolsPipe;
  readonly profile: string;
  /** Resolves when it has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends it, by force after three seconds, and removes its folder. */
  close(): Promise<void>;
}

/** Starts a browser over a pipe, in a fresh folder for its owner only (0700). */
export function startBrowser(start: {
  readonly browser: string;
  readonly headless: boolean;
  readonly adjustSwitches: (switches: readonly string[]) => readonly string[];
}): BrowserProcess {
  const profile = mkdtempSync(join(tmpdir(), "concord-"));
  const sandbox = sandboxSwitches(process.getuid?.());
  const switches = [...quietSwitches, ...sandbox, ...windowSwitches(profile, start.headless)];
  // The browser's own chatter is of no use to anybody.
  const child = spawn(start.browser, [...start.adjustSwitches(switches)], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  child.once("exit", () => end());
  child.once("error", () => end());
  const [, , , toBrowser, fromBrowser] = child.stdio;
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) throw new Error("no pipe to the browser");
  const pipe = openPipe(toBrowser, fromBrowser);
  return {
    pipe,
    profile,
    ended,
    async close() {
      await pipe.send("Browser.close").catch(() => undefined);
      const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
      await ended;
      clearTimeout(timer);
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
