import type { Translate } from "./translate.ts";

/**
 * The words of a coded value in the document's language, `words.json`: a group and a code in, the word out. The one place
 * where a key is put together; a test holds every code of every group against every language.
 */
export const word = (t: Translate, group: WordGroup, code: string): string => t(`words:${group}.${code}`);

export type WordGroup =
  | "attendance"
  | "conferenceType"
  | "basis"
  | "criterion"
  | "imminence"
  | "level"
  | "outcome"
  | "relationship"
  | "standing"
  | "subject"
  | "actionStatus"
  | "putOffReason"
  | "warning"
  | "whyMissing"
  | "stillNeeded"
  | "addendumKind";

/** Several coded values as one line that begins with a capital: "Victim, children". */
export const wordsOf = (t: Translate, group: WordGroup, codes: readonly string[]): string =>
  capitalised(codes.map((code) => word(t, group, code)).join(", "));

const capitalised = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
