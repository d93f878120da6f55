import { sql, type RawBuilder, type SqlBool } from "kysely";
import { ofOwnAgency } from "../agencies/rows.ts";
import { mayReadCase } from "../cases/rows.ts";
import type { SignedIn } from "../context.ts";

/** What is kept of a case is read by whoever reads the case (`RULES.md` 3 row 16). Over `cases`. */
export const mayReadRecords = (session: SignedIn): RawBuilder<SqlBool> =>
  mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session);

/** The flags this session looks after: the administrator all, a representative their own agency's. Over `flags`. */
export function looksAfterFlag(session: SignedIn): RawBuilder<SqlBool> {
  if (session.role === "administrator") return sql`1`;
  return session.role === "representative" ? ofOwnAgency(sql`flags.agency_id`, session) : sql`0`;
}

/** An agency that may know of a case: no conflict of the whole agency and, where it is restricted, one of its accounts is a reader. Over `agencies`. */
export const agencyMayKnow = (caseId: string, restricted: boolean): RawBuilder<SqlBool> => {
  const noConflict = sql<SqlBool>`NOT EXISTS (SELECT 1 FROM standing_conflicts AS their_conflicts WHERE their_conflicts.case_id = ${caseId} AND their_conflicts.agency_id = agencies.id)`;
  const hasReader = sql`EXISTS (SELECT 1 FROM case_readers AS their_case_readers JOIN accounts AS their_accounts ON their_accounts.id = their_case_readers.account_id
    WHERE their_case_readers.case_id = ${caseId} AND their_accounts.agency_id = COALESCE(agencies.merged_into, agencies.id) AND their_accounts.active = 1)`;
  return restricted ? sql<SqlBool>`(${noConflict} AND ${hasReader})` : noConflict;
};
