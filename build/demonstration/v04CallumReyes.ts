import type { Vignette } from "./model.ts";

/** A stalked man whose orientation is used as a threat: what is written may do the harm that was threatened. */
export const v04CallumReyes: Vignette = {
  key: "v04",
  reference: "NM-C4RW",
  title: { en: "Stalking after separation, threat of outing", fr: "Harcèlement après rupture, menace de révélation" },
  referredBy: "police",
  referredDaysBefore: 13,
  victim: { givenNames: "Callum", familyName: "Reyes", age: 29, gender: "MAN" },
  perpetrators: [
    {
      givenNames: "Joss",
      familyName: "Wynne",
      age: 32,
      gender: "MAN",
      relationship: "EX_PARTNER",
      schoolOrWork: "Tidewell Networks",
    },
  ],
  children: [],
  contacts: [
    {
      of: "VICTIM",
      kind: "EMAIL",
      value: "new.account.c@example.org",
      safe: true,
      confidential: false,
      safeTimes: {
        en: "New account on a borrowed device; answered every evening",
        fr: "Nouveau compte, sur un appareil prêté ; réponse chaque soir",
      },
      leaveMessage: false,
    },
    { of: "VICTIM", kind: "PHONE", value: "07700 900401", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "Flat 22, 5 Marram Wharf, Northmere", safe: true, confidential: true },
  ],
  criteria: ["VISIBLE_HIGH_RISK"],
  score: 15,
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["STALKING", "ONLINE", "COERCIVE_CONTROL"],
  background: {
    en: "Mr Reyes, 29, ended a relationship of three years with Joss Wynne in the summer. Since then he has received more than sixty messages a day from changing numbers. A tracker was found under the rear seat of his car. Staff at his workplace received anonymous e-mails about his private life; he believes that Mr Wynne, who works in information technology, still has access to his accounts. His family know nothing of the relationship, and he has been told that they will learn of it “with pictures”. On the stalking screening six of eleven questions were answered yes. He sleeps badly, no longer drives and has had thoughts of suicide, without a plan.",
    fr: "M. Reyes, 29 ans, a mis fin cet été à une relation de trois ans avec Joss Wynne. Depuis, il reçoit plus de soixante messages par jour, de numéros changeants. Un traceur a été découvert sous la banquette arrière de sa voiture. Des collègues ont reçu des courriels anonymes sur sa vie privée ; il pense que M. Wynne, informaticien, a toujours accès à ses comptes. Sa famille ignore tout de cette relation, et on lui a annoncé qu’elle l’apprendrait « avec des photos ». Au questionnaire sur le harcèlement, six réponses sur onze sont positives. Il dort mal, ne conduit plus et a eu des idées suicidaires, sans projet précis.",
  },
  victimWishes: {
    en: "He wants the messages to stop and his workplace kept out of it. He alone decides whom he tells, and when.",
    fr: "Il veut que les messages cessent et que son employeur reste en dehors. C’est lui seul qui décide à qui il parle, et quand.",
  },
  afraidOf: {
    en: "Of being outed to his parents, and of being followed to wherever he goes next.",
    fr: "De la révélation de sa vie privée à ses parents, et d’être suivi où qu’il aille.",
  },
  adviser: "leah",
  heardAt: "current",
  minutes: 14,
  information: [
    {
      agency: "police",
      basis: "FACT",
      text: {
        en: "More than sixty messages a day, kept as evidence. A tracker was recovered from his car; it is being examined for fingerprints and its registration.",
        fr: "Plus de soixante messages par jour, conservés comme preuves. Un traceur a été saisi dans sa voiture ; relevé d’empreintes et recherche d’abonné en cours.",
      },
      daysBefore: 13,
    },
    {
      agency: "victimSupport",
      basis: "FACT",
      text: {
        en: "His employer’s personnel office confirms anonymous e-mails to eight members of staff. The sender’s address was created for the purpose.",
        fr: "Le service du personnel de son employeur confirme des courriels anonymes adressés à huit salariés, depuis une adresse créée à cette fin.",
      },
      daysBefore: 9,
    },
    {
      agency: "victimSupport",
      basis: "REPORTED",
      text: {
        en: "The specialist community service supports him. He has not come out to his parents and asks that no letter, message or visit do it for him.",
        fr: "L’association spécialisée l’accompagne. Il n’en a pas parlé à ses parents et demande qu’aucun courrier, message ou visite ne le fasse à sa place.",
      },
      daysBefore: 6,
      onlyAgencies: ["police", "victimSupport", "mentalHealth"],
    },
    {
      agency: "mentalHealth",
      basis: "FACT",
      text: {
        en: "Assessed this week. Suicidal thoughts on most days, no plan and no preparation; he accepts weekly appointments.",
        fr: "Évalué cette semaine. Idées suicidaires presque quotidiennes, sans scénario ni préparatifs ; il accepte un rendez-vous hebdomadaire.",
      },
      daysBefore: 3,
    },
  ],
  risks: [
    {
      text: {
        en: "Stalking is growing: tracker, messages, and soon his new address",
        fr: "Le harcèlement s’intensifie : traceur, messages, et bientôt sa nouvelle adresse",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      text: {
        en: "His accounts and devices may still be read from outside",
        fr: "Ses comptes et appareils restent peut-être accessibles de l’extérieur",
      },
      to: ["VICTIM"],
      imminence: "NOW",
      level: "HIGH",
    },
    {
      text: {
        en: "Suicide, above all if he is exposed to family or colleagues",
        fr: "Suicide, surtout si sa vie privée est révélée à sa famille ou à ses collègues",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      text: {
        en: "Exposure through our own letters, calls or records",
        fr: "Révélation du fait de nos propres courriers, appels ou dossiers",
      },
      to: ["VICTIM"],
      imminence: "WEEKS",
      level: "MEDIUM",
    },
  ],
  protective: {
    en: "Two close friends know everything and offer a spare room. He keeps a careful record of each message.",
    fr: "Deux amis proches sont au courant de tout et lui offrent une chambre. Il tient un relevé précis de chaque message.",
  },
  voice: {
    en: "“It is mine to tell.” He wants work kept out of it unless he agrees, person by person.",
    fr: "« C’est à moi de le dire. » Il veut que son travail reste en dehors, sauf accord de sa part, personne par personne.",
  },
  perpetratorPlan: {
    en: "No warning to Mr Wynne before the order is lodged and the devices are checked: he could destroy evidence from a distance.",
    fr: "Aucun avertissement à M. Wynne avant le dépôt de la requête et la vérification des appareils : il pourrait détruire des preuves à distance.",
  },
  actions: [
    {
      text: {
        en: "Prepare and lodge the file for a stalking protection order",
        fr: "Préparer et déposer la requête en interdiction de contact pour harcèlement",
      },
      agency: "police",
      due: 5,
      risks: [0],
    },
    {
      text: {
        en: "Check his devices and accounts with the cyber officer and preserve the tracker as evidence",
        fr: "Vérifier ses appareils et ses comptes avec l’enquêteur cyber et conserver le traceur comme preuve",
      },
      agency: "victimSupport",
      due: 3,
      risks: [0, 1],
      safeToDo: {
        en: "Do not switch off or reset anything before the check",
        fr: "Ne rien éteindre ni réinitialiser avant la vérification",
      },
    },
    {
      text: {
        en: "Agree a crisis plan with him, with a night number and a named clinician",
        fr: "Convenir avec lui d’un plan de crise, avec un numéro de nuit et un soignant référent",
      },
      agency: "mentalHealth",
      person: "Jon Hale",
      due: 1,
      risks: [2],
    },
    {
      text: {
        en: "Find one named contact at his employer, with his consent only",
        fr: "Désigner un seul interlocuteur chez son employeur, uniquement avec son accord",
      },
      agency: "victimSupport",
      due: 5,
      risks: [2, 3],
    },
    {
      text: {
        en: "Ask every agency for neutral wording in its records and for no letter that touches on private life",
        fr: "Demander à chaque service une rédaction neutre et aucun courrier évoquant la vie privée",
      },
      agency: "adults",
      person: "Nora Whitfield",
      due: 0,
      risks: [3],
    },
  ],
  level: "HIGH",
  toldBy: 1,
  mayBeTold: {
    en: "The device check, the crisis plan and that an order is being prepared. Nothing about evidence still being examined.",
    fr: "La vérification des appareils, le plan de crise et la préparation d’une mesure. Rien sur les preuves en cours d’exploitation.",
  },
};
