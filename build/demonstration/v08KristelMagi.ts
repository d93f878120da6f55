import type { Vignette } from "./model.ts";

/** Each says that the other hit: who is in fear of whom, and no meeting of the two in one room. */
export const v08KristelMagi: Vignette = {
  key: "v08",
  reference: "NM-K8LP",
  title: { en: "Counter-allegations", fr: "Accusations croisées" },
  referredBy: "police",
  referredDaysBefore: 15,
  victim: { givenNames: "Kristel", familyName: "Mägi", age: 33, gender: "WOMAN" },
  perpetrators: [
    {
      givenNames: "Marko",
      familyName: "Lepik",
      age: 35,
      gender: "MAN",
      relationship: "PARTNER",
      schoolOrWork: "Estuary Sawmill",
    },
  ],
  children: [{ givenNames: "Rasmus", familyName: "Lepik", age: 5, gender: "MAN", schoolOrWork: "Sandpiper Nursery" }],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "07700 900801",
      safe: true,
      confidential: false,
      safeTimes: {
        en: "While he is on the early shift, weekdays 06:30 to 13:00",
        fr: "Pendant qu’il travaille du matin, en semaine de 6 h 30 à 13 h",
      },
      codeWord: "parcel",
      leaveMessage: false,
    },
    { of: "VICTIM", kind: "EMAIL", value: "k.and.m.home@example.org", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "12 Weir Cottages, Northmere", safe: false, confidential: false },
  ],
  criteria: ["VISIBLE_HIGH_RISK"],
  score: 16,
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["PHYSICAL", "COERCIVE_CONTROL", "ECONOMIC"],
  background: {
    en: "Ms Mägi, 33, lives with her partner Marko Lepik, 35, and their son Rasmus, 5. At the last incident both had injuries: she a broken rib, he scratches on the forearms. Mr Lepik alleges that she attacked him and says that he is the one in need of help; on a checklist completed with him four answers were positive, on hers sixteen. All three earlier calls to the police were hers. She hides money for food and asks permission before visiting her mother; he denies this. His working hours were cut in the autumn and he has been at home more since. The officer asks that the primary aggressor be established and that the two never be seen together.",
    fr: "Mme Mägi, 33 ans, vit avec son compagnon Marko Lepik, 35 ans, et leur fils Rasmus, 5 ans. Lors des derniers faits, tous deux étaient blessés : elle avait une côte cassée, lui des griffures aux avant-bras. M. Lepik affirme qu’elle l’a agressé et que c’est lui qui a besoin d’aide ; la grille remplie avec lui compte quatre réponses positives, celle de sa compagne seize. Les trois appels précédents à la police venaient tous d’elle. Elle cache l’argent des courses et demande la permission d’aller chez sa mère ; il le conteste. Ses heures de travail ont été réduites à l’automne et il est depuis plus souvent au domicile. L’enquêteur demande que l’agresseur principal soit identifié et qu’on ne les reçoive jamais ensemble.",
  },
  victimWishes: {
    en: "She wants to stay in the house with Rasmus and not to be treated as one half of a quarrel.",
    fr: "Elle veut rester dans la maison avec Rasmus et ne pas être traitée comme la moitié d’une dispute.",
  },
  afraidOf: {
    en: "Of being arrested herself, and of Rasmus staying with his father.",
    fr: "D’être elle-même interpellée, et que Rasmus reste avec son père.",
  },
  adviser: "ines",
  heardAt: "current",
  minutes: 14,
  information: [
    {
      agency: "police",
      basis: "PROFESSIONAL_OPINION",
      text: {
        en: "Both were injured once. The scratches on his forearms are of the kind that come from somebody trying to get free.",
        fr: "Tous deux ont été blessés une fois. Les griffures à ses avant-bras sont de celles que laisse une personne qui cherche à se dégager.",
      },
      daysBefore: 15,
    },
    {
      agency: "police",
      basis: "FACT",
      text: {
        en: "Three earlier calls within eighteen months, all made by her. None led to a charge.",
        fr: "Trois appels antérieurs en dix-huit mois, tous passés par elle. Aucun n’a donné lieu à des poursuites.",
      },
      daysBefore: 15,
    },
    {
      agency: "hospital",
      basis: "FACT",
      text: {
        en: "Fracture of the eighth rib on the left, caused by a blow or a kick. She asked whether the report would be posted to her home.",
        fr: "Fracture de la huitième côte gauche, due à un coup de poing ou de pied. Elle a demandé si le compte rendu serait envoyé à son domicile.",
      },
      daysBefore: 15,
    },
    {
      agency: "children",
      basis: "REPORTED",
      text: {
        en: "Rasmus told his nursery teacher: “Papa closes the door, and then I sing.”",
        fr: "Rasmus a dit à son institutrice : « Papa ferme la porte, et alors je chante. »",
      },
      daysBefore: 9,
    },
    {
      agency: "victimSupport",
      basis: "REPORTED",
      text: {
        en: "She sets aside coins for food and keeps the receipts in case he asks. He denies any control of money.",
        fr: "Elle met de côté des pièces pour les courses et garde les tickets au cas où il les demanderait. Il nie tout contrôle de l’argent.",
      },
      daysBefore: 5,
    },
  ],
  risks: [
    {
      text: {
        en: "Further assault; his hours were cut and he is at home more",
        fr: "Nouvelle agression ; ses heures ont été réduites et il est plus souvent au domicile",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      text: {
        en: "She is taken for the aggressor, arrested or brought to a joint meeting",
        fr: "Elle est prise pour l’agresseuse, interpellée ou convoquée à un entretien commun",
      },
      to: ["VICTIM"],
      imminence: "WEEKS",
      level: "HIGH",
    },
    {
      text: {
        en: "Rasmus is shut in a room and hears the violence",
        fr: "Rasmus est enfermé dans une pièce et entend les violences",
      },
      to: ["CHILD"],
      imminence: "DAYS",
      level: "HIGH",
    },
  ],
  protective: {
    en: "Her mother lives nearby. The nursery notices and writes down what Rasmus says, in his words.",
    fr: "Sa mère habite tout près. L’école est attentive et note les paroles de Rasmus telles quelles.",
  },
  voice: {
    en: "“He says we both fight. I only try to get to the door.” She will speak to a woman officer, in the morning.",
    fr: "« Il dit qu’on se bat tous les deux. Moi, j’essaie seulement d’atteindre la porte. » Elle veut bien parler à une policière, le matin.",
  },
  childrenPlan: {
    en: "One forensic interview by a trained interviewer, at the nursery’s quiet room; nobody else questions Rasmus before it.",
    fr: "Une seule audition par une personne formée, dans la salle calme de l’école ; personne d’autre n’interroge Rasmus auparavant.",
  },
  perpetratorPlan: {
    en: "Marko is offered an adviser of his own, so that his account is heard, and a place on a programme. His offer of mediation is declined.",
    fr: "Un intervenant distinct est proposé à Marko, afin que sa version soit entendue, ainsi qu’une place en stage. Sa demande de médiation est refusée.",
  },
  actions: [
    {
      text: {
        en: "Review all calls and injuries and record who is the primary aggressor, by the domestic abuse officer",
        fr: "Réexaminer tous les appels et blessures et consigner qui est l’agresseur principal, par l’enquêtrice spécialisée",
      },
      agency: "police",
      due: 3,
      risks: [0, 1],
    },
    {
      text: {
        en: "Offer him a separate adviser, from another office and without shared files",
        fr: "Proposer à l’auteur présumé un intervenant distinct, dans un autre bureau et sans dossier commun",
      },
      agency: "victimSupport",
      person: "Leah Marsh",
      due: 5,
      risks: [1],
    },
    {
      text: {
        en: "Arrange a forensic interview of the child",
        fr: "Organiser l’audition de l’enfant par une personne formée",
      },
      agency: "children",
      due: 5,
      risks: [2],
      safeToDo: {
        en: "The parents are told on the day, not before",
        fr: "Les parents sont informés le jour même, pas avant",
      },
    },
    {
      text: {
        en: "Write to all agencies: no joint meeting, no mediation, no shared appointment",
        fr: "Écrire à tous les services : aucun entretien commun, aucune médiation, aucun rendez-vous partagé",
      },
      agency: "adults",
      person: "Nora Whitfield",
      due: 1,
      risks: [1],
    },
    {
      text: {
        en: "Refer him to the programme for people who use violence",
        fr: "Orienter l’auteur présumé vers le stage destiné aux auteurs de violences",
      },
      agency: "probation",
      due: 10,
      risks: [0, 2],
    },
  ],
  level: "HIGH",
  toldBy: 1,
  mayBeTold: {
    en: "The review, the woman officer and that there will be no joint meeting. Nothing of what Marko told his adviser.",
    fr: "Le réexamen, la policière et l’absence d’entretien commun. Rien de ce que Marko a dit à son intervenant.",
  },
};
