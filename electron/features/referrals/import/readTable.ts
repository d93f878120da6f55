import type { CivilDate } from "../../../../shared/dates.ts";
import { displayName } from "../../../../shared/people/rules.ts";
import type { CsvRow, ImportReading } from "../../../../shared/referrals/contract.ts";
import { orderOfDates } from "../../../../shared/referrals/readDate.ts";
import { fail, ok, type Result } from "../../../../shared/result.ts";
import { dialectOf, tableRecords, type Dialect } from "./tableRecords.ts";
import { columnNames, columnsOf, guessMapping, readRow, type Column, type RowReading } from "./tableRow.ts";
import { breathe } from "../../../store/inTurns.ts";

export type TableReading = Extract<ImportReading, { kind: "table" }>;

/** More columns than any list of cases has; beyond it the separator was not the right one, or it is no list of cases. */
const mostColumns = 100;
/** The order of day and month is told from this many rows. */
const sampledRows = 500;
/** Rows that are shown: every bad one up to a number, and some good ones. */
const mostBadShown = 500;
const mostGoodShown = 50;
/** Work goes on this long, in milliseconds, before others get their turn. */
const workAtOnce = 6;

/** The file a table stands in. */
interface TableFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

interface Heading {
  readonly dialect: Dialect;
  readonly names: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

async function headingOf(bytes: Buffer): Promise<Result<Heading>> {
  const dialect = await dialectOf(bytes);
  const rows: string[][] = [];
  for await (const records of tableRecords(bytes, dialect)) {
    if (records === null) return fail("referrals.fileDamaged");
    rows.push(...records);
    if (rows.length > sampledRows) break;
  }
  const [headers, ...sample] = rows;
  if (!headers || sample.length === 0) return fail("referrals.tableEmpty");
  if (headers.length > mostColumns)
    return fail("referrals.tableTooWide", { columns: headers.length, most: mostColumns });
  return ok({ dialect, names: columnNames(headers), sample });
}

/** A row of a table, read; `line` counts records, the heading is the first. */
export interface ReadRow extends RowReading {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that can be taken in. */
export type GoodRow = ReadRow & { readonly finished: { readonly ok: true } };

export const isGood = (row: ReadRow): row is GoodRow => row.finished.ok && row.errors.length === 0;

/** Every row below the heading, one after another, giving way to others as it goes. Null: a record never ends. */
async function* rowsOf(
  { bytes }: TableFile,
  { dialect, names }: Heading,
  columns: readonly Column[],
  today: CivilDate,
): AsyncGenerator<ReadRow | null> {
  let line = 0;
  let since = performance.now();
  for await (const records of tableRecords(bytes, dialect)) {
    if (records === null) {
      yield null;
      return;
    }
    for (const cells of records) {
      line += 1;
      if (line === 1) continue;
      if (performance.now() - since > workAtOnce) {
        await breathe();
        since = performance.now();
      }
      yield { line, cells, ...readRow(cells, columns, names.length, today) };
    }
  }
}

export interface OpenTable {
  readonly heading: Heading;
  readonly mapping: Readonly<Record<string, string>>;
  readonly rows: () => AsyncGenerator<ReadRow | null>;
}

/** Opens a table with a mapping of column names to questions; with none, one that is guessed from its heading. */
export async function openTable(
  file: TableFile,
  mapping: Readonly<Record<string, string>> | null,
  today: CivilDate,
): Promise<Result<OpenTable>> {
  const heading = await headingOf(file.bytes);
  if (!heading.ok) return heading;
  const { names, sample } = heading.value;
  const used = mapping ?? guessMapping(names);
  const columns = columnsOf(names, used, (at) => orderOfDates(sample.map((cells) => cells[at] ?? "")));
  return ok({ heading: heading.value, mapping: used, rows: () => rowsOf(file, heading.value, columns, today) });
}

const shownRow = ({ line, cells, finished, errors }: ReadRow): CsvRow => ({
  line,
  victim: finished.ok ? displayName(finished.form.victim) : (cells[0] ?? "").slice(0, 120),
  dateOfBirth: finished.ok ? (finished.form.victim.dateOfBirth ?? "") : "",
  perpetrator: finished.ok ? finished.form.perpetrators.map(displayName).join(", ") : "",
  errors: errors.map((error) => ({ ...error })),
});

/** Reads a table to the end: how it is written, what its columns mean, which rows can be taken in. Nothing is saved. */
export async function readTable(
  file: TableFile,
  mapping: Readonly<Record<string, string>> | null,
  today: CivilDate,
  progress: (done: number) => void,
): Promise<Result<TableReading>> {
  const opened = await openTable(file, mapping, today);
  if (!opened.ok) return opened;
  const { heading, mapping: used, rows } = opened.value;
  const shown: CsvRow[] = [];
  let good = 0;
  let bad = 0;
  for await (const row of rows()) {
    if (row === null) return fail("referrals.fileDamaged");
    const isFit = isGood(row);
    if (isFit) good += 1;
    else bad += 1;
    if (isFit ? good <= mostGoodShown : bad <= mostBadShown) shown.push(shownRow(row));
    if ((good + bad) % 500 === 0) progress(good + bad);
  }
  return ok({
    kind: "table",
    fileName: file.fileName,
    encoding: heading.dialect.encoding.name,
    separator: heading.dialect.separator,
    columns: [...heading.names],
    mapping: { ...used },
    rows: shown,
    goodRows: good,
    badRows: bad,
    totalRows: good + bad,
  });
}
