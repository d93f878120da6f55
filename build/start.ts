import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "../electron/shell/chromium/find.ts";
import { openInChromium } from "../electron/shell/chromium/main.ts";
import { buildElectron, buildRenderer, isRendererStale } from "./bundle.ts";
import { fetchElectron, findElectron } from "./electronBinary.ts";
import { installBrowser } from "./installBrowser.ts";
import { runInstead } from "./runInstead.ts";
import { programVersion } from "./version.ts";

const project = join(import.meta.dirname, "..");

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** Says why the program cannot start, and ends with exit code 1. */
function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const { values: wanted } = parseArgs({
  options: { area: { type: "string" }, headless: { type: "boolean", default: false } },
});

// A display that is missing is made, where the tool for it is there.
const lacksDisplay = process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"];
if (lacksDisplay && !wanted.headless) {
  const code = await runInstead("xvfb-run", ["-a", process.execPath, ...process.argv.slice(1)]);
  if (code === undefined) stop("There is no display to open a window on. Start Concord on a desktop, or install xvfb.");
  process.exit(code);
}

if (isRendererStale()) {
  say("Building the window …");
  await buildRenderer();
}

const area = wanted.area === undefined ? undefined : resolve(wanted.area);
const electron = wanted.headless ? undefined : (findElectron(project) ?? fetchElectron(project));
if (electron !== undefined) {
  await buildElectron();
  // Electron, too, refuses to run for root with its sandbox.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  process.exit((await runInstead(electron, [...sandbox, project, ...(area ? ["--area", area] : [])])) ?? 1);
}

if (!wanted.headless) say("Electron is not here and cannot be fetched: opening Concord in the system's Chromium.");
const program = await openInChromium({
  browser: findBrowser() ?? installBrowser(say) ?? stop("Install Chromium, Chrome or Edge, then start again."),
  version: programVersion(project),
  headless: wanted.headless,
  assetsFolder: join(project, "dist/renderer"),
  desk: { module: join(project, "electron/desk/main.ts"), args: [] },
  area,
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, program.quit);
process.exit(await program.ended);
