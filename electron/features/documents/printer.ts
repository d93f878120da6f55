import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { localeTags } from "../../../shared/documents/dayWords.ts";
import type { Story } from "../../../shared/houseStyle/base.ts";
import type { Block, Column, Outline, PageSetUp, Pair, Row, Span } from "../../../shared/documents/outline.ts";
import { cleanText } from "../../../shared/text.ts";
import { stretchesOf } from "./direction.ts";
import { fixedBytes } from "./fixedBytes.ts";
import type { House } from "../houseStyle/rows.ts";
import { printStory } from "./baseStory.ts";
import { startPictures } from "./pictures.ts";
import { fills, marginsFor, millimetres, paper, styleNames, stylesFor, tableBorders, usualHouse } from "./styles.ts";

const bullets = "bullets";
// A row longer than this may go over a page: kept whole it could be taller than any page.
const shortRow = 700;

/** How wide the text is, and in which house it is printed. */
interface Printing {
  readonly width: number;
  readonly house: House;
}

/** An outline as the bytes of a Word file, in the style of the house. The same outline always gives the same bytes. */
export async function printOutline(outline: Outline, house: House = usualHouse): Promise<Uint8Array> {
  const { page } = outline;
  const landscape = page.orientation === "landscape";
  const margins = marginsFor(house);
  const width = (landscape ? paper.height : paper.width) - margins.left - margins.right;
  const pictures = startPictures(house);
  const { base, logo } = house;
  const place = { pictures, stretch: width / (paper.width - margins.left - margins.right) };
  // Whatever a letterhead shows, our lines stand on each page: under its header, and over its footer.
  const header = (story: Story): Header =>
    new Header({ children: [...printStory(story, place), headerLine(page, width)] });
  const footer = (story: Story): Footer =>
    new Footer({ children: [footerLine(page, width), ...printStory(story, place)] });
  const first = base?.first ?? null;
  const document = new Document({
    title: cleanText(outline.name),
    creator: "Concord",
    lastModifiedBy: "Concord",
    description: "",
    revision: 1,
    compatabilityModeVersion: 15,
    styles: stylesFor(localeTags[outline.language], house),
    numbering: { config: [{ reference: bullets, levels: [bulletLevel] }] },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sheet itself when told that it lies.
            size: { ...paper, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: margins,
          },
          ...(first && { titlePage: true }),
        },
        headers: { default: header(base?.header ?? []), ...(first && { first: header(first.header) }) },
        footers: { default: footer(base?.footer ?? []), ...(first && { first: footer(first.footer) }) },
        children: [
          ...(logo ? [new Paragraph({ style: styleNames.logo, children: [pictures.logo(logo)] })] : []),
          ...printBlocks(outline.blocks, { width, house }),
        ],
      },
    ],
  });
  return fixedBytes(new Uint8Array(await Packer.toArrayBuffer(document)), outline.date, pictures.names);
}

const bulletLevel = {
  level: 0,
  format: LevelFormat.BULLET,
  text: "•",
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: millimetres(6), hanging: millimetres(4) } } },
};

function printBlocks(blocks: readonly Block[], printing: Printing): (Paragraph | Table)[] {
  const printed: (Paragraph | Table)[] = [];
  let breakBefore = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "pageBreak") {
      breakBefore = true;
      continue;
    }
    printed.push(...printBlock(block, printing, breakBefore));
    breakBefore = false;
    const next = blocks[index + 1];
    if (isTable(block) && next !== undefined && next.kind !== "heading" && next.kind !== "pageBreak")
      printed.push(gap());
  }
  // Word wants a paragraph after a table that ends the text.
  if (blocks.at(-1) !== undefined && isTable(blocks.at(-1))) printed.push(gap());
  return printed;
}

const isTable = (block: Block | undefined): boolean => block?.kind === "table" || block?.kind === "grid";
const gap = (): Paragraph => new Paragraph({ style: styleNames.afterTable });

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

function printBlock(
  block: Exclude<Block, { kind: "pageBreak" }>,
  printing: Printing,
  pageBreakBefore: boolean,
): (Paragraph | Table)[] {
  const first = pageBreakBefore ? { pageBreakBefore } : {};
  switch (block.kind) {
    case "title":
      return [new Paragraph({ ...first, heading: HeadingLevel.TITLE, children: runs(block.text) })];
    case "subtitle":
      return [new Paragraph({ ...first, style: "Subtitle", children: runs(block.text) })];
    case "heading":
      return [new Paragraph({ ...first, heading: headingLevels[block.level], children: runs(block.text) })];
    case "paragraph":
      return [new Paragraph({ ...first, style: styleNames.body, children: block.spans.flatMap(spanRuns) })];
    case "bullets":
      return block.items.map(
        (item) =>
          new Paragraph({
            style: styleNames.bullet,
            numbering: { reference: bullets, level: 0 },
            children: item.flatMap(spanRuns),
          }),
      );
    case "grid":
      return [...breakFirst(pageBreakBefore), grid(block.pairs, block.across, printing)];
    case "table":
      return [...breakFirst(pageBreakBefore), table(block.columns, block.rows, printing)];
    case "signatures":
      return block.labels.map((label) => signatureLine(label, printing.width));
  }
}

const breakFirst = (isWanted: boolean): Paragraph[] =>
  isWanted ? [new Paragraph({ children: [new PageBreak()] })] : [];

/** The only way text enters a document: clean, line feeds as breaks, tabs as spaces, in a named style or none. */
function runs(text: string, style?: string): TextRun[] {
  return cleanText(text)
    .replaceAll("\t", " ")
    .split("\n")
    .flatMap((line, index) =>
      stretchesOf(line).map(
        ({ text: piece, rightToLeft }, place) =>
          new TextRun({
            text: piece,
            ...(index > 0 && place === 0 ? { break: 1 } : {}),
            ...(style ? { style } : {}),
            ...(rightToLeft ? { rightToLeft } : {}),
          }),
      ),
    );
}

