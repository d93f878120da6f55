import { sql } from "kysely";
import { z } from "zod";
import { PersonId } from "../../../shared/ids.ts";
import { personFields } from "../../../shared/people/fields.ts";
import { emptyPerson, type CaseRole, type PersonEntry } from "../../../shared/people/model.ts";
import { hasName } from "../../../shared/people/rules.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { compartmentOfCase, inCaseDetails, insertPerson } from "../cases/rows.ts";
import type { Writing } from "../context.ts";
import { readOrRefuse } from "./change.ts";
import { openedSide, rememberChange } from "./history.ts";
import { inCaseId, membersOf, type Member } from "./record.ts";
import { caseChanged } from "./searchable.ts";

interface NewMember {
  readonly caseId: string;
  readonly role: CaseRole;
  readonly relationship: PersonEntry["relationship"];
  readonly familyName: string;
  readonly givenNames: string;
  readonly dateOfBirth: PersonEntry["dateOfBirth"];
  readonly gender: PersonEntry["gender"];
}

const hasVictim = (members: readonly Member[]): boolean => members.some(({ inCase }) => inCase.role === "VICTIM");

/** What the history of a case says of who came and went; the JSON is what putting back needs. */
const membership = (caseId: string, personId: string, compartmentId: string | null) => ({
  kind: "inCase",
  objectId: inCaseId(caseId, personId),
  caseId,
  compartmentId,
  field: "membership",
});

/** Puts somebody who was not known yet into a case. A case has one victim: another one is another, linked case. */
export async function addMember(
  writing: Writing,
  { caseId, ...entry }: NewMember,
): Promise<Result<{ personId: PersonId }>> {
  const { db, area } = writing;
  const members = await membersOf(db, caseId);
  if (entry.role === "VICTIM" && hasVictim(members)) return fail("people.secondVictim");
  const familyName = readOrRefuse(personFields.familyName, entry.familyName, area.today);
  const givenNames = readOrRefuse(personFields.givenNames, entry.givenNames, area.today);
  const born = readOrRefuse(personFields.dateOfBirth, entry.dateOfBirth ?? "", area.today);
  for (const read of [familyName, givenNames, born]) if (!read.ok) return read;
  if (!familyName.ok || !givenNames.ok) return fail("people.tooLong");
  const person: PersonEntry = {
    ...emptyPerson,
    familyName: familyName.value,
    givenNames: givenNames.value,
    dateOfBirth: entry.dateOfBirth,
    gender: entry.gender,
  };
  if (!hasName(person)) return fail("people.nameless");
  const compartmentId = await compartmentOfCase(writing.db, caseId);
  const id = PersonId.parse(await insertPerson(writing, compartmentId, person));
  await db
    .insertInto("case_people")
    .values({
      case_id: caseId,
      person_id: id,
      role: entry.role,
      relationship: entry.relationship,
      position: Math.max(-1, ...members.map(({ inCase }) => inCase.position)) + 1,
    })
    .execute();
  await rememberChange(writing, { ...membership(caseId, id, compartmentId), from: null, to: entry.role });
  await caseChanged(writing, caseId);
  return ok({ personId: id });
}

const Removed = z.object({
  role: z.string(),
  relationship: z.string().nullable(),
  position: z.number(),
  details: z.string(),
});

/** Takes somebody out of a case; what was told of them stays, so that they can be put back. */
export async function removeMember(
  writing: Writing,
  { caseId, personId }: { readonly caseId: string; readonly personId: string },
): Promise<Result<null>> {
  const { db, sealing } = writing;
  const member = (await membersOf(db, caseId)).find(({ person }) => person.id === personId);
  if (!member) return fail("people.gone");
  if (member.inCase.role === "VICTIM") return fail("people.lastVictim");
  const contact = await db
    .selectFrom("contacts")
    .select("id")
    .where("case_id", "=", caseId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  const order = await db
    .selectFrom("orders")
    .select("id")
    .where("case_id", "=", caseId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (contact || order) return fail("people.hasContacts");
  const { role, relationship, position, details } = member.inCase;
  const told = sealing.open(details, inCaseDetails(caseId, personId)) ?? "{}";
  const removed = JSON.stringify({ role, relationship, position, details: told } satisfies z.infer<typeof Removed>);
  await db.deleteFrom("case_people").where("case_id", "=", caseId).where("person_id", "=", personId).execute();
  const past = membership(caseId, personId, member.caseCompartmentId);
  await rememberChange(writing, { ...past, from: removed, to: null });
  await caseChanged(writing, caseId);
  return ok(null);
}

/** Puts back who was taken out of the case last, with the role and all that was told of them there. */
export async function putBackMember(
  writing: Writing,
  { caseId, personId }: { readonly caseId: string; readonly personId: string },
): Promise<Result<null>> {
  const { db, sealing } = writing;
  const members = await membersOf(db, caseId);
  const compartmentId = await compartmentOfCase(writing.db, caseId);
  const past = membership(caseId, personId, compartmentId);
  const last = await db
    .selectFrom("field_history")
    .selectAll()
    .where("kind", "=", past.kind)
    .where("object_id", "=", past.objectId)
    .where("field", "=", past.field)
    .orderBy(sql`rowid`, "desc")
    .executeTakeFirst();
  const text = last && last.to_value === null ? openedSide(sealing, last, "from_value") : null;
  if (text === null || members.some(({ person }) => person.id === personId)) return fail("people.gone");
  const removed = Removed.parse(JSON.parse(text));
  if (removed.role === "VICTIM" && hasVictim(members)) return fail("people.secondVictim");
  const details = sealing.seal(compartmentId, removed.details, inCaseDetails(caseId, personId));
  await db
    .insertInto("case_people")
    .values({ ...removed, case_id: caseId, person_id: personId, details })
    .execute();
  await rememberChange(writing, { ...past, from: null, to: removed.role });
  await caseChanged(writing, caseId);
  return ok(null);
}
