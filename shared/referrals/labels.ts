import {
  consents,
  criteria,
  genders,
  incidentTypes,
  relationships,
  yesNo,
  yesNoUnknown,
  type Choices,
  type Labels,
} from "./choices.ts";

/** The parts of the form in the order of the real one (`RULES.md` referral form). */
export const formSections = [
  "referrer",
  "victim",
  "perpetrator",
  "child",
  "reason",
  "earlier",
  "consent",
  "safety",
  "background",
] as const;
export type FormSection = (typeof formSections)[number];

export const sectionLabels: Readonly<Record<FormSection, Labels>> = {
  referrer: {
    en: ["Who refers", "Referrer", "Referring agency", "Referrer details", "Referring agency details"],
    fr: ["Qui signale", "Auteur du signalement", "Service à l'origine du signalement", "Signalant", "Orienteur"],
  },
  victim: {
    en: ["Victim", "Victim details", "Details of victim", "Victim information", "Client"],
    fr: ["Victime", "La victime", "Renseignements sur la victime", "Identité de la victime"],
  },
  perpetrator: {
    en: [
      "Perpetrator",
      "Perpetrators",
      "Perpetrator(s)",
      "Perpetrator details",
      "Perpetrator(s) details",
      "Alleged perpetrator",
    ],
    fr: ["Auteur", "Auteurs", "Auteur(s)", "Auteur présumé", "Mis en cause", "L'auteur", "Identité de l'auteur"],
  },
  child: {
    en: ["Children", "Child", "Children's details", "Children in the household"],
    fr: ["Enfants", "Enfant", "Les enfants", "Enfants au foyer"],
  },
  reason: {
    en: ["Reason for referral", "Reasons for referral", "Why this referral"],
    fr: ["Motif du signalement", "Motifs du signalement", "Raison du signalement"],
  },
  earlier: {
    en: ["Earlier referrals", "Previous referrals", "Repeat referral"],
    fr: ["Signalements antérieurs", "Signalements précédents"],
  },
  consent: {
    en: ["Consent and lawful basis", "Consent", "Information sharing"],
    fr: ["Accord et base légale", "Consentement et base légale", "Partage d'informations"],
  },
  safety: {
    en: ["Safety", "The victim's voice", "Safety and wishes"],
    fr: ["Sécurité", "La parole de la victime", "Sécurité et souhaits"],
  },
  background: {
    en: ["Background and risk", "Background and risk issues", "Background"],
    fr: ["Contexte et risques", "Contexte", "Situation et risques"],
  },
};

/** How an answer is written and read. `choices` is one or more of a list, `choice` exactly one. */
export type FieldKind = "line" | "prose" | "date" | "number" | "choice" | "choices" | "wholeName";

/**
 * One question of the form. `field` is the path in the form (`victim.familyName`; `perpetrator.` and `child.` stand for
 * one of several), or a way to reach somebody (`victim.phone`), which is kept apart from the form.
 */
export interface FormField {
  readonly field: string;
  readonly section: FormSection;
  readonly kind: FieldKind;
  readonly labels: Labels;
  readonly choices?: Choices;
}

type PersonSection = "victim" | "perpetrator" | "child";
type Question = Omit<FormField, "section">;

const question = (field: string, kind: FieldKind, labels: Labels, choices?: Choices): Question =>
  choices === undefined ? { field, kind, labels } : { field, kind, labels, choices };
const inSection = (section: FormSection, questions: readonly Question[]): readonly FormField[] =>
  questions.map((one) => ({ ...one, section }));

