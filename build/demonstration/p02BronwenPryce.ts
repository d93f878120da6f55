import type { Vignette } from "./model.ts";

/** Heard at the closed conference: an order renewed, a door chain that was never fitted. */
export const p02BronwenPryce: Vignette = {
  key: "p02",
  reference: "NM-8LMR",
  title: { en: "Protection order about to expire", fr: "Ordonnance de protection proche de l’échéance" },
  referredBy: "police",
  referredDaysBefore: 45,
  victim: { givenNames: "Bronwen", familyName: "Pryce", age: 47, gender: "WOMAN" },
  perpetrators: [{ givenNames: "Huw", familyName: "Garland", age: 50, gender: "MAN", relationship: "EX_PARTNER" }],
  children: [],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "07700 900141",
      safe: true,
      confidential: false,
      safeTimes: { en: "Lunch break, 12:30 to 13:15", fr: "Pause déjeuner, de 12 h 30 à 13 h 15" },
      leaveMessage: false,
    },
    { of: "VICTIM", kind: "PHONE", value: "01632 960142", safe: false, confidential: false },
    {
      of: "VICTIM",
      kind: "ADDRESS",
      value: "Ground floor, 88 Fenwater Lane, Northmere",
      safe: false,
      confidential: false,
    },
  ],
  criteria: ["VISIBLE_HIGH_RISK", "POTENTIAL_ESCALATION"],
  score: 15,
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["STALKING", "PHYSICAL", "COERCIVE_CONTROL"],
  background: {
    en: "Ms Pryce, 47, ended a relationship of six years with Huw Garland. A protection order has kept him at a distance for eleven months; it expires soon after the conference. In the last weeks he has been seen at the bus stop opposite her ground-floor flat, always just outside the distance named in the order, and once rang the bell and left. Before the order he had broken her wrist. He keeps two dogs that she raised and sends her pictures of them without words. She says that he counts the days, and so does she. Her chain lock was torn out before the order and never replaced.",
    fr: "Mme Pryce, 47 ans, a rompu avec Huw Garland après six ans de relation. Une ordonnance de protection le tient à distance depuis onze mois ; elle expire peu après la conférence. Ces dernières semaines, il a été vu à l’arrêt de bus en face de son rez-de-chaussée, toujours juste au-delà de la distance fixée, et a sonné une fois avant de repartir. Avant l’ordonnance, il lui avait cassé le poignet. Il garde deux chiens qu’elle a élevés et lui en envoie des photos sans un mot. Elle dit qu’il compte les jours, et elle aussi. La chaîne de sa porte, arrachée avant l’ordonnance, n’a jamais été remplacée.",
  },
  victimWishes: {
    en: "She wants the order to go on without a gap and a door she can trust.",
    fr: "Elle veut que l’ordonnance se poursuive sans interruption, et une porte sûre.",
  },
  afraidOf: {
    en: "Of the day after the order ends.",
    fr: "Du lendemain de l’expiration de l’ordonnance.",
  },
  adviser: "leah",
  heardAt: "closed",
  minutes: 11,
  information: [
    {
      agency: "police",
      basis: "FACT",
      text: {
        en: "Three sightings at the bus stop within two weeks, none of them inside the distance. One ring at the door is recorded by the camera of a neighbour.",
        fr: "Vu trois fois à l’arrêt de bus en deux semaines, jamais en deçà de la distance. La caméra d’un voisin a enregistré un coup de sonnette.",
      },
      daysBefore: 18,
    },
    {
      agency: "hospital",
      basis: "FACT",
      text: {
        en: "Fracture of the left wrist thirteen months ago; she named him as the cause at the time.",
        fr: "Fracture du poignet gauche il y a treize mois ; elle l’avait alors désigné comme en étant l’auteur.",
      },
      daysBefore: 10,
    },
    {
      agency: "housing",
      basis: "FACT",
      text: {
        en: "Ground-floor flat; two windows without locks. A repair order for the door was closed last year because nobody answered.",
        fr: "Logement au rez-de-chaussée ; deux fenêtres sans verrou. La réparation de la porte a été classée l’an dernier, faute de réponse.",
      },
      daysBefore: 8,
    },
    {
      agency: "victimSupport",
      basis: "PROFESSIONAL_OPINION",
      text: {
        en: "The pictures of the dogs are a way to stay present. Contact is likely to start on the day the order ends.",
        fr: "Les photos des chiens sont une façon de rester présent. Une reprise de contact est probable le jour où l’ordonnance prendra fin.",
      },
      daysBefore: 5,
    },
  ],
  risks: [
    {
      text: {
        en: "The order ends and contact starts again the same day",
        fr: "L’ordonnance prend fin et le contact reprend le jour même",
      },
      to: ["VICTIM"],
      imminence: "WEEKS",
      level: "HIGH",
    },
    {
      text: {
        en: "A ground-floor flat whose door and windows do not lock",
        fr: "Un rez-de-chaussée dont la porte et les fenêtres ferment mal",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "HIGH",
    },
  ],
  protective: {
    en: "She keeps a diary of sightings, and her neighbour’s camera covers the entrance.",
    fr: "Elle note chaque apparition, et la caméra de son voisin couvre l’entrée.",
  },
  voice: {
    en: "“He has learnt where the line is. Please do not rub it out.” She will attend court if she need not sit beside him.",
    fr: "« Il a appris où passe la ligne. Ne l’effacez pas. » Elle ira à l’audience si elle n’a pas à s’asseoir près de lui.",
  },
  perpetratorPlan: {
    en: "Huw is not told of the renewal before the court serves it.",
    fr: "Huw n’est pas informé de la demande avant la notification par le tribunal.",
  },
  actions: [
    {
      text: {
        en: "Renew the protection order before it expires",
        fr: "Faire renouveler l’ordonnance de protection avant son échéance",
      },
      agency: "victimSupport",
      person: "Leah Marsh",
      due: 10,
      risks: [0],
      status: "DONE",
      result: {
        en: "Renewed without a gap, for six months.",
        fr: "Renouvelée sans interruption, pour six mois.",
      },
    },
    {
      text: {
        en: "Fit a door chain and window locks",
        fr: "Poser une chaîne de porte et des verrous de fenêtre",
      },
      agency: "housing",
      person: "Michael Adeyinka",
      due: 5,
      risks: [1],
      status: "NOT_DONE",
      whyNot: "NO_CONTACT",
      result: {
        en: "Not done: no access agreed. To be issued again with a visit by the adviser.",
        fr: "Non faite : aucun accès convenu. À reprendre avec une visite de l’intervenante.",
      },
    },
    {
      text: {
        en: "Obtain the neighbour’s recording and add it to the file",
        fr: "Obtenir l’enregistrement du voisin et le verser au dossier",
      },
      agency: "police",
      due: 3,
      risks: [0],
      status: "DONE",
      result: {
        en: "Recording secured and listed as an exhibit.",
        fr: "Enregistrement saisi et placé sous scellés.",
      },
    },
    {
      text: {
        en: "Put the bus stop on the evening patrol and report sightings each week",
        fr: "Inscrire l’arrêt de bus à la patrouille du soir et rendre compte chaque semaine",
      },
      agency: "police",
      due: 12,
      risks: [0, 1],
      status: "OPEN",
    },
  ],
  level: "HIGH",
  toldBy: 2,
  mayBeTold: {
    en: "The renewal, the patrol and who comes about the door.",
    fr: "Le renouvellement, la patrouille et qui vient pour la porte.",
  },
};
