import { z } from "zod";
import { ActionLine } from "../actions/model.ts";
import { DeferralReason } from "../agenda/model.ts";
import { CivilDate, Instant } from "../dates.ts";
import { AccountId, AgencyId, CaseId, ConferenceId, EntryId, HearingId } from "../ids.ts";
import { MaskedContact, Person } from "../people/model.ts";
import { Criterion } from "../referrals/model.ts";
import { Repeat } from "../referrals/repeat.ts";
import { PlanBefore } from "./previousPlan.ts";
import { Imminence, RiskLevel, RiskSubject } from "../risk/model.ts";
import { PackText } from "../risk/pack.ts";
import { Warning } from "./warnings.ts";
import { ReasonedThing, WhyMissing } from "./whyMissing.ts";

/** The free text of a hearing, stored field by field as it is typed (`RULES.md` 8). */
export const hearingFields = [
  "background",
  "victimVoice",
  "victimVoiceWhyNot",
  "protectiveFactors",
  "childrenPlan",
  "perpetratorPlan",
  "staffSafety",
  "whatMayBeTold",
  "disagreement",
  "noActionReason",
  "childrenPlanNone",
  "perpetratorPlanNone",
  "staffSafetyNone",
  "rationale",
  "toArea",
  "otherForum",
] as const;
export const HearingField = z.enum(hearingFields);
export type HearingField = z.infer<typeof HearingField>;

/** Fact, reported or opinion: what kind of knowledge an item is. */
export const bases = ["FACT", "REPORTED", "PROFESSIONAL_OPINION"] as const;
export const Basis = z.enum(bases);
export type Basis = z.infer<typeof Basis>;

/** One thing an agency said about the case, or that it holds nothing. */
export const InformationEntry = z.object({
  id: EntryId,
  agencyId: AgencyId,
  kind: z.enum(["SHARED", "NOTHING_HELD"]),
  basis: Basis.nullable(),
  text: z.string(),
  on: CivilDate.nullable(),
  /** Empty: everybody present; else only these agencies get it in their minutes. */
  onlyAgencies: z.array(AgencyId),
  version: z.number(),
});
export type InformationEntry = z.infer<typeof InformationEntry>;

export const RiskEntry = z.object({
  id: EntryId,
  number: z.number(),
  text: z.string(),
  to: z.array(RiskSubject),
  imminence: Imminence.nullable(),
  level: RiskLevel.nullable(),
  /** The item of an instrument it was taken from. */
  item: z.string().nullable(),
  version: z.number(),
});
export type RiskEntry = z.infer<typeof RiskEntry>;

export const outcomes = [
  "ACTION_PLAN",
  "NO_FURTHER_ACTION",
  "DEFERRED",
  "TRANSFERRED",
  "RE_LIST",
  "REFER_OTHER_FORUM",
  "NOT_HEARD",
] as const;
export const Outcome = z.enum(outcomes);

/** The closing decisions of a hearing; each is null until it was taken. */
export const HearingOutcome = z.object({
  levelAgreed: RiskLevel.nullable(),
  outcome: Outcome.nullable(),
  tellsAccountId: AccountId.nullable(),
  tellsName: z.string(),
  tellsBy: CivilDate.nullable(),
  putOffReason: DeferralReason.nullable().default(null),
  /** Who keeps the victim safe until the case is heard. */
  safetyAgencyId: AgencyId.nullable().default(null),
  safetyName: z.string().default(""),
  /** When it is heard again. */
  nextOn: CivilDate.nullable().default(null),
  /** The agencies that saw it otherwise. */
  disagreeing: z.array(AgencyId).default([]),
});
export type HearingOutcome = z.infer<typeof HearingOutcome>;

