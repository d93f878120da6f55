import { z } from "zod";
import { CivilDate, Instant } from "../dates.ts";
import { AgencyId, AssessmentId } from "../ids.ts";
import { OptionalLine, Prose } from "../text.ts";
import { AnswerValue, PackText } from "./pack.ts";

/** One answer with who it comes from, when not the victim; null is an item nobody answered yet, which is not a no. */
export const Answer = z.object({
  value: AnswerValue.nullable(),
  source: OptionalLine(200),
  comment: Prose(4000),
});
export type Answer = z.infer<typeof Answer>;

export const noAnswer: Answer = { value: null, source: "", comment: "" };

/** What an assessment holds, as it is typed; every part may be open until it is completed. */
export const AssessmentContent = z.object({
  assessedOn: CivilDate.nullable(),
  /** Who assessed, by name: not always who types it. */
  assessor: OptionalLine(200),
  agencyId: AgencyId.nullable(),
  language: OptionalLine(10),
  answers: z.record(z.string().max(40), Answer),
  /** The result of an instrument that is filled in elsewhere. */
  score: z.number().min(-1000).max(1000).nullable(),
  /** The level judged, or the result's; null where the answers say it. */
  level: z.string().max(40).nullable(),
  documentReference: OptionalLine(200),
  comment: Prose(8000),
  /** A level that was set by a person over the one of the answers (`RULES.md` instruments). */
  override: z.object({ level: z.string().max(40), reason: Prose(4000) }).nullable(),
});
export type AssessmentContent = z.infer<typeof AssessmentContent>;

/** A level raised after the assessment was complete, with who did it and why. */
export const Raised = z.object({ level: z.string(), reason: z.string(), by: z.string(), at: Instant });
export type Raised = z.infer<typeof Raised>;

export const AssessmentState = z.enum(["draft", "completed"]);

/** What the answers come to, counted (`RULES.md` instruments). */
export const Outcome = z.object({
  /** Null where nothing is summed, or no result was entered. */
  score: z.number().nullable(),
  /** The highest score there is; null where nothing is summed. */
  of: z.number().nullable(),
  /** The scores still possible while items are open or not known. */
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  items: z.int(),
  yes: z.int(),
  dontKnow: z.int(),
  open: z.int(),
  level: z.string().nullable(),
  /** The level if every open item and every don't know were a yes. */
  highestLevel: z.string().nullable(),
  /** The critical items answered yes, and the especially grave ones, by code. */
  critical: z.array(z.string()),
  grave: z.array(z.string()),
});
export type Outcome = z.infer<typeof Outcome>;

/** One assessment in a list. */
export const AssessmentLine = z.object({
  id: AssessmentId,
  state: AssessmentState,
  instrumentId: z.string(),
  instrumentVersion: z.string(),
  instrumentName: PackText,
  assessedOn: CivilDate.nullable(),
  assessor: z.string(),
  agencyName: z.string(),
  outcome: Outcome,
  /** The level that counts, in words, after whatever a person set over the answers; null for none. */
  levelLabel: PackText.nullable(),
  raised: z.boolean(),
  reassessOn: CivilDate.nullable(),
  /** Older than the area allows, or its day of reassessment is over. */
  old: z.boolean(),
});
export type AssessmentLine = z.infer<typeof AssessmentLine>;
