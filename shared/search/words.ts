import { toLatin, scriptOf } from "../people/matching/script.ts";
import { foldText } from "../text.ts";

/** One word somebody typed, with every spelling of its beginning that counts as the same. */
export interface TypedWord {
  /** As typed, folded; in Latin letters; with ä as ae. The first is the word itself. */
  readonly forms: readonly string[];
  /** What conventions of writing the same name have in common; "" when the word is too short for one. */
  readonly key: string;
}

/** More words than anybody remembers of what they look for. */
const mostWords = 12;
const shortestKey = 3;

// Letters that one country writes with a mark and another with two letters.
const spelledOut: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  å: "aa",
  ø: "oe",
  č: "ch",
  ć: "ch",
  š: "sh",
  ş: "sh",
  ș: "sh",
  ž: "zh",
  ț: "ts",
  ţ: "ts",
  ñ: "ny",
};
const withMark = new RegExp(`[${Object.keys(spelledOut).join("")}]`, "gu");

const spellOut = (word: string): string =>
  foldText(
    word
      .normalize("NFC")
      .toLowerCase()
      .replace(withMark, (letter) => spelledOut[letter] ?? letter),
  );

// The sounds that passports, registers and ears write differently, most letters first.
const sounds: ReadonlyArray<readonly [RegExp, string]> = [
  [/shch|scht/gu, "sht"],
  [/tsch|tch|cz/gu, "ch"],
  [/sch/gu, "sh"],
  [/sh/gu, "s"],
  [/[kc]h/gu, "h"],
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/zh/gu, "z"],
  [/t[sz]/gu, "c"],
  [/c(?![eiy])|q/gu, "k"],
  [/x/gu, "ks"],
  [/w|ff$/gu, "v"],
  [/[yj](?=[aou])/gu, "i"],
  [/[yj]/gu, "i"],
  [/ou/gu, "u"],
  [/(.)\1+/gu, "$1"],
];

/** What is the same in Khristov, Christov, Hristov and Христов, of one folded word in Latin letters. */
function keyOf(latin: string): string {
  let key = latin;
  for (const [written, heard] of sounds) key = key.replace(written, heard);
  // What is left of a word must still tell it from others: of "school" no more is left than of "Solène".
  return key.length < Math.max(shortestKey, latin.length * 0.6) ? "" : key;
}

/** The spellings of one word as it stands in a text or was typed; `word` is not folded yet, and may fold to several. */
function spelledAnew(word: string): readonly TypedWord[] {
  const folded = foldText(word).split(" ").filter(Boolean);
  const spelled = spellOut(word).split(" ").filter(Boolean);
  return folded.map((one, at) => {
    const out = spelled.length === folded.length ? (spelled[at] ?? one) : one;
    const latin = scriptOf(out) === "latin" ? out : toLatin(out);
    return { forms: [...new Set([one, out, latin])], key: scriptOf(latin) === "latin" ? keyOf(latin) : "" };
  });
}

// Texts say the same few thousand words again and again.
const known = new Map<string, readonly TypedWord[]>();
const mostKnown = 20_000;
const longestKnown = 40;

