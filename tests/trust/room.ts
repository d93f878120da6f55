import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Does something in a folder of its own, which is gone afterwards. */
export async function inRoom<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), "concord-trust-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Does something on a disk that is mounted for it. Needs root; without it the proof fails, for nothing would be proved. */
export async function onDisk<Value>(
  folder: string,
  mount: readonly string[],
  work: (place: string) => Promise<Value>,
): Promise<Value> {
  if (process.getuid?.() !== 0) throw new Error("This proof mounts disks of its own and needs root.");
  const place = mkdtempSync(join(folder, "disk-"));
  mkdirSync(place, { recursive: true });
  execFileSync("mount", [...mount, place]);
  try {
    return await work(place);
  } finally {
    execFileSync("umount", [place]);
  }
}
