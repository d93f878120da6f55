import type { Insertable } from "kysely";
import type { Tables } from "../../electron/store/tables.ts";
import type { Database } from "../../electron/vault/vault.ts";

/** Inserts rows into one table with one prepared statement; the row's columns are those of the store. */
export function into<Table extends keyof Tables>(
  database: Database,
  table: Table,
): (row: Insertable<Tables[Table]>) => void {
  const prepare = (columns: readonly string[]) =>
    database.prepare(
      `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((column) => `:${column}`).join(", ")})`,
    );
  let statement: ReturnType<typeof prepare> | null = null;
  return (row) => void (statement ??= prepare(Object.keys(row))).run(row);
}
