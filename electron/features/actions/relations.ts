import { sql, type RawBuilder, type SqlBool } from "kysely";
import { ofOwnAgency } from "../agencies/rows.ts";
import { isAdviserOf, isConflicted, mayReadCase } from "../cases/rows.ts";
import type { Reading, SignedIn } from "../context.ts";

/** What the row filter asks about the case and the hearing of an action, as conditions of the query it stands in. */
interface OfItsCase {
  readonly conflicted: RawBuilder<unknown>;
  readonly readable: RawBuilder<unknown>;
  readonly advised: RawBuilder<unknown>;
  readonly approved: RawBuilder<unknown>;
}

/** Whoever may run a conference reads of a case also what is not approved. */
const runs = ({ role }: SignedIn): boolean => role === "administrator" || role === "chair";

/**
 * The row filter of every list of actions: what a session may read of the register: its agency's own always, those of
 * cases it reads otherwise; of a hearing that is not approved only who runs it and the victim's adviser see more than
 * their own part (`RULES.md` 3 rows 12 and 14).
 */
function mayRead(session: SignedIn, { conflicted, readable, advised, approved }: OfItsCase): RawBuilder<SqlBool> {
  const own = ofOwnAgency(sql`actions.owner_agency_id`, session);
  const others = runs(session) ? readable : sql`(${readable} AND (${approved} OR ${advised}))`;
  return sql<SqlBool>`(NOT ${conflicted} AND (${own} OR ${others}))`;
}

const caseId = sql.ref<string>("actions.case_id");

/** The row filter, decided action by action: over the tables `actions`, `cases` and (left joined) `hearings`. */
export const mayReadAction = (session: SignedIn): RawBuilder<SqlBool> =>
  mayRead(session, {
    conflicted: isConflicted(caseId, session),
    readable: mayReadCase(caseId, sql.ref<string>("cases.compartment_id"), session),
    advised: isAdviserOf(caseId, session),
    approved: sql`(hearings.id IS NULL OR hearings.state = 'approved')`,
  });

/** The same over `actions` and `decided`: each case was looked at once, however many actions it has. */
export const mayReadDecided = (session: SignedIn): RawBuilder<SqlBool> =>
  mayRead(session, {
    conflicted: sql`decided.conflicted`,
    readable: sql`decided.readable`,
    advised: sql`decided.advised`,
    // Nearly every case has none that is not approved: then no hearing is looked up.
    approved: sql`(NOT decided.underway OR actions.hearing_id IS NULL OR actions.hearing_id NOT IN
      (SELECT their_hearings.id FROM hearings AS their_hearings WHERE their_hearings.state <> 'approved'))`,
  });

const isUnderway = (id: RawBuilder<string>): RawBuilder<number> =>
  sql`EXISTS (SELECT 1 FROM hearings AS their_hearings WHERE their_hearings.case_id = ${id} AND their_hearings.state <> 'approved')`;

/** `decided`: cases, and how this session stands to each. */
const decidedCases = ({ db, session }: Reading, which: RawBuilder<SqlBool>) => {
  const id = sql.ref<string>("cases.id");
  return db
    .selectFrom("cases")
    .select(["cases.id", "cases.reference", "cases.compartment_id"])
    .select([
      isConflicted(id, session).as("conflicted"),
      mayReadCase(id, sql.ref<string>("cases.compartment_id"), session).as("readable"),
      // Asked of those only for whom it decides something: each is one more look for every case.
      (runs(session) ? sql<number>`0` : isAdviserOf(id, session)).as("advised"),
      (runs(session) ? sql<number>`0` : isUnderway(id)).as("underway"),
    ])
    .where(which);
};

/** All actions of these cases, a condition on `cases`, to select from by `mayReadDecided`. */
export const actionsOfCases = (reading: Reading, which: RawBuilder<SqlBool>) =>
  reading.db
    .with(
      (decided) => decided("decided").materialized(),
      () => decidedCases(reading, which),
    )
    .selectFrom("decided")
    // In this order: a case is decided, and then its actions are looked up.
    .crossJoin("actions")
    .whereRef("actions.case_id", "=", "decided.id");

/** These actions, a condition on `actions`, to select from by `mayReadDecided`. */
export const theseActions = (reading: Reading, which: RawBuilder<SqlBool>) =>
  reading.db
    .with("decided", () => decidedCases(reading, sql<SqlBool>`1`))
    .selectFrom("decided")
    .innerJoin("actions", "actions.case_id", "decided.id")
    .where(which);
