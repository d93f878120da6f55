import { distance, heard, slips } from "./distance.ts";
import type { ReasonCode } from "./model.ts";
import { nameWord, scanned, type NameWord } from "./words.ts";

/** How alike two words or two names are, 0 to 1, and by what; `SAME_NAME` where nothing was needed. */
export interface Alike {
  readonly share: number;
  readonly by: ReasonCode;
}

/** The same of two lists of words, with the share of those that are least alike. */
export interface NamesAlike extends Alike {
  readonly least: number;
}

/** Which part of a name is compared: endings belong to family names, nicknames to given ones. */
export type Part = "family" | "given";

const no: Alike = { share: 0, by: "MISSPELT" };
const meet = <Value>(one: readonly Value[], other: readonly Value[]): boolean =>
  one.some((value) => other.includes(value));

/** The least share that two words of this length may have in common and still be one name spelt wrongly. */
const leastShare = (length: number): number => (length <= 3 ? 0.8 : length <= 5 ? 0.7 : 0.66);

function spelling(one: NameWord, other: NameWord): Alike {
  const longest = Math.max(one.latin.length, other.latin.length);
  if (cannotBeNear(one.latin, other.latin) && cannotBeNear(one.sounds[0] ?? "", other.sounds[0] ?? "")) return no;
  if (scanned(one.latin) === scanned(other.latin) && longest > 3) return { share: 0.93, by: "MISSPELT" };
  const slipped = distance(one.latin, other.latin, slips) / longest;
  const heardApart = Math.min(
    ...one.sounds.flatMap((sound) =>
      other.sounds.map((otherSound) => distance(sound, otherSound, heard) / Math.max(sound.length, otherSound.length)),
    ),
  );
  const share = 1 - Math.min(slipped, heardApart);
  if (share < leastShare(longest)) return { share: share / 2, by: "MISSPELT" };
  if (one.script !== other.script) return { share, by: "OTHER_SCRIPT" };
  return { share, by: heardApart < slipped ? "SOUNDS_ALIKE" : "MISSPELT" };
}

/** The letters of a word as bits. */
const letters = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits;
};
const countBits = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
};

// A glance that spares most pairs the table: words that share few letters cannot be near one another.
const cannotBeNear = (one: string, other: string): boolean => {
  const most = Math.max(one.length, other.length) * 0.4;
  return Math.abs(one.length - other.length) / 2 > most || countBits(letters(one) ^ letters(other)) > 2 * most + 2;
};

// Novák and Nováková are one name too, though the ending of the woman's takes more than one letter.
const withEnding = (short: NameWord, long: NameWord): boolean =>
  long.latin === `${short.latin.replace(/[aeo]$/u, "")}ova`;

const sameStem = (one: NameWord, other: NameWord): boolean =>
  one.stem === other.stem ||
  withEnding(one, other) ||
  withEnding(other, one) ||
  meet(nameWord(one.stem).sounds, nameWord(other.stem).sounds);

const isShort = (short: NameWord, long: NameWord): boolean =>
  short.latin.length < long.latin.length && long.latin.startsWith(short.latin);

// In a list of candidates, and in a batch above all, the same two words meet again and again.
const mostKept = 50_000;
const kept: Readonly<Record<Part, Map<string, Alike>>> = { family: new Map(), given: new Map() };

/** How alike two words of a name are. */
export function wordsAlike(one: NameWord, other: NameWord, part: Part): Alike {
  const pair = `${one.text}|${other.text}`;
  const known = kept[part].get(pair);
  if (known) return known;
  const alike = lookAtWords(one, other, part);
  if (kept[part].size >= mostKept) kept[part].clear();
  kept[part].set(pair, alike);
  return alike;
}

function lookAtWords(one: NameWord, other: NameWord, part: Part): Alike {
  const otherScript = one.script !== other.script;
  if (one.latin === other.latin) return { share: 1, by: otherScript ? "OTHER_SCRIPT" : "SAME_NAME" };
  if (meet(one.sounds, other.sounds) && Math.min(one.latin.length, other.latin.length) > 1)
    return { share: 0.97, by: otherScript ? "OTHER_SCRIPT" : "SOUNDS_ALIKE" };
  if (part === "family" && sameStem(one, other)) return { share: 0.96, by: "NAME_ENDING" };
  if (part === "given" && meet(one.lines, other.lines)) return { share: 0.94, by: "NICKNAME" };
  // Two names that both exist are two names: Maria and Marina, Ivan and Ivo.
  if (part === "given" && one.isKnown && other.isKnown) return no;
  const [short, long] = one.latin.length < other.latin.length ? [one, other] : [other, one];
  if (isShort(short, long) && (short.latin.length === 1 ? part === "given" : short.latin.length >= 4))
    return { share: short.latin.length === 1 ? 0.78 : 0.86, by: "PART_OF_NAME" };
  return spelling(one, other);
}

/** Which of two reasons says more about how two names differ: the one of the words that are less alike. */
const worse = (one: Alike, other: Alike): Alike => (other.share < one.share ? other : one);

/**
 * How alike two lists of words are: each word of the shorter is taken to its nearest in the longer. Words left over
 * count a little. Null where one side has none.
 */
export function namesAlike(one: readonly NameWord[], other: readonly NameWord[], part: Part): NamesAlike | null {
  if (one.length === 0 || other.length === 0) return null;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (one.length !== other.length || one.length > 1) {
    const joined = wordsAlike(
      nameWord(one.map(({ text }) => text).join("")),
      nameWord(other.map(({ text }) => text).join("")),
      part,
    );
    if (joined.share >= 0.97)
      return {
        share: joined.share,
        least: joined.share,
        by: joined.share === 1 && one.length !== other.length ? "SOUNDS_ALIKE" : joined.by,
      };
  }
  const free = [...long];
  const found = short.map((word) => {
    let best: { alike: Alike; at: number } = { alike: no, at: 0 };
    for (const [at, candidate] of free.entries()) {
      const alike = wordsAlike(word, candidate, part);
      if (alike.share > best.alike.share) best = { alike, at };
    }
    free.splice(best.at, 1);
    return best.alike;
  });
  const mean = found.reduce((sum, { share }) => sum + share, 0) / found.length;
  const least = found.reduce(worse);
  if (free.length === 0) return { share: mean, least: least.share, by: least.by };
  return { share: mean * 0.95, least: least.share, by: least.share >= 0.97 ? "PART_OF_NAME" : least.by };
}
