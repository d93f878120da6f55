import { z } from "zod";
import { CivilDate, Instant } from "../dates.ts";
import { AccountId, ActionId, AgencyId, CaseId, EntryId, HearingId } from "../ids.ts";
import { ActionCategory, Priority, SmartTick } from "./kind.ts";

export const actionStatuses = [
  "PROPOSED",
  "OPEN",
  "IN_PROGRESS",
  "DONE",
  "NOT_POSSIBLE",
  "NOT_DONE",
  "SUPERSEDED",
  "CANCELLED",
] as const;
export const ActionStatus = z.enum(actionStatuses);
export type ActionStatus = z.infer<typeof ActionStatus>;

export const evidences = ["VERBAL", "RECORD_REF", "DOCUMENT_SEEN", "ORDER_REF"] as const;
export const Evidence = z.enum(evidences);

/** Why something was not possible: circumstances changed. Each is another thing than the agency not having done it. */
export const changedCircumstances = [
  "VICTIM_DECLINED",
  "WOULD_RAISE_RISK",
  "MOVED_AWAY",
  "IN_CUSTODY",
  "REFUSED_BY_OTHERS",
  "NO_LEGAL_WAY",
  "NO_LONGER_NEEDED",
] as const;
/** Why the agency did not do it. */
export const agencyReasons = ["NO_CAPACITY", "NO_CONTACT", "WAITING_FOR_OTHERS", "OVERLOOKED", "NOT_AGREED"] as const;
export const WhyNot = z.enum([...changedCircumstances, ...agencyReasons, "OTHER"]);
export type WhyNot = z.infer<typeof WhyNot>;

/** What an action did to the risk it answers. */
export const riskEffects = ["REDUCED", "SAME", "INCREASED", "UNKNOWN"] as const;
export const RiskEffect = z.enum(riskEffects);
export type RiskEffect = z.infer<typeof RiskEffect>;

/** The action that took the place of another. */
export const Successor = z.object({ id: ActionId, reference: z.string() });

/** The action another one waits for. */
export const Blocker = z.object({
  reference: z.string(),
  status: ActionStatus,
  ownerAgencyName: z.string(),
  due: CivilDate,
  closedOn: CivilDate.nullable(),
});

/** One action as a list shows it. Where the reader is only the owner's agency, the case is its reference and initials. */
export const ActionLine = z.object({
  id: ActionId,
  /** `7KQ4.2`: the case's letters and the number of the action. */
  reference: z.string(),
  caseId: CaseId.nullable(),
  caseReference: z.string(),
  victimInitials: z.string(),
  hearingId: HearingId.nullable(),
  text: z.string(),
  ownerAgencyId: AgencyId,
  ownerAgencyName: z.string(),
  ownerAccountId: AccountId.nullable(),
  ownerName: z.string(),
  due: CivilDate,
  status: ActionStatus,
  overdue: z.boolean(),
  accepted: z.boolean(),
  riskIds: z.array(EntryId),
  risks: z.array(z.string()),
  safeToDo: z.string(),
  category: ActionCategory.nullable(),
  priority: Priority.nullable(),
  /** Whether doing it may alert the alleged perpetrator; null while nobody was asked. */
  mayAlert: z.boolean().nullable(),
  /** The action of the same hearing it waits for. */
  dependsOn: ActionId.nullable(),
  /** Its owner's agency was away when it was agreed; `informedBy` tells them. */
  assignedAbsent: z.boolean(),
  informedBy: z.string(),
  ticks: z.array(SmartTick),
  result: z.string(),
  doneOn: CivilDate.nullable(),
  version: z.number(),
  mayUpdate: z.boolean(),
  /** Reopen, verify, change, replace: who runs the case's conference (`RULES.md` 3 row 14). */
  mayRun: z.boolean(),
  agreedOn: CivilDate,
  evidence: Evidence.nullable(),
  evidenceReference: z.string(),
  whyNot: WhyNot.nullable(),
  riskEffect: RiskEffect.nullable(),
  closedOn: CivilDate.nullable(),
  verifiedOn: CivilDate.nullable(),
  verifiedBy: z.string(),
  replacedBy: Successor.nullable(),
  /** What it waits for, open or closed; null where it waits for nothing, or the reader does not read the case. */
  waitsFor: Blocker.nullable(),
  escalatedOn: CivilDate.nullable(),
  escalatedTo: z.string(),
  /** How many reminders went by since the last report. */
  missedReminders: z.number(),
  /** The person who owns it has left or was moved to another agency. */
  ownerGone: z.boolean(),
});
export type ActionLine = z.infer<typeof ActionLine>;

export const changeKinds = [
  "AGREED",
  "REPORTED",
  "TAKEN_BACK",
  "REOPENED",
  "VERIFIED",
  "CHANGED",
  "SUPERSEDED",
  "ESCALATED",
] as const;
export const ChangeKind = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof ChangeKind>;

export const ActionChange = z.object({
  at: Instant,
  by: z.string(),
  kind: ChangeKind,
  /** What was changed, from and to: a day, an owner, the reference of another action; null where nothing of that kind was. */
  fromValue: z.string().nullable(),
  toValue: z.string().nullable(),
  from: ActionStatus.nullable(),
  to: ActionStatus,
  result: z.string(),
});

/** Why an action is brought to its owner today. */
export const reminderKinds = ["LATE", "TODAY", "SOON", "FREED"] as const;
export const ReminderKind = z.enum(reminderKinds);
export type ReminderKind = z.infer<typeof ReminderKind>;
export const ReminderLine = z.object({ kind: ReminderKind, action: ActionLine });

/** What was said of an action when a later conference went through what was due. */
export const reviewAnswers = ["DONE", "NOT_DONE", "NOT_POSSIBLE", "CARRIED_ON"] as const;
export const ReviewAnswer = z.enum(reviewAnswers);
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;
/** An action that a conference went through, with what was said of it there. */
export const DueSinceLine = z.object({ action: ActionLine, answer: ReviewAnswer });
export type DueSinceLine = z.infer<typeof DueSinceLine>;
