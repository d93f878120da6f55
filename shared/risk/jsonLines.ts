import { fail, ok, type Result } from "../result.ts";

/** What a JSON text holds, and the line on which each value begins, by its path (`items.3.code`; the whole is ``). */
export interface JsonLines {
  readonly value: unknown;
  readonly lines: ReadonlyMap<string, number>;
}

export type JsonProblem = "risk.packNotJson" | "risk.packTooDeep" | "risk.packKeyTwice";

const deepest = 12;
const word = /true|false|null/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const string = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const blank = /[ \t\r\n]*/y;

class Stopped extends Error {
  readonly code: JsonProblem;
  readonly at: number;
  constructor(code: JsonProblem, at: number) {
    super(code);
    this.code = code;
    this.at = at;
  }
}

/** Reads a JSON text so that what is wrong in it can be told with its line; a key that stands twice is wrong too. */
export function readJsonLines(text: string): Result<JsonLines, JsonProblem> {
  const starts = lineStarts(text);
  const lineAt = (at: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  const lines = new Map<string, number>();
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const expected = (): never => {
    throw new Stopped("risk.packNotJson", Math.min(at, text.length));
  };
  const sign = (wanted: string): boolean => {
    take(blank);
    if (text[at] !== wanted) return false;
    at += 1;
    return true;
  };

  const list = (path: string, depth: number): unknown[] => {
    const values: unknown[] = [];
    if (sign("]")) return values;
    do values.push(valueAt(below(path, String(values.length)), depth));
    while (sign(","));
    return sign("]") ? values : expected();
  };
  const record = (path: string, depth: number): unknown => {
    const entries = new Map<string, unknown>();
    if (sign("}")) return {};
    do {
      take(blank);
      const begins = at;
      const quoted = take(string) ?? expected();
      const key = String(JSON.parse(quoted));
      if (entries.has(key)) throw new Stopped("risk.packKeyTwice", begins);
      if (!sign(":")) expected();
      entries.set(key, valueAt(below(path, key), depth));
    } while (sign(","));
    // An own property also for `__proto__`: it is refused later as a field that no pack has.
    return sign("}") ? Object.fromEntries(entries) : expected();
  };
  function valueAt(path: string, depth: number): unknown {
    take(blank);
    lines.set(path, lineAt(at));
    if (depth > deepest) throw new Stopped("risk.packTooDeep", at);
    if (sign("{")) return record(path, depth + 1);
    if (sign("[")) return list(path, depth + 1);
    const simple = text[at] === '"' ? take(string) : (take(word) ?? take(number));
    return simple === null || simple === "" ? expected() : JSON.parse(simple);
  }

  try {
    const value = valueAt("", 0);
    take(blank);
    if (at < text.length) expected();
    return ok({ value, lines });
  } catch (problem) {
    if (problem instanceof Stopped) return fail(problem.code, { line: lineAt(problem.at) });
    throw problem;
  }
}

const below = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
