import type { Vignette } from "./model.ts";

/** A transfer in: what another area knows has to arrive before he does. */
export const v10RuthAdeyemi: Vignette = {
  key: "v10",
  reference: "NM-9R3B",
  title: { en: "Transfer from another area", fr: "Transfert d’un autre territoire" },
  referredBy: "victimSupport",
  referredDaysBefore: 12,
  victim: { givenNames: "Ruth", familyName: "Adeyemi", age: 31, gender: "WOMAN" },
  perpetrators: [
    { givenNames: "Kofi", familyName: "Mensah-Boyle", age: 33, gender: "MAN", relationship: "EX_PARTNER" },
  ],
  children: [
    { givenNames: "Joy", familyName: "Adeyemi", age: 3, gender: "WOMAN", schoolOrWork: "Little Otters Nursery" },
  ],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "07700 900110",
      safe: true,
      confidential: true,
      safeTimes: {
        en: "Any time; new number, known to the adviser",
        fr: "À toute heure ; nouveau numéro, connu de l’intervenante",
      },
      codeWord: "second-hand pram",
      leaveMessage: true,
    },
    { of: "VICTIM", kind: "PHONE", value: "07700 900111", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "Flat 3, 27 Plover Court, Northmere", safe: true, confidential: true },
  ],
  criteria: ["MARAC_TRANSFER", "VISIBLE_HIGH_RISK"],
  score: 15,
  fromArea: "Haverby",
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["PHYSICAL", "THREAT_TO_KILL", "STALKING", "COERCIVE_CONTROL"],
  background: {
    en: "Ms Adeyemi, 31, moved from Haverby to Northmere fifteen days before the conference with her daughter Joy, 3. Her case was heard in Haverby after her ex-partner Kofi Mensah-Boyle forced the door and held a broken bottle to her face; he is on bail there with a condition not to contact her. Nineteen answers were positive at the time; fifteen are today, because some of the questions no longer apply after the move. The minutes from Haverby have not arrived. He has asked relatives which town she lives in, and telephoned the nursery twice. The name on the doorbell of her temporary flat is her own.",
    fr: "Mme Adeyemi, 31 ans, a quitté Haverby pour Northmere quinze jours avant la conférence, avec sa fille Joy, 3 ans. Sa situation avait été examinée à Haverby après que son ex-partenaire Kofi Mensah-Boyle eut forcé sa porte et tenu une bouteille brisée devant son visage ; il y est placé sous contrôle judiciaire, avec interdiction de contact. Dix-neuf réponses étaient alors positives ; quinze le sont aujourd’hui, certaines questions n’ayant plus d’objet depuis le départ. Le compte rendu de Haverby n’est pas arrivé. Il a demandé à des proches dans quelle ville elle vit et a téléphoné deux fois à la crèche. La sonnette de son logement temporaire porte son propre nom.",
  },
  victimWishes: {
    en: "She wants to stay in Northmere, and Joy to keep her nursery. She does not want to tell her story a third time.",
    fr: "Elle veut rester à Northmere et que Joy garde sa place à la crèche. Elle ne veut pas raconter son histoire une troisième fois.",
  },
  afraidOf: {
    en: "Of a relative giving the town away, and of the first hearing about contact.",
    fr: "Qu’un proche révèle la ville, et de la première audience sur le droit de visite.",
  },
  adviser: "ines",
  heardAt: "current",
  minutes: 13,
  information: [
    {
      agency: "victimSupport",
      basis: "REPORTED",
      text: {
        en: "Her adviser in Haverby says that he has asked two relatives for the name of the town and told one of them that he will “find the nursery first”.",
        fr: "Son intervenante de Haverby rapporte qu’il a demandé à deux proches le nom de la ville et dit à l’un d’eux qu’il « trouverait d’abord la crèche ».",
      },
      daysBefore: 12,
    },
    {
      agency: "midwifery",
      basis: "FACT",
      text: {
        en: "Joy has been on our list since last week. Her records from Haverby have been requested under the new address only by telephone.",
        fr: "Joy est suivie par nous depuis la semaine dernière. Son dossier a été demandé à Haverby par téléphone, sans écrire la nouvelle adresse.",
      },
      daysBefore: 6,
    },
    {
      agency: "education",
      basis: "FACT",
      text: {
        en: "A man telephoned the nursery twice asking whether a girl called Joy had started. He was told nothing; both calls were written down.",
        fr: "Un homme a téléphoné deux fois à la crèche pour demander si une fillette prénommée Joy y était inscrite. Rien ne lui a été dit ; les deux appels ont été consignés.",
      },
      daysBefore: 13,
    },
    {
      agency: "housing",
      basis: "FACT",
      text: {
        en: "Temporary flat for six months. The name plate was put up by the caretaker and is hers in full.",
        fr: "Logement temporaire pour six mois. La plaque a été posée par le gardien et porte son nom complet.",
      },
      daysBefore: 12,
    },
  ],
  risks: [
    {
      text: {
        en: "He is looking for her and may trace her by the name plate, a register or the nursery",
        fr: "Il la recherche et peut la retrouver par la sonnette, un registre ou la crèche",
      },
      to: ["VICTIM", "CHILD"],
      imminence: "DAYS",
      level: "VERY_HIGH",
    },
    {
      text: {
        en: "Joy could be taken from the nursery",
        fr: "Joy pourrait être enlevée à la crèche",
      },
      to: ["CHILD"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      text: {
        en: "Northmere does not know what Haverby knows; bail is watched by nobody here",
        fr: "Northmere ignore ce que sait Haverby ; personne ici ne surveille le contrôle judiciaire",
      },
      to: ["VICTIM"],
      imminence: "NOW",
      level: "HIGH",
    },
    {
      text: {
        en: "A contact application would put her address into court papers",
        fr: "Une demande de droit de visite ferait figurer son adresse dans la procédure",
      },
      to: ["VICTIM", "CHILD"],
      imminence: "WEEKS",
      level: "HIGH",
    },
  ],
  protective: {
    en: "A new number, a nursery that keeps silent, and an adviser in Haverby who still answers her calls.",
    fr: "Un nouveau numéro, une crèche qui se tait, et une intervenante de Haverby qui répond encore à ses appels.",
  },
  voice: {
    en: "“I have packed twice. I will not pack a third time.” She asks that Haverby’s papers be read before anybody questions her again.",
    fr: "« J’ai fait mes valises deux fois. Je ne les ferai pas une troisième. » Elle demande qu’on lise le dossier de Haverby avant de l’interroger de nouveau.",
  },
  childrenPlan: {
    en: "Joy is handed over to her mother or the named neighbour against a password; the nursery has a photograph of each.",
    fr: "Joy n’est confiée qu’à sa mère ou à la voisine désignée, contre un mot de passe ; la crèche dispose d’une photographie de chacune.",
  },
  perpetratorPlan: {
    en: "Kofi is warned and monitored by the police in Haverby, who say nothing of Northmere.",
    fr: "Kofi est averti et suivi par la police de Haverby, qui ne dit rien de Northmere.",
  },
  actions: [
    {
      text: {
        en: "Obtain the minutes and the action plan from Haverby and pass them to the adviser",
        fr: "Obtenir de Haverby le compte rendu et le plan d’action et les transmettre à l’intervenante",
      },
      agency: "adults",
      person: "Nora Whitfield",
      due: 1,
      risks: [2],
    },
    {
      text: {
        en: "Remove the name from door and letter box and apply for an anonymous entry in the electoral register",
        fr: "Retirer le nom de la porte et de la boîte aux lettres et demander une inscription électorale anonyme",
      },
      agency: "housing",
      person: "Michael Adeyinka",
      due: 2,
      risks: [0],
    },
    {
      text: {
        en: "Give the nursery a password and photographs of those who may collect",
        fr: "Fixer avec la crèche un mot de passe et remettre les photographies des personnes autorisées",
      },
      agency: "education",
      due: 1,
      risks: [0, 1],
    },
    {
      text: {
        en: "Set an address marker in the control room, visible to dispatchers only",
        fr: "Placer un signalement d’adresse au centre d’appels, visible des seuls opérateurs",
      },
      agency: "police",
      due: 0,
      risks: [0],
    },
    {
      text: {
        en: "Arrange legal advice on a contact application and have the address withheld in court",
        fr: "Organiser une consultation juridique sur le droit de visite et faire occulter l’adresse devant le juge",
      },
      agency: "victimSupport",
      person: "Ines Duarte",
      due: 8,
      risks: [3],
    },
    {
      text: {
        en: "Ask the police in Haverby to warn him and to monitor the bail conditions",
        fr: "Demander à la police de Haverby de l’avertir et de contrôler le respect de l’interdiction de contact",
      },
      agency: "police",
      due: 2,
      risks: [0, 2],
      safeToDo: {
        en: "Northmere must not appear as sender",
        fr: "Northmere ne doit pas apparaître comme expéditeur",
      },
    },
  ],
  level: "VERY_HIGH",
  toldBy: 1,
  mayBeTold: {
    en: "The marker, the password, the name plate and the legal advice. That Haverby is asked to warn him, but not when.",
    fr: "Le signalement d’adresse, le mot de passe, la sonnette et la consultation. Que Haverby doit l’avertir, mais pas quand.",
  },
};
