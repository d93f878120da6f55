import { comparePeople, readPerson } from "../../../shared/people/matching/compare.ts";
import { blockKeys } from "../../../shared/people/matching/keys.ts";
import type { Pair } from "./pairs.ts";

/** How well pairs were told apart; `wrong` are those that were not. */
export interface Quality {
  readonly recall: number;
  readonly precision: number;
  readonly missed: readonly Pair[];
  readonly mistaken: readonly Pair[];
}

/** Whether matching would show one of the two when the other is typed: they share a stored form, and enough speaks for it. */
export function isShown({ one, other }: Pair): boolean {
  const typed = readPerson(one);
  const known = readPerson(other);
  const forms = new Set(blockKeys(known).map(({ text }) => text));
  return blockKeys(typed).some(({ text }) => forms.has(text)) && comparePeople(typed, known).band !== null;
}

/** Recall over the pairs that are one person, precision over those that are shown. */
export function qualityOf(pairs: readonly Pair[]): Quality {
  const shown = pairs.filter(isShown);
  const mistaken = shown.filter(({ same }) => !same);
  const missed = pairs.filter((pair) => pair.same && !isShown(pair));
  const hits = shown.length - mistaken.length;
  return { recall: hits / (hits + missed.length), precision: hits / shown.length, missed, mistaken };
}
