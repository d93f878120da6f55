import { isOpen } from "../actions/rules.ts";
import type { AgencyId } from "../ids.ts";
import type { HearingField } from "../meeting/model.ts";
import type {
  ActionRecord,
  AddendumRecord,
  BlockedSlot,
  CaseAccess,
  CaseRecord,
  ConferenceRecord,
  DocumentRecipient,
  EarlierAction,
  HearingRecord,
} from "./record.ts";

// `RULES.md` 6. What somebody may not have is taken out of the record before anything is composed: a document is made of
// what is left, so there is nothing to hide, and numbers, counts and pages follow by themselves.

/**
 * Whether a case exists for a recipient: not in conflict, and on the reader list of a restricted one (`RULES.md` 2 and 4).
 * The file of the conference is on no reader list: copies of a restricted case go to its readers by name.
 */
export function mayKnowCase(access: CaseAccess, recipient: DocumentRecipient): boolean {
  if (recipient.kind === "file" || recipient.kind === "outside") return access.readers === null;
  const { agencyId, accountId } = recipient;
  if (agencyId !== null && access.conflictedAgencies.includes(agencyId)) return false;
  if (accountId !== null && access.conflictedAccounts.includes(accountId)) return false;
  return access.readers === null || (accountId !== null && access.readers.includes(accountId));
}

/** Whether the minutes of a case go to a recipient: those who were present, and the adviser of its victim. */
function mayHaveMinutes(access: CaseAccess, recipient: DocumentRecipient, attended: boolean): boolean {
  if (!mayKnowCase(access, recipient)) return false;
  return attended || runsOrAdvises(access, recipient);
}

/** Whether a recipient was there when this case was heard; whoever came later, or had left, was not (`RULES.md` attendance). */
function wasAtHearing({ hearing }: CaseRecord, { kind, attended, agencyId }: DocumentRecipient): boolean {
  if (hearing === null || kind === "file" || !attended) return attended;
  return !hearing.agencies.some((agency) => agency.agencyId === agencyId && agency.presence === "absent");
}

/** Those who read a hearing from its first word on: the administrator, the chair, their file, the adviser of the case. */
function runsOrAdvises(access: CaseAccess, { kind, role, accountId }: DocumentRecipient): boolean {
  const runsIt = kind === "account" && (role === "administrator" || role === "chair");
  return kind === "file" || runsIt || (accountId !== null && access.advisers.includes(accountId));
}

const withoutSealed = (one: CaseRecord): CaseRecord => ({
  ...one,
  addresses: one.addresses.map((address) => (address.sealed ? { ...address, text: "" } : address)),
});

function hearingFor(hearing: HearingRecord, recipient: DocumentRecipient): HearingRecord {
  const { kind, agencyId } = recipient;
  const information = hearing.information.filter((item) => {
    if (item.chairOnly) return false;
    if (kind === "file" || item.onlyAgencies.length === 0 || item.agencyId === agencyId) return true;
    return agencyId !== null && item.onlyAgencies.includes(agencyId);
  });
  return { ...hearing, information };
}

/**
 * The record as one recipient may have it in minutes: only the cases they were present for, are no reader problem and no
 * conflict of; without items limited to others, without what only the chair heard, without any sealed contact. An agency
 * that was absent keeps no case at all (its action list is `actionsFor`).
 */
export function recipientVersion(record: ConferenceRecord, recipient: DocumentRecipient): ConferenceRecord {
  const cases = record.cases
    .filter((one) => mayHaveMinutes(one.access, recipient, wasAtHearing(one, recipient)))
    .map(withoutSealed)
    .map((one) => ({ ...one, hearing: one.hearing && hearingFor(one.hearing, recipient) }));
  return {
    ...record,
    cases,
    blocked: [],
    earlierActions: record.earlierActions.filter((action) => mayHaveEarlier(action, recipient)),
    ownerActions: [],
    addenda: record.addenda
      .filter((addendum) => mayHaveAddendum(addendum, cases, recipient))
      .map((addendum, index) => ({ ...addendum, number: index + 1 })),
  };
}

