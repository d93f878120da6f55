import type { accessContract } from "../../../shared/access/contract.ts";
import { AccountId } from "../../../shared/ids.ts";
import { fail, ok } from "../../../shared/result.ts";
import { compartmentOfCase, mayAllRead } from "../cases/rows.ts";
import type { HandlersOf, Reading } from "../context.ts";
import { contactCompartmentOf } from "../people/rows.ts";
import { settleKeys } from "./settleKeys.ts";

type Handlers = HandlersOf<typeof accessContract>;

const inReason = (caseId: string, accountId: string): string => `contact_readers.reason.${caseId}.${accountId}`;

/** Whether this session reads sealed contacts of the case: only then it learns who else does. */
async function readsThem({ db, sealing }: Reading, caseId: string): Promise<boolean> {
  const made = await db
    .selectFrom("compartments")
    .select("id")
    .where("kind", "=", "caseContact")
    .where((where) =>
      where.or([
        where("subject_id", "=", caseId),
        where("subject_id", "in", db.selectFrom("referrals").select("id").where("case_id", "=", caseId)),
      ]),
    )
    .execute();
  return made.some(({ id }) => sealing.holds(id));
}

/** Readers of a case's sealed contacts besides the victim's adviser and who referred (`RULES.md` 3 row 6, and 5). */
export const contactReadersHandlers: Pick<
  Handlers,
  "access.contactReaders" | "access.addContactReader" | "access.removeContactReader"
> = {
  async "access.contactReaders"(reading, { caseId }) {
    if (!(await readsThem(reading, caseId))) return ok([]);
    const rows = await reading.db
      .selectFrom("contact_readers")
      .innerJoin("accounts", "accounts.id", "contact_readers.account_id")
      .innerJoin("agencies", "agencies.id", "accounts.agency_id")
      .select(["accounts.id", "accounts.name", "agencies.name as agency_name", "contact_readers.reason"])
      .where("contact_readers.case_id", "=", caseId)
      .orderBy("accounts.name")
      .execute();
    return ok(
      rows.map((row) => ({
        accountId: AccountId.parse(row.id),
        name: row.name,
        agencyName: row.agency_name,
        reason: reading.sealing.open(row.reason, inReason(caseId, row.id)) ?? "",
      })),
    );
  },

  async "access.addContactReader"(writing, { caseId, accountId, reason }) {
    const { db, sealing, session, area } = writing;
    if (!(await mayAllRead(writing, [accountId], caseId))) return fail("accounts.gone");
    const isRestricted = (await compartmentOfCase(db, caseId)) !== null;
    const isReader = await db
      .selectFrom("case_readers")
      .select("account_id")
      .where("case_id", "=", caseId)
      .where("account_id", "=", accountId)
      .executeTakeFirst();
    // Whoever may not know of the case is not told a way to reach somebody in it.
    if (isRestricted && !isReader) return fail("access.notAReader");
    const compartmentId = await contactCompartmentOf(writing, caseId);
    await db
      .insertInto("contact_readers")
      .values({
        case_id: caseId,
        account_id: accountId,
        reason: sealing.seal(compartmentId, reason, inReason(caseId, accountId)),
        added_by: session.accountId,
        added_at: area.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await settleKeys(writing, caseId);
    return ok(null);
  },

  async "access.removeContactReader"(writing, { caseId, accountId }) {
    const removed = await writing.db
      .deleteFrom("contact_readers")
      .where("case_id", "=", caseId)
      .where("account_id", "=", accountId)
      .executeTakeFirst();
    if (removed.numDeletedRows === 0n) return fail("accounts.gone");
    await settleKeys(writing, caseId);
    return ok(null);
  },
};
