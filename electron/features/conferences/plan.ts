import type { z } from "zod";
import type { conferencesContract } from "../../../shared/conferences/contract.ts";
import type { Conference, Deadlines } from "../../../shared/conferences/model.ts";
import { deadlinesFor, deadlinesInOrder, movedDeadlines, yearsAround } from "../../../shared/conferences/rules.ts";
import { standingOf } from "../../../shared/agenda/standing.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import type { AreaNow, Writing } from "../context.ts";
import { deadlineColumns } from "./deadlineColumns.ts";
import { closedDaysIn, type Holiday } from "./holidays.ts";
import { keepStanding } from "./standing.ts";

type Plan = z.output<(typeof conferencesContract)["conferences.schedule"]["input"]>;

/** The closed days of every year that deadlines around `date` can touch. */
export const holidaysAround = (date: CivilDate, area: AreaNow): Promise<readonly Holiday[]> =>
  closedDaysIn(yearsAround(date, area.settings.calendar), area);

async function agenciesAreThere(db: Reader, agencyIds: readonly string[]): Promise<boolean> {
  const active = await db
    .selectFrom("agencies")
    .select("id")
    .where("active", "=", 1)
    .where("id", "in", agencyIds)
    .execute();
  return active.length === new Set(agencyIds).size;
}

/** What is kept of a conference when its plan is changed. */
type Before = Pick<Conference, "deadlines" | "movedDeadlines">;

/**
 * The columns of a plan that can be carried out, deadlines worked out where none were given, and those that were moved with
 * why; or why it cannot. `before` is the conference as it stands, null for a new one.
 */
export async function settlePlan(db: Reader, area: AreaNow, plan: Plan, before: Before | null = null) {
  const chairs = [plan.chairId, plan.deputyChairId].filter((id) => id !== null);
  const accounts = await db
    .selectFrom("accounts")
    .select("role")
    .where("id", "in", chairs)
    .where("active", "=", 1)
    .execute();
  if (accounts.length !== new Set(chairs).size) return fail("accounts.gone");
  if (accounts.some((account) => account.role !== "chair")) return fail("conferences.chairNeedsChairRole");
  if (!(await agenciesAreThere(db, plan.agencyIds))) return fail("agencies.gone");
  const proposed = await workedOut(area, plan);
  const deadlines = plan.deadlines ?? proposed;
  if (!deadlinesInOrder(plan.date, deadlines)) return fail("conferences.deadlineAfter");
  const reasonFor = (name: keyof Deadlines): string =>
    plan.deadlineReasons[name] || (before?.movedDeadlines[name]?.reason ?? "");
  const owed = movedDeadlines(deadlines, proposed, before?.deadlines);
  if (owed.some((name) => reasonFor(name) === "")) return fail("conferences.deadlineNeedsReason");
  const moved = movedDeadlines(deadlines, proposed)
    .map((name) => ({ deadline: name, worked_out: proposed[name], reason: reasonFor(name) }))
    .filter(({ reason }) => reason !== "");
  const columns = {
    type: plan.type,
    date: plan.date,
    starts_at: plan.startsAt,
    venue: plan.venue,
    chair_id: plan.chairId,
    deputy_chair_id: plan.deputyChairId,
    minute_taker: plan.minuteTaker,
    minutes_per_case: plan.minutesPerCase,
    break_minutes: plan.breakMinutes,
    ...deadlineColumns(deadlines),
  };
  return ok({ columns, moved }) satisfies Result<unknown>;
}

interface More {
  readonly seriesId?: string;
  readonly splitFrom?: string;
}

/** Makes a conference out of a plan, its agencies invited and its standing items on the agenda; or says why it cannot. */
export async function createConference(writing: Writing, plan: Plan, more: More = {}) {
  const { db, area, newId } = writing;
  const settled = await settlePlan(db, area, plan);
  if (!settled.ok) return settled;
  const id = (writing.again?.id ?? newId()) as ConferenceId;
  await db
    .insertInto("conferences")
    .values({
      id,
      status: "PLANNED",
      minutes_version: 0,
      series_id: more.seriesId ?? null,
      split_from: more.splitFrom ?? null,
      ...settled.value.columns,
    })
    .execute();
  await keepReasons(writing, id, settled.value.moved);
  await keepStanding(db, id, standingOf(plan.type, area.settings.standingItems));
  await invite(db, id, plan.agencyIds);
  return ok(id);
}

/** Keeps why deadlines of a conference were moved: these, and no others. */
export async function keepReasons(
  { db, session, area }: Pick<Writing, "db" | "session" | "area">,
  conferenceId: string,
  moved: readonly { readonly deadline: string; readonly worked_out: string; readonly reason: string }[],
): Promise<void> {
  await db.deleteFrom("deadline_reasons").where("conference_id", "=", conferenceId).execute();
  for (const each of moved)
    await db
      .insertInto("deadline_reasons")
      .values({ conference_id: conferenceId, ...each, set_by: session.accountId, set_at: area.now })
      .execute();
}

async function workedOut(area: AreaNow, plan: Plan): Promise<Deadlines> {
  const holidays = new Set((await holidaysAround(plan.date, area)).map(({ date }) => date));
  return deadlinesFor(plan.date, area.settings.calendar, holidays, plan.type);
}

/** Invites exactly these agencies: a new line for each that has none, with the person who speaks for it where it has only one. */
export async function invite(db: Writer, conferenceId: string, agencyIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom("attendance")
    .where("conference_id", "=", conferenceId)
    .where("agency_id", "not in", agencyIds)
    .execute();
  const speakers = await db
    .selectFrom("accounts")
    .select(["id", "name", "agency_id"])
    .where("active", "=", 1)
    .where("role", "in", ["representative", "adviser"])
    .execute();
  for (const agencyId of new Set(agencyIds)) {
    const ofAgency = speakers.filter((account) => account.agency_id === agencyId);
    const speaker = ofAgency.length === 1 ? ofAgency[0] : undefined;
    await db
      .insertInto("attendance")
      .values({
        conference_id: conferenceId,
        agency_id: agencyId,
        account_id: speaker?.id ?? null,
        representative: speaker?.name ?? "",
        status: null,
        info_sent: 0,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
