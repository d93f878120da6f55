import { foldText } from "../../text.ts";

// Read by eye or by a scanner, a digit inside a name stands for the letter it looks like.
const looksLike: Readonly<Record<string, string>> = { "0": "o", "1": "l", "3": "e", "5": "s", "8": "b" };
const readDigits = (word: string): string =>
  /\p{L}/u.test(word) ? word.replace(/[01358]/gu, (digit) => looksLike[digit] ?? digit) : word;

// Small words that come and go in a name without making it another one.
const particles = new Set(
  (
    "de del della di da do dos das la las los le les el y e i und et von vom van der den ten ter zu zum zur af av bin ben ibn bint " +
    "al ul ur abu mc mac o d l san st ste saint mr mrs ms miss dr frau herr madame mme sr sra"
  ).split(" "),
);

// A Cyrillic й and a Russian ё lose their mark as every accented letter does; both are told apart again by `sound.ts`.
const kept = (text: string): string => text.replace(/й/gu, "ј").replace(/Й/gu, "ј");

/** The words of a name as they are compared: lower case, without accents, scanned digits read as letters, hyphens as spaces. */
export const wordsOfName = (name: string): readonly string[] =>
  foldText(kept(name.normalize("NFC").replace(/[’'`´ʼ]/gu, "")))
    .split(" ")
    .filter(Boolean)
    .map(readDigits);

/** The words that make the name; the small ones only where there are no others. */
export function significant(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !particles.has(word));
  return left.length > 0 ? left : words;
}

const endings: ReadonlyArray<readonly [RegExp, string]> = [
  // Bulgarian, Russian, Ukrainian and Czech names of women and men, and the older French and English spellings in -off.
  [/(?<=..)(?:off|ow)$/u, "ov"],
  [/(?<=..)(?:eff|ew)$/u, "ev"],
  [/(?<=..(?:[oe]v|in))a$/u, ""],
  [/(?<=.sk|.ck|.tsk)(?:aya|aia|aja|ij|iy|ii|yj|yi|yy|oy|oi|a|i|y|e)$/u, "i"],
  // Greek: -os, -is, -as of a man; -ou, -i, -a of a woman.
  [/(?<=...)(?:idis|idi|idou|ides)$/u, "id"],
  [/(?<=...)(?:os|ou|us)$/u, "o"],
  [/(?<=....)(?:is|i|es|y|ys)$/u, "i"],
  [/(?<=....)as?$/u, "a"],
];

/** A family name in Latin letters without the ending that tells a woman's from a man's, or who somebody is a child of. */
export function stemOfFamilyName(latin: string): string {
  for (const [ending, left] of endings) if (ending.test(latin)) return latin.replace(ending, left);
  return latin;
}
