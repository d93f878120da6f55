import { readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { placesIn, replaceFile } from "./folder.ts";

const mostTimes = 50;
const FailedSignIns = z.object({ count: z.int().nonnegative(), times: z.array(z.string()) });
export type FailedSignIns = z.infer<typeof FailedSignIns>;

/**
 * Sign-ins that failed since the last one that did not, with the newest 50 times in ISO form. They happen without any
 * key, so the file is unsigned and holds no names; unreadable counts as none.
 */
export function failedSignIns(folder: string): FailedSignIns {
  try {
    return FailedSignIns.parse(JSON.parse(readFileSync(placesIn(folder).failedSignIns, "utf8")));
  } catch {
    return { count: 0, times: [] };
  }
}

/** Counts one more. @param now milliseconds since 1970. */
export function countFailedSignIn(folder: string, now: number): void {
  const before = failedSignIns(folder);
  const times = [...before.times, new Date(now).toISOString()].slice(-mostTimes);
  replaceFile(placesIn(folder).failedSignIns, `${JSON.stringify({ count: before.count + 1, times })}\n`);
}

/** Starts at none again. */
export const clearFailedSignIns = (folder: string): void => rmSync(placesIn(folder).failedSignIns, { force: true });
