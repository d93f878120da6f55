import { sql } from "kysely";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { unlockContract } from "../../../shared/unlock/contract.ts";
import { resealCompartments } from "../../store/sealing.ts";
import { unitsOfWork } from "../../store/unitOfWork.ts";
import { recover, signIn, type OpenArea } from "../../vault/vault.ts";
import { accountNamed } from "../accounts/rows.ts";
import { dropDraftsOf } from "../drafts/rows.ts";
import type { HandlersOf } from "../context.ts";
import { noteSignIn } from "./signIns.ts";

type Recover = HandlersOf<typeof unlockContract>["unlock.recover"];

/** Gives the account new keys and what was sealed to its old ones, and takes the way in of the forgotten passphrase away. */
async function renewAccount(area: OpenArea<null>, accountName: string, passphrase: string): Promise<Result<string>> {
  const units = unitsOfWork(area.writer, area.reader);
  const account = await units.read((db) => accountNamed(db, accountName));
  if (!account || !area.recoveryKeys) return fail("vault.wrongRecoveryKey");
  const { recoveryKeys } = area;
  const added = await area.addAccount({ accountId: account.id, name: account.name, passphrase });
  if (!added.ok) return added;
  const renewed = await units.write(async (db) => {
    await db
      .updateTable("accounts")
      .set({
        box_public: added.value.boxPublic,
        sign_public: added.value.signPublic,
        former_sign_publics: sql<string>`json_insert(former_sign_publics, '$[#]', sign_public)`,
      })
      .where("id", "=", account.id)
      .execute();
    await resealCompartments(db, recoveryKeys, { accountId: account.id, boxPublic: added.value.boxPublic });
    return ok(await db.selectFrom("accounts").select(["id", "box_public"]).where("active", "=", 1).execute());
  });
  if (!renewed.ok) return renewed;
  const kept = await area.keepSlots(renewed.value.map((row) => ({ accountId: row.id, boxPublic: row.box_public })));
  return kept.ok ? ok(account.name) : kept;
}

/**
 * Opens the chosen area with the printed recovery key, gives one account a new passphrase and signs it in, so that the
 * use of the key stands in the log, signed by who used it (`RULES.md` 5).
 */
export const recoverTask: Recover = async (tasking, { recoveryKey, accountName, newPassphrase }) => {
  const { program, now, write } = tasking;
  const folder = program.chosenFolder();
  if (!folder) return fail("unlock.noAreaChosen");
  await program.leave();
  const entering = { ...program.machine, folder, machine: program.machine.name };
  const opened = await recover({ ...entering, now: now(), recoveryKey });
  if (!opened.ok) return fail(opened.failure.code as "vault.wrongRecoveryKey", opened.failure.params);
  const renewed = await renewAccount(opened.value, accountName, newPassphrase).finally(() => opened.value.close());
  if (!renewed.ok) return fail(renewed.failure.code as "vault.passphraseTooShort", renewed.failure.params);
  const entered = await signIn({ ...entering, now: now(), name: renewed.value, passphrase: newPassphrase });
  if (!entered.ok) return fail(entered.failure.code as "vault.damaged", entered.failure.params);
  await program.enter(entered.value);
  // Shown to everybody from now on.
  await write(async (writing) => {
    // What was sealed to the forgotten keys alone opens for nobody any more.
    await dropDraftsOf(writing.db, writing.session.accountId);
    return ok(await noteSignIn(writing, program, "RECOVERY"));
  });
  return ok(null);
};
