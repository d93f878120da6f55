import type { AreaSettings, Country, Language } from "./model.ts";

type Bases = Readonly<Record<Language, readonly string[]>>;

/** What holds in every country of the Union; the national hook stands before it. */
const union = {
  publicTask: {
    en: "Public task, prevention of serious harm: GDPR Art. 6(1)(e) and 9(2)(g)",
    fr: "Mission d’intérêt public, prévention d’une atteinte grave : RGPD art. 6(1)(e) et 9(2)(g)",
  },
  vital: {
    en: "Vital interests, immediate danger: GDPR Art. 6(1)(d) and 9(2)(c)",
    fr: "Intérêts vitaux, danger immédiat : RGPD art. 6(1)(d) et 9(2)(c)",
  },
  obligation: {
    en: "Legal obligation to report or to protect: GDPR Art. 6(1)(c)",
    fr: "Obligation légale de signaler ou de protéger : RGPD art. 6(1)(c)",
  },
  police: {
    en: "Prevention of crime by police or justice: Directive (EU) 2016/680",
    fr: "Prévention d’infractions par la police ou la justice : directive (UE) 2016/680",
  },
} as const;

const inUnion = (...national: readonly { readonly en: string; readonly fr: string }[]): Bases => {
  const all = [...national, union.publicTask, union.vital, union.obligation, union.police];
  return { en: all.map(({ en }) => en), fr: all.map(({ fr }) => fr) };
};

/**
 * The lawful bases offered where an area has not listed its own, the likeliest first. A start for each site's
 * data-protection officer to correct; the program stores the basis and does not decide it (`RULES.md` referral form).
 */
const ofCountries: Readonly<Record<Country, Bases>> = {
  GB: {
    en: [
      "Public task, safeguarding of people at risk: UK GDPR Art. 6(1)(e) and 9(2)(g), DPA 2018 Sch. 1 para. 18",
      "Vital interests, immediate danger: UK GDPR Art. 6(1)(d) and 9(2)(c)",
      "Prevention of crime and disorder: Crime and Disorder Act 1998 s. 115",
      "Law enforcement by police or probation: DPA 2018 Part 3",
      "Safeguarding of a child: Children Act 2004",
      "Safeguarding of an adult: Care Act 2014",
    ],
    fr: [
      "Mission d’intérêt public, protection des personnes en danger : UK GDPR art. 6(1)(e) et 9(2)(g), DPA 2018 ann. 1 § 18",
      "Intérêts vitaux, danger immédiat : UK GDPR art. 6(1)(d) et 9(2)(c)",
      "Prévention des infractions et des troubles : Crime and Disorder Act 1998, art. 115",
      "Action de la police ou de la probation : DPA 2018, 3e partie",
      "Protection d’un enfant : Children Act 2004",
      "Protection d’une personne majeure : Care Act 2014",
    ],
  },
  FR: inUnion(
    {
      en: "Immediate danger and control, reported by a health professional: Penal Code Art. 226-14",
      fr: "Danger immédiat et emprise, signalés par un professionnel de santé : code pénal, art. 226-14",
    },
    {
      en: "Local committee on domestic violence: decree 2023-1077",
      fr: "Comité de pilotage des pôles violences intrafamiliales : décret 2023-1077",
    },
  ),
  DE: inUnion({
    en: "Justifying necessity: Criminal Code s. 34, secrecy s. 203",
    fr: "État de nécessité : code pénal allemand, § 34, secret § 203",
  }),
  AT: inUnion({
    en: "Case conference of the security authority: Security Police Act s. 22(2)",
    fr: "Conférence de cas de l’autorité de sécurité : SPG § 22(2)",
  }),
  ES: inUnion({
    en: "Comprehensive protection: Organic Law 1/2004",
    fr: "Protection intégrale : loi organique 1/2004",
  }),
  GR: inUnion({ en: "Domestic violence: Law 3500/2006", fr: "Violences domestiques : loi 3500/2006" }),
  BG: inUnion({
    en: "Coordination mechanism: Protection against Domestic Violence Act",
    fr: "Mécanisme de coordination : loi sur la protection contre les violences domestiques",
  }),
  RO: inUnion({ en: "Domestic violence: Law 217/2003", fr: "Violences domestiques : loi 217/2003" }),
  EE: inUnion({
    en: "High-risk adult victim: Victim Support Act s. 10(1)",
    fr: "Victime adulte à haut risque : loi sur l’aide aux victimes, § 10(1)",
  }),
  BE: inUnion(),
  IE: inUnion({
    en: "Safeguarding: Data Protection Act 2018 and Children First Act 2015",
    fr: "Protection : Data Protection Act 2018 et Children First Act 2015",
  }),
};

/** The lawful bases a referral of this area offers; another one can always be written. */
export const lawfulBasesFor = (
  { lawfulBases }: Pick<AreaSettings, "lawfulBases">,
  country: Country,
  language: Language,
): readonly string[] => (lawfulBases.length > 0 ? lawfulBases : ofCountries[country][language]);
