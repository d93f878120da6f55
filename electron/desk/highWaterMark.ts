import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Marks = z.record(z.string(), z.object({ sequence: z.number(), hash: z.string() }));
type Mark = z.infer<typeof Marks>[string];

const placeOf = (programFolder: string): string => join(programFolder, "seen.json");

function readMarks(programFolder: string): z.infer<typeof Marks> {
  try {
    return Marks.parse(JSON.parse(readFileSync(placeOf(programFolder), "utf8")));
  } catch {
    // No file yet, or an unreadable one: this machine remembers nothing, which must not keep anybody out.
    return {};
  }
}

/** How far this machine has seen the log of an area; null when it has not seen it. */
export const markOf = (programFolder: string, fileId: string): Mark | null => readMarks(programFolder)[fileId] ?? null;

/** Remembers how far the log went. Nothing of a case is in it: a random id, a number and a hash. */
export function setMark(programFolder: string, fileId: string, mark: Mark): void {
  mkdirSync(programFolder, { recursive: true, mode: 0o700 });
  const place = placeOf(programFolder);
  const temporary = `${place}.new`;
  writeFileSync(temporary, JSON.stringify({ ...readMarks(programFolder), [fileId]: mark }), { mode: 0o600 });
  renameSync(temporary, place);
}
