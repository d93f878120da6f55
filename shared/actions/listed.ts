import { z } from "zod";
import { CivilDate } from "../dates.ts";
import { AccountId, ActionId, AgencyId, CaseId, ConferenceId } from "../ids.ts";
import { orderBy, PageAsked } from "../page.ts";
import { OptionalLine } from "../text.ts";
import { RiskLevel } from "../risk/model.ts";
import { ActionStatus, RiskEffect } from "./model.ts";

/** When something is due, as seen from today; it moves along with the days. */
export const dueWhens = ["OVERDUE", "TODAY", "THIS_WEEK", "NEXT_WEEK"] as const;
export const DueWhen = z.enum(dueWhens);
export type DueWhen = z.infer<typeof DueWhen>;

/** The columns the register of actions can be sorted by; `urgency`: open before closed, overdue first, then by day. */
export const actionColumns = ["urgency", "due", "owner", "case", "status"] as const;
export const ActionOrder = orderBy(actionColumns);
export type ActionOrder = z.infer<typeof ActionOrder>;

/** What is left of the register; a field that is not there leaves everything. */
export const ActionFilter = z.object({
  /** Words that begin words of the action, its owner's name or the reference of its case; all of them have to be found. */
  text: OptionalLine().optional(),
  statuses: z.array(ActionStatus).optional(),
  agencyId: AgencyId.optional(),
  dueFrom: CivilDate.optional(),
  dueTo: CivilDate.optional(),
  overdue: z.boolean().optional(),
  when: DueWhen.optional(),
  /** The person who owns it. */
  ownerAccountId: AccountId.optional(),
  /** The person who owns it has left, or works elsewhere now. */
  ownerGone: z.boolean().optional(),
  /** Its owner's agency has taken it on. */
  accepted: z.boolean().optional(),
  /** Answers a risk of one of these levels. */
  riskLevels: z.array(RiskLevel).optional(),
  riskEffects: z.array(RiskEffect).optional(),
  /** Waits for another action that is still open. */
  waiting: z.boolean().optional(),
  /** Two reminders were missed, and nobody told its owner's lead since. */
  toEscalate: z.boolean().optional(),
  /** Closed on this day or later. */
  closedFrom: CivilDate.optional(),
  /** Was checked by who runs the conference. */
  verified: z.boolean().optional(),
  caseId: CaseId.optional(),
  /** This one only. */
  actionId: ActionId.optional(),
  /** Agreed at this conference. */
  conferenceId: ConferenceId.optional(),
  /** Agreed anywhere but at this conference. */
  notAgreedAt: ConferenceId.optional(),
});
export type ActionFilter = z.infer<typeof ActionFilter>;

export const ActionsAsked = PageAsked.extend({
  /** `colleagues`: of my agency, but not mine. */
  whose: z.enum(["mine", "myAgency", "colleagues", "all"]),
  /** Only what is still owed. */
  open: z.boolean(),
  order: ActionOrder.default({ by: "urgency", descending: false }),
  filter: ActionFilter.default({}),
});
export type ActionsAsked = z.infer<typeof ActionsAsked>;

/** What the register is counted by: whose part, and what is left of it. */
export const CountsAsked = ActionsAsked.pick({ whose: true, open: true, filter: true });

/**
 * How many actions each choice of the filter would leave, the other choices staying as they are: those the reader may
 * read and no others.
 */
export const ActionCounts = z.object({
  statuses: z.partialRecord(ActionStatus, z.number()),
  agencies: z.record(AgencyId, z.number()),
  whens: z.partialRecord(DueWhen, z.number()),
});
export type ActionCounts = z.infer<typeof ActionCounts>;

/** One agency's part of what is overdue. */
export const AgencyOverdue = z.object({
  agencyId: AgencyId,
  agencyName: z.string(),
  open: z.number(),
  overdue: z.number(),
  /** Due today or within seven days. */
  soon: z.number(),
});
export type AgencyOverdue = z.infer<typeof AgencyOverdue>;

/** What became of the actions of one agency that were closed in one month; on time is done by its day. */
export const AgencyMonth = z.object({
  agencyId: AgencyId,
  agencyName: z.string(),
  /** `2026-11` */
  month: z.string(),
  onTime: z.number(),
  late: z.number(),
  notDone: z.number(),
  notPossible: z.number(),
});
export type AgencyMonth = z.infer<typeof AgencyMonth>;
