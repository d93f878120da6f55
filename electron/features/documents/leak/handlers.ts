import { RoleName } from "../../../../shared/accounts/model.ts";
import { whyNotCleared } from "../../../../shared/accounts/rules.ts";
import type { leakContract } from "../../../../shared/documents/leak/contract.ts";
import type { Source } from "../../../../shared/documents/leak/withheld.ts";
import { AccountId, AgencyId } from "../../../../shared/ids.ts";
import { fail, ok } from "../../../../shared/result.ts";
import { accountNamed, secondPersonAgrees } from "../../accounts/rows.ts";
import { mergedAgencies } from "../../agencies/rows.ts";
import { readableCases } from "../../cases/rows.ts";
import type { HandlersOf, Reading, SignedIn } from "../../context.ts";
import { papersOf } from "../recipients.ts";
import { keepFalseAlarm } from "./falseAlarms.ts";
import { forgetLeak, leaksOf } from "./found.ts";

/** An account of this name as it would be signed in; null where there is none, or where it is not cleared. */
async function clearedAs({ db, area }: Reading, name: string): Promise<SignedIn | null> {
  const account = await accountNamed(db, name);
  if (!account) return null;
  const row = await db
    .selectFrom("accounts")
    .innerJoin("agencies", "agencies.id", "accounts.agency_id")
    .select([
      "accounts.role",
      "accounts.declaration_signed_on",
      "accounts.declaration_expires_on",
      "agencies.agreement_signed_on",
      "agencies.agreement_expires_on",
      "agencies.active",
    ])
    .where("accounts.id", "=", account.id)
    .executeTakeFirstOrThrow();
  if (row.active !== 1 || whyNotCleared(papersOf(row), area.today).length > 0) return null;
  const merged = await mergedAgencies(db);
  return {
    accountId: AccountId.parse(account.id),
    name: account.name,
    role: RoleName.parse(row.role),
    agencyId: account.agencyId,
    mergedAgencyIds: [...merged].flatMap(([from, into]) => (into === account.agencyId ? [AgencyId.parse(from)] : [])),
    cleared: true,
  };
}

/**
 * The account of the second person, where they may see what the value is withheld with: they read its case and hold its key.
 * Whoever may not would learn by signing that the record is there. Null otherwise.
 */
async function judgeOf(reading: Reading, accountName: string, source: Source): Promise<AccountId | null> {
  const { db } = reading;
  const second = await clearedAs(reading, accountName);
  if (second === null) return null;
  const readable =
    source.caseId === null ||
    (await readableCases(db, second).select("cases.id").where("cases.id", "=", source.caseId).executeTakeFirst());
  const key =
    source.compartmentId === null ||
    (await db
      .selectFrom("compartment_keys")
      .select("account_id")
      .where("compartment_id", "=", source.compartmentId)
      .where("account_id", "=", second.accountId)
      .executeTakeFirst());
  return readable && key ? second.accountId : null;
}

export const leakHandlers: HandlersOf<typeof leakContract> = {
  "documents.leaks": async (tasking) => ok((await leaksOf(tasking)).map(({ leak }) => leak)),

  "documents.declareFalseAlarm": async (tasking, { leakId, reason, secondPerson }) => {
    const found = (await leaksOf(tasking)).find(({ leak }) => leak.id === leakId);
    if (!found) return fail("documents.leakGone");
    const { source, document, value } = found;
    // What cannot be looked through may hold anything: nobody can say that it does not.
    if (source === null) return fail("documents.alarmUnreadable");
    if (reason.trim() === "") return fail("documents.alarmReasonMissing");
    const agreed = await secondPersonAgrees(tasking, secondPerson, ["administrator", "chair"]);
    const agreedBy = agreed
      ? await tasking.read((reading) => judgeOf(reading, secondPerson.accountName, source))
      : null;
    if (agreedBy === null) return fail("documents.alarmSecondRefused");
    const kept = await tasking.write(async (writing) => {
      await keepFalseAlarm(writing, document, { value, source, reason: reason.trim(), agreedBy });
      return ok(null);
    });
    if (kept.ok) forgetLeak(tasking, leakId);
    return kept;
  },
};
