/** Letters that are read from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and the old alphabets of the region. */
const leftwards = String.raw`\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}`;
// From the first such letter to the last one before a letter of the other direction: what stands between belongs to them.
const stretch = new RegExp(String.raw`[${leftwards}](?:(?:[${leftwards}]|[^\p{L}])*[${leftwards}])?\p{M}*`, "gu");

/** A piece of one line that is read in one direction. */
export interface Stretch {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/**
 * A line in the pieces that are read in one direction each. Word draws letters of Arabic and Hebrew in their direction by
 * itself, but sets numbers, brackets and commas among them, and their type, by what the run says.
 */
export function stretchesOf(line: string): readonly Stretch[] {
  const pieces: Stretch[] = [];
  let from = 0;
  for (const { 0: text, index } of line.matchAll(stretch)) {
    if (index > from) pieces.push({ text: line.slice(from, index), rightToLeft: false });
    pieces.push({ text, rightToLeft: true });
    from = index + text.length;
  }
  if (from < line.length || pieces.length === 0) pieces.push({ text: line.slice(from), rightToLeft: false });
  return pieces;
}
