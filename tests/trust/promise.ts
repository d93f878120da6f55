/** How much is tried: what `npm test` tries, what `npm run trust` tries unless told, and what a night allows. */
export type Amount = "quick" | "usual" | "nightly";

/** What came of trying to break one promise. */
export interface Kept {
  readonly tries: number;
  /** Each failure in words, so that it can be looked into. */
  readonly failures: readonly string[];
  /** Whether the same proof saw the fault in something that is built wrong on purpose. */
  readonly caught: boolean;
}

/** One promise of the program with its proof. */
export interface Proof {
  readonly id: string;
  readonly promise: string;
  /** What is built wrong on purpose and must be caught. */
  readonly control: string;
  prove(amount: Amount, random: () => number): Promise<Kept>;
}

/** Chooses by amount. */
export const howMany = (amount: Amount, counts: Readonly<Record<Amount, number>>): number => counts[amount];

/** Numbers from 0 to 1 that are the same for the same seed, so that a failure can be tried again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number below `end`. */
export const below = (random: () => number, end: number): number => Math.floor(random() * end);

/** One of a list that is not empty. */
export function oneOf<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
