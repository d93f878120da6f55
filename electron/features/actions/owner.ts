import { sql, type SqlBool } from "kysely";
import type { Reader } from "../../store/unitOfWork.ts";

/** Who is to own an action. */
export interface OwnerSaid {
  readonly ownerAgencyId: string | null;
  readonly ownerAccountId: string | null;
  readonly ownerName: string;
}

/**
 * The name of the person who is to own an action of a case; null where the agency or the person is not active, they do
 * not belong together, or one of them may not know of the case (`RULES.md` hard stops).
 */
export async function ownerNameOf(db: Reader, caseId: string, said: OwnerSaid): Promise<string | null> {
  const agency = await db
    .selectFrom("agencies")
    .select("id")
    .where("id", "=", said.ownerAgencyId)
    .where("active", "=", 1)
    .where(
      sql<SqlBool>`NOT EXISTS (SELECT 1 FROM standing_conflicts AS conflicts WHERE conflicts.case_id = ${caseId} AND conflicts.agency_id = agencies.id)`,
    )
    .executeTakeFirst();
  if (!agency) return null;
  if (said.ownerAccountId === null) return said.ownerName;
  const account = await db
    .selectFrom("accounts")
    .select("name")
    .where("id", "=", said.ownerAccountId)
    .where("agency_id", "=", agency.id)
    .where("active", "=", 1)
    .where(
      sql<SqlBool>`NOT EXISTS (SELECT 1 FROM standing_conflicts AS conflicts WHERE conflicts.case_id = ${caseId} AND conflicts.account_id = accounts.id)`,
    )
    .executeTakeFirst();
  return account?.name ?? null;
}
