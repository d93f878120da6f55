import { sql } from "kysely";
import { rightfulReaders } from "../access/rows.ts";
import type { Writing } from "../context.ts";

/** Seals the key of a compartment to everybody who may hold it as the tables stand now (`RULES.md` 5). */
export async function admitRightful({ db, sealing }: Writing, compartmentId: string): Promise<void> {
  for (const accountId of await rightfulReaders(db, compartmentId)) await sealing.admit(compartmentId, accountId);
}

/** Whether somebody has a key of an agency's compartment who does not speak for the agency any more. */
async function isHeldByOthers({ db, session }: Writing, compartmentId: string): Promise<boolean> {
  const other = await db
    .selectFrom("compartment_keys")
    .innerJoin("accounts", "accounts.id", "compartment_keys.account_id")
    .select("accounts.id")
    .where("compartment_id", "=", compartmentId)
    .where((where) =>
      where.or([
        where("accounts.active", "=", 0),
        where("accounts.role", "<>", "representative"),
        where("accounts.agency_id", "<>", session.agencyId),
      ]),
    )
    .executeTakeFirst();
  return other !== undefined;
}

/**
 * The compartment an agency's research is written under; a new one while this session holds none, or while one who has left
 * the agency still has the key. Its holders are the agency's representatives (`RULES.md` 3 row 8).
 */
export async function agencyCompartment(writing: Writing): Promise<string> {
  const { db, sealing, session } = writing;
  const made = await db
    .selectFrom("compartments")
    .select("id")
    .where("kind", "=", "agency")
    .where("subject_id", "=", session.agencyId)
    // In the order they were made, whatever the machine's clock said.
    .orderBy(sql`rowid`, "desc")
    .execute();
  const held = made.find(({ id }) => sealing.holds(id));
  if (held && !(await isHeldByOthers(writing, held.id))) return held.id;
  const id = await sealing.createCompartment("agency", session.agencyId, []);
  await admitRightful(writing, id);
  return id;
}
