import type { Block, Outline, Span } from "../../../../shared/documents/outline.ts";
import { cleanText } from "../../../../shared/text.ts";

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join("");

/** The paragraphs of a block in the order in which they are read. */
function paragraphsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "title":
    case "subtitle":
    case "heading":
      return [block.text];
    case "paragraph":
      return [textOf(block.spans)];
    case "bullets":
      return block.items.map(textOf);
    case "grid":
      return block.pairs.flatMap(({ label, value }) => [label, textOf(value)]);
    case "table":
      return [
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flatMap(({ cells }) => block.columns.map((_, index) => textOf(cells[index] ?? []))),
      ];
    case "signatures":
      return block.labels;
    case "pageBreak":
      return [];
  }
}

/** White space folded: where a line ends is the page's affair. */
export const folded = (text: string): string => cleanText(text).replaceAll(/\s+/gu, " ").trim();

/** Letters alone: readers of other programs leave out where a line was broken. */
export const letters = (text: string): string => cleanText(text).replaceAll(/\s+/gu, "");

/** Everything an outline says, in order, as it must be found in the file. */
export const textOfOutline = ({ blocks }: Outline): string => folded(blocks.flatMap(paragraphsOf).join("\n"));
