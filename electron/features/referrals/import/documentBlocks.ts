import { cleanText } from "../../../../shared/text.ts";
import { breathe } from "../../../store/inTurns.ts";
import { attribute, xmlTokens, type Tag } from "./xmlTokens.ts";

/** A document as a form is read: paragraphs, and rows of tables with the text of their cells. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "row"; readonly cells: readonly string[]; readonly table: number };

/** Where the walk through a document stands. */
interface Walk {
  readonly blocks: Block[];
  /** How many tables are open; the cells of the outermost are kept, those within count as their text. */
  depth: number;
  tables: number;
  row: string[][];
  /** Null outside of a paragraph. */
  paragraph: string | null;
  inText: boolean;
  /** The element that is left out until it ends, and how deep in elements of its name. */
  skipped: { readonly name: string; depth: number } | null;
  /** The control that follows shows its placeholder only. */
  placeholder: boolean;
  /** Whether the tick box being read is ticked. */
  box: boolean | null;
}

const isOn = (tag: Tag): boolean => !["0", "false", "off"].includes(attribute(tag, "w:val") ?? "1");

// Wingdings draws its boxes at these places.
const symbols: Readonly<Record<string, string>> = { F0FE: "☒", F0FD: "☒", F0FC: "☑", F0A8: "☐", F06F: "☐", F0A3: "☐" };

const write = (walk: Walk, text: string): void => {
  if (walk.paragraph !== null) walk.paragraph += text;
};
const skip = (walk: Walk, { name, opens, whole }: Tag): void => {
  if (opens && !whole) walk.skipped = { name, depth: 1 };
};

function endParagraph(walk: Walk): void {
  if (walk.paragraph === null) return;
  const text = cleanText(walk.paragraph).trim();
  walk.paragraph = null;
  if (text === "") return;
  if (walk.depth > 0) walk.row.at(-1)?.push(text);
  else walk.blocks.push({ kind: "paragraph", text });
}

function endRow(walk: Walk): void {
  const cells = walk.row.map((paragraphs) => paragraphs.join("\n"));
  if (cells.some((text) => text !== "")) walk.blocks.push({ kind: "row", cells, table: walk.tables });
  walk.row = [];
}

const tickBoxState = (walk: Walk, tag: Tag): void => {
  if (tag.opens && walk.box !== null) walk.box = isOn(tag);
};

const steps: Readonly<Record<string, (walk: Walk, tag: Tag) => void>> = {
  "mc:Fallback": skip,
  "w:del": skip,
  "w:instrText": skip,
  "w:showingPlcHdr": (walk, tag) => void (walk.placeholder = tag.opens && isOn(tag)),
  "w:sdtContent"(walk, tag) {
    if (walk.placeholder) skip(walk, tag);
    walk.placeholder = false;
  },
  "w:tbl"(walk, { opens }) {
    walk.depth += opens ? 1 : -1;
    if (opens && walk.depth === 1) walk.tables += 1;
  },
  "w:tr"(walk, { opens }) {
    if (!opens && walk.depth === 1) endRow(walk);
  },
  "w:tc"(walk, { opens }) {
    if (opens && walk.depth === 1) walk.row.push([]);
  },
  "w:p"(walk, { opens, whole }) {
    if (opens) walk.paragraph = "";
    if (!opens || whole) endParagraph(walk);
  },
  "w:t": (walk, { opens, whole }) => void (walk.inText = opens && !whole),
  // A tab stop in the properties of a paragraph has attributes; one that is typed has none.
  "w:tab": (walk, { attributes }) => attributes === "" && write(walk, "\t"),
  "w:br": (walk, { opens }) => opens && write(walk, "\n"),
  "w:cr": (walk, { opens }) => opens && write(walk, "\n"),
  "w:sym": (walk, tag) => write(walk, symbols[(attribute(tag, "w:char") ?? "").toUpperCase()] ?? ""),
  "w:default": tickBoxState,
  "w:checked": tickBoxState,
  "w:checkBox"(walk, { opens }) {
    if (!opens && walk.box !== null) write(walk, walk.box ? "☒ " : "☐ ");
    walk.box = opens ? false : null;
  },
};

function onTag(walk: Walk, tag: Tag): void {
  const { skipped } = walk;
  if (!skipped) return steps[tag.name]?.(walk, tag);
  if (tag.name === skipped.name && !tag.whole) skipped.depth += tag.opens ? 1 : -1;
  if (skipped.depth === 0) walk.skipped = null;
}

/** How many tokens are read before others get their turn. */
const tokensAtOnce = 4000;

/**
 * Reads the body of a Word document: each paragraph outside of tables, each row of the outermost tables. Deleted text,
 * field codes, placeholders and fall-backs are left out; boxes become ☒ or ☐. Null for what is no such document, or
 * brings a document type of its own.
 */
export async function documentBlocks(xml: string): Promise<readonly Block[] | null> {
  if (!/<w:body[\s>]/u.test(xml) || xml.includes("<!DOCTYPE") || !xml.includes("</w:body>")) return null;
  const walk: Walk = {
    blocks: [],
    depth: 0,
    tables: 0,
    row: [],
    paragraph: null,
    inText: false,
    skipped: null,
    placeholder: false,
    box: null,
  };
  let count = 0;
  for (const token of xmlTokens(xml)) {
    if (++count % tokensAtOnce === 0) await breathe();
    if ("tag" in token) onTag(walk, token.tag);
    else if (walk.inText && !walk.skipped) write(walk, token.text);
  }
  return walk.blocks;
}
