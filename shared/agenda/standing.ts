import { z } from "zod";
import type { ConferenceType } from "../conferences/model.ts";
import { CivilDate, ClockTime, Instant } from "../dates.ts";
import { CaseId, ConferenceId } from "../ids.ts";
import { addMinutes } from "./rules.ts";

/** What every conference does besides its cases, in the order in which it is usually done (`RULES.md` standing items). */
export const standingKinds = [
  "OPENING",
  "ATTENDANCE",
  "ACTIONS",
  "TRANSFERS",
  "EMERGENCIES",
  "FLAGS",
  "OTHER_BUSINESS",
] as const;
export const StandingKind = z.enum(standingKinds);
export type StandingKind = z.infer<typeof StandingKind>;

/** A standing item as it is planned: how long, and on which side of the cases. */
export const StandingPlan = z.object({
  kind: StandingKind,
  minutes: z.int().min(0).max(60),
  afterCases: z.boolean(),
});
export type StandingPlan = z.infer<typeof StandingPlan>;

/** A standing item of one agenda. */
export const StandingItem = StandingPlan.extend({ startsAt: ClockTime, doneAt: Instant.nullable() });
export type StandingItem = z.infer<typeof StandingItem>;

/** What is to be told under the standing items, of the cases this account may read. */
export const StandingContent = z.object({
  /** Emergency conferences held since the routine conference before. */
  emergencies: z.array(
    z.object({
      conferenceId: ConferenceId,
      date: CivilDate,
      cases: z.array(z.object({ caseId: CaseId, reference: z.string(), victimInitials: z.string() })),
    }),
  ),
  /** Cases whose flags reach their end by the day of the conference. */
  flags: z.array(z.object({ caseId: CaseId, reference: z.string(), victimInitials: z.string(), reviewOn: CivilDate })),
});
export type StandingContent = z.infer<typeof StandingContent>;

/** The standing items an area starts with. */
export const usualStanding: readonly StandingPlan[] = [
  { kind: "OPENING", minutes: 3, afterCases: false },
  { kind: "ATTENDANCE", minutes: 2, afterCases: false },
  { kind: "ACTIONS", minutes: 5, afterCases: false },
  { kind: "TRANSFERS", minutes: 2, afterCases: false },
  { kind: "EMERGENCIES", minutes: 3, afterCases: true },
  { kind: "FLAGS", minutes: 2, afterCases: true },
  { kind: "OTHER_BUSINESS", minutes: 3, afterCases: true },
];

const ofEmergency: readonly StandingKind[] = ["OPENING", "ATTENDANCE", "OTHER_BUSINESS"];

/** The standing items of a new conference: the area's, of an emergency only what cannot be left out. */
export const standingOf = (
  type: z.infer<typeof ConferenceType>,
  ofArea: readonly StandingPlan[],
): readonly StandingPlan[] => (type === "EMERGENCY" ? ofArea.filter(({ kind }) => ofEmergency.includes(kind)) : ofArea);

/** Each kind once, those before the cases first; null where one is there twice. */
export function inAgendaOrder(items: readonly StandingPlan[]): readonly StandingPlan[] | null {
  if (new Set(items.map(({ kind }) => kind)).size !== items.length) return null;
  return [...items.filter(({ afterCases }) => !afterCases), ...items.filter(({ afterCases }) => afterCases)];
}

/** The same items with one moved a place up (-1) or down (1); the cases count as one place between the two halves. */
export function moveStanding<Item extends StandingPlan>(
  items: readonly Item[],
  kind: StandingKind,
  by: -1 | 1,
): readonly Item[] {
  const at = items.findIndex((item) => item.kind === kind);
  const moved = items[at];
  if (!moved) return items;
  const neighbour = items[at + by];
  // Beside the cases a step changes the side, and nothing else.
  if (neighbour === undefined || neighbour.afterCases !== moved.afterCases)
    return moved.afterCases === by > 0 ? items : items.with(at, { ...moved, afterCases: by > 0 });
  return items.with(at, neighbour).with(at + by, moved);
}

/** Minutes of the standing items on one side of the cases. */
export const standingMinutes = (items: readonly StandingPlan[], afterCases: boolean): number =>
  items.reduce((sum, item) => sum + (item.afterCases === afterCases ? item.minutes : 0), 0);

/** When each standing item starts: those before the cases from the start of the conference on, the others up to its end. */
export function placedInDay<Item extends StandingPlan>(
  items: readonly Item[],
  startsAt: ClockTime,
  endsAt: ClockTime,
): (Item & { readonly startsAt: ClockTime })[] {
  let passed = 0;
  const fromEnd = standingMinutes(items, true);
  let after = 0;
  return items.map((item) => {
    const start = item.afterCases ? addMinutes(endsAt, after - fromEnd) : addMinutes(startsAt, passed);
    if (item.afterCases) after += item.minutes;
    else passed += item.minutes;
    return { ...item, startsAt: start };
  });
}

/**
 * Minutes of standing items still ahead: those after the cases that are not done, and those before them as long as no case
 * was begun.
 */
export const standingAhead = (
  items: readonly (StandingPlan & { readonly doneAt: string | null })[],
  casesBegun: boolean,
): number =>
  items.reduce((sum, item) => sum + (item.doneAt === null && (item.afterCases || !casesBegun) ? item.minutes : 0), 0);
