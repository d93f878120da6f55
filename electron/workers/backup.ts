import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { openReadOnly, vacuumInto, verifyCopy, type WorkerData } from "../vault/vault.ts";

export interface BackupJob {
  readonly area: WorkerData;
  /** Milliseconds since 1970; the backup's name. */
  readonly at: number;
}
export type BackupDone =
  | { readonly kind: "made"; readonly file: string; readonly bytes: number }
  | { readonly kind: "diskFull" }
  | { readonly kind: "damaged" };

/** Database and slots of one moment in one folder, read through before it gets the name that counts. */
function backUp({ area, at }: BackupJob): BackupDone {
  const unchecked = join(area.folder, "backups", `${at}.unchecked`);
  // Two backups in one millisecond get names one apart, so that neither takes the other's place.
  let checked = join(area.folder, "backups", `${at}.checked`);
  for (let later = at + 1; existsSync(checked); later++) checked = join(area.folder, "backups", `${later}.checked`);
  rmSync(unchecked, { recursive: true, force: true });
  mkdirSync(unchecked, { recursive: true, mode: 0o700 });
  const database = openReadOnly(area);
  try {
    vacuumInto(database, join(unchecked, "area.db"));
  } catch (problem) {
    rmSync(unchecked, { recursive: true, force: true });
    if (problem instanceof Error && "code" in problem && String(problem.code).startsWith("SQLITE_FULL"))
      return { kind: "diskFull" };
    throw problem;
  } finally {
    database.close();
  }
  for (const name of ["keys.a.json", "keys.b.json"]) {
    const from = join(area.folder, name);
    if (existsSync(from)) copyFileSync(from, join(unchecked, name));
  }
  const read = verifyCopy(join(unchecked, "area.db"), area.dataKey);
  if (!read.ok) return { kind: "damaged" };
  renameSync(unchecked, checked);
  return { kind: "made", file: join("backups", basename(checked)), bytes: read.value.bytes };
}

parentPort?.postMessage({ answer: backUp(workerData as BackupJob) });
