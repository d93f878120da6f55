import { z } from "zod";
import { CivilDate } from "../dates.ts";
import { CaseId, QuestionId } from "../ids.ts";

/** What became of a question: it waits, was answered, or an action does what it asked for. */
const questionStates = ["OPEN", "ANSWERED", "ACTION"] as const;
export const QuestionState = z.enum(questionStates);
export type QuestionState = z.infer<typeof QuestionState>;

/** A question that was put aside in a meeting, so that the meeting can go on (`RULES.md` parked questions). */
export const ParkedQuestion = z.object({
  id: QuestionId,
  /** Null: of the conference as a whole. */
  caseId: CaseId.nullable(),
  reference: z.string(),
  victimInitials: z.string(),
  text: z.string(),
  answer: z.string(),
  state: QuestionState,
  version: z.number(),
  /** The day of the conference at which it was asked. */
  askedOn: CivilDate,
  /** Asked at an earlier conference, and still open when this one began. */
  carried: z.boolean(),
});
export type ParkedQuestion = z.infer<typeof ParkedQuestion>;

interface Asked {
  readonly conferenceId: string;
  readonly date: string;
  readonly state: QuestionState;
  readonly settledIn: string | null;
}

/**
 * Whether a question stands on the list of a conference: asked at it, or asked before and not settled until it. Settled at
 * an earlier conference, or asked at a later one, it does not.
 */
export function standsAt(question: Asked, conference: { readonly id: string; readonly date: string }): boolean {
  if (question.conferenceId === conference.id) return true;
  if (question.date >= conference.date) return false;
  return question.state === "OPEN" || question.settledIn === conference.id;
}
