import { sql } from "kysely";
import { referenceFrom } from "../../../shared/ids.ts";
import type { Role } from "../../../shared/policy.ts";
import type { Writing } from "../context.ts";
import { admitReader } from "./readers.ts";
import { hasNoConflict } from "./relations.ts";

/** A reference no case and no referral of the area has yet. */
export async function freshReference(writing: Writing): Promise<string> {
  const { db, area } = writing;
  for (;;) {
    const reference = referenceFrom(area.referencePrefix, writing.randomBytes(4));
    const taken = await db
      .selectFrom("referrals")
      .select("id")
      .where("reference", "=", reference)
      .unionAll(db.selectFrom("cases").select("id").where("reference", "=", reference))
      .executeTakeFirst();
    if (!taken) return reference;
  }
}

/** The roles that may read a case at all: no key of one is ever sealed to another account. */
const readingRoles = ["administrator", "chair", "representative", "adviser"] as const satisfies readonly Role[];

/** Whether all of these accounts are there and active, and may be readers: by role, and of `caseId` without a conflict. */
export async function mayAllRead(
  { db }: Pick<Writing, "db">,
  accountIds: readonly string[],
  caseId: string | null = null,
): Promise<boolean> {
  const found = await db
    .selectFrom("accounts")
    .select("id")
    .where("id", "in", [...accountIds])
    .where("active", "=", 1)
    .where("role", "in", [...readingRoles])
    .where(hasNoConflict(sql<string>`${caseId}`))
    .execute();
  return found.length === new Set(accountIds).size;
}

/** Who reads a restricted case from its first moment on, and why it is restricted. */
export interface Restriction {
  readonly readers: readonly string[];
  readonly reason: string;
}

/** Makes a case; a restricted one with its compartment and its readers (`RULES.md` 4 and 5). */
export async function addCase(
  writing: Writing,
  { reference, restriction }: { readonly reference: string; readonly restriction: Restriction | null },
): Promise<{ readonly caseId: string; readonly compartmentId: string | null }> {
  const { db, sealing, area } = writing;
  const caseId = writing.newId();
  const compartmentId = restriction && (await sealing.createCompartment("restrictedCase", caseId, restriction.readers));
  await db
    .insertInto("cases")
    .values({ id: caseId, reference, compartment_id: compartmentId, created_at: area.now })
    .execute();
  if (restriction && compartmentId !== null)
    for (const accountId of new Set(restriction.readers))
      await admitReader(writing, { caseId, compartmentId, accountId, reason: restriction.reason });
  return { caseId, compartmentId };
}

/** Names the adviser of a case's victim, in place of the one before. */
export async function setAdviser({ db }: Pick<Writing, "db">, caseId: string, accountId: string): Promise<void> {
  await db.deleteFrom("case_advisers").where("case_id", "=", caseId).where("account_id", "<>", accountId).execute();
  await db
    .insertInto("case_advisers")
    .values({ case_id: caseId, account_id: accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
