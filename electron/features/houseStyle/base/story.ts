import { contrastOnWhite } from "../../../../shared/houseStyle/contrast.ts";
import type { BaseParagraph, BaseRun, BaseTable, LetterLook, Story } from "../../../../shared/houseStyle/base.ts";
import { cleanText } from "../../../../shared/text.ts";
import { pictureIn } from "./drawing.ts";
import { fillOf, lettersOf, over, paragraphOf } from "./looks.ts";
import type { WordFile } from "./parts.ts";
import type { Pictures } from "./pictures.ts";
import { Refused } from "./refusal.ts";
import type { StyleSheet } from "./styleSheet.ts";
import { attributeOf, elementAt, elementIn, elementsIn, textIn, type Element } from "./xml.ts";

/** What is read besides the header or footer itself. */
export interface Reading {
  readonly file: WordFile;
  readonly part: string;
  readonly styles: StyleSheet;
  readonly pictures: Pictures;
}

const mostParagraphs = 30;
const mostLetters = 4000;

/** Marks that show nothing, on a page or anywhere. */
const showsNothing: ReadonlySet<string> = new Set([
  "w:pPr",
  "w:rPr",
  "w:tblPr",
  "w:tblGrid",
  "w:trPr",
  "w:tcPr",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:proofErr",
  "w:bookmarkStart",
  "w:bookmarkEnd",
  "w:permStart",
  "w:permEnd",
  "w:lastRenderedPageBreak",
  "w:softHyphen",
  "w:tblPrEx",
]);
const opens: ReadonlySet<string> = new Set(["w:sdt", "w:sdtContent", "w:smartTag", "w:customXml", "w:hyperlink"]);
const tracked: ReadonlySet<string> = new Set([
  "w:ins",
  "w:del",
  "w:moveFrom",
  "w:moveTo",
  "w:delText",
  "w:rPrChange",
  "w:pPrChange",
]);

/** Why something that is neither text nor a picture cannot be taken over. */
function refuse(name: string): never {
  if (tracked.has(name)) throw new Refused("houseStyle.baseTracked");
  if (name === "w:object" || name === "w:altChunk" || name === "w:control")
    throw new Refused("houseStyle.baseEmbedded");
  throw new Refused("houseStyle.baseDrawing");
}

/** What stands inside, looked for through frames that only hold it together. */
function* throughFrames(element: Element): Generator<Element> {
  for (const child of elementsIn(element)) {
    if (opens.has(child.name)) yield* throughFrames(child);
    else if (!showsNothing.has(child.name)) yield child;
  }
}

const hidden = ["w:vanish", "w:webHidden", "w:specVanish"];

/** Lighter than this on white paper nobody sees it: what is not seen is not printed, it is refused. */
const leastSeen = 1.2;
/** Half points: smaller letters are a mark, not words. */
const leastSize = 8;

function refuseUnseen(properties: Element | null, look: LetterLook, isOnColour: boolean): void {
  const isHidden = hidden.some((name) => {
    const mark = elementIn(properties, name);
    return mark !== null && !["0", "false", "off"].includes(attributeOf(mark, "w:val") ?? "true");
  });
  const size = Number(attributeOf(elementIn(properties, "w:sz"), "w:val") ?? leastSize);
  const isWhite = look.colour !== null && !isOnColour && contrastOnWhite(look.colour) < leastSeen;
  if (isHidden || isWhite || size < leastSize) throw new Refused("houseStyle.baseHiddenText");
}

function counted(instruction: string): "page" | "pages" {
  const [word = ""] = instruction.trim().toUpperCase().split(/\s/u);
  if (word === "PAGE") return "page";
  if (word === "NUMPAGES" || word === "SECTIONPAGES") return "pages";
  throw new Refused("houseStyle.baseField", { field: /^[A-Z]{1,20}$/u.test(word) ? word : "?" });
}

function runsOf(paragraph: Element, look: LetterLook, reading: Reading, isOnColour: boolean): readonly BaseRun[] {
  const runs: BaseRun[] = [];
  // Fields within fields, by their instructions; what they came to last time is left out.
  const fields: string[] = [];
  const piece = (child: Element, letters: LetterLook): void => {
    if (child.name === "w:fldChar") turnField(attributeOf(child, "w:fldCharType"), letters);
    else if (child.name === "w:instrText") fields.push((fields.pop() ?? "") + textIn(child));
    else if (fields.length === 0) runs.push(...shown(child, letters, reading));
  };
  const turnField = (type: string | null, letters: LetterLook): void => {
    if (type === "begin") fields.push("");
    if (type !== "end") return;
    const kind = counted(fields.pop() ?? "");
    if (fields.length === 0) runs.push({ kind, look: letters });
  };
  for (const child of throughFrames(paragraph)) {
    if (child.name === "w:fldSimple") {
      runs.push({ kind: counted(attributeOf(child, "w:instr") ?? ""), look });
      continue;
    }
    if (child.name !== "w:r") refuse(child.name);
    const properties = elementIn(child, "w:rPr");
    if (elementIn(properties, "w:rPrChange")) throw new Refused("houseStyle.baseTracked");
    const character = reading.styles.letters(attributeOf(elementIn(properties, "w:rStyle"), "w:val"));
    const letters = over(over(look, character), lettersOf(properties, reading.styles.theme));
    refuseUnseen(properties, letters, isOnColour || fillOf(properties) !== null);
    for (const part of throughFrames(child)) piece(part, letters);
  }
  if (fields.length > 0) throw new Refused("houseStyle.baseDamaged", { part: reading.part });
  return runs;
}

