import { z } from "zod";
import { invited, onConference, planFailures, preparers } from "../conferences/contract.ts";
import { command, query, type Contract } from "../contract.ts";
import { CivilDate, ClockTime } from "../dates.ts";
import { AccountId, AgencyId, AgendaItemId, CaseId, ConferenceId } from "../ids.ts";
import { PageAsked, pageOf } from "../page.ts";
import type { Policy } from "../policy.ts";
import { Line, OptionalLine, Prose } from "../text.ts";
import { AgendaView, Candidate, DeferralReason } from "./model.ts";
import { StandingContent, StandingKind, standingKinds, StandingPlan } from "./standing.ts";

const change: Policy = {
  row: 11,
  needs: "cleared",
  on: onConference,
  who: preparers,
  when: ["PLANNED", "CIRCULATED", "IN_SESSION"],
  log: "each",
};

const aboutCase = {
  row: 11,
  needs: "cleared",
  on: { kind: "case", id: "caseId" },
  who: { administrator: "always", chair: ["chairs", "named"] },
} as const satisfies Omit<Policy, "log">;

export const agendaContract = {
  "agenda.view": query({
    policy: {
      row: 11,
      needs: "cleared",
      on: onConference,
      log: "none",
      who: invited,
    },
    input: z.object({ conferenceId: ConferenceId }),
    output: AgendaView,
    topics: ["agenda", "conferences", "meeting", "cases"],
  }),
  /** What is to be told under the standing items: emergencies since the last conference, flags that end. */
  "agenda.standing": query({
    policy: { row: 11, needs: "cleared", on: onConference, log: "none", who: invited },
    input: z.object({ conferenceId: ConferenceId }),
    output: StandingContent,
    topics: ["agenda", "conferences", "cases"],
  }),
  /** The standing items of one conference, all of them in their order: their minutes and on which side of the cases. */
  "agenda.setStanding": command({
    policy: change,
    input: z.object({ conferenceId: ConferenceId, items: z.array(StandingPlan).max(standingKinds.length) }),
    output: z.null(),
    failures: ["agenda.standingTwice"],
    topics: ["agenda"],
  }),
  "agenda.markStanding": command({
    policy: { ...change, when: ["IN_SESSION", "MINUTES_DRAFT"] },
    input: z.object({ conferenceId: ConferenceId, kind: StandingKind, done: z.boolean() }),
    output: z.null(),
    failures: ["agenda.itemGone"],
    topics: ["agenda"],
  }),
  /** Which cases of an overlong list could be heard on an extra day, and on which. */
  "agenda.proposeSplit": query({
    policy: { ...change, when: ["PLANNED", "CIRCULATED"], log: "none" },
    input: z.object({ conferenceId: ConferenceId }),
    output: z.object({ itemIds: z.array(AgendaItemId), date: CivilDate }),
    topics: ["agenda", "conferences", "area"],
  }),
  /** Makes an extra conference like this one on another day and moves these cases to it. */
  "agenda.split": command({
    policy: { ...change, when: ["PLANNED", "CIRCULATED"] },
    input: z.object({
      conferenceId: ConferenceId,
      itemIds: z.array(AgendaItemId).min(1).max(200),
      date: CivilDate,
      startsAt: ClockTime,
    }),
    output: z.object({ conferenceId: ConferenceId }),
    failures: ["agenda.itemGone", "agenda.nextDayTooEarly", ...planFailures],
    topics: ["agenda", "conferences", "cases"],
  }),
  /** Puts the list together again, as long as nobody has worked on the extra conference. */
  "agenda.undoSplit": command({
    policy: { ...change, when: ["PLANNED"] },
    input: z.object({ conferenceId: ConferenceId }),
    output: z.null(),
    failures: ["agenda.splitTouched"],
    topics: ["agenda", "conferences", "cases"],
  }),
  /** What an emergency conference about a case would be: today or tomorrow, who chairs, and the fewest that must come. */
  "agenda.proposeEmergency": query({
    policy: { ...aboutCase, log: "none" },
    input: z.object({ caseId: CaseId }),
    output: z.object({
      date: CivilDate,
      startsAt: ClockTime,
      venue: z.string(),
      chairId: AccountId.nullable(),
      deputyChairId: AccountId.nullable(),
      minutesPerCase: z.number(),
      agencyIds: z.array(AgencyId),
    }),
    topics: ["agenda", "conferences", "cases"],
  }),
  /** Calls an emergency conference about a case and lists it at once; sent out as well when asked. */
  "agenda.callEmergency": command({
    policy: { ...aboutCase, log: "each" },
    input: z.object({
      caseId: CaseId,
      date: CivilDate,
      startsAt: ClockTime,
      venue: Line(),
      chairId: AccountId,
      deputyChairId: AccountId.nullable(),
      minutes: z.int().min(5).max(60),
      agencyIds: z.array(AgencyId).min(1),
      circulate: z.boolean(),
    }),
    output: z.object({ conferenceId: ConferenceId }),
    failures: ["agenda.notACandidate", "agenda.needsChairingReader", "agenda.dayIsOver", ...planFailures],
    topics: ["agenda", "conferences", "referrals", "cases"],
  }),
  "agenda.candidates": query({
    policy: { ...change, log: "none" },
    input: PageAsked.extend({ conferenceId: ConferenceId }),
    output: pageOf(Candidate),
    topics: ["agenda", "referrals"],
  }),
  "agenda.addCase": command({
    policy: change,
    input: z.object({ conferenceId: ConferenceId, caseId: CaseId, lateReason: OptionalLine(300).default("") }),
    output: z.object({ itemId: AgendaItemId }),
    failures: ["agenda.alreadyListed", "agenda.notACandidate", "agenda.needsChairingReader"],
    topics: ["agenda", "referrals", "cases"],
  }),
  "agenda.moveItem": command({
    policy: change,
    input: z.object({ conferenceId: ConferenceId, itemId: AgendaItemId, to: z.int().nonnegative() }),
    output: z.null(),
    failures: ["agenda.itemGone"],
    topics: ["agenda"],
  }),
  "agenda.setMinutes": command({
    policy: change,
    input: z.object({ conferenceId: ConferenceId, itemId: AgendaItemId, minutes: z.int().min(5).max(90) }),
    output: z.null(),
    failures: ["agenda.itemGone"],
    topics: ["agenda"],
  }),
  /** Why a referral that came after the closing day is listed all the same; minuted as a warning. */
  "agenda.setLateReason": command({
    policy: change,
    input: z.object({ conferenceId: ConferenceId, itemId: AgendaItemId, reason: Line(300) }),
    output: z.null(),
    failures: ["agenda.itemGone"],
    topics: ["agenda"],
  }),
  /**
   * Puts a case off before it is heard: it leaves this list and stands first among the candidates of the next one. Who keeps
   * the victim safe until then, and the next day, are compulsory (`RULES.md` putting off).
   */
  "agenda.defer": command({
    policy: change,
    input: z.object({
      conferenceId: ConferenceId,
      itemId: AgendaItemId,
      reason: DeferralReason,
      note: Prose(1000),
      safetyAgencyId: AgencyId,
      safetyName: Line(),
      nextOn: CivilDate,
    }),
    output: z.null(),
    failures: ["agenda.itemGone", "agenda.alreadyHeard", "agencies.gone", "agenda.nextDayTooEarly"],
    topics: ["agenda", "referrals", "cases"],
  }),
  "agenda.removeItem": command({
    policy: change,
    input: z.object({ conferenceId: ConferenceId, itemId: AgendaItemId }),
    output: z.null(),
    failures: ["agenda.itemGone", "agenda.alreadyHeard"],
    topics: ["agenda", "referrals"],
  }),
} satisfies Contract;
