import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const programName = process.platform === "win32" ? "electron.exe" : "electron";

/** Whether it starts at all: on a bare machine its system libraries can be missing. No window, no display needed. */
const runs = (program: string): boolean =>
  spawnSync(program, ["-e", "0"], { env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" }, timeout: 20_000 }).status === 0;

/** Electron's program where it can be run: in the folder ELECTRON_OVERRIDE_DIST_PATH names, or the package's own. */
export function findElectron(project: string): string | undefined {
  const named = join(project, "node_modules/electron/path.txt");
  const inside = existsSync(named) ? readFileSync(named, "utf8").trim() : programName;
  const folder = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(project, "node_modules/electron/dist");
  const program = join(folder, inside);
  return existsSync(program) && runs(program) ? program : undefined;
}

/** Tries to fetch it with the package's own script, for at most a minute; undefined when that did not work. */
export function fetchElectron(project: string): string | undefined {
  const script = join(project, "node_modules/electron/install.js");
  if (!existsSync(script) || existsSync(join(project, "node_modules/electron/dist"))) return undefined;
  spawnSync(process.execPath, [script], { stdio: "ignore", timeout: 60_000 });
  return findElectron(project);
}
