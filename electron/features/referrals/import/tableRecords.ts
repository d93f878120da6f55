import Papa from "papaparse";
import { encodingOf, type Encoding } from "./encoding.ts";
import { breathe } from "../../../store/inTurns.ts";

/** How a table is written: its letters, and what stands between its cells. */
export interface Dialect {
  readonly encoding: Encoding;
  readonly separator: string;
}

const separators = [",", ";", "\t", "|"];
const bytesAtOnce = 16 * 1024;
/** A record longer than this is a quote that was never closed. */
const longestRecord = 1024 * 1024;

async function* texts(bytes: Buffer, { label, mark }: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(label);
  let held = "";
  for (let at = mark; at < bytes.length; at += bytesAtOnce) {
    const piece = held + decoder.decode(bytes.subarray(at, at + bytesAtOnce), { stream: true });
    // A carriage return at the end may be half of a line end.
    held = piece.endsWith("\r") ? "\r" : "";
    yield piece.slice(0, piece.length - held.length).replace(/\r\n?/gu, "\n");
    await breathe();
  }
  const last = held + decoder.decode();
  if (last !== "") yield last.replace(/\r\n?/gu, "\n");
}

async function beginning(bytes: Buffer, encoding: Encoding): Promise<string> {
  for await (const text of texts(bytes, encoding)) return text;
  return "";
}

const declared = /^sep=(.)\n/u;

/** Finds out how a table is written, from its beginning. */
export async function dialectOf(bytes: Buffer): Promise<Dialect> {
  const encoding = encodingOf(bytes);
  const text = await beginning(bytes, encoding);
  const named = declared.exec(text)?.[1];
  if (named !== undefined) return { encoding, separator: named };
  const guessed = Papa.parse(text, { preview: 40, delimitersToGuess: separators }).meta.delimiter;
  return { encoding, separator: separators.includes(guessed) ? guessed : "," };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/**
 * The records of a table, a handful at a time, blank ones left out, so that a long one can be read while somebody types.
 * Ends with null where a record never ends.
 */
export async function* tableRecords(
  bytes: Buffer,
  { encoding, separator }: Dialect,
): AsyncGenerator<readonly string[][] | null> {
  const parser = (text: string, isLast: boolean): { data: string[][]; meta: { cursor: number } } =>
    new Papa.Parser({ delimiter: separator, newline: "\n" }).parse(text, 0, !isLast);
  let held = "";
  let isFirst = true;
  for await (const text of texts(bytes, encoding)) {
    held += isFirst ? text.replace(declared, "") : text;
    isFirst = false;
    const { data, meta } = parser(held, false);
    held = held.slice(meta.cursor);
    if (held.length > longestRecord) {
      yield null;
      return;
    }
    yield data.filter((cells) => !isBlank(cells));
  }
  if (held !== "") yield parser(held, true).data.filter((cells) => !isBlank(cells));
}
