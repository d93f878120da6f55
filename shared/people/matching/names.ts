import { namesAlike, type Alike, type Part } from "./alike.ts";
import type { MatchReason } from "./model.ts";
import { joinedWord, nameWords, type NameWord } from "./words.ts";

/** A person as matching needs them. */
export interface Named {
  readonly familyName: string;
  readonly givenNames: string;
  readonly aliases: string;
}

/** The names of a person, read once and compared often. */
export interface NamesRead {
  readonly told: Named;
  readonly family: readonly NameWord[];
  readonly given: readonly NameWord[];
  /** The family name written as one word, where it has several. */
  readonly joined: NameWord | null;
  readonly aliases: readonly { readonly told: string; readonly words: readonly NameWord[] }[];
}

/** More aliases than anybody has are not compared. */
const mostAliases = 40;
const betweenAliases = /[,;/|\n()]|\b(?:alias|a\.?k\.?a\.?|née?|geb(?:oren)?\.?|born|dite?|formerly)\b/giu;

/** Reads the names of somebody. */
export const readNames = (told: Named): NamesRead => ({
  told,
  family: nameWords(told.familyName),
  given: nameWords(told.givenNames),
  joined: joinedWord(told.familyName),
  aliases: told.aliases
    .split(betweenAliases)
    .map((alias) => ({ told: alias.trim(), words: nameWords(alias) }))
    .filter(({ words }) => words.length > 0)
    .slice(0, mostAliases),
});

/** What the names say for (positive) or against (negative) two people being one. */
export interface NamesCompared {
  readonly points: number;
  readonly reasons: readonly MatchReason[];
  /** Both parts of the name are the same but for how they are spelt. */
  readonly isWhole: boolean;
}

type Steps = readonly (readonly [least: number, points: number])[];
const steps: Readonly<Record<Part, Steps>> = {
  family: [
    [0.99, 6],
    [0.955, 5.7],
    [0.85, 5],
    [0.75, 3.8],
    [0.66, 2],
  ],
  given: [
    [0.99, 5],
    [0.955, 4.7],
    [0.92, 4.3],
    [0.85, 3.8],
    [0.75, 2.8],
    [0.66, 1],
  ],
};
const against: Readonly<Record<Part, number>> = { family: -5, given: -8 };

function pointsOf(alike: Alike | null, part: Part): number {
  if (alike === null) return 0;
  return steps[part].find(([least]) => alike.share >= least)?.[1] ?? against[part];
}

const whole = ({ givenNames, familyName }: Named): string => [givenNames, familyName].filter(Boolean).join(" ");

function reasonOf(alike: Alike | null, part: Part, typed: string, known: string): MatchReason[] {
  if (alike === null || alike.by === "SAME_NAME") return [];
  if (pointsOf(alike, part) < 0)
    return [{ code: part === "family" ? "OTHER_FAMILY_NAME" : "OTHER_GIVEN_NAME", typed, known }];
  return [{ code: alike.by, typed, known }];
}

/** Two reasons of one kind are said once, of the whole name. */
const together = ({ typed, known }: MatchReason, reasons: readonly MatchReason[]): readonly MatchReason[] => {
  const [first, second] = reasons;
  return first && first.code === second?.code ? [{ code: first.code, typed, known }] : reasons;
};

interface Sides {
  readonly family: readonly NameWord[];
  readonly given: readonly NameWord[];
  readonly joined: NameWord | null;
  readonly told: { readonly familyName: string; readonly givenNames: string };
}

/** Family names word by word; those with small words in them also as one word each. */
function familiesAlike(one: Sides, other: Sides): Alike | null {
  const byWords = namesAlike(one.family, other.family, "family");
  if (byWords === null || byWords.share > 0.9 || (one.joined === null && other.joined === null)) return byWords;
  const asOne = namesAlike(
    one.joined ? [one.joined] : one.family,
    other.joined ? [other.joined] : other.family,
    "family",
  );
  return asOne !== null && asOne.share > byWords.share ? asOne : byWords;
}

function straight(one: Sides, other: Sides): NamesCompared {
  const family = familiesAlike(one, other);
  const given = namesAlike(one.given, other.given, "given");
  const same = family?.by === "SAME_NAME" && given?.by === "SAME_NAME";
  const looksTheSame =
    one.told.familyName.toLowerCase() === other.told.familyName.toLowerCase() &&
    one.told.givenNames.toLowerCase() === other.told.givenNames.toLowerCase();
  const all: MatchReason = {
    code: looksTheSame ? "SAME_NAME" : "OTHER_SPELLING",
    typed: whole({ ...one.told, aliases: "" }),
    known: whole({ ...other.told, aliases: "" }),
  };
  return {
    points: pointsOf(family, "family") + pointsOf(given, "given"),
    reasons: same
      ? [all]
      : together(all, [
          ...reasonOf(family, "family", one.told.familyName, other.told.familyName),
          ...reasonOf(given, "given", one.told.givenNames, other.told.givenNames),
        ]),
    isWhole: (family?.share ?? 0) > 0.9 && (given?.share ?? 0) > 0.9,
  };
}

