import type { Random } from "../../../build/bench/words.ts";

export const oneOf = <Value>(random: Random, list: readonly Value[]): Value => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error("an empty list has no one");
  return found;
};

const neighbours: Readonly<Record<string, string>> = Object.fromEntries(
  "q:wa w:qes e:wrd r:etf t:ryg y:tuh u:yij i:uok o:ipl p:ol a:qsz s:adw d:sfe f:dgr g:fht h:gjy j:hku k:jli l:ko z:xa x:zc c:xv v:cb b:vn n:bm m:n"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** One slip of the fingers: a neighbouring key, a letter left out, doubled, or two turned around. Never the first letter alone of a short name. */
export function typo(random: Random, word: string): string {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = word[at] ?? "";
  const next = word[at + 1] ?? "";
  switch (Math.floor(random() * 4)) {
    case 0: {
      const near = neighbours[letter.toLowerCase()];
      return near ? word.slice(0, at) + oneOf(random, [...near]) + word.slice(at + 1) : word;
    }
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + letter + word.slice(at);
    default:
      return word.slice(0, at) + next + letter + word.slice(at + 2);
  }
}

const seen: readonly (readonly [string, string])[] = [
  ["rn", "m"],
  ["m", "rn"],
  ["l", "1"],
  ["o", "0"],
  ["cl", "d"],
  ["w", "vv"],
  ["S", "5"],
  ["i", "l"],
  ["B", "8"],
  ["O", "0"],
];

/** What a scanner reads instead. */
export function scan(random: Random, word: string): string {
  const fitting = seen.filter(([from]) => word.includes(from));
  if (fitting.length === 0 || word.length < 4) return word;
  const [from, to] = oneOf(random, fitting);
  return word.replace(from, to);
}

const heardFor: readonly (readonly [RegExp, string])[] = [
  [/ph/u, "f"],
  [/f/u, "ph"],
  [/(?<=.)y/u, "i"],
  [/(?<=.)i(?=.)/u, "y"],
  [/(?<=.)e(?=.)/u, "i"],
  [/(?<=.)o(?=.)/u, "u"],
  [/(?<=.)d/u, "t"],
  [/(?<=.)b/u, "p"],
  [/c(?=[aou])/u, "k"],
  [/k/u, "c"],
  [/v/u, "w"],
  [/w/u, "v"],
  [/z/u, "s"],
  [/(?<=.)s(?=[aeiou])/u, "z"],
  [/th/u, "t"],
  [/sch/u, "sh"],
  [/ll/u, "l"],
  [/nn/u, "n"],
  [/ss/u, "s"],
  [/(?<=.)a(?=.)/u, "e"],
  [/h/u, ""],
];

/** How a name is written down from the telephone. */
export function hear(random: Random, word: string): string {
  if (word.length < 4) return word;
  const fitting = heardFor.filter(([from]) => from.test(word));
  if (fitting.length === 0) return word;
  const [from, to] = oneOf(random, fitting);
  return word.replace(from, to);
}

const longForms: readonly (readonly [RegExp, string])[] = [
  [/ä/gu, "ae"],
  [/ö/gu, "oe"],
  [/ü/gu, "ue"],
  [/Ö/gu, "Oe"],
  [/Ü/gu, "Ue"],
  [/ß/gu, "ss"],
  [/š/gu, "sh"],
  [/Š/gu, "Sh"],
  [/ž/gu, "zh"],
  [/Ž/gu, "Zh"],
  [/ș/gu, "sh"],
  [/Ș/gu, "Sh"],
  [/ț/gu, "ts"],
  [/Ț/gu, "Ts"],
];

/** A keyboard without the letters: marks left out, or written as two letters. */
export function withoutMarks(random: Random, word: string): string {
  const long = random() < 0.4 ? longForms.reduce((text, [from, to]) => text.replace(from, to), word) : word;
  return long
    .replace(/ß/gu, random() < 0.5 ? "ss" : "s")
    .replace(/ı/gu, "i")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC");
}

const days = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (value: number): string => String(value).padStart(2, "0");
export const dateOf = (year: number, month: number, day: number): string =>
  `${year}-${two(month)}-${two(Math.min(day, days(year, month)))}`;

/** A day of birth between two years. */
export const born = (random: Random, from: number, to: number): string =>
  dateOf(from + Math.floor(random() * (to - from)), 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28));

/** The same day as somebody else writes it down: mostly right. */
export function birthAsTold(random: Random, date: string): string | null {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const dice = random();
  if (dice < 0.66) return date;
  if (dice < 0.76) return null;
  if (dice < 0.82) return day <= 12 ? dateOf(year, day, month) : date;
  if (dice < 0.87) return dateOf(year, month, Math.max(1, day + (random() < 0.5 ? 1 : -1)));
  if (dice < 0.9) return dateOf(year, (month % 12) + 1, day);
  if (dice < 0.96) return dateOf(year + (random() < 0.5 ? 1 : -1), month, day);
  return dateOf(year, 1, 1);
}
