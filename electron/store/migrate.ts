import type { Database } from "../vault/vault.ts";
import { migrations as all, type Migration } from "./migrations/index.ts";

/** The area was written by a newer version of the program; nothing was changed. */
export class AreaFromTheFuture extends Error {
  readonly version: number;
  constructor(version: number) {
    super(`schema version ${version} is newer than this program`);
    this.version = version;
  }
}

/** The schema version of an open database; 0 for an empty one. */
export const schemaVersion = (database: Database): number => Number(database.pragma("user_version", { simple: true }));

/**
 * Brings a database to the newest schema, one real transaction a step, so that a step that fails leaves the version
 * before it whole. Returns the version it started from. Throws `AreaFromTheFuture`.
 */
export function migrate(database: Database, migrations: readonly Migration[] = all): number {
  const from = schemaVersion(database);
  if (from > migrations.length) throw new AreaFromTheFuture(from);
  for (const { version, sql } of migrations.slice(from)) {
    database.transaction(() => {
      database.exec(sql);
      database.pragma(`user_version = ${version}`);
    })();
  }
  return from;
}
