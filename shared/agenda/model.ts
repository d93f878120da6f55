import { z } from "zod";
import { CivilDate, ClockTime } from "../dates.ts";
import { AgencyId, AgendaItemId, CaseId, HearingId } from "../ids.ts";
import { Criterion } from "../referrals/model.ts";
import { RiskLevel } from "../risk/model.ts";
import { StandingItem } from "./standing.ts";

/** Why a case was put off (`RULES.md` putting off). */
export const deferralReasons = [
  "TIME",
  "KEY_AGENCY_ABSENT",
  "INFO_MISSING",
  "LATE_REFERRAL",
  "WRONG_AREA",
  "DUPLICATE",
  "BELOW_THRESHOLD",
  "VICTIM_DECEASED",
  "WITHDRAWN",
] as const;
export const DeferralReason = z.enum(deferralReasons);
export type DeferralReason = z.infer<typeof DeferralReason>;

/** That a case was put off: by which conference, why, who keeps the victim safe meanwhile and when it is looked at again. */
export const Deferral = z.object({
  /** The day of the conference that put it off. */
  on: CivilDate,
  reason: DeferralReason,
  note: z.string(),
  safetyAgencyId: AgencyId,
  safetyAgencyName: z.string(),
  safetyName: z.string(),
  nextOn: CivilDate,
});
export type Deferral = z.infer<typeof Deferral>;

/** A case that this conference put off, so that it is on its list no more. */
export const DeferredLine = z.object({
  caseId: CaseId,
  reference: z.string(),
  victimInitials: z.string(),
  deferral: Deferral,
});
export type DeferredLine = z.infer<typeof DeferredLine>;

/** One line of the agenda as this account may see it. A restricted case is a blocked time slot, or not there (`RULES.md` 4). */
export const AgendaItem = z.object({
  id: AgendaItemId,
  kind: z.enum(["case", "blocked"]),
  /** Counted 1 … n over the cases this account may see; null for a blocked slot. */
  number: z.number().nullable(),
  caseId: CaseId.nullable(),
  reference: z.string(),
  victimName: z.string(),
  victimInitials: z.string(),
  children: z.number(),
  criteria: z.array(Criterion),
  score: z.number().nullable(),
  level: RiskLevel.nullable(),
  repeat: z.boolean(),
  referrerSaysRepeat: z.boolean(),
  fromArea: z.string(),
  restricted: z.boolean(),
  /** Its referral came in after the closing day; why it is listed all the same, empty as long as nobody said. */
  late: z.boolean(),
  lateReason: z.string(),
  minutes: z.number(),
  startsAt: ClockTime,
  hearingId: HearingId.nullable(),
  state: z.enum(["waiting", "open", "heard"]),
  /** Whole seconds spent on it so far. */
  secondsUsed: z.number(),
  /** Called and put off, not talked through; known to whoever runs the meeting, and to the others from approval on. */
  putOff: z.boolean().default(false),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const AgendaView = z.object({
  items: z.array(AgendaItem),
  /** What is done besides the cases, in order. */
  standing: z.array(StandingItem),
  /** Put off by this conference, those this account may read. */
  deferred: z.array(DeferredLine),
  cases: z.number(),
  /** Cases of this list whose newest assessment is older than the area allows (`RULES.md` warnings). */
  oldAssessments: z.number(),
  totalMinutes: z.number(),
  endsAt: ClockTime,
  /** True where the list is longer than is wise (more than 20 cases or four hours). */
  overlong: z.boolean(),
  mayChange: z.boolean(),
});
export type AgendaView = z.infer<typeof AgendaView>;

/** An accepted referral that is not on an agenda yet. */
export const Candidate = z.object({
  caseId: CaseId,
  reference: z.string(),
  victimInitials: z.string(),
  receivedOn: CivilDate,
  criteria: z.array(Criterion),
  score: z.number().nullable(),
  repeat: z.boolean(),
  referrerSaysRepeat: z.boolean(),
  restricted: z.boolean(),
  late: z.boolean(),
  /** It waits because it was put off, or not come to; such cases stand first. */
  deferred: z.boolean(),
  deferral: Deferral.nullable(),
});
export type Candidate = z.infer<typeof Candidate>;
