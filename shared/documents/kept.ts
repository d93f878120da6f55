import { z } from "zod";
import { ActionStatus } from "../actions/model.ts";
import { AttendanceStatus } from "../conferences/model.ts";
import { CivilDate, ClockTime } from "../dates.ts";
import { AccountId, ActionId, AgencyId, EntryId, PersonId } from "../ids.ts";
import { Basis, HearingField, HearingOutcome, RiskEntry } from "../meeting/model.ts";
import { QuestionState } from "../meeting/parked.ts";
import { StillNeeded } from "../meeting/previousPlan.ts";
import { ReasonedWarning } from "../meeting/warnings.ts";
import { ReasonedThing, WhyMissing } from "../meeting/whyMissing.ts";
import { CaseRole, emptyPerson, Relationship } from "../people/model.ts";
import { Criterion } from "../referrals/model.ts";
import { RepeatAnchor } from "../referrals/repeat.ts";
import type { ActionRecord, CaseAccess, CaseRecord, ConferenceRecord } from "./record.ts";

// What approved minutes say, as it is kept with them (`RULES.md` minutes): the record they are composed from, less whatever
// they do not print, and less who may have it: that is asked anew for each copy.

const KeptQuestion = z.object({ text: z.string(), answer: z.string(), state: QuestionState });

/** An action as it was agreed, or, of before, as it stood in the list of what was due. */
export const KeptAction = z.object({
  id: ActionId,
  reference: z.string(),
  caseReference: z.string(),
  victimInitials: z.string(),
  text: z.string(),
  ownerAgencyId: AgencyId,
  ownerAgencyName: z.string(),
  ownerName: z.string(),
  due: CivilDate,
  status: ActionStatus,
  riskNumbers: z.array(z.number()),
  safeToDo: z.string(),
  mayAlert: z.boolean().nullable(),
  dependsOn: ActionId.nullable(),
  assignedAbsent: z.boolean(),
  informedBy: z.string(),
  result: z.string(),
  doneOn: CivilDate.nullable(),
});
export type KeptAction = z.infer<typeof KeptAction>;

/** Where and by whom it was held, who was there, and what was put aside about no case in particular. */
export const KeptFront = z.object({
  area: z.object({ name: z.string(), confidentialityText: z.string() }),
  conference: z.object({
    startsAt: ClockTime,
    venue: z.string(),
    chairName: z.string(),
    deputyChairName: z.string(),
    minuteTaker: z.string(),
    startedAt: ClockTime.nullable(),
    endedAt: ClockTime.nullable(),
    confidentialityReadAt: ClockTime.nullable(),
    conflictsAsked: z.boolean(),
    quorumReason: z.string(),
    approvedBy: z.string(),
  }),
  attendance: z.array(
    z.object({
      agencyId: AgencyId,
      agencyName: z.string(),
      accountId: AccountId.nullable(),
      representative: z.string(),
      status: AttendanceStatus.nullable(),
      infoSent: z.boolean(),
      deputyFor: z.string(),
      infoReceivedOn: CivilDate.nullable(),
      stays: z.array(z.object({ from: ClockTime.nullable(), to: ClockTime.nullable() })),
      chairs: z.boolean(),
    }),
  ),
  observers: z.array(z.object({ name: z.string(), organisation: z.string(), signedOn: CivilDate.nullable() })),
  questions: z.array(KeptQuestion),
});
export type KeptFront = z.infer<typeof KeptFront>;

const KeptHearing = z.object({
  approved: z.boolean(),
  planBefore: z
    .object({
      on: CivilDate,
      actions: z.array(
        KeptAction.pick({
          text: true,
          ownerAgencyId: true,
          ownerAgencyName: true,
          status: true,
          result: true,
          doneOn: true,
        }).extend({ needed: StillNeeded.nullable(), note: z.string() }),
      ),
    })
    .nullable(),
  agencies: z.array(
    z.object({ agencyId: AgencyId, agencyName: z.string(), presence: z.enum(["present", "absent", "outOfRoom"]) }),
  ),
  information: z.array(
    z.object({
      id: EntryId,
      agencyId: AgencyId,
      agencyName: z.string(),
      kind: z.enum(["SHARED", "NOTHING_HELD"]),
      basis: Basis.nullable(),
      text: z.string(),
      on: CivilDate.nullable(),
      onlyAgencies: z.array(AgencyId),
      chairOnly: z.boolean(),
    }),
  ),
  questions: z.array(KeptQuestion),
  texts: z.record(HearingField, z.string()),
  risks: z.array(RiskEntry.omit({ version: true, item: true })),
  actions: z.array(KeptAction),
  decision: HearingOutcome.omit({ tellsAccountId: true }),
  reasons: z.partialRecord(ReasonedThing, WhyMissing),
  safetyAgencyName: z.string(),
  disagreeingNames: z.array(z.string()),
  warnings: z.array(z.object({ warning: ReasonedWarning, actionId: ActionId.nullable(), reason: z.string() })),
  flagUntil: CivilDate.nullable(),
});

/** One case of the conference: who it is about, why it was listed, and how it was heard; null where it was not. */
export const KeptCase = z.object({
  reference: z.string(),
  victimInitials: z.string(),
  people: z.array(
    z.object({
      id: PersonId,
      role: CaseRole,
      relationship: Relationship.nullable(),
      familyName: z.string(),
      givenNames: z.string(),
      dateOfBirth: CivilDate.nullable(),
    }),
  ),
  referral: z.object({
    agencyName: z.string(),
    receivedOn: CivilDate,
    criteria: z.array(Criterion),
    score: z.number().nullable(),
    scoreOf: z.number(),
    repeat: z.boolean(),
    referrerSaysRepeat: z.boolean(),
    repeatSince: z.object({ anchor: RepeatAnchor, on: CivilDate, days: z.number() }).nullable(),
    monthsSince: z.number().nullable(),
    lateBecause: z.string().nullable(),
    fromArea: z.string(),
  }),
  hearing: KeptHearing.nullable(),
});
export type KeptCase = z.infer<typeof KeptCase>;

/** What is kept of the front. A parser leaves out what it does not name, so that a case, or who may have it, cannot get in. */
export const frontToKeep = ({ area, conference, attendance, observers, questions }: FrontRecord): KeptFront =>
  KeptFront.parse({ area, conference, attendance, observers, questions });

type FrontRecord = Pick<ConferenceRecord, "area" | "conference" | "attendance" | "observers" | "questions">;

/** What is kept of a case: of its people what the minutes print, of addresses nothing. */
export const caseToKeep = (one: CaseRecord): KeptCase => KeptCase.parse(one);

/** What is kept of an action that was due. */
export const actionToKeep = (action: ActionRecord): KeptAction => KeptAction.parse(action);

/** A kept case as a record again, with who may have it today. Its place in the day is of the agenda, and no minutes say it. */
export const keptCase = (
  { people, ...kept }: KeptCase,
  { access, recordedOn }: { readonly access: CaseAccess; readonly recordedOn: CivilDate | null },
): CaseRecord => ({
  ...kept,
  access,
  recordedOn,
  startsAt: ClockTime.parse("00:00"),
  minutes: 0,
  people: people.map((person) => ({ ...emptyPerson, ...person })),
  addresses: [],
});
