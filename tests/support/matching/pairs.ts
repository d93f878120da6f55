import { seeded, type Random } from "../../../build/bench/words.ts";
import { bulgarianTables, greekTables, russianTables, written, type Table } from "./alphabets.ts";
import { namesByLanguage, type NamesOf } from "./people.ts";
import { birthAsTold, born, dateOf, hear, oneOf, scan, typo, withoutMarks } from "./slips.ts";

/** Somebody as a form holds them. */
export interface Told {
  readonly givenNames: string;
  readonly familyName: string;
  readonly aliases: string;
  readonly dateOfBirth: string | null;
  readonly gender: "WOMAN" | "MAN" | "UNKNOWN";
}

/** Two people and whether they are one; `how` says by which rule the pair was made. */
export interface Pair {
  readonly one: Told;
  readonly other: Told;
  readonly same: boolean;
  readonly how: string;
}

interface Human {
  readonly names: NamesOf;
  readonly woman: boolean;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly born: string;
}

const tables: Readonly<Record<string, readonly Table[]>> = { el: greekTables, bg: bulgarianTables, ru: russianTables };

function human(random: Random, over: Partial<Human> = {}): Human {
  const names = over.names ?? oneOf(random, namesByLanguage);
  const woman = over.woman ?? random() < 0.6;
  const given = woman ? names.women : names.men;
  const family = (): string => oneOf(random, names.families);
  const first = oneOf(random, given);
  const second = names.language !== "el" && names.language !== "bg" && random() < 0.15 ? [oneOf(random, given)] : [];
  return {
    names,
    woman,
    given: [first, ...second.filter((name) => name !== first)],
    family: names.language === "es" && random() < 0.7 ? [family(), family()] : [family()],
    born: born(random, 1945, 2020),
    ...over,
  };
}

const familyOf = ({ names, woman, family }: Human): readonly string[] =>
  woman ? family.map((name) => names.womanOf(name)) : family;

/** How a human being is written at home. */
const atHome = (who: Human): Told => ({
  givenNames: who.given.join(" "),
  familyName: familyOf(who).join(" "),
  aliases: "",
  dateOfBirth: who.born,
  gender: who.woman ? "WOMAN" : "MAN",
});

const each = (text: string, change: (word: string) => string): string =>
  text
    .split(" ")
    .map((word) => change(word))
    .join(" ");

/** In the alphabet of the office that writes it down. */
function abroad(random: Random, who: Human, told: Told): Told {
  const known = tables[who.names.language];
  if (!known) return told;
  const letters = oneOf(random, known);
  return { ...told, givenNames: written(told.givenNames, letters), familyName: written(told.familyName, letters) };
}

type Change = readonly [weight: number, name: string, change: (random: Random, told: Told, who: Human) => Told];

const inOneName =
  (slip: (random: Random, word: string) => string) =>
  (random: Random, told: Told): Told =>
    random() < 0.5
      ? { ...told, givenNames: each(told.givenNames, (word) => slip(random, word)) }
      : { ...told, familyName: each(told.familyName, (word) => slip(random, word)) };

const changes: readonly Change[] = [
  [14, "as it is", (_, told) => told],
  [14, "a slip of the fingers", inOneName(typo)],
  [6, "scanned", inOneName(scan)],
  [10, "by ear", inOneName(hear)],
  [
    12,
    "without marks",
    (random, told) => ({
      ...told,
      givenNames: each(told.givenNames, (word) => withoutMarks(random, word)),
      familyName: each(told.familyName, (word) => withoutMarks(random, word)),
    }),
  ],
  [6, "swapped", (_, told) => ({ ...told, givenNames: told.familyName, familyName: told.givenNames })],
  [
    6,
    "one of two names",
    (random, told) => ({
      ...told,
      givenNames: told.givenNames.split(" ")[0] ?? "",
      familyName: oneOf(random, told.familyName.split(" ")),
    }),
  ],
  [
    4,
    "in capitals",
    (_, told) => ({ ...told, givenNames: told.givenNames.toUpperCase(), familyName: told.familyName.toUpperCase() }),
  ],
  [3, "joined", (_, told) => ({ ...told, givenNames: told.givenNames.replaceAll(/[ -]/gu, "") })],
  [
    3,
    "hyphened",
    (_, told) => ({
      ...told,
      givenNames: told.givenNames.replaceAll(" ", "-"),
      familyName: told.familyName.replaceAll(" ", "-"),
    }),
  ],
  [
    2,
    "initial",
    (_, told) => (told.dateOfBirth === null ? told : { ...told, givenNames: `${told.givenNames[0] ?? ""}.` }),
  ],
];

function changed(random: Random, told: Told, who: Human): readonly [Told, string] {
  const total = changes.reduce((sum, [weight]) => sum + weight, 0);
  let dice = random() * total;
  for (const [weight, name, change] of changes) {
    dice -= weight;
    if (dice < 0) return [change(random, told, who), name];
  }
  return [told, "as it is"];
}

