import type { CivilDate } from "../dates.ts";
import { hasName } from "../people/rules.ts";
import type { Role } from "../policy.ts";
import type { ReferralForm, ReferralStatus } from "./model.ts";

const isBlank = (text: string): boolean => text.trim() === "";

type Requirement = readonly [field: string, isMissing: (form: ReferralForm) => boolean];

const withoutConsent = (form: ReferralForm): boolean => form.consent !== null && form.consent !== "YES";

const requirements: readonly Requirement[] = [
  ["referrerName", (form) => isBlank(form.referrerName)],
  ["date", (form) => form.date === null],
  ["victim.familyName", (form) => !hasName(form.victim)],
  ["perpetrators", (form) => !form.perpetrators.some(hasName)],
  ["criteria", (form) => form.criteria.length === 0],
  ["judgementReasons", (form) => form.criteria.includes("PROFESSIONAL_JUDGEMENT") && isBlank(form.judgementReasons)],
  ["victimAware", (form) => form.victimAware === "UNKNOWN"],
  ["unawareReason", (form) => form.victimAware === "NO" && isBlank(form.unawareReason)],
  ["consent", (form) => form.consent === null],
  ["lawfulBasis", (form) => isBlank(form.lawfulBasis)],
  ["whatShared", (form) => withoutConsent(form) && isBlank(form.whatShared)],
  ["whyNecessary", (form) => withoutConsent(form) && isBlank(form.whyNecessary)],
  ["whyProportionate", (form) => withoutConsent(form) && isBlank(form.whyProportionate)],
  ["authorisedBy", (form) => withoutConsent(form) && isBlank(form.authorisedBy)],
  ["background", (form) => isBlank(form.background)],
  ["childReferralMade", (form) => form.children.some(hasName) && form.childReferralMade === "UNKNOWN"],
];

/** Whether a referral needs somebody's authority to be accepted, because the area lets none pass without consent (`RULES.md` referral form). */
export const isStoppedByConsent = (
  { consent }: Pick<ReferralForm, "consent">,
  { consentIsAGate }: { readonly consentIsAGate: boolean },
): boolean => consentIsAGate && consent !== "YES";

/**
 * The fields a referral cannot be submitted without, in the order of the form, as paths such as `victim.familyName`
 * (`RULES.md` referral form, and the hard stop "no referral without a consent value"). A low score is never one of them.
 */
export const missingInReferral = (form: ReferralForm): readonly string[] =>
  requirements.filter(([, isMissing]) => isMissing(form)).map(([field]) => field);

/** The fields whose dates cannot be true on the day `today`: in the future, or before the person they are about was born. */
export function contradictionsInReferral(form: ReferralForm, today: CivilDate): readonly string[] {
  const born = (path: string, date: CivilDate | null) => (date !== null && date > today ? [`${path}.dateOfBirth`] : []);
  const found = [
    ...(form.date !== null && form.date > today ? ["date"] : []),
    ...born("victim", form.victim.dateOfBirth),
    ...form.perpetrators.flatMap((person, index) => born(`perpetrators.${index}`, person.dateOfBirth)),
    ...form.children.flatMap((person, index) => born(`children.${index}`, person.dateOfBirth)),
  ];
  const last = form.lastIncidentOn;
  if (last === null) return found;
  const latest = form.date ?? today;
  const victimBorn = form.victim.dateOfBirth;
  return last > latest || last > today || (victimBorn !== null && last < victimBorn)
    ? [...found, "lastIncidentOn"]
    : found;
}

// `RULES.md` states. The administrator may accept what was asked for and came in by telephone, hence NEEDS_INFO -> ACCEPTED.
const nextStatuses: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  DRAFT: ["SUBMITTED", "WITHDRAWN"],
  SUBMITTED: ["NEEDS_INFO", "ACCEPTED", "REJECTED", "WITHDRAWN"],
  NEEDS_INFO: ["SUBMITTED", "ACCEPTED", "REJECTED", "WITHDRAWN"],
  ACCEPTED: ["LISTED", "WITHDRAWN"],
  LISTED: ["ACCEPTED", "HEARD", "DEFERRED", "TRANSFERRED", "WITHDRAWN"],
  DEFERRED: ["LISTED", "WITHDRAWN"],
  HEARD: [],
  REJECTED: [],
  TRANSFERRED: [],
  WITHDRAWN: [],
};

/** Whether a referral may go from one state to another (`RULES.md` states). */
export const mayMoveReferral = (from: ReferralStatus, to: ReferralStatus): boolean => nextStatuses[from].includes(to);

/** The states from which a referral may go to `to`. */
export const statusesBefore = (to: ReferralStatus): readonly ReferralStatus[] =>
  (Object.keys(nextStatuses) as ReferralStatus[]).filter((from) => mayMoveReferral(from, to));

/** The states in which a referral is still being written. */
export const openStatuses: readonly ReferralStatus[] = ["DRAFT", "SUBMITTED", "NEEDS_INFO"];

/** Whether the form may still be changed by somebody of this role, whose agency made it or not (`RULES.md` 3 row 3). */
export const mayChangeReferral = (status: ReferralStatus, role: Role, ownAgency: boolean): boolean =>
  openStatuses.includes(status) && (role === "administrator" || ownAgency);

/** Whether somebody of this role may decide about it now (`RULES.md` 3 row 3). */
export const mayDecideReferral = (status: ReferralStatus, role: Role): boolean =>
  role === "administrator" && (status === "SUBMITTED" || status === "NEEDS_INFO");

/** Whether a contact is sealed: it could endanger somebody, or was given in confidence (`RULES.md` 3 row 6). */
export const isSealedContact = (contact: { readonly safe: boolean; readonly confidential: boolean }): boolean =>
  !contact.safe || contact.confidential;

/** Whether somebody in it works for an agency of the area, so that the case must be restricted (`RULES.md` 4). */
export const mustBeRestricted = (form: ReferralForm): boolean =>
  [form.victim, ...form.perpetrators].some((person) => person.worksForAgency);
