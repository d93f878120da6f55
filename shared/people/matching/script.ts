/** The alphabet most letters of a word are of. */
export type Script = "latin" | "greek" | "cyrillic" | "other";

/** Which alphabet a word is written in. */
export function scriptOf(word: string): Script {
  if (/\p{Script=Greek}/u.test(word)) return "greek";
  if (/\p{Script=Cyrillic}/u.test(word)) return "cyrillic";
  return /\p{Script=Latin}/u.test(word) ? "latin" : "other";
}

// What passports write (Bulgarian streamlined system, ICAO for Russian and Ukrainian); other conventions meet these in `sound.ts`.
const cyrillic: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "e",
  є: "ye",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "yi",
  й: "y",
  ј: "y",
  к: "k",
  л: "l",
  љ: "ly",
  м: "m",
  н: "n",
  њ: "ny",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  ћ: "ch",
  у: "u",
  ў: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "ch",
  џ: "dzh",
  ш: "sh",
  щ: "sht",
  ъ: "a",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  ђ: "dzh",
  ѝ: "i",
};

// ELOT 743 as Greek passports have it, letter by letter after the pairs below.
const greek: Readonly<Record<string, string>> = {
  α: "a",
  β: "v",
  γ: "g",
  δ: "d",
  ε: "e",
  ζ: "z",
  η: "i",
  θ: "th",
  ι: "i",
  κ: "k",
  λ: "l",
  μ: "m",
  ν: "n",
  ξ: "x",
  ο: "o",
  π: "p",
  ρ: "r",
  σ: "s",
  ς: "s",
  τ: "t",
  υ: "y",
  φ: "f",
  χ: "ch",
  ψ: "ps",
  ω: "o",
};
const greekPairs: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<=^|\s)μπ/gu, "b"],
  [/(?<=^|\s)ντ/gu, "d"],
  [/(?<=^|\s)γκ/gu, "g"],
  [/ου/gu, "ou"],
  [/([αεη])υ(?=[θκξπσςτφχψ]|$)/gu, "$1f"],
  [/([αεη])υ/gu, "$1v"],
  [/γγ/gu, "ng"],
  [/γξ/gu, "nx"],
  [/γχ/gu, "nch"],
];

/** A lower-case word without accents, in Latin letters; what is of neither alphabet stays as it is. */
export function toLatin(word: string): string {
  const script = scriptOf(word);
  if (script === "cyrillic") return [...word].map((letter) => cyrillic[letter] ?? letter).join("");
  if (script !== "greek") return word;
  let text = word;
  for (const [from, to] of greekPairs) text = text.replace(from, to);
  return [...text].map((letter) => greek[letter] ?? letter).join("");
}
