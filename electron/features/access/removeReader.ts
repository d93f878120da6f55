import { fail, ok } from "../../../shared/result.ts";
import type { accessContract } from "../../../shared/access/contract.ts";
import { compartmentOfCase } from "../cases/rows.ts";
import { hasChairingReader, hasReader } from "../conferences/rows.ts";
import type { HandlersOf, Writing } from "../context.ts";
import { settleKeys } from "./settleKeys.ts";

type Remove = HandlersOf<typeof accessContract>["access.removeReader"];

/** Whether every conference that is to hear the case still has a chair or deputy who reads it (`RULES.md` 4). */
export async function canStillBeHeard({ db }: Pick<Writing, "db">, caseId: string): Promise<boolean> {
  const conferences = await db
    .selectFrom("agenda_items")
    .innerJoin("conferences", "conferences.id", "agenda_items.conference_id")
    .select(["conferences.chair_id", "conferences.deputy_chair_id"])
    .where("agenda_items.case_id", "=", caseId)
    .where("conferences.status", "in", ["PLANNED", "CIRCULATED", "IN_SESSION", "MINUTES_DRAFT"])
    .execute();
  for (const { chair_id, deputy_chair_id } of conferences)
    if (!(await hasChairingReader(db, caseId, [chair_id, deputy_chair_id]))) return false;
  return true;
}

/**
 * Takes a reader off a restricted case. The keys this session holds are made anew at once, in this transaction; those of a
 * contact it does not hold, at the next sign-in of somebody who does. The last reader hands over first (`RULES.md` 5).
 */
export const removeReader: Remove = async (writing, { caseId, accountId }) => {
  const { db } = writing;
  if ((await compartmentOfCase(writing.db, caseId)) === null) return fail("cases.notRestricted");
  const removed = await db
    .deleteFrom("case_readers")
    .where("case_id", "=", caseId)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  if (removed.numDeletedRows === 0n) return fail("accounts.gone");
  if (!(await hasReader(db, caseId))) return fail("access.lastReader");
  if (!(await canStillBeHeard(writing, caseId))) return fail("access.lastChairingReader");
  await db.deleteFrom("case_advisers").where("case_id", "=", caseId).where("account_id", "=", accountId).execute();
  await settleKeys(writing, caseId);
  return ok(null);
};
