import { createHash } from "node:crypto";

// Crockford's alphabet: no letter that could be read as a digit.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const keyCharacters = 52;
const checkCharacters = 4;
const groupLength = 4;

const inBase32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const fives = bits.padEnd(Math.ceil(bits.length / 5) * 5, "0").match(/.{5}/gu) ?? [];
  return fives.map((five) => alphabet[Number.parseInt(five, 2)]).join("");
};

const checkOf = (key: Buffer): string =>
  inBase32(createHash("sha256").update("concord1|recovery|").update(key).digest()).slice(0, checkCharacters);

/** The recovery key as it is printed: 14 groups of four characters, the last group a check of the others. */
export function printedRecoveryKey(key: Buffer): string {
  const characters = inBase32(key) + checkOf(key);
  return (characters.match(new RegExp(`.{${groupLength}}`, "gu")) ?? []).join("-");
}

/**
 * The key of a printed recovery key that was typed in, 32 bytes, or null when its check does not hold. Case, spaces and
 * hyphens do not matter; O is read as 0, I and L as 1.
 */
export function readRecoveryKey(typed: string): Buffer | null {
  const characters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, "")
    .replace(/O/gu, "0")
    .replace(/[IL]/gu, "1");
  if (characters.length !== keyCharacters + checkCharacters || characters.includes("U")) return null;
  const bits = Array.from(characters.slice(0, keyCharacters), (character) =>
    alphabet.indexOf(character).toString(2).padStart(5, "0"),
  ).join("");
  const key = Buffer.from((bits.slice(0, 256).match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return checkOf(key) === characters.slice(keyCharacters) && inBase32(key) === characters.slice(0, keyCharacters)
    ? key
    : null;
}
