import { z } from "zod";
import { CivilDate, ClockTime, Instant } from "../dates.ts";
import { AccountId, AgencyId, ConferenceId, ObserverId } from "../ids.ts";

export const conferenceTypes = ["ROUTINE", "EMERGENCY", "EXTRA", "REVIEW"] as const;
export const ConferenceType = z.enum(conferenceTypes);
export type ConferenceType = z.infer<typeof ConferenceType>;
export const conferenceStatuses = [
  "PLANNED",
  "CIRCULATED",
  "IN_SESSION",
  "MINUTES_DRAFT",
  "MINUTES_APPROVED",
  "CANCELLED",
] as const;
/** Nothing is left to be done for it. */
export const overStatuses = [
  "MINUTES_APPROVED",
  "CANCELLED",
] as const satisfies readonly (typeof conferenceStatuses)[number][];
export const ConferenceStatus = z.enum(conferenceStatuses);
export type ConferenceStatus = z.infer<typeof ConferenceStatus>;

/** The days worked out from the day of the conference; each can be set by hand. */
export const Deadlines = z.object({
  referralsCloseOn: CivilDate,
  agendaCirculatedOn: CivilDate,
  researchDueOn: CivilDate,
  actionListsDueOn: CivilDate,
  minutesDueOn: CivilDate,
});
export type Deadlines = z.infer<typeof Deadlines>;
/** The deadlines in the order in which they fall. */
export const deadlineNames = [
  "referralsCloseOn",
  "agendaCirculatedOn",
  "researchDueOn",
  "actionListsDueOn",
  "minutesDueOn",
] as const satisfies readonly (keyof Deadlines)[];
export const DeadlineName = z.enum(deadlineNames);
export type DeadlineName = z.infer<typeof DeadlineName>;

/** Where a deadline was worked out to stand, and why it was moved. */
const MovedDeadline = z.object({ workedOut: CivilDate, reason: z.string() });

export const attendanceStatuses = [
  "PRESENT",
  "REMOTE",
  "DEPUTY",
  "APOLOGIES",
  "APOLOGIES_WITH_INFO",
  "ABSENT_NO_NOTICE",
] as const;
export const AttendanceStatus = z.enum(attendanceStatuses);
export type AttendanceStatus = z.infer<typeof AttendanceStatus>;

/** One stay of an agency in the meeting. Null: from its begin, or to its end. */
export const Stay = z.object({ arrivedAt: Instant.nullable(), leftAt: Instant.nullable() });
export type Stay = z.infer<typeof Stay>;

/** One agency's line of the attendance sheet; `status` is null until it was asked for. */
export const Attendance = z.object({
  agencyId: AgencyId,
  agencyName: z.string(),
  core: z.boolean(),
  accountId: AccountId.nullable(),
  representative: z.string(),
  status: AttendanceStatus.nullable(),
  infoSent: z.boolean(),
  /** Whom a deputy stands in for. */
  deputyFor: z.string(),
  infoReceivedOn: CivilDate.nullable(),
  /** When it was there; none: the whole meeting. */
  stays: z.array(Stay),
  /** Why this agency may get no list and no minutes now; null when all is valid. */
  notCleared: z.string().nullable(),
});
export type Attendance = z.infer<typeof Attendance>;

/** A person who looks on, for training or inspection; no agency's line (`RULES.md` attendance). */
export const Observer = z.object({
  id: ObserverId,
  accountId: AccountId.nullable(),
  name: z.string(),
  organisation: z.string(),
  /** When they signed the confidentiality statement; null: not yet. */
  signedOn: CivilDate.nullable(),
  inRoom: z.boolean(),
});
export type Observer = z.infer<typeof Observer>;

/** Whether enough agencies sit at the table, and who is missing (`RULES.md` quorum). */
export const Quorum = z.object({
  met: z.boolean(),
  /** The agency types that must be there and are not. */
  missingTypes: z.array(z.string()),
  /** The agencies that must be there by name and are not: those that referred the cases of an emergency, or all core ones. */
  missingAgencies: z.array(z.string()),
  coreAgencies: z.number(),
  coreAgenciesNeeded: z.number(),
});
export type Quorum = z.infer<typeof Quorum>;

export const ConferenceLine = z.object({
  id: ConferenceId,
  type: ConferenceType,
  date: CivilDate,
  startsAt: ClockTime,
  venue: z.string(),
  status: ConferenceStatus,
  chairName: z.string(),
  cases: z.number(),
  heard: z.number(),
  deadlines: Deadlines,
});
export type ConferenceLine = z.infer<typeof ConferenceLine>;

export const Conference = ConferenceLine.extend({
  chairId: AccountId,
  deputyChairId: AccountId.nullable(),
  minuteTaker: z.string(),
  minutesPerCase: z.number(),
  /** Those set by hand, with why. */
  movedDeadlines: z.partialRecord(DeadlineName, MovedDeadline),
  breakMinutes: z.number(),
  attendance: z.array(Attendance),
  observers: z.array(Observer),
  /** Null for whoever does not run it. */
  quorum: Quorum.nullable(),
  confidentialityReadAt: Instant.nullable(),
  conflictsAskedAt: Instant.nullable(),
  quorumReason: z.string().nullable(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** When the cases were to be through, by the plan the meeting was opened with; null for whoever does not run it. */
  plannedEnd: Instant.nullable(),
  onBreak: z.boolean(),
  /** Whole seconds of all breaks that were taken, up to now. */
  breakSeconds: z.number(),
  approvedAt: Instant.nullable(),
  approvedBy: z.string().nullable(),
  minutesVersion: z.number(),
  /** Conferences planned together share one. */
  seriesId: z.uuid().nullable(),
  cancelledReason: z.string().nullable(),
  mayPrepare: z.boolean(),
});
export type Conference = z.infer<typeof Conference>;
