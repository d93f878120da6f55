import { peopleOfCase, wordsOfCase } from "../cases/rows.ts";
import type { Writing } from "../context.ts";
import { indexForSearch } from "../search/rows.ts";

/** Makes a case findable by the people who are in it now; a restricted one is in no index (`RULES.md` 5). */
export async function caseChanged(writing: Writing, caseId: string): Promise<void> {
  const { db } = writing;
  const { reference } = await db
    .selectFrom("cases")
    .select("reference")
    .where("id", "=", caseId)
    .executeTakeFirstOrThrow();
  const words = wordsOfCase(reference, await peopleOfCase(writing, caseId));
  await indexForSearch(db, { kind: "case", objectId: caseId, caseId, words });
}

/** What has to follow when a person is told of otherwise: each case they are in is findable by it. */
export async function personChanged(writing: Writing, personId: string): Promise<void> {
  const cases = await writing.db
    .selectFrom("case_people")
    .select("case_id")
    .distinct()
    .where("person_id", "=", personId)
    .execute();
  for (const { case_id } of cases) await caseChanged(writing, case_id);
}
