import type { Vignette } from "./model.ts";

/** A woman in treatment whose ex-partner controls her medicine: the person may not be blamed for what is done to her. */
export const v02MarisolVega: Vignette = {
  key: "v02",
  reference: "NM-M3VD",
  title: { en: "Substance-using victim", fr: "Victime suivie en addictologie" },
  referredBy: "substance",
  referredDaysBefore: 16,
  victim: { givenNames: "Marisol", familyName: "Vega", age: 34, gender: "WOMAN" },
  perpetrators: [{ givenNames: "Damián", familyName: "Ortuño", age: 38, gender: "MAN", relationship: "EX_PARTNER" }],
  children: [
    { givenNames: "Nuria", familyName: "Vega", age: 6, gender: "WOMAN", schoolOrWork: "Larchwood Primary School" },
  ],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "07700 900201",
      safe: true,
      confidential: false,
      safeTimes: {
        en: "Text only, sent by the clinic nurse, weekdays before 11:00",
        fr: "SMS uniquement, envoyés par l’infirmière du centre, en semaine avant 11 h",
      },
      leaveMessage: false,
    },
    { of: "VICTIM", kind: "PHONE", value: "07700 900202", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "Flat 9, 31 Quillgate, Northmere", safe: false, confidential: false },
  ],
  criteria: ["VISIBLE_HIGH_RISK", "POTENTIAL_ESCALATION"],
  score: 17,
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["STRANGULATION", "PHYSICAL", "COERCIVE_CONTROL", "ECONOMIC"],
  background: {
    en: "Ms Vega, 34, is in opioid treatment. Her ex-partner Damián Ortuño is on licence after a sentence for violence and has a condition not to contact her. According to the clinic he collects her medicine with her prescription and has decided when she receives it; she missed four doses in a month. In the autumn she reported that he had held her by the throat until she could not breathe, and withdrew the statement two days later. She was admitted twice in three months after an overdose; staff could not rule out that the substance had been given to her. Her daughter Nuria, 6, lives with the maternal grandmother. The landlord has served notice because of rent arrears.",
    fr: "Mme Vega, 34 ans, suit un traitement de substitution. Son ex-partenaire Damián Ortuño est en libération conditionnelle après une peine pour violences, avec interdiction d’entrer en contact avec elle. Selon le centre de soins, il retire son traitement à sa place et décide du moment où elle le reçoit ; elle a manqué quatre prises en un mois. À l’automne, elle a déclaré qu’il l’avait serrée à la gorge jusqu’à l’empêcher de respirer, puis s’est rétractée deux jours plus tard. Elle a été hospitalisée deux fois en trois mois pour surdose ; l’équipe n’a pu exclure que le produit lui ait été administré. Sa fille Nuria, 6 ans, vit chez la grand-mère maternelle. Le bailleur a délivré un congé pour impayés de loyer.",
  },
  victimWishes: {
    en: "She wants to keep her treatment and her flat, and to see Nuria every week. She does not want to go to court at present.",
    fr: "Elle veut garder son traitement et son logement, et voir Nuria chaque semaine. Elle ne souhaite pas de procès pour le moment.",
  },
  afraidOf: {
    en: "Of withdrawal when he keeps the medicine, and of losing her daughter if services learn how often she has relapsed.",
    fr: "Du manque lorsqu’il garde le traitement, et de perdre sa fille si les services apprennent ses rechutes.",
  },
  adviser: "ines",
  heardAt: "current",
  minutes: 15,
  information: [
    {
      agency: "police",
      basis: "FACT",
      text: {
        en: "Strangulation reported in the autumn; no charge, the victim withdrew her statement after two days. Photographs of the neck were taken and are on file.",
        fr: "Strangulation signalée à l’automne ; pas de poursuites, la victime s’est rétractée au bout de deux jours. Des photographies du cou ont été prises et figurent au dossier.",
      },
      daysBefore: 41,
    },
    {
      agency: "substance",
      basis: "FACT",
      text: {
        en: "He has collected her medicine eleven times in ten weeks with her card. She missed four doses in the last month and was in withdrawal when seen.",
        fr: "Il a retiré son traitement onze fois en dix semaines avec sa carte. Elle a manqué quatre prises au cours du dernier mois et présentait un syndrome de manque.",
      },
      daysBefore: 16,
    },
    {
      agency: "hospital",
      basis: "PROFESSIONAL_OPINION",
      text: {
        en: "Two admissions for overdose in three months. The injection marks and her account do not fit self-administration with certainty; it may have been forced.",
        fr: "Deux hospitalisations pour surdose en trois mois. Les points d’injection et son récit ne permettent pas d’affirmer une prise volontaire ; une administration forcée est possible.",
      },
      daysBefore: 23,
    },
    {
      agency: "housing",
      basis: "FACT",
      text: {
        en: "Notice of eviction served for rent arrears of three months. The tenancy is in her sole name.",
        fr: "Congé délivré pour trois mois d’impayés. Le bail est à son seul nom.",
      },
      daysBefore: 18,
    },
    {
      agency: "probation",
      basis: "FACT",
      text: {
        en: "Mr Ortuño is on licence until next month with a condition of no contact. He told his supervising officer that he does not know where she lives.",
        fr: "M. Ortuño est en libération conditionnelle jusqu’au mois prochain, avec interdiction de contact. Il a dit à sa conseillère de probation ignorer où elle vit.",
      },
      daysBefore: 9,
    },
    {
      agency: "victimSupport",
      basis: "REPORTED",
      text: {
        en: "She can be reached only by a text from the clinic nurse. She says he reads her own telephone each evening.",
        fr: "On ne peut la joindre que par un SMS de l’infirmière du centre. Elle dit qu’il lit son propre téléphone chaque soir.",
      },
      daysBefore: 4,
    },
  ],
  risks: [
    {
      text: {
        en: "He controls her medicine: withdrawal, relapse or a fatal overdose",
        fr: "Il contrôle son traitement : manque, rechute ou surdose mortelle",
      },
      to: ["VICTIM"],
      imminence: "NOW",
      level: "VERY_HIGH",
    },
    {
      text: {
        en: "Repeated strangulation, in breach of the no-contact condition",
        fr: "Nouvelle strangulation, en violation de l’interdiction de contact",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "VERY_HIGH",
    },
    {
      text: {
        en: "Eviction would leave her without an address and tie her to him",
        fr: "L’expulsion la laisserait sans adresse et la rendrait dépendante de lui",
      },
      to: ["VICTIM"],
      imminence: "WEEKS",
      level: "HIGH",
    },
    {
      text: {
        en: "Nuria may be approached at her grandmother’s or during visits",
        fr: "Nuria pourrait être approchée chez sa grand-mère ou lors des visites",
      },
      to: ["CHILD"],
      imminence: "WEEKS",
      level: "MEDIUM",
    },
  ],
  protective: {
    en: "Daily contact with the clinic nurse, whom she trusts. The grandmother keeps the child safe and has never let him in.",
    fr: "Contact quotidien avec l’infirmière du centre, en qui elle a confiance. La grand-mère protège l’enfant et ne l’a jamais laissé entrer.",
  },
  voice: {
    en: "“If he has the bottle, he has me.” She asks for her medicine to be given somewhere he cannot stand at the door.",
    fr: "« S’il a le flacon, il me tient. » Elle demande que son traitement lui soit remis là où il ne peut pas attendre à la porte.",
  },
  childrenPlan: {
    en: "Nuria stays with her grandmother. Contact with her mother takes place weekly, supervised, at the family centre.",
    fr: "Nuria reste chez sa grand-mère. Les rencontres avec sa mère ont lieu chaque semaine, en présence d’un tiers, au centre familial.",
  },
  perpetratorPlan: {
    en: "Probation decides on recall before he is told of any report. The source of the information is not disclosed to him.",
    fr: "La probation se prononce sur la révocation avant de l’informer de quoi que ce soit. L’origine des informations ne lui est pas révélée.",
  },
  actions: [
    {
      text: {
        en: "Move her to supervised daily dispensing at a new pharmacy, collected in person only",
        fr: "Mettre en place une délivrance quotidienne supervisée dans une autre pharmacie, en main propre uniquement",
      },
      agency: "substance",
      due: 1,
      risks: [0],
    },
    {
      text: {
        en: "Decide on recall for breach of the licence and inform the police of the decision",
        fr: "Se prononcer sur la révocation pour violation des obligations et informer la police de la décision",
      },
      agency: "probation",
      due: 2,
      risks: [0, 1],
      safeToDo: {
        en: "Do not interview him before the decision",
        fr: "Ne pas le convoquer avant la décision",
      },
    },
    {
      text: {
        en: "Suspend the eviction and give her priority for a move within the district",
        fr: "Suspendre l’expulsion et lui accorder une priorité de relogement dans le secteur",
      },
      agency: "housing",
      due: 5,
      risks: [2],
    },
    {
      text: {
        en: "Review the strangulation file for a prosecution without a statement by the victim",
        fr: "Réexaminer le dossier de strangulation en vue de poursuites sans déposition de la victime",
      },
      agency: "police",
      due: 5,
      risks: [1],
    },
    {
      text: {
        en: "Arrange supervised weekly contact and support the grandmother’s application for benefits",
        fr: "Organiser une rencontre hebdomadaire médiatisée et appuyer la demande d’aides de la grand-mère",
      },
      agency: "children",
      due: 8,
      risks: [3],
    },
    {
      text: {
        en: "Agree a safety plan that names signs of overdose, a naloxone kit and who to call",
        fr: "Convenir d’un plan de mise en sécurité précisant les signes de surdose, le kit de naloxone et qui appeler",
      },
      agency: "victimSupport",
      person: "Ines Duarte",
      due: 3,
      risks: [0],
    },
  ],
  level: "VERY_HIGH",
  toldBy: 1,
  mayBeTold: {
    en: "The new pharmacy, the suspended eviction and the visits. Nothing about the decision on the licence until it has been taken.",
    fr: "La nouvelle pharmacie, la suspension de l’expulsion et les rencontres. Rien sur la libération conditionnelle avant la décision.",
  },
};
