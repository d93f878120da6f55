import { ConferenceType, deadlineNames, Deadlines, type Conference } from "../../../shared/conferences/model.ts";
import { z } from "zod";
import type { Input } from "../../../shared/contracts.ts";

/** A conference as it is planned, before every required answer is there. Days are `2026-11-25`, times `09:00`. */
export type Plan = Omit<Input<"conferences.schedule">, "date" | "chairId"> & {
  readonly date: string | null;
  readonly chairId: string | null;
};

/** A plan as it was kept, unfinished. */
export const PlanDraft = z.object({
  type: ConferenceType,
  date: z.string().nullable(),
  startsAt: z.string(),
  venue: z.string(),
  chairId: z.string().nullable(),
  deputyChairId: z.string().nullable(),
  minuteTaker: z.string(),
  minutesPerCase: z.number(),
  breakMinutes: z.number(),
  agencyIds: z.array(z.string()),
  deadlines: Deadlines.nullable(),
  deadlineReasons: z.partialRecord(z.enum(deadlineNames), z.string()),
});

/** The plan a new conference starts from: every active agency invited, the area's minutes per case, the only chair there is. */
export const emptyPlan = (agencyIds: readonly string[], minutesPerCase: number, onlyChair: string | null): Plan => ({
  type: "ROUTINE",
  date: null,
  startsAt: "09:00",
  venue: "",
  chairId: onlyChair,
  deputyChairId: null,
  minuteTaker: "",
  minutesPerCase,
  breakMinutes: 15,
  agencyIds: [...agencyIds],
  deadlines: null,
  deadlineReasons: {},
});

/** The plan of a conference that is there already, to be changed. */
export const planOf = (conference: Conference): Plan => ({
  type: conference.type,
  date: conference.date,
  startsAt: conference.startsAt,
  venue: conference.venue,
  chairId: conference.chairId,
  deputyChairId: conference.deputyChairId,
  minuteTaker: conference.minuteTaker,
  minutesPerCase: conference.minutesPerCase,
  breakMinutes: conference.breakMinutes,
  agencyIds: conference.attendance.map(({ agencyId }) => agencyId),
  deadlines: conference.deadlines,
  deadlineReasons: Object.fromEntries(
    deadlineNames.map((name) => [name, conference.movedDeadlines[name]?.reason ?? ""]),
  ),
});

/** The same plan with every required answer, or null while one is missing. */
export function completePlan(plan: Plan): Input<"conferences.schedule"> | null {
  if (plan.date === null || plan.chairId === null || plan.venue.trim() === "") return null;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(plan.startsAt) || plan.agencyIds.length === 0) return null;
  return { ...plan, date: plan.date, chairId: plan.chairId };
}
