import { waysOfDay } from "./days.ts";
import { addValue, entryOfWord, noEntries, prefixLength, type Entries, type Entry, type Said } from "./entries.ts";
import { fold, joined, type Folded, type FoldedWord } from "./fold.ts";
import { digitsIn } from "./phones.ts";
import { fitsSpaces, streamsOf, type Stream } from "./streams.ts";
import type { Source, Withheld, WithheldKind } from "./withheld.ts";

/** What one recipient may have, by the rules and not because it stands in the text. */
export interface May {
  readonly caseIds: ReadonlySet<string>;
  readonly agencyId: string | null;
  /** The file of the coordinator and the chair. */
  readonly isFile: boolean;
  /** Values, folded and joined, that do not count: what the version names by its structure, and the words of the form itself. */
  readonly words: ReadonlySet<string>;
  /** What a second person declared to be no leak, in this document. */
  readonly falseAlarms: ReadonlySet<string>;
}

/** A withheld value found in a text: `from` and `to` are places in `text`. */
export interface Hit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly kind: WithheldKind;
  /** The value, folded and joined: what a false alarm is declared about. */
  readonly value: string;
  readonly source: Source;
}

/** Everything that is withheld from somebody, made once for a production and asked for each text of each copy. */
export interface LeakIndex {
  add(values: readonly Withheld[]): void;
  find(text: string, may: May): readonly Hit[];
}

/** Whether a recipient may have what stands in a record (`RULES.md` 6). */
export function mayHave({ caseId, onlyAgencies, inFile }: Source, { caseIds, agencyId, isFile }: May): boolean {
  if (caseId === null) return onlyAgencies?.includes(agencyId ?? "") ?? false;
  if (!caseIds.has(caseId)) return false;
  return onlyAgencies === null || (isFile && inFile) || onlyAgencies.includes(agencyId ?? "");
}

/** Who has a value that is withheld; undefined where the recipient may have it from somebody. */
function withheld(entry: Entry, said: readonly Said[], may: May): Said | undefined {
  if (said.length === 0 || may.words.has(entry.value)) return undefined;
  const isTheirs = ({ source }: Said): boolean => mayHave(source, may);
  return entry.alone.some(isTheirs) || entry.together.some(isTheirs) ? undefined : said[0];
}

/** A value as it stands in a text, from one word to another. */
interface Place {
  readonly entry: Entry;
  readonly first: number;
  readonly last: number;
}

/** Every value that begins with this word. */
function* placesAt({ byPrefix }: Entries, stream: Stream, words: readonly FoldedWord[], first: number) {
  const start = stream.starts[first] ?? 0;
  for (let length = 2; length <= prefixLength; length++)
    for (const entry of byPrefix.get(stream.text.slice(start, start + length)) ?? []) {
      const last = stream.text.startsWith(entry.value, start) ? stream.ends.get(start + entry.value.length) : undefined;
      if (last !== undefined && last >= first && fitsSpaces(words, [first, last], entry)) yield { entry, first, last };
    }
}

function* placesIn(entries: Entries, folded: Folded): Generator<Place> {
  for (const stream of streamsOf(folded))
    for (const first of folded.words.keys()) yield* placesAt(entries, stream, folded.words, first);
}

const hitOf = ({ text }: Folded, { from, to }: { from: number; to: number }, value: string, said: Said): Hit => ({
  text,
  from,
  to,
  kind: said.kind,
  value,
  source: said.source,
});

function* phoneHits({ phones }: Entries, folded: Folded, may: May): Generator<Hit> {
  if (phones.size === 0) return;
  for (const { digits, ...where } of digitsIn(folded.text)) {
    const entry = phones.get(digits);
    const said = entry && withheld(entry, entry.alone, may);
    if (said) yield hitOf(folded, where, digits, said);
  }
}

function* soundHits({ bySound }: Entries, folded: Folded, may: May): Generator<Hit> {
  for (const word of folded.words)
    for (const { isLatin, entry } of word.sound === "" ? [] : (bySound.get(word.sound) ?? [])) {
      const said = isLatin === word.isLatin ? undefined : withheld(entry, entry.alone, may);
      if (said) yield hitOf(folded, word, entry.value, said);
    }
}

function* hitsIn(entries: Entries, folded: Folded, may: May): Generator<Hit> {
  const short: Place[] = [];
  const at = ({ first, last }: Place) => ({ from: folded.words[first]?.from ?? 0, to: folded.words[last]?.to ?? 0 });
  for (const place of placesIn(entries, folded)) {
    const { entry } = place;
    const alone = withheld(entry, entry.alone, may);
    if (alone) yield hitOf(folded, at(place), entry.value, alone);
    else if (withheld(entry, entry.together, may)) short.push(place);
  }
  yield* soundHits(entries, folded, may);
  yield* phoneHits(entries, folded, may);
  if (short.length === 0) return;
  const beside = besideOf(entries, folded, may);
  for (const place of short) {
    const said = place.entry.together.find(({ personId }) => isTogether(beside, place, personId));
    if (said) yield hitOf(folded, at(place), place.entry.value, said);
  }
}

interface Beside {
  readonly entries: Entries;
  readonly at: readonly FoldedWord[];
  readonly words: ReadonlySet<string>;
  readonly whole: readonly string[];
  readonly isWithheld: (name: string) => boolean;
}

function besideOf(entries: Entries, folded: Folded, may: May): Beside {
  return {
    entries,
    at: folded.words,
    words: new Set(folded.words.flatMap(({ forms }) => forms)),
    whole: joined(folded),
    isWithheld(name) {
      const entry = entryOfWord(entries, name);
      return entry !== undefined && withheld(entry, [...entry.alone, ...entry.together], may) !== undefined;
    },
  };
}

/**
 * Whether something else of the same person stands in the text: another name of theirs, or their date of birth. A name the
 * recipient has from somebody else tells only right beside it.
 */
function isTogether(
  { entries, at, words, whole, isWithheld }: Beside,
  { entry, first, last }: Place,
  personId: string | null,
): boolean {
  const person = personId === null ? undefined : entries.people.get(personId);
  if (!person) return false;
  const neighbours = [at[first - 1], at[last + 1]].flatMap((word) => word?.forms ?? []);
  for (const name of person.names)
    if (name !== entry.value && (neighbours.includes(name) || (words.has(name) && isWithheld(name)))) return true;
  return [...person.born].some((day) => waysOfDay(day).some((way) => whole.some((text) => text.includes(way))));
}

/** Each place once, and none that stands inside of another: the whole name, not each of its words. */
function outermost(hits: readonly Hit[]): readonly Hit[] {
  const length = ({ from, to }: Hit): number => to - from;
  return hits.filter(
    (hit, at) =>
      !hits.some(
        (other, otherAt) =>
          otherAt !== at &&
          other.from <= hit.from &&
          other.to >= hit.to &&
          (length(other) > length(hit) || otherAt < at),
      ),
  );
}

/** An empty index. */
export function makeLeakIndex(): LeakIndex {
  const entries = noEntries();
  return {
    add(values) {
      for (const value of values) addValue(entries, value);
    },
    find: (text, may) =>
      outermost([...hitsIn(entries, fold(text), may)]).filter(({ value }) => !may.falseAlarms.has(value)),
  };
}
