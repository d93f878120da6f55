import { readdirSync } from "node:fs";
import { join } from "node:path";

/** A backup in the area's folder that was opened and read through after it was written. */
export interface CheckedBackup {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
}

const named = /^(\d{13})\.checked$/u;

/** The good backups of an area, newest first. One that was not checked to its end has another name and does not count. */
export function checkedBackups(areaFolder: string): CheckedBackup[] {
  const backups = join(areaFolder, "backups");
  try {
    return readdirSync(backups)
      .flatMap((name) => {
        const match = named.exec(name);
        return match ? [{ folder: join(backups, name), checkedAt: Number(match[1]) }] : [];
      })
      .toSorted((one, other) => other.checkedAt - one.checkedAt);
  } catch {
    // No folder yet: nothing was ever backed up.
    return [];
  }
}
