import { sql } from "kysely";
import type { Writing } from "../context.ts";

/** Where a person stands besides their own row, with the case they stand there for. */
const pointers = ["case_people", "contacts", "orders"] as const;

/**
 * Gives a case people of its own: whoever also stands in another case is copied, so that sealing them here takes nothing
 * away there, and no plain row of another case leads to this one.
 */
export async function ownPeople({ db, newId }: Writing, caseId: string): Promise<void> {
  const shared = await db
    .selectFrom("case_people as mine")
    .innerJoin("case_people as other", "other.person_id", "mine.person_id")
    .select("mine.person_id")
    .distinct()
    .where("mine.case_id", "=", caseId)
    .where("other.case_id", "!=", caseId)
    .execute();
  if (shared.length === 0) return;
  const { rows } = await sql<{ name: string }>`SELECT name FROM pragma_table_info('people') WHERE name <> 'id'`.execute(
    db,
  );
  const columns = sql.join(rows.map(({ name }) => sql.ref(name)));
  for (const { person_id } of shared) {
    const id = newId();
    await sql`INSERT INTO people (id, ${columns}) SELECT ${id}, ${columns} FROM people WHERE id = ${person_id}`.execute(
      db,
    );
    for (const table of pointers)
      await sql`UPDATE ${sql.table(table)} SET person_id = ${id} WHERE person_id = ${person_id} AND case_id = ${caseId}`.execute(
        db,
      );
    await sql`UPDATE field_history SET object_id = ${id} WHERE object_id = ${person_id} AND case_id = ${caseId}`.execute(
      db,
    );
    // The past of their part in this case is kept under case and person.
    await sql`UPDATE field_history SET object_id = ${caseId} || '.' || ${id} WHERE object_id = ${caseId} || '.' || ${person_id}`.execute(
      db,
    );
  }
}
