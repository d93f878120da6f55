import type { Database } from "better-sqlite3";

interface Setting {
  readonly name: string;
  /** What is written; left out where the setting is only read back. */
  readonly set?: string;
  readonly expected: string | number;
}

const both: readonly Setting[] = [
  { name: "page_size", expected: 4096 },
  // Without its page MAC SQLCipher's format would take altered pages as good ones.
  { name: "hmac_use", expected: 1 },
  { name: "hmac_algorithm", expected: 2 },
  { name: "plaintext_header_size", expected: 0 },
  { name: "locking_mode", set: "NORMAL", expected: "normal" },
  { name: "synchronous", set: "FULL", expected: 2 },
  // The build's default writes sorts and indexes to the disk in clear.
  { name: "temp_store", set: "MEMORY", expected: 2 },
  { name: "secure_delete", set: "ON", expected: 1 },
  { name: "foreign_keys", set: "ON", expected: 1 },
  { name: "trusted_schema", set: "OFF", expected: 0 },
  { name: "cell_size_check", set: "ON", expected: 1 },
  { name: "mmap_size", set: "0", expected: 0 },
];

/** Milliseconds a connection waits for another one. */
const patience = (milliseconds: number): Setting => ({
  name: "busy_timeout",
  set: String(milliseconds),
  expected: milliseconds,
});
const readsOnly: Setting = { name: "query_only", set: "ON", expected: 1 };

/** 64 MB: pages are decrypted once for many reads. It fills only with what is read. */
const cache: Setting = { name: "cache_size", set: "-65536", expected: -65536 };

/** Every setting of a connection, in order, by what the connection is for. */
export const settings = {
  writer: [
    { name: "journal_mode", set: "WAL", expected: "wal" },
    ...both,
    patience(2000),
    cache,
    // Pages in the write-ahead file until a commit itself writes them back: 80 MB. The desk has it done beside the writer
    // before, also during an import, which writes 8 MB a second: 2000 pages would hold a commit for 40 ms each time.
    { name: "wal_autocheckpoint", set: "20000", expected: 20_000 },
    { name: "query_only", expected: 0 },
  ],
  reader: [{ name: "journal_mode", expected: "wal" }, ...both, patience(2000), cache, readsOnly],
  /** Writes the write-ahead file back, in a worker; it changes nothing, and gives way at once to whoever writes. */
  checkpointer: [{ name: "journal_mode", expected: "wal" }, ...both, patience(0), readsOnly],
  /** A finished copy, such as a backup: it is read once, where it lies. */
  copy: [...both, patience(2000), readsOnly],
} satisfies Record<string, readonly Setting[]>;

export type ConnectionKind = keyof typeof settings;

/** Gives a connection its settings. */
export function applySettings(database: Database, kind: ConnectionKind): void {
  const list: readonly Setting[] = settings[kind];
  for (const { name, set } of list) if (set !== undefined) database.pragma(`${name} = ${set}`);
}

/** Reads every setting back and throws, naming it, when one is not what it must be: SQLite ignores what it cannot do. */
export function assertSettings(database: Database, kind: ConnectionKind): void {
  for (const { name, expected } of settings[kind]) {
    const actual: unknown = database.pragma(name, { simple: true });
    // The cipher's own settings come back as text, SQLite's as numbers.
    if (String(actual) !== String(expected)) throw new Error(`PRAGMA ${name} is ${String(actual)}, not ${expected}.`);
  }
}
