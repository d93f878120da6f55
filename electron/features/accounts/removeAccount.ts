import type { accountsContract } from "../../../shared/accounts/contract.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { HandlersOf } from "../context.ts";
import { dropDraftsOf } from "../drafts/rows.ts";
import { dropDecisionsOf } from "../referrals/rows.ts";
import { activeAccount, allAccounts } from "./rows.ts";

type Remove = HandlersOf<typeof accountsContract>["accounts.remove"];

/**
 * Takes an account out of the area for good: a new data key for those who remain, so that its passphrase opens nothing
 * any more, then its row (`RULES.md` 5; crash-safe in the vault). Where it is cut short the row still stands, and asking
 * again goes on. What it wrote and signed stays.
 */
export const removeAccount: Remove = async ({ program, session, read, write }, { accountId }) => {
  const area = program.openArea();
  if (!area) throw new Error("an account is removed from an open area");
  if (accountId === session?.accountId) return fail("accounts.yourself");
  const facts = await read(async ({ db }) => ({
    account: await activeAccount(db, accountId),
    others: (await allAccounts(db)).filter((other) => other.active && other.id !== accountId),
    // The last reader cannot leave before handing over. What somebody decided for themselves has no other reader.
    alone: await db
      .selectFrom("compartment_keys as mine")
      .innerJoin("compartments", "compartments.id", "mine.compartment_id")
      .select("mine.compartment_id")
      .where("mine.account_id", "=", accountId)
      .where("compartments.kind", "!=", "ownDecisions")
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("compartment_keys as other")
              .innerJoin("accounts", "accounts.id", "other.account_id")
              .select("other.compartment_id")
              .whereRef("other.compartment_id", "=", "mine.compartment_id")
              .where("other.account_id", "!=", accountId)
              .where("accounts.active", "=", 1),
          ),
        ),
      )
      .executeTakeFirst(),
  }));
  if (!facts.account) return fail("accounts.gone");
  if (facts.account.role === "administrator" && !facts.others.some((other) => other.role === "administrator"))
    return fail("accounts.lastAdministrator");
  if (facts.alone) return fail("accounts.lastReader");
  const publics = await read(({ db }) =>
    db
      .selectFrom("accounts")
      .select(["id", "box_public"])
      .where("active", "=", 1)
      .where("id", "!=", accountId)
      .execute(),
  );
  await program.workersEnded();
  const removed = await area.removeAccount(
    accountId,
    publics.map((row) => ({ accountId: row.id, boxPublic: row.box_public })),
  );
  program.reconnect();
  if (!removed.ok) throw new Error("the area was not given a new data key");
  return write(async ({ db }) => {
    await db.updateTable("accounts").set({ active: 0 }).where("id", "=", accountId).execute();
    // Its copies of keys stay until a holder is there to make new ones (`settleKeys`): nobody opens the file with them.
    await db.deleteFrom("case_readers").where("account_id", "=", accountId).execute();
    await db.deleteFrom("case_advisers").where("account_id", "=", accountId).execute();
    await dropDraftsOf(db, accountId);
    await dropDecisionsOf(db, accountId);
    return ok(null);
  });
};
