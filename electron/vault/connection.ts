import BetterSqlite, { type Database } from "better-sqlite3";
import { placesIn } from "./folder.ts";
import { applySettings, assertSettings, type ConnectionKind } from "./pragmas.ts";

/** Marks our files: `CONC`. */
export const applicationId = 0x434f4e43;

/** Gives a connection its cipher (the format of SQLCipher 4) and its raw key of 32 bytes; nothing is read yet. */
export function giveKey(database: Database, dataKey: Uint8Array): void {
  database.pragma("cipher = 'sqlcipher'");
  database.pragma("legacy = 4");
  const key = rawKey(dataKey);
  database.key(key);
  key.fill(0);
}

/** The driver's way of writing a raw key: without `raw:` it would take the bytes for a passphrase. */
export const rawKey = (dataKey: Uint8Array): Buffer => Buffer.concat([Buffer.from("raw:"), dataKey]);

/**
 * Opens an existing encrypted file with every setting made and read back. Throws SQLite's `NOTADB` when the key is
 * wrong, and an error that names the setting when one did not take.
 */
export function openConnection(path: string, dataKey: Uint8Array, kind: ConnectionKind): Database {
  const database = new BetterSqlite(path, {
    fileMustExist: true,
    readonly: kind === "reader" || kind === "copy",
    timeout: 2000,
  });
  try {
    giveKey(database, dataKey);
    applySettings(database, kind);
    assertSettings(database, kind);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Makes the database of a new area, with its key from the first page on. */
export function createDatabase(path: string, dataKey: Buffer): void {
  const database = new BetterSqlite(path, { timeout: 2000 });
  try {
    giveKey(database, dataKey);
    applySettings(database, "writer");
    database.pragma(`application_id = ${applicationId}`);
    database.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    database.close();
  }
}

/** What a worker is handed to open the area for itself. */
export interface WorkerData {
  readonly folder: string;
  readonly dataKey: Uint8Array;
}

/** Opens an area's database for reading only, in a worker of the process that has signed in. */
export const openReadOnly = ({ folder, dataKey }: WorkerData): Database =>
  openConnection(placesIn(folder).database, dataKey, "reader");