function spellings(word: string): readonly TypedWord[] {
  const before = known.get(word);
  if (before) return before;
  const spelled = spelledAnew(word);
  if (word.length > longestKnown) return spelled;
  if (known.size >= mostKnown) known.clear();
  known.set(word, spelled);
  return spelled;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text, in their order. */
export const wordsOf = (text: string): readonly TypedWord[] =>
  [...text.matchAll(wordPattern)].flatMap(([word]) => spellings(word));

/** The words of what somebody typed, in their order. Empty: there is nothing to look for. */
export const typedWords = (text: string): readonly TypedWord[] => wordsOf(text.normalize("NFC")).slice(0, mostWords);

/** Whether every word typed begins one of these words, as they are written. */
export const beginAmong = (typed: readonly TypedWord[], ...among: readonly (readonly TypedWord[])[]): boolean =>
  typed.every((word) => among.some((words) => words.some((there) => fits(word, there, false))));

const fits = (typed: TypedWord, there: TypedWord, bySound: boolean): boolean =>
  typed.forms.some((form) => there.forms.some((one) => one.startsWith(form))) ||
  (bySound && typed.key !== "" && there.key.startsWith(typed.key));

export interface Range {
  readonly from: number;
  readonly to: number;
}

function look(text: string, typed: readonly TypedWord[], bySound: boolean) {
  const missing = new Set(typed);
  const marks: Range[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const there = spellings(match[0]);
    let isMarked = false;
    for (const word of typed)
      if (there.some((one) => fits(word, one, bySound))) {
        missing.delete(word);
        isMarked = true;
      }
    if (isMarked) marks.push({ from: match.index, to: match.index + match[0].length });
  }
  return { marks, isWhole: missing.size === 0 };
}

/**
 * Where words of a text begin with a word that was typed, in their order; null when one of those typed is nowhere in it.
 * `bySound`: other ways of writing a name count too.
 */
export function marksIn(text: string, typed: readonly TypedWord[], bySound: boolean): readonly Range[] | null {
  const { marks, isWhole } = look(text, typed, bySound);
  return isWhole ? marks : null;
}

/** Whether every word typed begins a word of the text. */
export const holds = (text: string, typed: readonly TypedWord[], bySound: boolean): boolean =>
  marksIn(text, typed, bySound) !== null;

const written = (typed: readonly TypedWord[], form: 0 | -1): string =>
  typed.map(({ forms }) => forms.at(form)).join(" ");

/** Whether a name as a whole begins with what was typed, in its order. */
export function beginsSo(name: string, typed: readonly TypedWord[]): boolean {
  const there = typedWords(name);
  return written(there, 0).startsWith(written(typed, 0)) || written(there, -1).startsWith(written(typed, -1));
}

/** A piece of text with the places that were looked for. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Range[];
}

const excerptLength = 160;
const before = 40;

/** The part of a text around the first place that was looked for, on one line; `marks` are those of `marksIn`. */
export function excerptOf(text: string, marks: readonly Range[]): Marked {
  const first = marks[0]?.from ?? 0;
  const wanted = first <= before ? 0 : first - before;
  const from = wanted === 0 ? 0 : startOfWord(text, wanted, first);
  const to = text.length - from <= excerptLength ? text.length : endOfWord(text, from + excerptLength);
  const start = from > 0 ? "… " : "";
  const moved = start.length - from;
  return {
    text: `${start}${text.slice(from, to).replace(/\s/gu, " ")}${to < text.length ? " …" : ""}`,
    marks: marks.flatMap((mark) => (mark.to > to ? [] : [{ from: mark.from + moved, to: mark.to + moved }])),
  };
}

function startOfWord(text: string, from: number, latest: number): number {
  const space = text.slice(from, latest).search(/\s/u);
  return space < 0 ? latest : from + space + 1;
}

function endOfWord(text: string, to: number): number {
  const space = text.slice(0, to).search(/\s\S*$/u);
  // A word longer than the excerpt is cut between two of its characters, never inside one.
  return space > to - before ? space : to - ((text.codePointAt(to - 1) ?? 0) > 0xffff ? 1 : 0);
}

/** A text whole, with whatever of what was looked for is in it. */
export const wholeOf = (text: string, typed: readonly TypedWord[]): Marked => ({
  text,
  marks: look(text, typed, true).marks,
});

// Marks of our own in the index, of the private use area: folding takes them out of whatever somebody types.
const kindMark = "\uE000";
const initialMark = "\uE001";
const keyMark = "\uE002";

const reference = /\p{L}[\p{L}\p{N}]{0,7}-[2-9A-HJ-NP-Z]{4}(?![\p{L}\p{N}])/gu;

/**
 * The words one thing can be found by, as the index holds them: each once, with its other spellings and its first letter; of
 * names (`bySound`) what they sound like too, and references also without their dash.
 */
export function indexedWords(kind: string, text: string, bySound: boolean): string {
  const words = new Set<string>();
  for (const match of text.matchAll(wordPattern))
    for (const { forms, key } of spellings(match[0])) {
      for (const form of forms) {
        words.add(form);
        words.add(`${initialMark}${[...form][0] ?? ""}`);
      }
      if (bySound && key !== "") words.add(`${keyMark}${key}`);
    }
  if (words.size === 0) return "";
  if (bySound) for (const [found] of text.matchAll(reference)) words.add(foldText(found.replace("-", "")));
  return [`${kindMark}${kind}`, ...words].join(" ");
}

const wanted = ({ forms, key }: TypedWord): string => {
  const spelled = forms.map((form) => ([...form].length === 1 ? `"${initialMark}${form}"` : `"${form}"*`));
  return `(${[...spelled, ...(key === "" ? [] : [`"${keyMark}${key}"*`])].join(" OR ")})`;
};

/** The question to the index that finds the things of these kinds in which every word typed begins one. `typed` is not empty. */
export const indexQuestion = (kinds: readonly string[], typed: readonly TypedWord[]): string =>
  [`(${kinds.map((kind) => `"${kindMark}${kind}"`).join(" OR ")})`, ...typed.map(wanted)].join(" AND ");
