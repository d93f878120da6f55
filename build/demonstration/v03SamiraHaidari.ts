import type { Vignette } from "./model.ts";

/** A refugee without rights of her own: status, language and papers as means of control. */
export const v03SamiraHaidari: Vignette = {
  key: "v03",
  reference: "NM-H8SN",
  title: { en: "Refugee, no recourse to public funds", fr: "Réfugiée, sans droit aux prestations" },
  referredBy: "midwifery",
  referredDaysBefore: 14,
  victim: { givenNames: "Samira", familyName: "Haidari", age: 27, gender: "WOMAN" },
  perpetrators: [{ givenNames: "Navid", familyName: "Haidari", age: 35, gender: "MAN", relationship: "SPOUSE" }],
  children: [
    { givenNames: "Omid", familyName: "Haidari", age: 4, gender: "MAN", schoolOrWork: "Wrenfield Nursery School" },
    { givenNames: "Laila", familyName: "Haidari", age: 1, gender: "WOMAN" },
  ],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "01632 960303",
      safe: true,
      confidential: false,
      safeTimes: {
        en: "Baby clinic reception, Wednesday mornings; the health visitor calls her in alone",
        fr: "Accueil de la consultation des nourrissons, mercredi matin ; la puéricultrice la reçoit seule",
      },
      leaveMessage: false,
    },
    { of: "VICTIM", kind: "PHONE", value: "07700 900301", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "Flat 4, 18 Ebbing Row, Northmere", safe: false, confidential: false },
  ],
  victimLanguages: { en: "Dari; a little English", fr: "Dari ; un peu d’anglais" },
  interpreterNeeded: true,
  criteria: ["VISIBLE_HIGH_RISK", "PROFESSIONAL_JUDGEMENT"],
  score: 16,
  judgementReasons: {
    en: "She has never been seen alone for more than a minute. Her right to stay depends on her husband, and his family abroad has threatened her parents.",
    fr: "Elle n’a jamais été vue seule plus d’une minute. Son droit au séjour dépend de son mari, et la famille de celui-ci, à l’étranger, a menacé ses parents.",
  },
  consent: "NOT_SOUGHT_UNSAFE",
  victimAware: "NO",
  unawareReason: {
    en: "Her husband was present at every contact and refused an interpreter. Asking her would have told him. It will be sought as soon as she can be seen alone.",
    fr: "Son mari assistait à chaque rencontre et a refusé l’interprète. L’interroger revenait à l’alerter. Son accord sera recherché dès qu’elle pourra être vue seule.",
  },
  incidentTypes: ["COERCIVE_CONTROL", "PHYSICAL", "HONOUR", "ECONOMIC"],
  background: {
    en: "Mrs Haidari, 27, came two years ago to join her husband Navid; her permission to stay depends on his. She speaks Dari and little else. He answers every question for her, keeps her passport and the children’s papers, and decides when she leaves the flat. The health visitor noticed a healed burn on her wrist and offered an interpreter by telephone, which he refused. Omid, 4, hits other children at nursery when he is frightened. She has no right to public funds and no money of her own. In a few words at the clinic door she said that, if she leaves, the children will be taken and she will be sent back to a family that has threatened her parents over the honour of the marriage.",
    fr: "Mme Haidari, 27 ans, est arrivée il y a deux ans pour rejoindre son mari Navid, dont dépend son titre de séjour. Elle parle dari et très peu d’autres langues. Il répond à sa place à toutes les questions, conserve son passeport et les papiers des enfants, et décide de ses sorties. La puéricultrice a remarqué une brûlure cicatrisée au poignet et a proposé un interprète par téléphone, qu’il a refusé. Omid, 4 ans, frappe les autres enfants à l’école lorsqu’il a peur. Elle n’a droit à aucune prestation et ne dispose d’aucun revenu. En quelques mots, à la porte de la consultation, elle a dit que, si elle part, on lui retirera ses enfants et on la renverra vers une famille qui a menacé ses parents au nom de l’honneur du mariage.",
  },
  victimWishes: {
    en: "She wants to leave with both children, to a place where nobody from the community works.",
    fr: "Elle veut partir avec ses deux enfants, dans un lieu où ne travaille personne de la communauté.",
  },
  afraidOf: {
    en: "Of losing the children, of being returned, and of his brothers.",
    fr: "De perdre ses enfants, d’être renvoyée dans son pays, et des frères de son mari.",
  },
  adviser: "ines",
  heardAt: "current",
  minutes: 16,
  information: [
    {
      agency: "midwifery",
      basis: "FACT",
      text: {
        en: "He answered all questions at four visits. He refused an interpreter by telephone and ended the call himself.",
        fr: "Il a répondu à toutes les questions lors de quatre visites. Il a refusé l’interprète par téléphone et a raccroché lui-même.",
      },
      daysBefore: 14,
    },
    {
      agency: "victimSupport",
      basis: "REPORTED",
      text: {
        en: "Seen alone with a female interpreter two days ago; she agrees to the conference. She says that he keeps her passport in a locked drawer and that she wants to leave.",
        fr: "Vue seule avec une interprète il y a deux jours ; elle accepte la conférence. Elle dit qu’il garde son passeport dans un tiroir fermé à clé et qu’elle veut partir.",
      },
      daysBefore: 2,
    },
    {
      agency: "housing",
      basis: "FACT",
      text: {
        en: "She has no right to housing assistance under her present status. Two refuge places in the region accept women without recourse.",
        fr: "Son statut actuel ne lui ouvre aucun droit à l’aide au logement. Deux places d’hébergement de la région accueillent des femmes sans droits.",
      },
      daysBefore: 6,
    },
    {
      agency: "education",
      basis: "FACT",
      text: {
        en: "Omid hits other children when a man raises his voice. Staff have never spoken to his mother without his father.",
        fr: "Omid frappe d’autres enfants lorsqu’un homme élève la voix. L’équipe n’a jamais parlé à sa mère hors de la présence du père.",
      },
      daysBefore: 7,
    },
    {
      agency: "children",
      basis: "PROFESSIONAL_OPINION",
      text: {
        en: "No earlier involvement. The children would be better protected with their mother in a safe place than by any measure that separates them from her.",
        fr: "Aucun suivi antérieur. Les enfants seraient mieux protégés auprès de leur mère, en lieu sûr, que par toute mesure les séparant d’elle.",
      },
      daysBefore: 5,
    },
  ],
  risks: [
    {
      text: {
        en: "Serious violence if he learns that she has spoken or is about to leave",
        fr: "Violences graves s’il apprend qu’elle a parlé ou qu’elle s’apprête à partir",
      },
      to: ["VICTIM", "CHILD"],
      imminence: "DAYS",
      level: "VERY_HIGH",
    },
    {
      text: {
        en: "Disclosure through an interpreter or acquaintance from the community",
        fr: "Divulgation par un interprète ou une connaissance issue de la communauté",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      text: {
        en: "No income, papers or right of her own: she cannot leave without help",
        fr: "Ni revenu, ni papiers, ni droits propres : elle ne peut partir sans aide",
      },
      to: ["VICTIM", "CHILD"],
      imminence: "NOW",
      level: "HIGH",
    },
    {
      text: {
        en: "Removal of mother or children from the country, or fear of it used against her",
        fr: "Éloignement de la mère ou des enfants du pays, ou menace d’éloignement utilisée contre elle",
      },
      to: ["VICTIM", "CHILD"],
      imminence: "WEEKS",
      level: "HIGH",
    },
  ],
  protective: {
    en: "She trusts the health visitor and comes to every baby clinic. She has begun to learn the language from her son’s picture books.",
    fr: "Elle fait confiance à la puéricultrice et vient à chaque consultation. Elle commence à apprendre la langue dans les livres d’images de son fils.",
  },
  voice: {
    en: "Through the interpreter: “I will go if you promise that my children go with me.” She asks that no letter come to the flat.",
    fr: "Par l’interprète : « Je partirai si vous me promettez que mes enfants partent avec moi. » Elle demande qu’aucun courrier n’arrive à l’appartement.",
  },
  childrenPlan: {
    en: "Both children move with their mother. The nursery is told on the day, releases Omid to the named social worker only, and passes on no forwarding address.",
    fr: "Les deux enfants partent avec leur mère. L’école est prévenue le jour même, ne confie Omid qu’à l’assistante sociale désignée et ne communique aucune nouvelle adresse.",
  },
  actions: [
    {
      text: {
        en: "Book an independent female interpreter, never a member of the community, and record it on every agency’s file",
        fr: "Réserver une interprète indépendante, jamais issue de la communauté, et l’inscrire au dossier de chaque service",
      },
      agency: "adults",
      person: "Nora Whitfield",
      due: 1,
      risks: [1],
    },
    {
      text: {
        en: "Assess destitution and the support owed to the two children, at the baby clinic",
        fr: "Évaluer le dénuement et l’aide due aux deux enfants, lors de la consultation des nourrissons",
      },
      agency: "children",
      due: 3,
      risks: [2],
    },
    {
      text: {
        en: "Reserve a refuge place that accepts a mother with two children without recourse to public funds",
        fr: "Réserver une place d’hébergement acceptant une mère et deux enfants sans droit aux prestations",
      },
      agency: "victimSupport",
      person: "Ines Duarte",
      due: 2,
      risks: [0, 2],
      safeToDo: {
        en: "Tell the place and the day to nobody but the adviser and the health visitor",
        fr: "Ne communiquer le lieu et le jour qu’à l’intervenante et à la puéricultrice",
      },
    },
    {
      text: {
        en: "Arrange legal advice on a permission to stay in her own right",
        fr: "Organiser une consultation juridique sur un titre de séjour autonome",
      },
      agency: "victimSupport",
      person: "Ines Duarte",
      due: 5,
      risks: [3],
    },
    {
      text: {
        en: "Accompany her to retrieve passports and papers on the day she leaves",
        fr: "L’accompagner pour récupérer passeports et papiers le jour du départ",
      },
      agency: "police",
      due: 5,
      risks: [0, 3],
    },
    {
      text: {
        en: "Pass no data to immigration enforcement; send every request to the data protection officer first and log it",
        fr: "Ne transmettre aucune donnée aux services de l’immigration ; adresser toute demande à la déléguée à la protection des données et la consigner",
      },
      agency: "adults",
      person: "Nora Whitfield",
      due: 0,
      risks: [3],
    },
  ],
  level: "VERY_HIGH",
  toldBy: 1,
  mayBeTold: {
    en: "The interpreter, the refuge place and the legal advice, in person at the clinic only. Nothing in writing.",
    fr: "L’interprète, la place d’hébergement et la consultation juridique, de vive voix à la consultation uniquement. Rien par écrit.",
  },
};
