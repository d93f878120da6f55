import type { Selectable } from "kysely";
import { nameKey } from "../../../shared/nameKey.ts";
import { initialsOf } from "../../../shared/text.ts";
import { Person, type CaseRole, type PersonEntry } from "../../../shared/people/model.ts";
import { displayName, hasName, wordsOfPerson } from "../../../shared/people/rules.ts";
import type { ReferralForm } from "../../../shared/referrals/model.ts";
import type { Sealing } from "../../store/sealing.ts";
import { among, mapInTurns } from "../../store/inTurns.ts";
import type { PeopleTable } from "../../store/tables.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import type { Writing } from "../context.ts";

type PersonRow = Selectable<PeopleTable>;
export type SealedColumn = "family_name" | "given_names" | "aliases" | "date_of_birth" | "school_or_work" | "details";
type Opening = { readonly db: Reader | Writer; readonly sealing: Sealing };

/** The place a sealed value of a person is bound to. */
export const inPerson = (column: SealedColumn, id: string): string => `people.${column}.${id}`;

/** Where the details of a person's part in a case are sealed to; whatever role they have in it. */
export const inCaseDetails = (caseId: string, personId: string): string => `case_people.details.${caseId}.${personId}`;

const opened = (sealing: Sealing, row: PersonRow, column: SealedColumn): string => {
  const stored = row[column];
  return stored === null ? "" : (sealing.open(stored, inPerson(column, row.id)) ?? "");
};

const peopleIn = (db: Reader | Writer, caseIds: readonly string[]) =>
  db
    .selectFrom("case_people")
    .innerJoin("people", "people.id", "case_people.person_id")
    .selectAll("people")
    .select(["case_people.case_id", "case_people.role", "case_people.relationship"])
    .where("case_people.case_id", "in", among(caseIds))
    .orderBy("case_people.case_id")
    .orderBy("case_people.position")
    .execute();

type PersonInCase = Awaited<ReturnType<typeof peopleIn>>[number];

const personOf = (sealing: Sealing, row: PersonInCase): Person =>
  Person.parse({
    id: row.id,
    role: row.role,
    relationship: row.relationship,
    familyName: opened(sealing, row, "family_name"),
    givenNames: opened(sealing, row, "given_names"),
    aliases: opened(sealing, row, "aliases"),
    dateOfBirth: opened(sealing, row, "date_of_birth") || null,
    gender: row.gender,
    schoolOrWork: opened(sealing, row, "school_or_work"),
    worksForAgency: row.works_for_agency === 1,
  });

/** Everybody in a case, in the order of its referral; "" where this session cannot unseal a value. */
export async function peopleOfCase({ db, sealing }: Opening, caseId: string): Promise<Person[]> {
  const rows = await peopleIn(db, [caseId]);
  return rows.map((row) => personOf(sealing, row));
}

/** Everybody in each of these cases, by case id. The caller has filtered the cases. */
export async function peopleOfCases(
  { db, sealing }: Opening,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const people = new Map<string, Person[]>();
  for (const row of await peopleIn(db, caseIds)) {
    const before = people.get(row.case_id);
    if (before) before.push(personOf(sealing, row));
    else people.set(row.case_id, [personOf(sealing, row)]);
  }
  return people;
}

/** Who a case is about, as a line of a list says it. */
export interface NamesOfCase {
  readonly victimName: string;
  readonly victimInitials: string;
  readonly perpetratorNames: string;
  readonly children: number;
}

export const namelessCase: NamesOfCase = { victimName: "", victimInitials: "", perpetratorNames: "", children: 0 };

