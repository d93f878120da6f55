import type { Vignette } from "./model.ts";

/**
 * The alleged perpetrator works for an agency of the area: restricted to six readers, the local police representative
 * conflicted. Its actions name nobody, because their owners are not all readers; what is for the chair alone is not here.
 */
export const v07BethNorland: Vignette = {
  key: "v07",
  reference: "NM-R7QZ",
  title: { en: "Alleged perpetrator works for an agency", fr: "Auteur présumé agent d’un service participant" },
  referredBy: "victimSupport",
  referredDaysBefore: 17,
  victim: { givenNames: "Beth", familyName: "Norland", age: 36, gender: "WOMAN" },
  perpetrators: [
    {
      givenNames: "Marcus",
      familyName: "Thorne",
      age: 40,
      gender: "MAN",
      relationship: "EX_PARTNER",
      schoolOrWork: "Northmere Police, neighbourhood team east",
      worksForAgency: true,
    },
  ],
  children: [
    { givenNames: "Ellie", familyName: "Thorne", age: 8, gender: "WOMAN", schoolOrWork: "Kestrel Bank Primary School" },
  ],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "07700 900701",
      safe: true,
      confidential: true,
      safeTimes: {
        en: "Only from the adviser’s own number, between 12:00 and 13:00",
        fr: "Uniquement depuis le numéro de l’intervenante, entre 12 h et 13 h",
      },
      codeWord: "library card",
      leaveMessage: false,
    },
    { of: "VICTIM", kind: "PHONE", value: "07700 900702", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "Flat 1, 66 Ostler Yard, Northmere", safe: true, confidential: true },
    {
      of: "VICTIM",
      kind: "EMAIL",
      value: "b.adviser.relay@example.org",
      safe: true,
      confidential: false,
      safeTimes: { en: "Relay read by the adviser", fr: "Boîte relais lue par l’intervenante" },
      leaveMessage: true,
    },
  ],
  criteria: ["VISIBLE_HIGH_RISK", "PROFESSIONAL_JUDGEMENT"],
  score: 18,
  judgementReasons: {
    en: "His work gives him means that other people do not have: knowledge of procedure, colleagues who trust him and a uniform. The usual route to help runs through his own station.",
    fr: "Son métier lui donne des moyens que d’autres n’ont pas : la connaissance des procédures, des collègues qui lui font confiance et un uniforme. Le chemin habituel vers l’aide passe par son propre commissariat.",
  },
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["COERCIVE_CONTROL", "STALKING", "PHYSICAL", "THREAT_TO_KILL"],
  background: {
    en: "Ms Norland, 36, left Marcus Thorne, a sergeant in a neighbourhood team, in the summer after eleven years. She describes control over her telephone and money, being held against a wall, and a threat that nobody at the station would take her call seriously. She moved with their daughter Ellie, 8, to an address known to very few people. Days later he mentioned the name of the street to her in a message. He collects Ellie from school in uniform, without having agreed it. Ms Norland has lost weight and sleeps little. She did not report to the local police; she came to the adviser because, she says, everybody she could have rung knows him.",
    fr: "Mme Norland, 36 ans, a quitté cet été Marcus Thorne, brigadier dans une équipe de quartier, après onze ans de vie commune. Elle décrit un contrôle de son téléphone et de son argent, le fait d’avoir été maintenue contre un mur et cette menace : personne, au commissariat, ne prendrait son appel au sérieux. Elle a emménagé avec leur fille Ellie, 8 ans, à une adresse connue de très peu de personnes. Quelques jours plus tard, il lui a cité dans un message le nom de la rue. Il vient chercher Ellie à l’école en uniforme, sans accord préalable. Mme Norland a maigri et dort peu. Elle n’a pas saisi la police locale ; elle s’est adressée à l’intervenante car, dit-elle, tous ceux qu’elle aurait pu appeler le connaissent.",
  },
  victimWishes: {
    en: "She wants to be dealt with by people who do not know him, and an address that stays secret. She does not want him to lose his work before she is safe.",
    fr: "Elle veut avoir affaire à des personnes qui ne le connaissent pas, et une adresse qui reste secrète. Elle ne veut pas qu’il perde son emploi avant qu’elle soit en sécurité.",
  },
  afraidOf: {
    en: "Of being found through a record, and of not being believed against a uniform.",
    fr: "D’être retrouvée par un fichier, et de ne pas être crue face à un uniforme.",
  },
  adviser: "leah",
  restricted: {
    readers: ["nora", "ruth", "imran", "leah", "ines", "michael"],
    reason: {
      en: "The alleged perpetrator works for an agency of the conference. Only those who carry a part of the plan may know of it.",
      fr: "L’auteur présumé travaille pour un service de la conférence. Seules les personnes qui portent une part du plan peuvent en avoir connaissance.",
    },
  },
  conflicts: [
    {
      account: "paul",
      reason: {
        en: "Works in the same command as somebody concerned. Established by the chair.",
        fr: "Travaille sous le même commandement qu’une personne concernée. Constaté par la présidente.",
      },
    },
  ],
  heardAt: "current",
  minutes: 18,
  information: [
    {
      agency: "victimSupport",
      basis: "REPORTED",
      text: {
        en: "He named her new street in a message nine days after she moved. She had told nobody but her sister and the adviser.",
        fr: "Il a cité sa nouvelle rue dans un message neuf jours après son emménagement. Elle n’en avait parlé qu’à sa sœur et à l’intervenante.",
      },
      daysBefore: 17,
    },
    {
      agency: "housing",
      basis: "FACT",
      text: {
        en: "The refuge declined a place within the district because of the risk of recognition. A property outside the area can be held for one week.",
        fr: "Le centre d’hébergement a refusé une place dans le secteur, en raison du risque de reconnaissance. Un logement hors du territoire peut être réservé une semaine.",
      },
      daysBefore: 6,
    },
    {
      agency: "victimSupport",
      basis: "FACT",
      text: {
        en: "The school told the adviser, at the mother’s request, that he collected Ellie twice in uniform and was let through without a question.",
        fr: "À la demande de la mère, l’école a indiqué à l’intervenante qu’il était venu chercher Ellie deux fois en uniforme et qu’on l’avait laissé entrer sans question.",
      },
      daysBefore: 18,
    },
    {
      agency: "victimSupport",
      basis: "FACT",
      text: {
        en: "A letter of her doctor, shown by her, records anxiety and the loss of eight kilograms since the separation.",
        fr: "Un certificat de son médecin, qu’elle a présenté, fait état d’anxiété et d’une perte de huit kilos depuis la séparation.",
      },
      daysBefore: 8,
    },
  ],
  risks: [
    {
      text: {
        en: "He may find any address that stands in a record he or a colleague can open",
        fr: "Il peut retrouver toute adresse figurant dans un fichier que lui ou un collègue peut consulter",
      },
      to: ["VICTIM", "CHILD"],
      imminence: "NOW",
      level: "VERY_HIGH",
    },
    {
      text: {
        en: "Serious violence after separation, with access to equipment and knowledge of procedure",
        fr: "Violences graves après la séparation, avec accès à du matériel et connaissance des procédures",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "VERY_HIGH",
    },
    {
      text: {
        en: "The child is handed over at school to a uniform",
        fr: "L’enfant est remise à l’école sur la foi d’un uniforme",
      },
      to: ["CHILD"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      text: {
        en: "An investigation by his own station would not be independent",
        fr: "Une enquête menée par son propre commissariat ne serait pas indépendante",
      },
      to: ["VICTIM"],
      imminence: "NOW",
      level: "HIGH",
    },
  ],
  protective: {
    en: "A sister outside the area, a school that is willing to act, and an employer who allows her to work from anywhere.",
    fr: "Une sœur hors du territoire, une école prête à agir et un employeur qui lui permet de travailler à distance.",
  },
  voice: {
    en: "“Everybody tells me to call the police. He is the police.” She asks that her address be written nowhere, not even here.",
    fr: "« Tout le monde me dit d’appeler la police. La police, c’est lui. » Elle demande que son adresse ne soit écrite nulle part, pas même ici.",
  },
  childrenPlan: {
    en: "Ellie keeps her school until the move. Collection by password only, and by her mother or her aunt.",
    fr: "Ellie reste dans son école jusqu’au déménagement. Elle n’est confiée que contre un mot de passe, à sa mère ou à sa tante.",
  },
  perpetratorPlan: {
    en: "Nothing is said to him before access is withdrawn. Professional standards alone decide when and by whom he is told.",
    fr: "Rien ne lui est dit avant le retrait des accès. Seule l’inspection décide quand et par qui il est informé.",
  },
  staffSafety: {
    en: "Advisers and housing staff do not meet her within the district. No visit by one person alone.",
    fr: "Les intervenantes et le service du logement ne la rencontrent pas dans le secteur. Aucune visite en solitaire.",
  },
  actions: [
    {
      text: {
        en: "Transfer the investigation to another force and name an officer there",
        fr: "Transférer l’enquête à un autre service de police et y désigner un enquêteur",
      },
      agency: "standards",
      person: "Imran Qureshi",
      due: 1,
      risks: [3],
    },
    {
      text: {
        en: "Withdraw system access and check access to weapons, today",
        fr: "Retirer l’accès aux systèmes et contrôler l’accès aux armes, aujourd’hui",
      },
      agency: "standards",
      person: "Imran Qureshi",
      due: 0,
      risks: [0, 1],
      safeToDo: {
        en: "Before anybody speaks to the person concerned",
        fr: "Avant tout échange avec la personne concernée",
      },
    },
    {
      text: {
        en: "Move her out of the area, with housing, and withhold the address everywhere",
        fr: "Organiser avec le service du logement le départ hors du territoire et taire l’adresse partout",
      },
      agency: "victimSupport",
      person: "Leah Marsh",
      due: 3,
      risks: [0, 1],
    },
    {
      text: {
        en: "Hold the property outside the area and sign without the name on any list",
        fr: "Réserver le logement hors du territoire et signer sans que le nom figure sur une liste",
      },
      agency: "housing",
      person: "Michael Adeyinka",
      due: 2,
      risks: [0],
    },
    {
      text: {
        en: "Agree a collection password with the school together with the mother, whoever asks and in whatever dress",
        fr: "Convenir avec l’école et la mère d’un mot de passe de sortie, quelle que soit la personne et sa tenue",
      },
      agency: "victimSupport",
      person: "Ines Duarte",
      due: 1,
      risks: [2],
    },
    {
      text: {
        en: "Keep the minutes in the restricted volume for the six named readers",
        fr: "Conserver le compte rendu dans le volume à accès restreint, pour les six lecteurs désignés",
      },
      agency: "adults",
      person: "Nora Whitfield",
      due: 0,
      risks: [0],
    },
  ],
  level: "VERY_HIGH",
  toldBy: 1,
  mayBeTold: {
    en: "That another force takes over, the password and the move. Not what professional standards are examining.",
    fr: "Qu’un autre service prend le relais, le mot de passe et le déménagement. Rien de ce que l’inspection examine.",
  },
};
