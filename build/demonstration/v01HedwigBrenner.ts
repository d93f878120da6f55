import type { Vignette } from "./model.ts";

/** An elderly mother and her adult son: dependence, money, and an exclusion that must not leave him without food. */
export const v01HedwigBrenner: Vignette = {
  key: "v01",
  reference: "NM-6HWB",
  title: { en: "Elderly victim, adult son", fr: "Victime âgée, fils adulte" },
  referredBy: "adults",
  referredDaysBefore: 15,
  victim: { givenNames: "Hedwig", familyName: "Brenner", age: 78, gender: "WOMAN" },
  perpetrators: [{ givenNames: "Rolf", familyName: "Brenner", age: 51, gender: "MAN", relationship: "CHILD_ADULT" }],
  children: [],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "01632 960101",
      safe: true,
      confidential: false,
      safeTimes: {
        en: "Day centre, Tuesday and Thursday 10:00 to 15:00; ask for the manager",
        fr: "Accueil de jour, mardi et jeudi de 10 h à 15 h ; demander la responsable",
      },
      leaveMessage: false,
    },
    { of: "VICTIM", kind: "PHONE", value: "01632 960102", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "7 Tallow Steps, Northmere", safe: false, confidential: false },
  ],
  criteria: ["PROFESSIONAL_JUDGEMENT"],
  score: 12,
  judgementReasons: {
    en: "The checklist was not made for somebody who depends on the person she fears. Two police calls in five weeks, fresh bruises and missed appointments point to more danger than twelve answers show.",
    fr: "La grille n’est pas conçue pour une personne qui dépend de celui qu’elle craint. Deux interventions de police en cinq semaines, des ecchymoses récentes et des rendez-vous manqués indiquent un danger plus grand que ne le disent douze réponses.",
  },
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["PHYSICAL", "ECONOMIC", "COERCIVE_CONTROL"],
  background: {
    en: "Mrs Brenner is 78, walks with a frame and has early memory loss. Her son Rolf moved back in two years ago and receives an allowance for caring for her. Neighbours called the police twice in five weeks; on the second occasion her bedroom door had been kicked in. She told the day centre that he shouts when the money is gone and that he answers the telephone. Staff saw yellowing bruises on both forearms. She has missed three medical appointments because nobody took her. She says she is more frightened of being placed in a home than of her son, and she worries that he will have nothing to eat if he has to leave.",
    fr: "Mme Brenner, 78 ans, se déplace avec un déambulateur et présente des troubles débutants de la mémoire. Son fils Rolf est revenu vivre chez elle il y a deux ans et perçoit une allocation d’aidant. Les voisins ont appelé la police deux fois en cinq semaines ; la seconde fois, la porte de sa chambre avait été enfoncée à coups de pied. Elle a confié à l’accueil de jour qu’il crie quand il n’y a plus d’argent et que c’est lui qui répond au téléphone. L’équipe a constaté des ecchymoses anciennes aux deux avant-bras. Elle a manqué trois consultations, faute d’accompagnement. Elle dit craindre davantage l’entrée en établissement que son fils, et s’inquiète qu’il n’ait plus de quoi manger s’il devait partir.",
  },
  victimWishes: {
    en: "She wants her son to live elsewhere but to be fed and looked after. She wants to stay in her own home.",
    fr: "Elle souhaite que son fils vive ailleurs, mais qu’il soit nourri et suivi. Elle veut rester chez elle.",
  },
  afraidOf: {
    en: "Of her son when he has been drinking, and of losing her home.",
    fr: "De son fils lorsqu’il a bu, et de devoir quitter son logement.",
  },
  adviser: "leah",
  heardAt: "current",
  minutes: 14,
  information: [
    {
      agency: "police",
      basis: "FACT",
      text: {
        en: "Two calls in five weeks, both from neighbours. At the second the bedroom door was broken; Mrs Brenner did not wish to make a statement in her son’s presence.",
        fr: "Deux interventions en cinq semaines, à l’appel des voisins. Lors de la seconde, la porte de la chambre était brisée ; Mme Brenner n’a pas souhaité être entendue en présence de son fils.",
      },
      daysBefore: 19,
    },
    {
      agency: "primaryCare",
      basis: "FACT",
      text: {
        en: "Bruises of different ages on both forearms at the last visit. Three appointments missed since the summer, the last for the memory clinic.",
        fr: "Ecchymoses d’âges différents aux deux avant-bras lors de la dernière visite. Trois rendez-vous manqués depuis l’été, dont la consultation mémoire.",
      },
      daysBefore: 16,
    },
    {
      agency: "adults",
      basis: "REPORTED",
      text: {
        en: "Her bank reports four cash withdrawals of 500 in one month, which she cannot explain. She told the social worker that she is more afraid of “the home” than of Rolf.",
        fr: "Sa banque signale quatre retraits de 500 en un mois, qu’elle ne peut expliquer. Elle a dit à l’assistante sociale avoir plus peur de « la maison » que de Rolf.",
      },
      daysBefore: 15,
    },
    {
      agency: "substance",
      basis: "FACT",
      text: {
        en: "Rolf has been known to the service for four years. He drinks daily and has not attended since the spring.",
        fr: "Rolf est connu du service depuis quatre ans. Il boit tous les jours et ne s’est plus présenté depuis le printemps.",
      },
      daysBefore: 8,
    },
    {
      agency: "victimSupport",
      basis: "REPORTED",
      text: {
        en: "Seen alone at the day centre. She says he is never violent in the morning, and that she hides her purse in the laundry basket.",
        fr: "Rencontrée seule à l’accueil de jour. Elle dit qu’il n’est jamais violent le matin et qu’elle cache son porte-monnaie dans le panier à linge.",
      },
      daysBefore: 5,
    },
  ],
  risks: [
    {
      text: {
        en: "Further injury at home, above all in the evening when he has been drinking",
        fr: "Nouvelles blessures au domicile, surtout le soir lorsqu’il a bu",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      text: {
        en: "Control of her money: unexplained withdrawals, card and post in his hands",
        fr: "Mainmise sur son argent : retraits inexpliqués, carte et courrier entre ses mains",
      },
      to: ["VICTIM"],
      imminence: "NOW",
      level: "HIGH",
    },
    {
      text: {
        en: "She depends on him for care; her capacity to decide about him has never been assessed",
        fr: "Elle dépend de lui pour ses soins ; sa capacité à décider le concernant n’a jamais été évaluée",
      },
      to: ["VICTIM"],
      imminence: "WEEKS",
      level: "MEDIUM",
    },
    {
      text: {
        en: "He may be left without home, income or treatment, and return",
        fr: "Il risque de se retrouver sans logement, ni revenu, ni soins, et de revenir",
      },
      to: ["PERPETRATOR", "VICTIM"],
      imminence: "WEEKS",
      level: "MEDIUM",
    },
  ],
  protective: {
    en: "The day centre sees her twice a week and knows her well. Her daughter, in another city, telephones the centre and is willing to help.",
    fr: "L’accueil de jour la voit deux fois par semaine et la connaît bien. Sa fille, qui vit dans une autre ville, appelle l’accueil et se dit prête à aider.",
  },
  voice: {
    en: "“I want him out, but I want him fed.” She asks that nobody telephone the house and that nobody speak of a care home.",
    fr: "« Je veux qu’il parte, mais qu’il mange à sa faim. » Elle demande que personne n’appelle à la maison et qu’on ne parle pas d’établissement.",
  },
  perpetratorPlan: {
    en: "Alcohol outreach meets Rolf away from the house and speaks of housing and treatment only, never of what his mother said.",
    fr: "L’équipe mobile d’addictologie rencontre Rolf hors du domicile et ne parle que de logement et de soins, jamais des propos de sa mère.",
  },
  actions: [
    {
      text: {
        en: "Assess her capacity and her care needs, with an independent advocate and without her son present",
        fr: "Évaluer sa capacité de décision et ses besoins, avec un tiers indépendant et hors de la présence de son fils",
      },
      agency: "adults",
      person: "Birgit Kehl",
      due: 5,
      risks: [2],
    },
    {
      text: {
        en: "Visit her at the day centre, agree a safety plan and order a key safe",
        fr: "La rencontrer à l’accueil de jour, convenir d’un plan de mise en sécurité et commander un coffre à clés",
      },
      agency: "victimSupport",
      due: 2,
      risks: [0],
      safeToDo: {
        en: "Day centre only; never telephone or write to the house",
        fr: "À l’accueil de jour uniquement ; ne jamais appeler ni écrire au domicile",
      },
    },
    {
      text: {
        en: "Advise her and her daughter on an occupation or exclusion order, with the police",
        fr: "Conseiller la victime et sa fille sur une mesure d’éviction du domicile, avec la police",
      },
      agency: "victimSupport",
      due: 8,
      risks: [0, 3],
    },
    {
      text: {
        en: "Offer alcohol outreach away from the house, with help to find a place to stay",
        fr: "Proposer un suivi en alcoologie hors du domicile, avec une aide à la recherche d’un hébergement",
      },
      agency: "substance",
      due: 10,
      risks: [3],
      safeToDo: {
        en: "Say that it follows up an earlier contact; do not mention the conference",
        fr: "Présenter la démarche comme la suite d’un ancien suivi ; ne pas mentionner la conférence",
      },
    },
    {
      text: {
        en: "Ask the bank for a safeguarding note and stop the card, with her agreement",
        fr: "Demander à la banque une mention de vigilance et l’opposition sur la carte, avec son accord",
      },
      agency: "adults",
      person: "Birgit Kehl",
      due: 3,
      risks: [1],
    },
  ],
  level: "HIGH",
  toldBy: 2,
  mayBeTold: {
    en: "The visit at the day centre, the advocate and the key safe. Nothing about what other services know of her son’s treatment.",
    fr: "La visite à l’accueil de jour, le tiers indépendant et le coffre à clés. Rien de ce que les services savent du suivi de son fils.",
  },
};
