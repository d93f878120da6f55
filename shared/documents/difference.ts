import { z } from "zod";
import type { Block, Outline, Span } from "./outline.ts";
import type { Version } from "./version.ts";

// What a recipient does not get, held against the full text. Both are outlines of the same kind of document, so a line is
// what a reader takes as one: a heading, a paragraph, one bullet, one row.

export const LineShape = z.enum([
  "title",
  "subtitle",
  "heading1",
  "heading2",
  "heading3",
  "text",
  "bullet",
  "row",
  "pageBreak",
]);
export type LineShape = z.infer<typeof LineShape>;

const Cells = z.array(z.string());

/**
 * A line of both texts (`same`), of the full one alone (`leftOut`), of the recipient's alone (`theirs`), or of both with
 * other numbers or fewer cells (`changed`): what stands in the full text is then in `full`.
 */
export const MarkedLine = z.discriminatedUnion("mark", [
  z.object({ mark: z.enum(["same", "leftOut", "theirs"]), shape: LineShape, cells: Cells }),
  z.object({ mark: z.literal("changed"), shape: LineShape, cells: Cells, full: Cells }),
]);
export type MarkedLine = z.infer<typeof MarkedLine>;

/** One line as it stands in an outline. */
export interface OutlineLine {
  readonly shape: LineShape;
  readonly cells: readonly string[];
}

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join("");

function linesOfBlock(block: Block): OutlineLine[] {
  switch (block.kind) {
    case "title":
    case "subtitle":
      return [{ shape: block.kind, cells: [block.text] }];
    case "heading":
      return [{ shape: `heading${block.level}`, cells: [block.text] }];
    case "paragraph":
      return [{ shape: "text", cells: [textOf(block.spans)] }];
    case "bullets":
      return block.items.map((item) => ({ shape: "bullet", cells: [textOf(item)] }));
    case "grid":
      return block.pairs.map(({ label, value }) => ({ shape: "row", cells: [label, textOf(value)] }));
    case "table":
      return [
        { shape: "row", cells: block.columns.map(({ heading }) => heading) },
        ...block.rows.map(({ cells }): OutlineLine => ({ shape: "row", cells: cells.map(textOf) })),
      ];
    case "pageBreak":
      return [{ shape: "pageBreak", cells: [] }];
    case "signatures":
      return block.labels.map((label) => ({ shape: "text", cells: [label] }));
  }
}

/** Every line of an outline, from its title on. */
export const linesOf = ({ blocks }: Pick<Outline, "blocks">): readonly OutlineLine[] => blocks.flatMap(linesOfBlock);

const keyOf = ({ shape, cells }: OutlineLine): string => JSON.stringify([shape, cells]);
// "Case 2 · NM-7KQ4" of one is "Case 3 · NM-7KQ4" of another: the count is each recipient's own.
const withoutCount = (text: string): string => text.replace(/\d+/u, "#");

type Step = readonly [full: number | null, theirs: number | null];
/** Cells of a table of lengths that are still looked through; texts longer than any conference are compared from both ends alone. */
const mostCompared = 16_000_000;

/** Which items of two lists go together, in order: as many as can be. */
function align(full: readonly string[], theirs: readonly string[]): Step[] {
  let start = 0;
  while (start < full.length && start < theirs.length && full[start] === theirs[start]) start += 1;
  let endFull = full.length;
  let endTheirs = theirs.length;
  while (endFull > start && endTheirs > start && full[endFull - 1] === theirs[endTheirs - 1]) {
    endFull -= 1;
    endTheirs -= 1;
  }
  const steps: Step[] = Array.from({ length: start }, (_, index) => [index, index]);
  const middle = alignMiddle(full.slice(start, endFull), theirs.slice(start, endTheirs));
  for (const [one, other] of middle)
    steps.push([one === null ? null : one + start, other === null ? null : other + start]);
  for (let index = 0; endFull + index < full.length; index += 1) steps.push([endFull + index, endTheirs + index]);
  return steps;
}

