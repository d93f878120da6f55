import { sql, type RawBuilder, type SqlBool } from "kysely";
import { ofOwnAgency } from "../agencies/rows.ts";
import { isAdviserOf, isConflicted, isNamed, sawHearing } from "../cases/rows.ts";
import { isChairedBy } from "../conferences/rows.ts";
import type { SignedIn } from "../context.ts";

// Row filters of what was written in hearings. Each is a condition over `hearings`, its `cases` and its `conferences`, and
// of the piece's own table where it names one. They say for a list what `meeting.hearing` and `hearingView` say for one.

const caseId = sql.ref<string>("hearings.case_id");

function opensByRole(session: SignedIn): RawBuilder<number> {
  switch (session.role) {
    case "administrator":
      return sql`1`;
    case "chair":
      return isChairedBy(session);
    case "adviser":
      return isAdviserOf(caseId, session);
    case "representative":
      return sawHearing(sql.ref<string>("hearings.id"), session);
    case "observer":
    case "auditor":
      return sql`0`;
  }
}

/** The door of one hearing: true where this session may open it (`RULES.md` 3 rows 12 and 13, 4). */
export const mayOpenHearing = (session: SignedIn): RawBuilder<SqlBool> =>
  session.cleared
    ? sql`(NOT ${isConflicted(caseId, session)} AND (cases.compartment_id IS NULL OR ${isNamed(caseId, session)}) AND ${opensByRole(session)})`
    : sql`0`;

const isApproved = sql`hearings.state = 'approved'`;
const isOwn = (session: SignedIn) => ofOwnAgency(sql`hearing_information.agency_id`, session);
/** Not limited to agencies, or to this one among others. */
const isForAgency = (session: SignedIn) =>
  sql`(hearing_information.only_agencies = '[]' OR EXISTS (SELECT 1 FROM json_each(hearing_information.only_agencies) AS their_agencies
    WHERE ${ofOwnAgency(sql`their_agencies.value`, session)}))`;

/** What an agency said: who runs the hearing reads all; an agency its own, and that of others once it is approved. Over `hearing_information`. */
export function mayReadInformation(session: SignedIn): RawBuilder<SqlBool> {
  const door = mayOpenHearing(session);
  if (session.role === "representative")
    return sql`(${door} AND (${isOwn(session)} OR (${isApproved} AND ${isForAgency(session)})))`;
  if (session.role === "adviser") return sql`(${door} AND (${isOwn(session)} OR ${isForAgency(session)}))`;
  return door;
}

/** The texts of a hearing and its risks whole: a representative reads them once it is approved. */
export const mayReadWhole = (session: SignedIn): RawBuilder<SqlBool> =>
  session.role === "representative" ? sql`(${mayOpenHearing(session)} AND ${isApproved})` : mayOpenHearing(session);

/** Whether only the heading of each risk is for this session's eyes, in a hearing it may open. */
export const seesHeadingsOnly = (session: SignedIn, state: string): boolean =>
  session.role === "representative" && state !== "approved";
