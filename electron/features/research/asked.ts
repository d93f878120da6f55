import { sql } from "kysely";
import type { CivilDate } from "../../../shared/dates.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { ofOwnAgency } from "../agencies/rows.ts";
import type { SignedIn } from "../context.ts";

/** What an agency was asked about: a case on the circulated agenda of a conference it is invited to. */
export interface Asked {
  readonly dueOn: CivilDate;
  /** The meeting is over, or it was called off: nothing is changed any more. */
  readonly closed: boolean;
  /** The case's compartment; null where it is not restricted. */
  readonly caseCompartmentId: string | null;
}

/** Conferences before and during which research is written. */
export const openStatuses = ["CIRCULATED", "IN_SESSION"] as const;

/** How this account's agency was asked about a case it may read; null where it was not. */
export async function askedAbout(
  db: Reader,
  session: SignedIn,
  { conferenceId, caseId }: { readonly conferenceId: string; readonly caseId: string },
): Promise<Asked | null> {
  const row = await db
    .selectFrom("conferences")
    .innerJoin("attendance", "attendance.conference_id", "conferences.id")
    .innerJoin("agenda_items", "agenda_items.conference_id", "conferences.id")
    .innerJoin("cases", "cases.id", "agenda_items.case_id")
    .select(["conferences.status", "conferences.research_due_on", "cases.compartment_id"])
    .where("conferences.id", "=", conferenceId)
    .where("conferences.circulated_at", "is not", null)
    .where(ofOwnAgency(sql.ref("attendance.agency_id"), session))
    .where("agenda_items.case_id", "=", caseId)
    .executeTakeFirst();
  return row
    ? {
        dueOn: row.research_due_on as CivilDate,
        closed: !openStatuses.some((status) => status === row.status),
        caseCompartmentId: row.compartment_id,
      }
    : null;
}
