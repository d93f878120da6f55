import type { Entry } from "./entries.ts";
import type { Folded, FoldedWord } from "./fold.ts";

/** The words of a text run together in one way of writing them, and where in it they begin and end. */
export interface Stream {
  readonly text: string;
  readonly starts: readonly number[];
  /** Which word ends there. */
  readonly ends: ReadonlyMap<number, number>;
}

function streamOf(words: readonly FoldedWord[], way: number): Stream {
  let text = "";
  const starts: number[] = [];
  const ends = new Map<number, number>();
  for (const [index, { forms }] of words.entries()) {
    starts.push(text.length);
    text += forms[way] ?? forms.at(-1) ?? "";
    ends.set(text.length, index);
  }
  return { text, starts, ends };
}

/** The words of a text run together: as written, with ä as ae, in Latin letters; each way once. */
export function streamsOf({ words }: Folded): readonly Stream[] {
  const ways = Math.max(0, ...words.map(({ forms }) => forms.length));
  const streams = Array.from({ length: ways }, (_, way) => streamOf(words, way));
  return streams.filter((stream, at) => streams.findIndex(({ text }) => text === stream.text) === at);
}

/** A value of one word is not two words of a sentence that happen to follow each other: "as her" is not Asher. */
export function fitsSpaces(
  words: readonly FoldedWord[],
  [first, last]: readonly [number, number],
  { spaces, turned }: Entry,
): boolean {
  const inside = words.slice(first + 1, last + 1);
  if (turned && inside.some(({ gap }) => gap !== "space" && gap !== "glued")) return false;
  if (spaces === null || inside.filter(({ gap }) => gap === "space" || gap === "both").length <= spaces) return true;
  // S p a c e d   o u t.
  return words.slice(first, last + 1).every(({ forms }) => forms[0].length === 1);
}
