import { fold, joined, type Folded } from "./fold.ts";
import { phoneDigits } from "./phones.ts";
import type { Source, Withheld, WithheldKind } from "./withheld.ts";

/** Somebody, or something, that has a value. */
export interface Said {
  readonly kind: WithheldKind;
  readonly source: Source;
  readonly personId: string | null;
}

/** One value, folded and joined, and everybody who has it. */
export interface Entry {
  readonly value: string;
  /** How many spaces may stand in it; null: any number. */
  readonly spaces: number | null;
  readonly turned: boolean;
  /** Whatever is found here counts by itself. */
  readonly alone: Said[];
  /** Counts only together with something else of the same person. */
  readonly together: Said[];
}

/** What short names are looked for together with. */
export interface Somebody {
  readonly names: Set<string>;
  readonly born: Set<string>;
}

/** A value of one word as it sounds; matched only between alphabets. */
interface Heard {
  readonly isLatin: boolean;
  readonly entry: Entry;
}

/** Every withheld value, where each kind of search finds it. */
export interface Entries {
  readonly byPrefix: Map<string, Entry[]>;
  readonly bySound: Map<string, Heard[]>;
  readonly phones: Map<string, Entry>;
  readonly people: Map<string, Somebody>;
  readonly all: Map<string, Entry>;
}

/** Letters by which values are found at the beginning of a word. */
export const prefixLength = 4;

export const noEntries = (): Entries => ({
  byPrefix: new Map(),
  bySound: new Map(),
  phones: new Map(),
  people: new Map(),
  all: new Map(),
});

const nameOf = (value: string, spaces: number | null, turned: boolean): string =>
  `${spaces ?? ""}|${turned ? "turned" : ""}|${value}`;

/** The entry of a single word. */
export const entryOfWord = ({ all }: Entries, word: string): Entry | undefined => all.get(nameOf(word, 0, false));

function keptUnder<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const empty = (value: string, spaces: number | null, turned: boolean): Entry => ({
  value,
  spaces,
  turned,
  alone: [],
  together: [],
});

function entryFor({ all, byPrefix }: Entries, value: string, spaces: number | null, turned: boolean): Entry {
  return keptUnder(all, nameOf(value, spaces, turned), () => {
    const entry = empty(value, spaces, turned);
    keptUnder(byPrefix, value.slice(0, prefixLength), () => []).push(entry);
    return entry;
  });
}

const spacesIn = ({ words }: Folded): number => words.slice(1).filter(({ gap }) => gap !== "glued").length;
const isName = (kind: WithheldKind): boolean => kind === "name" || kind === "alias";
/** Codes are written with a space here and there. */
const isLoose = (kind: WithheldKind, value: string): boolean =>
  (kind === "postcode" || kind === "email") && /\D/u.test(value);
const somebody = ({ people }: Entries, personId: string): Somebody =>
  keptUnder(people, personId, () => ({ names: new Set(), born: new Set() }));

/** Adds a withheld value. */
export function addValue(entries: Entries, withheld: Withheld): void {
  const { kind, text, source, personId } = withheld;
  if (kind === "dateOfBirth") {
    if (personId !== null) somebody(entries, personId).born.add(text);
  } else if (kind === "phone") {
    const digits = phoneDigits(text);
    if (digits === null) return;
    keptUnder(entries.phones, digits, () => empty(digits, null, false)).alone.push({ kind, source, personId });
  } else addWords(entries, withheld);
}

function addWords(entries: Entries, { kind, text, source, personId, together, turned }: Withheld): void {
  const said: Said = { kind, source, personId };
  const folded = fold(text);
  const spaces = spacesIn(folded);
  for (const value of joined(folded)) {
    if (value.length < 2) continue;
    const entry = entryFor(entries, value, isLoose(kind, value) ? null : spaces, turned);
    (together ? entry.together : entry.alone).push(said);
    if (personId !== null && spaces === 0 && isName(kind)) somebody(entries, personId).names.add(value);
  }
  if (isName(kind) && !together) addSound(entries, folded);
}

function addSound(entries: Entries, { words }: Folded): void {
  const [only, another] = words;
  if (!only || another || only.sound === "") return;
  const entry = entryFor(entries, only.forms[0], 0, false);
  const heard = keptUnder(entries.bySound, only.sound, () => []);
  if (!heard.some((one) => one.entry === entry)) heard.push({ isLatin: only.isLatin, entry });
}
