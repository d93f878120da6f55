import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where everything of an area lies inside its folder. */
export const placesIn = (folder: string) => ({
  database: join(folder, "area.db"),
  writeAhead: join(folder, "area.db-wal"),
  /** The database under its next key, while an account is being removed. */
  nextDatabase: join(folder, "area.next"),
  keys: [join(folder, "keys.a.json"), join(folder, "keys.b.json")] as const,
  lock: join(folder, "lock"),
  /** Who holds `lock`, in clear: a file under an exclusive lock could not be read by the second program. */
  lockHolder: join(folder, "lock-holder"),
  failedSignIns: join(folder, "failed-sign-ins.json"),
  backups: join(folder, "backups"),
});

/** Makes a rename or a new file in a folder last through a power cut; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

/** Waits until a closed file's bytes are on the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, "r+");
  fsyncSync(handle);
  closeSync(handle);
}

/** Replaces a file by a new text as a whole: after a crash the old or the new one is there, never a part. */
export function replaceFile(path: string, text: string): void {
  const draft = `${path}.new`;
  try {
    const handle = openSync(draft, "w", 0o600);
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}
