import { sql, type SqlBool } from "kysely";
import type { agenciesContract } from "../../../shared/agencies/contract.ts";
import { agreementState, MergedAgency, MergePreview } from "../../../shared/agencies/merging.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { mayReadAction } from "../actions/rows.ts";
import { mayReadCase } from "../cases/rows.ts";
import type { HandlersOf, Reading } from "../context.ts";
import { openActionStatuses, partiesOf, statusesAhead } from "./merge.ts";
import { allAgencies } from "./rows.ts";

interface Pair {
  readonly from: string;
  readonly into: string;
}

/** The open actions of some agencies that this session may read. */
const openActionsOf = ({ db, session }: Reading, agencyIds: readonly string[]) =>
  db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .leftJoin("hearings", "hearings.id", "actions.hearing_id")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("actions.owner_agency_id", "in", agencyIds)
    .where("actions.status", "in", openActionStatuses)
    .where(mayReadAction(session));

const conflictOf = (agency: unknown) =>
  sql<SqlBool>`EXISTS (SELECT 1 FROM standing_conflicts AS theirs WHERE theirs.case_id = cases.id AND theirs.agency_id = ${agency})`;

async function actionsInConflict(reading: Reading, { from, into }: Pair): Promise<number> {
  const other = sql`CASE actions.owner_agency_id WHEN ${from} THEN ${into} ELSE ${from} END`;
  const { count } = await openActionsOf(reading, [from, into]).where(conflictOf(other)).executeTakeFirstOrThrow();
  return count;
}

async function casesInConflict({ db, session }: Reading, { from, into }: Pair): Promise<number> {
  const { count } = await db
    .selectFrom("cases")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(sql<SqlBool>`(${conflictOf(from)} <> ${conflictOf(into)})`)
    .where(mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session))
    .executeTakeFirstOrThrow();
  return count;
}

const invitationsOf = (db: Reader, { from, into }: Pair) =>
  db
    .selectFrom("attendance")
    .innerJoin("conferences", "conferences.id", "attendance.conference_id")
    .leftJoin("attendance as theirs", (join) =>
      join.onRef("theirs.conference_id", "=", "attendance.conference_id").on("theirs.agency_id", "=", into),
    )
    .select(["conferences.id", "conferences.date", "theirs.agency_id as their_agency"])
    .where("attendance.agency_id", "=", from)
    .where("conferences.status", "in", statusesAhead)
    .orderBy("conferences.date")
    .execute();

async function researchTwice({ db, session }: Reading, { from, into }: Pair): Promise<number> {
  const { count } = await db
    .selectFrom("research")
    .innerJoin("conferences", "conferences.id", "research.conference_id")
    .innerJoin("cases", "cases.id", "research.case_id")
    .innerJoin("research as theirs", (join) =>
      join
        .onRef("theirs.conference_id", "=", "research.conference_id")
        .onRef("theirs.case_id", "=", "research.case_id")
        .on("theirs.agency_id", "=", into),
    )
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("research.agency_id", "=", from)
    .where("conferences.status", "in", statusesAhead)
    .where(mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session))
    .executeTakeFirstOrThrow();
  return count;
}

/** Who speaks for it and holds a key to what it sealed of its own. */
const keyHoldersOf = (db: Reader, agencyId: string) =>
  db
    .selectFrom("compartments")
    .innerJoin("compartment_keys", "compartment_keys.compartment_id", "compartments.id")
    .innerJoin("accounts", "accounts.id", "compartment_keys.account_id")
    .select("accounts.name")
    .distinct()
    .where("compartments.kind", "=", "agency")
    .where("compartments.subject_id", "=", agencyId)
    .where("accounts.agency_id", "=", agencyId)
    .where("accounts.active", "=", 1)
    .orderBy("accounts.name")
    .execute();

type Preview = Pick<HandlersOf<typeof agenciesContract>, "agencies.mergePreview" | "agencies.merged">;

/** What a merge would move, before anybody decides it; and what every agency that was merged is called now. */
export const mergePreviewHandlers: Preview = {
  "agencies.mergePreview": async (reading, { agencyId, intoId }) => {
    const { db, area } = reading;
    const pair = { from: agencyId, into: intoId };
    const { from, into, refusal } = await partiesOf(db, pair);
    if (!from || !into) return fail("agencies.gone");
    const accounts = await db
      .selectFrom("accounts")
      .select("name")
      .where("agency_id", "=", from.id)
      .where("active", "=", 1)
      .orderBy("name")
      .execute();
    const { count: openActions } = await openActionsOf(reading, [from.id]).executeTakeFirstOrThrow();
    const invitations = await invitationsOf(db, pair);
    const keyHolders = await keyHoldersOf(db, from.id);
    return ok(
      MergePreview.parse({
        fromName: from.name,
        intoName: into.name,
        refusal,
        accounts: accounts.map(({ name }) => name),
        openActions,
        actionsInConflict: await actionsInConflict(reading, pair),
        casesInConflict: await casesInConflict(reading, pair),
        invitations: invitations.map(({ id, date, their_agency }) => ({
          conferenceId: id,
          date,
          both: their_agency !== null,
        })),
        standingInvitation: from.core && !into.core,
        fromAgreement: agreementState(from, area.today),
        intoAgreement: agreementState(into, area.today),
        keyHolders: keyHolders.map(({ name }) => name),
        researchTwice: await researchTwice(reading, pair),
      }),
    );
  },

  "agencies.merged": async ({ db }) => {
    const agencies = await allAgencies(db);
    const nameOf = new Map(agencies.map(({ id, name }) => [id, name]));
    return ok(
      agencies.flatMap(({ id, mergedInto, mergedOn }) =>
        mergedInto === null
          ? []
          : [MergedAgency.parse({ agencyId: id, nowName: nameOf.get(mergedInto) ?? "", mergedOn })],
      ),
    );
  },
};
