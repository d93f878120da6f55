import { foldText } from "../text.ts";

/** How many letters and digits follow the prefix of a reference. */
export const mostReferenceLetters = 4;

/** The reference of a case or referral that was typed whole, and of which action in it; `number` is null for none. */
export interface TypedReference {
  readonly reference: string;
  readonly number: number | null;
}

/**
 * Reads a reference as people type it: with or without its prefix, dash and capitals, of an action with its number behind a
 * dot. Null where the text is no whole reference of an area with this prefix.
 */
export function readReference(text: string, prefix: string): TypedReference | null {
  const [, letters = "", digits] = /^\s*([\p{L}\p{N}][\p{L}\p{N}\s\-‐–]*?)(?:\s*\.\s*(\d{1,6}))?\s*$/u.exec(text) ?? [];
  const run = foldText(letters).replaceAll(" ", "").toUpperCase();
  const bare = foldText(prefix).replaceAll(" ", "").toUpperCase();
  const code = run.length > mostReferenceLetters && run.startsWith(bare) ? run.slice(bare.length) : run;
  if (!/^[2-9A-HJ-NP-Z]{4}$/u.test(code)) return null;
  return { reference: `${prefix}-${code}`, number: digits === undefined ? null : Number(digits) };
}
