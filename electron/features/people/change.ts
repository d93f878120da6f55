import type { WrittenField } from "../../../shared/people/contract.ts";
import { nameKey } from "../../../shared/nameKey.ts";
import { hasColumn } from "../../../shared/people/details.ts";
import {
  inCaseFields,
  isAskedOf,
  personFields,
  type Field,
  type InCaseField,
  type PersonField,
} from "../../../shared/people/fields.ts";
import { readField } from "../../../shared/people/kinds.ts";
import { CaseRole } from "../../../shared/people/model.ts";
import { aliasesIn } from "../../../shared/people/rules.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { inCaseDetails, inPerson, type SealedColumn } from "../cases/rows.ts";
import type { Writing } from "../context.ts";
import { rememberChange } from "./history.ts";
import {
  inCaseId,
  inCaseTexts,
  membersOf,
  personTexts,
  versionKey,
  versionsOf,
  type Member,
  type PersonRow,
} from "./record.ts";
import { caseChanged, personChanged } from "./searchable.ts";

export interface FieldChange {
  readonly caseId: string;
  readonly personId: string;
  readonly field: PersonField | InCaseField;
  readonly text: string;
  readonly baseVersion: number;
}

type Place = "person" | "inCase";

const isPersonField = (field: string): field is PersonField => Object.hasOwn(personFields, field);
const definitionOf = (field: PersonField | InCaseField): Field =>
  isPersonField(field) ? personFields[field] : inCaseFields[field];

/** The text of a field as it may be stored; or why it cannot be, in the words of a failure. */
export function readOrRefuse({ kind }: Pick<Field, "kind">, text: string, today: string) {
  const read = readField(kind, text);
  if (!read.ok) return fail(read.why.code, "most" in read.why ? { most: read.why.most } : {});
  return kind.type === "day" && kind.past && read.text > today ? fail("people.inFuture") : ok(read.text);
}

/** Whether the change would leave a person without any name, or a case without its one victim. */
function refusal(
  field: string,
  text: string,
  member: Member,
  members: readonly Member[],
  texts: Record<string, string>,
) {
  const names: readonly string[] = ["familyName", "givenNames", "aliases"];
  if (names.includes(field) && text === "" && names.every((name) => name === field || texts[name] === ""))
    return fail("people.nameless");
  if (field !== "role") return null;
  const others = members.filter(({ inCase }) => inCase !== member.inCase && inCase.role === "VICTIM");
  if (text === "VICTIM" && others.length > 0) return fail("people.secondVictim");
  return member.inCase.role === "VICTIM" && others.length === 0 ? fail("people.lastVictim") : null;
}

const columnByField: Readonly<Partial<Record<string, Exclude<SealedColumn, "details">>>> = {
  familyName: "family_name",
  givenNames: "given_names",
  aliases: "aliases",
  dateOfBirth: "date_of_birth",
  schoolOrWork: "school_or_work",
};

/** Stores one field of a person, sealed with them; nothing is checked or remembered here. */
export async function storePersonField(
  { db, sealing, area }: Writing,
  person: PersonRow,
  field: PersonField,
  text: string,
): Promise<unknown> {
  const texts: Record<string, string> = personTexts(sealing, person);
  const column = columnByField[field];
  const sealed = (name: SealedColumn, value: string): string =>
    sealing.seal(person.compartment_id, value, inPerson(name, person.id));
  const update = db.updateTable("people").where("id", "=", person.id);
  if (field === "gender") return update.set({ gender: text === "" ? "UNKNOWN" : text }).execute();
  if (field === "worksForAgency") return update.set({ works_for_agency: text === "YES" ? 1 : 0 }).execute();
  if (column === undefined)
    return update.set({ details: sealed("details", detailsWith(texts, field, text)) }).execute();
  if (column === "date_of_birth")
    return update.set({ date_of_birth: text === "" ? null : sealed(column, text) }).execute();
  const value = column === "aliases" ? text.split("\n").join(", ") : text;
  const named = (name: string): string => (name === field ? text : (texts[name] ?? ""));
  const name_key =
    person.compartment_id === null
      ? nameKey({ familyName: named("familyName"), givenNames: named("givenNames") }, area.country)
      : null;
  return update.set({ [column]: sealed(column, value), name_key }).execute();
}

