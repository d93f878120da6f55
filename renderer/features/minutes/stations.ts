import type { Deadlines } from "../../../shared/conferences/model.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import type { MinutesState } from "../../../shared/minutes/model.ts";

export type StationName = "minutes" | "approval" | "copies" | "lists" | "done";
export type StationState = "done" | "now" | "late" | "waiting";

/** One station on the way from the meeting to the point where nothing is left. */
export interface Station {
  readonly name: StationName;
  readonly state: StationState;
  readonly due: CivilDate | null;
  /** How much is left in it. */
  readonly left: number;
}

/** All that the way depends on. */
export interface FollowUpFacts {
  readonly state: MinutesState;
  readonly missing: number;
  readonly openRemarks: number;
  /** Recipients who are to have the minutes, or their newest version, and have not. */
  readonly withoutMinutes: number;
  readonly withoutLists: number;
  /** Hearings of which nobody has said whether the victim was told. */
  readonly untold: number;
  /** Flags that agencies of the list were not asked for yet. */
  readonly unasked: number;
  readonly deadlines: Pick<Deadlines, "actionListsDueOn" | "minutesDueOn">;
  readonly today: CivilDate;
}

/** The five stations in their order; what is not yet possible waits, what is past its day is late. */
export function stationsOf(facts: FollowUpFacts): readonly Station[] {
  const { state, deadlines, today } = facts;
  const over = state !== "NONE";
  const approved = state === "APPROVED";
  const station = (name: StationName, due: CivilDate | null, left: number, possible: boolean): Station => {
    const late = due !== null && due < today;
    const open = possible ? "now" : "waiting";
    return { name, due, left, state: over && left === 0 && possible ? "done" : late && over ? "late" : open };
  };
  const missing = facts.missing + facts.openRemarks;
  const written = approved ? 0 : missing;
  const rest = facts.withoutMinutes + facts.withoutLists + facts.untold + facts.unasked + (approved ? 0 : 1);
  return [
    station("minutes", null, written, over),
    station("approval", deadlines.minutesDueOn, approved ? 0 : 1, over && written === 0),
    station("copies", deadlines.minutesDueOn, facts.withoutMinutes, approved),
    station("lists", deadlines.actionListsDueOn, facts.withoutLists, over),
    station("done", null, rest, approved && rest === 0),
  ];
}

export const nextSteps = [
  "complete",
  "elsewhere",
  "remarks",
  "send",
  "approve",
  "lists",
  "wait",
  "copies",
  "flags",
  "tell",
  "done",
] as const;
export type NextStep = (typeof nextSteps)[number];

/**
 * The one thing to do next, for who runs the conference. Action lists do not wait for the approval; `mayApprove` is the
 * chair's, and `mayAsk` the administrator's; `missingHere` is what of the missing things this account can complete.
 */
export function nextStepOf(
  facts: FollowUpFacts,
  who: { readonly mayApprove: boolean; readonly mayAsk: boolean; readonly missingHere: number },
): NextStep {
  const { state } = facts;
  if (state === "DRAFT" || state === "FOR_APPROVAL") {
    if (facts.missing > 0) return who.missingHere > 0 ? "complete" : "elsewhere";
    if (state === "FOR_APPROVAL" && who.mayApprove) return "approve";
    if (state === "DRAFT") return facts.openRemarks > 0 ? "remarks" : "send";
    return facts.withoutLists > 0 ? "lists" : "wait";
  }
  if (facts.withoutLists > 0) return "lists";
  if (facts.withoutMinutes > 0) return "copies";
  if (facts.unasked > 0 && who.mayAsk) return "flags";
  return facts.untold > 0 ? "tell" : "done";
}
