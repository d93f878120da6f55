/** What it costs to write one letter for another and to leave one out; turning two neighbours around costs one. */
export interface Costs {
  replace(one: number, other: number): number;
  leaveOut(letter: number): number;
}

const codeOf = (letter: string): number => letter.charCodeAt(0);
const vowels = new Set([..."aeiou"].map(codeOf));
const silent = new Set([...vowels, codeOf("h")]);
const near = new Set(
  ["dt", "gk", "bv", "bp", "vp", "mn", "hk", "ht"].flatMap((pair) => {
    const one = pair.charCodeAt(0);
    const other = pair.charCodeAt(1);
    return [one * 65_536 + other, other * 65_536 + one];
  }),
);

/** Each slip counts one. */
export const slips: Costs = { replace: () => 1, leaveOut: () => 1 };

/** Vowels, and consonants that sound alike, are heard wrong more easily than others. */
export const heard: Costs = {
  replace: (one, other) => ((vowels.has(one) && vowels.has(other)) || near.has(one * 65_536 + other) ? 0.5 : 1),
  leaveOut: (letter) => (silent.has(letter) ? 0.5 : 1),
};

/** Longer words are compared by their beginning; no name has a longer one. */
const longest = 40;
const width = longest + 1;
const table = new Float64Array(width * width);

/** How far two words are apart: the cheapest way from one to the other, neighbours turned around counted as one step. */
export function distance(one: string, other: string, costs: Costs): number {
  if (one === other) return 0;
  const rows = Math.min(one.length, longest);
  const columns = Math.min(other.length, longest);
  table[0] = 0;
  for (let column = 1; column <= columns; column += 1)
    table[column] = (table[column - 1] ?? 0) + costs.leaveOut(other.charCodeAt(column - 1));
  for (let row = 1; row <= rows; row += 1) {
    const from = one.charCodeAt(row - 1);
    const left = costs.leaveOut(from);
    const start = row * width;
    table[start] = (table[start - width] ?? 0) + left;
    for (let column = 1; column <= columns; column += 1) {
      const to = other.charCodeAt(column - 1);
      const above = start - width + column;
      let least = (table[above - 1] ?? 0) + (from === to ? 0 : costs.replace(from, to));
      least = Math.min(least, (table[above] ?? 0) + left, (table[start + column - 1] ?? 0) + costs.leaveOut(to));
      if (row > 1 && column > 1 && from === other.charCodeAt(column - 2) && to === one.charCodeAt(row - 2))
        least = Math.min(least, (table[above - width - 2] ?? 0) + 1);
      table[start + column] = least;
    }
  }
  return table[rows * width + columns] ?? 0;
}