/**
 * Whether an addendum goes to a recipient (`RULES.md` 6): with the case it is of, or with the minutes as a whole to who was
 * there or runs or advises; less what is limited to other agencies.
 */
function mayHaveAddendum(
  { caseId, agencyId: source, onlyAgencies }: AddendumRecord,
  cases: readonly CaseRecord[],
  { kind, agencyId, attended }: DocumentRecipient,
): boolean {
  const hasMinutes =
    caseId === null
      ? kind === "file" || attended || cases.length > 0
      : cases.some(({ access, hearing }) => access.caseId === caseId && hearing !== null);
  if (!hasMinutes) return false;
  if (kind === "file" || onlyAgencies.length === 0 || source === agencyId) return true;
  return agencyId !== null && onlyAgencies.includes(agencyId);
}

/** Without the hearings a recipient reads only once they are approved, and are not yet (`RULES.md` 3 rows 12 and 13). */
export const approvedFor = (version: ConferenceRecord, recipient: DocumentRecipient): ConferenceRecord => ({
  ...version,
  cases: version.cases.filter(
    ({ access, hearing }) => hearing === null || hearing.approved || runsOrAdvises(access, recipient),
  ),
});

function mayHaveEarlier(action: EarlierAction, recipient: DocumentRecipient): boolean {
  if (!mayKnowCase(action.access, recipient)) return false;
  if (recipient.agencyId !== null && action.ownerAgencyId === recipient.agencyId) return true;
  const wasThere = recipient.agencyId !== null && action.access.attendedBy.includes(recipient.agencyId);
  return mayHaveMinutes(action.access, recipient, wasThere);
}

/**
 * The record as one recipient may have it in the agenda: the cases that exist for them, before anybody was heard. Start
 * times and blocked slots stay in the file's own copy: a jump in the times would tell of a case that was left out.
 */
export function agendaVersion(record: ConferenceRecord, recipient: DocumentRecipient): ConferenceRecord {
  return {
    ...record,
    cases: record.cases
      .filter(({ access }) => mayKnowCase(access, recipient))
      .map(withoutSealed)
      .map((one) => ({ ...one, hearing: null })),
    blocked: recipient.kind === "file" ? blockedFor(record, recipient) : [],
    earlierActions: [],
    ownerActions: [],
    addenda: [],
  };
}

/** The slots of the day a recipient sees as blocked: those blocked already and those of cases that are left out. */
export function blockedFor(record: ConferenceRecord, recipient: DocumentRecipient): readonly BlockedSlot[] {
  let kept = 0;
  const slots = record.cases.flatMap((one, index): BlockedSlot[] => {
    const before = record.blocked.filter((slot) => slot.after === index).map((slot) => ({ ...slot, after: kept }));
    const { startsAt, minutes } = one;
    if (!mayKnowCase(one.access, recipient)) return [...before, { after: kept, startsAt, minutes }];
    kept += 1;
    return before;
  });
  const last = record.blocked.filter((slot) => slot.after >= record.cases.length);
  return [...slots, ...last.map((slot) => ({ ...slot, after: kept }))];
}

/** The agenda of the room's wall: no restricted case, since somebody in the room is not its reader (`RULES.md` 4). */
export function roomVersion(record: ConferenceRecord, recipient: DocumentRecipient): ConferenceRecord {
  const version = agendaVersion(record, recipient);
  return { ...version, cases: version.cases.filter(({ access }) => access.readers === null), blocked: [] };
}

/** The actions of one agency, and for one that was absent the cases heard without it. */
export interface OwnerActions {
  readonly agreed: readonly ActionRecord[];
  readonly earlier: readonly ActionRecord[];
  readonly heardWithout: readonly { readonly reference: string; readonly victimInitials: string }[];
}

