import type { CivilDate } from "../dates.ts";
import type { Language } from "../settings/model.ts";

/** A stretch of text in one look. A line feed in it is a line break. */
export interface Span {
  readonly text: string;
  readonly look: "plain" | "bold" | "quiet";
}

export interface Column {
  readonly heading: string;
  /** Share of the width of the text; the shares of a table are taken in proportion to their sum. */
  readonly width: number;
}

export interface Row {
  readonly cells: readonly (readonly Span[])[];
  /** Least height in millimetres, for rows that are written in by hand. */
  readonly height?: number;
}

/** The building blocks of every document; nothing in them knows of Word. */
export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "subtitle"; readonly text: string }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly spans: readonly Span[] }
  | { readonly kind: "bullets"; readonly items: readonly (readonly Span[])[] }
  /** Labels and values: one pair a row, or two beside each other. */
  | { readonly kind: "grid"; readonly across: 1 | 2; readonly pairs: readonly Pair[] }
  | { readonly kind: "table"; readonly columns: readonly Column[]; readonly rows: readonly Row[] }
  | { readonly kind: "pageBreak" }
  /** A line to sign on for each label. */
  | { readonly kind: "signatures"; readonly labels: readonly string[] };

export interface Pair {
  readonly label: string;
  readonly value: readonly Span[];
  /** Least height in millimetres of its row, where an answer is written in by hand. */
  readonly height?: number;
}

/** What stands on every page, and how the page lies. A4 always. */
export interface PageSetUp {
  readonly orientation: "portrait" | "landscape";
  readonly marking: string;
  /** "Prepared for: Housing, M. Adeyinka · copy 4 of 15"; empty for a blank form. */
  readonly recipient: string;
  /** "Version 2, approved 27 Nov 2026 · NM-4F7Q-04". */
  readonly version: string;
  /** "Page {page} of {pages}": the printer puts counting fields into the two places. */
  readonly counting: string;
}

/** A whole document as plain data: composed by rules, tested in words, then printed. */
export interface Outline {
  /** Of the file's properties: kind, area and day, never a person's name. */
  readonly name: string;
  readonly language: Language;
  /** Stands as the file's day of making, so that the same outline always gives the same bytes. */
  readonly date: CivilDate;
  readonly page: PageSetUp;
  readonly blocks: readonly Block[];
}

/** A plain span. */
export const plain = (text: string): Span => ({ text, look: "plain" });
/** A bold span. */
export const bold = (text: string): Span => ({ text, look: "bold" });
/** A span in grey, for what only places the rest. */
export const quiet = (text: string): Span => ({ text, look: "quiet" });
/** A heading; level 1 opens a case, 2 a part of it, 3 an agency. */
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text });
/** A paragraph of spans or of one plain text. */
export const paragraph = (...spans: readonly (Span | string)[]): Block => ({
  kind: "paragraph",
  spans: spans.map(span),
});
/** A row of cells, each one text or several spans. */
export const row = (...cells: readonly (Span | string | readonly Span[])[]): Row => ({ cells: cells.map(spansOf) });

const span = (text: Span | string): Span => (typeof text === "string" ? plain(text) : text);
const spansOf = (cell: Span | string | readonly Span[]): readonly Span[] =>
  typeof cell === "string" ? [plain(cell)] : "look" in cell ? [cell] : cell;
