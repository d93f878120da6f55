import type { Selectable } from "kysely";
import type { z } from "zod";
import { CaseRole } from "../../../shared/people/model.ts";
import { ContactDetails, InCaseDetails, PersonDetails } from "../../../shared/people/details.ts";
import {
  contactFieldNames,
  inCaseFieldNames,
  personFieldNames,
  type ContactField,
  type InCaseField,
  type PersonField,
} from "../../../shared/people/fields.ts";
import { aliasesIn } from "../../../shared/people/rules.ts";
import type { Sealing } from "../../store/sealing.ts";
import type { CasePeopleTable, ContactsTable, PeopleTable } from "../../store/tables.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import { compartmentOfCase, inCaseDetails, inPerson } from "../cases/rows.ts";

export type PersonRow = Selectable<PeopleTable>;
export type InCaseRow = Selectable<CasePeopleTable>;
export type ContactRow = Selectable<ContactsTable>;

/** What the history of a person's part in a case is kept under. */
export const inCaseId = (caseId: string, personId: string): string => `${caseId}.${personId}`;
export const inContact = (column: "value" | "code_word" | "safe_times" | "details", id: string): string =>
  `contacts.${column}.${id}`;

/** The details of a row; null where this session cannot unseal them. */
const opened = <Details>(schema: z.ZodType<Details>, text: string | null): Details | null =>
  text === null ? null : schema.parse(JSON.parse(text));

type Texts<Name extends string> = Record<Name, string>;
const emptyTexts = <Name extends string>(names: readonly Name[]): Texts<Name> =>
  Object.fromEntries(names.map((name) => [name, ""])) as Texts<Name>;
const yesOrNo = (flag: number): string => (flag === 1 ? "YES" : "NO");

/** Everything told of a human being, by field, as text; "" where nothing is, or where this session cannot unseal it. */
export function personTexts(sealing: Sealing, row: PersonRow): Texts<PersonField> {
  const column = (name: "family_name" | "given_names" | "aliases" | "school_or_work"): string =>
    sealing.open(row[name], inPerson(name, row.id)) ?? "";
  const born = row.date_of_birth;
  return {
    ...emptyTexts(personFieldNames),
    ...opened(PersonDetails, sealing.open(row.details, inPerson("details", row.id))),
    familyName: column("family_name"),
    givenNames: column("given_names"),
    aliases: aliasesIn(column("aliases")).join("\n"),
    dateOfBirth: born === null ? "" : (sealing.open(born, inPerson("date_of_birth", row.id)) ?? ""),
    gender: row.gender,
    schoolOrWork: column("school_or_work"),
    worksForAgency: yesOrNo(row.works_for_agency),
  };
}

/** Everything told of a person's part in one case, by field, as text. */
export const inCaseTexts = (sealing: Sealing, row: InCaseRow): Texts<InCaseField> => ({
  ...emptyTexts(inCaseFieldNames),
  ...opened(InCaseDetails, sealing.open(row.details, inCaseDetails(row.case_id, row.person_id))),
  role: CaseRole.parse(row.role),
  relationship: row.relationship ?? "",
});

/** Everything told of one way to reach somebody, by field, as text; null where this session cannot unseal it. */
export function contactTexts(sealing: Sealing, row: ContactRow): Texts<ContactField> | null {
  const value = sealing.open(row.value, inContact("value", row.id));
  if (value === null) return null;
  return {
    ...emptyTexts(contactFieldNames),
    ...opened(ContactDetails, sealing.open(row.details, inContact("details", row.id))),
    value,
    safe: yesOrNo(row.safe),
    confidential: yesOrNo(row.confidential),
    safeTimes: sealing.open(row.safe_times, inContact("safe_times", row.id)) ?? "",
    leaveMessage: yesOrNo(row.leave_message),
    codeWord: sealing.open(row.code_word, inContact("code_word", row.id)) ?? "",
  };
}

/** One person of a case: who they are, their part in it, and the compartment of each. Null: not in this case. */
export interface Member {
  readonly person: PersonRow;
  readonly inCase: InCaseRow;
  readonly caseCompartmentId: string | null;
}

/** Everybody in a case, in the order of the case. */
export async function membersOf(db: Reader | Writer, caseId: string): Promise<Member[]> {
  const inCase = await db
    .selectFrom("case_people")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("position")
    .execute();
  const people = await db
    .selectFrom("people")
    .selectAll()
    .where(
      "id",
      "in",
      inCase.map(({ person_id }) => person_id),
    )
    .execute();
  const caseCompartmentId = await compartmentOfCase(db, caseId);
  const byId = new Map(people.map((row) => [row.id, row]));
  return inCase.flatMap((row) => {
    const person = byId.get(row.person_id);
    return person ? [{ person, inCase: row, caseCompartmentId }] : [];
  });
}

/** How often each field of these records was changed: `kind|object|field` to a count. */
export async function versionsOf(
  db: Reader | Writer,
  objectIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("field_history")
    .select(["kind", "object_id", "field", ({ fn }) => fn.countAll<number>().as("count")])
    .where("object_id", "in", [...objectIds])
    .groupBy(["object_id", "kind", "field"])
    .execute();
  return new Map(rows.map((row) => [versionKey(row.kind, row.object_id, row.field), row.count]));
}
export const versionKey = (kind: string, objectId: string, field: string): string => [kind, objectId, field].join("|");
