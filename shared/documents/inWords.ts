import type { Block, Outline, Span } from "./outline.ts";

const text = (spans: readonly Span[]): string => spans.map((span) => span.text).join("");

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "title":
    case "subtitle":
      return [block.text];
    case "heading":
      return [`${"#".repeat(block.level)} ${block.text}`];
    case "paragraph":
      return [text(block.spans)];
    case "bullets":
      return block.items.map((item) => `- ${text(item)}`);
    case "grid":
      return block.pairs.map(({ label, value }) => `${label}: ${text(value)}`);
    case "table":
      return [
        block.columns.map((column) => column.heading).join(" | "),
        ...block.rows.map((row) => row.cells.map(text).join(" | ")),
      ];
    case "pageBreak":
      return ["---"];
    case "signatures":
      return block.labels.map((label) => `${label} ______`);
  }
}

/** An outline as lines of text: what a preview reads out, what a test compares, what a leak would stand in. */
export const outlineInWords = ({ page, blocks }: Outline): string =>
  [page.marking, page.recipient, ...blocks.flatMap(linesOf), page.version].join("\n");
