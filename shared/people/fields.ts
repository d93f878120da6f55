import type { FieldKind } from "./kinds.ts";
import { caseRoles, genders, mostAliases, relationships, type CaseRole } from "./model.ts";

export const yesNoUnknown = ["YES", "NO", "UNKNOWN"] as const;
export const interpreterPreferences = ["WOMAN", "MAN", "NO_PREFERENCE"] as const;
export const immigrationStatuses = [
  "CITIZEN",
  "SETTLED",
  "EU_STATUS",
  "VISA_DEPENDENT",
  "ASYLUM",
  "REFUGEE",
  "UNDOCUMENTED",
  "UNKNOWN",
] as const;
export const planStatuses = ["NONE", "EARLY_HELP", "CHILD_IN_NEED", "PROTECTION_PLAN", "IN_CARE"] as const;
export const custodyStates = ["AT_LIBERTY", "ON_BAIL", "ON_LICENCE", "ON_REMAND", "IN_PRISON", "UNKNOWN"] as const;
export const addressTypes = ["HOME", "TEMPORARY", "REFUGE", "WORK", "FAMILY", "OTHER"] as const;
export const tenures = [
  "OWNED",
  "RENTED_SOCIAL",
  "RENTED_PRIVATE",
  "WITH_FAMILY",
  "TIED_TO_WORK",
  "NONE",
  "UNKNOWN",
] as const;

/** The part of a person's panel in which a field stands. */
export const fieldGroups = ["identity", "relationship", "health", "status", "perpetrator", "child"] as const;
export type FieldGroup = (typeof fieldGroups)[number];

export interface Field {
  readonly kind: FieldKind;
  readonly group: FieldGroup;
  /** Who it is asked of; everybody when left out. */
  readonly roles?: readonly CaseRole[];
  /** Bears on reaching or protecting somebody safely: the victim's adviser may change it too (`RULES.md` 3 row 4). */
  readonly safety?: true;
  /** Only for the administrator and the victim's adviser (`RULES.md` people). */
  readonly restricted?: true;
}

const line = (most = 200): FieldKind => ({ type: "line", most });
const prose: FieldKind = { type: "prose", most: 4000 };
const lines = (most = 20): FieldKind => ({ type: "lines", most, each: 200 });
const day: FieldKind = { type: "day", past: false };
const pastDay: FieldKind = { type: "day", past: true };
const choice = (words: string, options: readonly string[]): FieldKind => ({ type: "choice", words, options });
const yesNo = choice("yesNoUnknown", yesNoUnknown);
/** A choice that is never empty. */
const always = (words: string, options: readonly string[]): FieldKind => ({
  type: "choice",
  words,
  options,
  always: true,
});
const plainYesNo = always("yesNoUnknown", ["YES", "NO"]);

const fields = <const Fields extends Readonly<Record<string, Field>>>(all: Fields): Fields => all;
const adults: readonly CaseRole[] = caseRoles.filter((role) => role !== "CHILD");
const othersThanVictim: readonly CaseRole[] = caseRoles.filter((role) => role !== "VICTIM" && role !== "PERPETRATOR");

/** What is told of a human being in every case they are in (`RULES.md` people). */
export const personFields = fields({
  familyName: { kind: line(), group: "identity" },
  givenNames: { kind: line(), group: "identity" },
  aliases: { kind: lines(mostAliases), group: "identity" },
  dateOfBirth: { kind: pastDay, group: "identity" },
  dateOfBirthEstimated: { kind: yesNo, group: "identity" },
  dateOfBirthAlternatives: { kind: { type: "days", most: 10 }, group: "identity" },
  gender: { kind: always("gender", genders), group: "identity" },
  trans: { kind: yesNo, group: "identity", restricted: true },
  nationality: { kind: line(), group: "identity" },
  languages: { kind: lines(), group: "identity", safety: true },
  interpreter: { kind: yesNo, group: "identity", safety: true },
  interpreterGender: {
    kind: choice("interpreterGender", interpreterPreferences),
    group: "identity",
    safety: true,
  },
  schoolOrWork: { kind: line(), group: "status" },
  employer: { kind: line(), group: "status", roles: adults },
  worksForAgency: { kind: plainYesNo, group: "status", roles: adults },
  immigrationStatus: { kind: choice("immigrationStatus", immigrationStatuses), group: "status" },
  noRecourse: { kind: yesNo, group: "status", safety: true },
  gp: { kind: line(), group: "health" },
  disabilities: { kind: lines(), group: "health", safety: true },
  healthNeeds: { kind: prose, group: "health", safety: true },
  mentalHealth: { kind: prose, group: "health", safety: true },
  substanceUse: { kind: prose, group: "health", safety: true },
  pregnant: { kind: yesNo, group: "health", safety: true },
  babyDueOn: { kind: day, group: "health", safety: true },
  careNeeds: { kind: prose, group: "health", safety: true },
  capacityConcern: { kind: prose, group: "health", safety: true },
});
export type PersonField = keyof typeof personFields;