/** All words of two names in any order: where it is not known which word is of which part. */
function inAnyOrder(
  one: readonly NameWord[],
  other: readonly NameWord[],
): { points: number; isWhole: boolean; alike: Alike | null } {
  const alike = namesAlike(one, other, "family");
  const words = Math.min(one.length, other.length);
  if (alike === null) return { points: 0, isWhole: false, alike };
  // A single word is a first name, or no more than one.
  if (words === 1) return { points: alike.share > 0.9 ? 3 : -6, isWhole: false, alike };
  // One word that is another is enough for two people: twins have all but one in common.
  const found = alike.least < 0.66 ? undefined : steps.family.find(([least]) => alike.share >= least)?.[1];
  return { points: found === undefined ? -13 : found * 1.7, isWhole: alike.share > 0.9, alike };
}

const turned = (one: NamesRead): Sides => ({
  family: one.given,
  given: one.family,
  joined: null,
  told: { familyName: one.told.givenNames, givenNames: one.told.familyName },
});

function mixed(one: NamesRead, other: NamesRead): NamesCompared {
  const { points, isWhole, alike } = inAnyOrder([...one.given, ...one.family], [...other.given, ...other.family]);
  const told = { typed: whole(one.told), known: whole(other.told) };
  const code = alike === null || alike.by === "SAME_NAME" ? "NAMES_SWAPPED" : alike.by;
  return { points: points - 0.5, isWhole, reasons: [{ code, ...told }] };
}

function* throughAliases(one: NamesRead, other: NamesRead, turnedAround: boolean): Generator<NamesCompared> {
  const told = (alias: string): MatchReason =>
    turnedAround
      ? { code: "ALIAS", typed: whole(other.told), known: alias }
      : { code: "ALIAS", typed: alias, known: whole(other.told) };
  const words = [...other.given, ...other.family];
  for (const alias of one.aliases) {
    if (alias.words.length > 1) {
      const { points, isWhole } = inAnyOrder(alias.words, words);
      yield { points: points - 0.5, isWhole, reasons: [told(alias.told)] };
      continue;
    }
    // Another first name with the family name, or an earlier family name with the first name.
    for (const sides of [
      { ...one, given: alias.words },
      { ...one, family: alias.words, joined: null },
    ]) {
      const { points, isWhole } = straight(sides, other);
      yield { points: points - 0.5, isWhole, reasons: [told(alias.told)] };
    }
  }
}

function* betweenTheirAliases(one: NamesRead, other: NamesRead): Generator<NamesCompared> {
  for (const alias of one.aliases.slice(0, 10))
    for (const otherAlias of other.aliases.slice(0, 10)) {
      if (Math.min(alias.words.length, otherAlias.words.length) < 2) continue;
      const { points, isWhole } = inAnyOrder(alias.words, otherAlias.words);
      yield { points: points - 1, isWhole, reasons: [{ code: "ALIAS", typed: alias.told, known: otherAlias.told }] };
    }
}

const spelling = ({ reasons }: NamesCompared): readonly MatchReason[] =>
  reasons.filter(({ code }) => code !== "SAME_NAME" && code !== "OTHER_SPELLING");

/** What the other way round must say at least, so that it is no coincidence. */
const leastSwapped = 6;

/** Compares two people's names in every way they may have been written down; the way that says most for them counts. */
export function compareNames(one: NamesRead, other: NamesRead): NamesCompared {
  let best = straight(one, other);
  const told: MatchReason = { code: "NAMES_SWAPPED", typed: whole(one.told), known: whole(other.told) };
  const take = (compared: NamesCompared): void => void (compared.points > best.points && (best = compared));
  // Nothing can be better than a whole name that is the same.
  if (best.points > 10.5) return best;
  // Which of the two was written the other way round is not known, and each part has endings and pet names of its own.
  for (const swapped of [straight(turned(one), other), straight(one, turned(other))])
    if (swapped.points > leastSwapped)
      take({ ...swapped, points: swapped.points - 0.3, reasons: [told, ...spelling(swapped)] });
  if (
    one.family.length === 0 ||
    one.given.length === 0 ||
    other.family.length === 0 ||
    other.given.length === 0 ||
    one.family.length + one.given.length > 2 ||
    other.family.length + other.given.length > 2
  )
    take(mixed(one, other));
  for (const compared of throughAliases(one, other, false)) take(compared);
  for (const compared of throughAliases(other, one, true)) take(compared);
  for (const compared of betweenTheirAliases(one, other)) take(compared);
  return best;
}
