import type { Vignette } from "./model.ts";
import { v09FirstHearing } from "./v09FirstHearing.ts";

/** A repeat: the first plan is looked at before a second one is made, above all what was not done. */
export const v09DesislavaIlieva: Vignette = {
  key: "v09",
  reference: "NM-D9KP",
  title: { en: "Repeat case after release", fr: "Situation réitérée après une sortie de prison" },
  earlier: v09FirstHearing,
  writtenAs: [
    { givenNames: "Десислава", familyName: "Илиева" },
    { givenNames: "Petar", familyName: "Ilieff" },
  ],
  referralReference: "NM-6HTR",
  reviews: [
    {
      needed: "REPLACED",
      note: { en: "It runs out in twenty days: renewed instead", fr: "Elle expire dans vingt jours : renouvelée" },
    },
    { needed: "NO", note: { en: "She left of her own accord", fr: "Elle en est partie d’elle-même" } },
    {
      needed: "YES",
      note: {
        en: "Still without a door of her own; the head of service answers for it now",
        fr: "Toujours sans porte à elle ; la direction en répond désormais",
      },
    },
    { needed: "NO", note: { en: "He is out, and free of supervision", fr: "Il est sorti, sans suivi" } },
    { needed: "NO", note: { en: "She sleeps again", fr: "Elle dort de nouveau" } },
  ],
  referredBy: "victimSupport",
  referredDaysBefore: 13,
  victim: { givenNames: "Desislava", familyName: "Ilieva", age: 45, gender: "WOMAN" },
  perpetrators: [{ givenNames: "Petar", familyName: "Iliev", age: 47, gender: "MAN", relationship: "SPOUSE" }],
  children: [],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "07700 900901",
      safe: true,
      confidential: false,
      safeTimes: {
        en: "Before the late shift, weekdays 11:00 to 13:00",
        fr: "Avant le poste du soir, en semaine de 11 h à 13 h",
      },
      leaveMessage: true,
    },
    { of: "VICTIM", kind: "PHONE", value: "01632 960902", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "Room 6, 2 Cooper’s Landing, Northmere", safe: true, confidential: true },
  ],
  criteria: ["REPEAT", "VISIBLE_HIGH_RISK"],
  score: 15,
  repeat: true,
  previousReferral: {
    en: "Heard seven months ago. Five actions: three done, one not done (housing), one not possible.",
    fr: "Examinée il y a sept mois. Cinq actions : trois faites, une non faite (logement), une impossible.",
  },
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["COERCIVE_CONTROL", "OTHER"],
  background: {
    en: "Ms Ilieva, 45, was last heard seven months ago, when her husband Petar Iliev was in custody for threatening to kill her. Five actions were agreed then: three were done, the one on housing was not, and one proved not possible. His release is set for nine days before this conference. His sister has already brought flowers and two letters to her workplace; both say that he forgives her. She spent three weeks in the shelter in spring and left because it was too far from her late shifts. She now rents a room without a lock of its own and crosses an unlit car park after midnight. The protection order expires twenty days after this conference.",
    fr: "La situation de Mme Ilieva, 45 ans, a été examinée il y a sept mois, alors que son mari Petar Iliev était détenu pour l’avoir menacée de mort. Cinq actions avaient été décidées : trois ont été faites, celle du logement ne l’a pas été, une autre s’est révélée impossible. Sa libération est prévue neuf jours avant la présente conférence. Sa sœur a déjà apporté des fleurs et deux lettres sur le lieu de travail de la victime ; il y écrit qu’il lui pardonne. Elle a passé trois semaines au centre d’hébergement au printemps et en est partie, car il était trop éloigné de ses postes du soir. Elle loue aujourd’hui une chambre sans serrure propre et traverse après minuit un parking non éclairé. L’ordonnance de protection expire vingt jours après la conférence.",
  },
  victimWishes: {
    en: "She wants a door of her own that locks, to keep her job, and the order renewed before it runs out.",
    fr: "Elle veut une porte à elle qui ferme, garder son emploi, et que l’ordonnance soit renouvelée avant son échéance.",
  },
  afraidOf: {
    en: "Of the car park after the late shift, and of the letters becoming visits.",
    fr: "Du parking après le poste du soir, et que les lettres deviennent des visites.",
  },
  adviser: "leah",
  heardAt: "current",
  minutes: 15,
  information: [
    {
      agency: "police",
      basis: "REPORTED",
      text: {
        en: "Since the release, flowers and letters again through his sister, all unwanted. Under the current rule this counts as a repeat; under the former one it would not have.",
        fr: "Depuis la libération, de nouveau des fleurs et des lettres non désirées, remises par sa sœur. Selon la règle actuelle, il s’agit d’une réitération ; selon l’ancienne, ce n’en était pas une.",
      },
      daysBefore: 7,
    },
    {
      agency: "probation",
      basis: "FACT",
      text: {
        en: "Released nine days ago at the end of his sentence; no supervision follows. The prison was not asked to tell anybody.",
        fr: "Libéré il y a neuf jours en fin de peine ; aucun suivi n’est prévu. L’établissement n’avait été chargé d’avertir personne.",
      },
      daysBefore: 9,
    },
    {
      agency: "victimSupport",
      basis: "FACT",
      text: {
        en: "She stayed in the shelter for three weeks and left of her own accord because the last bus goes before her shift ends.",
        fr: "Elle est restée trois semaines au centre d’hébergement et l’a quitté d’elle-même, le dernier bus passant avant la fin de son poste.",
      },
      daysBefore: 12,
    },
    {
      agency: "victimSupport",
      basis: "FACT",
      text: {
        en: "Her employer confirms late shifts until 00:30 four nights a week. The staff car park has been dark since the summer.",
        fr: "Son employeur confirme des postes jusqu’à 0 h 30 quatre soirs par semaine. Le parking du personnel n’est plus éclairé depuis l’été.",
      },
      daysBefore: 5,
    },
    {
      agency: "police",
      basis: "FACT",
      text: {
        en: "The protection order expires twenty days after the conference. The court needs ten days to list a renewal.",
        fr: "L’ordonnance de protection expire vingt jours après la conférence. Le tribunal a besoin de dix jours pour audiencer un renouvellement.",
      },
      daysBefore: 6,
    },
    {
      agency: "housing",
      basis: "FACT",
      text: {
        en: "The application made after the first plan was closed for a missing form. Nobody told the applicant.",
        fr: "La demande déposée après le premier plan a été classée faute d’un formulaire. La demandeuse n’en a pas été informée.",
      },
      daysBefore: 8,
    },
  ],
  risks: [
    {
      text: {
        en: "He is free and without supervision; letters may become visits at work",
        fr: "Il est libre et sans suivi ; les lettres peuvent devenir des visites au travail",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      text: {
        en: "The protection order ends in twenty days",
        fr: "L’ordonnance de protection prend fin dans vingt jours",
      },
      to: ["VICTIM"],
      imminence: "WEEKS",
      level: "HIGH",
    },
    {
      text: {
        en: "Her room has no lock of its own; the housing action of the last plan was not done",
        fr: "Sa chambre n’a pas de serrure propre ; l’action logement du dernier plan n’a pas été faite",
      },
      to: ["VICTIM"],
      imminence: "NOW",
      level: "HIGH",
    },
    {
      text: {
        en: "An unlit car park after midnight, four nights a week",
        fr: "Un parking non éclairé après minuit, quatre soirs par semaine",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "HIGH",
    },
  ],
  protective: {
    en: "She reports every contact and keeps the letters unopened in a bag. Two colleagues on the same shift know.",
    fr: "Elle signale chaque contact et conserve les lettres sans les ouvrir. Deux collègues de la même équipe sont au courant.",
  },
  voice: {
    en: "“You promised me a door. I am still waiting for the door.” She asks who, by name, will see to it this time.",
    fr: "« Vous m’aviez promis une porte. Je l’attends toujours. » Elle demande qui, nommément, s’en chargera cette fois.",
  },
  perpetratorPlan: {
    en: "The warning goes to the sister as a third party in breach. Petar is told by the police that contact through others is contact.",
    fr: "L’avertissement est adressé à la sœur, tierce personne enfreignant la mesure. La police rappelle à Petar qu’un contact par autrui est un contact.",
  },
  actions: [
    {
      text: {
        en: "Apply to renew the protection order before it expires, with the police statement attached",
        fr: "Demander le renouvellement de l’ordonnance de protection avant son échéance, avec le rapport de police",
      },
      agency: "victimSupport",
      due: 10,
      risks: [1],
    },
    {
      text: {
        en: "Re-open the housing application and allocate a place with its own front door; head of service answers in person",
        fr: "Rouvrir la demande de logement et attribuer un lieu avec porte indépendante ; la direction en répond personnellement",
      },
      agency: "housing",
      person: "Michael Adeyinka",
      due: 5,
      risks: [2],
    },
    {
      text: {
        en: "Warn the sister in writing that carrying messages is contact under the order",
        fr: "Avertir la sœur par écrit que transmettre des messages constitue un contact au sens de l’ordonnance",
      },
      agency: "police",
      due: 2,
      risks: [0],
    },
    {
      text: {
        en: "Agree a lift or an escort to the car with the employer for every late shift",
        fr: "Convenir avec l’employeur d’un covoiturage ou d’un accompagnement jusqu’à la voiture à chaque poste du soir",
      },
      agency: "victimSupport",
      due: 3,
      risks: [3],
    },
    {
      text: {
        en: "Issue an electronic alert device and test it at home and at work",
        fr: "Remettre un téléphone d’alerte et le tester au domicile et au travail",
      },
      agency: "police",
      due: 5,
      risks: [0, 3],
    },
  ],
  level: "HIGH",
  toldBy: 1,
  mayBeTold: {
    en: "The renewal, the alert device, the escort, and who is responsible for the door. Not that the sister is to be warned, until it is done.",
    fr: "Le renouvellement, le téléphone d’alerte, l’accompagnement et le nom du responsable de la porte. Pas l’avertissement à la sœur, avant qu’il soit remis.",
  },
};
