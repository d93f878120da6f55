import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { aFolder } from "./anArea.ts";

/** Whether this machine may lend a test a small disk of its own. */
export const canMount: boolean = process.platform === "linux" && process.getuid?.() === 0;

/** A disk of its own for one test, of a size such as `64k`; null where none can be had. */
export function aDisk(size: string): string | null {
  const place = join(aFolder(), "disk");
  mkdirSync(place);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "none", place], { stdio: "ignore" });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", place]));
  return place;
}

/** Makes a disk read-only from now on. */
export const protect = (disk: string): void => void execFileSync("mount", ["-o", "remount,ro", disk]);