const nameQuestions: readonly Question[] = [
  question("familyName", "line", { en: ["Family name", "Surname", "Last name"], fr: ["Nom", "Nom de famille"] }),
  question("givenNames", "line", {
    en: ["Given names", "First name", "Forename", "Forenames", "Given name"],
    fr: ["Prénoms", "Prénom"],
  }),
  question("name", "wholeName", {
    en: ["Name", "Full name"],
    fr: ["Nom et prénom", "Nom complet", "Nom, prénom", "Prénom et nom"],
  }),
  question("aliases", "line", {
    en: ["Other names or spellings", "Alias", "Aliases", "Also known as", "AKA"],
    fr: ["Autres noms ou graphies", "Alias", "Autres noms"],
  }),
  question("dateOfBirth", "date", {
    en: ["Date of birth", "DOB", "D.O.B.", "Born"],
    fr: ["Date de naissance", "Né(e) le", "DDN"],
  }),
];
const gender = question("gender", "choice", { en: ["Gender", "Sex"], fr: ["Genre", "Sexe"] }, genders);
const worksForAgency = question(
  "worksForAgency",
  "choice",
  {
    en: ["Works for an agency of this area", "Works for a partner agency"],
    fr: ["Travaille pour un service du territoire", "Travaille pour un service partenaire"],
  },
  yesNoUnknown,
);
const reachQuestions: readonly Question[] = [
  question("phone", "line", {
    en: ["Telephone", "Phone", "Phone number", "Mobile", "Telephone number", "Tel"],
    fr: ["Téléphone", "Tél", "Portable", "Numéro de téléphone"],
  }),
  question("email", "line", {
    en: ["E-mail", "Email address", "E-mail address"],
    fr: ["Courriel", "Adresse électronique", "Mail", "Adresse mail"],
  }),
  question("address", "line", { en: ["Address", "Home address"], fr: ["Adresse", "Domicile"] }),
];
const safetyOfReach: readonly Question[] = [
  question(
    "phoneSafe",
    "choice",
    {
      en: ["Safe to call?", "Is it safe to call", "Safe to contact"],
      fr: ["Appel sans danger ?", "Peut-on appeler sans danger", "Contact sûr"],
    },
    yesNoUnknown,
  ),
  question(
    "addressConfidential",
    "choice",
    { en: ["Is the address confidential?", "Confidential address"], fr: ["Adresse confidentielle ?"] },
    yesNoUnknown,
  ),
  question("safeTimes", "line", {
    en: ["When it is safe to call", "Safe times", "Best time to call"],
    fr: ["Quand appeler sans danger", "Heures sûres"],
  }),
  question(
    "leaveMessage",
    "choice",
    { en: ["May a message be left?", "Safe to leave a message"], fr: ["Peut-on laisser un message ?"] },
    yesNoUnknown,
  ),
  question("codeWord", "line", { en: ["Code word"], fr: ["Mot de passe convenu", "Mot code"] }),
];
const ofPerson = (who: PersonSection, questions: readonly Question[]): readonly FormField[] =>
  inSection(
    who,
    questions.map((one) => ({ ...one, field: `${who}.${one.field}` })),
  );

