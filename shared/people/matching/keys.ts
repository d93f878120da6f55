import type { PersonRead } from "./compare.ts";
import { nameWord, type NameWord } from "./words.ts";

/** A form that is stored of a person so that others who may be them are found by index, and how much it says. */
export interface BlockKey {
  readonly text: string;
  readonly weight: number;
}

/** Forms of one person; more aliases than this allows are not found by, only compared. */
const mostKeys = 120;
const pair = (one: string, other: string): string => (one < other ? `${one}|${other}` : `${other}|${one}`);

const keysOfPair = (one: NameWord, other: NameWord): readonly BlockKey[] =>
  one.skeletons.flatMap((skeleton) =>
    other.skeletons.map((otherSkeleton) => ({ text: `n|${pair(skeleton, otherSkeleton)}`, weight: 4 })),
  );

const keysOfNames = (words: readonly NameWord[]): readonly BlockKey[] =>
  words.flatMap((one, at) => words.slice(at + 1).flatMap((other) => keysOfPair(one, other)));

const firstsOf = (words: readonly NameWord[]): readonly string[] => [
  ...new Set(words.flatMap(({ skeletons }) => skeletons.map((text) => text.slice(0, 1)))),
];

// One of two names right and of the other the first sound: for a slip in the other one where no day of birth is known.
const keysOfHalves = (whole: readonly NameWord[], half: readonly NameWord[]): readonly BlockKey[] =>
  whole.flatMap(({ skeletons }) =>
    skeletons.flatMap((skeleton) => firstsOf(half).map((first) => ({ text: `h|${skeleton}|${first}`, weight: 1 }))),
  );

function* keysOfBirth(date: string, words: readonly NameWord[]): Generator<BlockKey> {
  const [year = "", month = "", day = ""] = date.split("-");
  const days = pair(month, day);
  yield { text: `d|${year}|${days}`, weight: 3 };
  // By its beginning, so that a slip further on does no harm.
  for (const skeleton of new Set(words.flatMap(({ skeletons }) => skeletons.map((text) => text.slice(0, 3))))) {
    yield { text: `y|${skeleton}|${year}`, weight: 2 };
    yield { text: `m|${skeleton}|${days}`, weight: 2 };
  }
}

function* keysWithGroups(given: readonly NameWord[], family: readonly NameWord[]): Generator<BlockKey> {
  for (const line of new Set(given.flatMap(({ lines }) => lines)))
    for (const skeleton of new Set(family.flatMap(({ skeletons }) => skeletons)))
      yield { text: `g|${line}|${skeleton}`, weight: 3.5 };
}

const stemsToo = (words: readonly NameWord[]): readonly NameWord[] =>
  words.flatMap((word) => (word.stem === word.latin ? [word] : [word, nameWord(word.stem)]));

/**
 * The forms somebody is found by, each once, the strongest first. Two people who may be one share at least one; what is
 * shared says which pairs are worth comparing.
 */
export function blockKeys({ names, told, phones, addresses }: PersonRead): readonly BlockKey[] {
  const family = stemsToo(names.joined ? [...names.family, names.joined] : names.family);
  const all = [...names.given, ...family];
  const keys = new Map<string, number>();
  const take = (made: Iterable<BlockKey>): void => {
    for (const { text, weight } of made) if (keys.size < mostKeys && !keys.has(text)) keys.set(text, weight);
  };
  take([...phones.keys()].map((text) => ({ text: `p|${text}`, weight: 3 })));
  take([...addresses.keys()].map((text) => ({ text: `a|${text}`, weight: 2 })));
  take(keysOfNames(all));
  if (told.dateOfBirth !== null) take(keysOfBirth(told.dateOfBirth, all));
  take(keysWithGroups(names.given, family));
  take(keysWithGroups(names.family, names.given));
  take(keysOfHalves(names.given, family));
  take(keysOfHalves(family, names.given));
  for (const { words } of names.aliases) {
    take(keysOfNames(words.length > 1 ? words : [...words, ...all]));
    if (told.dateOfBirth !== null) take(keysOfBirth(told.dateOfBirth, words));
  }
  return [...keys].map(([text, weight]) => ({ text, weight }));
}

const fnv = (text: string, start: number): number => {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** A form as the number it is stored as: 53 bits of it, so that an index of a million of them stays small. */
export const numberOfKey = (text: string): number =>
  (fnv(text, 0x811c9dc5) & 0x1fffff) * 2 ** 32 + fnv(`${text}#`, 0x2c1b3c6d);
