import { sql, type RawBuilder, type SqlBool } from "kysely";
import { CaseLine } from "../../../shared/cases/model.ts";
import { summaryOf } from "../referrals/rows.ts";
import { among, inOrderOf, readInTurns } from "../../store/inTurns.ts";
import { mayReadAction } from "../actions/rows.ts";
import { knowsConference } from "../conferences/rows.ts";
import type { Reading, SignedIn } from "../context.ts";
import { namelessCase, namesOfCases } from "./people.ts";
import { mayKnowAgreed, readableCases } from "./rows.ts";

// The plus keeps SQLite from walking every overdue action of the area for each case: the case's own few are at hand.
// Counted are those this session finds in the register, so that a count never tells of one it does not.
export const owedActions = (session: SignedIn, counted: RawBuilder<number>): RawBuilder<number> =>
  sql`(SELECT ${counted} FROM actions LEFT JOIN hearings ON hearings.id = actions.hearing_id
    WHERE actions.case_id = cases.id AND +actions.status IN ('OPEN', 'IN_PROGRESS') AND ${mayReadAction(session)})`;

/** The level agreed last, of the hearings whose outcome this session may know. */
export const levelOf = (session: SignedIn): RawBuilder<string | null> =>
  sql`(SELECT level_agreed FROM hearings JOIN conferences ON conferences.id = hearings.conference_id
    WHERE hearings.case_id = cases.id AND level_agreed IS NOT NULL AND ${mayKnowAgreed("hearings", session)} ORDER BY conferences.date DESC LIMIT 1)`;

/** The day it was heard last. */
export const lastHeardOn = sql<
  string | null
>`(SELECT MAX(conferences.date) FROM hearings JOIN conferences ON conferences.id = hearings.conference_id WHERE hearings.case_id = cases.id)`;

/** The facts of the readable cases among these as one query; a score is read here only where the form is not sealed. */
function lineRows({ db, session, area }: Reading, are: RawBuilder<SqlBool>) {
  const latestForm = sql`(SELECT form FROM referrals WHERE referrals.case_id = cases.id ORDER BY received_on DESC, id DESC LIMIT 1)`;
  return readableCases(db, session)
    .where(are)
    .select(["cases.id", "cases.reference", "cases.compartment_id"])
    .select([
      sql<number>`cases.rowid`.as("row"),
      levelOf(session).as("level"),
      sql<number | null>`CASE WHEN cases.compartment_id IS NULL THEN ${latestForm} ->> '$.score' END`.as("score"),
      lastHeardOn.as("last_heard_on"),
      owedActions(session, sql<number>`COUNT(*)`).as("open_actions"),
      owedActions(session, sql<number>`COALESCE(SUM(actions.due < ${area.today}), 0)`).as("overdue_actions"),
      sql<
        string | null
      >`(SELECT MIN(conferences.date) FROM agenda_items JOIN conferences ON conferences.id = agenda_items.conference_id
        WHERE agenda_items.case_id = cases.id AND conferences.date >= ${area.today} AND conferences.status <> 'CANCELLED' AND ${knowsConference(session)})`.as(
        "next_conference_on",
      ),
    ])
    .execute();
}

async function sealedScore({ db, sealing }: Reading, caseId: string): Promise<number | null> {
  const row = await db
    .selectFrom("referrals")
    .select(["id", "form"])
    .where("case_id", "=", caseId)
    .orderBy("received_on", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row ? (summaryOf(sealing, row)?.score ?? null) : null;
}

/** The line of one case; undefined where this session may not read it. */
export async function caseLine(reading: Reading, caseId: string): Promise<CaseLine | undefined> {
  const lines = await linesOf(reading, sql<SqlBool>`cases.id = ${caseId}`);
  return lines.values().next().value;
}

// Each is a dozen look-ups.
const linesAtOnce = 40;

/** The lines of the cases with these row numbers, in their order, of those this session may read. */
export async function caseLines(reading: Reading, rows: readonly number[]): Promise<CaseLine[]> {
  return readInTurns(
    rows,
    async (some) => inOrderOf(some, await linesOf(reading, sql<SqlBool>`cases.rowid IN ${among(some)}`)),
    linesAtOnce,
  );
}

async function linesOf(reading: Reading, are: RawBuilder<SqlBool>): Promise<ReadonlyMap<number, CaseLine>> {
  const rows = await lineRows(reading, are);
  const names = await namesOfCases(
    reading,
    rows.map(({ id }) => id),
  );
  const scores = new Map<string, number | null>();
  for (const { id, compartment_id } of rows)
    if (compartment_id !== null) scores.set(id, await sealedScore(reading, id));
  const lines = rows.map((row): [number, CaseLine] => {
    const { victimName, perpetratorNames, children } = names.get(row.id) ?? namelessCase;
    const line = CaseLine.parse({
      id: row.id,
      reference: row.reference,
      victimName,
      perpetratorNames,
      level: row.level,
      score: scores.get(row.id) ?? row.score,
      restricted: row.compartment_id !== null,
      children,
      lastHeardOn: row.last_heard_on,
      openActions: row.open_actions,
      overdueActions: row.overdue_actions,
      nextConferenceOn: row.next_conference_on,
    });
    return [row.row, line];
  });
  return new Map(lines);
}
