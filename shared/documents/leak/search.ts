import { fold, joined, type Folded, type FoldedWord } from "./fold.ts";
import type { Source, Withheld, WithheldKind } from "./withheld.ts";

/** What one recipient may have, by the rules and not because it stands in the text. */
export interface May {
  readonly caseIds: ReadonlySet<string>;
  readonly agencyId: string | null;
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
  readonly personId: string | null;
}

interface Entry {
  readonly value: string;
  /** How many spaces may stand in it; null: any number. */
  readonly spaces: number | null;
  readonly turned: boolean;
  /** Whatever is found here counts by itself. */
  readonly alone: Said[];
  /** Counts only together with something else of the same person. */
  readonly together: Said[];
}
interface Said {
  readonly kind: WithheldKind;
  readonly source: Source;
  readonly personId: string | null;
}

interface Somebody {
  readonly names: Set<string>;
  readonly born: Set<string>;
}

/** Everything that is withheld from somebody, made once for a production and asked for each text of each copy. */
export interface LeakIndex {
  add(values: readonly Withheld[]): void;
  find(text: string, may: May): readonly Hit[];
}

const prefixLength = 4;
// A number is compared by its last digits: the country's own prefix comes and goes.
const digitsCompared = 9;
const fewestDigits = 6;
const runOfDigits = /\d(?:[\s().\/\-–·+]{0,3}\d){5,}/gu;

/** Whether a recipient may have what stands in a record (`RULES.md` 6). */
export const mayHave = ({ caseId, onlyAgencies }: Source, { caseIds, agencyId }: May): boolean =>
  caseId !== null && caseIds.has(caseId) && (onlyAgencies === null || onlyAgencies.includes(agencyId ?? ""));

const spacesIn = ({ words }: Folded): number => words.slice(1).filter(({ gap }) => gap !== "glued").length;

/** Codes are written with a space here and there. */
const isLoose = (kind: WithheldKind, value: string): boolean =>
  (kind === "postcode" || kind === "email") && /\D/u.test(value);

const digitsOf = (text: string): string => text.normalize("NFKC").replace(/\D/gu, "").slice(-digitsCompared);

const dayFormats = ["en-GB", "en-US", "fr"].flatMap((locale) =>
  (["long", "short"] as const).map(
    (month) => new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric", timeZone: "UTC" }),
  ),
);

/** The ways a day is written, in the languages of documents and with digits only, folded and joined. */
function waysOfDay(day: string): readonly string[] {
  const [year = "", month = "", date = ""] = day.split("-");
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return [];
  const words = dayFormats.map((format) => format.format(moment));
  const plain = [date, String(Number(date))].flatMap((d) =>
    [month, String(Number(month))].flatMap((m) => [`${d} ${m} ${year}`, `${m} ${d} ${year}`]),
  );
  return [...new Set([day, ...words, ...plain].flatMap((way) => joined(fold(way))))];
}

