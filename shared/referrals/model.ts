import { z } from "zod";
import { CivilDate } from "../dates.ts";
import { ContactEntry, PersonEntry } from "../people/model.ts";
import { OptionalLine, Prose } from "../text.ts";

export const criteria = [
  "VISIBLE_HIGH_RISK",
  "PROFESSIONAL_JUDGEMENT",
  "POTENTIAL_ESCALATION",
  "REPEAT",
  "MARAC_TRANSFER",
  "OTHER_LOCAL",
] as const;
export const Criterion = z.enum(criteria);
export type Criterion = z.infer<typeof Criterion>;

export const consents = ["YES", "NO_OVERRIDDEN", "NOT_SOUGHT_UNSAFE", "LACKS_CAPACITY"] as const;
export const Consent = z.enum(consents);

export const referralStatuses = [
  "DRAFT",
  "SUBMITTED",
  "NEEDS_INFO",
  "ACCEPTED",
  "REJECTED",
  "LISTED",
  "HEARD",
  "DEFERRED",
  "TRANSFERRED",
  "WITHDRAWN",
] as const;
export const ReferralStatus = z.enum(referralStatuses);
export type ReferralStatus = z.infer<typeof ReferralStatus>;

export const incidentTypes = [
  "PHYSICAL",
  "STRANGULATION",
  "SEXUAL",
  "COERCIVE_CONTROL",
  "STALKING",
  "THREAT_TO_KILL",
  "ECONOMIC",
  "ONLINE",
  "HONOUR",
  "FORCED_MARRIAGE",
  "FGM",
  "PROPERTY",
  "ANIMAL",
  "OTHER",
] as const;
export const IncidentType = z.enum(incidentTypes);

const YesNoUnknown = z.enum(["YES", "NO", "UNKNOWN"]);

/** The referral form in the order of the real one (`RULES.md` referral form). Empty answers are allowed until it is submitted. */
export const ReferralForm = z.object({
  // 1 who refers
  referrerName: OptionalLine(),
  referrerPhone: OptionalLine(),
  referrerEmail: OptionalLine(),
  date: CivilDate.nullable(),
  // 2 to 4 the people; ways to reach them stand in `contacts`, which are stored apart
  victim: PersonEntry,
  victimLanguages: OptionalLine(),
  interpreterNeeded: z.boolean(),
  diversity: OptionalLine(400),
  perpetrators: z.array(PersonEntry).max(10),
  children: z.array(PersonEntry).max(20),
  // 5 why
  criteria: z.array(Criterion),
  score: z.int().min(0).max(40).nullable(),
  judgementReasons: Prose(8000),
  incidentsLastYear: z.int().min(0).max(999).nullable(),
  // 6 and 9 earlier referrals
  repeat: YesNoUnknown,
  previousReferral: OptionalLine(400),
  otherArea: OptionalLine(400),
  // 7 awareness, consent, lawful basis
  victimAware: YesNoUnknown,
  unawareReason: Prose(4000),
  consent: Consent.nullable(),
  lawfulBasis: OptionalLine(400),
  // without consent: what is shared, why it must be, why no more than that, and who authorised it
  whatShared: Prose(4000),
  whyNecessary: Prose(4000),
  whyProportionate: Prose(4000),
  authorisedBy: OptionalLine(),
  // 8 safety
  afraidOf: Prose(4000),
  safeToTalkTo: Prose(4000),
  notSafeToTalkTo: Prose(4000),
  victimWishes: Prose(8000),
  // 10 background and risk
  lastIncidentOn: CivilDate.nullable(),
  incidentTypes: z.array(IncidentType),
  background: Prose(),
  injuries: Prose(4000),
  policeReported: YesNoUnknown,
  crimeReference: OptionalLine(),
  childReferralMade: YesNoUnknown,
  adultSafeguardingMade: YesNoUnknown,
});
export type ReferralForm = z.infer<typeof ReferralForm>;

export const ReferralContacts = z.array(ContactEntry).max(30);
export type ReferralContacts = z.infer<typeof ReferralContacts>;
