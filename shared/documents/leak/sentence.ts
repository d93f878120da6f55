/** Letters of a sentence that are shown around a value. */
const before = 120;
const after = 120;

/** The sentence a value stands in, or the part of it that is near; `from` and `to` are places in the text, and in what is answered. */
export function sentenceAround(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly sentence: string; readonly from: number; readonly to: number } {
  const head = text.slice(0, from);
  const began = Math.max(0, ...[...head.matchAll(/[.!?;…]\s+|\n/gu)].map((end) => end.index + end[0].length));
  const start = from - began > before ? startOfWord(text, from - before, from) : began;
  const tail = text.slice(to);
  const ends = /[.!?;…](?=\s|$)|\n/u.exec(tail);
  const end = to + (ends ? ends.index + ends[0].length : tail.length);
  const stop = end - to > after ? endOfWord(text, to + after, to) : end;
  const left = start > began ? "… " : "";
  return {
    sentence: `${left}${text.slice(start, stop).trimEnd()}${stop < end ? " …" : ""}`.replace(/\s/gu, " "),
    from: from - start + left.length,
    to: to - start + left.length,
  };
}

function startOfWord(text: string, wanted: number, latest: number): number {
  const space = text.slice(wanted, latest).search(/\s/u);
  return space < 0 ? latest : wanted + space + 1;
}

function endOfWord(text: string, wanted: number, earliest: number): number {
  const space = text.slice(earliest, wanted).search(/\s\S*$/u);
  return space < 0 ? wanted : earliest + space;
}
