import { existsSync, readFileSync, rmSync } from "node:fs";
import BetterSqlite, { type Database } from "better-sqlite3";
import { z } from "zod";
import { fail, ok, type Result } from "../../shared/result.ts";
import { failureOf, type VaultFailureCode } from "./failures.ts";
import { placesIn, replaceFile } from "./folder.ts";

/** The machine that has an area open, and since when (an instant in ISO form). */
const Holder = z.object({ machine: z.string(), since: z.string() });
export type Holder = z.infer<typeof Holder>;

/** An area's lock while it is held; the operating system lets go of it when the process dies. */
export interface Lock {
  /** Says who holds it, for the second program. */
  announce(holder: Holder): void;
  release(): void;
}

const patience = 250;

/** Takes the area's lock, or says who has it. */
export function takeLock(folder: string): Result<Lock, VaultFailureCode> {
  const places = placesIn(folder);
  let database: Database | null = null;
  try {
    database = new BetterSqlite(places.lock, { timeout: patience });
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database?.close();
    const failed = failureOf(error);
    return failed.failure.code === "vault.inUse" ? fail("vault.inUse", { ...holderWritten(folder) }) : failed;
  }
  const held = database;
  let isAnnounced = false;
  return ok({
    announce: (holder) => {
      replaceFile(places.lockHolder, `${JSON.stringify(Holder.parse(holder))}\n`);
      isAnnounced = true;
    },
    release: () => {
      if (!held.open) return;
      if (isAnnounced) rmSync(places.lockHolder, { force: true });
      held.close();
    },
  });
}

/** Who has the area open at this moment, or null; looks only. */
export function lockHolder(folder: string): Holder | null {
  const { lock } = placesIn(folder);
  if (!existsSync(lock)) return null;
  const database = new BetterSqlite(lock, { fileMustExist: true, readonly: true, timeout: patience });
  try {
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    return null;
  } catch (error) {
    if (failureOf(error).failure.code === "vault.inUse") return holderWritten(folder);
    throw error;
  } finally {
    database.close();
  }
}

// Somebody who is only just signing in holds the lock and has not said so yet.
function holderWritten(folder: string): Holder {
  const unknown = { machine: "", since: "" };
  try {
    return Holder.parse(JSON.parse(readFileSync(placesIn(folder).lockHolder, "utf8")));
  } catch {
    return unknown;
  }
}