/** Every question of the form in its order: what the printed form asks, and what a filled one is read by. */
export const formFields: readonly FormField[] = [
  ...inSection("referrer", [
    question("referrerName", "line", {
      en: ["Name of referrer", "Referrer name", "Referred by", "Contact name"],
      fr: ["Nom du signalant", "Nom de l'auteur du signalement", "Signalé par"],
    }),
    question("referrerPhone", "line", {
      en: ["Telephone", "Referrer phone", "Referrer telephone", "Phone"],
      fr: ["Téléphone", "Téléphone du signalant"],
    }),
    question("referrerEmail", "line", {
      en: ["E-mail", "Referrer email", "Email"],
      fr: ["Courriel", "Courriel du signalant", "Mail"],
    }),
    question("date", "date", {
      en: ["Date of referral", "Referral date", "Date referred", "Date"],
      fr: ["Date du signalement", "Date"],
    }),
  ]),
  ...ofPerson("victim", [...nameQuestions, gender, ...reachQuestions, ...safetyOfReach]),
  ...inSection("victim", [
    question("victimLanguages", "line", {
      en: ["Languages", "Language spoken", "First language"],
      fr: ["Langues", "Langue parlée"],
    }),
    question(
      "interpreterNeeded",
      "choice",
      {
        en: ["Interpreter needed?", "Interpreter required"],
        fr: ["Interprète nécessaire ?", "Besoin d'un interprète"],
      },
      yesNo,
    ),
    question("diversity", "line", { en: ["Diversity", "Diversity information"], fr: ["Diversité"] }),
    question("victim.schoolOrWork", "line", {
      en: ["Occupation or employer", "Occupation", "Employer"],
      fr: ["Profession ou employeur", "Profession", "Employeur"],
    }),
    { ...worksForAgency, field: "victim.worksForAgency" },
  ]),
  ...ofPerson("perpetrator", [
    ...nameQuestions,
    gender,
    question(
      "relationship",
      "choice",
      {
        en: ["Relationship to the victim", "Relationship to victim", "Relationship"],
        fr: ["Lien avec la victime", "Relation avec la victime", "Lien"],
      },
      relationships,
    ),
    ...reachQuestions,
    question("schoolOrWork", "line", {
      en: ["Occupation or employer", "Occupation", "Employer"],
      fr: ["Profession ou employeur", "Profession", "Employeur"],
    }),
    worksForAgency,
  ]),
  ...ofPerson("child", [
    ...nameQuestions,
    gender,
    question("schoolOrWork", "line", {
      en: ["School", "School or nursery"],
      fr: ["École", "École ou crèche", "Établissement scolaire"],
    }),
  ]),
  ...inSection("reason", [
    question(
      "criteria",
      "choices",
      { en: ["Criteria", "Referral criteria", "Criterion"], fr: ["Critères", "Critères du signalement", "Critère"] },
      criteria,
    ),
    question("score", "number", {
      en: ["Score of the checklist", "Checklist score", "Score", "RIC score", "Number of ticks"],
      fr: ["Score de la grille", "Score"],
    }),
    question("judgementReasons", "prose", {
      en: ["Reasons for the professional judgement", "Reasons for professional judgement"],
      fr: ["Motifs du jugement professionnel"],
    }),
    question("incidentsLastYear", "number", {
      en: ["Incidents in the last 12 months", "Number of incidents in last 12 months"],
      fr: ["Faits au cours des 12 derniers mois", "Nombre de faits sur 12 mois"],
    }),
  ]),
  ...inSection("earlier", [
    question(
      "repeat",
      "choice",
      {
        en: ["Is this a repeat?", "Repeat referral?", "Repeat"],
        fr: ["S'agit-il d'une réitération ?", "Réitération ?", "Réitération"],
      },
      yesNoUnknown,
    ),
    question("previousReferral", "line", {
      en: ["Earlier referral, when and its number", "Previous case number", "Date of previous referral"],
      fr: ["Signalement antérieur, date et numéro", "Numéro du dossier précédent"],
    }),
    question("otherArea", "line", {
      en: ["Heard in another area, where and when", "Referred to another MARAC", "Other area"],
      fr: ["Examiné sur un autre territoire, où et quand", "Autre territoire"],
    }),
  ]),
  ...inSection("consent", [
    question(
      "victimAware",
      "choice",
      {
        en: ["Does the victim know of this referral?", "Is the victim aware of the referral", "Victim aware"],
        fr: ["La victime est-elle au courant du signalement ?", "Victime informée"],
      },
      yesNoUnknown,
    ),
    question("unawareReason", "prose", {
      en: ["If not, why not", "If not, why not?"],
      fr: ["Sinon, pourquoi", "Sinon, pourquoi ?"],
    }),
    question(
      "consent",
      "choice",
      {
        en: ["Does the victim agree?", "Consent given?", "Consent", "Has consent been given"],
        fr: ["La victime est-elle d'accord ?", "Consentement", "Accord donné ?"],
      },
      consents,
    ),
    question("lawfulBasis", "line", {
      en: ["Lawful basis", "Legal basis"],
      fr: ["Base légale", "Fondement juridique"],
    }),
    question("whatShared", "prose", {
      en: ["What is shared", "Information shared without consent"],
      fr: ["Ce qui est partagé", "Informations partagées sans accord"],
    }),
    question("whyNecessary", "prose", {
      en: ["Why sharing is necessary", "Necessity"],
      fr: ["Pourquoi le partage est nécessaire", "Nécessité"],
    }),
    question("whyProportionate", "prose", {
      en: ["Why sharing is proportionate", "Proportionality"],
      fr: ["Pourquoi le partage est proportionné", "Proportionnalité"],
    }),
    question("authorisedBy", "line", { en: ["Authorised by"], fr: ["Autorisé par"] }),
  ]),
  ...inSection("safety", [
    question("afraidOf", "prose", {
      en: ["Who is the victim afraid of?", "Who is the victim afraid of (all threats)"],
      fr: ["De qui la victime a-t-elle peur ?"],
    }),
    question("safeToTalkTo", "prose", {
      en: ["Who is it safe to talk to?", "Safe to talk to"],
      fr: ["À qui peut-on parler sans danger ?"],
    }),
    question("notSafeToTalkTo", "prose", {
      en: ["Who is it not safe to talk to?", "Not safe to talk to"],
      fr: ["À qui est-il dangereux de parler ?"],
    }),
    question("victimWishes", "prose", {
      en: ["What the victim wishes", "Victim's wishes", "Wishes of the victim"],
      fr: ["Ce que souhaite la victime", "Souhaits de la victime"],
    }),
  ]),
  ...inSection("background", [
    question("lastIncidentOn", "date", {
      en: ["Date of the last incident", "Date of last incident", "Last incident"],
      fr: ["Date des derniers faits", "Derniers faits"],
    }),
    question(
      "incidentTypes",
      "choices",
      {
        en: ["Kinds of incident", "Type of incident", "Types of abuse"],
        fr: ["Nature des faits", "Types de violences"],
      },
      incidentTypes,
    ),
    question("background", "prose", {
      en: ["Background and risk issues", "Background", "What happened", "Circumstances", "Narrative"],
      fr: ["Contexte et éléments de risque", "Contexte", "Les faits", "Récit des faits"],
    }),
    question("injuries", "prose", { en: ["Injuries"], fr: ["Blessures", "Lésions"] }),
    question(
      "policeReported",
      "choice",
      { en: ["Reported to the police?", "Reported to police"], fr: ["Signalé à la police ?", "Plainte déposée"] },
      yesNoUnknown,
    ),
    question("crimeReference", "line", {
      en: ["Crime reference", "Crime ref", "Crime number"],
      fr: ["Numéro de procédure", "Référence de la plainte"],
    }),
    question(
      "childReferralMade",
      "choice",
      {
        en: ["Has a child referral been made?", "Child referral made"],
        fr: ["Information préoccupante transmise ?", "Signalement enfant fait"],
      },
      yesNoUnknown,
    ),
    question(
      "adultSafeguardingMade",
      "choice",
      {
        en: ["Has an adult safeguarding referral been made?", "Adult safeguarding referral made"],
        fr: ["Signalement adulte vulnérable fait ?"],
      },
      yesNoUnknown,
    ),
  ]),
];

/** The field of that path. Throws for a path no question has. */
export function formField(path: string): FormField {
  const found = formFields.find(({ field }) => field === path);
  if (!found) throw new Error(`no question of the form is called ${path}`);
  return found;
}
