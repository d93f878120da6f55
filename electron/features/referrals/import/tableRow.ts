import type { CivilDate } from "../../../../shared/dates.ts";
import type { Problem } from "../../../../shared/referrals/answers.ts";
import { fill, finish, newDraft, type Finished } from "../../../../shared/referrals/draft.ts";
import { formFields, type FormField } from "../../../../shared/referrals/labels.ts";
import type { DateOrder } from "../../../../shared/referrals/readDate.ts";
import { hasName } from "../../../../shared/people/rules.ts";
import { contradictionsInReferral } from "../../../../shared/referrals/rules.ts";
import { fieldOf } from "../../../../shared/referrals/understand.ts";
import { foldText } from "../../../../shared/text.ts";

/** One column that is taken in: where it stands, what it is called, which question it answers. */
export interface Column {
  readonly at: number;
  readonly name: string;
  readonly field: FormField;
  readonly order: DateOrder;
}

/** Column names as they are told apart: a second "Name" is called "Name (2)", a nameless one by its number. */
export function columnNames(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, at) => {
    const name = header.trim().slice(0, 120) || `#${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

const byPath = new Map(formFields.map((field) => [field.field, field]));
const byFoldedPath = new Map(formFields.map((field) => [foldText(field.field), field]));

/** The question each column seems to answer, by column name; an unqualified name is taken for the victim's. */
export function guessMapping(columns: readonly string[]): Record<string, string> {
  const taken = new Set<string>();
  const guessed = columns.map((column) => {
    const label = column.replace(/[_.]+/gu, " ").replace(/ \(\d+\)$/u, "");
    const fits = [
      fieldOf(label, null),
      byFoldedPath.get(foldText(column)),
      fieldOf(label, "victim"),
      fieldOf(label, "perpetrator"),
      fieldOf(label, "child"),
    ];
    const field = fits.find((one) => one && !taken.has(one.field))?.field ?? "";
    taken.add(field);
    return [column, field] as const;
  });
  return Object.fromEntries(guessed.filter(([, field]) => field !== ""));
}

/** The columns of a mapping that name a question. */
export const columnsOf = (
  names: readonly string[],
  mapping: Readonly<Record<string, string>>,
  orderOf: (at: number) => DateOrder,
): readonly Column[] =>
  names.flatMap((name, at) => {
    const field = Object.hasOwn(mapping, name) ? byPath.get(mapping[name] ?? "") : undefined;
    return field ? [{ at, name, field, order: field.kind === "date" ? orderOf(at) : "dayFirst" }] : [];
  });

export interface RowError {
  readonly column: string;
  readonly code: Problem;
  readonly value: string;
}

export interface RowReading {
  readonly finished: Finished;
  readonly errors: readonly RowError[];
}

const shown = (value: string): string => value.slice(0, 120);

/** Reads one row as a referral, with everything in it that cannot be taken as it stands. A formula is text like any other. */
export function readRow(
  cells: readonly string[],
  columns: readonly Column[],
  width: number,
  today: CivilDate,
): RowReading {
  const draft = newDraft();
  const errors: RowError[] = [];
  const columnByPath = new Map<string, Column>();
  if (cells.slice(width).some((cell) => cell.trim() !== ""))
    errors.push({ column: "", code: "tooManyCells", value: shown(cells.slice(width).join(" ")) });
  for (const column of columns) {
    const value = cells[column.at] ?? "";
    if (value.trim() === "") continue;
    const filled = fill(draft, column.field, value, 0, column.order);
    if (filled.ok) columnByPath.set(filled.path, column);
    else if (filled.problem !== "blank")
      errors.push({ column: column.name, code: filled.problem, value: shown(value) });
  }
  const finished = finish(draft);
  const errorAt = (path: string, code: Problem): void => {
    const column = columnByPath.get(path) ?? columnByPath.get(path.replace(/givenNames$/u, "familyName"));
    errors.push({ column: column?.name ?? "", code, value: shown(column ? (cells[column.at] ?? "") : path) });
  };
  if (!finished.ok) for (const path of finished.paths) errorAt(path, "tooLong");
  else {
    for (const path of contradictionsInReferral(finished.form, today)) errorAt(path, "dateInFuture");
    const nameColumn = columns.find(({ field }) => /^victim\.(?:family|given)?[nN]ames?$/u.test(field.field));
    if (!hasName(finished.form.victim)) errors.push({ column: nameColumn?.name ?? "", code: "nameMissing", value: "" });
  }
  return { finished, errors };
}
