import { expect, test } from "vitest";
import { nameKey } from "../../shared/nameKey.ts";
import type { Country } from "../../shared/settings/model.ts";

const byKey = (names: readonly string[], country: Country): readonly string[] =>
  names.toSorted((one, other) => {
    const [left, right] = [one, other].map((familyName) => nameKey({ familyName, givenNames: "" }, country));
    return left === right ? 0 : (left ?? "") < (right ?? "") ? -1 : 1;
  });

// Each as a register of that country has them.
const registers: Readonly<Record<string, readonly [Country, readonly string[]]>> = {
  English: ["GB", ["Adeyemi", "Ångström", "Brenner", "De Vries", "Deacon", "O’Brien", "Osei", "Øster", "Zidane"]],
  German: ["DE", ["Bäcker", "Backhaus", "Müller", "Muller-Weiß", "Strasser", "Straßner", "Zimmer"]],
  Spanish: ["ES", ["Navarro", "Nunzio", "Nuñez", "Nuzman", "Ortega"]],
  Estonian: ["EE", ["Saar", "Šmidt", "Zahharov", "Tamm", "Võsu", "Õun", "Ääre", "Üksik"]],
  Greek: ["GR", ["Άννου", "Βασιλείου", "Γεωργίου", "Ωραίος"]],
  Bulgarian: ["BG", ["Ангелов", "Йорданова", "Петров", "Юруков", "Явор"]],
  Romanian: ["RO", ["Albu", "Ăruncuță", "Stan", "Șerban", "Toma", "Țepeș"]],
};

for (const [language, [country, names]] of Object.entries(registers))
  test(`names stand in the order of the ${language} alphabet`, () => {
    expect(byKey(names.toReversed(), country)).toEqual(names);
  });

test("somebody of one family name comes before another whose family name only begins alike", () => {
  const keys = [
    { familyName: "Novak", givenNames: "Zuzana" },
    { familyName: "Novakova", givenNames: "Anna" },
  ].map((person) => nameKey(person, "GB"));
  expect(keys.toSorted()).toEqual(keys);
});

test("accents, case, hyphens and spaces do not tell two names apart; whoever has no name has no key", () => {
  const key = (familyName: string) => nameKey({ familyName, givenNames: "" }, "FR");
  expect(key("LÉVY-Dubois")).toBe(key("Levy Dubois"));
  expect(key("")).toBe("");
});
