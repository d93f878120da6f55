import { countries, type Country } from "../settings/model.ts";

/** Data-protection markings that are usual in a country, the default first; never a state classification (`RULES.md` house style). */
const byCountry: Readonly<Record<Country, readonly [string, ...string[]]>> = {
  GB: ["OFFICIAL-SENSITIVE", "RESTRICTED WHEN COMPLETE"],
  IE: ["RESTRICTED WHEN COMPLETE"],
  FR: ["CONFIDENTIEL - données personnelles"],
  BE: ["CONFIDENTIEL - données personnelles"],
  DE: ["VERTRAULICH - personenbezogene Daten"],
  AT: ["VERTRAULICH - personenbezogene Daten"],
  ES: ["CONFIDENCIAL - datos personales"],
  GR: ["ΕΜΠΙΣΤΕΥΤΙΚΟ - προσωπικά δεδομένα"],
  BG: ["За служебно ползване"],
  RO: ["CONFIDENȚIAL - date cu caracter personal"],
  EE: ["ASUTUSESISESEKS KASUTAMISEKS"],
};

/** The marking an area of a country begins with. */
export const usualMarking = (country: Country): string => byCountry[country][0];

/** The markings to choose from: those of the area's country first, then those of the others, each once. */
export const markingsFor = (country: Country): readonly string[] => [
  ...new Set([country, ...countries].flatMap((one) => byCountry[one])),
];
