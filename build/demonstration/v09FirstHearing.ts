import type { Vignette } from "./model.ts";

/** What the area agreed about the same two people seven months before: three actions done, one not, one not possible. */
export const v09FirstHearing: Vignette = {
  key: "v09first",
  reference: "NM-D9KP",
  title: { en: "First hearing, while he was in custody", fr: "Premier examen, pendant sa détention" },
  referredBy: "police",
  referredDaysBefore: 240,
  victim: { givenNames: "Desislava", familyName: "Ilieva", age: 45, gender: "WOMAN" },
  perpetrators: [{ givenNames: "Petar", familyName: "Iliev", age: 47, gender: "MAN", relationship: "SPOUSE" }],
  children: [],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "07700 900903",
      safe: true,
      confidential: false,
      safeTimes: { en: "Weekday mornings", fr: "Le matin en semaine" },
      leaveMessage: false,
    },
    { of: "PERPETRATOR", kind: "ADDRESS", value: "31 Weir Street, Northmere", safe: true, confidential: true },
  ],
  criteria: ["VISIBLE_HIGH_RISK"],
  score: 17,
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["THREAT_TO_KILL", "PHYSICAL", "COERCIVE_CONTROL"],
  background: {
    en: "Her husband was arrested after he held a kitchen knife to her throat and said that she would not see the summer. It was the third call to their address within a year. He has been remanded and is expected to be sentenced within weeks. She lives alone in the flat that is in his name, works late shifts and has no family in the country. She fears the day of his release more than anything, and asks where she can be by then.",
    fr: "Son mari a été arrêté après lui avoir tenu un couteau de cuisine sous la gorge en disant qu’elle ne verrait pas l’été. C’était le troisième appel à leur adresse en un an. Il est en détention provisoire et doit être jugé dans les prochaines semaines. Elle vit seule dans l’appartement qui est à son nom à lui, travaille le soir et n’a pas de famille dans le pays. Elle redoute par-dessus tout le jour de sa sortie et demande où elle pourra être d’ici là.",
  },
  victimWishes: {
    en: "A place of her own before he comes out, and somebody who tells her the day.",
    fr: "Un logement à elle avant qu’il ne sorte, et quelqu’un qui lui dise le jour.",
  },
  afraidOf: {
    en: "Of the day he is released, and of his sister who holds a key to the flat.",
    fr: "Du jour de sa sortie, et de sa sœur qui possède une clé de l’appartement.",
  },
  adviser: "leah",
  heardAt: "earlier",
  minutes: 12,
  information: [
    {
      agency: "police",
      basis: "FACT",
      text: {
        en: "Third call within a year; charged with threats to kill and wounding. The knife was found under the mattress.",
        fr: "Troisième appel en un an ; poursuivi pour menaces de mort et violences. Le couteau a été retrouvé sous le matelas.",
      },
      daysBefore: 30,
    },
    {
      agency: "housing",
      basis: "FACT",
      text: {
        en: "The tenancy is in his name. She is not on the waiting list.",
        fr: "Le bail est à son nom à lui. Elle n’est pas inscrite sur la liste d’attente.",
      },
      daysBefore: 6,
    },
    {
      agency: "primaryCare",
      basis: "FACT",
      text: {
        en: "Seen twice in winter with bruises on both arms. Sleeps three hours a night.",
        fr: "Vue deux fois en hiver avec des ecchymoses aux deux bras. Elle dort trois heures par nuit.",
      },
      daysBefore: 75,
    },
    {
      agency: "probation",
      basis: "REPORTED",
      text: {
        en: "A sentence without supervision afterwards is likely.",
        fr: "Une peine sans suivi à la sortie est probable.",
      },
      daysBefore: 4,
    },
  ],
  risks: [
    {
      text: {
        en: "On his release he returns to the flat that is his by tenancy",
        fr: "À sa sortie, il retourne dans l’appartement dont il est locataire",
      },
      to: ["VICTIM"],
      imminence: "WEEKS",
      level: "HIGH",
    },
    {
      text: {
        en: "Nobody tells her the day of his release",
        fr: "Personne ne lui dit le jour de sa sortie",
      },
      to: ["VICTIM"],
      imminence: "WEEKS",
      level: "HIGH",
    },
  ],
  protective: {
    en: "He is in custody. She calls the police each time.",
    fr: "Il est détenu. Elle appelle la police à chaque fois.",
  },
  voice: {
    en: "“I want a door that he has no key to.”",
    fr: "« Je veux une porte dont il n’a pas la clé. »",
  },
  perpetratorPlan: {
    en: "Conditions are asked for in case he is bailed.",
    fr: "Des conditions sont demandées en cas de mise en liberté.",
  },
  actions: [
    {
      text: {
        en: "Obtain a protection order and record it at the control room",
        fr: "Obtenir une ordonnance de protection et l’inscrire au centre d’appels",
      },
      agency: "police",
      due: 10,
      risks: [0],
      status: "DONE",
      result: {
        en: "Granted for eight months, marker set on her address",
        fr: "Accordée pour huit mois, signalement posé sur son adresse",
      },
    },
    {
      text: {
        en: "Find a shelter place that she can move to at once",
        fr: "Trouver une place d’hébergement où elle puisse aller immédiatement",
      },
      agency: "victimSupport",
      due: 5,
      risks: [0],
      status: "DONE",
      result: {
        en: "Moved in; left after three weeks, too far from her work",
        fr: "Entrée ; repartie au bout de trois semaines, trop loin de son travail",
      },
    },
    {
      text: {
        en: "Allocate a flat with its own front door before the release",
        fr: "Attribuer avant la sortie un appartement avec porte indépendante",
      },
      agency: "housing",
      due: 20,
      risks: [0],
      status: "NOT_DONE",
      whyNot: "OVERLOOKED",
      result: {
        en: "The application was closed for a missing form; the applicant was not told",
        fr: "Demande classée faute d’un formulaire ; la demandeuse n’a pas été informée",
      },
    },
    {
      text: {
        en: "Arrange supervision after the sentence",
        fr: "Organiser un suivi après la peine",
      },
      agency: "probation",
      due: 15,
      risks: [1],
      status: "NOT_POSSIBLE",
      whyNot: "NO_LEGAL_WAY",
      result: {
        en: "The sentence ends without licence, so that no condition can be set",
        fr: "La peine s’achève sans mesure de suivi, aucune condition ne peut être fixée",
      },
    },
    {
      text: {
        en: "Offer daytime appointments for sleep and fear",
        fr: "Proposer des rendez-vous en journée pour le sommeil et la peur",
      },
      agency: "primaryCare",
      due: 10,
      risks: [1],
      status: "DONE",
      result: { en: "Six appointments kept", fr: "Six rendez-vous honorés" },
    },
  ],
  level: "HIGH",
  toldBy: 2,
  mayBeTold: {
    en: "The order, the shelter, and that a flat is being sought.",
    fr: "L’ordonnance, l’hébergement, et qu’un appartement est recherché.",
  },
};
