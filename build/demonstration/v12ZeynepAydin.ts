import type { Vignette } from "./model.ts";

/** Several alleged perpetrators in one family, a date on the ticket, and one safe way to reach her. */
export const v12ZeynepAydin: Vignette = {
  key: "v12",
  reference: "NM-Z5AY",
  title: {
    en: "Honour-based abuse, risk of forced marriage",
    fr: "Violences dites « d’honneur », risque de mariage forcé",
  },
  referredBy: "education",
  referredDaysBefore: 12,
  victim: {
    givenNames: "Zeynep",
    familyName: "Aydın",
    age: 19,
    gender: "WOMAN",
    schoolOrWork: "University of Northmere, second year",
  },
  perpetrators: [
    { givenNames: "Kemal", familyName: "Aydın", age: 50, gender: "MAN", relationship: "PARENT" },
    { givenNames: "Orhan", familyName: "Aydın", age: 44, gender: "MAN", relationship: "EXTENDED_FAMILY" },
    { givenNames: "Emre", familyName: "Aydın", age: 22, gender: "MAN", relationship: "SIBLING" },
  ],
  children: [
    { givenNames: "Elif", familyName: "Aydın", age: 15, gender: "WOMAN", schoolOrWork: "Millrace Secondary School" },
  ],
  contacts: [
    {
      of: "VICTIM",
      kind: "EMAIL",
      value: "library.terminal.4@example.org",
      safe: true,
      confidential: true,
      safeTimes: {
        en: "Library terminal only, Tuesday and Friday 14:00 to 16:00",
        fr: "Poste de la bibliothèque uniquement, mardi et vendredi de 14 h à 16 h",
      },
      codeWord: "essay extension",
      leaveMessage: true,
    },
    { of: "VICTIM", kind: "PHONE", value: "07700 900121", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "55 Saltern Avenue, Northmere", safe: false, confidential: false },
  ],
  criteria: ["VISIBLE_HIGH_RISK", "PROFESSIONAL_JUDGEMENT"],
  score: 14,
  judgementReasons: {
    en: "Tickets are booked, several relatives act together, and an older sister left the family under another name. One careless call could bring the journey forward.",
    fr: "Les billets sont réservés, plusieurs parents agissent ensemble et une sœur aînée a quitté la famille sous un autre nom. Un seul appel maladroit pourrait précipiter le voyage.",
  },
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["HONOUR", "FORCED_MARRIAGE", "COERCIVE_CONTROL", "THREAT_TO_KILL"],
  background: {
    en: "Zeynep, 19, is a student in her second year. She has not attended for three weeks; her tutor was told by telephone that there was a “family wedding”. She says that her father Kemal and her uncle Orhan have arranged her marriage to a man she has met once, that tickets are booked for eighteen days after the conference, and that her brother Emre now drives her everywhere and keeps her telephone. An elder sister left the family two years ago and lives under another name; since then, she says, nobody is allowed to speak of her. Her younger sister Elif, 15, is still at home. Zeynep can be reached only at a library terminal. No agency has called at the house.",
    fr: "Zeynep, 19 ans, est étudiante en deuxième année. Elle est absente depuis trois semaines ; son enseignante référente a appris par téléphone qu’il s’agissait d’un « mariage dans la famille ». Elle dit que son père Kemal et son oncle Orhan ont arrangé son mariage avec un homme rencontré une seule fois, que les billets sont pris pour le dix-huitième jour après la conférence, et que son frère Emre la conduit désormais partout et garde son téléphone. Une sœur aînée a quitté la famille il y a deux ans et vit sous un autre nom ; depuis, dit-elle, il est interdit de parler d’elle. Sa jeune sœur Elif, 15 ans, est toujours au domicile. On ne peut joindre Zeynep qu’à un poste de bibliothèque. Aucun service ne s’est présenté chez elle.",
  },
  victimWishes: {
    en: "She wants to leave before the flight, to go on studying, and Elif not to be sent in her place.",
    fr: "Elle veut partir avant le vol, poursuivre ses études, et qu’Elif ne soit pas envoyée à sa place.",
  },
  afraidOf: {
    en: "Of her uncle, of being followed to campus, and of what happens to Elif afterwards.",
    fr: "De son oncle, d’être suivie sur le campus, et de ce qui arrivera ensuite à Elif.",
  },
  adviser: "ines",
  heardAt: "current",
  minutes: 18,
  information: [
    {
      agency: "education",
      basis: "FACT",
      text: {
        en: "Attendance stopped three weeks ago. A man who gave no name told the tutor that she was away for a family wedding.",
        fr: "Absence depuis trois semaines. Un homme qui n’a pas donné son nom a dit à l’enseignante qu’elle était partie pour un mariage dans la famille.",
      },
      daysBefore: 12,
    },
    {
      agency: "police",
      basis: "FACT",
      text: {
        en: "No reports are held on the family. A border alert is possible within a day once a court order or her written request is there.",
        fr: "Aucun signalement concernant la famille. Une alerte aux frontières est possible en un jour, sur décision de justice ou demande écrite de sa part.",
      },
      daysBefore: 5,
    },
    {
      agency: "victimSupport",
      basis: "REPORTED",
      text: {
        en: "The specialist service knows the elder sister, who left two years ago and uses an alias. She is willing to help but must not be named to anybody.",
        fr: "L’association spécialisée connaît la sœur aînée, partie il y a deux ans et vivant sous un nom d’emprunt. Elle accepte d’aider mais ne doit être nommée à personne.",
      },
      daysBefore: 6,
      onlyAgencies: ["police", "victimSupport"],
    },
    {
      agency: "children",
      basis: "FACT",
      text: {
        en: "Elif lives at home and attends school regularly. She has told a teacher that she is “next”.",
        fr: "Elif vit au domicile et va régulièrement en classe. Elle a dit à une enseignante qu’elle était « la prochaine ».",
      },
      daysBefore: 7,
    },
    {
      agency: "primaryCare",
      basis: "REPORTED",
      text: {
        en: "She told the practice nurse that her mother found her contraception and that her telephone was taken the same evening.",
        fr: "Elle a confié à l’infirmière du cabinet que sa mère avait découvert sa contraception et que son téléphone lui avait été retiré le soir même.",
      },
      daysBefore: 10,
      onlyAgencies: ["primaryCare", "victimSupport", "police"],
    },
  ],
  risks: [
    {
      text: {
        en: "Taken abroad and married against her will; flight in eighteen days, perhaps sooner",
        fr: "Emmenée à l’étranger et mariée de force ; départ dans dix-huit jours, peut-être plus tôt",
      },
      to: ["VICTIM"],
      imminence: "WEEKS",
      level: "VERY_HIGH",
    },
    {
      text: {
        en: "Serious violence by several relatives if her plan to leave becomes known",
        fr: "Violences graves de plusieurs parents si son projet de départ est connu",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "VERY_HIGH",
    },
    {
      text: {
        en: "Her younger sister is put in her place",
        fr: "Sa jeune sœur est envoyée à sa place",
      },
      to: ["CHILD"],
      imminence: "WEEKS",
      level: "HIGH",
    },
    {
      text: {
        en: "A letter, a call home or an interpreter from the community gives her away",
        fr: "Un courrier, un appel au domicile ou un interprète de la communauté la trahit",
      },
      to: ["VICTIM", "CHILD", "PROFESSIONAL"],
      imminence: "NOW",
      level: "HIGH",
    },
  ],
  protective: {
    en: "A librarian who lets her use the terminal, a place at the university that is kept open, and somebody in the family who has gone this way before.",
    fr: "Une bibliothécaire qui lui laisse le poste, une inscription maintenue à l’université, et quelqu’un de la famille qui a déjà suivi ce chemin.",
  },
  voice: {
    en: "“If you ring the house, I am on the plane tomorrow.” She will choose the day herself, between two lectures.",
    fr: "« Si vous appelez à la maison, demain je suis dans l’avion. » Elle choisira elle-même le jour, entre deux cours.",
  },
  childrenPlan: {
    en: "Elif is seen at school by a social worker presented as career adviser. No call at home until Zeynep has left.",
    fr: "Elif est reçue au collège par une assistante sociale présentée comme conseillère d’orientation. Aucune démarche au domicile avant le départ de Zeynep.",
  },
  perpetratorPlan: {
    en: "No contact with Kemal, Orhan or Emre before the order is granted. All three are named in the application.",
    fr: "Aucun contact avec Kemal, Orhan ou Emre avant l’ordonnance. Tous trois sont visés par la requête.",
  },
  staffSafety: {
    en: "Names of professionals do not stand in any letter. The tutor forwards calls to the security office.",
    fr: "Aucun nom de professionnel ne figure dans les courriers. L’enseignante renvoie les appels vers le service de sécurité.",
  },
  actions: [
    {
      text: {
        en: "Apply for a forced-marriage protection order without notice, with her lawyer",
        fr: "Demander avec son avocate, sans avis préalable, une ordonnance de protection contre le mariage forcé",
      },
      agency: "police",
      due: 3,
      risks: [0, 1],
    },
    {
      text: {
        en: "Secure her passport and place a port alert",
        fr: "Mettre son passeport en sûreté et déclencher une alerte aux frontières",
      },
      agency: "police",
      due: 2,
      risks: [0],
    },
    {
      text: {
        en: "Agree with her the date, the luggage and the route of a safe exit, and wipe the telephone before she leaves",
        fr: "Convenir avec elle de la date, des bagages et du trajet d’un départ sûr, et effacer le téléphone avant",
      },
      agency: "victimSupport",
      person: "Ines Duarte",
      due: 5,
      risks: [1],
      safeToDo: {
        en: "Library terminal only, with the agreed word in the subject line",
        fr: "Poste de la bibliothèque uniquement, avec le mot convenu en objet",
      },
    },
    {
      text: {
        en: "Assess the younger sister at school; no call at home first",
        fr: "Évaluer la situation de la jeune sœur dans l’établissement ; aucun appel préalable au domicile",
      },
      agency: "children",
      due: 1,
      risks: [2],
    },
    {
      text: {
        en: "Put one contact rule on all files: no interpreter from family or community, no letter, no call home",
        fr: "Inscrire une règle unique à tous les dossiers : aucun interprète de la famille ou de la communauté, aucun courrier, aucun appel au domicile",
      },
      agency: "adults",
      person: "Nora Whitfield",
      due: 1,
      risks: [3],
    },
    {
      text: {
        en: "Grant an emergency bursary and a room in other halls, under a withheld name",
        fr: "Accorder une bourse d’urgence et une chambre dans une autre résidence, sous identité protégée",
      },
      agency: "education",
      due: 8,
      risks: [1],
    },
  ],
  level: "VERY_HIGH",
  toldBy: 1,
  mayBeTold: {
    en: "The order, the passport plan and the room, at the terminal only. Nothing about Elif’s assessment that could reach the house.",
    fr: "L’ordonnance, le plan pour le passeport et la chambre, au poste de bibliothèque uniquement. Rien sur l’évaluation d’Elif qui puisse parvenir au domicile.",
  },
};
