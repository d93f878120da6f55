/** The sections of the referral form in the order of the real one (`RULES.md` referral form), and the fields each asks for. */
export const sections = [
  { key: "referrer", fields: ["referrerName", "referrerPhone", "referrerEmail", "date"] },
  { key: "victim", fields: ["victim", "victimLanguages", "interpreterNeeded", "diversity"] },
  { key: "perpetrators", fields: ["perpetrators"] },
  { key: "children", fields: ["children"] },
  { key: "reason", fields: ["criteria", "score", "judgementReasons", "incidentsLastYear"] },
  { key: "repeat", fields: ["repeat", "previousReferral"] },
  {
    key: "consent",
    fields: [
      "victimAware",
      "unawareReason",
      "consent",
      "lawfulBasis",
      "whatShared",
      "whyNecessary",
      "whyProportionate",
      "authorisedBy",
    ],
  },
  { key: "safety", fields: ["afraidOf", "safeToTalkTo", "notSafeToTalkTo", "victimWishes"] },
  { key: "otherArea", fields: ["otherArea"] },
  {
    key: "background",
    fields: [
      "lastIncidentOn",
      "incidentTypes",
      "background",
      "injuries",
      "policeReported",
      "crimeReference",
      "childReferralMade",
      "adultSafeguardingMade",
    ],
  },
  { key: "checklist", fields: [] },
] as const satisfies readonly { readonly key: string; readonly fields: readonly string[] }[];

export type SectionKey = (typeof sections)[number]["key"];

export const sectionId = (key: SectionKey): string => `referral-section-${key}`;

/** The sections that still lack a required answer; `missing` holds paths such as `victim.familyName`. */
export const sectionsMissing = (missing: readonly string[]): ReadonlySet<SectionKey> =>
  new Set(
    sections
      .filter(({ fields }) => missing.some((path) => fields.some((field) => path.split(".")[0] === field)))
      .map(({ key }) => key),
  );
