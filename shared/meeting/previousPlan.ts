import { z } from "zod";
import { ActionLine } from "../actions/model.ts";
import { CivilDate } from "../dates.ts";

/** Whether an action of the plan before is still needed: yes, no, or another one stands in its place. */
export const stillNeeded = ["YES", "NO", "REPLACED"] as const;
export const StillNeeded = z.enum(stillNeeded);
export type StillNeeded = z.infer<typeof StillNeeded>;

/** What a hearing found about one action of the plan before. */
export const PlanReview = z.object({ needed: StillNeeded, note: z.string(), version: z.number() });
export type PlanReview = z.infer<typeof PlanReview>;

/** What was promised when the case was heard before, and what became of it. */
export const PreviousPlan = z.object({
  /** The day of that conference. */
  on: CivilDate,
  /** Whole months from then on. */
  months: z.number(),
  actions: z.array(ActionLine),
});
export type PreviousPlan = z.infer<typeof PreviousPlan>;

/** The same in a hearing, each action with its review. */
export const PlanBefore = PreviousPlan.omit({ actions: true }).extend({
  /** The hearing of a repeat does not close before each is reviewed (`RULES.md` hard stops). */
  required: z.boolean(),
  actions: z.array(z.object({ action: ActionLine, review: PlanReview.nullable() })),
});
export type PlanBefore = z.infer<typeof PlanBefore>;
