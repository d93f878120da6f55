import type { Writing } from "../context.ts";
import { rememberChange } from "../people/rows.ts";

/** A record as its history tells it: the text of each field, null where it is empty. */
export type Fields = Readonly<Record<string, string | null>>;

/** Keeps every field that differs between two states of a record; `before` is null for a new one, `after` for one taken out. */
export async function rememberFields(
  writing: Writing,
  of: Omit<Parameters<typeof rememberChange>[1], "field" | "from" | "to">,
  before: Fields | null,
  after: Fields | null,
): Promise<void> {
  for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    const from = before?.[field] || null;
    const to = after?.[field] || null;
    if (from !== to) await rememberChange(writing, { ...of, field, from, to });
  }
}
