import { ConflictKind } from "../access/model.ts";
import { z } from "zod";
import { ActionCategory, Priority, SmartTick } from "../actions/kind.ts";
import { caseReaders } from "../cases/contract.ts";
import { onConference, preparers } from "../conferences/contract.ts";
import { AttendanceStatus, Stay } from "../conferences/model.ts";
import { command, query, task, type Contract } from "../contract.ts";
import { CivilDate } from "../dates.ts";
import {
  AccountId,
  ActionId,
  AgencyId,
  CaseId,
  ConferenceId,
  EntryId,
  HearingId,
  ObserverId,
  QuestionId,
} from "../ids.ts";
import { ownAccount, type Policy } from "../policy.ts";
import { Imminence, RiskLevel, RiskSubject } from "../risk/model.ts";
import { Line, OptionalLine, Prose } from "../text.ts";
import { ParkedQuestion, QuestionState } from "./parked.ts";
import { StillNeeded } from "./previousPlan.ts";
import { Basis, HearingField, HearingOutcome, HearingView, ProjectorSlide, OfferedRisk } from "./model.ts";
import { ReasonedWarning } from "./warnings.ts";
import { ReasonedThing, WhyMissing } from "./whyMissing.ts";

const onHearing = { kind: "hearing", id: "hearingId" } as const;
const run: Policy = {
  row: 12,
  needs: "cleared",
  on: onConference,
  who: preparers,
  log: "each",
  when: ["PLANNED", "CIRCULATED", "IN_SESSION", "MINUTES_DRAFT"],
};
/** Row 12: the administrator and the chair write all of an open hearing. */
const write: Policy = {
  row: 12,
  needs: "cleared",
  on: onHearing,
  who: preparers,
  log: "each",
  when: ["open", "closed"],
};
/** Row 12: a representative of an agency that is present writes that agency's own part. */
const writeOwnPart: Policy = { ...write, who: { ...preparers, representative: ["attended"], adviser: ["adviserOf"] } };

const Entry = { hearingId: HearingId, entryId: EntryId.nullable(), baseVersion: z.int() };
/** The second of two writers gets both texts back and is asked (`RULES.md` 8). */
const Written = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("saved"), id: EntryId.nullable(), version: z.number() }),
  z.object({ kind: z.literal("changedElsewhere"), version: z.number(), text: z.string() }),
]);
export type Written = z.infer<typeof Written>;
/** The same for the closing decisions: what stands goes back whole. */
const Decided = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("saved"), version: z.number() }),
  z.object({ kind: z.literal("changedElsewhere"), version: z.number(), outcome: HearingOutcome }),
]);

