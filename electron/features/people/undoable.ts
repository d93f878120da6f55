import type { Input } from "../../../shared/contracts.ts";
import { inCaseFields, personFields, type InCaseField, type PersonField } from "../../../shared/people/fields.ts";
import type { Writing } from "../context.ts";
import { changes, step, type Step, type Thing, type Undoables } from "../undoable.ts";
import { inCaseId, inCaseTexts, membersOf, personTexts, versionKey, versionsOf } from "./record.ts";

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

/**
 * What can be taken back of the people of a case: their fields. Whoever was taken out is put back where they are listed,
 * and making two records one has its own way back, since others may have written on meanwhile.
 */
export const peopleUndoables: Undoables = {
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
};
