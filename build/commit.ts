import { execFileSync } from "node:child_process";
import { project } from "./run.ts";

/** The commit this is, as reports name it; an archive of the project has none. */
export function commitHere(): string {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], {
      cwd: project,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "unknown";
  }
}
