import { ConferenceId } from "../../../shared/ids.ts";
import { CivilDate } from "../../../shared/dates.ts";
import type { meetingContract } from "../../../shared/meeting/contract.ts";
import { ok } from "../../../shared/result.ts";
import { conferenceRow, wasPresentAt } from "../conferences/rows.ts";
import type { HandlersOf, Reading, Tasking } from "../context.ts";
import { hearingRow } from "./rows.ts";
import { betweenSlide, slideOf } from "./slide.ts";

type Projector = Pick<
  HandlersOf<typeof meetingContract>,
  "meeting.project" | "meeting.projectBetween" | "meeting.watchable" | "meeting.watch"
>;

/** Sends what `make` makes to the wall; a wall whose next slide cannot be made is blank and never shows the one before. */
async function show(tasking: Tasking, make: (reading: Reading) => Promise<unknown>): Promise<void> {
  try {
    tasking.project(await tasking.read(make));
  } catch (problem) {
    tasking.project(null);
    throw problem;
  }
}

/** Keeps which hearing the wall shows, for observers; `null` while it shows none. */
const keepShown = (tasking: Tasking, conferenceId: string, hearingId: string | null) =>
  tasking.write(async ({ db }) => {
    await db
      .updateTable("conferences")
      .set({ wall_hearing_id: hearingId })
      .where("id", "=", conferenceId)
      .where("wall_hearing_id", "is not", hearingId)
      .execute();
    return ok(null);
  });

/** What stands on the wall, and what an observer sees of it (`RULES.md` 3 rows 22 and 23). */
export const projectorHandlers: Projector = {
  "meeting.project": async (tasking, { hearingId, blank, scale }) => {
    await show(tasking, async (reading) => (blank ? null : slideOf(reading, hearingId, scale)));
    const { conference_id } = await tasking.read(({ db }) => hearingRow(db, hearingId));
    await keepShown(tasking, conference_id, blank ? null : hearingId);
    return ok(null);
  },

  "meeting.projectBetween": async (tasking, { conferenceId, blank, scale }) => {
    await show(tasking, async (reading) =>
      blank ? null : betweenSlide(reading, await conferenceRow(reading.db, conferenceId), scale),
    );
    await keepShown(tasking, conferenceId, null);
    return ok(null);
  },

  "meeting.watchable": async ({ db, session }) => {
    if (session.role !== "observer" || !session.cleared) return ok([]);
    const rows = await db
      .selectFrom("conferences")
      .select(["id", "date"])
      .where("status", "=", "IN_SESSION")
      .where(wasPresentAt(session))
      .orderBy("date")
      .execute();
    return ok(rows.map(({ id, date }) => ({ conferenceId: ConferenceId.parse(id), date: CivilDate.parse(date) })));
  },

  "meeting.watch": async (reading, { conferenceId }) => {
    const conference = await conferenceRow(reading.db, conferenceId);
    const shown = conference.wall_hearing_id;
    if (shown === null || !(await mayBeWatched(reading, shown)))
      return ok({ slide: await betweenSlide(reading, conference, usualScale) });
    return ok({ slide: await slideOf(reading, shown, usualScale) });
  },
};

const usualScale = 100;

/** A restricted case is not there for an observer, nor one they have a link with (`RULES.md` 2 and 4). */
async function mayBeWatched({ db, session }: Reading, hearingId: string): Promise<boolean> {
  const row = await db
    .selectFrom("hearings")
    .innerJoin("cases", "cases.id", "hearings.case_id")
    .select("cases.id")
    .where("hearings.id", "=", hearingId)
    .where("cases.compartment_id", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("standing_conflicts")
            .select("standing_conflicts.case_id")
            .whereRef("standing_conflicts.case_id", "=", "cases.id")
            .where(({ or, eb }) =>
              or([eb("account_id", "=", session.accountId), eb("agency_id", "=", session.agencyId)]),
            ),
        ),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}
