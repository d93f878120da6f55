import type { AgencyType } from "../../../shared/agencies/model.ts";
import type { Country, Language } from "../../../shared/settings/model.ts";

/** What the guided path has been told so far. */
export interface NewArea {
  readonly name: string;
  readonly country: Country;
  readonly language: Language;
  readonly timeZone: string;
  readonly parentFolder: string | null;
  readonly administratorName: string;
  readonly post: string;
  readonly agencyName: string;
  readonly agencyType: AgencyType;
}

const countryOfLanguage = { en: "GB", fr: "FR" } as const;

/** The time zone most of a country lives in. */
export const timeZoneOfCountry: Readonly<Record<Country, string>> = {
  GB: "Europe/London",
  FR: "Europe/Paris",
  DE: "Europe/Berlin",
  AT: "Europe/Vienna",
  ES: "Europe/Madrid",
  GR: "Europe/Athens",
  BG: "Europe/Sofia",
  RO: "Europe/Bucharest",
  EE: "Europe/Tallinn",
  BE: "Europe/Brussels",
  IE: "Europe/Dublin",
};

/** The computer's own time zone, where it stands in the list to choose from ("UTC", for one, does not). */
function zoneOfThisComputer(): string | undefined {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return Intl.supportedValuesOf("timeZone").find((known) => known === timeZone);
}

/** What is proposed before anything was answered: the computer's language and time zone, and the country they suggest. */
export const proposedArea = (language: Language): NewArea => ({
  name: "",
  country: countryOfLanguage[language],
  language,
  timeZone: zoneOfThisComputer() ?? timeZoneOfCountry[countryOfLanguage[language]],
  parentFolder: null,
  administratorName: "",
  post: "",
  agencyName: "",
  agencyType: "POLICE",
});
