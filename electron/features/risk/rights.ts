import { sql } from "kysely";
import { openStatuses } from "../../../shared/referrals/rules.ts";
import { isOwnAgency } from "../agencies/rows.ts";
import { isAdviserOf, referredIt } from "../cases/rows.ts";
import type { Reading } from "../context.ts";

/** Whether whoever reads this case also assesses in it while it is open, as `risk.startOnCase` says: what the screen offers. */
export async function mayAssess({ db, session }: Reading, caseId: string): Promise<boolean> {
  const id = sql<string>`${caseId}`;
  const { closed_at, referred, advises } = await db
    .selectFrom("cases")
    .select(["closed_at", referredIt(id, session).as("referred"), isAdviserOf(id, session).as("advises")])
    .where("id", "=", caseId)
    .executeTakeFirstOrThrow();
  if (closed_at !== null) return false;
  return session.role === "administrator" || referred === 1 || (session.role === "adviser" && advises === 1);
}

/** The same of a referral, as long as it is being written. */
export async function mayAssessReferral({ db, session }: Reading, referralId: string): Promise<boolean> {
  const row = await db
    .selectFrom("referrals")
    .select(["agency_id", "status"])
    .where("id", "=", referralId)
    .executeTakeFirstOrThrow();
  return (
    openStatuses.some((status) => status === row.status) &&
    (session.role === "administrator" || isOwnAgency(session, row.agency_id))
  );
}
