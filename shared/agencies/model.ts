import { z } from "zod";
import { CivilDate } from "../dates.ts";
import { AgencyId } from "../ids.ts";

/** The kinds of agency that sit in a conference (`RULES.md` agencies). */
export const agencyTypes = [
  "POLICE",
  "IDVA",
  "VICTIM_SUPPORT",
  "REFUGE",
  "CHILDREN_SOCIAL_CARE",
  "ADULT_SOCIAL_CARE",
  "HOUSING",
  "SOCIAL_LANDLORD",
  "PRIMARY_CARE",
  "ACUTE_HOSPITAL",
  "AMBULANCE",
  "MIDWIFERY_HEALTH_VISITING",
  "MENTAL_HEALTH",
  "SUBSTANCE_USE",
  "PROBATION",
  "PRISON",
  "PROSECUTION",
  "COURT",
  "EDUCATION",
  "YOUTH_JUSTICE",
  "FIRE",
  "PERPETRATOR_PROGRAMME",
  "MINORITY_SERVICE",
  "LGBT_SERVICE",
  "SEXUAL_VIOLENCE",
  "IMMIGRATION_MIGRANT",
  "MUNICIPALITY",
  "PROFESSIONAL_STANDARDS",
  "NGO_OTHER",
  "OTHER",
] as const;
export const AgencyType = z.enum(agencyTypes);
export type AgencyType = z.infer<typeof AgencyType>;

export const Agency = z.object({
  id: AgencyId,
  name: z.string(),
  type: AgencyType,
  core: z.boolean(),
  active: z.boolean(),
  /** The information-sharing agreement; null where the reader may see the agency's name only. */
  agreementSignedOn: CivilDate.nullable(),
  agreementExpiresOn: CivilDate.nullable(),
  /** The agency it is part of now, and since when; an agency that was merged is not active. */
  mergedInto: AgencyId.nullable(),
  mergedOn: CivilDate.nullable(),
});
export type Agency = z.infer<typeof Agency>;