function shown(child: Element, look: LetterLook, reading: Reading): readonly BaseRun[] {
  switch (child.name) {
    case "w:t":
      return [{ kind: "text", text: cleanText(textIn(child)).replaceAll("\n", " "), look }];
    case "w:noBreakHyphen":
      return [{ kind: "text", text: "\u2011", look }];
    case "w:tab":
    case "w:ptab":
      return [{ kind: "tab" }];
    case "w:br":
    case "w:cr":
      return [{ kind: "break" }];
    case "w:drawing":
      return [pictureIn(child, reading)];
    default:
      return refuse(child.name);
  }
}

const tabKinds = { left: "left", start: "left", center: "center", right: "right", end: "right" } as const;

function lineOf(borders: Element | null, side: string): BaseParagraph["above"] {
  const border = elementIn(borders, side);
  const style = attributeOf(border, "w:val") ?? "nil";
  if (border === null || style === "nil" || style === "none") return null;
  const size = Math.min(48, Math.max(2, Math.round(Number(attributeOf(border, "w:sz") ?? 4)) || 4));
  const colour = attributeOf(border, "w:color") ?? "";
  return { size, colour: /^[\da-f]{6}$/iu.test(colour) ? colour.toUpperCase() : "000000" };
}

function paragraphIn(element: Element, reading: Reading, cellFill: string | null): BaseParagraph {
  const properties = elementIn(element, "w:pPr");
  if (elementIn(properties, "w:pPrChange")) throw new Refused("houseStyle.baseTracked");
  const style = reading.styles.whole(attributeOf(elementIn(properties, "w:pStyle"), "w:val"));
  const fill = fillOf(properties);
  const borders = elementIn(properties, "w:pBdr");
  return {
    kind: "paragraph",
    look: over(style.paragraph, paragraphOf(properties)),
    tabs: elementsIn(elementIn(properties, "w:tabs"), "w:tab").flatMap((tab) => {
      const kind = Object.entries(tabKinds).find(([name]) => name === attributeOf(tab, "w:val"))?.[1];
      const at = Number(attributeOf(tab, "w:pos"));
      return kind && Number.isInteger(at) && at >= 0 && at < 20_000 ? [{ at, kind }] : [];
    }),
    above: lineOf(borders, "w:top"),
    below: lineOf(borders, "w:bottom"),
    fill,
    runs: [...runsOf(element, style.letters, reading, fill !== null || cellFill !== null)],
  };
}

function tableIn(element: Element, reading: Reading): BaseTable {
  const grid = elementsIn(elementIn(element, "w:tblGrid"), "w:gridCol").map((column) =>
    Math.round(Number(attributeOf(column, "w:w"))),
  );
  const rows = [...throughFrames(element)].map((row) => {
    if (row.name !== "w:tr") refuse(row.name);
    return [...throughFrames(row)].map((cell) => {
      if (cell.name !== "w:tc") refuse(cell.name);
      const properties = elementIn(cell, "w:tcPr");
      // Cells that go over several lines, or tables in tables, would stand elsewhere than meant.
      if (elementIn(properties, "w:vMerge")) refuse("w:vMerge");
      const fill = fillOf(properties);
      const paragraphs = [...throughFrames(cell)].map((inside) =>
        inside.name === "w:p" ? paragraphIn(inside, reading, fill) : refuse(inside.name),
      );
      const span = Number(attributeOf(elementIn(properties, "w:gridSpan"), "w:val") ?? 1);
      if (paragraphs.length === 0 || !Number.isInteger(span) || span < 1 || span > 20)
        throw new Refused("houseStyle.baseDamaged", { part: reading.part });
      return { span, fill, paragraphs };
    });
  });
  const isWhole = rows.every((row) => row.reduce((sum, { span }) => sum + span, 0) === grid.length);
  if (grid.length === 0 || !isWhole || grid.some((width) => !(width > 0 && width < 20_000)))
    throw new Refused("houseStyle.baseDrawing");
  return {
    kind: "table",
    widths: grid,
    lines: lineOf(elementAt(element, "w:tblPr", "w:tblBorders"), "w:insideH"),
    rows,
  };
}

/** Every paragraph of a header or footer, those in tables too. */
export const paragraphsIn = (story: Story): readonly BaseParagraph[] =>
  story.flatMap((block) =>
    block.kind === "paragraph" ? [block] : block.rows.flat().flatMap(({ paragraphs }) => paragraphs),
  );

const isEmpty = (story: Story): boolean =>
  paragraphsIn(story).every(({ runs, above, below, fill }) => {
    const hasText = runs.some((run) => run.kind !== "text" || run.text.trim() !== "");
    return !hasText && above === null && below === null && fill === null;
  });

/** What a header or footer shows, understood piece by piece. What is not known is refused, never copied. */
export function readStory(root: Element, reading: Reading): Story {
  const story: Story = [...throughFrames(root)].map((block) => {
    if (block.name === "w:p") return paragraphIn(block, reading, null);
    if (block.name === "w:tbl") return tableIn(block, reading);
    return refuse(block.name);
  });
  const paragraphs = paragraphsIn(story);
  const letters = paragraphs
    .flatMap(({ runs }) => runs)
    .reduce((sum, run) => sum + (run.kind === "text" ? run.text.length : 0), 0);
  if (paragraphs.length > mostParagraphs || letters > mostLetters) throw new Refused("houseStyle.baseTooHigh");
  return isEmpty(story) ? [] : story;
}