function alignMiddle(full: readonly string[], theirs: readonly string[]): Step[] {
  const width = theirs.length + 1;
  const isTooLong = (full.length + 1) * width > mostCompared;
  // How many lines go together from here to the end.
  const common = new Uint32Array(isTooLong ? 0 : (full.length + 1) * width);
  const at = (one: number, other: number): number => common[one * width + other] ?? 0;
  if (!isTooLong)
    for (let one = full.length - 1; one >= 0; one -= 1)
      for (let other = theirs.length - 1; other >= 0; other -= 1)
        common[one * width + other] =
          full[one] === theirs[other] ? at(one + 1, other + 1) + 1 : Math.max(at(one + 1, other), at(one, other + 1));
  const steps: Step[] = [];
  let one = 0;
  let other = 0;
  while (one < full.length || other < theirs.length) {
    const isSame = !isTooLong && one < full.length && full[one] === theirs[other];
    const isLeftOut = one < full.length && (other >= theirs.length || at(one + 1, other) >= at(one, other + 1));
    if (isSame) steps.push([one++, other++]);
    else if (isLeftOut) steps.push([one++, null]);
    else steps.push([null, other++]);
  }
  return steps;
}

/** Lines from one first heading to the next: a case, or what stands before the first. */
function chaptersOf(lines: readonly OutlineLine[]): OutlineLine[][] {
  const chapters: OutlineLine[][] = [[]];
  for (const line of lines) {
    if (line.shape === "heading1") chapters.push([]);
    chapters.at(-1)?.push(line);
  }
  return chapters;
}
const nameOf = (chapter: readonly OutlineLine[], index: number): string =>
  index === 0 ? "" : withoutCount(chapter[0]?.cells.join() ?? "");

const withoutNumbers = (cell: string): string => cell.replaceAll(/\d+/gu, "#");
const hasLetter = (cell: string): boolean => /\p{L}/u.test(cell);

/** Whether a line is the full one with other numbers in it, with cells left out, or the row of the same name. */
function isChanged(full: OutlineLine, theirs: OutlineLine): boolean {
  if (full.shape !== theirs.shape) return false;
  const [name = ""] = theirs.cells;
  const isSameRow = full.shape === "row" && full.cells.length === theirs.cells.length && full.cells[0] === name;
  if (isSameRow && hasLetter(name)) return true;
  const wanted = theirs.cells.map(withoutNumbers);
  let found = 0;
  for (const cell of full.cells) if (withoutNumbers(cell) === wanted[found]) found += 1;
  return found === wanted.length && wanted.some(hasLetter);
}

const marked = (mark: "same" | "leftOut" | "theirs", { shape, cells }: OutlineLine): MarkedLine => ({
  mark,
  shape,
  cells: [...cells],
});

/** How far ahead the full line of a changed one is looked for: it stands near, or the text is another one. */
const near = 40;

/** One stretch without a common line: what only differs in numbers or cells goes together, the rest stands by itself. */
function markStretch(full: readonly OutlineLine[], theirs: readonly OutlineLine[]): MarkedLine[] {
  const lines: MarkedLine[] = [];
  let next = 0;
  for (const line of theirs) {
    const ahead = full.slice(next, next + near).findIndex((one) => isChanged(one, line));
    if (ahead < 0) {
      lines.push(marked("theirs", line));
      continue;
    }
    const partner = next + ahead;
    lines.push(...full.slice(next, partner).map((one) => marked("leftOut", one)));
    const before = full[partner]?.cells ?? [];
    lines.push({ mark: "changed", shape: line.shape, cells: [...line.cells], full: [...before] });
    next = partner + 1;
  }
  return [...lines, ...full.slice(next).map((one) => marked("leftOut", one))];
}

