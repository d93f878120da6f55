import { readPerson } from "../../shared/people/matching/compare.ts";
import { blockKeys, numberOfKey } from "../../shared/people/matching/keys.ts";
import type { Database } from "../../electron/vault/vault.ts";

interface PersonRow {
  readonly id: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly aliases: string;
  readonly dateOfBirth: string | null;
}

const rowsAtOnce = 50_000;

/** Writes the forms of everybody in an area of plain cases at once, sorted, as no desk could: it takes one person at a time. */
export function writeBigForms(database: Database): void {
  const people = database
    .prepare<[], PersonRow>(
      "SELECT id, family_name AS familyName, given_names AS givenNames, aliases, date_of_birth AS dateOfBirth FROM people ORDER BY rowid",
    )
    .all();
  const insertPerson = database.prepare("INSERT INTO named_people (number, person_id) VALUES (?, ?)");
  const insertForms = database.prepare(
    "INSERT INTO name_forms (form, number) SELECT value ->> 0, value ->> 1 FROM json_each(?)",
  );
  database.transaction(() => {
    const forms: [form: number, number: number][] = [];
    for (const [at, person] of people.entries()) {
      insertPerson.run(at + 1, person.id);
      const keys = blockKeys(readPerson({ ...person, gender: "UNKNOWN" }));
      for (const form of new Set(keys.map(({ text }) => numberOfKey(text)))) forms.push([form, at + 1]);
    }
    forms.sort(([one, first], [other, second]) => one - other || first - second);
    for (let from = 0; from < forms.length; from += rowsAtOnce)
      insertForms.run(JSON.stringify(forms.slice(from, from + rowsAtOnce)));
    database.exec("DELETE FROM forms_waiting");
  })();
}
