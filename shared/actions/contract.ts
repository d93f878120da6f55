import { z } from "zod";
import { command, query, type Contract } from "../contract.ts";
import { CivilDate } from "../dates.ts";
import { AccountId, ActionId, AgencyId, ConferenceId } from "../ids.ts";
import { mostOnAPage, PageAsked, pageOf } from "../page.ts";
import { Language } from "../settings/model.ts";
import { OptionalLine, Prose } from "../text.ts";
import { ActionCounts, ActionsAsked, AgencyMonth, AgencyOverdue, CountsAsked } from "./listed.ts";
import type { Policy } from "../policy.ts";
import {
  ActionChange,
  ActionLine,
  ActionStatus,
  DueSinceLine,
  Evidence,
  ReminderLine,
  ReviewAnswer,
  RiskEffect,
  WhyNot,
} from "./model.ts";

const onAction = { kind: "action", id: "actionId" } as const;
const owed = ["OPEN", "IN_PROGRESS"] as const;
/** Who says how an action went: its owner's agency, the administrator, the chair of the case's conference. */
const reports = {
  row: 14,
  needs: "cleared",
  on: onAction,
  log: "each",
  who: { administrator: "always", chair: ["chairs", "own"], representative: ["own"], adviser: ["own"] },
} as const satisfies Policy;
/** What follows from an action is decided by who runs the conference, with a reason. */
const runs = {
  row: 14,
  needs: "cleared",
  on: onAction,
  log: "each",
  who: { administrator: "always", chair: ["chairs"] },
} as const satisfies Policy;
/** Several actions at once; each is looked at by itself, and one that is not the caller's refuses all. */
const many = { row: 14, needs: "cleared", log: "each", who: { administrator: "always" } } as const satisfies Policy;
const mostAtOnce = 50;
const ManyActions = z.array(ActionId).min(1).max(mostAtOnce);
const mostReminders = 50;

const Reason = OptionalLine(1000);
/** Lists and counts: every role of the row asks, and each line is decided by itself. */
const listed = {
  row: 14,
  needs: "cleared",
  log: "none",
  who: { administrator: "always", chair: "always", representative: "always", adviser: "always" },
} as const satisfies Policy;

