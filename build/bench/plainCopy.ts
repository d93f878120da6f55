import { copyFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { registry } from "../../electron/desk/registry.ts";
import { sessionFacts } from "../../electron/desk/sessionFacts.ts";
import { sealingOf } from "../../electron/store/sealing.ts";
import type { Tables } from "../../electron/store/tables.ts";
import { giveKey } from "../../electron/vault/connection.ts";
import { applySettings } from "../../electron/vault/pragmas.ts";
import { openReadOnly, signIn, type Database } from "../../electron/vault/vault.ts";
import type { Input, ProcedureName } from "../../shared/contracts.ts";
import { median } from "./figures.ts";

interface Query {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The same content twice, encrypted and plain, with the same settings; and the queries of a procedure on each. */
export interface TwoCopies {
  /** Median milliseconds of the SQL of one call of a query, on each copy, turn by turn. */
  compare<Name extends ProcedureName>(
    name: Name,
    input: Input<Name>,
    times: number,
  ): Promise<{ value: number; plain: number }>;
  /** The plain copy, to write to. */
  readonly plainWriter: Database;
  close(): void;
}

function decrypted(from: string, to: string, dataKey: Uint8Array): void {
  copyFileSync(from, to);
  const database = new BetterSqlite(to);
  giveKey(database, dataKey);
  database.pragma("journal_mode = DELETE");
  database.rekey(Buffer.alloc(0));
  database.close();
}

/** Opens a closed area and a decrypted copy of it beside each other, for reading. */
export async function openTwoCopies(
  folder: string,
  workFolder: string,
  who: { readonly name: string; readonly passphrase: string },
): Promise<TwoCopies> {
  const opened = await signIn({
    folder,
    name: who.name,
    passphrase: who.passphrase,
    machine: "bench",
    now: Date.now(),
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  const area = opened.value;
  // Two files under their own names, so that nothing of the area itself is open twice.
  const worker = area.workerData();
  const { keys } = area;
  area.close();
  copyFileSync(join(folder, "area.db"), join(workFolder, "area.db"));
  const plainPath = join(workFolder, "plain.db");
  decrypted(join(folder, "area.db"), plainPath, worker.dataKey);
  const encrypted = openReadOnly({ folder: workFolder, dataKey: worker.dataKey });
  // Made a write-ahead database once, as the area is, so that the readers of both do the same.
  const plainWriter = new BetterSqlite(plainPath);
  plainWriter.pragma("journal_mode = WAL");
  const plain = new BetterSqlite(plainPath, { readonly: true, timeout: 2000 });
  applySettings(plain, "reader");

  const seen: Query[] = [];
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: encrypted }),
    log: ({ level, query }) => void (level === "query" && seen.push({ sql: query.sql, parameters: query.parameters })),
  });
  const compareSql = (queries: readonly Query[], times: number): { value: number; plain: number } => {
    const runOn = (database: Database) => {
      const prepared = queries.map(({ sql, parameters }) => ({ statement: database.prepare(sql), parameters }));
      return (): number => {
        const started = performance.now();
        for (const { statement, parameters } of prepared) statement.all(...parameters);
        return performance.now() - started;
      };
    };
    const [onEncrypted, onPlain] = [runOn(encrypted), runOn(plain)];
    onEncrypted();
    onPlain();
    const taken = Array.from({ length: times }, () => [onEncrypted(), onPlain()] as const);
    return { value: median(taken.map(([value]) => value)), plain: median(taken.map(([, value]) => value)) };
  };
  return {
    plainWriter,
    async compare(name, input, times) {
      const { session, area: now } = await sessionFacts(db, { accountId: keys.accountId, folder, now: Date.now() });
      const procedure = registry.get(name);
      if (!session || !procedure) throw new Error(`${name} is no procedure of this desk`);
      const reading = {
        db,
        session,
        area: now,
        sealing: sealingOf({ sealed: new Map(), open: new Map() }, keys),
        changes: seen.length,
      };
      seen.length = 0;
      await procedure.handler(reading as never, procedure.input.parse(input));
      return compareSql([...seen], times);
    },
    close() {
      encrypted.close();
      plain.close();
      plainWriter.close();
    },
  };
}
