import type { CaseRole, PersonEntry } from "../../../shared/people/model.ts";
import type { PersonId } from "../../../shared/ids.ts";
import { insertPerson } from "../cases/rows.ts";
import type { Writing } from "../context.ts";
import { addSpelling } from "../people/rows.ts";
import type { ReadableCase } from "./samePeople.ts";

interface Named {
  readonly role: CaseRole;
  readonly person: PersonEntry;
  readonly knownAs: PersonId | null;
}

/**
 * Brings the people of a referral into the case it joins: who is in it already stays who they are, everybody else is
 * added. Returns the first person of each role of the form.
 */
export async function peopleIntoCase(
  writing: Writing,
  { caseId, compartmentId, people }: ReadableCase,
  named: readonly Named[],
): Promise<ReadonlyMap<CaseRole, string>> {
  const { db } = writing;
  const firstOfRole = new Map<CaseRole, string>();
  const inCase = new Set<string>(people.map(({ personId }) => personId));
  const { last } = await db
    .selectFrom("case_people")
    .select(({ fn }) => fn.max("position").as("last"))
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  for (const [place, { role, person, knownAs }] of named.entries()) {
    const isThere = knownAs !== null && inCase.has(knownAs);
    const id = isThere ? knownAs : await personOf(writing, compartmentId, { person, knownAs });
    if (!isThere) {
      await db
        .insertInto("case_people")
        .values({
          case_id: caseId,
          person_id: id,
          role,
          relationship: person.relationship,
          position: (last ?? -1) + 1 + place,
        })
        .execute();
      inCase.add(id);
    }
    // Whoever was known has another spelling from now on.
    if (knownAs === id) await addSpelling(writing, { caseId, personId: id }, person);
    if (!firstOfRole.has(role)) firstOfRole.set(role, id);
  }
  return firstOfRole;
}

/** The record of somebody who is new in the case: the known one where it has the same seal, else one of their own (`RULES.md` 4). */
async function personOf(
  writing: Writing,
  compartmentId: string | null,
  { person, knownAs }: Pick<Named, "person" | "knownAs">,
): Promise<string> {
  if (knownAs === null) return insertPerson(writing, compartmentId, person);
  const known = await writing.db
    .selectFrom("people")
    .select("compartment_id")
    .where("id", "=", knownAs)
    .executeTakeFirst();
  return known?.compartment_id === compartmentId ? knownAs : insertPerson(writing, compartmentId, person);
}
