import { sql } from "kysely";
import { isOfAgencyOrCameFromIt } from "../agencies/rows.ts";
import { hasNoConflict } from "../cases/rows.ts";
import type { Writing } from "../context.ts";

/**
 * The compartment under which a case's sealed contacts are written; a new one when this session holds none. Its readers are
 * the victim's advisers, the representatives of the agencies that referred and whom these added, as far as they may read the case, and
 * whoever writes only when they are among those (`RULES.md` 3 row 6).
 */
export async function contactCompartmentOf(writing: Writing, caseId: string): Promise<string> {
  const { db, sealing } = writing;
  const referrals = await db
    .selectFrom("referrals")
    .select("id")
    .where("case_id", "=", caseId)
    .orderBy("received_on")
    .execute();
  // It is about a referral where there is one, so that an adviser named later is found by it.
  const subjects = [...referrals.map(({ id }) => id), caseId];
  const made = await db
    .selectFrom("compartments")
    .select("id")
    .where("kind", "=", "caseContact")
    .where("subject_id", "in", subjects)
    .execute();
  const held = made.find(({ id }) => sealing.holds(id));
  return held?.id ?? sealing.createCompartment("caseContact", subjects[0] ?? caseId, await readersOf(writing, caseId));
}

async function readersOf({ db }: Writing, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("accounts")
    .select("accounts.id")
    .where("accounts.active", "=", 1)
    .where(
      sql<boolean>`(EXISTS (SELECT 1 FROM case_advisers AS their_case_advisers WHERE their_case_advisers.case_id = ${caseId} AND their_case_advisers.account_id = accounts.id)
      OR EXISTS (SELECT 1 FROM contact_readers AS their_contact_readers WHERE their_contact_readers.case_id = ${caseId} AND their_contact_readers.account_id = accounts.id)
      OR (accounts.role = 'representative' AND EXISTS (SELECT 1 FROM referrals AS their_referrals WHERE their_referrals.case_id = ${caseId} AND ${isOfAgencyOrCameFromIt(sql`their_referrals.agency_id`)})))`,
    )
    .where(
      sql<boolean>`((SELECT their_cases.compartment_id FROM cases AS their_cases WHERE their_cases.id = ${caseId}) IS NULL
      OR EXISTS (SELECT 1 FROM case_readers AS their_case_readers WHERE their_case_readers.case_id = ${caseId} AND their_case_readers.account_id = accounts.id))`,
    )
    .where(hasNoConflict(sql<string>`${caseId}`))
    .execute();
  return rows.map(({ id }) => id);
}
