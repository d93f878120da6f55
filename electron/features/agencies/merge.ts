import { sql, type SqlBool } from "kysely";
import type { agenciesContract } from "../../../shared/agencies/contract.ts";
import { whyNotMerged, type MergeRefusal } from "../../../shared/agencies/merging.ts";
import type { Agency } from "../../../shared/agencies/model.ts";
import { openStatuses } from "../../../shared/actions/rules.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { hasChairingReader, hasReader } from "../conferences/rows.ts";
import type { HandlersOf, Writing } from "../context.ts";
import { allAgencies } from "./rows.ts";

/** The states of a conference that has not begun: what is written for it belongs to who will sit there. */
export const statusesAhead = ["PLANNED", "CIRCULATED"] as const;
/** What somebody still has to do, or to take on. */
export const openActionStatuses = ["PROPOSED", ...openStatuses] as const;

interface Pair {
  readonly from: string;
  readonly into: string;
}

/** Both agencies, or why they are not made one. */
export async function partiesOf(
  db: Reader,
  { from, into }: Pair,
): Promise<{
  readonly from: Agency | undefined;
  readonly into: Agency | undefined;
  readonly refusal: MergeRefusal | null;
}> {
  const agencies = await allAgencies(db);
  const named = (id: string): Agency | undefined => agencies.find((agency) => agency.id === id);
  const runs = await db
    .selectFrom("conferences")
    .innerJoin("attendance", "attendance.conference_id", "conferences.id")
    .select("conferences.id")
    .where("conferences.status", "=", "IN_SESSION")
    .where("attendance.agency_id", "in", [from, into])
    .executeTakeFirst();
  const parties = { from: named(from), into: named(into) };
  return { ...parties, refusal: whyNotMerged(parties.from, parties.into, { meetingRuns: runs !== undefined }) };
}

/** What must not be lost by a conflict that holds for more people than before: restricted cases somebody reads, and hears. */
async function heldTogether(db: Reader, { from, into }: Pair): Promise<ReadonlySet<string>> {
  const cases = await db
    .selectFrom("cases")
    .innerJoin("standing_conflicts", "standing_conflicts.case_id", "cases.id")
    .select("cases.id")
    .where("cases.compartment_id", "is not", null)
    .where("standing_conflicts.agency_id", "in", [from, into])
    .distinct()
    .execute();
  const held = new Set<string>();
  for (const { id } of cases) {
    if (await hasReader(db, id)) held.add(id);
    const listed = await db
      .selectFrom("agenda_items")
      .innerJoin("conferences", "conferences.id", "agenda_items.conference_id")
      .select(["conferences.id", "chair_id", "deputy_chair_id"])
      .where("agenda_items.case_id", "=", id)
      .where("conferences.status", "in", statusesAhead)
      .execute();
    for (const conference of listed)
      if (await hasChairingReader(db, id, [conference.chair_id, conference.deputy_chair_id]))
        held.add(`${id} ${conference.id}`);
  }
  return held;
}

/** Its people speak for the other agency from now on; who had left it stays where they were. */
async function moveAccounts({ db, area }: Writing, { from, into }: Pair): Promise<void> {
  const moving = await db
    .selectFrom("accounts")
    .select("id")
    .where("agency_id", "=", from)
    .where("active", "=", 1)
    .execute();
  for (const { id } of moving)
    await db.insertInto("agency_moves").values({ account_id: id, agency_id: from, moved_at: area.now }).execute();
  await db
    .updateTable("accounts")
    .set({ agency_id: into })
    .where("agency_id", "=", from)
    .where("active", "=", 1)
    .execute();
}

