import { z } from "zod";
import { command, query, type Contract } from "../contract.ts";
import { CivilDate, ClockTime } from "../dates.ts";
import { AccountId, AgencyId, ConferenceId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import { Line, OptionalLine } from "../text.ts";
import { mostInSeries, Repeats, SeriesDay, SeriesEnd } from "./series.ts";
import { Conference, ConferenceLine, ConferenceType, DeadlineName, Deadlines } from "./model.ts";

export const onConference = { kind: "conference", id: "conferenceId" } as const;
/** Who reads a conference and its agenda (`RULES.md` 3 row 11): lists are narrowed line by line. */
export const invited: Policy["who"] = {
  administrator: "always",
  chair: ["chairs"],
  representative: ["onTheList", "attended"],
  adviser: ["onTheList", "attended", "adviserOf"],
};
export const preparers: Policy["who"] = { administrator: "always", chair: ["chairs"] };
const schedule: Policy = { row: 11, needs: "cleared", who: { administrator: "always", chair: "always" }, log: "each" };

const Plan = {
  type: ConferenceType,
  date: CivilDate,
  startsAt: ClockTime,
  venue: Line(),
  chairId: AccountId,
  deputyChairId: AccountId.nullable(),
  minuteTaker: OptionalLine(),
  minutesPerCase: z.int().min(5).max(60),
  breakMinutes: z.int().min(0).max(120),
  agencyIds: z.array(AgencyId).min(1),
  /** Null: worked out from the area's calendar. */
  deadlines: Deadlines.nullable(),
  /** Why a deadline stands elsewhere than it was worked out to; kept and shown at the deadline. */
  deadlineReasons: z.partialRecord(DeadlineName, OptionalLine(200)).default({}),
};
/** What the conferences of a series have in common. */
const { date: _, ...PlanOfAll } = Plan;
export const planFailures = [
  "accounts.gone",
  "agencies.gone",
  "conferences.chairNeedsChairRole",
  "conferences.deadlineAfter",
  "conferences.deadlineNeedsReason",
] as const;

export const conferencesContract = {
  "conferences.list": query({
    policy: {
      row: 11,
      needs: "cleared",
      log: "none",
      who: { administrator: "always", chair: "always", representative: "always", adviser: "always" },
    },
    /** `current`: only those that are not over, which are few however many were held. */
    input: z.object({ current: z.boolean().default(false) }),
    output: z.array(ConferenceLine),
    topics: ["conferences", "agenda"],
  }),
  "conferences.open": query({
    policy: {
      row: 11,
      needs: "cleared",
      on: onConference,
      log: "none",
      who: invited,
    },
    input: z.object({ conferenceId: ConferenceId }),
    output: Conference,
    topics: ["conferences", "agenda", "meeting"],
  }),
  /** The deadlines a conference on that day would get, in the area's working days. */
  "conferences.proposeDeadlines": query({
    policy: { ...schedule, log: "none" },
    input: z.object({ date: CivilDate, type: ConferenceType.default("ROUTINE") }),
    output: z.object({ deadlines: Deadlines, holidays: z.array(z.object({ date: CivilDate, name: z.string() })) }),
    topics: ["area"],
  }),
  "conferences.schedule": command({
    policy: schedule,
    input: z.object(Plan),
    output: z.object({ conferenceId: ConferenceId }),
    failures: planFailures,
    topics: ["conferences"],
  }),
  "conferences.change": command({
    policy: {
      row: 11,
      needs: "cleared",
      on: onConference,
      who: preparers,
      when: ["PLANNED", "CIRCULATED"],
      log: "each",
    },
    input: z.object({ conferenceId: ConferenceId, ...Plan }),
    output: z.null(),
    failures: [...planFailures, "agenda.needsChairingReader"],
    topics: ["conferences", "agenda"],
  }),
  /** The days of a conference that comes again, moved off holidays and closed days. */
  "conferences.proposeSeries": query({
    policy: { ...schedule, log: "none" },
    input: z.object({ from: CivilDate, repeats: Repeats, end: SeriesEnd }),
    output: z.array(SeriesDay).max(mostInSeries),
    failures: ["conferences.seriesTooLong"],
    topics: ["area", "conferences"],
  }),
  /** Schedules the same conference on each of these days, its deadlines worked out for each. */
  "conferences.scheduleSeries": command({
    policy: schedule,
    input: z.object({ ...PlanOfAll, deadlines: z.null(), days: z.array(CivilDate).min(1).max(mostInSeries) }),
    output: z.object({ seriesId: z.uuid(), conferenceIds: z.array(ConferenceId) }),
    failures: planFailures,
    topics: ["conferences"],
  }),
  /** Takes a whole series back as long as nobody has worked on one of its conferences. */
  "conferences.undoSeries": command({
    policy: schedule,
    input: z.object({ seriesId: z.uuid() }),
    output: z.null(),
    failures: ["conferences.seriesTouched"],
    topics: ["conferences"],
  }),
  /** Calls a conference off before it opens; its cases are candidates again. */
  "conferences.cancel": command({
    policy: {
      row: 11,
      needs: "cleared",
      on: onConference,
      who: preparers,
      when: ["PLANNED", "CIRCULATED"],
      log: "each",
    },
    input: z.object({ conferenceId: ConferenceId, reason: Line(300) }),
    output: z.null(),
    topics: ["conferences", "agenda", "referrals", "cases"],
  }),
  /** Opens the agenda to the invited agencies: from now on they read the cases on it (`RULES.md` 3 row 4). */
  "conferences.circulate": command({
    policy: { row: 11, needs: "cleared", on: onConference, who: preparers, when: ["PLANNED"], log: "each" },
    input: z.object({ conferenceId: ConferenceId }),
    output: z.null(),
    failures: ["conferences.agendaEmpty"],
    topics: ["conferences", "agenda", "cases"],
  }),
} satisfies Contract;
