import type { PersonEntry } from "./people/model.ts";
import type { Country } from "./settings/model.ts";

/** Whose alphabet a country's registers are kept in. */
const locales: Readonly<Record<Country, string>> = {
  GB: "en",
  IE: "en",
  FR: "fr",
  BE: "nl",
  DE: "de",
  AT: "de",
  ES: "es",
  GR: "el",
  BG: "bg",
  RO: "ro",
  EE: "et",
};

/** The blocks whose letters get a place: Latin, Greek, Cyrillic. */
const blocks = [
  [0x61, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
] as const;

/** Letters that some alphabets take apart. */
const pairs = ["ae", "oe", "ss", "ij", "th"] as const;

// What a letter is written as in a key. Below it stand the space between words (0x20) and the digits (0x30 on).
const firstPlace = 0x100;

interface Alphabet {
  readonly locale: string;
  readonly places: ReadonlyMap<string, string>;
}

function makeAlphabet(locale: string): Alphabet {
  const { compare } = new Intl.Collator(locale, { sensitivity: "base" });
  const letters: string[] = [];
  for (const [from, to] of blocks)
    for (let point = from; point <= to; point += 1) {
      const letter = String.fromCodePoint(point);
      if (/\p{L}/u.test(letter) && letter.toLowerCase() === letter) letters.push(letter);
    }
  const whole = letters.filter((letter) => !pairs.some((pair) => compare(letter, pair) === 0));
  const places = new Map<string, string>();
  let place = firstPlace;
  let before = "";
  for (const letter of whole.toSorted(compare)) {
    if (before !== "" && compare(before, letter) !== 0) place += 1;
    places.set(letter, String.fromCodePoint(place));
    before = letter;
  }
  for (const letter of letters) {
    const pair = pairs.find((one) => compare(letter, one) === 0);
    if (pair) places.set(letter, [...pair].map((one) => places.get(one) ?? one).join(""));
  }
  return { locale, places };
}

const alphabets = new Map<string, Alphabet>();

function alphabetOf(country: Country): Alphabet {
  const locale = locales[country];
  const known = alphabets.get(locale) ?? makeAlphabet(locale);
  alphabets.set(locale, known);
  return known;
}

/** One name as it sorts in the alphabet of the country: two keys compare, letter by letter, as the names do there. */
function keyOf(name: string, { locale, places }: Alphabet): string {
  let key = "";
  for (const letter of name.normalize("NFC").toLocaleLowerCase(locale)) {
    const place = places.get(letter) ?? places.get(letter.normalize("NFD").charAt(0));
    if (place !== undefined) key += place;
    else if (/[\p{L}\p{N}]/u.test(letter)) key += letter;
    else if (/[\s\p{Pd}]/u.test(letter) && key !== "" && !key.endsWith(" ")) key += " ";
  }
  return key.trimEnd();
}

/**
 * What a person is sorted by in a list: family name, then given names, each in the alphabet of the area's country.
 * Keys compare by code point; accents that the alphabet does not tell apart do not count. "" for somebody without a name.
 */
export function nameKey(person: Pick<PersonEntry, "familyName" | "givenNames">, country: Country): string {
  const alphabet = alphabetOf(country);
  // Below every letter: Novak before Novakova, whatever the given names.
  const parts = [person.familyName, person.givenNames].map((name) => keyOf(name, alphabet));
  return parts.every((part) => part === "") ? "" : parts.join("\u0001");
}