/** Its invitations to what has not begun: one line for both, with whoever speaks where the remaining one named nobody. */
async function moveInvitations({ db }: Writing, { from, into }: Pair): Promise<void> {
  const lines = await db
    .selectFrom("attendance")
    .innerJoin("conferences", "conferences.id", "attendance.conference_id")
    .selectAll("attendance")
    .where("agency_id", "=", from)
    .where("conferences.status", "in", statusesAhead)
    .execute();
  for (const line of lines) {
    const theirs = db.selectFrom("attendance").where("conference_id", "=", line.conference_id);
    const other = await theirs
      .select(["account_id", "representative"])
      .where("agency_id", "=", into)
      .executeTakeFirst();
    const ofConference = db.updateTable("attendance").where("conference_id", "=", line.conference_id);
    if (!other) {
      await ofConference.set({ agency_id: into }).where("agency_id", "=", from).execute();
      continue;
    }
    await db
      .deleteFrom("attendance")
      .where("conference_id", "=", line.conference_id)
      .where("agency_id", "=", from)
      .execute();
    if (other.account_id === null && other.representative === "")
      await ofConference
        .set({ account_id: line.account_id, representative: line.representative })
        .where("agency_id", "=", into)
        .execute();
  }
}

/** Its research for what has not begun, sealed as it is, where the other agency wrote none. */
async function moveResearch({ db }: Writing, { from, into }: Pair): Promise<void> {
  await db
    .updateTable("research")
    .set({ agency_id: into })
    .where("agency_id", "=", from)
    .where("conference_id", "in", (query) =>
      query.selectFrom("conferences").select("id").where("status", "in", statusesAhead),
    )
    .where(
      sql<SqlBool>`NOT EXISTS (SELECT 1 FROM research AS theirs WHERE theirs.conference_id = research.conference_id
        AND theirs.case_id = research.case_id AND theirs.agency_id = ${into})`,
    )
    .execute();
}

/** What it still has to do; each line of the history says who owned it. As sets: there may be hundreds. */
async function moveActions(
  { db, session, area }: Writing,
  { from, into }: { from: Agency; into: Agency },
): Promise<void> {
  const open = sql.join(openActionStatuses.map((status) => sql.lit(status)));
  const moving = sql`owner_agency_id = ${from.id} AND status IN (${open})`;
  const inWords = (agency: Agency) =>
    sql`CASE owner_name WHEN '' THEN ${agency.name} ELSE ${agency.name} || ' · ' || owner_name END`;
  await sql`UPDATE action_history SET undo = NULL WHERE undo IS NOT NULL AND action_id IN (SELECT id FROM actions WHERE ${moving})`.execute(
    db,
  );
  await sql`INSERT INTO action_history (action_id, at, account_id, from_status, to_status, result, kind, from_value, to_value)
    SELECT id, ${area.now}, ${session.accountId}, status, status, '', 'CHANGED', ${inWords(from)}, ${inWords(into)} FROM actions WHERE ${moving}`.execute(
    db,
  );
  await sql`UPDATE actions SET owner_agency_id = ${into.id}, version = version + 1 WHERE ${moving}`.execute(db);
}

/** The agency itself: it takes part no more, and what was merged into it before is part of the other one as well. */
async function markMerged({ db, area }: Writing, { from, into }: { from: Agency; into: Agency }): Promise<void> {
  await db.updateTable("agencies").set({ merged_into: into.id }).where("merged_into", "=", from.id).execute();
  await db
    .updateTable("agencies")
    .set({ active: 0, merged_into: into.id, merged_on: area.today })
    .where("id", "=", from.id)
    .execute();
  if (from.core) await db.updateTable("agencies").set({ core: 1 }).where("id", "=", into.id).execute();
}

/** Makes one agency part of another one, for good, in one transaction (`RULES.md` merging agencies). */
export const mergeHandler: Pick<HandlersOf<typeof agenciesContract>, "agencies.merge"> = {
  "agencies.merge": async (writing, { agencyId, intoId, reason }) => {
    if (reason === "") return fail("agencies.mergeReasonNeeded");
    const { db } = writing;
    const pair = { from: agencyId, into: intoId };
    const { from, into, refusal } = await partiesOf(db, pair);
    if (refusal !== null) return fail(refusal);
    if (!from || !into) return fail("agencies.gone");
    const before = await heldTogether(db, pair);
    await moveAccounts(writing, pair);
    await moveInvitations(writing, pair);
    await moveResearch(writing, pair);
    await moveActions(writing, { from, into });
    await markMerged(writing, { from, into });
    const after = await heldTogether(db, pair);
    // The last reader hands over first: nobody shuts a restricted case away from everybody (`RULES.md` 5).
    if ([...before].some((held) => !after.has(held))) return fail("agencies.mergeLastReader");
    return ok(null);
  },
};