/** What is told of a person's part in one case. */
export const inCaseFields = fields({
  role: { kind: always("caseRole", caseRoles), group: "relationship" },
  relationship: { kind: choice("relationship", relationships), group: "relationship", roles: ["PERPETRATOR"] },
  cohabiting: { kind: yesNo, group: "relationship", roles: ["PERPETRATOR"], safety: true },
  married: { kind: yesNo, group: "relationship", roles: ["PERPETRATOR"] },
  separatedOn: { kind: pastDay, group: "relationship", roles: ["PERPETRATOR"], safety: true },
  relationToVictim: { kind: line(), group: "relationship", roles: othersThanVictim },
  relationToPerpetrator: { kind: line(), group: "relationship", roles: othersThanVictim },
  unborn: { kind: yesNo, group: "child", roles: ["CHILD"] },
  livingWith: { kind: line(), group: "child", roles: ["CHILD"], safety: true },
  socialWorker: { kind: line(), group: "child", roles: ["CHILD"], safety: true },
  planStatus: { kind: choice("planStatus", planStatuses), group: "child", roles: ["CHILD"] },
  referralMade: { kind: yesNo, group: "child", roles: ["CHILD"], safety: true },
  referralOn: { kind: pastDay, group: "child", roles: ["CHILD"], safety: true },
  whereNow: { kind: line(400), group: "perpetrator", roles: ["PERPETRATOR"], safety: true },
  custody: { kind: choice("custody", custodyStates), group: "perpetrator", roles: ["PERPETRATOR"], safety: true },
  bailConditions: { kind: prose, group: "perpetrator", roles: ["PERPETRATOR"], safety: true },
  licences: { kind: prose, group: "perpetrator", roles: ["PERPETRATOR"] },
  weaponsAccess: { kind: prose, group: "perpetrator", roles: ["PERPETRATOR"], safety: true },
  vehicles: { kind: lines(), group: "perpetrator", roles: ["PERPETRATOR"], safety: true },
  warningMarkers: { kind: lines(), group: "perpetrator", roles: ["PERPETRATOR"], safety: true },
  programme: { kind: line(), group: "perpetrator", roles: ["PERPETRATOR"] },
  knowsOfReferral: { kind: yesNo, group: "perpetrator", roles: ["PERPETRATOR"], safety: true },
});
export type InCaseField = keyof typeof inCaseFields;

/** What is told of one way to reach somebody. What tells where or who they are is covered until revealed. */
export const contactFields = {
  value: { kind: line(400), covered: true },
  safe: { kind: plainYesNo, covered: false },
  confidential: { kind: plainYesNo, covered: false },
  safeTimes: { kind: line(), covered: false },
  leaveMessage: { kind: plainYesNo, covered: false },
  textOk: { kind: yesNo, covered: false },
  codeWord: { kind: line(100), covered: true },
  trustedPerson: { kind: line(), covered: true },
  verifiedOn: { kind: pastDay, covered: false },
  addressType: { kind: choice("addressType", addressTypes), covered: false },
  postcode: { kind: line(20), covered: true },
  livesFrom: { kind: day, covered: false },
  livesTo: { kind: day, covered: false },
  tenure: { kind: choice("tenure", tenures), covered: false },
  landlord: { kind: line(), covered: true },
  knownToPerpetrator: { kind: yesNo, covered: false },
} as const satisfies Readonly<Record<string, { readonly kind: FieldKind; readonly covered: boolean }>>;
export type ContactField = keyof typeof contactFields;

/** Whether a field is asked of somebody in this role. */
export const isAskedOf = (field: Field, role: CaseRole): boolean => field.roles?.includes(role) ?? true;

const namesOf = <Fields extends object>(all: Fields): (keyof Fields & string)[] =>
  Object.keys(all) as (keyof Fields & string)[];
export const personFieldNames = namesOf(personFields);
export const inCaseFieldNames = namesOf(inCaseFields);
export const contactFieldNames = namesOf(contactFields);