/** An empty index. */
export function makeLeakIndex(): LeakIndex {
  const byPrefix = new Map<string, Entry[]>();
  const entries = new Map<string, Entry>();
  const bySound = new Map<string, { readonly isLatin: boolean; readonly entry: Entry }[]>();
  const phones = new Map<string, Entry>();
  const phoneLengths = new Set<number>();
  const people = new Map<string, Somebody>();

  const somebody = (personId: string): Somebody => {
    const known = people.get(personId) ?? { names: new Set<string>(), born: new Set<string>() };
    people.set(personId, known);
    return known;
  };

  const entryOf = (value: string, spaces: number | null, turned: boolean): Entry => {
    const name = `${spaces ?? ""}|${turned ? 1 : 0}|${value}`;
    const known = entries.get(name);
    if (known) return known;
    const entry: Entry = { value, spaces, turned, alone: [], together: [] };
    entries.set(name, entry);
    const prefix = value.slice(0, prefixLength);
    const bucket = byPrefix.get(prefix);
    if (bucket) bucket.push(entry);
    else byPrefix.set(prefix, [entry]);
    return entry;
  };

  const addOne = ({ kind, text, source, personId, together, turned }: Withheld): void => {
    if (kind === "dateOfBirth") {
      if (personId !== null) somebody(personId).born.add(text);
      return;
    }
    const said: Said = { kind, source, personId };
    if (kind === "phone") {
      const digits = digitsOf(text);
      if (digits.length < fewestDigits) return;
      const known = phones.get(digits) ?? { value: digits, spaces: null, turned: false, alone: [], together: [] };
      phones.set(digits, known);
      phoneLengths.add(digits.length);
      known.alone.push(said);
      return;
    }
    const folded = fold(text);
    const spaces = spacesIn(folded);
    for (const value of joined(folded)) {
      if (value.length < 2) continue;
      const entry = entryOf(value, isLoose(kind, value) ? null : spaces, turned);
      (together ? entry.together : entry.alone).push(said);
      if (personId !== null && spaces === 0 && (kind === "name" || kind === "alias"))
        somebody(personId).names.add(value);
    }
    const [only, another] = folded.words;
    if (!only || another || only.sound === "" || together || (kind !== "name" && kind !== "alias")) return;
    const heard = bySound.get(only.sound) ?? [];
    bySound.set(only.sound, heard);
    const entry = entryOf(only.forms[0], 0, false);
    if (!heard.some((one) => one.entry === entry)) heard.push({ isLatin: only.isLatin, entry });
  };

  /** Who is withheld among those who say a value; undefined: the recipient may have it. */
  const withheld = (entry: Entry, said: readonly Said[], may: May): Said | undefined => {
    if (may.words.has(entry.value)) return undefined;
    if ([...entry.alone, ...entry.together].some(({ source }) => mayHave(source, may))) return undefined;
    return said[0];
  };

  const find = (given: string, may: May): readonly Hit[] => {
    const folded = fold(given);
    const { text, words } = folded;
    const hits = new Map<string, Hit>();
    const hit = (first: FoldedWord, last: FoldedWord, value: string, { kind, source, personId }: Said): void => {
      const name = `${first.from} ${value}`;
      if (!hits.has(name)) hits.set(name, { text, from: first.from, to: last.to, kind, value, source, personId });
    };
    const short: Short[] = [];
    for (const stream of streamsOf(folded)) {
      for (const [index, start] of stream.starts.entries()) {
        const first = words[index];
        if (first === undefined || stream.lengths[index] === 0) continue;
        for (let length = 2; length <= prefixLength; length++)
          for (const entry of byPrefix.get(stream.text.slice(start, start + length)) ?? []) {
            if (length < prefixLength && entry.value.length !== length) continue;
            if (!stream.text.startsWith(entry.value, start)) continue;
            const lastAt = stream.ends.get(start + entry.value.length);
            if (lastAt === undefined || !fitsSpaces(words, index, lastAt, entry)) continue;
            const last = words[lastAt] ?? first;
            const alone = withheld(entry, entry.alone, may);
            if (alone) hit(first, last, entry.value, alone);
            else if (entry.together.length > 0 && withheld(entry, entry.together, may))
              short.push({ entry, first: index, last: lastAt });
          }
      }
    }
    for (const word of words)
      for (const { isLatin, entry } of (word.sound !== "" && bySound.get(word.sound)) || []) {
        const said = isLatin === word.isLatin ? undefined : withheld(entry, entry.alone, may);
        if (said) hit(word, word, entry.value, said);
      }
    if (phones.size > 0)
      for (const { 0: run, index } of text.matchAll(runOfDigits)) {
        const digits = run.replace(/\D/gu, "");
        for (const length of phoneLengths)
          for (let at = 0; at + length <= digits.length; at++) {
            const entry = phones.get(digits.slice(at, at + length));
            const said = entry && withheld(entry, entry.alone, may);
            if (entry && said)
              hits.set(`${index} ${entry.value}`, {
                text,
                from: index,
                to: index + run.length,
                value: entry.value,
                ...said,
              });
          }
      }
    if (short.length > 0) {
      const beside = besideOf(folded);
      const isCommon = (name: string): boolean => {
        const entry = entries.get(`0|0|${name}`);
        return entry === undefined || withheld(entry, [...entry.alone, ...entry.together], may) === undefined;
      };
      for (const { entry, first, last } of short) {
        const said = entry.together.find(
          ({ personId }) =>
            personId !== null && isTogether(people.get(personId), { entry, first, last }, beside, isCommon),
        );
        const from = words[first];
        if (said && from) hit(from, words[last] ?? from, entry.value, said);
      }
    }
    return outermost([...hits.values()]).filter(({ value }) => !may.falseAlarms.has(value));
  };

  return {
    add(values) {
      for (const one of values) addOne(one);
    },
    find,
  };
}

