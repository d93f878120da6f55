import { dirname } from "node:path";
import type { Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { applicationId, openConnection } from "./connection.ts";
import { failureOf, type VaultFailureCode } from "./failures.ts";
import { syncFile, syncFolder } from "./folder.ts";

/**
 * Writes a compact copy of the database under the same key and waits until it is on the disk; the path must not exist
 * yet. Takes any connection of the area, readers too. Throws what SQLite throws.
 */
export function vacuumInto(database: Database, path: string): void {
  const before = ["query_only", "cache_size"].map((name) => [name, Number(database.pragma(name, { simple: true }))]);
  // SQLite takes the new file for a change; a reader stays one, for it was opened read-only.
  database.pragma("query_only = OFF");
  // Each page is read and written once; the usual cache, for both files, would take 100 MB for nothing.
  database.pragma("cache_size = -4096");
  try {
    database.prepare("VACUUM INTO ?").run(path);
  } finally {
    for (const [name, value] of before) database.pragma(`${name} = ${value}`);
  }
  syncFile(path);
  syncFolder(dirname(path));
}

/** Reads every page of a copy, so that each one's MAC is checked; answers the bytes read. */
export function verifyCopy(path: string, dataKey: Uint8Array): Result<{ bytes: number }, VaultFailureCode> {
  let database: Database | null = null;
  try {
    database = openConnection(path, dataKey, "copy");
    if (database.pragma("application_id", { simple: true }) !== applicationId) return fail("vault.foreignFile");
    const bytes: unknown = database.prepare("SELECT sum(pgsize) FROM dbstat").pluck().get();
    return ok({ bytes: Number(bytes) });
  } catch (error) {
    return failureOf(error);
  } finally {
    database?.close();
  }
}
