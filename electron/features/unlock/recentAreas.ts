import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const placeOf = (programFolder: string): string => join(programFolder, "recent.json");
const most = 8;

/** The folders opened lately on this machine, newest first. Folder names never carry a person's name. */
export function recentAreas(programFolder: string): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(readFileSync(placeOf(programFolder), "utf8")));
  } catch {
    // Nothing remembered, or not readable: the list is a comfort only.
    return [];
  }
}

/** Puts a folder first in that list. */
export function rememberArea(programFolder: string, folder: string): void {
  mkdirSync(programFolder, { recursive: true, mode: 0o700 });
  const areas = [folder, ...recentAreas(programFolder).filter((other) => other !== folder)].slice(0, most);
  writeFileSync(placeOf(programFolder), JSON.stringify(areas), { mode: 0o600 });
}
