import type { conferencesContract } from "../../../shared/conferences/contract.ts";
import { movedOff, seriesDays } from "../../../shared/conferences/series.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { fail, ok } from "../../../shared/result.ts";
import { among, breathe } from "../../store/inTurns.ts";
import type { HandlersOf } from "../context.ts";
import { closedDaysIn } from "./holidays.ts";
import { createConference } from "./plan.ts";
import { knowsConference, runsConference } from "./rows.ts";
import { isUntouched, takeBack } from "./takeBack.ts";

type Series = Pick<
  HandlersOf<typeof conferencesContract>,
  "conferences.proposeSeries" | "conferences.scheduleSeries" | "conferences.undoSeries"
>;

/** Conferences that come again. */
export const seriesHandlers: Series = {
  "conferences.proposeSeries": async ({ db, session, area }, { from, repeats, end }) => {
    const days = seriesDays(from, repeats, end);
    if (days === null) return fail("conferences.seriesTooLong");
    const years = [...new Set(days.map((day) => Number(day.slice(0, 4))))];
    // A day at the end of a year may be moved into the next one.
    const closed = await closedDaysIn([...years, (years.at(-1) ?? 2000) + 1], area);
    const names = new Map(closed.map(({ date, name }) => [date, name]));
    const moved = days.map((planned) => ({ planned, ...movedOff(planned, names) }));
    const taken = await db
      .selectFrom("conferences")
      .select("date")
      .where("date", "in", among(moved.map(({ date }) => date)))
      .where("status", "<>", "CANCELLED")
      .where(knowsConference(session))
      .execute();
    const takenOn = new Set(taken.map(({ date }) => date));
    return ok(moved.map((day) => ({ ...day, past: day.date < area.today, taken: takenOn.has(day.date) })));
  },

  "conferences.scheduleSeries": async (writing, { days, ...plan }) => {
    const seriesId = writing.newId();
    const conferenceIds: ConferenceId[] = [];
    for (const date of new Set(days)) {
      const made = await createConference(writing, { ...plan, date }, { seriesId });
      if (!made.ok) return made;
      conferenceIds.push(made.value);
      await breathe();
    }
    return ok({ seriesId, conferenceIds });
  },

  "conferences.undoSeries": async ({ db, session }, { seriesId }) => {
    const all = await db
      .selectFrom("conferences")
      .select(["id", "chair_id", "deputy_chair_id"])
      .select(isUntouched.as("untouched"))
      .where("series_id", "=", seriesId)
      .execute();
    const whole = all.every((row) => Boolean(row.untouched) && runsConference(row, session));
    if (all.length === 0 || !whole) return fail("conferences.seriesTouched");
    await takeBack(
      db,
      all.map(({ id }) => id),
    );
    return ok(null);
  },
};
