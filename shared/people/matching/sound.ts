// How a name sounds, roughly, whichever of the eight languages spelt it: what is written sch, sh, ch, š, ș or ш becomes one
// letter, y and j before a vowel become i, doubled letters one. Where a spelling is read in two ways there are two forms.

const always: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:kh|ch|h|x)(?=r)/gu, "k"],
  [/(?:ch|kh)(?=[rl])/gu, "k"],
  [/^oi/gu, "i"],
  [/^mp/gu, "b"],
  [/^nt/gu, "d"],
  [/^gk/gu, "g"],
  [/^(?:dzh|dsch|dj|dz|dž)/gu, "s"],
  [/tsch|shch|shtsh|chtch|sch|tch|tsh|tzs|dzh|dsch|cz|sz|zs|zh|sh|ts|tz|dz|dj/gu, "s"],
  [/^(?:gh?i|yi|gy)(?=[aeou])/gu, "i"],
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/gh/gu, "g"],
  [/ck|qu?|c(?=[^eiyh]|$)/gu, "k"],
  [/c(?=[eiy])/gu, "s"],
  [/x/gu, "ks"],
  [/w/gu, "v"],
  [/f/gu, "v"],
  [/z/gu, "s"],
  [/eau/gu, "o"],
  [/([ae])u(?=.)/gu, "$1v"],
  [/ou|oo/gu, "u"],
  [/ee|ie(?=[^u]|$)/gu, "i"],
  [/ae/gu, "a"],
  [/oe/gu, "o"],
  [/ue/gu, "u"],
  [/ai|ay/gu, "e"],
  [/ei|ey/gu, "i"],
  [/y/gu, "i"],
];
const twoWays: readonly (readonly [RegExp, readonly [string, string]])[] = [
  // Church and Chloé, Christos and Bach.
  [/ch/gu, ["s", "h"]],
  // Jana and Jeanne; Spanish Jorge, which others hear with an h.
  [/j/gu, ["i", "s"]],
];

/** The one or two ways a word in Latin letters sounds. */
export function soundsOf(latin: string): readonly string[] {
  let forms: readonly string[] = [
    always.reduce((text, [from, to]) => text.replace(from, to), latin.replace(/kh(?![rl])/gu, "h")),
  ];
  for (const [from, ways] of twoWays)
    if (forms.some((form) => form.search(from) >= 0))
      forms = forms.slice(0, 1).flatMap((form) => ways.map((to) => form.replace(from, to)));
  return [...new Set(forms.map((form) => form.replace(/(.)\1+/gu, "$1").replace(/(?<=.)h(?=[^aeiou]|$)/gu, "")))];
}

const classes: Readonly<Record<string, string>> = {
  b: "v",
  v: "v",
  p: "p",
  d: "t",
  t: "t",
  g: "k",
  k: "k",
  s: "s",
  m: "m",
  n: "n",
  l: "l",
  r: "r",
};

/** The consonants of a sound in classes that are mistaken for one another; `a` where there is none. */
export function skeletonOf(sound: string): string {
  const consonants = [...sound].map((letter) => classes[letter] ?? (/[a-z]/u.test(letter) ? "" : letter)).join("");
  return consonants.replace(/(.)\1+/gu, "$1") || "a";
}
