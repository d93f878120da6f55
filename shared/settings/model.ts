import { z } from "zod";
import { standingKinds, StandingPlan, usualStanding } from "../agenda/standing.ts";
import { CivilDate } from "../dates.ts";
import { IncidentType } from "../referrals/model.ts";
import { RepeatAnchor, RepeatRule } from "../referrals/repeat.ts";

export const countries = ["GB", "FR", "DE", "AT", "ES", "GR", "BG", "RO", "EE", "BE", "IE"] as const;
export const Country = z.enum(countries);
export type Country = z.infer<typeof Country>;

/** The languages shipped complete; documents and screens exist in each. */
export const languages = ["en", "fr"] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** Working days before (negative) or after the conference; the calendar of `RULES.md` calendar, every value a setting. */
export const CalendarOffsets = z.object({
  referralsCloseOn: z.int().min(-60).max(0),
  agendaCirculatedOn: z.int().min(-60).max(0),
  researchDueOn: z.int().min(-60).max(0),
  actionListsDueOn: z.int().min(0).max(60),
  minutesDueOn: z.int().min(0).max(60),
});
export type CalendarOffsets = z.infer<typeof CalendarOffsets>;

/** Violence and threats, also to things, stalking, sexual violence: what the former rule asked for. */
const criminalKinds = [
  "PHYSICAL",
  "STRANGULATION",
  "SEXUAL",
  "STALKING",
  "THREAT_TO_KILL",
  "FORCED_MARRIAGE",
  "FGM",
  "PROPERTY",
] as const satisfies readonly z.infer<typeof IncidentType>[];

/** A day on which this area does not work besides the public holidays: a local holiday, a closed building. */
const ClosedDay = z.object({ date: CivilDate, name: z.string().trim().min(1).max(80) });

export const quorumRuleNames = ["NAMED", "CORE_COUNT", "ALL_CORE"] as const;
const QuorumRuleName = z.enum(quorumRuleNames);

export const AreaSettings = z.object({
  marking: z.string(),
  confidentialityText: z.string(),
  minutesPerCase: z.int().min(5).max(60),
  /** The score from which a completed checklist is visible high risk. */
  highRiskScore: z.int().min(1).max(24),
  highRiskScoreOf: z.int().min(1).max(40),
  /** What makes a quorum: every core agency, a number of them, or named types and a number besides (`RULES.md` quorum). */
  quorumRule: QuorumRuleName.default("NAMED"),
  /** The agency types that must be at an emergency conference, besides the agencies that referred its cases. */
  quorumEmergency: z.array(z.string()).default(["POLICE", "IDVA"]),
  /** The agency types that must be present for a quorum, and how many core agencies besides. */
  quorumMustHave: z.array(z.string()),
  quorumCoreAgencies: z.int().min(0).max(30),
  /** The instruments offered, by id; null: those usual in the country (`RULES.md` instruments). */
  instruments: z.array(z.string()).nullable().default(null),
  /** Days after which an assessment is old (`RULES.md` warnings). */
  assessmentValidDays: z.int().min(1).max(730).default(60),
  /** How many open actions somebody may have before another one warns (`RULES.md` warnings). */
  mostOpenActions: z.int().min(1).max(100).default(5),
  idleLockMinutes: z.int().min(1).max(120),
  /** How long a form that was begun and not sent waits for its author (`RULES.md` 8). */
  draftsKeptDays: z.int().min(1).max(365).default(30),
  calendar: CalendarOffsets,
  /** Working days after the approval of the minutes on which research is deleted (`RULES.md` 3 row 8). */
  researchKeptDays: z.int().min(0).max(250).default(10),
  /** What every new conference does besides its cases (`RULES.md` standing items). */
  standingItems: z
    .array(StandingPlan)
    .max(standingKinds.length)
    .default([...usualStanding]),
  /** A list of more cases, or that takes longer, is overlong (`RULES.md` warnings). */
  mostCases: z.int().min(1).max(100).default(20),
  mostMinutes: z.int().min(30).max(720).default(240),
  /** Not counted as working days either, beside the country's public holidays (`RULES.md` calendar). */
  closedDays: z.array(ClosedDay).max(200).default([]),
  /** Within how many months of the earlier referral another one is a repeat (`RULES.md` repeat). */
  repeatWindowMonths: z.int().min(1).max(60).default(12),
  repeatAnchor: RepeatAnchor.default("REFERRAL_DATE"),
  repeatRule: RepeatRule.default("ANY_INSTANCE"),
  /** The kinds of incident that count where only crimes do. */
  repeatKinds: z.array(IncidentType).default([...criminalKinds]),
  /** The lawful bases a referral offers; empty: those of the country (`RULES.md` referral form). */
  lawfulBases: z.array(z.string().max(400)).max(20).default([]),
  /** Where consent is a gate a referral without it is accepted only when somebody authorises it, with a reason. */
  consentIsAGate: z.boolean().default(false),
  /** Whether files are offered with a passphrase each; whoever makes them may choose otherwise. */
  protectCopies: z.boolean().default(false),
});
export type AreaSettings = z.infer<typeof AreaSettings>;

export const Area = z.object({
  name: z.string(),
  country: Country,
  language: Language,
  timeZone: z.string(),
  /** The letters before a case reference: `NM` in `NM-7KQ4`. */
  referencePrefix: z.string(),
  demonstration: z.boolean(),
  /** False until the guided set-up was finished. */
  setUp: z.boolean(),
  settings: AreaSettings,
});
export type Area = z.infer<typeof Area>;
