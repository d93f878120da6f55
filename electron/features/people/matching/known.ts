import type { Selectable } from "kysely";
import { Gender, type CaseRole, type PersonEntry } from "../../../../shared/people/model.ts";
import { readPerson, type Comparable, type PersonRead } from "../../../../shared/people/matching/compare.ts";
import type { ReferralForm } from "../../../../shared/referrals/model.ts";
import { among } from "../../../store/inTurns.ts";
import type { Sealing } from "../../../store/sealing.ts";
import type { PeopleTable } from "../../../store/tables.ts";
import type { Reader, Writer } from "../../../store/unitOfWork.ts";
import { inPerson, peopleInForm } from "../../cases/rows.ts";

type Opening = { readonly db: Reader | Writer; readonly sealing: Sealing };
type PersonRow = Selectable<PeopleTable>;

/** The plain telephones and addresses among some contacts: sealed ones are no way to find anybody (`RULES.md` matching). */
export interface Reach {
  readonly phones: string[];
  readonly addresses: string[];
}
type ContactColumns = { readonly kind: string; readonly value: string; readonly compartment_id: string | null };

export function reachOf(sealing: Sealing, rows: readonly ContactColumns[]): Reach {
  const reach: Reach = { phones: [], addresses: [] };
  for (const row of rows) {
    if (row.compartment_id !== null) continue;
    const value = sealing.open(row.value, "plain");
    if (value === null) continue;
    if (row.kind === "PHONE") reach.phones.push(value);
    if (row.kind === "ADDRESS") reach.addresses.push(value);
  }
  return reach;
}

function told(sealing: Sealing, row: PersonRow): Comparable {
  const opened = (column: "family_name" | "given_names" | "aliases" | "date_of_birth"): string => {
    const stored = row[column];
    return stored === null ? "" : (sealing.open(stored, inPerson(column, row.id)) ?? "");
  };
  return {
    familyName: opened("family_name"),
    givenNames: opened("given_names"),
    aliases: opened("aliases"),
    dateOfBirth: opened("date_of_birth") || null,
    gender: Gender.parse(row.gender),
  };
}

/** Somebody known, with the compartment their names are sealed under. */
export interface KnownPerson {
  readonly id: string;
  readonly compartmentId: string | null;
  readonly read: PersonRead;
}

/** People by their ids, in no order; names this session cannot unseal are "". Whether it may see them was decided before. */
export async function knownPeople({ db, sealing }: Opening, ids: readonly string[]): Promise<KnownPerson[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("people").selectAll().where("id", "in", among(ids)).execute();
  const contacts = await db
    .selectFrom("contacts")
    .select(["person_id", "kind", "value", "compartment_id"])
    .where("person_id", "in", among(ids))
    .where("compartment_id", "is", null)
    .execute();
  const contactsOf = Map.groupBy(contacts, ({ person_id }) => person_id);
  return rows.map((row) => ({
    id: row.id,
    compartmentId: row.compartment_id,
    read: readPerson({ ...told(sealing, row), ...reachOf(sealing, contactsOf.get(row.id) ?? []) }),
  }));
}

/** Somebody a form names: their place among everybody it names, and among those of their role. */
export interface PersonInForm {
  readonly place: number;
  readonly index: number;
  readonly role: CaseRole;
  readonly person: PersonEntry;
  readonly read: PersonRead;
}

const listOf = (form: ReferralForm, role: CaseRole): readonly PersonEntry[] =>
  role === "PERPETRATOR" ? form.perpetrators : role === "CHILD" ? form.children : [form.victim];

/** Everybody a referral's form names, with the plain contacts that are written there for the first of their role. */
export async function peopleNamed(
  { db, sealing }: Opening,
  referralId: string,
  form: ReferralForm,
): Promise<PersonInForm[]> {
  const contacts = await db
    .selectFrom("contacts")
    .select(["of_role", "kind", "value", "compartment_id"])
    .where("referral_id", "=", referralId)
    .where("compartment_id", "is", null)
    .execute();
  const reached = new Set<CaseRole>();
  return peopleInForm(form).map(({ role, person }, place) => {
    const isFirst = !reached.has(role);
    reached.add(role);
    const own = isFirst ? contacts.filter(({ of_role }) => of_role === role) : [];
    return {
      place,
      role,
      index: listOf(form, role).indexOf(person),
      person,
      read: readPerson({ ...comparable(person), ...reachOf(sealing, own) }),
    };
  });
}

const comparable = ({ familyName, givenNames, aliases, dateOfBirth, gender }: PersonEntry): Comparable => ({
  familyName,
  givenNames,
  aliases,
  dateOfBirth,
  gender,
});

/** Whether there is anything to compare a person by. */
export const hasWords = ({ names }: PersonRead): boolean =>
  names.family.length + names.given.length + names.aliases.length > 0;