/** The names of many cases at once, by case id. The caller has filtered the cases; sealed names open as "". */
export async function namesOfCases(
  { db, sealing }: Opening,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, NamesOfCase>> {
  const names = new Map<string, NamesOfCase>();
  await mapInTurns(await peopleIn(db, caseIds), (row) => {
    const before = names.get(row.case_id) ?? namelessCase;
    const named = { familyName: opened(sealing, row, "family_name"), givenNames: opened(sealing, row, "given_names") };
    names.set(row.case_id, withPerson(before, row.role, named));
  });
  return names;
}

function withPerson(
  before: NamesOfCase,
  role: string,
  named: Pick<PersonEntry, "familyName" | "givenNames">,
): NamesOfCase {
  if (role === "CHILD") return { ...before, children: before.children + 1 };
  if (role === "VICTIM" && before.victimName === "")
    return {
      ...before,
      victimName: displayName(named),
      victimInitials: initialsOf(named.givenNames, named.familyName),
    };
  if (role === "PERPETRATOR")
    return { ...before, perpetratorNames: [before.perpetratorNames, displayName(named)].filter(Boolean).join(", ") };
  return before;
}

/** The people a form names, each with the role the form gives them. */
export const peopleInForm = (
  form: ReferralForm,
): readonly { readonly role: CaseRole; readonly person: PersonEntry }[] => [
  { role: "VICTIM", person: form.victim },
  ...form.perpetrators.filter(hasName).map((person) => ({ role: "PERPETRATOR" as const, person })),
  ...form.children.filter(hasName).map((person) => ({ role: "CHILD" as const, person })),
];

/** What a case can be found by: its reference and everybody in it. */
export const wordsOfCase = (reference: string, people: readonly PersonEntry[]): string =>
  [reference, ...people.map(wordsOfPerson)].join(" ");

/**
 * How somebody already known comes into a case: `joins` it, `isThere` in this very role, or `cannot`: of another seal, or
 * in the case in another role; then a record of its own is made.
 */
async function howKnown(
  { db }: Writing,
  personId: string,
  to: { readonly caseId: string; readonly compartmentId: string | null; readonly role: CaseRole },
): Promise<"joins" | "isThere" | "cannot"> {
  const person = await db.selectFrom("people").select("compartment_id").where("id", "=", personId).executeTakeFirst();
  // A plain person in a restricted case would be a trace of it, and a sealed one in a plain case could not be read.
  if (!person || person.compartment_id !== to.compartmentId) return "cannot";
  const inCase = await db
    .selectFrom("case_people")
    .select("role")
    .where("case_id", "=", to.caseId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (!inCase) return "joins";
  return inCase.role === to.role ? "isThere" : "cannot";
}

/** The record that stands for this one: another, where the two were made one since somebody decided about it. */
async function keptRecordOf(writing: Writing, personId: string | undefined): Promise<string | undefined> {
  if (personId === undefined) return undefined;
  const merge = await writing.db
    .selectFrom("people_merges")
    .select("kept_id")
    .where("merged_id", "=", personId)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  return merge ? keptRecordOf(writing, merge.kept_id) : personId;
}

/** Stores a new person with what else is told of them, sealed under the compartment when there is one. Returns the id. */
export async function insertPerson(
  { db, sealing, newId, area }: Writing,
  compartmentId: string | null,
  person: PersonEntry,
  details: Readonly<Record<string, string>> = {},
): Promise<string> {
  const id = newId();
  const sealed = (column: SealedColumn, text: string): string =>
    sealing.seal(compartmentId, text, inPerson(column, id));
  await db
    .insertInto("people")
    .values({
      id,
      compartment_id: compartmentId,
      family_name: sealed("family_name", person.familyName),
      given_names: sealed("given_names", person.givenNames),
      name_key: compartmentId === null ? nameKey(person, area.country) : null,
      aliases: sealed("aliases", person.aliases),
      date_of_birth: person.dateOfBirth === null ? null : sealed("date_of_birth", person.dateOfBirth),
      gender: person.gender,
      school_or_work: sealed("school_or_work", person.schoolOrWork),
      works_for_agency: person.worksForAgency ? 1 : 0,
      details: sealed("details", JSON.stringify(details)),
    })
    .execute();
  return id;
}

/** What a form tells of a person besides the entry itself, by field (`shared/people/fields.ts`). */
const toldOf = (role: CaseRole, form: ReferralForm): Readonly<Record<string, string>> => ({
  ...(role === "VICTIM" && form.victimLanguages !== ""
    ? {
        languages: form.victimLanguages
          .split(/[,;\n]/u)
          .map((language) => language.trim())
          .filter(Boolean)
          .join("\n"),
      }
    : {}),
  ...(role === "VICTIM" && form.interpreterNeeded ? { interpreter: "YES" } : {}),
});
/** What a form tells of a person's part in the case. */
const toldInCase = (role: CaseRole, form: ReferralForm): Readonly<Record<string, string>> =>
  role === "CHILD" && form.childReferralMade !== "UNKNOWN" ? { referralMade: form.childReferralMade } : {};

/**
 * Stores the people of a form under a case, sealed when it is restricted. Returns the first person of each role. Whoever
 * `existing` names, by their place in `peopleInForm`, is not stored anew but joined to the case with their role; not so a
 * person of another seal, or of another role in this case: nobody is both its victim and its perpetrator.
 */
export async function addPeople(
  writing: Writing,
  {
    caseId,
    compartmentId,
    form,
    existing = new Map(),
  }: {
    readonly caseId: string;
    readonly compartmentId: string | null;
    readonly form: ReferralForm;
    readonly existing?: ReadonlyMap<number, string>;
  },
): Promise<ReadonlyMap<CaseRole, string>> {
  const { db, sealing } = writing;
  const firstOfRole = new Map<CaseRole, string>();
  const last = await db
    .selectFrom("case_people")
    .select(({ fn }) => fn.max("position").as("position"))
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  const start = (last?.position ?? -1) + 1;
  for (const [place, { role, person }] of peopleInForm(form).entries()) {
    const known = await keptRecordOf(writing, existing.get(place));
    const how = known === undefined ? "cannot" : await howKnown(writing, known, { caseId, compartmentId, role });
    const id =
      known === undefined || how === "cannot"
        ? await insertPerson(writing, compartmentId, person, toldOf(role, form))
        : known;
    if (how !== "isThere")
      await db
        .insertInto("case_people")
        .values({
          case_id: caseId,
          person_id: id,
          role,
          relationship: person.relationship,
          position: start + place,
          details: sealing.seal(compartmentId, JSON.stringify(toldInCase(role, form)), inCaseDetails(caseId, id)),
        })
        .execute();
    if (!firstOfRole.has(role)) firstOfRole.set(role, id);
  }
  return firstOfRole;
}
