import { sql, type SqlBool } from "kysely";
import { AgencyMonth } from "../../../shared/actions/listed.ts";
import { addMonths, type CivilDate } from "../../../shared/dates.ts";
import { breathe } from "../../store/inTurns.ts";
import { ofOwnAgency } from "../agencies/rows.ts";
import type { Reading } from "../context.ts";
import { mayReadAction } from "./rows.ts";

const months = 12;

const closedBetween = ({ db, session }: Reading, from: CivilDate, to: CivilDate) =>
  db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .innerJoin("agencies", "agencies.id", "actions.owner_agency_id")
    .leftJoin("hearings", "hearings.id", "actions.hearing_id")
    .select(["actions.owner_agency_id as agencyId", "agencies.name as agencyName"])
    .select([
      sql<number>`SUM(actions.status = 'DONE' AND actions.done_on <= actions.due)`.as("onTime"),
      sql<number>`SUM(actions.status = 'DONE' AND actions.done_on > actions.due)`.as("late"),
      sql<number>`SUM(actions.status = 'NOT_DONE')`.as("notDone"),
      sql<number>`SUM(actions.status = 'NOT_POSSIBLE')`.as("notPossible"),
    ])
    .where(sql<SqlBool>`actions.closed_on >= ${from} AND actions.closed_on < ${to}`)
    .where("actions.status", "in", ["DONE", "NOT_DONE", "NOT_POSSIBLE"])
    .where(
      sql<SqlBool>`(${session.role === "representative" ? 0 : 1} OR ${ofOwnAgency(sql`actions.owner_agency_id`, session)})`,
    )
    .where(mayReadAction(session))
    .groupBy("actions.owner_agency_id")
    .orderBy("agencies.name")
    .execute();

/** What became of each agency's actions in each of the last twelve months, this one last, of the actions the reader may read. */
export async function onTimeByMonth(reading: Reading): Promise<AgencyMonth[]> {
  const first = `${reading.area.today.slice(0, 7)}-01` as CivilDate;
  const rows: AgencyMonth[] = [];
  for (let back = months - 1; back >= 0; back -= 1) {
    const from = addMonths(first, -back);
    for (const row of await closedBetween(reading, from, addMonths(from, 1)))
      rows.push(AgencyMonth.parse({ ...row, month: from.slice(0, 7) }));
    await breathe();
  }
  return rows;
}
