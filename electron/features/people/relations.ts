import { sql } from "kysely";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import { isOfAgencyOrCameFromIt, ofOwnAgency } from "../agencies/rows.ts";
import { isAdviserOf } from "../cases/rows.ts";
import type { SignedIn } from "../context.ts";

/** What this session may change of a case's people, besides what the desk decided at the door (`RULES.md` 3 rows 4 to 6). */
export interface MayChange {
  /** Row 4: everything told of people. */
  readonly change: boolean;
  /** Row 4: the safety fields. */
  readonly changeSafety: boolean;
  /** Row 5: ordinary contacts. */
  readonly changeContacts: boolean;
  /** Row 6: sealed contacts, those this session can unseal. */
  readonly seal: boolean;
  /** What is told to the administrator and the victim's adviser only (`RULES.md` people). */
  readonly readRestricted: boolean;
}

/** By whether the account advises the victim, or its agency referred the case and it speaks for it; of a closed case nothing. */
export async function mayChangeIn(db: Reader | Writer, session: SignedIn, caseId: string): Promise<MayChange> {
  const id = sql<string>`${caseId}`;
  const { advises, referred, sealedIt, closed_at } = await db
    .selectFrom("cases")
    .select([
      "closed_at",
      isAdviserOf(id, session).as("advises"),
      sql<number>`EXISTS (SELECT 1 FROM referrals AS their_referrals WHERE their_referrals.case_id = ${id} AND ${ofOwnAgency(sql`their_referrals.agency_id`, session)})`.as(
        "referred",
      ),
      // What is sealed by an agency that was merged stays with those who came from it.
      sql<number>`EXISTS (SELECT 1 FROM referrals AS their_referrals JOIN accounts ON accounts.id = ${session.accountId}
        WHERE their_referrals.case_id = ${id} AND ${isOfAgencyOrCameFromIt(sql`their_referrals.agency_id`)})`.as(
        "sealedIt",
      ),
    ])
    .where("id", "=", caseId)
    .executeTakeFirstOrThrow();
  const isOpen = closed_at === null;
  const isAdviser = session.role === "adviser" && advises === 1;
  const isReferrer = session.role === "representative" && referred === 1;
  const isAdministrator = session.role === "administrator";
  return {
    change: isOpen && isAdministrator,
    changeSafety: isOpen && (isAdministrator || isAdviser),
    changeContacts: isOpen && (isAdministrator || isAdviser || isReferrer),
    seal: isOpen && (isAdviser || (isReferrer && sealedIt === 1)),
    readRestricted: isAdministrator || isAdviser,
  };
}
