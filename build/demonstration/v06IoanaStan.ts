import type { Vignette } from "./model.ts";

/** A girl of sixteen, pregnant and threatened with pictures; an order that runs out tomorrow, hence the emergency conference. */
export const v06IoanaStan: Vignette = {
  key: "v06",
  reference: "NM-J6ST",
  title: {
    en: "Young victim, provisional order about to expire",
    fr: "Victime mineure, mesure provisoire sur le point d’expirer",
  },
  referredBy: "children",
  referredDaysBefore: 8,
  victim: {
    givenNames: "Ioana",
    familyName: "Stan",
    age: 16,
    gender: "WOMAN",
    schoolOrWork: "Ashgrove Vocational College",
  },
  perpetrators: [
    {
      givenNames: "Radu",
      familyName: "Pavel",
      age: 19,
      gender: "MAN",
      relationship: "DATING",
      schoolOrWork: "Ashgrove Vocational College",
    },
  ],
  children: [],
  contacts: [
    {
      of: "VICTIM",
      kind: "PHONE",
      value: "01632 960606",
      safe: true,
      confidential: false,
      safeTimes: {
        en: "School nurse’s room, weekdays at the mid-morning break",
        fr: "Infirmerie du lycée, en semaine à la récréation du matin",
      },
      leaveMessage: false,
    },
    { of: "VICTIM", kind: "PHONE", value: "07700 900601", safe: false, confidential: false },
    { of: "VICTIM", kind: "ADDRESS", value: "3 Hopper Terrace, Northmere", safe: false, confidential: false },
  ],
  criteria: ["VISIBLE_HIGH_RISK", "POTENTIAL_ESCALATION"],
  score: 15,
  consent: "YES",
  victimAware: "YES",
  incidentTypes: ["PHYSICAL", "STRANGULATION", "SEXUAL", "ONLINE", "COERCIVE_CONTROL"],
  background: {
    en: "Ioana is 16 and ten weeks pregnant. Her boyfriend Radu Pavel, 19, attends the same college, in the year above. She has been absent for eleven days; when she returned, a teacher saw bruises on her neck, which she covered with a scarf. She has told the school nurse that he filmed her without her agreement and threatens to send the pictures to the whole class if she ends the relationship or speaks of the pregnancy. Police imposed a provisional order of five days, which expires on the day after the conference. She missed her first antenatal appointment because he waited at the bus stop. Her mother supports her but works nights.",
    fr: "Ioana a 16 ans et est enceinte de dix semaines. Son petit ami Radu Pavel, 19 ans, fréquente le même lycée professionnel, une classe au-dessus. Elle a été absente onze jours ; à son retour, une enseignante a vu sur son cou des ecchymoses qu’elle cachait sous un foulard. Elle a confié à l’infirmière qu’il l’a filmée sans son accord et menace d’envoyer les images à toute la classe si elle rompt ou parle de la grossesse. La police a pris une mesure provisoire de cinq jours, qui expire au lendemain de la conférence. Elle a manqué sa première consultation prénatale parce qu’il l’attendait à l’arrêt de bus. Sa mère la soutient, mais travaille de nuit.",
  },
  victimWishes: {
    en: "She wants the pictures gone and to finish her year. She has not yet decided about the pregnancy and asks not to be hurried.",
    fr: "Elle veut que les images disparaissent et terminer son année. Elle n’a pas encore décidé pour la grossesse et demande qu’on ne la presse pas.",
  },
  afraidOf: {
    en: "Of the pictures, of him waiting outside, and of her mother losing her job because of her.",
    fr: "Des images, de le trouver devant le lycée, et que sa mère perde son emploi à cause d’elle.",
  },
  adviser: "leah",
  heardAt: "emergency",
  minutes: 20,
  information: [
    {
      agency: "education",
      basis: "FACT",
      text: {
        en: "Absent for eleven days without excuse. On return, bruises on both sides of the neck were seen by a teacher and recorded by the nurse.",
        fr: "Onze jours d’absence sans justificatif. Au retour, des ecchymoses des deux côtés du cou ont été vues par une enseignante et consignées par l’infirmière.",
      },
      daysBefore: 3,
    },
    {
      agency: "police",
      basis: "REPORTED",
      text: {
        en: "She says that he threatens to publish intimate pictures filmed without her knowledge. His telephone has not yet been seized.",
        fr: "Elle dit qu’il menace de diffuser des images intimes filmées à son insu. Son téléphone n’a pas encore été saisi.",
      },
      daysBefore: 4,
    },
    {
      agency: "police",
      basis: "FACT",
      text: {
        en: "A provisional order of five days was issued and expires tomorrow at midnight. One approach at the bus stop has been recorded as a breach.",
        fr: "Une mesure provisoire de cinq jours a été prise et expire demain à minuit. Une approche à l’arrêt de bus a été constatée comme violation.",
      },
      daysBefore: 1,
    },
    {
      agency: "children",
      basis: "FACT",
      text: {
        en: "A file has been open since the spring, at the mother’s own request. Home visits are possible in the afternoon only.",
        fr: "Un dossier est ouvert depuis le printemps, à la demande de la mère elle-même. Les visites ne sont possibles que l’après-midi.",
      },
      daysBefore: 2,
    },
    {
      agency: "midwifery",
      basis: "FACT",
      text: {
        en: "The booking appointment was missed. No letter has been sent to the home.",
        fr: "La consultation d’inscription a été manquée. Aucun courrier n’a été envoyé au domicile.",
      },
      daysBefore: 2,
    },
  ],
  risks: [
    {
      text: {
        en: "The provisional order expires tomorrow; he has already breached it once",
        fr: "La mesure provisoire expire demain ; il l’a déjà violée une fois",
      },
      to: ["VICTIM"],
      imminence: "NOW",
      level: "VERY_HIGH",
    },
    {
      text: {
        en: "Publication of intimate pictures of a minor",
        fr: "Diffusion d’images intimes d’une mineure",
      },
      to: ["VICTIM"],
      imminence: "NOW",
      level: "HIGH",
    },
    {
      text: {
        en: "Pregnancy without care, and violence that rises when it becomes known",
        fr: "Grossesse non suivie, et violences accrues lorsqu’elle sera connue",
      },
      to: ["VICTIM"],
      imminence: "WEEKS",
      level: "HIGH",
    },
    {
      text: {
        en: "Both attend the same college: they meet every day at the gate and in the workshop corridor",
        fr: "Même lycée : ils se croisent chaque jour au portail et dans le couloir des ateliers",
      },
      to: ["VICTIM"],
      imminence: "DAYS",
      level: "HIGH",
    },
  ],
  protective: {
    en: "Her mother believes her. The school nurse is somebody she speaks to freely, and two friends travel with her.",
    fr: "Sa mère la croit. Elle parle librement à l’infirmière du lycée, et deux amies font le trajet avec elle.",
  },
  voice: {
    en: "“Everybody asks about the baby. Nobody asks about the pictures.” She wants to hear from one person only, the nurse.",
    fr: "« Tout le monde me parle du bébé. Personne ne me parle des images. » Elle ne veut qu’une seule interlocutrice, l’infirmière.",
  },
  perpetratorPlan: {
    en: "Radu is an adult of 19. The offer of a behaviour-change programme is made through probation alone and does not replace the order.",
    fr: "Radu est majeur, il a 19 ans. La proposition de stage de responsabilisation passe par la seule probation et ne remplace pas la mesure.",
  },
  actions: [
    {
      text: {
        en: "File for a court protection order today, with the police, before the provisional one expires",
        fr: "Saisir le juge aujourd’hui d’une demande d’ordonnance de protection, avec la police, avant l’expiration de la mesure provisoire",
      },
      agency: "children",
      due: 0,
      risks: [0],
      status: "DONE",
      result: {
        en: "Filed the same afternoon; interim order granted for three months.",
        fr: "Requête déposée l’après-midi même ; mesure accordée pour trois mois.",
      },
    },
    {
      text: {
        en: "Request the take-down of the pictures and an order to preserve the evidence",
        fr: "Demander le retrait des images et une injonction de conservation des preuves",
      },
      agency: "police",
      due: 2,
      risks: [1],
      status: "IN_PROGRESS",
    },
    {
      text: {
        en: "Arrange a safe route to antenatal care, with the school nurse as the only contact",
        fr: "Organiser un parcours prénatal sûr, l’infirmière scolaire étant la seule interlocutrice",
      },
      agency: "midwifery",
      due: 2,
      risks: [2],
      safeToDo: {
        en: "No letter, no text, no appointment in an online account",
        fr: "Ni courrier, ni SMS, ni rendez-vous dans un espace en ligne",
      },
    },
    {
      text: {
        en: "Change her exits and timetable and brief two members of staff on the school plan",
        fr: "Modifier ses sorties et son emploi du temps et informer deux membres de l’équipe du plan scolaire",
      },
      agency: "education",
      due: 1,
      risks: [3],
      status: "DONE",
      result: {
        en: "Side exit and new workshop group from the next morning.",
        fr: "Sortie latérale et nouveau groupe d’atelier dès le lendemain.",
      },
    },
    {
      text: {
        en: "Offer him a behaviour-change programme, through probation only",
        fr: "Proposer à l’auteur présumé un stage de responsabilisation, par la seule probation",
      },
      agency: "probation",
      due: 10,
      risks: [0, 3],
    },
  ],
  level: "VERY_HIGH",
  toldBy: 0,
  mayBeTold: {
    en: "The order, the school plan and the safe route to care, through the nurse. That the pictures are being dealt with, without details.",
    fr: "La mesure, le plan scolaire et le parcours de soins, par l’infirmière. Que les images sont prises en charge, sans détails.",
  },
};
