import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Costs } from "../../electron/vault/vault.ts";

const Keys = z.object({ cost: z.object({ memoryKiB: z.number(), passes: z.number(), lanes: z.number() }) });
/** What a derivation costs in an area. */
export const costsOf = (folder: string): Costs =>
  Keys.parse(JSON.parse(readFileSync(join(folder, "keys.a.json"), "utf8"))).cost;

/** Resident memory of a process in MB, four times a second until it is asked; only Linux tells it so. */
export function watchMemory(pid: number): () => number[] {
  const seen: number[] = [];
  const timer = setInterval(() => {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    seen.push(Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1]) / 1000);
  }, 250);
  return () => {
    clearInterval(timer);
    return seen;
  };
}
