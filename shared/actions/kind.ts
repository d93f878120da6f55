import { z } from "zod";
import { addDays, addWorkingDays, daysBetween, type CivilDate } from "../dates.ts";

/** What an action is for (`RULES.md` actions). */
export const actionCategories = [
  "SAFETY_PLANNING",
  "TARGET_HARDENING",
  "HOUSING_MOVE",
  "CIVIL_ORDER",
  "ARREST_INVESTIGATION",
  "BAIL_LICENCE",
  "DISCLOSURE_SCHEME",
  "CHILD_REFERRAL",
  "ADULT_REFERRAL",
  "HEALTH",
  "MENTAL_HEALTH",
  "SUBSTANCE",
  "IMMIGRATION_FINANCE",
  "PERPETRATOR_INTERVENTION",
  "FLAG",
  "INFO_REQUEST",
  "VICTIM_CONTACT",
  "TRANSFER",
  "REFER_FORUM",
  "OTHER",
] as const;
export const ActionCategory = z.enum(actionCategories);
export type ActionCategory = z.infer<typeof ActionCategory>;

/** How soon: within a day, two days, five or ten working days, before the next conference, later. */
export const priorities = ["IMMEDIATE", "H48", "WD5", "WD10", "BEFORE_NEXT", "LONGER"] as const;
export const Priority = z.enum(priorities);
export type Priority = z.infer<typeof Priority>;

/** What a day is counted from and by. */
export interface Counting {
  readonly today: CivilDate;
  readonly holidays: ReadonlySet<CivilDate>;
  readonly nextConferenceOn: CivilDate | null;
}

/** The day a priority stands for; null where it names none, so that somebody has to. */
export function dayOfPriority(priority: Priority, { today, holidays, nextConferenceOn }: Counting): CivilDate | null {
  switch (priority) {
    case "IMMEDIATE":
      return addDays(today, 1);
    case "H48":
      return addDays(today, 2);
    case "WD5":
      return addWorkingDays(today, 5, holidays);
    case "WD10":
      return addWorkingDays(today, 10, holidays);
    case "BEFORE_NEXT":
      return nextConferenceOn === null ? null : addDays(nextConferenceOn, -1);
    case "LONGER":
      return null;
  }
}

/** The priority a day amounts to: the soonest whose day is not before it. */
export function priorityOfDay(due: CivilDate, counting: Counting): Priority {
  const soon = priorities.find((priority) => {
    const day = dayOfPriority(priority, counting);
    return day !== null && due <= day;
  });
  return soon ?? "LONGER";
}

/** The five of SMART; two of them only people can tick. */
export const smartTicks = ["specific", "measurable", "achievable", "relevant", "timeBound"] as const;
export const SmartTick = z.enum(smartTicks);
export type SmartTick = z.infer<typeof SmartTick>;

/** What the ticks are worked out from. */
export interface SmartFacts {
  readonly text: string;
  readonly vague: boolean;
  readonly riskLinked: boolean;
  readonly ownerInRoom: boolean;
  readonly due: CivilDate | null;
  readonly today: CivilDate;
  /** Ticked by hand. */
  readonly byHand: readonly SmartTick[];
}

/**
 * The ticks of an action. Specific: three words and none of them vague. Relevant: it answers a risk. Time-bound: a day
 * within a year. Achievable: its owner sat there and took it. Measurable: only somebody can say so. A hand ticks any.
 */
export function smartTicksOf({
  text,
  vague,
  riskLinked,
  ownerInRoom,
  due,
  today,
  byHand,
}: SmartFacts): ReadonlySet<SmartTick> {
  const words = text.trim().split(/\s+/u).filter(Boolean).length;
  const worked: Readonly<Record<SmartTick, boolean>> = {
    specific: words >= 3 && !vague,
    measurable: false,
    achievable: ownerInRoom,
    relevant: riskLinked,
    timeBound: due !== null && daysBetween(today, due) <= 366,
  };
  return new Set(smartTicks.filter((tick) => worked[tick] || byHand.includes(tick)));
}

/** Whether an action would wait for itself, directly or through others. `waitsFor` says of each what it waits for. */
export function waitsInACircle(
  id: string,
  dependsOn: string | null,
  waitsFor: ReadonlyMap<string, string | null>,
): boolean {
  const seen = new Set([id]);
  for (let next = dependsOn; next !== null; next = waitsFor.get(next) ?? null) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}