/** Without what stands inside of another: the whole name, not each of its words. */
const outermost = (hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(
    (hit, at) =>
      !hits.some(
        (other, otherAt) =>
          otherAt !== at &&
          other.from <= hit.from &&
          other.to >= hit.to &&
          (other.to - other.from > hit.to - hit.from || otherAt < at),
      ),
  );

interface Short {
  readonly entry: Entry;
  readonly first: number;
  readonly last: number;
}

/** The words of a text run together, and where in it they begin and end. */
interface Stream {
  readonly text: string;
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  /** Which word ends there. */
  readonly ends: ReadonlyMap<number, number>;
}

function streamsOf(folded: Folded): readonly Stream[] {
  const streams: Stream[] = [];
  const ways = Math.max(0, ...folded.words.map(({ forms }) => forms.length));
  for (let way = 0; way < ways; way++) {
    let text = "";
    const starts: number[] = [];
    const lengths: number[] = [];
    const ends = new Map<number, number>();
    for (const [index, { forms }] of folded.words.entries()) {
      const form = forms[way] ?? forms.at(-1) ?? "";
      starts.push(text.length);
      lengths.push(form.length);
      text += form;
      ends.set(text.length, index);
    }
    if (streams.every((stream) => stream.text !== text)) streams.push({ text, starts, lengths, ends });
  }
  return streams;
}

/** A value of one word is not two words of a sentence that happen to follow each other: "as her" is not Asher. */
function fitsSpaces(words: readonly FoldedWord[], first: number, last: number, { spaces, turned }: Entry): boolean {
  const inside = words.slice(first + 1, last + 1);
  if (turned && inside.some(({ gap }) => gap !== "space" && gap !== "glued")) return false;
  if (spaces === null || inside.filter(({ gap }) => gap === "space" || gap === "both").length <= spaces) return true;
  // S p a c e d   o u t.
  return words.slice(first, last + 1).every(({ forms }) => forms[0].length === 1);
}

interface Beside {
  readonly words: ReadonlySet<string>;
  readonly all: readonly string[];
  readonly at: readonly FoldedWord[];
}

const besideOf = (folded: Folded): Beside => ({
  words: new Set(folded.words.flatMap(({ forms }) => forms)),
  all: joined(folded),
  at: folded.words,
});

/** Whether something else of the same person stands there as well; what the recipient may have only where it stands right beside. */
function isTogether(
  person: Somebody | undefined,
  { entry, first, last }: Short,
  { words, all, at }: Beside,
  isCommon: (name: string) => boolean,
): boolean {
  if (!person) return false;
  const neighbours = [at[first - 1], at[last + 1]].flatMap((word) => word?.forms ?? []);
  for (const name of person.names) {
    if (name === entry.value) continue;
    if (neighbours.includes(name)) return true;
    if (words.has(name) && !isCommon(name)) return true;
  }
  return [...person.born].some((day) => waysOfDay(day).some((written) => all.some((way) => way.includes(written))));
}
