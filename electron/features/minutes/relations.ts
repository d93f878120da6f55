import { sql, type RawBuilder, type SqlBool } from "kysely";
import { ofOwnAgency } from "../agencies/rows.ts";
import { isChairedBy, wasPresentAt, advisesAt } from "../conferences/rows.ts";
import type { SignedIn } from "../context.ts";
import { mayOpenHearing } from "../meeting/rows.ts";

// Row filters over `addenda`, with its `conferences`, and (left joined) its `hearings` and `cases`.

function runsIt(session: SignedIn): RawBuilder<unknown> {
  if (session.role === "administrator") return sql`1`;
  return session.role === "chair" ? isChairedBy(session) : sql`0`;
}

/** Who has the minutes of the conference as a whole: what is added to all of it is for them. */
function hasMinutes(session: SignedIn): RawBuilder<unknown> {
  switch (session.role) {
    case "administrator":
    case "chair":
      return runsIt(session);
    case "representative":
      return wasPresentAt(session);
    case "adviser":
      return advisesAt(session);
    case "observer":
    case "auditor":
      return sql`0`;
  }
}

/** Not limited to agencies, or to this one among others, or from this one. */
const isForAgency = (session: SignedIn): RawBuilder<SqlBool> =>
  sql`(addenda.only_agencies = '[]' OR ${ofOwnAgency(sql`addenda.agency_id`, session)}
    OR EXISTS (SELECT 1 FROM json_each(addenda.only_agencies) AS their_agencies WHERE ${ofOwnAgency(sql`their_agencies.value`, session)}))`;

/**
 * Who reads what was added to approved minutes (`RULES.md` 3 row 13): whoever reads the hearing it is of, less what is limited
 * to other agencies; who runs the conference reads all of it, and the drafts.
 */
export const mayReadAddendum = (session: SignedIn): RawBuilder<SqlBool> => {
  const door = sql`((addenda.hearing_id IS NULL AND ${hasMinutes(session)}) OR (addenda.hearing_id IS NOT NULL AND ${mayOpenHearing(session)}))`;
  const asReader = sql`(addenda.approved_at IS NOT NULL AND ${isForAgency(session)})`;
  return session.cleared ? sql<SqlBool>`(${door} AND (${runsIt(session)} OR ${asReader}))` : sql<SqlBool>`0`;
};
