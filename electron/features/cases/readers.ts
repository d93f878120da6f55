import { AccountId } from "../../../shared/ids.ts";
import type { Reading, Writing } from "../context.ts";

/** The place the reason for a reader is bound to; it is sealed with the case, for a reason can tell of it. */
export const inReaderReason = (caseId: string, accountId: string): string =>
  `case_readers.reason.${caseId}.${accountId}`;

/** Who reads a restricted case, and why; nobody is listed for another case. */
export async function readersOfCase({ db, sealing }: Reading, caseId: string) {
  const rows = await db
    .selectFrom("case_readers")
    .innerJoin("accounts", "accounts.id", "case_readers.account_id")
    .innerJoin("agencies", "agencies.id", "accounts.agency_id")
    .select(["accounts.id", "accounts.name", "agencies.name as agency_name", "case_readers.reason"])
    .where("case_readers.case_id", "=", caseId)
    .orderBy("accounts.name")
    .execute();
  return rows.map((row) => ({
    accountId: AccountId.parse(row.id),
    name: row.name,
    agencyName: row.agency_name,
    reason: sealing.open(row.reason, inReaderReason(caseId, row.id)) ?? "",
  }));
}

/** Names one more reader of a restricted case; the keys that go with it are handed over by `settleKeys`. */
export async function admitReader(
  { db, sealing, area }: Writing,
  {
    caseId,
    compartmentId,
    accountId,
    reason,
  }: {
    readonly caseId: string;
    readonly compartmentId: string;
    readonly accountId: string;
    readonly reason: string;
  },
): Promise<void> {
  const sealed = sealing.seal(compartmentId, reason, inReaderReason(caseId, accountId));
  await db
    .insertInto("case_readers")
    .values({ case_id: caseId, account_id: accountId, reason: sealed, added_at: area.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
