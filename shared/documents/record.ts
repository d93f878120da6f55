import type { CivilDate, ClockTime } from "../dates.ts";
import type { StandingPlan } from "../agenda/standing.ts";
import type { AccountId, ActionId, AddendumId, AgencyId, CaseId, ConferenceId, EntryId } from "../ids.ts";
import type { ActionStatus } from "../actions/model.ts";
import type { AttendanceStatus, ConferenceStatus, ConferenceType, Deadlines } from "../conferences/model.ts";
import type { Basis, HearingField, HearingOutcome, RiskEntry } from "../meeting/model.ts";
import type { AddendumKind } from "../minutes/model.ts";
import type { QuestionState } from "../meeting/parked.ts";
import type { StillNeeded } from "../meeting/previousPlan.ts";
import type { ReasonedWarning } from "../meeting/warnings.ts";
import type { ReasonedThing, WhyMissing } from "../meeting/whyMissing.ts";
import type { Repeat } from "../referrals/repeat.ts";
import type { Person } from "../people/model.ts";
import type { Role } from "../policy.ts";
import type { Criterion } from "../referrals/model.ts";

/** Everything a conference's documents are made of, as far as the session that gathered it could read and unseal. */
export interface ConferenceRecord {
  readonly area: {
    readonly name: string;
    readonly marking: string;
    readonly confidentialityText: string;
  };
  readonly conference: {
    readonly id: ConferenceId;
    readonly date: CivilDate;
    readonly startsAt: ClockTime;
    readonly venue: string;
    readonly status: ConferenceStatus;
    readonly chairName: string;
    readonly deputyChairName: string;
    readonly minuteTaker: string;
    readonly startedAt: ClockTime | null;
    readonly endedAt: ClockTime | null;
    readonly confidentialityReadAt: ClockTime | null;
    readonly conflictsAsked: boolean;
    readonly quorumReason: string;
    readonly approvedOn: CivilDate | null;
    readonly approvedBy: string;
    /** Of the approved minutes. */
    readonly minutesVersion: number;
    readonly type: ConferenceType;
    readonly deadlines: Pick<Deadlines, "referralsCloseOn" | "agendaCirculatedOn" | "researchDueOn">;
  };
  /** What is done besides the cases, in order. */
  readonly standing: readonly StandingPlan[];
  readonly attendance: readonly AttendanceRecord[];
  /** Who looked on: people in the room with a signed statement. */
  readonly observers: readonly ObserverRecord[];
  /** Put aside about no case in particular. */
  readonly questions: readonly QuestionRecord[];
  /** In the order of the agenda. */
  readonly cases: readonly CaseRecord[];
  /** Time slots of cases this session may not see; only the file's own agenda shows them (`RULES.md` 4). */
  readonly blocked: readonly BlockedSlot[];
  /** Actions of earlier conferences that were due, or were closed, since the one before. */
  readonly earlierActions: readonly EarlierAction[];
  /** Agreed at this conference in cases this session may not read: the part its own agency gets as owner (`RULES.md` 3 row 14). */
  readonly ownerActions: readonly EarlierAction[];
  /** Which person took on which of these actions; never printed. */
  readonly owners: readonly { readonly actionId: ActionId; readonly accountId: AccountId }[];
  /** What was added to the approved minutes, in the order it was approved. */
  readonly addenda: readonly AddendumRecord[];
  /** The day as of which approved minutes give names and what was due, where that was not kept at approval (`RULES.md` minutes). */
  readonly recordedOn: CivilDate | null;
}

/** One approved addendum: of one case, or of the conference as a whole. */
export interface AddendumRecord {
  readonly id: AddendumId;
  /** 1 … n for whoever the record is for. */
  readonly number: number;
  readonly caseId: CaseId | null;
  readonly kind: AddendumKind;
  readonly text: string;
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly basis: Basis | null;
  /** Empty: everybody who has the minutes. */
  readonly onlyAgencies: readonly AgencyId[];
  readonly approvedOn: CivilDate;
  readonly approvedBy: string;
}

export interface AttendanceRecord {
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly accountId: AccountId | null;
  readonly representative: string;
  readonly status: AttendanceStatus | null;
  readonly infoSent: boolean;
  /** Whom a deputy stood in for. */
  readonly deputyFor: string;
  readonly infoReceivedOn: CivilDate | null;
  /** When it was there; none: the whole meeting. Null: from its begin, to its end. */
  readonly stays: readonly { readonly from: ClockTime | null; readonly to: ClockTime | null }[];
  readonly chairs: boolean;
}

export interface ObserverRecord {
  readonly name: string;
  readonly organisation: string;
  readonly signedOn: CivilDate | null;
}

export interface BlockedSlot {
  /** How many cases stand before it. */
  readonly after: number;
  readonly startsAt: ClockTime;
  readonly minutes: number;
}

/** Who may not, or alone may, have a case (`RULES.md` 2 and 4). */
export interface CaseAccess {
  readonly caseId: CaseId;
  /** Null: not restricted. */
  readonly readers: readonly AccountId[] | null;
  readonly conflictedAgencies: readonly AgencyId[];
  readonly conflictedAccounts: readonly AccountId[];
  readonly advisers: readonly AccountId[];
  /** Agencies that were at the table when it was heard. */
  readonly attendedBy: readonly AgencyId[];
}

