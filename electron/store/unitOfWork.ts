import type { Database } from "../vault/vault.ts";
import { Kysely, SqliteDialect, type KyselyPlugin, type Transaction } from "kysely";
import type { Result } from "../../shared/result.ts";
import { breatheIfLong } from "./inTurns.ts";
import type { Tables } from "./tables.ts";

/** A connection a query gets: it can select and nothing else. */
export type Reader = Pick<Kysely<Tables>, "selectFrom" | "with" | "selectNoFrom">;
/** The transaction a command gets; never the connection outside of it, which would wait for itself for ever. */
export type Writer = Transaction<Tables>;

class RolledBack extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super("rolled back");
    this.result = result;
  }
}

export interface UnitsOfWork {
  read<Value>(work: (reader: Reader) => Promise<Value>): Promise<Value>;
  /** Runs `work` in one transaction: a Result that failed, or a throw, rolls back; the answer comes after COMMIT. */
  write<Value>(work: (writer: Writer) => Promise<Result<Value>>): Promise<Result<Value>>;
}

/** Statements that are kept ready, and the longest of them, in characters: what is asked with every call is short. */
const mostReady = 400;
const longestReady = 6000;

/** Prepares each statement once: the same few hundred are asked for again and again, and preparing takes longer than most of them. */
function preparedOnce(database: Database): (sql: string) => ReturnType<Database["prepare"]> {
  const ready = new Map<string, ReturnType<Database["prepare"]>>();
  return (sql) => {
    const statement = ready.get(sql) ?? database.prepare(sql);
    if (sql.length > longestReady) return statement;
    // Whatever was asked for longest ago gives way.
    ready.delete(sql);
    ready.set(sql, statement);
    const [oldest] = ready.keys();
    if (ready.size > mostReady && oldest !== undefined) ready.delete(oldest);
    return statement;
  };
}

// On a full disk SQLite takes the transaction back by itself; a second ROLLBACK would fail, and that failure would hide why.
const rolledBackOnce = (database: Database) => {
  const prepare = preparedOnce(database);
  return {
    close: () => void database.close(),
    prepare(sql: string) {
      // At once the writer: one that has read first cannot wait while the write-ahead file is emptied, it is refused.
      if (sql === "begin") return prepare("BEGIN IMMEDIATE");
      return prepare(sql === "rollback" && !database.inTransaction ? "SELECT 1" : sql);
    },
  };
};

const readerOf = (database: Database) => ({ close: () => void database.close(), prepare: preparedOnce(database) });

// A handler awaits its queries, but each is answered at once: without this the whole of a call would be one turn of the loop.
const yielding: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    await breatheIfLong();
    return result;
  },
};

/** How often a transaction tries to begin; each time it waits as long as the connection is patient. */
const mostBeginnings = 5;

const isBusy = (problem: unknown): boolean =>
  problem instanceof Error && "code" in problem && String(problem.code).startsWith("SQLITE_BUSY");

/** Units of work over the two connections of an open area; `written` hears of each commit. Kysely runs the writes one after another. */
export function unitsOfWork(writer: Database, reader: Database, written?: () => void): UnitsOfWork {
  const writing = new Kysely<Tables>({ dialect: new SqliteDialect({ database: rolledBackOnce(writer) }) });
  const reading = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: readerOf(reader) }),
    plugins: [yielding],
  });
  return {
    read: (work) => work(reading),
    async write(work) {
      for (let attempt = 1; ; attempt += 1) {
        let hasBegun = false;
        try {
          const result = await writing.transaction().execute(async (transaction) => {
            hasBegun = true;
            const done = await work(transaction);
            if (!done.ok) throw new RolledBack(done);
            return done;
          });
          written?.();
          return result;
        } catch (problem) {
          if (problem instanceof RolledBack) return problem.result;
          // Nothing was done yet: whoever empties the write-ahead file on a slow disk is waited for once more.
          if (hasBegun || !isBusy(problem) || attempt === mostBeginnings) throw problem;
        }
      }
    },
  };
}
