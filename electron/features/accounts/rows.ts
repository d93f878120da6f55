import type { Selectable } from "kysely";
import { RoleName, type Account } from "../../../shared/accounts/model.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import type { AccountId, AgencyId } from "../../../shared/ids.ts";
import type { Role } from "../../../shared/policy.ts";
import { foldText } from "../../../shared/text.ts";
import type { AccountsTable } from "../../store/tables.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import type { Tasking } from "../context.ts";

/** A row as the model says it. */
export const accountOf = (row: Selectable<AccountsTable>): Account => ({
  id: row.id as AccountId,
  name: row.name,
  post: row.post,
  agencyId: row.agency_id as AgencyId,
  active: row.active === 1,
  role: RoleName.parse(row.role),
  declarationSignedOn: row.declaration_signed_on as CivilDate | null,
  declarationExpiresOn: row.declaration_expires_on as CivilDate | null,
});

/** Every account, by name. */
export async function allAccounts(db: Reader | Writer): Promise<Account[]> {
  const rows = await db.selectFrom("accounts").selectAll().orderBy("name").execute();
  return rows.map(accountOf);
}

/** The active account of this id, or null. */
export async function activeAccount(db: Reader | Writer, accountId: string): Promise<Account | null> {
  const row = await db
    .selectFrom("accounts")
    .selectAll()
    .where("id", "=", accountId)
    .where("active", "=", 1)
    .executeTakeFirst();
  return row ? accountOf(row) : null;
}

/** The active account somebody calls by this name, or null. */
export async function accountNamed(db: Reader | Writer, name: string): Promise<Account | null> {
  const row = await db
    .selectFrom("accounts")
    .selectAll()
    .where("name_folded", "=", accountNameFolded(name))
    .where("active", "=", 1)
    .executeTakeFirst();
  return row ? accountOf(row) : null;
}

/** A name as it is kept unique: two accounts must not be told apart by an accent or a capital. */
export const accountNameFolded = (name: string): string => foldText(name);

/** Somebody else, of one of these roles, agrees by giving their passphrase at the same machine (`RULES.md` 1). */
export async function secondPersonAgrees(
  { program, session, read }: Tasking,
  second: { readonly accountName: string; readonly passphrase: string },
  roles: readonly Role[],
): Promise<boolean> {
  const area = program.openArea();
  const account = await read(({ db }) => accountNamed(db, second.accountName));
  if (!area || !account || account.id === session?.accountId) return false;
  if (!roles.some((role) => role === account.role)) return false;
  const unlocked = await area.unlockAccount(account.name, second.passphrase);
  return unlocked.ok && unlocked.value.accountId === account.id;
}
