import { sql, type RawBuilder, type SqlBool } from "kysely";
import { ofOwnAgency } from "../agencies/rows.ts";
import { mayReadCase } from "../cases/rows.ts";
import { knowsConference } from "../conferences/rows.ts";
import type { SignedIn } from "../context.ts";

/** None of a case this session does not read, not even a reference in a file's name. */
const ofReadableCase = (session: SignedIn): RawBuilder<SqlBool> =>
  sql`(documents.case_id IS NULL OR EXISTS (SELECT 1 FROM cases AS their_cases WHERE their_cases.id = documents.case_id
    AND ${mayReadCase(sql.ref<string>("their_cases.id"), sql.ref<string>("their_cases.compartment_id"), session)}))`;

/**
 * The row filter of the register, over `documents` and (left joined) `conferences`: the copies of the conferences it runs,
 * or those made for the own agency and oneself (`RULES.md` 3 row 17).
 */
export function mayReadCopy(session: SignedIn): RawBuilder<SqlBool> {
  const readable = ofReadableCase(session);
  switch (session.role) {
    case "administrator":
    case "chair":
      return sql`(${readable} AND (documents.conference_id IS NULL OR ${knowsConference(session)}))`;
    case "representative":
      return sql`(${readable} AND ${ofOwnAgency(sql`documents.agency_id`, session)}
        AND (documents.recipient_account_id IS NULL OR documents.recipient_account_id = ${session.accountId}))`;
    case "adviser":
    case "observer":
    case "auditor":
      return sql`0`;
  }
}
