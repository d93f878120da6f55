import type { conferencesContract } from "../../../shared/conferences/contract.ts";
import { deadlinesFor } from "../../../shared/conferences/rules.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Writer } from "../../store/unitOfWork.ts";
import { settleKeys } from "../access/rows.ts";
import type { HandlersOf } from "../context.ts";
import { moveReferralsOfCase } from "../referrals/rows.ts";
import { createConference, holidaysAround, invite, keepReasons, settlePlan } from "./plan.ts";
import { seriesHandlers } from "./series.ts";
import { conferenceLines, conferenceView, hasChairingReader } from "./rows.ts";

const restrictedCasesOn = (db: Writer, conferenceId: string): Promise<{ id: string }[]> =>
  db
    .selectFrom("agenda_items")
    .innerJoin("cases", "cases.id", "agenda_items.case_id")
    .select("cases.id")
    .where("conference_id", "=", conferenceId)
    .where("compartment_id", "is not", null)
    .execute();

export const conferencesHandlers: HandlersOf<typeof conferencesContract> = {
  "conferences.list": async ({ db, session }, asked) => ok(await conferenceLines(db, session, asked)),

  "conferences.open": async ({ db, session, area }, { conferenceId }) =>
    ok(await conferenceView({ db, session, area }, conferenceId)),

  "conferences.proposeDeadlines": async ({ area }, { date, type }) => {
    const holidays = await holidaysAround(date, area);
    const closed = new Set(holidays.map((holiday) => holiday.date));
    const deadlines = deadlinesFor(date, area.settings.calendar, closed, type);
    const days = [date, ...Object.values(deadlines)].toSorted();
    const [first = date] = days;
    const last = days.at(-1) ?? date;
    return ok({ deadlines, holidays: holidays.filter((holiday) => holiday.date >= first && holiday.date <= last) });
  },

  "conferences.schedule": async (writing, plan) => {
    const made = await createConference(writing, plan);
    return made.ok ? ok({ conferenceId: made.value }) : made;
  },

  ...seriesHandlers,

  "conferences.change": async (writing, { conferenceId, ...plan }) => {
    const { db, session, area } = writing;
    const before = await conferenceView({ db, session, area }, conferenceId);
    const settled = await settlePlan(db, area, plan, before);
    if (!settled.ok) return settled;
    for (const { id } of await restrictedCasesOn(db, conferenceId)) {
      if (!(await hasChairingReader(db, id, [plan.chairId, plan.deputyChairId])))
        return fail("agenda.needsChairingReader");
    }
    await db.updateTable("conferences").set(settled.value.columns).where("id", "=", conferenceId).execute();
    await keepReasons(writing, conferenceId, settled.value.moved);
    await invite(db, conferenceId, plan.agencyIds);
    // What is for the chair only follows the chair at once where who changes it holds the key (`RULES.md` research).
    await settleKeys(writing);
    return ok(null);
  },

  "conferences.cancel": async (writing, { conferenceId, reason }) => {
    const { db, session, area } = writing;
    const listed = await db
      .selectFrom("agenda_items")
      .select("case_id")
      .where("conference_id", "=", conferenceId)
      .execute();
    await db.deleteFrom("agenda_items").where("conference_id", "=", conferenceId).execute();
    // Also those this account may not read: nobody would hear them here, and they must not be left on a list of nothing.
    for (const { case_id } of listed) await moveReferralsOfCase(writing, case_id, "ACCEPTED");
    await db
      .updateTable("conferences")
      .set({
        status: "CANCELLED",
        cancelled_at: area.now,
        cancelled_by: session.accountId,
        cancelled_reason: reason,
      })
      .where("id", "=", conferenceId)
      .execute();
    return ok(null);
  },

  "conferences.circulate": async ({ db, area }, { conferenceId }) => {
    const first = await db
      .selectFrom("agenda_items")
      .select("id")
      .where("conference_id", "=", conferenceId)
      .executeTakeFirst();
    if (!first) return fail("conferences.agendaEmpty");
    await db
      .updateTable("conferences")
      .set({ status: "CIRCULATED", circulated_at: area.now })
      .where("id", "=", conferenceId)
      .execute();
    return ok(null);
  },
};
