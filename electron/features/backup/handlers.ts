import { basename } from "node:path";
import type { backupContract } from "../../../shared/backup/contract.ts";
import { instantOf } from "../../../shared/dates.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { HandlersOf } from "../context.ts";
import { runWorker } from "../../workers/runWorker.ts";
import { checkedBackups } from "./backups.ts";
import type { BackupJob, BackupDone } from "../../workers/backup.ts";

export const backupHandlers: HandlersOf<typeof backupContract> = {
  "backup.state": async ({ area }) => {
    const backups = checkedBackups(area.folder);
    return ok({
      fileName: basename(area.folder).replace(/\.concord$/u, ""),
      lastCheckedAt: backups[0] === undefined ? null : instantOf(backups[0].checkedAt),
      backups: backups.length,
    });
  },

  "backup.make": async ({ program, now }) => {
    const area = program.openArea();
    if (!area) throw new Error("a backup is made of an open area");
    const done = await runWorker<BackupJob, BackupDone>(new URL("../../workers/backup.ts", import.meta.url), {
      area: area.workerData(),
      at: now(),
    });
    if (done.kind === "made") return ok({ file: done.file, bytes: done.bytes });
    return fail(done.kind === "diskFull" ? "backup.diskFull" : "backup.copyDamaged");
  },
};