/** The details as JSON with one field changed; fields that are empty are not there. */
export const detailsWith = (texts: Readonly<Record<string, string>>, field: string, text: string): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries({ ...texts, [field]: text }).filter(([name, value]) => !hasColumn(name) && value !== ""),
    ),
  );

async function storeInCase(
  { db, sealing }: Writing,
  { inCase, caseCompartmentId }: Member,
  field: string,
  text: string,
  texts: Record<string, string>,
) {
  const update = db
    .updateTable("case_people")
    .where("case_id", "=", inCase.case_id)
    .where("person_id", "=", inCase.person_id)
    .where("role", "=", inCase.role);
  if (field === "role") {
    await update.set({ role: text }).execute();
    await db
      .updateTable("contacts")
      .set({ of_role: text })
      .where("case_id", "=", inCase.case_id)
      .where("person_id", "=", inCase.person_id)
      .execute();
    return;
  }
  if (field === "relationship") await update.set({ relationship: text === "" ? null : text }).execute();
  else {
    const details = detailsWith(texts, field, text);
    const where = inCaseDetails(inCase.case_id, inCase.person_id);
    await update.set({ details: sealing.seal(caseCompartmentId, details, where) }).execute();
  }
}

/** A list of names is kept as one line, parted by commas; a comma within a name would part it. */
const withoutCommas = (field: string, text: string): string =>
  field === "aliases" ? [...new Set(text.split("\n").flatMap((name) => aliasesIn(name)))].join("\n") : text;

/**
 * Changes one field of a person, or of their part in a case. On an old base nothing is stored and the stored text comes
 * back: both are kept and the writer is asked (`RULES.md` 8). What cannot be true stays typed and is warned of.
 */
export async function changeField(writing: Writing, change: FieldChange): Promise<Result<WrittenField>> {
  const { db, sealing, area } = writing;
  const { caseId, personId, field } = change;
  const members = await membersOf(db, caseId);
  const member = members.find(({ person }) => person.id === personId);
  if (!member) return fail("people.gone");
  const definition = definitionOf(field);
  if (!isAskedOf(definition, CaseRole.parse(member.inCase.role))) return fail("people.fieldNotAsked");
  const read = readOrRefuse(definition, change.text, area.today);
  if (!read.ok) return read;
  const text = withoutCommas(field, read.value);
  const place: Place = isPersonField(field) ? "person" : "inCase";
  const texts: Record<string, string> =
    place === "person" ? personTexts(sealing, member.person) : inCaseTexts(sealing, member.inCase);
  const objectId = place === "person" ? personId : inCaseId(caseId, personId);
  const version = (await versionsOf(db, [objectId])).get(versionKey(place, objectId, field)) ?? 0;
  const before = texts[field] ?? "";
  if (before === text) return ok({ kind: "saved", version });
  if (version !== change.baseVersion) return ok({ kind: "changedElsewhere", version, text: before });
  const refused = refusal(field, text, member, members, texts);
  if (refused) return refused;
  if (isPersonField(field)) await storePersonField(writing, member.person, field, text);
  else await storeInCase(writing, member, field, text, texts);
  await rememberChange(writing, {
    kind: place,
    objectId,
    caseId,
    compartmentId: place === "person" ? member.person.compartment_id : member.caseCompartmentId,
    field,
    from: before === "" ? null : before,
    to: text === "" ? null : text,
  });
  if (place === "person") await personChanged(writing, personId);
  else if (field === "role") await caseChanged(writing, caseId);
  return ok({ kind: "saved", version: version + 1 });
}
