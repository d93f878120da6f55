import type { Language } from "../settings/model.ts";

/** What a label may read in each language; the first is the one that is printed, the others are understood too. */
export type Labels = Readonly<Record<Language, readonly [string, ...string[]]>>;

const yes: Labels = { en: ["Yes", "Y", "true", "1"], fr: ["Oui", "O", "vrai"] };
const no: Labels = { en: ["No", "N", "false", "0"], fr: ["Non", "faux"] };
const unknown: Labels = {
  en: ["Not known", "Unknown", "Don't know"],
  fr: ["Ne sait pas", "Inconnu", "Non connu", "NSP"],
};
/** The answers a field chooses from, by code. */
export type Choices = Readonly<Record<string, Labels>>;

export const yesNo: Choices = { YES: yes, NO: no };
export const yesNoUnknown: Choices = { ...yesNo, UNKNOWN: unknown };

export const genders: Choices = {
  WOMAN: { en: ["Woman", "Female", "F"], fr: ["Femme", "Féminin"] },
  MAN: { en: ["Man", "Male", "M"], fr: ["Homme", "Masculin", "H"] },
  NON_BINARY: { en: ["Non-binary"], fr: ["Non binaire"] },
  OTHER: { en: ["Other"], fr: ["Autre"] },
  UNKNOWN: unknown,
};
export const relationships: Choices = {
  SPOUSE: {
    en: ["Husband or wife", "Spouse", "Husband", "Wife"],
    fr: ["Époux ou épouse", "Conjoint", "Conjointe", "Mari", "Époux", "Épouse"],
  },
  PARTNER: {
    en: ["Partner", "Cohabitee", "Boyfriend", "Girlfriend"],
    fr: ["Compagnon ou compagne", "Concubin", "Partenaire", "Compagnon", "Compagne"],
  },
  EX_SPOUSE: {
    en: ["Former husband or wife", "Ex-husband", "Ex-wife", "Ex-spouse"],
    fr: ["Ex-époux ou ex-épouse", "Ex-conjoint", "Ex-mari", "Ex-époux", "Ex-femme"],
  },
  EX_PARTNER: {
    en: ["Former partner", "Ex-partner", "Ex partner", "Ex-boyfriend", "Ex-girlfriend"],
    fr: ["Ex-compagnon ou ex-compagne", "Ex-compagnon", "Ex-partenaire", "Ex-concubin"],
  },
  DATING: { en: ["Dating"], fr: ["Relation amoureuse", "Petit ami"] },
  PARENT: { en: ["Parent", "Father", "Mother"], fr: ["Parent", "Père", "Mère"] },
  CHILD_ADULT: { en: ["Adult child", "Son", "Daughter"], fr: ["Enfant majeur", "Fils", "Fille"] },
  SIBLING: { en: ["Brother or sister", "Sibling", "Brother", "Sister"], fr: ["Frère ou sœur", "Frère", "Sœur"] },
  IN_LAW: { en: ["In-law", "Father-in-law", "Mother-in-law"], fr: ["Belle-famille", "Beau-père", "Belle-mère"] },
  EXTENDED_FAMILY: { en: ["Extended family"], fr: ["Famille élargie"] },
  CARER: { en: ["Carer"], fr: ["Aidant"] },
  OTHER: { en: ["Other"], fr: ["Autre"] },
};
export const criteria: Choices = {
  VISIBLE_HIGH_RISK: {
    en: ["Visible high risk", "High score on the checklist"],
    fr: ["Risque élevé visible", "Score élevé"],
  },
  PROFESSIONAL_JUDGEMENT: {
    en: ["Professional judgement", "Professional judgment"],
    fr: ["Jugement professionnel", "Appréciation professionnelle"],
  },
  POTENTIAL_ESCALATION: { en: ["Potential escalation", "Escalation"], fr: ["Escalade possible", "Risque d'escalade"] },
  REPEAT: { en: ["Repeat", "Repeat case"], fr: ["Récidive", "Réitération"] },
  MARAC_TRANSFER: {
    en: ["Transfer from another area", "MARAC to MARAC transfer", "Transfer"],
    fr: ["Transfert d'un autre territoire", "Transfert"],
  },
  OTHER_LOCAL: { en: ["Other local rule", "Other"], fr: ["Autre règle locale", "Autre"] },
};
export const consents: Choices = {
  YES: {
    en: ["Informed and agrees", "Yes", "Consent given"],
    fr: ["Informée et d'accord", "Oui", "Accord donné", "Consentement donné"],
  },
  NO_OVERRIDDEN: {
    en: ["Does not agree; shared all the same", "No", "Refused"],
    fr: ["Pas d'accord ; partagé malgré tout", "Non", "Refus"],
  },
  NOT_SOUGHT_UNSAFE: {
    en: ["Not asked, because asking is unsafe", "Not sought", "Not asked", "Unsafe to ask"],
    fr: ["Pas demandé, car dangereux", "Non demandé", "Non recherché"],
  },
  LACKS_CAPACITY: { en: ["Cannot decide for herself", "Lacks capacity"], fr: ["Hors d'état de décider", "Incapacité"] },
};
export const incidentTypes: Choices = {
  PHYSICAL: {
    en: ["Physical", "Physical violence", "Assault"],
    fr: ["Physique", "Violence physique", "Violences physiques"],
  },
  STRANGULATION: { en: ["Strangulation"], fr: ["Strangulation", "Étranglement"] },
  SEXUAL: { en: ["Sexual", "Sexual violence"], fr: ["Sexuel", "Violences sexuelles"] },
  COERCIVE_CONTROL: { en: ["Coercive control", "Controlling behaviour"], fr: ["Contrôle coercitif", "Emprise"] },
  STALKING: { en: ["Stalking", "Harassment"], fr: ["Traque", "Harcèlement"] },
  THREAT_TO_KILL: { en: ["Threat to kill", "Threats to kill"], fr: ["Menace de mort", "Menaces de mort"] },
  ECONOMIC: { en: ["Economic", "Financial"], fr: ["Économique", "Financier"] },
  ONLINE: { en: ["Online", "Digital"], fr: ["En ligne", "Numérique"] },
  HONOUR: { en: ["So-called honour", "Honour based"], fr: ["Au nom de l'honneur"] },
  FORCED_MARRIAGE: { en: ["Forced marriage"], fr: ["Mariage forcé"] },
  FGM: { en: ["Female genital mutilation", "FGM"], fr: ["Mutilation génitale féminine", "Excision"] },
  PROPERTY: { en: ["Damage to property", "Property"], fr: ["Dégradation de biens"] },
  ANIMAL: { en: ["Cruelty to animals", "Animal"], fr: ["Cruauté envers les animaux"] },
  OTHER: { en: ["Other"], fr: ["Autre"] },
};
