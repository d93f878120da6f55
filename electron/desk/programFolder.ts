import { homedir } from "node:os";
import { join } from "node:path";

/** The program's own folder on this machine, where each system keeps such things; nothing of a case is ever in it. */
export function programFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  if (platform === "win32") return join(env["APPDATA"] ?? join(homedir(), "AppData", "Roaming"), "Concord");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Concord");
  return join(env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share"), "concord");
}
