import { expect, test } from "vitest";
import { defaultSettings, referencePrefixFor } from "../../../shared/settings/defaults.ts";
import { AreaSettings, countries, languages } from "../../../shared/settings/model.ts";

test("every country and language begins with settings that are valid", () => {
  for (const country of countries)
    for (const language of languages) expect(AreaSettings.parse(defaultSettings(country, language))).toBeTruthy();
});

test.each([
  ["Northmere", "NM"],
  ["Saint-Denis", "SD"],
  ["Haverby", "HV"],
  ["Ελευσίνα", "CX"],
  ["Ö", "OX"],
])("cases of %s begin with %s", (name, prefix) => {
  expect(referencePrefixFor(name)).toBe(prefix);
  expect(referencePrefixFor(name)).toMatch(/^[A-Z]{2}$/u);
});
