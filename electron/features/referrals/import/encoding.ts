import { isUtf8 } from "node:buffer";
import { isWide } from "./fileKind.ts";

/** A way text was written to a file: what to show, what the decoder calls it, and the bytes of the mark before it. */
export interface Encoding {
  readonly name: string;
  readonly label: string;
  readonly mark: number;
}

const utf8: Encoding = { name: "UTF-8", label: "utf-8", mark: 0 };
const latin: Encoding = { name: "Windows-1252", label: "windows-1252", mark: 0 };
const greek: Encoding = { name: "Windows-1253", label: "windows-1253", mark: 0 };
const cyrillic: Encoding = { name: "Windows-1251", label: "windows-1251", mark: 0 };

// Common letters of each script at places where the other code page has rare ones: in Greek the accented vowels, alpha,
// iota and omicron; in Cyrillic а, о, и.
const commonGreek: ReadonlySet<number> = new Set([
  0xdc, 0xdd, 0xde, 0xdf, 0xe1, 0xe9, 0xef, 0xfc, 0xc1, 0xc9, 0xcf, 0xd3,
]);
const commonCyrillic: ReadonlySet<number> = new Set([0xe0, 0xee, 0xe8, 0xc0, 0xce, 0xc8]);

const isLetter = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122;

/** Which of the eight-bit code pages a text was written in, by how its upper letters stand together. */
function eightBit(bytes: Buffer): Encoding {
  const sample = bytes.subarray(0, 200_000);
  let besideUpper = 0;
  let besideAscii = 0;
  let likeGreek = 0;
  let likeCyrillic = 0;
  for (let at = 1; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    const before = sample[at - 1] ?? 0;
    if (byte < 0xb8) continue;
    if (before >= 0xb8) besideUpper += 1;
    else if (isLetter(before)) besideAscii += 1;
    if (commonGreek.has(byte)) likeGreek += 1;
    if (commonCyrillic.has(byte)) likeCyrillic += 1;
  }
  // In French or German an accented letter stands among plain ones; Greek and Bulgarian words have none of those.
  if (besideUpper <= besideAscii) return latin;
  return likeCyrillic > likeGreek ? cyrillic : greek;
}

/** How a table was written: by its mark, as UTF-8 where it can be that, else by its letters. */
export function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { ...utf8, mark: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: "UTF-16 LE", label: "utf-16le", mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: "UTF-16 BE", label: "utf-16be", mark: 2 };
  const wide = isWide(bytes);
  if (wide) return { name: `UTF-16 ${wide}`, label: wide === "LE" ? "utf-16le" : "utf-16be", mark: 0 };
  return isUtf8(bytes) ? utf8 : eightBit(bytes);
}
