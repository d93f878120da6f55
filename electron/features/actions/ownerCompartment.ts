import { sql, type SqlBool } from "kysely";
import type { Reader } from "../../store/unitOfWork.ts";
import { hasNoConflict, namesOfCases } from "../cases/rows.ts";
import type { Writing } from "../context.ts";
import { inAction, type OwnerCopy } from "./sealed.ts";

/** The newest compartment of an action in a restricted case: its owner's agency and the readers hold its key. */
export async function compartmentOfAction(db: Reader, actionId: string): Promise<string | null> {
  const row = await db
    .selectFrom("compartments")
    .select("id")
    .where("kind", "=", "action")
    .where("subject_id", "=", actionId)
    // In the order they were made, whatever the machine's clock said: an older one is another agency's.
    .orderBy(sql`rowid`, "desc")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A new compartment for an action: who reads actions at the agency that owns it and the readers of its case, none with a conflict. */
export async function createActionCompartment(
  { db, sealing }: Writing,
  {
    actionId,
    caseId,
    ownerAgencyId,
  }: { readonly actionId: string; readonly caseId: string; readonly ownerAgencyId: string },
): Promise<string> {
  const accounts = await db
    .selectFrom("accounts")
    .select("id")
    .where("active", "=", 1)
    .where(
      sql<SqlBool>`((accounts.agency_id = ${ownerAgencyId} AND accounts.role NOT IN ('observer', 'auditor'))
        OR EXISTS (SELECT 1 FROM case_readers WHERE case_readers.case_id = ${caseId} AND case_readers.account_id = accounts.id))`,
    )
    .where(hasNoConflict(sql<string>`${caseId}`))
    .execute();
  return sealing.createCompartment(
    "action",
    actionId,
    accounts.map(({ id }) => id),
  );
}

/**
 * Gives each action of a case that is restricted now the copy its owner's agency reads, under a compartment of its own
 * (`RULES.md` 3 row 14). Answers the compartment of each action by its id.
 */
export async function copyActionsForOwners(writing: Writing, caseId: string): Promise<ReadonlyMap<string, string>> {
  const { db, sealing } = writing;
  const { reference } = await db
    .selectFrom("cases")
    .select("reference")
    .where("id", "=", caseId)
    .executeTakeFirstOrThrow();
  const initials = (await namesOfCases(writing, [caseId])).get(caseId)?.victimInitials ?? "";
  const actions = await db
    .selectFrom("actions")
    .select(["id", "text", "owner_agency_id"])
    .where("case_id", "=", caseId)
    .execute();
  const compartments = new Map<string, string>();
  for (const { id, text, owner_agency_id } of actions) {
    const compartmentId = await createActionCompartment(writing, {
      actionId: id,
      caseId,
      ownerAgencyId: owner_agency_id,
    });
    const copy: OwnerCopy = { text: sealing.open(text, inAction("text", id)) ?? "", reference, initials };
    const owner_copy = sealing.seal(compartmentId, JSON.stringify(copy), inAction("owner_copy", id));
    await db.updateTable("actions").set({ owner_copy }).where("id", "=", id).execute();
    compartments.set(id, compartmentId);
  }
  return compartments;
}
