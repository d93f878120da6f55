import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const place = migrations.findIndex(({ name }) => name === "matching");
let database: Database.Database;
const person = (id: string, compartment: string | null = null): string =>
  `INSERT INTO people (id, compartment_id, family_name, given_names, aliases, gender, school_or_work, works_for_agency)
   VALUES ('${id}', ${compartment === null ? "NULL" : `'${compartment}'`}, 'Novak', 'Jan', '', 'MAN', '', 0);`;
const referral = (id: string, caseId: string | null): string =>
  `INSERT INTO referrals (id, reference, case_id, agency_id, created_by, received_on, status, decision_reason, version, form, victim_name, missing, changed_at)
   VALUES ('${id}', '${id}', ${caseId === null ? "NULL" : `'${caseId}'`}, 'a1', 'u1', '2026-01-01', 'SUBMITTED', '', 1, '{}', 'Jan Novak', 0, '2026-01-01T00:00:00.000Z');`;
const contact = (id: string, owner: { readonly person?: string; readonly referral?: string }): string =>
  `INSERT INTO contacts (id, referral_id, person_id, of_role, kind, value, code_word, safe, confidential, safe_times, leave_message, position)
   VALUES ('${id}', ${owner.referral ? `'${owner.referral}'` : "NULL"}, ${owner.person ? `'${owner.person}'` : "NULL"}, 'VICTIM', 'PHONE', '1', '', 1, 0, '', 0, 0);`;
const waiting = () =>
  database
    .prepare(
      "SELECT person_id AS person, referral_id AS referral, old FROM forms_waiting ORDER BY person_id, referral_id",
    )
    .all();

beforeEach(() => {
  database = new Database(":memory:");
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, place));
  database.exec(`
    INSERT INTO agencies VALUES ('a1', 'Police', 'POLICE', 1, 1, NULL, NULL);
    INSERT INTO accounts VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, NULL, NULL, 'b', 's', '2026-01-01T00:00:00.000Z', NULL, '[]');
    INSERT INTO compartments VALUES ('k1', 'restrictedCase', 'c2', '2026-01-01T00:00:00.000Z');
    INSERT INTO cases (id, reference, created_at) VALUES ('c1', 'NM-2222', '2026-01-01T00:00:00.000Z');
    ${person("p1")} ${person("p2", "k1")} ${referral("r1", null)} ${referral("r2", "c1")}
  `);
  migrate(database, migrations.slice(0, place + 1));
});
afterEach(() => database.close());

test("everybody of the version before waits for forms, and every referral that is no case yet", () => {
  expect(waiting()).toEqual([
    { person: null, referral: "r1", old: 1 },
    { person: "p1", referral: null, old: 1 },
    { person: "p2", referral: null, old: 1 },
  ]);
  expect(database.prepare("SELECT family_name FROM people").pluck().all()).toEqual(["Novak", "Novak"]);
  expect(database.pragma("foreign_key_check")).toEqual([]);
});

describe("from then on", () => {
  beforeEach(() => database.exec("DELETE FROM forms_waiting"));

  test("whoever gets another name, or another way to be reached, waits for new forms", () => {
    database.exec("UPDATE people SET given_names = 'Jana' WHERE id = 'p1'");
    database.exec(contact("t1", { person: "p2" }));
    database.exec("UPDATE referrals SET form = '{\"a\":1}' WHERE id = 'r1'");
    expect(waiting()).toEqual([
      { person: null, referral: "r1", old: 0 },
      { person: "p1", referral: null, old: 0 },
      { person: "p2", referral: null, old: 0 },
    ]);
  });

  test("what does not name anybody makes nobody wait, nor does a referral that is a case", () => {
    database.exec("UPDATE people SET school_or_work = 'x' WHERE id = 'p1'");
    database.exec("UPDATE referrals SET status = 'HEARD' WHERE id = 'r1'");
    database.exec("UPDATE referrals SET form = '{\"a\":1}' WHERE id = 'r2'");
    database.exec(contact("t1", { referral: "r2" }));
    expect(waiting()).toEqual([]);
  });

  test("forms go with the person, the referral, and the referral's becoming a case", () => {
    database.exec(`
      INSERT INTO named_people (number, person_id) VALUES (1, 'p1');
      INSERT INTO named_people (number, referral_id, place) VALUES (-2, 'r1', 0);
      INSERT INTO name_forms VALUES (11, 1), (11, -2), (12, -2);
      INSERT INTO sealed_forms VALUES ('k1', 'x');
    `);
    database.exec("UPDATE referrals SET case_id = 'c1' WHERE id = 'r1'");
    expect(database.prepare("SELECT form, number FROM name_forms").all()).toEqual([{ form: 11, number: 1 }]);
    database.exec("DELETE FROM people WHERE id IN ('p1', 'p2')");
    expect(database.prepare("SELECT COUNT(*) FROM name_forms").pluck().get()).toBe(0);
    expect(database.prepare("SELECT COUNT(*) FROM sealed_forms").pluck().get()).toBe(0);
    expect(waiting()).toEqual([]);
  });

  test("who is left under a seal has its forms written anew when one goes, or is sealed otherwise", () => {
    database.exec(
      `INSERT INTO compartments VALUES ('k2', 'restrictedCase', 'c2', '2026-01-02T00:00:00.000Z'); ${person("p3", "k1")}`,
    );
    database.exec("DELETE FROM forms_waiting; INSERT INTO sealed_forms VALUES ('k1', 'x')");
    database.exec("UPDATE people SET compartment_id = 'k2' WHERE id = 'p2'");
    expect(waiting().map((row) => Object.values(row as object))).toEqual([
      ["p2", null, 0],
      ["p3", null, 0],
    ]);
    expect(database.prepare("SELECT COUNT(*) FROM sealed_forms").pluck().get()).toBe(0);
  });

  test("forms are of a person or of a place in a referral, never of both or neither, and once", () => {
    const insert = (values: string) => () =>
      database.exec(`INSERT INTO named_people (number, person_id, referral_id, place) VALUES (${values})`);
    expect(insert("1, 'p1', 'r1', 0")).toThrow(/of_a_person_or_a_referral/u);
    expect(insert("-1, NULL, NULL, NULL")).toThrow(/of_a_person_or_a_referral/u);
    expect(insert("-1, NULL, 'r1', NULL")).toThrow(/of_a_person_or_a_referral/u);
    expect(insert("1, NULL, 'r1', 0")).toThrow(/people_above_referrals_below/u);
    insert("-1, NULL, 'r1', 0")();
    expect(insert("-2, NULL, 'r1', 0")).toThrow(/UNIQUE/u);
  });
});
