import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { run, say } from "./run.ts";

/** What the tests need from the system: a command, or a file by its whole path, and the Debian package that brings it. */
const parts: readonly (readonly [command: string, debianPackage: string])[] = [
  ["chromium", "chromium"],
  ["xvfb-run", "xvfb"],
  ["xauth", "xauth"],
  ["soffice", "libreoffice-writer-nogui"],
  // By which a test has LibreOffice open a file that asks for a passphrase.
  ["/usr/lib/python3/dist-packages/uno.py", "python3-uno"],
  ["pdftoppm", "poppler-utils"],
  ["strace", "strace"],
  ["tcpdump", "tcpdump"],
  ["ip", "iproute2"],
  ["ss", "iproute2"],
  ["sysctl", "procps"],
  ["mkfs.ext4", "e2fsprogs"],
];

const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/sbin"];
const isThere = (command: string): boolean =>
  isAbsolute(command) ? existsSync(command) : folders.some((folder) => existsSync(join(folder, command)));

/**
 * Sees to it that the system's parts are there: as root on Debian it installs what is missing, saying so; elsewhere it
 * says what to install. Answers whether all are there: a missing part fails the tests loudly, it never skips them.
 */
export async function ensureDebianParts(): Promise<boolean> {
  const missing = [...new Set(parts.filter(([command]) => !isThere(command)).map(([, name]) => name))];
  if (missing.length === 0) return true;
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !isThere("apt-get")) {
    say(`The tests need these Debian packages or their like, please install them: ${missing.join(", ")}.`);
    return false;
  }
  say(`Installing from Debian: ${missing.join(", ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  if (
    (await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing, "fonts-liberation"], env)) !==
    0
  )
    return false;
  return parts.every(([command]) => isThere(command));
}
