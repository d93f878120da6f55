import { sql, type SqlBool } from "kysely";
import { Country } from "../../shared/settings/model.ts";
import { nameKey } from "../../shared/nameKey.ts";
import { plainText } from "./sealing.ts";
import type { Writer } from "./unitOfWork.ts";

interface Named {
  readonly id: string;
  readonly family_name: string;
  readonly given_names: string;
}

/** Names one turn takes at most. */
const namesAtOnce = 100;

// The conditions are those of the two indexes of what has no key: a turn begins where the last one ended, whoever took that.
const peopleWithout = (db: Writer): Promise<Named[]> =>
  db
    .selectFrom("people")
    .select(["id", "family_name", "given_names"])
    .where("name_key", "is", null)
    .where("compartment_id", "is", null)
    .orderBy("id")
    .limit(namesAtOnce)
    .execute();
const referralsWithout = (db: Writer): Promise<Named[]> =>
  db
    .selectFrom("referrals")
    .select("id")
    .select(sql<string>`coalesce(form ->> '$.victim.familyName', '')`.as("family_name"))
    .select(sql<string>`coalesce(form ->> '$.victim.givenNames', '')`.as("given_names"))
    .where("victim_key", "is", null)
    .where(sql<SqlBool>`substr(victim_name, 1, 3) <> 'in:'`)
    .orderBy("id")
    .limit(namesAtOnce)
    .execute();

/**
 * Writes some of what plain names are sorted by where it is missing, for as long as `milliseconds` allow: after the step that
 * brought the column, and where a name was changed by somebody who did not write it. Sealed names never get a key.
 * Answers how many were written; 0 when none is missing.
 */
export async function fillNameKeys(db: Writer, milliseconds: number): Promise<number> {
  const since = performance.now();
  const area = await db.selectFrom("area").select("country").executeTakeFirst();
  if (area === undefined) return 0;
  const country = Country.parse(area.country);
  const keyOf = (row: Named): string =>
    nameKey({ familyName: plainText(row.family_name), givenNames: plainText(row.given_names) }, country);
  let written = 0;
  for (const row of await peopleWithout(db)) {
    await db
      .updateTable("people")
      .set({ name_key: keyOf(row) })
      .where("id", "=", row.id)
      .execute();
    written += 1;
    if (performance.now() - since > milliseconds) return written;
  }
  if (written > 0) return written;
  for (const row of await referralsWithout(db)) {
    await db
      .updateTable("referrals")
      .set({ victim_key: keyOf(row) })
      .where("id", "=", row.id)
      .execute();
    written += 1;
    if (performance.now() - since > milliseconds) break;
  }
  return written;
}

/** Another country, another alphabet: the keys are written anew in turns, while nobody waits for anything. */
export async function forgetNameKeys(db: Writer): Promise<void> {
  await db.updateTable("people").set({ name_key: null }).where("name_key", "is not", null).execute();
  await db.updateTable("referrals").set({ victim_key: null }).where("victim_key", "is not", null).execute();
}