/** What must be there before a hearing can close (`RULES.md` hard stops); each names the field to jump to. */
export const missingThings = [
  "confidentiality",
  "conflicts",
  "previousPlan",
  "agencies",
  "absentFollowUp",
  "victimVoice",
  "risks",
  "actions",
  "riskWithoutAction",
  "level",
  "outcome",
  "putOffReason",
  "safetyOwner",
  "nextOn",
  "toArea",
  "otherForum",
  "whoTells",
  "tellsBy",
  "whatMayBeTold",
] as const;
export const MissingThing = z.object({ thing: z.enum(missingThings), count: z.number() });
export type MissingThing = z.infer<typeof MissingThing>;

/** A risk that may be taken over: an item of the newest assessment that was answered yes and is grave, in every language it has. */
export const OfferedRisk = z.object({ item: z.string(), text: PackText });

export const TextField = z.object({ text: z.string(), version: z.number() });

export const HearingView = z.object({
  id: HearingId,
  conferenceId: ConferenceId,
  caseId: CaseId,
  reference: z.string(),
  restricted: z.boolean(),
  state: z.enum(["open", "closed", "approved"]),
  people: z.array(Person),
  contacts: z.array(MaskedContact),
  /** The named adviser of the victim, who is the first to be thought of when somebody has to tell her or him. */
  adviser: z.object({ accountId: AccountId, name: z.string(), agencyName: z.string() }).nullable(),
  referral: z.object({
    receivedOn: CivilDate,
    agencyName: z.string(),
    criteria: z.array(Criterion),
    score: z.number().nullable(),
    scoreOf: z.number(),
    repeat: z.boolean(),
    /** What the rule answered; null where the referral is older than the rule. */
    repeatAnswer: Repeat.nullable(),
    referrerSaysRepeat: z.boolean(),
    background: z.string(),
    victimWishes: z.string(),
    fromArea: z.string(),
  }),
  /** What was promised when the case was heard before; null where it was not. */
  planBefore: PlanBefore.nullable(),
  agencies: z.array(
    z.object({
      agencyId: AgencyId,
      agencyName: z.string(),
      presence: z.enum(["present", "absent", "outOfRoom"]),
      entries: z.array(InformationEntry),
      /** Whether this account may write for that agency. */
      mayWrite: z.boolean(),
    }),
  ),
  fields: z.record(HearingField, TextField),
  reasons: z.record(ReasonedThing, WhyMissing.nullable()),
  risks: z.array(RiskEntry),
  actions: z.array(ActionLine),
  outcome: HearingOutcome,
  decisionVersion: z.number(),
  /** Until when the case stays marked in each agency's files; null where it was put off. */
  flagUntil: CivilDate.nullable(),
  nextConferenceOn: CivilDate.nullable(),
  startedAt: Instant.nullable(),
  secondsUsed: z.number(),
  running: z.boolean(),
  minutesPlanned: z.number(),
  missing: z.array(MissingThing),
  warnings: z.array(Warning),
  mayWrite: z.boolean(),
  mayApprove: z.boolean(),
});
export type HearingView = z.infer<typeof HearingView>;

/** Most UTF-16 units of a text on the wall. */
export const longestOnWall = { risk: 200, action: 300, agency: 200 } as const;
/** How large the wall writes, in per cent. */
export const projectorScales = [70, 85, 100, 115, 130, 150] as const;
const ProjectorScale = z.int().min(70).max(150);

/** All that the projector window ever gets; it is built from these fields and nothing else (`RULES.md` 3 row 22). */
export const ProjectorSlide = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("case"),
    scale: ProjectorScale,
    reference: z.string().max(12),
    initials: z.string().max(12),
    level: RiskLevel.nullable(),
    risks: z.array(z.string().max(longestOnWall.risk)),
    actions: z.array(
      z.object({
        text: z.string().max(longestOnWall.action),
        agency: z.string().max(longestOnWall.agency),
        due: CivilDate,
      }),
    ),
  }),
  /** Between cases and in a break: which conference it is, and a clock. */
  z.object({
    kind: z.literal("between"),
    scale: ProjectorScale,
    date: CivilDate,
    timeZone: z.string().max(60),
    onBreak: z.boolean(),
  }),
]);
export type ProjectorSlide = z.infer<typeof ProjectorSlide>;
