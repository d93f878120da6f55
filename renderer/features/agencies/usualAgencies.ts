import type { AgencyType } from "../../../shared/agencies/model.ts";
import type { Country } from "../../../shared/settings/model.ts";

export interface UsualAgency {
  readonly type: AgencyType;
  readonly core: boolean;
}

const core = (...types: readonly AgencyType[]): readonly UsualAgency[] => types.map((type) => ({ type, core: true }));
const others = (...types: readonly AgencyType[]): readonly UsualAgency[] =>
  types.map((type) => ({ type, core: false }));

const british: readonly UsualAgency[] = [
  ...core("POLICE", "IDVA", "CHILDREN_SOCIAL_CARE", "ADULT_SOCIAL_CARE", "HOUSING", "MENTAL_HEALTH", "PROBATION"),
  ...core("MIDWIFERY_HEALTH_VISITING", "SUBSTANCE_USE"),
  ...others("PRIMARY_CARE", "ACUTE_HOSPITAL", "REFUGE", "EDUCATION", "FIRE", "PERPETRATOR_PROGRAMME"),
  ...others("MINORITY_SERVICE", "LGBT_SERVICE", "SEXUAL_VIOLENCE", "YOUTH_JUSTICE"),
];

const french: readonly UsualAgency[] = [
  ...core("POLICE", "PROSECUTION", "VICTIM_SUPPORT", "CHILDREN_SOCIAL_CARE", "MUNICIPALITY", "PROBATION"),
  ...others("REFUGE", "HOUSING", "ACUTE_HOSPITAL", "PRIMARY_CARE", "MENTAL_HEALTH", "SUBSTANCE_USE", "EDUCATION"),
  ...others("MIDWIFERY_HEALTH_VISITING", "COURT", "PERPETRATOR_PROGRAMME", "IMMIGRATION_MIGRANT", "YOUTH_JUSTICE"),
];

const germanSpeaking: readonly UsualAgency[] = [
  ...core("POLICE", "VICTIM_SUPPORT", "CHILDREN_SOCIAL_CARE", "PROSECUTION", "PERPETRATOR_PROGRAMME"),
  ...others("REFUGE", "MUNICIPALITY", "PROBATION", "COURT", "MENTAL_HEALTH", "SUBSTANCE_USE", "IMMIGRATION_MIGRANT"),
];

const continental: readonly UsualAgency[] = [
  ...core("POLICE", "VICTIM_SUPPORT", "CHILDREN_SOCIAL_CARE", "MUNICIPALITY", "PROSECUTION"),
  ...others("REFUGE", "ADULT_SOCIAL_CARE", "ACUTE_HOSPITAL", "PRIMARY_CARE", "MENTAL_HEALTH", "EDUCATION"),
  ...others("PROBATION", "HOUSING", "PERPETRATOR_PROGRAMME", "IMMIGRATION_MIGRANT"),
];

/** Who usually sits at the table in a country; a proposal for the set-up, every line of it can be changed. */
export const usualAgencies: Readonly<Record<Country, readonly UsualAgency[]>> = {
  GB: british,
  IE: british,
  FR: french,
  BE: french,
  DE: germanSpeaking,
  AT: germanSpeaking,
  ES: continental,
  GR: continental,
  BG: continental,
  RO: continental,
  EE: continental,
};