export const meetingContract = {
  "meeting.readConfidentiality": command({
    policy: run,
    input: z.object({ conferenceId: ConferenceId }),
    output: z.null(),
    topics: ["conferences", "meeting"],
  }),
  "meeting.askConflicts": command({
    policy: run,
    input: z.object({ conferenceId: ConferenceId }),
    output: z.null(),
    topics: ["conferences", "meeting"],
  }),
  /** A person or a whole agency has a link with a case: from now on that case does not exist for them (`RULES.md` 2). */
  "meeting.declareConflict": command({
    policy: { row: 15, needs: "cleared", on: { kind: "case", id: "caseId" }, who: caseReaders, log: "each" },
    input: z.object({
      caseId: CaseId,
      accountId: AccountId.nullable(),
      agencyId: AgencyId.nullable(),
      kind: ConflictKind.nullable().default(null),
      reason: OptionalLine(500),
      /** Who speaks for the agency on this case instead; somebody who has no link with it. */
      alternate: OptionalLine().default(""),
    }),
    output: z.null(),
    failures: ["meeting.conflictOfOthers", "accounts.gone", "agencies.gone", "accounts.lastReader"],
    topics: ["cases", "meeting", "agenda"],
  }),
  "meeting.setAttendance": command({
    policy: run,
    input: z.object({
      conferenceId: ConferenceId,
      agencyId: AgencyId,
      status: AttendanceStatus.nullable(),
      accountId: AccountId.nullable(),
      representative: OptionalLine(),
      infoSent: z.boolean(),
      /** Whom a deputy stands in for. */
      deputyFor: OptionalLine().default(""),
      infoReceivedOn: CivilDate.nullable().default(null),
    }),
    output: z.null(),
    failures: ["meeting.notInvited", "meeting.dayAhead"],
    topics: ["conferences", "meeting", "cases"],
  }),
  /** An agency comes, or comes back, or leaves, now: it attended only the cases that were heard while it was there. */
  "meeting.comeOrGo": command({
    policy: run,
    input: z.object({ conferenceId: ConferenceId, agencyId: AgencyId, here: z.boolean() }),
    output: z.null(),
    failures: ["meeting.notInvited", "meeting.notInSession"],
    topics: ["conferences", "meeting", "cases"],
  }),
  /** Puts right when an agency was there; none: the whole meeting. */
  "meeting.setStays": command({
    policy: run,
    input: z.object({ conferenceId: ConferenceId, agencyId: AgencyId, stays: z.array(Stay).max(20) }),
    output: z.null(),
    failures: ["meeting.notInvited", "meeting.staysOutOfOrder"],
    topics: ["conferences", "meeting", "cases"],
  }),
  /** A person who looks on; in the room only once their statement is signed. */
  "meeting.writeObserver": command({
    policy: run,
    input: z.object({
      conferenceId: ConferenceId,
      observerId: ObserverId.nullable(),
      accountId: AccountId.nullable(),
      name: Line(),
      organisation: OptionalLine(),
      signedOn: CivilDate.nullable(),
      inRoom: z.boolean(),
    }),
    output: z.object({ observerId: ObserverId }),
    failures: [
      "meeting.observerNotSigned",
      "meeting.observerGone",
      "meeting.observerTwice",
      "accounts.gone",
      "meeting.dayAhead",
    ],
    topics: ["conferences", "meeting"],
  }),
  "meeting.removeObserver": command({
    policy: run,
    input: z.object({ conferenceId: ConferenceId, observerId: ObserverId }),
    output: z.null(),
    failures: ["meeting.observerGone"],
    topics: ["conferences", "meeting"],
  }),
  /** Opens the meeting; a quorum that is not met needs a reason, which is minuted. */
  "meeting.open": command({
    policy: { ...run, when: ["PLANNED", "CIRCULATED"] },
    input: z.object({ conferenceId: ConferenceId, quorumReason: OptionalLine(500) }),
    output: z.null(),
    failures: [
      "meeting.confidentialityNotRead",
      "meeting.conflictsNotAsked",
      "meeting.attendanceNotTaken",
      "meeting.quorumReasonNeeded",
      "conferences.agendaEmpty",
    ],
    topics: ["conferences", "meeting", "agenda"],
  }),
  /** Puts a case on the table: starts its clock and stops the one before. */
  "meeting.openCase": command({
    policy: { ...run, when: ["IN_SESSION", "MINUTES_DRAFT"] },
    input: z.object({ conferenceId: ConferenceId, caseId: CaseId }),
    output: z.object({ hearingId: HearingId }),
    failures: ["agenda.itemGone"],
    topics: ["meeting", "agenda"],
  }),
  "meeting.pauseClock": command({
    policy: { ...run, when: ["IN_SESSION"] },
    input: z.object({ conferenceId: ConferenceId, paused: z.boolean() }),
    output: z.null(),
    topics: ["meeting", "agenda"],
  }),
  /** A break begins, which stops the clock, or is over. */
  "meeting.takeBreak": command({
    policy: { ...run, when: ["IN_SESSION"] },
    input: z.object({ conferenceId: ConferenceId, on: z.boolean() }),
    output: z.null(),
    topics: ["meeting", "agenda", "conferences"],
  }),
  "meeting.hearing": query({
    policy: {
      row: 12,
      needs: "cleared",
      on: onHearing,
      log: "onceASitting",
      who: { administrator: "always", chair: ["chairs"], adviser: ["adviserOf"], representative: ["attended"] },
    },
    input: z.object({ hearingId: HearingId }),
    output: HearingView,
    topics: ["meeting", "actions", "conferences", "cases"],
  }),
  "meeting.writeField": command({
    policy: { ...write, log: "onceASitting" },
    input: z.object({ hearingId: HearingId, field: HearingField, text: Prose(), baseVersion: z.int() }),
    output: Written,
    topics: ["meeting"],
  }),
  "meeting.writeInformation": command({
    policy: { ...writeOwnPart, log: "onceASitting" },
    input: z.object({
      ...Entry,
      agencyId: AgencyId,
      kind: z.enum(["SHARED", "NOTHING_HELD"]),
      basis: Basis.nullable(),
      text: Prose(),
      on: CivilDate.nullable(),
      onlyAgencies: z.array(AgencyId),
    }),
    output: Written,
    failures: ["meeting.notYourPart", "meeting.entryGone"],
    topics: ["meeting"],
  }),
  "meeting.removeInformation": command({
    policy: writeOwnPart,
    input: z.object({ hearingId: HearingId, entryId: EntryId }),
    output: z.null(),
    failures: ["meeting.notYourPart", "meeting.entryGone"],
    topics: ["meeting"],
  }),
  /** Puts shared items of an agency's research, or that it holds nothing (no item), into what it said; it keeps which item it was. */
  "meeting.takeOver": command({
    policy: writeOwnPart,
    input: z.object({ hearingId: HearingId, agencyId: AgencyId, itemIds: z.array(EntryId).max(60) }),
    output: z.object({ taken: z.number() }),
    failures: ["meeting.notYourPart", "research.itemGone"],
    topics: ["meeting", "research"],
  }),
  /** The same for all agencies that answered, in one go; how many lines that made. */
  "meeting.takeOverAll": command({
    policy: write,
    input: z.object({ hearingId: HearingId }),
    output: z.object({ taken: z.number() }),
    topics: ["meeting", "research"],
  }),
  /** Says of one action of the plan before whether it is still needed (`RULES.md` hard stops). */
  "meeting.reviewAction": command({
    policy: { ...write, log: "onceASitting" },
    input: z.object({
      hearingId: HearingId,
      actionId: ActionId,
      needed: StillNeeded,
      note: Prose(2000),
      baseVersion: z.int(),
    }),
    output: Written,
    failures: ["meeting.notInPreviousPlan"],
    topics: ["meeting"],
  }),
  "meeting.writeRisk": command({
    policy: { ...write, log: "onceASitting" },
    input: z.object({
      ...Entry,
      text: Prose(2000),
      to: z.array(RiskSubject),
      imminence: Imminence.nullable(),
      level: RiskLevel.nullable(),
      /** The item of an instrument it was taken from; a change of words keeps it. */
      item: OptionalLine(101).nullable().default(null),
    }),
    output: Written,
    failures: ["meeting.entryGone"],
    topics: ["meeting"],
  }),
  /** The grave items of the case's newest assessment, to be taken over as risks by one key. */
  "meeting.offeredRisks": query({
    policy: { row: 7, needs: "cleared", on: onHearing, who: preparers, log: "onceASitting" },
    input: z.object({ hearingId: HearingId }),
    output: z.array(OfferedRisk),
    topics: ["risk"],
  }),
  "meeting.removeRisk": command({
    policy: write,
    input: z.object({ hearingId: HearingId, entryId: EntryId }),
    output: z.null(),
    failures: ["meeting.entryGone", "meeting.riskHasActions"],
    topics: ["meeting"],
  }),
  /** Agrees an action: owner, day and risk are required (`RULES.md` hard stops). */
  "meeting.writeAction": command({
    policy: write,
    input: z.object({
      hearingId: HearingId,
      actionId: ActionId.nullable(),
      baseVersion: z.int(),
      text: OptionalLine(2000),
      ownerAgencyId: AgencyId.nullable(),
      ownerAccountId: AccountId.nullable(),
      ownerName: OptionalLine(),
      due: CivilDate.nullable(),
      riskIds: z.array(EntryId),
      safeToDo: OptionalLine(500),
      category: ActionCategory.nullable().default(null),
      priority: Priority.nullable().default(null),
      mayAlert: z.boolean().nullable().default(null),
      dependsOn: ActionId.nullable().default(null),
      /** Who tells an owner that is not in the room. */
      informedBy: OptionalLine().default(""),
      ticks: z.array(SmartTick).default([]),
      /** Why one goes on in spite of what was warned of; kept with each warning the action has. */
      warningReason: OptionalLine(500).default(""),
    }),
    output: z.object({ actionId: ActionId, version: z.number() }),
    failures: [
      "meeting.actionInCircle",
      "meeting.actionTextMissing",
      "meeting.actionOwnerMissing",
      "meeting.actionDueMissing",
      "meeting.actionRiskMissing",
      "meeting.actionDuePast",
      "actions.changedElsewhere",
      "actions.gone",
    ],
    topics: ["meeting", "actions"],
  }),
  /** A representative offers an action for their own agency; the chair or administrator agrees it. */
  "meeting.proposeAction": command({
    policy: { ...write, who: { representative: ["attended"], adviser: ["adviserOf"] }, row: 14 },
    input: z.object({
      hearingId: HearingId,
      text: OptionalLine(2000),
      due: CivilDate.nullable(),
      riskIds: z.array(EntryId),
    }),
    output: z.object({ actionId: ActionId }),
    failures: ["meeting.actionTextMissing", "meeting.actionDueMissing"],
    topics: ["meeting", "actions"],
  }),
  "meeting.removeAction": command({
    policy: write,
    input: z.object({ hearingId: HearingId, actionId: ActionId }),
    output: z.null(),
    failures: ["actions.gone", "meeting.actionStarted", "meeting.actionAwaited"],
    topics: ["meeting", "actions"],
  }),
  /** Takes the closing decisions. Who decided on an old base gets back what stands; without a base the last word counts. */
  "meeting.setOutcome": command({
    policy: write,
    input: HearingOutcome.extend({
      hearingId: HearingId,
      baseVersion: z.int().nullable().default(null),
      tellsName: OptionalLine(),
      safetyName: OptionalLine().default(""),
    }),
    output: Decided,
    failures: ["accounts.gone", "meeting.notInvited"],
    topics: ["meeting", "agenda"],
  }),
  /** Says why the victim's voice or a plan is missing; null takes the reason back. */
  "meeting.chooseReason": command({
    policy: write,
    input: z.object({ hearingId: HearingId, about: ReasonedThing, reason: WhyMissing.nullable() }),
    output: z.null(),
    failures: ["meeting.otherReason"],
    topics: ["meeting"],
  }),
  /** Gives the reason for going on in spite of a warning; it is minuted (`RULES.md` warnings). */
  "meeting.answerWarning": command({
    policy: { ...write, log: "onceASitting" },
    input: z.object({
      hearingId: HearingId,
      warning: ReasonedWarning,
      about: ActionId.nullable(),
      reason: OptionalLine(500),
      baseVersion: z.int(),
    }),
    output: Written,
    failures: ["actions.gone"],
    topics: ["meeting"],
  }),
  /** Ends the hearing of one case; refused while something required is missing, and says how many things. */
  "meeting.closeCase": command({
    policy: { ...write, when: ["open"] },
    input: z.object({ hearingId: HearingId }),
    output: z.null(),
    failures: ["meeting.thingsMissing"],
    topics: ["meeting", "agenda", "referrals", "cases"],
  }),
  /** The questions put aside at this conference, and those of earlier ones that are still open. */
  "meeting.parkedQuestions": query({
    policy: { row: 12, needs: "cleared", on: onConference, who: preparers, log: "none" },
    input: z.object({ conferenceId: ConferenceId }),
    output: z.array(ParkedQuestion),
    topics: ["questions", "cases"],
  }),
  "meeting.parkQuestion": command({
    policy: { ...run, when: ["IN_SESSION", "MINUTES_DRAFT"] },
    input: z.object({ conferenceId: ConferenceId, caseId: CaseId.nullable(), text: Line(500) }),
    output: z.object({ questionId: QuestionId }),
    failures: ["agenda.itemGone"],
    topics: ["questions"],
  }),
  /** Says what became of a question, or that it is open after all. Answered between conferences as well. */
  "meeting.settleQuestion": command({
    policy: { ...run, when: [...(run.when ?? []), "MINUTES_APPROVED"] },
    input: z.object({
      conferenceId: ConferenceId,
      questionId: QuestionId,
      state: QuestionState,
      answer: OptionalLine(1000),
      baseVersion: z.int(),
    }),
    output: z.null(),
    failures: ["meeting.questionGone", "meeting.questionChanged"],
    topics: ["questions"],
  }),
  /** Takes out a question that was put aside by mistake: at its own conference, while nothing became of it yet. */
  "meeting.removeQuestion": command({
    policy: { ...run, when: ["IN_SESSION", "MINUTES_DRAFT"] },
    input: z.object({ conferenceId: ConferenceId, questionId: QuestionId }),
    output: z.null(),
    failures: ["meeting.questionGone", "meeting.questionChanged"],
    topics: ["questions"],
  }),
  "meeting.end": command({
    policy: { ...run, when: ["IN_SESSION"] },
    input: z.object({ conferenceId: ConferenceId }),
    output: z.null(),
    failures: ["meeting.casesOpen"],
    topics: ["conferences", "meeting", "agenda"],
  }),
  /** Approves the minutes of the whole conference and makes them immutable; refused while a heard case misses a hard stop. */
  "meeting.approveMinutes": command({
    policy: { ...run, row: 13, when: ["MINUTES_DRAFT"] },
    input: z.object({ conferenceId: ConferenceId }),
    output: z.null(),
    failures: ["meeting.thingsMissing"],
    topics: ["conferences", "meeting", "actions"],
  }),
  /** Shows the case on the table on the projector, or blanks it. */
  "meeting.project": task({
    policy: { row: 22, needs: "cleared", on: onHearing, who: preparers, log: "none" },
    input: z.object({ hearingId: HearingId, blank: z.boolean(), scale: z.int().min(70).max(150).default(100) }),
    output: z.null(),
    topics: ["wall"],
  }),
  /** Shows nothing of a case on the projector: the conference and a clock, or nothing at all. */
  "meeting.projectBetween": task({
    policy: { row: 22, needs: "cleared", on: onConference, who: preparers, log: "none" },
    input: z.object({ conferenceId: ConferenceId, blank: z.boolean(), scale: z.int().min(70).max(150).default(100) }),
    output: z.null(),
    topics: ["wall"],
  }),
  /** The conferences in session at which the signed-in account is in the room as an observer who signed; none for anybody else. */
  "meeting.watchable": query({
    policy: ownAccount(),
    input: z.object({}),
    output: z.array(z.object({ conferenceId: ConferenceId, date: CivilDate })),
    topics: ["wall", "conferences"],
  }),
  /** What an observer sees: exactly what the wall shows (`RULES.md` 3 row 23). Null: the wall is blank. */
  "meeting.watch": query({
    policy: {
      row: 23,
      needs: "cleared",
      on: onConference,
      who: { observer: ["attended"] },
      when: ["IN_SESSION"],
      log: "onceASitting",
    },
    input: z.object({ conferenceId: ConferenceId }),
    output: z.object({ slide: ProjectorSlide.nullable() }),
    topics: ["wall", "meeting", "conferences"],
  }),
} satisfies Contract;
