import { z } from "zod";
import { CivilDate } from "../dates.ts";
import { AccountId, CaseId, ConferenceId } from "../ids.ts";
import { RiskLevel } from "../risk/model.ts";

/** One row of the list of cases, as far as the reader may see it. */
export const CaseLine = z.object({
  id: CaseId,
  reference: z.string(),
  victimName: z.string(),
  perpetratorNames: z.string(),
  level: RiskLevel.nullable(),
  score: z.number().nullable(),
  restricted: z.boolean(),
  children: z.number(),
  lastHeardOn: CivilDate.nullable(),
  openActions: z.number(),
  overdueActions: z.number(),
  nextConferenceOn: CivilDate.nullable(),
});
export type CaseLine = z.infer<typeof CaseLine>;

export const timelineKinds = [
  "REFERRAL",
  "HEARING",
  "DEFERRED",
  "ACTION_AGREED",
  "ACTION_CLOSED",
  "ASSESSMENT",
  "INCIDENT",
  "ORDER_MADE",
  "ORDER_BREACHED",
  "ORDER_ENDED",
  "FLAG_ASKED",
  "FLAG_CONFIRMED",
  "FLAG_REMOVED",
  "PERSON_ADDED",
  "CASE_LINKED",
  "CASE_CLOSED",
  "CASE_REOPENED",
] as const;

/** What the timeline of a case shows, one line each. */
export const TimelineEntry = z.object({
  on: CivilDate,
  /** The day is only about right. */
  about: z.boolean(),
  kind: z.enum(timelineKinds),
  /** What it is, as values of a closed list: an outcome, a kind of order, kinds of incident, a role. */
  codes: z.array(z.string()),
  text: z.string(),
  agencyName: z.string().nullable(),
  conferenceId: ConferenceId.nullable(),
  /** The referral, order, incident, assessment or linked case the line is about. */
  objectId: z.uuid().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const CaseReader = z.object({
  accountId: AccountId,
  name: z.string(),
  agencyName: z.string(),
  reason: z.string(),
});
