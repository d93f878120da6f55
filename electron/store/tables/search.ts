import type { Defaulted } from "./columns.ts";

/** What can be found by words: `number` is the row of `search_words`, so that a change finds its words without a scan. */
export interface SearchRowsTable {
  number: Defaulted<number>;
  /** `filled`: not a thing, but that the words of the whole area are in the index; see `fill.ts`. */
  kind: "case" | "referral" | "action" | "information" | "hearingText" | "risk" | "document" | "filled";
  object_id: string;
  case_id: string | null;
}

export interface SearchWordsTable {
  rowid: number;
  body: string;
}