export interface CaseRecord {
  readonly access: CaseAccess;
  /** The same of this case alone. */
  readonly recordedOn: CivilDate | null;
  readonly reference: string;
  readonly victimInitials: string;
  readonly startsAt: ClockTime;
  readonly minutes: number;
  readonly people: readonly Person[];
  readonly addresses: readonly AddressRecord[];
  readonly referral: {
    readonly agencyName: string;
    readonly receivedOn: CivilDate;
    readonly criteria: readonly Criterion[];
    readonly score: number | null;
    readonly scoreOf: number;
    readonly repeat: boolean;
    readonly referrerSaysRepeat: boolean;
    /** From which day the rule counted, for a repeat; null where it is none, or older than the rule. */
    readonly repeatSince: (Pick<Repeat, "anchor"> & { readonly on: CivilDate; readonly days: number }) | null;
    /** Whole months since it was heard before; null when that is not known. */
    readonly monthsSince: number | null;
    /** It came in after the closing day; why it is listed all the same, empty as long as nobody said. Null: in time. */
    readonly lateBecause: string | null;
    readonly fromArea: string;
  };
  readonly hearing: HearingRecord | null;
}

/** An address for the agenda. A sealed one is known to exist, and its text never enters a record (`RULES.md` 3 row 6). */
export interface AddressRecord {
  readonly of: Person["role"];
  readonly sealed: boolean;
  readonly text: string;
}

export interface HearingRecord {
  readonly approved: boolean;
  /** The plan of the hearing before, where this one looked at it again. */
  readonly planBefore: PlanBeforeRecord | null;
  readonly agencies: readonly {
    readonly agencyId: AgencyId;
    readonly agencyName: string;
    readonly presence: "present" | "absent" | "outOfRoom";
  }[];
  readonly information: readonly InformationRecord[];
  /** Put aside about this case. */
  readonly questions: readonly QuestionRecord[];
  readonly texts: Readonly<Record<HearingField, string>>;
  readonly risks: readonly Omit<RiskEntry, "version" | "item">[];
  readonly actions: readonly ActionRecord[];
  readonly decision: Omit<HearingOutcome, "tellsAccountId">;
  /** Why the victim's voice or a plan is missing, as far as a reason was chosen. */
  readonly reasons: Readonly<Partial<Record<ReasonedThing, WhyMissing>>>;
  /** The agency that keeps the victim safe until the case is heard. */
  readonly safetyAgencyName: string;
  /** The agencies that saw it otherwise. */
  readonly disagreeingNames: readonly string[];
  readonly warnings: readonly WarningRecord[];
  /** Until when the case is marked in each agency's files. */
  readonly flagUntil: CivilDate | null;
}

/** What one went on in spite of when the case was closed, and why; the reason is empty where nobody gave one. */
export interface WarningRecord {
  readonly warning: ReasonedWarning;
  readonly actionId: ActionId | null;
  readonly reason: string;
}

/** A question that was put aside, as it stood when the minutes were approved. */
export interface QuestionRecord {
  readonly text: string;
  readonly answer: string;
  readonly state: QuestionState;
}

export interface PlanBeforeRecord {
  readonly on: CivilDate;
  readonly actions: readonly ReviewedAction[];
}

/** An action of the plan before, and what was found about it; `needed` is null for who does not get that. */
export interface ReviewedAction extends Pick<
  ActionRecord,
  "text" | "ownerAgencyId" | "ownerAgencyName" | "status" | "result" | "doneOn"
> {
  readonly needed: StillNeeded | null;
  readonly note: string;
}

export interface InformationRecord {
  readonly id: EntryId;
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly kind: "SHARED" | "NOTHING_HELD";
  readonly basis: Basis | null;
  readonly text: string;
  readonly on: CivilDate | null;
  /** Empty: everybody who was present. */
  readonly onlyAgencies: readonly AgencyId[];
  /** Said to the chair alone; in no document (`RULES.md` 3 row 10). */
  readonly chairOnly: boolean;
}

export interface ActionRecord {
  readonly id: ActionId;
  /** `7KQ4.2` */
  readonly reference: string;
  readonly caseReference: string;
  readonly victimInitials: string;
  readonly text: string;
  readonly ownerAgencyId: AgencyId;
  readonly ownerAgencyName: string;
  readonly ownerName: string;
  readonly due: CivilDate;
  readonly status: ActionStatus;
  readonly riskNumbers: readonly number[];
  readonly safeToDo: string;
  readonly mayAlert: boolean | null;
  /** The action of the same hearing it waits for. */
  readonly dependsOn: ActionId | null;
  /** Its owner's agency was away; `informedBy` tells them. */
  readonly assignedAbsent: boolean;
  readonly informedBy: string;
  readonly result: string;
  readonly doneOn: CivilDate | null;
}

export interface EarlierAction extends ActionRecord {
  readonly access: CaseAccess;
}

/** For whom a version is made. */
export interface DocumentRecipient {
  /** `outside`: nobody of the area; gets documents of one case only, and of a restricted one none. */
  readonly kind: "agency" | "account" | "file" | "outside";
  /** As it stands in the header: "Housing, M. Adeyinka". */
  readonly name: string;
  readonly agencyId: AgencyId | null;
  /** The person who gets it; a restricted case needs this one on its reader list. */
  readonly accountId: AccountId | null;
  readonly role: Role;
  readonly attended: boolean;
}

/** Of one copy: what stands in header and footer. */
export interface CopyMarks {
  readonly copyNumber: number;
  readonly copyTotal: number;
  readonly copyCode: string;
  readonly version: number;
  readonly producedOn: CivilDate;
}
