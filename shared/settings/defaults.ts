import type { z } from "zod";
import { usualMarking } from "../houseStyle/markings.ts";
import { AreaSettings, type Country, type Language } from "./model.ts";

/** Own words, shipped as a start; every area can change them (`RULES.md` hard stops: read before the first case). */
const confidentiality: Readonly<Record<Language, string>> = {
  en: "What is said and recorded here concerns the safety of named people. I will use it only to reduce risk, share it further only with the agreement of the agency it came from or where the law requires it, keep it in my agency’s restricted file, and declare any link with a person discussed.",
  fr: "Ce qui est dit et consigné ici concerne la sécurité de personnes nommées. Je ne l’utiliserai que pour réduire le danger, ne le transmettrai qu’avec l’accord du service qui l’a apporté ou si la loi l’exige, le conserverai dans le dossier à accès restreint de mon service et signalerai tout lien avec une personne évoquée.",
};

/** The settings a new area starts with (`RULES.md` calendar, quorum, criteria). */
export const defaultSettings = (country: Country, language: Language): AreaSettings =>
  AreaSettings.parse({
    marking: usualMarking(country),
    confidentialityText: confidentiality[language],
    minutesPerCase: 12,
    highRiskScore: country === "FR" ? 12 : 14,
    highRiskScoreOf: country === "FR" ? 23 : 24,
    quorumMustHave: ["POLICE", "IDVA"],
    quorumCoreAgencies: 4,
    instruments: null,
    assessmentValidDays: 60,
    idleLockMinutes: 10,
    calendar: { referralsCloseOn: -8, agendaCirculatedOn: -6, researchDueOn: -1, actionListsDueOn: 1, minutesDueOn: 5 },
  } satisfies z.input<typeof AreaSettings>);

/** Two letters for case references out of an area's name: `NM` from "Northmere", `SD` from "Saint-Denis". */
export function referencePrefixFor(name: string): string {
  const letters = name
    .normalize("NFKD")
    .toUpperCase()
    .replace(/[-'’]/gu, " ")
    .replace(/[^A-Z ]/gu, "");
  const words = letters.split(" ").filter((word) => word !== "");
  const [first = "CX", second] = words;
  if (second) return `${first[0]}${second[0]}`;
  const consonants = first.slice(1).replace(/[AEIOUY]/gu, "");
  // The letter that tells the name apart: the one that opens its second part, "North-Mere".
  return `${first[0] ?? "C"}${consonants.at(consonants.length > 3 ? 3 : 0) ?? first[1] ?? "X"}`;
}
