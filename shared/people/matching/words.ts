import { significant, stemOfFamilyName, wordsOfName } from "./fold.ts";
import { nicknameLines } from "./nicknames.ts";
import { scriptOf, toLatin, type Script } from "./script.ts";
import { skeletonOf, soundsOf } from "./sound.ts";

/** One word of a name with everything it is compared by. */
export interface NameWord {
  /** As typed, folded, in its own script. */
  readonly text: string;
  readonly script: Script;
  readonly latin: string;
  /** The word without the ending a family name has in one gender. */
  readonly stem: string;
  readonly sounds: readonly string[];
  readonly skeletons: readonly string[];
  /** Lines of the nicknames it stands in, however it is spelt. */
  readonly lines: readonly number[];
  /** It stands there just as it is spelt: a name that is known, and no slip for another. */
  readonly isKnown: boolean;
}

/** A word in Latin letters with every way two letters are mistaken for one by a scanner taken back. */
export const scanned = (latin: string): string =>
  latin.replace(/rn/gu, "m").replace(/cl/gu, "d").replace(/vv/gu, "w").replace(/[il]+/gu, "l");

function linesBySound(): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, Set<number>>();
  for (const [number, line] of nicknameLines.entries())
    for (const name of line.split(" "))
      for (const sound of soundsOf(wordsOfName(name).join("")).slice(0, 1))
        lines.set(sound, (lines.get(sound) ?? new Set()).add(number));
  return new Map([...lines].map(([sound, numbers]) => [sound, [...numbers]]));
}
const nicknames = linesBySound();
const spelt = new Set(nicknameLines.flatMap((line) => line.split(" ").map((name) => wordsOfName(name).join(""))));

// The same few thousand names come again and again, in a batch above all.
const mostKept = 20_000;
const kept = new Map<string, NameWord>();

/** A folded word with its forms. */
export function nameWord(text: string): NameWord {
  const known = kept.get(text);
  if (known) return known;
  const latin = toLatin(text);
  const sounds = soundsOf(latin);
  const word: NameWord = {
    text,
    script: scriptOf(text),
    latin,
    stem: stemOfFamilyName(latin),
    sounds,
    skeletons: [...new Set(sounds.map(skeletonOf))],
    lines: [...new Set(sounds.flatMap((sound) => nicknames.get(sound) ?? []))],
    isKnown: spelt.has(latin),
  };
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, word);
  return word;
}

/** The words of a name, without the small ones. */
export const nameWords = (name: string): readonly NameWord[] => significant(wordsOfName(name)).map(nameWord);

/** A name of several words, small ones included, written as one: Ben Ali as Benali. Null where there is but one word. */
export function joinedWord(name: string): NameWord | null {
  const words = wordsOfName(name);
  return words.length > 1 ? nameWord(words.join("")) : null;
}
