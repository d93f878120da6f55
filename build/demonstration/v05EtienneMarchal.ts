import type { Vignette } from "./model.ts";

/** A man hurt by his wife, who expects not to be believed. */
export const v05EtienneMarchal: Vignette = {
  key: "v05",
  reference: "NM-E5MS",
  title: { en: "Male victim", fr: "Victime homme" },
  referredBy: "hospital",
  referredDaysBefore: 14,
  victim: {
    givenNames: "Étienne",
    familyName: "Marchal",
    age: 41,
    gender: "MAN",
    schoolOrWork: "Calorix Heating",
  },
  perpetrators: [{ givenNames: "Solène", familyName: "Marchal", age: 39, gender: "WOMAN", relationship: "SPOUSE" }],
  children: [
    { givenNames: "Lou", familyName: "Marchal", age: 9, gender: "WOMAN", schoolOrWork: "Sorrel Lane School" },
    { givenNames: "Tim", familyName: "Marchal", age: 7, gender: "MAN", schoolOrWork: "Sorrel Lane School" },
  ],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "07700 900501",
      safe: true,
      confidential: false,
      safeTimes: {
        en: "Work telephone, weekdays 08:00 to 12:00, when he is on the road",
        fr: "Téléphone professionnel, en semaine de 8 h à 12 h, pendant ses tournées",
      },
      leaveMessage: false,
    },
    { of: "VICTIM", kind: "EMAIL", value: "marchal.family@example.org", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "40 Brindle Mews, Northmere", safe: false, confidential: false },
  ],
  criteria: ["VISIBLE_HIGH_RISK"],
  score: 14,
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["PHYSICAL", "COERCIVE_CONTROL", "THREAT_TO_KILL"],
  background: {
    en: "Mr Marchal, 41, a heating engineer, came to the emergency department with a deep cut in the palm of his hand. He spoke first of an accident in the kitchen and, on the second day, of a knife held by his wife. It was his third visit in a year; the earlier injuries had been put down to work. He says that she wakes him at night to question him, has told him that no judge would believe a man, and has threatened to kill herself or him if he leaves. She is treated for depression. The children, Lou, 9, and Tim, 7, have been present more than once and lock their bedroom door. On the French danger grid 13 of 23 answers are positive, one of them red.",
    fr: "M. Marchal, 41 ans, chauffagiste, s’est présenté aux urgences avec une plaie profonde de la paume. Il a d’abord évoqué un accident de cuisine puis, le lendemain, un couteau tenu par son épouse. C’était son troisième passage en un an ; les blessures précédentes avaient été attribuées au travail. Il dit qu’elle le réveille la nuit pour l’interroger, lui répète qu’aucun juge ne croira un homme, et a menacé de se tuer ou de le tuer s’il part. Elle est suivie pour dépression. Les enfants, Lou, 9 ans, et Tim, 7 ans, ont été présents plusieurs fois et ferment leur chambre à clé. La grille d’évaluation du danger compte 13 réponses positives sur 23, dont une rouge.",
  },
  victimWishes: {
    en: "He wants to stay with the children in the home and wants his wife to receive treatment. He asks to be believed before anything else.",
    fr: "Il veut rester au domicile avec les enfants et souhaite que son épouse soit soignée. Il demande avant tout à être cru.",
  },
  afraidOf: {
    en: "Of not being believed, of losing the children, and of the nights.",
    fr: "De ne pas être cru, de perdre ses enfants, et des nuits.",
  },
  adviser: "ines",
  heardAt: "current",
  minutes: 13,
  information: [
    {
      agency: "police",
      basis: "FACT",
      text: {
        en: "Attended at the hospital’s request. A knife wound across the palm; he said at first that it was an accident and has since asked to correct his statement.",
        fr: "Intervention à la demande de l’hôpital. Plaie par couteau en travers de la paume ; il a d’abord parlé d’un accident et demande depuis à rectifier ses déclarations.",
      },
      daysBefore: 15,
    },
    {
      agency: "hospital",
      basis: "FACT",
      text: {
        en: "Three visits in a year: a burn, a broken finger, and now the hand. The wound is of the kind seen when a blade is grasped in defence.",
        fr: "Trois passages en un an : une brûlure, un doigt cassé, et maintenant la main. La plaie est de celles que l’on observe lorsqu’une lame est saisie pour se défendre.",
      },
      daysBefore: 15,
    },
    {
      agency: "education",
      basis: "FACT",
      text: {
        en: "Lou falls asleep in class twice a week and does not want to be collected by her mother on Fridays.",
        fr: "Lou s’endort en classe deux fois par semaine et ne veut pas que sa mère vienne la chercher le vendredi.",
      },
      daysBefore: 8,
    },
    {
      agency: "mentalHealth",
      basis: "FACT",
      text: {
        en: "Mrs Marchal has been treated for depression for two years. She has missed the last two appointments.",
        fr: "Mme Marchal est suivie pour dépression depuis deux ans. Elle a manqué les deux derniers rendez-vous.",
      },
      daysBefore: 7,
    },
    {
      agency: "victimSupport",
      basis: "REPORTED",
      text: {
        en: "He fears that he will not be believed and that a complaint will be turned against him. He has not told his family.",
        fr: "Il craint de ne pas être cru et que sa plainte se retourne contre lui. Il n’en a pas parlé à sa famille.",
      },
      daysBefore: 4,
    },
  ],
  risks: [
    {
      text: {
        en: "Further attack with a knife, at night, when he speaks of leaving",
        fr: "Nouvelle agression au couteau, la nuit, lorsqu’il parle de partir",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      text: {
        en: "The children witness the violence and may step between their parents",
        fr: "Les enfants sont témoins des violences et pourraient s’interposer",
      },
      to: ["CHILD"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      text: {
        en: "Her treatment has lapsed; she has threatened suicide",
        fr: "Son suivi est interrompu ; elle a menacé de se suicider",
      },
      to: ["PERPETRATOR", "VICTIM", "CHILD"],
      imminence: "WEEKS",
      level: "MEDIUM",
    },
  ],
  protective: {
    en: "A steady job, a colleague who drives with him, and a school that listens to the children.",
    fr: "Un emploi stable, un collègue qui fait la route avec lui et une école à l’écoute des enfants.",
  },
  voice: {
    en: "“I said accident because I thought you would laugh.” He wants the children to hear from somebody that it is not their fault.",
    fr: "« J’ai dit accident parce que je pensais que vous alliez rire. » Il veut que quelqu’un dise aux enfants qu’ils n’y sont pour rien.",
  },
  childrenPlan: {
    en: "Lou and Tim are spoken to at school, apart from both parents. Their grandmother may collect them until the assessment is complete.",
    fr: "Lou et Tim sont entendus à l’école, hors de la présence de leurs parents. Leur grand-mère peut venir les chercher jusqu’à la fin de l’évaluation.",
  },
  perpetratorPlan: {
    en: "Mrs Marchal is offered an early appointment as part of her ordinary treatment. Nothing her husband said is passed on to her.",
    fr: "Un rendez-vous rapproché est proposé à Mme Marchal dans le cadre de son suivi habituel. Rien de ce qu’a dit son mari ne lui est transmis.",
  },
  actions: [
    {
      text: {
        en: "Take forensic photographs of the hand and a new statement, at the hospital",
        fr: "Réaliser des clichés médico-légaux de la main et recueillir une nouvelle déposition, à l’hôpital",
      },
      agency: "police",
      due: 3,
      risks: [0],
    },
    {
      text: {
        en: "File the request for an emergency protection order with his lawyer",
        fr: "Déposer avec son avocate la requête en ordonnance de protection d’urgence",
      },
      agency: "victimSupport",
      person: "Ines Duarte",
      due: 5,
      risks: [0, 1],
      safeToDo: {
        en: "No paper to the home before the hearing",
        fr: "Aucun document au domicile avant l’audience",
      },
    },
    {
      text: {
        en: "Assess both children and speak with each parent separately",
        fr: "Évaluer la situation des deux enfants et recevoir chaque parent séparément",
      },
      agency: "children",
      due: 5,
      risks: [1],
    },
    {
      text: {
        en: "Offer her a parallel treatment plan and instruct staff not to name the victim",
        fr: "Proposer à l’auteure présumée un plan de soins parallèle et demander à l’équipe de ne pas nommer la victime",
      },
      agency: "mentalHealth",
      person: "Jon Hale",
      due: 8,
      risks: [2],
    },
  ],
  level: "HIGH",
  toldBy: 1,
  mayBeTold: {
    en: "The new statement, the request for an order and the talks at school. Nothing about his wife’s treatment.",
    fr: "La nouvelle déposition, la requête et les entretiens à l’école. Rien sur le suivi de son épouse.",
  },
};