function markLines(full: readonly OutlineLine[], theirs: readonly OutlineLine[]): MarkedLine[] {
  const lines: MarkedLine[] = [];
  let onlyFull: OutlineLine[] = [];
  let onlyTheirs: OutlineLine[] = [];
  const settle = (): void => {
    lines.push(...markStretch(onlyFull, onlyTheirs));
    onlyFull = [];
    onlyTheirs = [];
  };
  for (const [one, other] of align(full.map(keyOf), theirs.map(keyOf))) {
    const ofFull = one === null ? undefined : full[one];
    const ofTheirs = other === null ? undefined : theirs[other];
    if (ofFull && ofTheirs) {
      settle();
      lines.push(marked("same", ofFull));
    } else if (ofFull) onlyFull.push(ofFull);
    else if (ofTheirs) onlyTheirs.push(ofTheirs);
  }
  settle();
  return lines;
}

/**
 * The full text and a recipient's as one list of marked lines, in the order of both: without the lines of the recipient
 * alone it is the full text, and without those left out it is exactly the recipient's.
 */
export function differenceOf(full: Pick<Outline, "blocks">, theirs: Pick<Outline, "blocks">): MarkedLine[] {
  const fullChapters = chaptersOf(linesOf(full));
  const theirChapters = chaptersOf(linesOf(theirs));
  // What belongs to one case is only ever compared with the same case.
  return align(fullChapters.map(nameOf), theirChapters.map(nameOf)).flatMap(([one, other]) =>
    markLines(one === null ? [] : (fullChapters[one] ?? []), other === null ? [] : (theirChapters[other] ?? [])),
  );
}

/** The full text out of marked lines. */
export const fullIn = (lines: readonly MarkedLine[]): OutlineLine[] =>
  lines
    .filter(({ mark }) => mark !== "theirs")
    .map((line) => ({ shape: line.shape, cells: line.mark === "changed" ? line.full : line.cells }));

/** The recipient's text out of marked lines. */
export const theirsIn = (lines: readonly MarkedLine[]): OutlineLine[] =>
  lines.filter(({ mark }) => mark !== "leftOut").map(({ shape, cells }) => ({ shape, cells }));

/** How many lines are left out, and how many differ in numbers or cells; a page break is no line. */
export const countsOf = (lines: readonly MarkedLine[]): { leftOut: number; changed: number; theirs: number } => {
  const count = (mark: MarkedLine["mark"]): number =>
    lines.filter((line) => line.mark === mark && line.shape !== "pageBreak").length;
  return { leftOut: count("leftOut"), changed: count("changed"), theirs: count("theirs") };
};

/** By which reference a version knows its cases. */
function casesOf(version: Version): readonly string[] {
  if ("agencies" in version)
    return version.agencies.flatMap(({ actions: { agreed, earlier, heardWithout } }) => [
      ...[...agreed, ...earlier].map(({ caseReference }) => caseReference),
      ...heardWithout.map(({ reference }) => reference),
    ]);
  return "record" in version && "cases" in version.record ? version.record.cases.map(({ reference }) => reference) : [];
}

/** How many cases of the full version a recipient's does not tell of. */
export function casesLeftOut(full: Version, theirs: Version): number {
  const known = new Set(casesOf(theirs));
  return new Set(casesOf(full).filter((reference) => !known.has(reference))).size;
}

const levels: Partial<Record<LineShape, number>> = { title: 0, heading1: 1, heading2: 2, heading3: 3 };

/** Only the lines that differ, each under the headings it stands under. */
export function onlyDifferences(lines: readonly MarkedLine[]): MarkedLine[] {
  const shown: MarkedLine[] = [];
  // Headings that stand over the next line, and are not shown yet.
  let over: MarkedLine[] = [];
  for (const line of lines) {
    if (line.shape === "pageBreak") continue;
    const level = levels[line.shape];
    if (level !== undefined) over = over.filter(({ shape }) => (levels[shape] ?? 0) < level);
    if (line.mark === "same") {
      if (level !== undefined) over.push(line);
      continue;
    }
    shown.push(...over, line);
    over = [];
  }
  return shown;
}
