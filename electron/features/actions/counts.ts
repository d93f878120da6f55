import { sql, type SqlBool } from "kysely";
import type { z } from "zod";
import {
  ActionCounts,
  AgencyOverdue,
  dueWhens,
  type ActionFilter,
  type CountsAsked,
  type DueWhen,
} from "../../../shared/actions/listed.ts";
import { daysOf, openStatuses } from "../../../shared/actions/rules.ts";
import { addDays, type CivilDate } from "../../../shared/dates.ts";
import { inStretches } from "../../store/listed.ts";
import type { Reading } from "../context.ts";
import { candidatesOf, conditionsOf, open, type Candidates } from "./narrowed.ts";
import { mayReadAction } from "./rows.ts";

type Asked = z.output<typeof CountsAsked>;

/** How many of a stretch are alike in all that is counted; of what is closed no day is. */
const stretch = (reading: Reading, asked: Asked, of: ReturnType<Candidates["between"]>) => {
  const due = sql<string>`CASE WHEN actions.status IN (${open}) THEN actions.due ELSE '' END`;
  return conditionsOf(asked, reading)
    .reduce((query, condition) => query.where(condition), of)
    .select(["actions.status", "actions.owner_agency_id", due.as("due"), sql<number>`COUNT(*)`.as("many")])
    .groupBy(["actions.status", "actions.owner_agency_id", due])
    .execute();
};

type Counted = Awaited<ReturnType<typeof stretch>>[number];

const isOpenStatus = (status: string): boolean => openStatuses.some((one) => one === status);

/** The choices that are counted, each without being narrowed by itself. */
function choicesOf({ statuses, agencyId, when }: ActionFilter, today: CivilDate) {
  // Worked out once: a list holds thousands of rows.
  const days = new Map(dueWhens.map((one) => [one, daysOf(one, today)]));
  const isIn = (row: Counted, one: DueWhen): boolean => {
    const of = days.get(one);
    return of !== undefined && isOpenStatus(row.status) && row.due <= of.to && (of.from === null || row.due >= of.from);
  };
  return {
    whensOf: (row: Counted) => dueWhens.filter((one) => isIn(row, one)),
    isOfStatus: ({ status }: Counted) =>
      statuses === undefined || statuses.length === 0 || statuses.some((one) => one === status),
    isOfAgency: (row: Counted) => agencyId === undefined || row.owner_agency_id === agencyId,
    isDue: (row: Counted) => when === undefined || isIn(row, when),
  };
}

/** How many actions each choice of the filter leaves; words that were typed narrow none of them. */
export async function actionCounts(reading: Reading, asked: Asked): Promise<ActionCounts> {
  const { statuses: _, agencyId: __, when: ___, ...others } = asked.filter;
  const choices = choicesOf(asked.filter, reading.area.today);
  const counts = {
    statuses: new Map<string, number>(),
    agencies: new Map<string, number>(),
    whens: new Map<string, number>(),
  };
  const add = (of: Map<string, number>, value: string, many: number): void =>
    void of.set(value, (of.get(value) ?? 0) + many);
  const looked = { ...asked, filter: others };
  const candidates = await candidatesOf(looked, reading);
  await inStretches(candidates.count, async (after, upTo) => {
    for (const row of await stretch(reading, looked, candidates.between(after, upTo))) {
      const { many } = row;
      const [status, agency, due] = [choices.isOfStatus(row), choices.isOfAgency(row), choices.isDue(row)];
      if (agency && due) add(counts.statuses, row.status, many);
      if (status && due) add(counts.agencies, row.owner_agency_id, many);
      if (status && agency) for (const one of choices.whensOf(row)) add(counts.whens, one, many);
    }
  });
  return ActionCounts.parse({
    statuses: Object.fromEntries(counts.statuses),
    agencies: Object.fromEntries(counts.agencies),
    whens: Object.fromEntries(counts.whens),
  });
}

/** What is open and overdue of each agency, the one with most overdue first; an agency with nothing open is left out. */
export async function overdueByAgency(reading: Reading): Promise<AgencyOverdue[]> {
  const { db, area } = reading;
  const agencies = await db.selectFrom("agencies").select(["id", "name"]).execute();
  const found = new Map<string, { open: number; overdue: number; soon: number }>();
  const week = addDays(area.today, 7);
  for (const { id } of agencies) {
    const row = await ofAgency(reading, id, week);
    if (row.open > 0) found.set(id, row);
  }
  return agencies
    .flatMap(({ id, name }) => {
      const row = found.get(id);
      return row ? [AgencyOverdue.parse({ agencyId: id, agencyName: name, ...row })] : [];
    })
    .toSorted((one, other) => other.overdue - one.overdue || one.agencyName.localeCompare(other.agencyName));
}

const ofAgency = ({ db, session, area }: Reading, agencyId: string, week: CivilDate) =>
  db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .leftJoin("hearings", "hearings.id", "actions.hearing_id")
    .select([
      sql<number>`COUNT(*)`.as("open"),
      sql<number>`COALESCE(SUM(actions.due < ${area.today}), 0)`.as("overdue"),
      sql<number>`COALESCE(SUM(actions.due >= ${area.today} AND actions.due <= ${week}), 0)`.as("soon"),
    ])
    .where("actions.owner_agency_id", "=", agencyId)
    .where(sql<SqlBool>`actions.status IN ('OPEN', 'IN_PROGRESS')`)
    .where(mayReadAction(session))
    .executeTakeFirstOrThrow();
