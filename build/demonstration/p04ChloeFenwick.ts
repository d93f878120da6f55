import type { Vignette } from "./model.ts";

/** A referral that still waits for a decision: what the plan would be is there for whoever wants to accept and hear it. */
export const p04ChloeFenwick: Vignette = {
  key: "p04",
  reference: "NM-4TXB",
  title: { en: "Young mother, referral awaiting a decision", fr: "Jeune mère, signalement en attente de décision" },
  referredBy: "housing",
  referredDaysBefore: 2,
  victim: { givenNames: "Chloe", familyName: "Fenwick", age: 24, gender: "WOMAN" },
  perpetrators: [{ givenNames: "Tyler", familyName: "Haskins", age: 26, gender: "MAN", relationship: "PARTNER" }],
  children: [{ givenNames: "Rosie", familyName: "Haskins", age: 2, gender: "WOMAN" }],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "01632 960161",
      safe: true,
      confidential: false,
      safeTimes: {
        en: "Toddler group, Friday 09:30 to 11:00; ask for the leader",
        fr: "Halte-jeux, vendredi de 9 h 30 à 11 h ; demander l’animatrice",
      },
      leaveMessage: false,
    },
    { of: "VICTIM", kind: "PHONE", value: "07700 900162", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "Flat 30, 2 Gannet House, Northmere", safe: false, confidential: false },
  ],
  criteria: ["PROFESSIONAL_JUDGEMENT"],
  score: 10,
  judgementReasons: {
    en: "Ten answers were given in a corridor, in five minutes, with her partner in the next room. The caretaker has replaced the same door three times this year.",
    fr: "Dix réponses données dans un couloir, en cinq minutes, son compagnon dans la pièce voisine. Le gardien a remplacé trois fois la même porte cette année.",
  },
  consent: "NO_OVERRIDDEN",
  victimAware: "YES",
  incidentTypes: ["PHYSICAL", "COERCIVE_CONTROL", "ECONOMIC"],
  background: {
    en: "Ms Fenwick, 24, lives with her partner Tyler Haskins and their daughter Rosie, 2. The tenancy is hers; he is not on it. The caretaker replaced the bathroom door three times this year. During the last repair she told the housing officer in the corridor that she locks herself in with Rosie when he has lost at betting, and that her benefit card is in his wallet. She had a bruise under the eye. She asked that nothing be passed on because he would know at once who had spoken. The officer told her that, because of Rosie and the third door, it would be shared all the same, and why.",
    fr: "Mme Fenwick, 24 ans, vit avec son compagnon Tyler Haskins et leur fille Rosie, 2 ans. Le bail est à son nom, il n’y figure pas. Le gardien a remplacé trois fois cette année la porte de la salle de bains. Lors de la dernière réparation, elle a dit dans le couloir à l’agente du logement qu’elle s’y enferme avec Rosie quand il a perdu aux paris, et que sa carte d’allocations est dans son portefeuille à lui. Elle avait un bleu sous l’œil. Elle a demandé que rien ne soit transmis, car il saurait aussitôt qui a parlé. L’agente lui a expliqué qu’en raison de Rosie et de la troisième porte, l’information serait tout de même partagée, et pourquoi.",
  },
  victimWishes: {
    en: "She wants the betting to stop. She does not want to leave and did not want this referral.",
    fr: "Elle veut que les paris cessent. Elle ne souhaite pas partir et ne voulait pas de ce signalement.",
  },
  afraidOf: {
    en: "Of what he does when he learns that she has spoken.",
    fr: "De ce qu’il fera s’il apprend qu’elle a parlé.",
  },
  adviser: "ines",
  heardAt: "undecided",
  minutes: 12,
  information: [
    {
      agency: "housing",
      basis: "FACT",
      text: {
        en: "Three bathroom doors replaced in ten months, each broken from outside. The tenancy is in her sole name.",
        fr: "Trois portes de salle de bains remplacées en dix mois, toutes enfoncées de l’extérieur. Le bail est à son seul nom.",
      },
      daysBefore: 2,
    },
    {
      agency: "midwifery",
      basis: "FACT",
      text: {
        en: "Rosie missed her two-year check. Her mother comes to the toddler group every Friday.",
        fr: "Rosie a manqué le bilan des deux ans. Sa mère vient chaque vendredi à la halte-jeux.",
      },
      daysBefore: 5,
    },
  ],
  risks: [
    {
      text: {
        en: "Violence after losses at betting, with the child behind the same door",
        fr: "Violences après des pertes aux paris, l’enfant derrière la même porte",
      },
      to: ["VICTIM", "CHILD"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      text: {
        en: "He holds her benefit card; she cannot buy food without asking",
        fr: "Il détient sa carte d’allocations ; elle ne peut acheter à manger sans demander",
      },
      to: ["VICTIM", "CHILD"],
      imminence: "NOW",
      level: "MEDIUM",
    },
  ],
  protective: {
    en: "The tenancy is hers, and the toddler group is a place he does not enter.",
    fr: "Le bail est à son nom, et la halte-jeux est un lieu où il n’entre pas.",
  },
  voice: {
    en: "“It is only when he loses.” She would speak with an adviser at the toddler group, if it looked like a chat.",
    fr: "« C’est seulement quand il perd. » Elle parlerait à une intervenante à la halte-jeux, si cela avait l’air d’une simple conversation.",
  },
  childrenPlan: {
    en: "Rosie’s two-year check takes place at the toddler group.",
    fr: "Le bilan des deux ans de Rosie a lieu à la halte-jeux.",
  },
  actions: [
    {
      text: {
        en: "Meet her at the toddler group and agree a first safety plan",
        fr: "La rencontrer à la halte-jeux et convenir d’un premier plan de mise en sécurité",
      },
      agency: "victimSupport",
      person: "Ines Duarte",
      due: 3,
      risks: [0],
      safeToDo: {
        en: "As one of the parents; no leaflet",
        fr: "Comme une mère parmi d’autres ; aucun dépliant",
      },
    },
    {
      text: {
        en: "Carry out the two-year check at the toddler group and look at how the child is",
        fr: "Réaliser le bilan des deux ans à la halte-jeux et observer l’état de l’enfant",
      },
      agency: "midwifery",
      due: 5,
      risks: [0],
    },
    {
      text: {
        en: "Pay her benefits to a new account when she asks for it",
        fr: "Verser ses allocations sur un nouveau compte dès qu’elle en fait la demande",
      },
      agency: "adults",
      person: "Birgit Kehl",
      due: 8,
      risks: [1],
    },
  ],
  level: "MEDIUM",
  toldBy: 2,
  mayBeTold: {
    en: "That an adviser will be at the toddler group on Friday.",
    fr: "Qu’une intervenante sera vendredi à la halte-jeux.",
  },
};
