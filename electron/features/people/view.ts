import type { z } from "zod";
import { CivilDate } from "../../../shared/dates.ts";
import { ContactId, PersonId } from "../../../shared/ids.ts";
import type { ContactRecord, PersonRecord, PersonWarning } from "../../../shared/people/contract.ts";
import { contradictionsIn } from "../../../shared/people/contradictions.ts";
import {
  contactFieldNames,
  contactFields,
  inCaseFieldNames,
  personFieldNames,
  personFields,
  type PersonField,
} from "../../../shared/people/fields.ts";
import { CaseRole, ContactEntry } from "../../../shared/people/model.ts";
import { isSealedContact } from "../../../shared/referrals/rules.ts";
import type { Reading } from "../context.ts";
import { formOf, mayReadReferral } from "../referrals/rows.ts";
import {
  contactTexts,
  inCaseId,
  inCaseTexts,
  membersOf,
  personTexts,
  versionKey,
  versionsOf,
  type ContactRow,
  type Member,
} from "./record.ts";
import { mayChangeIn, type MayChange } from "./relations.ts";

type Versions = ReadonlyMap<string, number>;
type Warning = z.infer<typeof PersonWarning>;

const filled = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));

const changed = (versions: Versions, kind: string, objectId: string, fields: readonly string[]) =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const count = versions.get(versionKey(kind, objectId, field));
      return count === undefined ? [] : [[field, count]];
    }),
  );

const isRestricted = (field: PersonField): boolean => "restricted" in personFields[field];

function personRecord(
  { sealing }: Reading,
  member: Member,
  {
    versions,
    may,
    merged,
  }: { readonly versions: Versions; readonly may: MayChange; readonly merged: ReadonlySet<string> },
): PersonRecord {
  const { person, inCase } = member;
  const readable = personFieldNames.filter((field) => may.readRestricted || !isRestricted(field));
  const told = personTexts(sealing, person);
  return {
    id: PersonId.parse(person.id),
    role: CaseRole.parse(inCase.role),
    fields: {
      ...filled(Object.fromEntries(readable.map((field) => [field, told[field]]))),
      ...filled(inCaseTexts(sealing, inCase)),
    },
    versions: {
      ...changed(versions, "person", person.id, readable),
      ...changed(versions, "inCase", inCaseId(inCase.case_id, person.id), inCaseFieldNames),
    },
    merged: merged.has(person.id),
  };
}

function contactRecord({ sealing }: Reading, row: ContactRow, versions: Versions, may: MayChange): ContactRecord {
  const texts = contactTexts(sealing, row);
  const sealed = isSealedContact({ safe: row.safe === 1, confidential: row.confidential === 1 });
  const open = filled(texts ?? {});
  const isCovered = (field: string): boolean =>
    contactFieldNames.some((name) => name === field && contactFields[name].covered);
  return {
    id: ContactId.parse(row.id),
    of: CaseRole.parse(row.of_role),
    kind: ContactEntry.shape.kind.parse(row.kind),
    safe: row.safe === 1,
    confidential: row.confidential === 1,
    sealed,
    mayReveal: texts !== null,
    safeTimes: texts?.safeTimes ?? "",
    leaveMessage: row.leave_message === 1,
    personId: row.person_id === null ? null : PersonId.parse(row.person_id),
    fields: Object.fromEntries(Object.entries(open).filter(([field]) => !isCovered(field))),
    covered: contactFieldNames.filter((field) => contactFields[field].covered && field in open),
    versions: changed(versions, "contact", row.id, contactFieldNames),
    mayChange: texts !== null && (sealed ? may.seal : may.changeContacts),
  };
}

/** The days on which something happened, as the case and the referrals this session may read tell it. */
async function incidentsOf({ db, session, sealing }: Reading, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("referrals")
    .select(["id", "form"])
    .where("case_id", "=", caseId)
    .where(mayReadReferral(session))
    .execute();
  const recorded = await db.selectFrom("incidents").select("happened_on").where("case_id", "=", caseId).execute();
  const told = rows.flatMap((row) => formOf(sealing, row)?.lastIncidentOn ?? []);
  return [...told, ...recorded.map(({ happened_on }) => happened_on)];
}

/** Everybody in a case with all that this session may read of them, what cannot be true of it, and what it may change. */
export async function peopleView(reading: Reading, caseId: string) {
  const { db, session, area } = reading;
  const members = await membersOf(db, caseId);
  const contacts = await db
    .selectFrom("contacts")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("position")
    .execute();
  const may = await mayChangeIn(db, session, caseId);
  const versions = await versionsOf(db, [
    ...members.flatMap(({ person }) => [person.id, inCaseId(caseId, person.id)]),
    ...contacts.map(({ id }) => id),
  ]);
  const merges = await db
    .selectFrom("people_merges")
    .select("kept_id")
    .where(
      "kept_id",
      "in",
      members.map(({ person }) => person.id),
    )
    .where("undone_at", "is", null)
    .execute();
  const merged = new Set(merges.map(({ kept_id }) => kept_id));
  const people = members.map((member) => personRecord(reading, member, { versions, may, merged }));
  const facts = {
    today: area.today,
    incidents: await incidentsOf(reading, caseId),
    restricted: members.some(({ caseCompartmentId }) => caseCompartmentId !== null),
  };
  return {
    people,
    contacts: contacts.map((row) => contactRecord(reading, row, versions, may)),
    warnings: contradictionsIn(people, facts).map(({ code, personId, other, on }): Warning => ({
      code,
      personId: PersonId.parse(personId),
      other: other === null ? null : PersonId.parse(other),
      on: on === null ? null : CivilDate.parse(on),
    })),
    may,
  };
}