export const actionsContract = {
  "actions.list": query({
    policy: listed,
    input: ActionsAsked,
    output: pageOf(ActionLine),
    topics: ["actions", "meeting"],
  }),
  "actions.counts": query({ policy: listed, input: CountsAsked, output: ActionCounts, topics: ["actions", "meeting"] }),
  /** What is open and overdue, agency by agency, of the actions the reader may read. */
  "actions.overdue": query({
    policy: listed,
    input: z.object({}),
    output: z.array(AgencyOverdue),
    topics: ["actions", "meeting", "agencies"],
  }),
  /** Done on time, agency by agency and month by month, over the last twelve months; a representative gets their agency's figures. */
  "actions.onTime": query({
    policy: {
      row: 18,
      needs: "cleared",
      log: "none",
      who: { administrator: "always", chair: "always", representative: "always" },
    },
    input: z.object({}),
    output: z.array(AgencyMonth),
    topics: ["actions", "agencies"],
  }),
  /** What an owner is reminded of today: their own, and what is their agency's and nobody's in it. */
  "actions.reminders": query({
    policy: listed,
    input: z.object({}),
    output: z.array(ReminderLine).max(mostReminders),
    topics: ["actions", "meeting"],
  }),
  /** The letter to an agency's lead, in either language: references, initials and days, no text of an action. */
  "actions.escalationLetter": query({
    policy: { ...listed, who: { administrator: "always", chair: "always" } },
    input: z.object({ actionIds: ManyActions, to: OptionalLine(), language: Language }),
    output: z.object({ subject: z.string(), text: z.string() }),
    topics: ["actions"],
  }),
  "actions.escalate": command({
    policy: many,
    input: z.object({ actionIds: ManyActions, to: OptionalLine() }),
    output: z.null(),
    failures: ["actions.leadMissing", "actions.notToEscalate"],
    topics: ["actions"],
  }),
  /** Gives several actions to another owner at once, all or none: those of somebody who has left. */
  "actions.reassign": command({
    policy: many,
    input: z.object({
      actionIds: ManyActions,
      ownerAgencyId: AgencyId,
      ownerAccountId: AccountId.nullable(),
      ownerName: OptionalLine(),
      reason: Reason,
    }),
    output: z.object({ changed: z.number() }),
    failures: ["actions.reasonNeeded", "actions.ownerMissing", "actions.gone"],
    topics: ["actions", "meeting"],
  }),
  /** What was agreed before and is due up to a conference, for its first standing item. */
  "actions.dueSince": query({
    policy: {
      ...listed,
      on: { kind: "conference", id: "conferenceId" },
      who: {
        administrator: "always",
        chair: ["chairs"],
        representative: ["onTheList", "attended"],
        adviser: ["onTheList", "attended", "adviserOf"],
      },
    },
    input: PageAsked.extend({ conferenceId: ConferenceId }),
    output: pageOf(ActionLine).extend({ reviewed: z.array(DueSinceLine).max(mostOnAPage) }),
    topics: ["actions", "meeting", "conferences"],
  }),
  /** Keeps what was said of an action when the conference went through what is due. */
  "actions.review": command({
    policy: { ...runs, log: "onceASitting" },
    input: z.object({ conferenceId: ConferenceId, actionId: ActionId, answer: ReviewAnswer }),
    output: z.null(),
    topics: ["actions"],
  }),
  "actions.history": query({
    policy: {
      row: 14,
      needs: "cleared",
      on: onAction,
      log: "none",
      who: {
        administrator: "always",
        chair: ["chairs", "own", "named"],
        representative: ["onTheList", "attended", "own"],
        adviser: ["adviserOf", "own", "named"],
      },
    },
    input: z.object({ actionId: ActionId }),
    output: z.array(ActionChange),
    topics: ["actions"],
  }),
  /** The owner's agency, the administrator or the chair says how it went; closing needs a result (`RULES.md` hard stops). */
  "actions.update": command({
    policy: { ...reports, when: owed },
    input: z.object({
      actionId: ActionId,
      baseVersion: z.int(),
      status: ActionStatus.exclude(["PROPOSED"]),
      result: Prose(8000),
      doneOn: CivilDate.nullable(),
      evidence: Evidence.nullable(),
      evidenceReference: OptionalLine(),
      /** Why it was not possible, or not done; nothing else has one. */
      whyNot: WhyNot.nullable().default(null),
      riskEffect: RiskEffect.nullable().default(null),
    }),
    output: z.object({ version: z.number() }),
    failures: ["actions.resultNeeded", "actions.whyNotNeeded", "actions.changedElsewhere", "actions.doneInFuture"],
    topics: ["actions"],
  }),
  /** Takes one's own report back the same day, as long as nobody has changed the action since (`RULES.md` 8). */
  "actions.takeBack": command({
    policy: reports,
    input: z.object({ actionId: ActionId, baseVersion: z.int() }),
    output: z.object({ version: z.number() }),
    failures: ["actions.notToTakeBack"],
    topics: ["actions"],
  }),
  /** The owner's agency takes the action on (`RULES.md` 3 row 12). */
  "actions.accept": command({
    policy: {
      row: 12,
      needs: "cleared",
      on: onAction,
      log: "each",
      when: ["OPEN", "IN_PROGRESS"],
      who: { representative: ["own"], adviser: ["own"] },
    },
    input: z.object({ actionId: ActionId }),
    output: z.null(),
    topics: ["actions", "meeting"],
  }),
  "actions.reopen": command({
    policy: { ...runs, when: ["DONE", "NOT_POSSIBLE", "NOT_DONE", "SUPERSEDED", "CANCELLED"] },
    input: z.object({ actionId: ActionId, reason: Reason }),
    output: z.null(),
    failures: ["actions.reasonNeeded"],
    topics: ["actions"],
  }),
  /** Says that what was reported was checked, and how. */
  "actions.verify": command({
    policy: { ...runs, when: ["DONE", "NOT_POSSIBLE", "NOT_DONE"] },
    input: z.object({ actionId: ActionId, baseVersion: z.int(), reason: Reason }),
    output: z.object({ version: z.number() }),
    failures: ["actions.reasonNeeded", "actions.changedElsewhere"],
    topics: ["actions"],
  }),
  /** Another day, another owner; what it was before stays in the history. */
  "actions.change": command({
    policy: { ...runs, when: owed },
    input: z.object({
      actionId: ActionId,
      baseVersion: z.int(),
      due: CivilDate,
      ownerAgencyId: AgencyId,
      ownerAccountId: AccountId.nullable(),
      ownerName: OptionalLine(),
      reason: Reason,
    }),
    output: z.object({ version: z.number() }),
    failures: [
      "actions.reasonNeeded",
      "actions.changedElsewhere",
      "actions.duePast",
      "actions.ownerMissing",
      "actions.nothingChanged",
    ],
    topics: ["actions", "meeting"],
  }),
  /** A new action takes the place of this one; each names the other. */
  "actions.replace": command({
    policy: { ...runs, when: owed },
    input: z.object({
      actionId: ActionId,
      baseVersion: z.int(),
      text: OptionalLine(1000),
      due: CivilDate,
      ownerAgencyId: AgencyId,
      ownerAccountId: AccountId.nullable(),
      ownerName: OptionalLine(),
      reason: Reason,
    }),
    output: z.object({ actionId: ActionId }),
    failures: [
      "actions.reasonNeeded",
      "actions.textMissing",
      "actions.changedElsewhere",
      "actions.duePast",
      "actions.ownerMissing",
    ],
    topics: ["actions", "meeting", "cases"],
  }),
} satisfies Contract;
