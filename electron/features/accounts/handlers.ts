import type { accountsContract } from "../../../shared/accounts/contract.ts";
import { expiresTooEarly } from "../../../shared/accounts/rules.ts";
import { fail, ok } from "../../../shared/result.ts";
import { agencyExists } from "../agencies/rows.ts";
import type { HandlersOf } from "../context.ts";
import { addAccount } from "./addAccount.ts";
import { removeAccount } from "./removeAccount.ts";
import { allAccounts } from "./rows.ts";

/** The roles that read roles and declarations; the others get names and agencies (`RULES.md` 3 row 2). */
const readsAll: ReadonlySet<string> = new Set(["administrator", "chair", "auditor"]);

export const accountsHandlers: HandlersOf<typeof accountsContract> = {
  "accounts.list": async ({ db, session }) => {
    const accounts = await allAccounts(db);
    if (readsAll.has(session.role)) return ok(accounts);
    return ok(
      accounts
        .filter((account) => account.active)
        .map((account) => ({
          ...account,
          post: "",
          role: null,
          declarationSignedOn: null,
          declarationExpiresOn: null,
        })),
    );
  },
  "accounts.add": addAccount,
  "accounts.change": async ({ db }, { accountId, post, agencyId, declarationSignedOn, declarationExpiresOn }) => {
    if (!(await agencyExists(db, agencyId))) return fail("agencies.gone");
    if (expiresTooEarly(declarationSignedOn, declarationExpiresOn)) return fail("accounts.expiresBeforeSigned");
    // Who goes to another agency leaves behind what they had by one that was merged.
    await db
      .deleteFrom("agency_moves")
      .where("account_id", "=", accountId)
      .where((where) =>
        where.exists(
          where.selectFrom("accounts").select("id").where("id", "=", accountId).where("agency_id", "<>", agencyId),
        ),
      )
      .execute();
    const changed = await db
      .updateTable("accounts")
      .set({
        post,
        agency_id: agencyId,
        declaration_signed_on: declarationSignedOn,
        declaration_expires_on: declarationExpiresOn,
      })
      .where("id", "=", accountId)
      .where("active", "=", 1)
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n ? ok(null) : fail("accounts.gone");
  },
  "accounts.remove": removeAccount,
};
