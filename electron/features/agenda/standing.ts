import { sql, type SqlBool } from "kysely";
import type { agendaContract } from "../../../shared/agenda/contract.ts";
import { inAgendaOrder, StandingContent } from "../../../shared/agenda/standing.ts";
import { fail, ok } from "../../../shared/result.ts";
import { mayReadCase, namelessCase, namesOfCases } from "../cases/rows.ts";
import { conferenceRow, keepStanding, knowsConference } from "../conferences/rows.ts";
import type { HandlersOf, Reading } from "../context.ts";

type Standing = Pick<
  HandlersOf<typeof agendaContract>,
  "agenda.standing" | "agenda.setStanding" | "agenda.markStanding"
>;

const readable = (session: Reading["session"]) =>
  mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session);

/** More than this is a list to work through elsewhere, not something to tell in a meeting. */
const mostTold = 100;

/** The cases of emergency conferences since the routine conference before, of those this account knows and may read. */
async function emergencyRows({ db, session }: Reading, conference: { id: string; date: string }) {
  const last = await db
    .selectFrom("conferences")
    .select(({ fn }) => fn.max("date").as("date"))
    .where("type", "=", "ROUTINE")
    .where("status", "<>", "CANCELLED")
    .where("date", "<", conference.date)
    .executeTakeFirst();
  return db
    .selectFrom("conferences")
    .innerJoin("agenda_items", "agenda_items.conference_id", "conferences.id")
    .innerJoin("cases", "cases.id", "agenda_items.case_id")
    .select(["conferences.id as conference_id", "conferences.date", "cases.id as case_id", "cases.reference"])
    .where("conferences.type", "=", "EMERGENCY")
    .where("conferences.started_at", "is not", null)
    .where("conferences.date", ">=", last?.date ?? "")
    .where("conferences.date", "<=", conference.date)
    .where("conferences.id", "<>", conference.id)
    .where(knowsConference(session))
    .where(readable(session))
    .orderBy("conferences.date")
    .orderBy("agenda_items.position")
    .limit(mostTold)
    .execute();
}

/** The readable cases with a flag that ends by the day of the conference and was not removed, the longest due first. */
const flagRows = ({ db, session }: Reading, date: string) =>
  db
    .selectFrom("flags")
    .innerJoin("cases", "cases.id", "flags.case_id")
    .select(["cases.id as case_id", "cases.reference", ({ fn }) => fn.min("flags.review_on").as("review_on")])
    .where("flags.removed_on", "is", null)
    .where("flags.review_on", "<=", date)
    .where(readable(session))
    .where(sql<SqlBool>`cases.closed_at IS NULL`)
    .groupBy("cases.id")
    .orderBy("review_on")
    .limit(mostTold)
    .execute();

/** What a conference does besides its cases. */
export const standingHandlers: Standing = {
  "agenda.standing": async (reading, { conferenceId }) => {
    const conference = await conferenceRow(reading.db, conferenceId);
    const emergencies = await emergencyRows(reading, conference);
    const flags = await flagRows(reading, conference.date);
    const names = await namesOfCases(
      reading,
      [...emergencies, ...flags].map(({ case_id }) => case_id),
    );
    const told = (row: { readonly case_id: string; readonly reference: string }) => ({
      caseId: row.case_id,
      reference: row.reference,
      victimInitials: (names.get(row.case_id) ?? namelessCase).victimInitials,
    });
    return ok(
      StandingContent.parse({
        emergencies: [...Map.groupBy(emergencies, (row) => row.conference_id)].map(([id, cases]) => ({
          conferenceId: id,
          date: cases[0]?.date,
          cases: cases.map(told),
        })),
        flags: flags.map((row) => ({ ...told(row), reviewOn: row.review_on })),
      }),
    );
  },

  "agenda.setStanding": async ({ db }, { conferenceId, items }) => {
    const ordered = inAgendaOrder(items);
    if (ordered === null) return fail("agenda.standingTwice");
    await keepStanding(db, conferenceId, ordered);
    return ok(null);
  },

  "agenda.markStanding": async ({ db, area }, { conferenceId, kind, done }) => {
    const marked = await db
      .updateTable("standing_items")
      .set({ done_at: done ? area.now : null })
      .where("conference_id", "=", conferenceId)
      .where("kind", "=", kind)
      .executeTakeFirst();
    return marked.numUpdatedRows === 0n ? fail("agenda.itemGone") : ok(null);
  },
};