/**
 * The actions an agency owns, also where it was absent or is no reader: then text, day, reference and initials alone
 * (`RULES.md` 3 row 14). A conflict beats ownership.
 */
export function actionsFor(record: ConferenceRecord, recipient: DocumentRecipient, owner: AgencyId): OwnerActions {
  const asOwner = (access: CaseAccess, action: ActionRecord): readonly ActionRecord[] => {
    if (action.ownerAgencyId !== owner) return [];
    if (mayKnowCase(access, recipient)) return [action];
    const isTheirs = recipient.agencyId === owner && mayKnowCase({ ...access, readers: null }, recipient);
    return isTheirs ? [withoutDetails(action)] : [];
  };
  const heard = record.cases.filter(({ hearing }) => hearing !== null);
  return {
    agreed: [
      ...heard.flatMap((one) => one.hearing?.actions.flatMap((action) => asOwner(one.access, action)) ?? []),
      ...record.ownerActions.flatMap((action) => asOwner(action.access, action)),
    ],
    earlier: record.earlierActions
      .filter((action) => isOpen(action.status))
      .flatMap((action) => asOwner(action.access, action)),
    heardWithout: heard.filter((one) => !wasAtHearing(one, recipient) && mayKnowCase(one.access, recipient)),
  };
}

/** An action as somebody has it who only owns it: text, day and number (`RULES.md` 3 row 14). */
export const withoutDetails = (action: ActionRecord): ActionRecord => ({
  ...action,
  ownerName: "",
  riskNumbers: [],
  safeToDo: "",
  mayAlert: null,
  dependsOn: null,
  assignedAbsent: false,
  informedBy: "",
  result: "",
});

const noTexts: Readonly<Record<HearingField, string>> = {
  background: "",
  victimVoice: "",
  victimVoiceWhyNot: "",
  protectiveFactors: "",
  childrenPlan: "",
  perpetratorPlan: "",
  staffSafety: "",
  whatMayBeTold: "",
  disagreement: "",
  noActionReason: "",
  childrenPlanNone: "",
  perpetratorPlanNone: "",
  staffSafetyNone: "",
  rationale: "",
  toArea: "",
  otherForum: "",
};

/** What a representative may print alone: their agency's own part of each case and its own actions (`RULES.md` 3 row 17). */
export function ownPart(version: ConferenceRecord, agencyId: AgencyId): ConferenceRecord {
  const own = (hearing: HearingRecord): HearingRecord => ({
    ...hearing,
    planBefore: hearing.planBefore && {
      on: hearing.planBefore.on,
      actions: hearing.planBefore.actions
        .filter((action) => action.ownerAgencyId === agencyId)
        .map((action) => ({ ...action, needed: null, note: "" })),
    },
    agencies: hearing.agencies.filter((agency) => agency.agencyId === agencyId),
    information: hearing.information.filter((item) => item.agencyId === agencyId),
    texts: noTexts,
    risks: [],
    actions: hearing.actions.filter((action) => action.ownerAgencyId === agencyId),
    decision: {
      levelAgreed: hearing.decision.levelAgreed,
      outcome: hearing.approved ? hearing.decision.outcome : null,
      tellsName: "",
      tellsBy: null,
      putOffReason: null,
      safetyAgencyId: null,
      safetyName: "",
      nextOn: null,
      disagreeing: [],
    },
    reasons: {},
    safetyAgencyName: "",
    disagreeingNames: [],
    warnings: [],
  });
  return {
    ...version,
    attendance: version.attendance.filter((row) => row.agencyId === agencyId),
    cases: version.cases.map((one) => ({ ...one, hearing: one.hearing && own(one.hearing) })),
    earlierActions: version.earlierActions.filter((action) => action.ownerAgencyId === agencyId),
    addenda: version.addenda.filter((addendum) => addendum.agencyId === agencyId),
  };
}
