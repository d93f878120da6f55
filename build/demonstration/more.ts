import type { Vignette, VignettePerson } from "./model.ts";
import { northmere } from "./northmere.ts";

// Invented names from the eight languages, for cases beyond the sixteen written by hand.
const givenNames = {
  WOMAN: [
    "Anna",
    "Kateryna",
    "Sanne",
    "Iris",
    "Éloïse",
    "Maria",
    "Ελένη",
    "Десислава",
    "Ioana",
    "Kristel",
    "Lucía",
    "Margarethe",
    "Niamh",
    "Zoë",
  ],
  MAN: [
    "Viktor",
    "Marc",
    "Joris",
    "Piet",
    "Étienne",
    "Νίκος",
    "Петър",
    "Radu",
    "Marko",
    "Damián",
    "Rolf",
    "Kofi",
    "Alan",
    "Søren",
  ],
} as const;
const familyNames = [
  "Novak",
  "Brandt",
  "Wouters",
  "Marchand",
  "Παπαδοπούλου",
  "Илиева",
  "Stănescu",
  "Tamm",
  "Ortega",
  "Brenner",
  "Osborne",
  "Faure",
  "Lindgren",
  "Keita",
];
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Numbers from 0 to below `below` that are the same for the same seed (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * The first `count` cases of the demonstration; beyond the sixteen, the plain ones again with other names, ages and
 * references, always the same for the same seed.
 */
export function demonstrationCases(count: number, seed: number): readonly Vignette[] {
  const written = northmere.cases;
  if (count <= written.length) return written.slice(0, count);
  const next = numbersFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item;
  const other = (person: VignettePerson): VignettePerson => ({
    ...person,
    givenNames: pick(givenNames[person.gender === "MAN" ? "MAN" : "WOMAN"]),
    familyName: pick(familyNames),
    age: person.age + next(9),
  });
  const taken = new Set(written.map((vignette) => vignette.reference));
  const reference = (): string => {
    for (;;) {
      const made = `NM-${Array.from({ length: 4 }, () => alphabet[next(32)]).join("")}`;
      if (!taken.has(made)) return taken.add(made) && made;
    }
  };
  const models = written.filter(
    (vignette) => !vignette.restricted && vignette.heardAt === "current" && vignette.earlier === undefined,
  );
  const more = Array.from({ length: count - written.length }, (_, index): Vignette => {
    const model = models[index % models.length];
    if (!model) throw new Error("the demonstration has a plain case to vary");
    return {
      ...model,
      key: `g${index + 1}`,
      reference: reference(),
      victim: other(model.victim),
      perpetrators: model.perpetrators.map(other),
      children: model.children.map((child) => ({ ...other(child), age: child.age })),
    };
  });
  return [...written, ...more];
}
