import type { Understood } from "../../../../shared/referrals/contract.ts";
import { fill, newDraft, type Draft } from "../../../../shared/referrals/draft.ts";
import type { FormField, FormSection } from "../../../../shared/referrals/labels.ts";
import { fieldOf, sectionOf } from "../../../../shared/referrals/understand.ts";
import type { Block } from "./documentBlocks.ts";

/** Longest text that is shown as not understood; the rest of it stands in the document. */
export const longestShown = 300;
const longestSource = 2000;
/** A heading or a question is not longer than this; beyond it is an answer that happens to begin like one. */
const longestHeading = 80;
const longestQuestion = 120;

type Row = Extract<Block, { kind: "row" }>;
type Several = "perpetrator" | "child";

/** How far the reading of a form has come. */
interface Page {
  readonly draft: Draft;
  readonly understood: Understood[];
  readonly notUnderstood: string[];
  /** Which of several people is being asked about. */
  readonly index: Record<Several, number>;
  /** The questions that were answered for each of them. */
  readonly asked: Set<string>;
  section: FormSection | null;
  /** A question whose answer follows in paragraphs of their own. */
  open: { readonly field: FormField; answer: string } | null;
  /** The head of a grid: each row below it answers its questions for one person. */
  grid: { readonly table: number; readonly fields: readonly (FormField | null)[] } | null;
}

const ownerOf = (field: FormField): Several | null => {
  const owner = field.field.split(".")[0];
  return owner === "perpetrator" || owner === "child" ? owner : null;
};

// A second name is the next person's: forms repeat the questions without a heading between.
function personAsked(page: Page, field: FormField): number {
  const owner = ownerOf(field);
  if (owner === null) return 0;
  const key = (): string => `${field.field}|${page.index[owner]}`;
  if (/\.(?:familyName|name|givenNames)$/u.test(field.field) && page.asked.has(key())) page.index[owner] += 1;
  page.asked.add(key());
  return page.index[owner];
}

function answer(page: Page, field: FormField, text: string, source: string): void {
  if (text.trim() === "") return;
  const filled = fill(page.draft, field, text, personAsked(page, field));
  if (filled.ok)
    page.understood.push({
      field: filled.path,
      value: filled.value,
      source: source.slice(0, longestSource),
      sure: filled.sure,
    });
  else if (filled.problem !== "blank") page.notUnderstood.push(source.slice(0, longestShown));
}

function closeQuestion(page: Page): void {
  if (page.open && page.open.answer !== "") answer(page, page.open.field, page.open.answer, page.open.answer);
  page.open = null;
}

type Heading = NonNullable<ReturnType<typeof sectionOf>>;

function enter(page: Page, { section, number }: Heading): void {
  closeQuestion(page);
  page.section = section;
  if ((section === "perpetrator" || section === "child") && number !== null) page.index[section] = number - 1;
}

function onLine(page: Page, text: string): void {
  const colon = text.search(/[:\t]/u);
  const label = colon > 0 ? fieldOf(text.slice(0, colon), page.section) : null;
  const rest = text.slice(colon + 1).trim();
  if (label && rest !== "") {
    closeQuestion(page);
    return answer(page, label, rest, text);
  }
  const heading = text.length <= longestHeading ? sectionOf(text) : null;
  if (heading) enter(page, heading);
  const question = label ?? (text.length <= longestQuestion ? fieldOf(text, page.section) : null);
  if (question) {
    closeQuestion(page);
    page.open = { field: question, answer: "" };
  } else if (!heading && page.open) page.open.answer = page.open.answer === "" ? text : `${page.open.answer}\n${text}`;
  else if (!heading) page.notUnderstood.push(text.slice(0, longestShown));
}

/** A row of labels, each with its answer in the cell beside it. */
function onPairs(page: Page, cells: readonly string[]): void {
  closeQuestion(page);
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? "";
    const field = fieldOf(cell, page.section);
    const next = cells[at + 1];
    const nextAsks = next !== undefined && cells.length > 2 && fieldOf(next, page.section) !== null;
    if (field && next !== undefined && !nextAsks) {
      answer(page, field, next, `${cell}: ${next}`);
      at += 1;
    } else {
      for (const line of cell.split("\n").filter(Boolean)) onLine(page, line);
      closeQuestion(page);
    }
  }
}

function gridOf(page: Page, { cells, table }: Row): Page["grid"] {
  if (page.section !== "perpetrator" && page.section !== "child") return null;
  const fields = cells.map((cell) => fieldOf(cell, page.section));
  const asked = cells.filter((cell) => cell !== "").length;
  return asked >= 2 && fields.filter(Boolean).length === asked ? { table, fields } : null;
}

function onGridRow(page: Page, cells: readonly string[], fields: readonly (FormField | null)[]): void {
  for (const [at, cell] of cells.entries()) {
    const field = fields[at];
    if (field) answer(page, field, cell, cell);
    else if (cell !== "") page.notUnderstood.push(cell.slice(0, longestShown));
  }
}

function onRow(page: Page, row: Row): void {
  const filled = row.cells.filter((cell) => cell !== "");
  const heading = filled.length === 1 ? sectionOf(filled.join("")) : null;
  const { grid } = page;
  if (heading) {
    page.grid = null;
    return enter(page, heading);
  }
  if (grid && grid.table === row.table && grid.fields.length === row.cells.length)
    return onGridRow(page, row.cells, grid.fields);
  page.grid = gridOf(page, row);
  if (!page.grid) onPairs(page, row.cells);
}

/** Reads a form from the blocks of a document: what was understood, each with its source, and what was not. */
export function understandBlocks(blocks: readonly Block[]): Pick<Page, "draft" | "understood" | "notUnderstood"> {
  const page: Page = {
    draft: newDraft(),
    understood: [],
    notUnderstood: [],
    index: { perpetrator: 0, child: 0 },
    asked: new Set(),
    section: null,
    open: null,
    grid: null,
  };
  for (const block of blocks) {
    if (block.kind === "row") {
      onRow(page, block);
      continue;
    }
    page.grid = null;
    onLine(page, block.text);
  }
  closeQuestion(page);
  return page;
}