/** One human being written down twice. */
function samePair(random: Random): Pair {
  const who = human(random);
  const home = atHome(who);
  const one = random() < 0.5 ? home : abroad(random, who, home);
  let other = abroad(random, who, home);
  let how = "";
  const dice = random();
  const pet = who.names.pets[who.given[0] ?? ""];
  const birth = birthAsTold(random, who.born);
  if (dice < 0.1 && pet !== undefined) {
    other = abroad(random, who, { ...home, givenNames: pet });
    how = "pet name, ";
  } else if (dice < 0.16 && who.woman && birth === who.born && who.names.language !== "es") {
    const married = who.names.womanOf(oneOf(random, who.names.families));
    other = abroad(random, who, { ...home, familyName: married });
    // Nothing is left to know her by when her first name is spelt otherwise as well.
    return { one, other: { ...other, dateOfBirth: birth }, same: true, how: "married" };
  } else if (dice < 0.2 && who.woman && who.names.womanOf(who.family[0] ?? "") !== who.family[0]) {
    other = abroad(random, who, { ...home, familyName: who.family[0] ?? "" });
    how = "his ending, ";
  } else if (dice < 0.25 && who.names.patronymic) {
    const [his, hers] = who.names.patronymic(oneOf(random, who.names.men));
    other = abroad(random, who, { ...home, givenNames: `${home.givenNames} ${who.woman ? hers : his}` });
    how = "patronymic, ";
  } else if (dice < 0.29 && who.woman) {
    const maiden = who.names.womanOf(oneOf(random, who.names.families));
    other = { ...abroad(random, who, { ...home, familyName: maiden }), aliases: `${one.givenNames} ${one.familyName}` };
    how = "alias, ";
  }
  const [slipped, name] = changed(random, { ...other, dateOfBirth: birth }, who);
  const gender = random() < 0.3 ? "UNKNOWN" : slipped.gender;
  const pair = { one, other: { ...slipped, gender }, same: true, how: `${how}${name}` } as const;
  return random() < 0.5 ? pair : { ...pair, one: pair.other, other: pair.one };
}

const shift = (random: Random, date: string, from: number, to: number): string => {
  const [year = 0] = date.split("-").map(Number);
  const years = from + Math.floor(random() * (to - from));
  return dateOf(Math.min(2024, year + years), 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28));
};
const otherGiven = (random: Random, who: Human, woman: boolean): readonly string[] => {
  const list = (woman ? who.names.women : who.names.men).filter((name) => !who.given.includes(name));
  return [oneOf(random, list)];
};

type Stranger = (random: Random, who: Human) => Human;
const strangers: readonly (readonly [weight: number, how: string, make: Stranger])[] = [
  [
    16,
    "siblings",
    (random, who) => {
      const woman = random() < 0.5;
      return { ...who, woman, given: otherGiven(random, who, woman), born: shift(random, who.born, 1, 9) };
    },
  ],
  [10, "twins", (random, who) => ({ ...who, given: otherGiven(random, who, who.woman) })],
  [
    16,
    "same name, other birth",
    (random, who) => ({ ...who, born: shift(random, who.born, random() < 0.5 ? 2 : -30, random() < 0.5 ? 30 : -3) }),
  ],
  [
    12,
    "parent and child",
    (random, who) => ({
      ...who,
      given: random() < 0.4 ? who.given : otherGiven(random, who, who.woman),
      born: shift(random, who.born, 20, 38),
    }),
  ],
  [
    12,
    "spouses",
    (random, who) => ({
      ...who,
      woman: !who.woman,
      given: otherGiven(random, who, !who.woman),
      born: shift(random, who.born, -6, 6),
    }),
  ],
  [
    10,
    "same first name and year",
    (random, who) => ({
      ...who,
      family: [
        oneOf(
          random,
          who.names.families.filter((name) => !who.family.includes(name)),
        ),
      ],
      born: shift(random, who.born, 0, 1),
    }),
  ],
  [10, "same family name, no birth told", (random, who) => ({ ...who, given: otherGiven(random, who, who.woman) })],
  [14, "strangers of one language", (random, who) => human(random, { names: who.names, woman: who.woman })],
];

/** Two people who are not one, made as near to one another as life makes them. */
function otherPair(random: Random): Pair {
  const who = human(random);
  const total = strangers.reduce((sum, [weight]) => sum + weight, 0);
  let dice = random() * total;
  for (const [weight, how, make] of strangers) {
    dice -= weight;
    if (dice >= 0) continue;
    const stranger = make(random, who);
    const told = (one: Human): Told => {
      const home = random() < 0.4 ? atHome(one) : abroad(random, one, atHome(one));
      const birthless = how.endsWith("no birth told") ? { ...home, dateOfBirth: null } : home;
      // Strangers are misspelt as often as anybody.
      return random() < 0.25 ? changed(random, birthless, one)[0] : birthless;
    };
    return { one: told(who), other: told(stranger), same: false, how };
  }
  return otherPair(random);
}

/**
 * Labelled pairs by rules that matching does not share: `same` pairs first, then as many `others` as told. The same for
 * the same seed.
 */
export function labelledPairs(
  seed: number,
  { same, others }: { readonly same: number; readonly others: number },
): Pair[] {
  const random = seeded(seed);
  return [
    ...Array.from({ length: same }, () => samePair(random)),
    ...Array.from({ length: others }, () => otherPair(random)),
  ];
}
