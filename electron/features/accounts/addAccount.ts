import type { z } from "zod";
import type { accountsContract } from "../../../shared/accounts/contract.ts";
import { expiresTooEarly } from "../../../shared/accounts/rules.ts";
import type { AccountId } from "../../../shared/ids.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import { agencyExists } from "../agencies/rows.ts";
import type { HandlersOf } from "../context.ts";
import { accountNameFolded, secondPersonAgrees } from "./rows.ts";

type Add = HandlersOf<typeof accountsContract>["accounts.add"];

const isNameTaken = async (db: Reader, name: string): Promise<boolean> =>
  (await db
    .selectFrom("accounts")
    .select("id")
    .where("name_folded", "=", accountNameFolded(name))
    .executeTakeFirst()) !== undefined;

/**
 * Adds an account: its slot in the key file first, then its row. A slot without a row opens the file but no session, so
 * a crash between the two leaves nothing that anybody could use; where the row is refused, the slot is taken back.
 */
export const addAccount: Add = async (tasking, input) => {
  const area = tasking.program.openArea();
  if (!area) throw new Error("an account is added to an open area");
  const { taken, agency } = await tasking.read(async ({ db }) => ({
    taken: await isNameTaken(db, input.name),
    agency: await agencyExists(db, input.agencyId),
  }));
  if (taken) return fail("accounts.nameTaken");
  if (!agency) return fail("agencies.gone");
  if (expiresTooEarly(input.declarationSignedOn, input.declarationExpiresOn))
    return fail("accounts.expiresBeforeSigned");
  if (input.role === "administrator" || input.role === "auditor") {
    if (!input.secondPerson) return fail("accounts.needsSecondPerson");
    if (!(await secondPersonAgrees(tasking, input.secondPerson, ["administrator", "chair"])))
      return fail("accounts.secondPersonRefused");
  }
  const accountId = tasking.newId();
  const added = await area.addAccount({ accountId, name: input.name, passphrase: input.passphrase });
  if (!added.ok) return added;
  const saved = await tasking
    .write(({ db, area: { now } }) => saveRow(db, { ...input, ...added.value, accountId, now }))
    .catch((problem: unknown) => {
      area.takeBackAccount(added.value.boxPublic);
      throw problem;
    });
  if (!saved.ok) area.takeBackAccount(added.value.boxPublic);
  return saved;
};

interface NewRow extends z.output<(typeof accountsContract)["accounts.add"]["input"]> {
  readonly accountId: string;
  readonly boxPublic: string;
  readonly signPublic: string;
  readonly now: string;
}

async function saveRow(db: Writer, row: NewRow): Promise<Result<{ accountId: AccountId }, "accounts.nameTaken">> {
  // Another one of that name may have come while the keys were derived.
  if (await isNameTaken(db, row.name)) return fail("accounts.nameTaken");
  await db
    .insertInto("accounts")
    .values({
      id: row.accountId,
      name: row.name,
      name_folded: accountNameFolded(row.name),
      post: row.post,
      role: row.role,
      agency_id: row.agencyId,
      active: 1,
      declaration_signed_on: row.declarationSignedOn,
      declaration_expires_on: row.declarationExpiresOn,
      box_public: row.boxPublic,
      sign_public: row.signPublic,
      created_at: row.now,
      last_sign_in_at: null,
    })
    .execute();
  return ok({ accountId: row.accountId as AccountId });
}
