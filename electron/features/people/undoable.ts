import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import type { Input } from "../../../shared/contracts.ts";
import { PersonId, type CaseId, type ContactId } from "../../../shared/ids.ts";
import {
  inCaseFields,
  personFields,
  type ContactField,
  type InCaseField,
  type PersonField,
} from "../../../shared/people/fields.ts";
import type { Writing } from "../context.ts";
import { changes, step, type Step, type Thing, type Undoables } from "../undoable.ts";
import { contactTexts, inCaseId, inCaseTexts, membersOf, personTexts, versionKey, versionsOf } from "./record.ts";

type Named = Pick<Input<"people.change">, "caseId" | "personId">;
type Back = (text: string, baseVersion: number) => Step;

const isPersonField = (field: PersonField | InCaseField): field is PersonField => Object.hasOwn(personFields, field);
const isInCaseField = (field: PersonField | InCaseField): field is InCaseField => Object.hasOwn(inCaseFields, field);

async function textOf({ db, sealing }: Writing, { caseId, personId }: Named, field: PersonField | InCaseField) {
  const member = (await membersOf(db, caseId)).find(({ person }) => person.id === personId);
  if (!member) return null;
  if (isPersonField(field)) return personTexts(sealing, member.person)[field];
  return isInCaseField(field) ? inCaseTexts(sealing, member.inCase)[field] : null;
}

const fieldOf = (named: Named, field: PersonField | InCaseField, back: Back): Thing<string> => ({
  key: `person:${named.caseId}:${named.personId}:${field}`,
  about: { caseId: named.caseId },
  look: (writing) => textOf(writing, named, field),
  async bring({ db }, text) {
    const place = isPersonField(field) ? "person" : "inCase";
    const objectId = place === "person" ? named.personId : inCaseId(named.caseId, named.personId);
    const version = (await versionsOf(db, [objectId])).get(versionKey(place, objectId, field)) ?? 0;
    return text === null ? null : [back(text, version)];
  },
});

/** Somebody in a case, as they are told of there: taking them out keeps that, and putting them back brings it again. */
const memberAt = (caseId: CaseId, personId: PersonId): Thing<Readonly<Record<string, string>>> => ({
  key: null,
  about: { caseId },
  async look({ db, sealing }) {
    const member = (await membersOf(db, caseId)).find(({ person }) => person.id === personId);
    return member ? { ...personTexts(sealing, member.person), ...inCaseTexts(sealing, member.inCase) } : null;
  },
  bring: async (_writing, to) => [step(to === null ? "people.remove" : "people.putBack", { caseId, personId })],
});

/** The records that are one with somebody's now, in the order in which they were made one. */
const mergedWith = (caseId: CaseId, personId: PersonId): Thing<readonly string[]> => ({
  key: null,
  about: { caseId },
  async look({ db }) {
    const rows = await db
      .selectFrom("people_merges")
      .select("merged_id")
      .where("kept_id", "=", personId)
      .where("undone_at", "is", null)
      .orderBy(sql`rowid`)
      .execute();
    return rows.map(({ merged_id }) => merged_id);
  },
  async bring(_writing, to, now) {
    if (to === null || now === null) return null;
    const otherId = to.at(-1);
    if (otherId !== undefined && isDeepStrictEqual(to.slice(0, -1), now))
      return [step("people.merge", { caseId, personId, otherId: PersonId.parse(otherId) })];
    return isDeepStrictEqual(now.slice(0, -1), to) ? [step("people.part", { caseId, personId })] : null;
  },
});

interface Contact {
  readonly kind: string;
  /** Null: sealed from this session. */
  readonly texts: Readonly<Record<ContactField, string>> | null;
}

/** A way to reach somebody; taken out, it is kept as sealed as it was. */
const contactAt = (caseId: CaseId, contactId: ContactId): Thing<Contact> => ({
  key: null,
  about: { caseId },
  async look({ db, sealing }) {
    const row = await db
      .selectFrom("contacts")
      .selectAll()
      .where("case_id", "=", caseId)
      .where("id", "=", contactId)
      .executeTakeFirst();
    return row ? { kind: row.kind, texts: contactTexts(sealing, row) } : null;
  },
  bring: async (_writing, to) => [
    step(to === null ? "people.removeContact" : "people.putBackContact", { caseId, contactId }),
  ],
});

const contactField = (caseId: CaseId, contactId: ContactId, field: ContactField): Thing<string> => ({
  key: `contact:${contactId}:${field}`,
  about: { caseId },
  look: async (writing) => (await contactAt(caseId, contactId).look(writing))?.texts?.[field] ?? null,
  async bring({ db }, text) {
    const version = (await versionsOf(db, [contactId])).get(versionKey("contact", contactId, field)) ?? 0;
    return text === null
      ? null
      : [step("people.changeContact", { caseId, contactId, field, text, baseVersion: version })];
  },
});

/** What can be taken back of the people of a case. Others may have written on since: then it says so, and stays. */
export const peopleUndoables = {
  "people.change": changes("people.change", ({ caseId, personId, field }) =>
    fieldOf({ caseId, personId }, field, (text, baseVersion) =>
      step("people.change", { caseId, personId, field, text, baseVersion }),
    ),
  ),
  "people.changeSafety": changes("people.changeSafety", ({ caseId, personId, field }) =>
    fieldOf({ caseId, personId }, field, (text, baseVersion) =>
      step("people.changeSafety", { caseId, personId, field, text, baseVersion }),
    ),
  ),
  "people.add": changes("people.add", ({ caseId }, added) => added && memberAt(caseId, added.personId)),
  "people.remove": changes("people.remove", ({ caseId, personId }) => memberAt(caseId, personId)),
  "people.putBack": changes("people.putBack", ({ caseId, personId }) => memberAt(caseId, personId)),
  "people.merge": changes("people.merge", ({ caseId, personId }) => mergedWith(caseId, personId)),
  "people.part": changes("people.part", ({ caseId, personId }) => mergedWith(caseId, personId)),
  "people.addContact": changes("people.addContact", ({ caseId }, added) => added && contactAt(caseId, added.contactId)),
  "people.changeContact": changes("people.changeContact", ({ caseId, contactId, field }) =>
    contactField(caseId, contactId, field),
  ),
  "people.removeContact": changes("people.removeContact", ({ caseId, contactId }) => contactAt(caseId, contactId)),
  "people.putBackContact": changes("people.putBackContact", ({ caseId, contactId }) => contactAt(caseId, contactId)),
} satisfies Undoables;
