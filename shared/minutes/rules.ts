import type { ConferenceStatus } from "../conferences/model.ts";
import type { CivilDate } from "../dates.ts";
import type { Addendum, Approval, MinutesState } from "./model.ts";

/** How far the minutes have come, by the state of their conference and whether they were sent for approval. */
export function minutesStateOf(status: ConferenceStatus, sentForApproval: boolean): MinutesState {
  if (status === "MINUTES_APPROVED") return "APPROVED";
  if (status !== "MINUTES_DRAFT") return "NONE";
  return sentForApproval ? "FOR_APPROVAL" : "DRAFT";
}

/** How many things stand between the draft and its approval; a case that has everything and is not closed is one. */
export const stillToDo = ({ cases, missingElsewhere }: Pick<Approval, "cases" | "missingElsewhere">): number =>
  cases.reduce(
    (sum, one) => sum + (one.missing.length === 0 ? Number(one.open) : one.missing.length),
    missingElsewhere,
  );

/** The version of the minutes somebody has: the approved ones, and one more for each addendum they may read. */
export const versionWith = (approvedVersion: number, addenda: number): number => Math.max(1, approvedVersion) + addenda;

/**
 * Approved addenda numbered 1 … n in the order of their approval, in which they come, for one reader: what they may not read
 * leaves no gap (`RULES.md` 4). Drafts have no number.
 */
export function numbered<One extends Pick<Addendum, "approvedAt">>(
  addenda: readonly One[],
): readonly (One & { readonly number: number | null })[] {
  let approved = 0;
  return addenda.map((one) => ({ ...one, number: one.approvedAt === null ? null : (approved += 1) }));
}

/** Why what was told cannot be right, or null: nobody was told before the case was heard, or on a day to come. */
export function whyNotTold(
  {
    told,
    on,
    said,
    whyNot,
  }: { readonly told: boolean; readonly on: CivilDate; readonly said: string; readonly whyNot: string },
  { heardOn, today }: { readonly heardOn: CivilDate; readonly today: CivilDate },
):
  | "minutes.toldInTheFuture"
  | "minutes.toldBeforeHeard"
  | "minutes.whatWasSaidMissing"
  | "minutes.whyNotMissing"
  | null {
  if (on > today) return "minutes.toldInTheFuture";
  if (on < heardOn) return "minutes.toldBeforeHeard";
  if (told) return said === "" ? "minutes.whatWasSaidMissing" : null;
  return whyNot === "" ? "minutes.whyNotMissing" : null;
}
