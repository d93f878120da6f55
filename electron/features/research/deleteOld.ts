import { addDays, dayOf, Instant } from "../../../shared/dates.ts";
import { deletedFrom } from "../../../shared/research/rules.ts";
import { closedDaysIn } from "../conferences/rows.ts";
import type { Writing } from "../context.ts";

/** The conferences that are over and whose research still stands, with when their minutes were approved, or they were called off. */
const overWithResearch = ({ db }: Writing) =>
  db
    .selectFrom("conferences")
    .select(({ fn }) => ["id", fn.coalesce("approved_at", "cancelled_at").as("over_at")])
    .where("status", "in", ["MINUTES_APPROVED", "CANCELLED"])
    .where((where) =>
      where.exists(
        where
          .selectFrom("research")
          .select("research.id")
          .whereRef("research.conference_id", "=", "conferences.id")
          .where("research.deleted_at", "is", null),
      ),
    )
    .execute();

/** What stood in the research of a conference, and what was given out of it, overwritten; that it was answered stays. */
async function deleteResearch({ db, area }: Writing, conferenceId: string): Promise<void> {
  const ofConference = db.selectFrom("research").select("id").where("conference_id", "=", conferenceId);
  // Freed bytes are overwritten by the file itself.
  await db.deleteFrom("research_shared").where("research_id", "in", ofConference).execute();
  await db.deleteFrom("research_for_chair").where("research_id", "in", ofConference).execute();
  await db
    .updateTable("research")
    .set({ content: "", compartment_id: null, deleted_at: area.now })
    .where("conference_id", "=", conferenceId)
    .where("deleted_at", "is", null)
    .execute();
}

/**
 * Deletes research so many working days after the minutes were approved (`RULES.md` 3 row 8), or after the conference was
 * called off, whoever signs in then: it takes no key. One entry in the log a conference.
 */
export async function deleteOldResearch(writing: Writing): Promise<void> {
  const { area, note } = writing;
  const kept = area.settings.researchKeptDays;
  for (const { id, over_at } of await overWithResearch(writing)) {
    if (over_at === null) continue;
    const overOn = dayOf(Instant.parse(over_at), area.timeZone);
    // So many working days never take fewer days: until then no table of holidays is read.
    if (area.today < addDays(overOn, kept)) continue;
    const years = [...new Set([overOn, area.today].map((day) => Number(day.slice(0, 4))))];
    const holidays = new Set((await closedDaysIn(years, area)).map(({ date }) => date));
    if (area.today < deletedFrom(overOn, kept, holidays)) continue;
    await deleteResearch(writing, id);
    await note("research.deleteOld", id);
  }
}
