import type { Vignette } from "./model.ts";

/** A plain case of the current conference: a collection at school and a bail condition with a date. */
export const p03AnnaNovak: Vignette = {
  key: "p03",
  reference: "NM-7KQ4",
  title: { en: "Followed after separation", fr: "Suivie après la séparation" },
  referredBy: "police",
  referredDaysBefore: 12,
  victim: { givenNames: "Anna", familyName: "Novak", age: 38, gender: "WOMAN" },
  perpetrators: [{ givenNames: "Viktor", familyName: "Novak", age: 41, gender: "MAN", relationship: "SPOUSE" }],
  children: [
    { givenNames: "Mila", familyName: "Novak", age: 9, gender: "WOMAN", schoolOrWork: "Alder Brook School" },
    { givenNames: "Daniel", familyName: "Novak", age: 6, gender: "MAN", schoolOrWork: "Alder Brook School" },
  ],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "07700 900151",
      safe: true,
      confidential: false,
      safeTimes: {
        en: "Mornings 09:00 to 11:30, when the children are at school",
        fr: "Le matin de 9 h à 11 h 30, quand les enfants sont en classe",
      },
      codeWord: "dentist",
      leaveMessage: false,
    },
    { of: "VICTIM", kind: "EMAIL", value: "novak.home@example.org", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "Flat 11, 4 Sedge Hill, Northmere", safe: true, confidential: true },
  ],
  criteria: ["VISIBLE_HIGH_RISK"],
  score: 17,
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["STALKING", "PHYSICAL", "THREAT_TO_KILL"],
  background: {
    en: "Ms Novak, 38, left her husband Viktor in the summer and lives with Mila, 9, and Daniel, 6, in a flat near their school. He was arrested after pushing her down the stairs of the former home and is on bail with a condition not to contact her, which expires nine days after the conference. Since then he has been seen twice in her street and has begun to walk past the school at the end of the day, on the other side of the road. He knows the collection times because he used to do them. She receives silent calls at night. She has told the adviser that Tuesdays and Thursdays are the days she fears, because she collects the children alone.",
    fr: "Mme Novak, 38 ans, a quitté cet été son mari Viktor et vit avec Mila, 9 ans, et Daniel, 6 ans, dans un appartement proche de leur école. Il a été interpellé après l’avoir poussée dans l’escalier de l’ancien domicile ; il est sous contrôle judiciaire avec interdiction de contact, jusqu’au neuvième jour après la conférence. Depuis, il a été vu deux fois dans sa rue et s’est mis à passer devant l’école à l’heure de la sortie, sur l’autre trottoir. Il connaît les heures de sortie, qu’il assurait autrefois. Elle reçoit la nuit des appels silencieux. Elle a dit à l’intervenante redouter surtout le mardi et le jeudi, quand elle va seule chercher les enfants.",
  },
  victimWishes: {
    en: "She wants to stay near the school and to be able to walk there.",
    fr: "Elle veut rester près de l’école et pouvoir s’y rendre à pied.",
  },
  afraidOf: {
    en: "Of the collection on Tuesday and Thursday.",
    fr: "De la sortie d’école du mardi et du jeudi.",
  },
  adviser: "leah",
  heardAt: "current",
  minutes: 12,
  information: [
    {
      agency: "police",
      basis: "REPORTED",
      text: {
        en: "Followed on foot twice in the last week; he waited outside the school on Tuesday.",
        fr: "Suivie à pied deux fois la semaine dernière ; il a attendu devant l’école le mardi.",
      },
      daysBefore: 6,
    },
    {
      agency: "police",
      basis: "FACT",
      text: {
        en: "The bail condition not to contact expires nine days after the conference. The hearing is at least two months away.",
        fr: "L’interdiction de contact expire neuf jours après la conférence. L’audience n’aura pas lieu avant deux mois.",
      },
      daysBefore: 5,
    },
    {
      agency: "children",
      basis: "FACT",
      text: {
        en: "Both children have had a support plan for five months. Mila has asked which way she should run.",
        fr: "Les deux enfants bénéficient d’un accompagnement depuis cinq mois. Mila a demandé de quel côté elle devait courir.",
      },
      daysBefore: 13,
    },
    {
      agency: "education",
      basis: "FACT",
      text: {
        en: "The school has a side gate that could be opened for the family ten minutes earlier.",
        fr: "L’école dispose d’un portillon latéral, qui pourrait être ouvert à la famille dix minutes plus tôt.",
      },
      daysBefore: 4,
    },
  ],
  risks: [
    {
      text: {
        en: "He knows where and when the children are collected",
        fr: "Il sait où et quand les enfants sont récupérés",
      },
      to: ["VICTIM", "CHILD"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      text: {
        en: "The bail condition ends before the hearing",
        fr: "L’interdiction de contact prend fin avant l’audience",
      },
      to: ["VICTIM"],
      imminence: "WEEKS",
      level: "HIGH",
    },
  ],
  protective: {
    en: "Her sister lives in the next street. The school knows and supports.",
    fr: "Sa sœur habite la rue voisine. L’école est informée et l’épaule.",
  },
  voice: {
    en: "Anna wants to stay near the school. She is most afraid of the collection on Tuesday and Thursday.",
    fr: "Anna veut rester près de l’école. Elle redoute surtout la sortie du mardi et du jeudi.",
  },
  childrenPlan: {
    en: "Mila and Daniel leave by the side gate with a teacher until the order is in force.",
    fr: "Mila et Daniel sortent par le portillon latéral avec une enseignante jusqu’à l’entrée en vigueur de l’ordonnance.",
  },
  actions: [
    {
      text: {
        en: "Fit a panic alarm at home and link it to the control room",
        fr: "Installer une alarme au domicile et la relier au centre d’appels",
      },
      agency: "police",
      person: "Paul Osei",
      due: 2,
      risks: [0],
    },
    {
      text: {
        en: "Apply for a non-molestation order before the bail condition ends",
        fr: "Demander une ordonnance de protection avant la fin de l’interdiction de contact",
      },
      agency: "victimSupport",
      person: "Leah Marsh",
      due: 6,
      risks: [1],
    },
    {
      text: {
        en: "Change the collection times and open the side gate",
        fr: "Modifier les heures de sortie et ouvrir le portillon latéral",
      },
      agency: "education",
      due: 1,
      risks: [0],
    },
    {
      text: {
        en: "Fit a door chain and window locks, on a visit with the adviser",
        fr: "Poser une chaîne de porte et des verrous de fenêtre, lors d’une visite avec l’intervenante",
      },
      agency: "housing",
      person: "Michael Adeyinka",
      due: 3,
      risks: [0],
    },
    {
      text: {
        en: "Give her written information on mental health contacts, through the adviser",
        fr: "Lui remettre par l’intervenante les coordonnées utiles en santé mentale",
      },
      agency: "mentalHealth",
      person: "Jon Hale",
      due: 2,
      risks: [0],
    },
  ],
  level: "HIGH",
  toldBy: 1,
  mayBeTold: {
    en: "The alarm, the collection times and the order. Nothing about what agencies reported on Viktor.",
    fr: "L’alarme, les heures de sortie et l’ordonnance. Rien de ce que les services ont rapporté sur Viktor.",
  },
};
