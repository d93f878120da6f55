import {
  BorderStyle,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IBorderOptions,
  type ImageRun,
  type IRunOptions,
} from "docx";
import type { BaseParagraph, BaseRun, BaseTable, LetterLook, Story } from "../../../shared/houseStyle/base.ts";
import { cleanText } from "../../../shared/text.ts";
import { lettersFor, paragraphFor } from "./looks.ts";
import type { Pictures } from "./pictures.ts";
import { styleNames } from "./styles.ts";

/** Where a header or footer is printed. */
export interface Place {
  readonly pictures: Pictures;
  /** How much wider the text is than on the upright page it was made for. */
  readonly stretch: number;
}

const fillWith = (fill: string | null) =>
  fill === null ? {} : { shading: { type: ShadingType.CLEAR, fill, color: "auto" } };

const lineWith = ({ size, colour }: NonNullable<BaseParagraph["above"]>): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size,
  color: colour,
  space: 1,
});

function runFor(run: BaseRun, pictures: Pictures): TextRun | ImageRun {
  const text = (look: LetterLook, more: IRunOptions): TextRun => new TextRun({ ...lettersFor(look), ...more });
  switch (run.kind) {
    case "text":
      return text(run.look, { text: cleanText(run.text) });
    case "page":
      return text(run.look, { children: [PageNumber.CURRENT] });
    case "pages":
      return text(run.look, { children: [PageNumber.TOTAL_PAGES] });
    case "tab":
      return new TextRun({ children: [new Tab()] });
    case "break":
      return new TextRun({ break: 1 });
    case "picture":
      return pictures.ofBase(run);
  }
}

function paragraphWith(
  { look, tabs, above, below, fill, runs }: BaseParagraph,
  { pictures, stretch }: Place,
): Paragraph {
  return new Paragraph({
    style: styleNames.house,
    ...paragraphFor(look),
    ...fillWith(fill),
    tabStops: tabs.map(({ at, kind }) => ({ type: kind, position: Math.round(at * stretch) })),
    ...(above === null && below === null
      ? {}
      : { border: { ...(above && { top: lineWith(above) }), ...(below && { bottom: lineWith(below) }) } }),
    children: runs.map((run) => runFor(run, pictures)),
  });
}

const noLine = { style: BorderStyle.NONE, size: 0, color: "auto" };

function tableWith({ widths: upright, lines, rows }: BaseTable, place: Place): Table {
  const widths = upright.map((width) => Math.round(width * place.stretch));
  const line = lines === null ? noLine : { ...lineWith(lines), space: 0 };
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            ({ span, fill, paragraphs }) =>
              new TableCell({
                columnSpan: span,
                ...fillWith(fill),
                children: paragraphs.map((paragraph) => paragraphWith(paragraph, place)),
              }),
          ),
        }),
    ),
  });
}

/** What the area's own Word file shows in header or footer. */
export const printStory = (story: Story, place: Place): (Paragraph | Table)[] =>
  story.map((block) => (block.kind === "table" ? tableWith(block, place) : paragraphWith(block, place)));
