import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "../electron/shell/chromium/find.ts";

/** On Debian, and only for root: installs `chromium`, saying so. Answers where it is, or undefined. */
export function installBrowser(say: (sentence: string) => void): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return undefined;
  say("No Chromium here: installing Debian's package chromium …");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (args: readonly string[]): boolean =>
    spawnSync("apt-get", [...args], { stdio: "ignore", env: environment }).status === 0;
  const install = ["install", "-y", "--no-install-recommends", "chromium"];
  if (!run(install)) {
    run(["update"]);
    run(install);
  }
  return findBrowser();
}
