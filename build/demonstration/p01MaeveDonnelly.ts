import type { Vignette } from "./model.ts";

/** Heard at the closed conference: an action that proved not possible and was replaced, one that is overdue. */
export const p01MaeveDonnelly: Vignette = {
  key: "p01",
  reference: "NM-5QHC",
  title: { en: "Separated, ex-husband drinking", fr: "Séparée, ex-mari alcoolodépendant" },
  referredBy: "primaryCare",
  referredDaysBefore: 43,
  victim: { givenNames: "Maeve", familyName: "Donnelly", age: 42, gender: "WOMAN" },
  perpetrators: [
    { givenNames: "Craig", familyName: "Tully", age: 45, gender: "MAN", relationship: "EX_SPOUSE", aliases: "Craigie" },
  ],
  children: [
    { givenNames: "Aoife", familyName: "Tully", age: 13, gender: "WOMAN", schoolOrWork: "Harrier Road Academy" },
  ],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "07700 900131",
      safe: true,
      confidential: false,
      safeTimes: { en: "Weekdays after 17:00", fr: "En semaine après 17 h" },
      leaveMessage: true,
    },
    { of: "VICTIM", kind: "EMAIL", value: "m.and.c.tully@example.org", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "19 Samphire Walk, Northmere", safe: true, confidential: true },
  ],
  criteria: ["VISIBLE_HIGH_RISK"],
  score: 14,
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["PHYSICAL", "THREAT_TO_KILL", "PROPERTY"],
  background: {
    en: "Ms Donnelly, 42, separated from Craig Tully last winter after nineteen years. He drinks heavily and takes prescribed sedatives that he is said to share and sell. In the past two months he has broken a window of her flat, slashed a tyre and told their daughter Aoife, 13, that he would “end it for all of us” on her mother’s birthday. Ms Donnelly told her doctor that he once put his hand over her mouth until she lost consciousness. She changed the lock herself. He has no permanent address and sleeps in his brother’s van, which has been seen in her street on four evenings.",
    fr: "Mme Donnelly, 42 ans, s’est séparée l’hiver dernier de Craig Tully après dix-neuf ans de vie commune. Il boit beaucoup et prend des sédatifs sur ordonnance qu’il partagerait et revendrait. Ces deux derniers mois, il a brisé une vitre de l’appartement, crevé un pneu et dit à leur fille Aoife, 13 ans, qu’il « en finirait pour nous tous » le jour de l’anniversaire de sa mère. Mme Donnelly a confié à son médecin qu’il lui avait un jour couvert la bouche jusqu’à la perte de connaissance. Elle a changé la serrure elle-même. Sans domicile fixe, il dort dans la camionnette de son frère, vue dans sa rue quatre soirs.",
  },
  victimWishes: {
    en: "She wants him out of her street and into treatment. Aoife wants to know whom she can ring.",
    fr: "Elle veut qu’il quitte sa rue et qu’il se fasse soigner. Aoife veut savoir qui elle peut appeler.",
  },
  afraidOf: {
    en: "Of her birthday, and of his drinking together with the tablets.",
    fr: "De son anniversaire, et du mélange d’alcool et de comprimés.",
  },
  adviser: "ines",
  heardAt: "closed",
  minutes: 12,
  information: [
    {
      agency: "primaryCare",
      basis: "REPORTED",
      text: {
        en: "She described losing consciousness when he covered her mouth, about a year ago. She has headaches since the window was broken.",
        fr: "Elle a décrit une perte de connaissance lorsqu’il lui a couvert la bouche, il y a environ un an. Maux de tête depuis le bris de la vitre.",
      },
      daysBefore: 15,
    },
    {
      agency: "police",
      basis: "FACT",
      text: {
        en: "Two reports of damage in two months. The brother’s van was noted in the street on four evenings by the patrol.",
        fr: "Deux plaintes pour dégradations en deux mois. La patrouille a relevé la camionnette du frère dans la rue quatre soirs.",
      },
      daysBefore: 16,
    },
    {
      agency: "substance",
      basis: "FACT",
      text: {
        en: "Mr Tully collects fourteen days of sedatives at a time. He last saw a worker three months ago.",
        fr: "M. Tully retire quatorze jours de sédatifs à la fois. Il a rencontré un intervenant pour la dernière fois il y a trois mois.",
      },
      daysBefore: 6,
    },
    {
      agency: "education",
      basis: "FACT",
      text: {
        en: "Aoife has asked twice to stay in the library until six. Her form teacher is aware.",
        fr: "Aoife a demandé deux fois à rester à la bibliothèque jusqu’à dix-huit heures. Sa professeure principale est informée.",
      },
      daysBefore: 7,
    },
  ],
  risks: [
    {
      text: {
        en: "Attack while he is drunk and sedated, near her home",
        fr: "Agression sous l’effet de l’alcool et des sédatifs, près du domicile",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      text: {
        en: "His threat to “end it for all of us” on her birthday",
        fr: "Sa menace d’« en finir pour nous tous » le jour de l’anniversaire de la victime",
      },
      to: ["VICTIM", "CHILD", "PERPETRATOR"],
      imminence: "WEEKS",
      level: "HIGH",
    },
    {
      text: {
        en: "Her daughter carries his messages and is afraid to go home alone",
        fr: "Sa fille transmet ses messages et a peur de rentrer seule",
      },
      to: ["CHILD"],
      imminence: "WEEKS",
      level: "MEDIUM",
    },
  ],
  protective: {
    en: "A neighbour who telephones at once, a new lock, and a school that keeps the library open.",
    fr: "Un voisin qui appelle aussitôt, une serrure neuve et une école qui garde la bibliothèque ouverte.",
  },
  voice: {
    en: "“Sober, he is a sad man. It is the other one I lock the door against.” She agrees to an order.",
    fr: "« À jeun, c’est un homme triste. C’est à l’autre que je ferme la porte. » Elle accepte une demande d’ordonnance.",
  },
  childrenPlan: {
    en: "Aoife has a named worker and stays at school until she is collected.",
    fr: "Aoife a une référente désignée et reste à l’école jusqu’à ce qu’on vienne la chercher.",
  },
  perpetratorPlan: {
    en: "Treatment is offered to Craig through the substance service; the family is not mentioned.",
    fr: "Des soins sont proposés à Craig par le service d’addictologie ; la famille n’est pas évoquée.",
  },
  actions: [
    {
      text: {
        en: "Apply for a non-molestation order and serve it at the van",
        fr: "Demander une interdiction de contact et la notifier à la camionnette",
      },
      agency: "victimSupport",
      person: "Ines Duarte",
      due: 5,
      risks: [0, 1],
      status: "DONE",
      result: {
        en: "Order granted for twelve months and served by the patrol.",
        fr: "Mesure accordée pour douze mois et notifiée par la patrouille.",
      },
    },
    {
      text: {
        en: "Arrange supervised dispensing at a new pharmacy, one day at a time",
        fr: "Mettre en place une délivrance supervisée dans une autre pharmacie, un jour à la fois",
      },
      agency: "substance",
      due: 8,
      risks: [0],
      status: "NOT_POSSIBLE",
      whyNot: "REFUSED_BY_OTHERS",
      result: {
        en: "The pharmacy refused. Replaced by weekly dispensing at the clinic.",
        fr: "Refus de la pharmacie. Remplacée par une délivrance hebdomadaire au centre.",
      },
    },
    {
      text: {
        en: "Name a worker for the daughter and tell her how to reach help",
        fr: "Désigner une référente pour la fille et lui indiquer comment appeler à l’aide",
      },
      agency: "children",
      due: 3,
      risks: [2],
      status: "DONE",
      result: {
        en: "Worker introduced at school; number saved under another name.",
        fr: "Référente présentée à l’école ; numéro enregistré sous un autre nom.",
      },
    },
    {
      text: {
        en: "Assess his risk of suicide and offer an appointment within two weeks",
        fr: "Évaluer son risque suicidaire et proposer un rendez-vous sous quinze jours",
      },
      agency: "mentalHealth",
      person: "Jon Hale",
      due: 10,
      risks: [1],
      status: "OPEN",
    },
  ],
  level: "HIGH",
  toldBy: 1,
  mayBeTold: {
    en: "The order, the worker for Aoife and the patrol. Nothing about his tablets or appointments.",
    fr: "La mesure, la référente d’Aoife et la patrouille. Rien sur ses comprimés ni ses rendez-vous.",
  },
};
