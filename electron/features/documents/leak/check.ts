import { fold, joined } from "../../../../shared/documents/leak/fold.ts";
import type { DocumentPart } from "../../../../shared/documents/leak/model.ts";
import type { LeakIndex, May } from "../../../../shared/documents/leak/search.ts";
import { sentenceAround } from "../../../../shared/documents/leak/sentence.ts";
import type { Source, WithheldKind } from "../../../../shared/documents/leak/withheld.ts";
import { readParts } from "./parts.ts";

/** A withheld value in a finished file. */
export interface FoundLeak {
  readonly part: DocumentPart;
  readonly sentence: string;
  readonly from: number;
  readonly to: number;
  readonly kind: WithheldKind | null;
  /** Folded and joined. */
  readonly value: string;
  readonly source: Source | null;
}

/** Nobody rephrases more than that before producing again. */
const mostFound = 60;

const unreadable: FoundLeak = { part: "unreadable", sentence: "", from: 0, to: 0, kind: null, value: "", source: null };

/** Every text of a file: first as Word would show it, then as it stands in the bytes. */
function textsIn(file: Uint8Array): readonly { readonly part: DocumentPart; readonly text: string }[] | null {
  const parts = readParts(file);
  return (
    parts && [
      ...parts.flatMap(({ part, shown }) => shown.map((text) => ({ part, text }))),
      ...parts.flatMap(({ part, shown, raw }) => {
        const isShown = new Set(shown);
        return raw.filter((text) => !isShown.has(text)).map((text) => ({ part, text }));
      }),
    ]
  );
}

/** The words of a file that was printed with nothing in it: its marking, its styles, what Word needs. Null: not readable. */
export const wordsOfForm = (file: Uint8Array): ReadonlySet<string> | null => {
  const texts = textsIn(file);
  return texts && new Set(texts.flatMap(({ text }) => singleWords(text)));
};

const runs = /[\p{L}\p{N}\p{M}]+/gu;
const runsWithMarks = /[\p{L}\p{N}\p{M}'’‑-]+/gu;

/** Each word of a text, in each way it may be written, and each that a hyphen or an apostrophe makes out of several. */
export const singleWords = (text: string): readonly string[] =>
  [...(text.match(runs) ?? []), ...(text.match(runsWithMarks) ?? [])].flatMap((run) => {
    const folded = fold(run);
    return [...folded.words.flatMap(({ forms }) => forms), ...joined(folded)];
  });

/** The withheld values in the finished bytes of a copy; a file that cannot be read counts as one. */
export function leaksIn(file: Uint8Array, index: LeakIndex, may: May): readonly FoundLeak[] {
  const texts = textsIn(file);
  if (texts === null) return [unreadable];
  const found = new Map<string, FoundLeak>();
  for (const { part, text } of texts)
    for (const { text: clean, from, to, kind, value, source } of index.find(text, may)) {
      const name = `${part} ${value}`;
      // One place of each part is enough to find the record; rephrased there, it is gone everywhere.
      if (!found.has(name) && found.size < mostFound)
        found.set(name, { part, ...sentenceAround(clean, { from, to }), kind, value, source });
    }
  return [...found.values()];
}
