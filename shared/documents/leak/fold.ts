import { wordsOf } from "../../search/words.ts";

/** What stands before a word: nothing but another letter or digit, only white space, only marks, or both. */
type Gap = "glued" | "space" | "mark" | "both";

/** One word of a text as it is compared: `from` and `to` are places in the clean text. */
export interface FoldedWord {
  /** As written, folded; with ä as ae; in Latin letters. At least one. */
  readonly forms: readonly [string, ...string[]];
  /** What conventions of writing the same name in another script have in common; "" where the word is too short for it. */
  readonly sound: string;
  readonly isLatin: boolean;
  readonly gap: Gap;
  readonly from: number;
  readonly to: number;
}

export interface Folded {
  /** The text without what nobody sees, in which the places of the words are counted. */
  readonly text: string;
  readonly words: readonly FoldedWord[];
}

// Zero-width spaces and joiners, soft hyphens, marks of direction, variation selectors, fillers that look like nothing.
const unseen =
  /\p{Cf}|\u034F|[\u115F\u1160\u3164\uFFA0]|[\u17B4\u17B5]|[\u{180B}-\u{180D}]|[\u{FE00}-\u{FE0F}]|[\u{E0100}-\u{E01EF}]/gu;
const runOfLetters = /[\p{L}\p{N}\p{M}]+/gu;
// Names of bookmarks, styles and files are glued together: HarrietMarsh2.
const seam = /(?<=\p{Ll}\p{M}*)(?=\p{Lu})|(?<=\p{L}\p{M}*)(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

function gapOf(between: string): Gap {
  if (between === "") return "glued";
  const spaces = /\s/u.test(between);
  return /\S/u.test(between) ? (spaces ? "both" : "mark") : "space";
}

const isLatin = (word: string): boolean => !/[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word);

/** A piece of a word as it is compared; more than one where folding takes it apart. */
function foldedPiece(piece: string, from: number, gap: Gap): readonly FoldedWord[] {
  return wordsOf(piece).flatMap(({ forms, key }, at) => {
    const [first, ...others] = forms.filter((form) => form !== "");
    if (first === undefined) return [];
    const place = { from, to: from + piece.length };
    return [{ forms: [first, ...others], sound: key, isLatin: isLatin(piece), gap: at > 0 ? "space" : gap, ...place }];
  });
}

// The people of an area share their names, and each name is folded for several questions.
const known = new Map<string, Folded>();
const mostKnown = 10_000;
const longestKnown = 40;

/** A text as the leak test compares it: whatever its capitals, accents, script, odd spaces, punctuation, or what nobody sees in it. */
export function fold(given: string): Folded {
  const before = known.get(given);
  if (before) return before;
  const folded = foldAnew(given);
  if (given.length > longestKnown) return folded;
  if (known.size >= mostKnown) known.clear();
  known.set(given, folded);
  return folded;
}

function foldAnew(given: string): Folded {
  const text = given.normalize("NFKC").replace(unseen, "");
  const words: FoldedWord[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(runOfLetters)) {
    let from = index;
    for (const piece of run.split(seam)) {
      words.push(...foldedPiece(piece, from, gapOf(text.slice(end, from))));
      from += piece.length;
      end = from;
    }
  }
  return { text, words };
}

/** The words of a text run together, in each way they may be written. */
export function joined({ words }: Folded): readonly string[] {
  const ways = Math.max(0, ...words.map(({ forms }) => forms.length));
  return [
    ...new Set(
      Array.from({ length: ways }, (_, way) => words.map(({ forms }) => forms[way] ?? forms.at(-1) ?? "").join("")),
    ),
  ];
}
