import type { Vignette } from "./model.ts";

/** A disabled woman whose carer is the danger: other care first, then everything else, in that order. */
export const v11GwenTallis: Vignette = {
  key: "v11",
  reference: "NM-G2TC",
  title: {
    en: "Victim with a disability, carer as alleged perpetrator",
    fr: "Victime handicapée, aidant mis en cause",
  },
  referredBy: "primaryCare",
  referredDaysBefore: 14,
  victim: { givenNames: "Gwen", familyName: "Tallis", age: 52, gender: "WOMAN" },
  perpetrators: [{ givenNames: "Alan", familyName: "Crewe", age: 55, gender: "MAN", relationship: "CARER" }],
  children: [],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "01632 960110",
      safe: true,
      confidential: false,
      safeTimes: {
        en: "Through the district nurse, during her visit on Monday and Thursday",
        fr: "Par l’infirmière à domicile, pendant sa visite du lundi et du jeudi",
      },
      leaveMessage: false,
    },
    { of: "VICTIM", kind: "PHONE", value: "01632 960111", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "Bungalow 8, Reedmace Close, Northmere", safe: false, confidential: false },
  ],
  criteria: ["PROFESSIONAL_JUDGEMENT", "OTHER_LOCAL"],
  score: 11,
  judgementReasons: {
    en: "Eleven answers are below the threshold, but the checklist does not ask about withheld medicine, a chair out of reach or a carer who is paid from her own budget. An adult safeguarding referral was made on the same day.",
    fr: "Onze réponses restent sous le seuil, mais la grille n’interroge ni sur les médicaments retenus, ni sur un fauteuil hors de portée, ni sur un aidant payé sur son propre budget. Un signalement pour adulte vulnérable a été fait le même jour.",
  },
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["COERCIVE_CONTROL", "ECONOMIC", "OTHER"],
  background: {
    en: "Ms Tallis, 52, has multiple sclerosis and uses a wheelchair. Her partner Alan Crewe, 55, is also her paid carer: the direct payments of adult care go to his account. The district nurse has found her in bed at noon with the chair in the hall and the evening medicine untouched on a shelf she cannot reach. Mr Crewe says that she “needs to learn patience”. He hears what she says to the voice assistant and plays it back to her. The chairlift has not worked for a month, and boxes fill the passage to the back door. She apologises before every sentence. She says that without him nobody would get her up.",
    fr: "Mme Tallis, 52 ans, est atteinte de sclérose en plaques et se déplace en fauteuil roulant. Son compagnon Alan Crewe, 55 ans, est aussi son aidant rémunéré : la prestation versée par le service social arrive sur le compte de celui-ci. L’infirmière à domicile l’a trouvée au lit à midi, le fauteuil dans l’entrée et le traitement du soir intact sur une étagère hors d’atteinte. M. Crewe dit qu’elle « doit apprendre la patience ». Il écoute ce qu’elle dit à l’assistant vocal et le lui fait réentendre. Le monte-escalier est en panne depuis un mois et des cartons encombrent le passage vers la porte arrière. Elle s’excuse avant chaque phrase. Elle dit que, sans lui, personne ne la lèverait.",
  },
  victimWishes: {
    en: "She wants to be got up in the morning by somebody who does not make her ask. She wants to see her brother again.",
    fr: "Elle veut être levée le matin par quelqu’un qui ne l’oblige pas à demander. Elle voudrait revoir son frère.",
  },
  afraidOf: {
    en: "Of being left in bed, and of a fire.",
    fr: "D’être laissée au lit, et d’un incendie.",
  },
  adviser: "leah",
  heardAt: "current",
  minutes: 13,
  information: [
    {
      agency: "primaryCare",
      basis: "FACT",
      text: {
        en: "At three of the last six visits medicine had been withheld and the chair was out of reach. Early pressure sore on the left hip.",
        fr: "Lors de trois des six dernières visites, le traitement n’avait pas été donné et le fauteuil était hors de portée. Début d’escarre à la hanche gauche.",
      },
      daysBefore: 9,
    },
    {
      agency: "adults",
      basis: "FACT",
      text: {
        en: "The direct payments are made to Mr Crewe’s account; no review in three years. She has not been seen without him.",
        fr: "La prestation est versée sur le compte de M. Crewe ; aucun réexamen depuis trois ans. Elle n’a jamais été reçue sans lui.",
      },
      daysBefore: 11,
    },
    {
      agency: "adults",
      basis: "FACT",
      text: {
        en: "Her bank holds no concern about her account, into which almost nothing is paid.",
        fr: "Sa banque n’a relevé aucune anomalie sur son compte, qui n’est presque pas alimenté.",
      },
      daysBefore: 6,
    },
    {
      agency: "fire",
      basis: "FACT",
      text: {
        en: "Chairlift out of order; the second exit is blocked by stored goods. She could not leave the building alone.",
        fr: "Monte-escalier hors service ; la seconde issue est encombrée. Elle ne pourrait pas évacuer seule.",
      },
      daysBefore: 13,
    },
    {
      agency: "victimSupport",
      basis: "REPORTED",
      text: {
        en: "She speaks only while the nurse is washing her, with the tap running, because he can hear the voice assistant.",
        fr: "Elle ne parle que pendant la toilette, l’eau du robinet ouverte, car il peut écouter par l’assistant vocal.",
      },
      daysBefore: 6,
    },
  ],
  risks: [
    {
      text: {
        en: "Neglect and withheld medicine: pressure sores, infection, relapse",
        fr: "Négligence et privation de traitement : escarres, infection, poussée",
      },
      to: ["VICTIM"],
      imminence: "NOW",
      level: "HIGH",
    },
    {
      text: {
        en: "She depends on him for everything, and he is paid for it from her budget",
        fr: "Elle dépend de lui pour tout, et il est rémunéré sur son propre budget",
      },
      to: ["VICTIM"],
      imminence: "NOW",
      level: "HIGH",
    },
    {
      text: {
        en: "No way out in a fire: lift broken, second exit blocked",
        fr: "Aucune issue en cas d’incendie : monte-escalier en panne, seconde sortie encombrée",
      },
      to: ["VICTIM", "PROFESSIONAL"],
      imminence: "WEEKS",
      level: "HIGH",
    },
    {
      text: {
        en: "He hears what she says through the devices in her room",
        fr: "Il entend ce qu’elle dit par les appareils de sa chambre",
      },
      to: ["VICTIM"],
      imminence: "NOW",
      level: "MEDIUM",
    },
  ],
  protective: {
    en: "The nurse comes twice a week and is alone with her for twenty minutes. Her brother has written twice.",
    fr: "L’infirmière vient deux fois par semaine et reste seule avec elle vingt minutes. Son frère lui a écrit deux fois.",
  },
  voice: {
    en: "“Sorry. I only want my chair beside the bed.” She agrees to everything as long as somebody is there on the first morning.",
    fr: "« Pardon. Je voudrais seulement mon fauteuil à côté du lit. » Elle accepte tout, pourvu que quelqu’un soit là le premier matin.",
  },
  perpetratorPlan: {
    en: "Alan is told of the change of carer by adult care only, on the morning when the new team stands in the hall.",
    fr: "Alan n’est informé du changement d’aidant que par le service social, le matin même où la nouvelle équipe est sur place.",
  },
  staffSafety: {
    en: "Two carers on every visit during the first week; the nurse does not stay behind alone.",
    fr: "Deux intervenants à chaque visite la première semaine ; l’infirmière ne reste pas seule après eux.",
  },
  actions: [
    {
      text: {
        en: "Start a replacement care package, mornings and evenings, before the present carer is told",
        fr: "Mettre en place une aide de remplacement, matin et soir, avant d’en informer l’aidant actuel",
      },
      agency: "adults",
      person: "Birgit Kehl",
      due: 1,
      risks: [0, 1],
      safeToDo: {
        en: "First of all; no other action that he could notice begins before it",
        fr: "À faire en premier ; aucune autre action visible de lui ne commence avant",
      },
    },
    {
      text: {
        en: "Pay the direct payments into a managed account, once the replacement care has begun",
        fr: "Verser la prestation sur un compte géré par un tiers, une fois l’aide de remplacement en place",
      },
      agency: "adults",
      person: "Birgit Kehl",
      due: 3,
      risks: [1],
    },
    {
      text: {
        en: "Find an accessible refuge or hotel room with a ramp, as a reserve for the first week",
        fr: "Trouver une place d’hébergement ou d’hôtel accessible, avec rampe, en réserve pour la première semaine",
      },
      agency: "housing",
      person: "Michael Adeyinka",
      due: 3,
      risks: [0, 2],
    },
    {
      text: {
        en: "Reset the voice assistant and the alarm pendant with the occupational therapist",
        fr: "Réinitialiser l’assistant vocal et le médaillon d’alarme avec l’ergothérapeute",
      },
      agency: "victimSupport",
      due: 5,
      risks: [3],
    },
    {
      text: {
        en: "Review the file for an offence of ill-treatment by a carer",
        fr: "Examiner le dossier au titre de maltraitance par un aidant",
      },
      agency: "police",
      due: 5,
      risks: [0],
    },
    {
      text: {
        en: "Have the chairlift repaired by the landlord and the second exit cleared",
        fr: "Obtenir du bailleur la réparation du monte-escalier et faire dégager la seconde issue",
      },
      agency: "fire",
      due: 5,
      risks: [2],
    },
  ],
  level: "HIGH",
  toldBy: 1,
  mayBeTold: {
    en: "Who comes on the first morning and at what time, told by the nurse. The account and the file only afterwards.",
    fr: "Qui vient le premier matin et à quelle heure, par l’infirmière. Le compte et le dossier seulement ensuite.",
  },
};
