import { z } from "zod";

// Bidirectional overrides and isolates: they can make a name read as another one.
const bidi = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu;
// C0 and C1 controls but tab and line feed, non-characters (Word cannot open a file that holds U+FFFE), soft odds.
const unwanted =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff\ufdd0-\ufdef\ufeff]|[\u{1fffe}-\u{1ffff}\u{2fffe}-\u{2ffff}\u{3fffe}-\u{3ffff}\u{10fffe}-\u{10ffff}]/gu;

/**
 * Text as it is stored: NFC, line ends as `\n`, form feeds as spaces, without control characters, non-characters and
 * bidirectional overrides; a lone surrogate becomes U+FFFD. Nothing a person can read is lost.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replace(/\f/gu, " ")
    .replace(bidi, "")
    .replace(unwanted, "")
    .normalize("NFC");

/** One line: clean, without line breaks, white space folded and trimmed. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, " ").trim();

/** A required line of at most `most` characters. */
export const Line = (most = 200) =>
  z
    .string()
    .max(most * 4)
    .transform(cleanLine)
    .pipe(z.string().min(1, "text.empty").max(most, "text.tooLong"));

/** A line that may be empty. */
export const OptionalLine = (most = 200) =>
  z
    .string()
    .max(most * 4)
    .transform(cleanLine)
    .pipe(z.string().max(most, "text.tooLong"));

/** Text of several lines, possibly empty, of at most `most` characters (80,000 unless told). */
export const Prose = (most = 80_000) =>
  z
    .string()
    .transform((text) => cleanText(text))
    .pipe(z.string().max(most, "text.tooLong"));

const folded: ReadonlyArray<readonly [RegExp, string]> = [
  [/ß/gu, "ss"],
  [/æ/gu, "ae"],
  [/œ/gu, "oe"],
  [/ø/gu, "o"],
  [/ł/gu, "l"],
  [/đ/gu, "d"],
  [/ð/gu, "d"],
  [/þ/gu, "th"],
  [/ı/gu, "i"],
  [/ς/gu, "σ"],
];

/**
 * Text as it is compared and searched: lower case, without accents (Greek tonos included), `ß` as `ss`, final sigma as
 * sigma, everything but letters and digits as one space.
 */
export function foldText(text: string): string {
  let out = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  for (const [from, to] of folded) out = out.replace(from, to);
  return out.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Initials as they stand on a list: `A. N.` from "Anna", "Novak". Missing names leave their letter out. */
export const initialsOf = (givenNames: string, familyName: string): string =>
  [givenNames, familyName]
    .map((name) => [...name.trim()][0])
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toLocaleUpperCase()}.`)
    .join(" ");
