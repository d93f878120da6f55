import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const onPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const onMac = ["Chromium", "Google Chrome", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const onWindows = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/** The programs that would do, best first, for this system and its environment. */
export function browserCandidates(platform: string, environment: NodeJS.ProcessEnv): readonly string[] {
  if (platform === "darwin") return onMac;
  if (platform === "win32") {
    const roots = [environment["PROGRAMFILES"], environment["PROGRAMFILES(X86)"], environment["LOCALAPPDATA"]];
    return roots.filter((root) => root !== undefined).flatMap((root) => onWindows.map((path) => join(root, path)));
  }
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return onPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The system's Chromium, Chrome or Edge, or undefined where there is none. */
export const findBrowser = (): string | undefined =>
  browserCandidates(process.platform, process.env).find((path) => existsSync(path));