const spanStyles = { plain: undefined, bold: styleNames.bold, quiet: styleNames.quiet };
const spanRuns = ({ text, look }: Span): TextRun[] => runs(text, spanStyles[look]);

const cellMargins = { top: 50, bottom: 50, left: 100, right: 100, marginUnitType: WidthType.DXA };

interface CellLook {
  readonly width: number;
  readonly style: string;
  readonly fill?: string;
  readonly middle?: boolean;
}

const cell = (children: TextRun[], { width, style, fill, middle }: CellLook): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: cellMargins,
    verticalAlign: middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: "auto" } } : {}),
    children: [new Paragraph({ style, children })],
  });

/** Widths of columns in twentieths of a point; the last one takes what rounding left over. */
function shareOut(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / total) * width));
  const rest = width - widths.reduce((sum, part) => sum + part, 0);
  return widths.map((part, index) => (index === widths.length - 1 ? part + rest : part));
}

const tableOf = (rows: TableRow[], widths: number[], { width, house }: Printing): Table =>
  new Table({
    rows,
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    // Fixed columns: one word of 5,000 letters must not push the others off the page.
    layout: TableLayoutType.FIXED,
    borders: tableBorders(house),
  });

function table(columns: readonly Column[], rows: readonly Row[], printing: Printing): Table {
  const widths = shareOut(
    columns.map((column) => column.width),
    printing.width,
  );
  const headerRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(runs(column.heading), { width: widths[index] ?? 0, style: styleNames.cellHead, fill: fills.headerCell }),
    ),
  });
  const printed = rows.map(
    (row) =>
      new TableRow({
        cantSplit: lengthOf(row) <= shortRow,
        ...atLeast(row.height ?? 0),
        children: columns.map((_, index) =>
          cell((row.cells[index] ?? []).flatMap(spanRuns), {
            width: widths[index] ?? 0,
            style: styleNames.cell,
            middle: row.height !== undefined,
          }),
        ),
      }),
  );
  return tableOf([headerRow, ...printed], widths, printing);
}

/** The least height of a row in millimetres; 0 for one that is as high as its text. */
const atLeast = (height: number) =>
  height === 0 ? {} : { height: { value: millimetres(height), rule: HeightRule.ATLEAST } };

const lengthOf = (row: Row): number =>
  row.cells.reduce((sum, spans) => sum + spans.reduce((part, span) => part + span.text.length, 0), 0);

const gridShares = { 1: [32, 68], 2: [19, 34, 16, 31] };

function grid(pairs: readonly Pair[], across: 1 | 2, printing: Printing): Table {
  const widths = shareOut(gridShares[across], printing.width);
  const empty: Pair = { label: "", value: [] };
  const rows = Array.from({ length: Math.ceil(pairs.length / across) }, (_, index) =>
    Array.from({ length: across }, (_, column) => pairs[index * across + column] ?? empty),
  );
  return tableOf(
    rows.map(
      (row) =>
        new TableRow({
          ...atLeast(Math.max(0, ...row.map(({ height }) => height ?? 0))),
          cantSplit: row.every(({ value }) => lengthOf({ cells: [value] }) <= shortRow),
          children: row.flatMap(({ label, value }, index) => [
            cell(runs(label), { width: widths[index * 2] ?? 0, style: styleNames.label, fill: fills.labelCell }),
            cell(value.flatMap(spanRuns), { width: widths[index * 2 + 1] ?? 0, style: styleNames.cell }),
          ]),
        }),
    ),
    widths,
    printing,
  );
}

const signatureLine = (label: string, width: number): Paragraph =>
  new Paragraph({
    style: styleNames.signature,
    tabStops: [
      { type: TabStopType.LEFT, position: Math.round(width * 0.4) },
      { type: TabStopType.RIGHT, position: width, leader: "underscore" },
    ],
    children: [...runs(label), new TextRun({ children: [new Tab()] }), new TextRun({ children: [new Tab()] })],
  });

/** Letters of a marking beside which what stands in the middle of the foot still has its place. */
const longestBeside = 22;
/** Letters that fit on one line of header or footer. */
const lettersOfLine = 90;

const newLine = (): TextRun => new TextRun({ break: 1 });
const tab = (): TextRun => new TextRun({ children: [new Tab()] });

/** A long marking has a line of its own: it must not run into who the copy is for. */
function headerLine({ marking, recipient }: PageSetUp, width: number): Paragraph {
  const alone = marking.length + recipient.length > lettersOfLine;
  return new Paragraph({
    style: styleNames.header,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [...runs(marking, styleNames.marking), ...(alone ? [newLine()] : []), tab(), ...runs(recipient)],
  });
}

function footerLine({ marking, version, counting }: PageSetUp, width: number): Paragraph {
  const alone = marking.length > longestBeside;
  const right = { type: TabStopType.RIGHT, position: width };
  return new Paragraph({
    style: styleNames.footer,
    tabStops: alone ? [right] : [{ type: TabStopType.CENTER, position: Math.round(width / 2) }, right],
    children: [
      ...runs(marking, styleNames.marking),
      alone ? newLine() : tab(),
      ...runs(version),
      tab(),
      ...counting.split(/(\{page\}|\{pages\})/u).flatMap(countingRun),
    ],
  });
}

function countingRun(part: string): TextRun[] {
  if (part === "{page}") return [new TextRun({ children: [PageNumber.CURRENT] })];
  if (part === "{pages}") return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
  return runs(part);
}
