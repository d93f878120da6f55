import type { ColumnType } from "kysely";

/**
 * The tables as Kysely sees them. Days are `YYYY-MM-DD`, moments ISO 8601 in UTC, booleans 0 or 1, lists JSON text.
 * A column typed `Sealable` holds plain text, or text sealed under a compartment (`sealing.ts`).
 */
export type Sealable = string;
/** A yes or no as SQLite keeps it. */
export type Flag = 0 | 1;
/** A column with a default of its own. */
export type Defaulted<Value> = ColumnType<Value, Value | undefined, Value>;
