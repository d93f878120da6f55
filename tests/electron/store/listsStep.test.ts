import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";
import { fillNameKeys } from "../../../electron/store/nameKeys.ts";
import { unitsOfWork } from "../../../electron/store/unitOfWork.ts";
import { ok } from "../../../shared/result.ts";
import { nameKey } from "../../../shared/nameKey.ts";

const step = migrations.find(({ name }) => name === "lists")?.version ?? 0;
let folder = "";
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-lists-step-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, step - 1));
  database.exec(`
    INSERT INTO area VALUES ('a', 'Northmere', 'GB', 'en', 'Europe/London', 'NM', 0, 1, '{}', 't');
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at) VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, 'b', 's', 't');
    INSERT INTO compartments VALUES ('k1', 'restrictedCase', 'c2', 't');
    INSERT INTO cases (id, reference, compartment_id, created_at) VALUES ('c1', 'NM-2222', NULL, 't'), ('c2', 'NM-3333', 'k1', 't');
    INSERT INTO people (id, compartment_id, family_name, given_names, aliases, gender, school_or_work, works_for_agency)
      VALUES ('p1', NULL, 'Novak', 'Anna', '', 'WOMAN', '', 0), ('p2', 'k1', 'in:k1:sealed', 'in:k1:sealed', '', 'WOMAN', '', 0);
    INSERT INTO case_people (case_id, person_id, role, relationship, position) VALUES ('c1', 'p1', 'VICTIM', NULL, 0), ('c2', 'p2', 'VICTIM', NULL, 0);
    INSERT INTO referrals (id, reference, case_id, agency_id, created_by, received_on, status, decision_reason, version, form, victim_name, missing, changed_at)
      VALUES ('r1', 'NM-2222', 'c1', 'a1', 'u1', '2026-04-12', 'HEARD', '', 1, '{"victim":{"familyName":"Novak","givenNames":"Anna"}}', 'Anna Novak', 0, 't'),
        ('r2', 'NM-3333', 'c2', 'a1', 'u1', '2026-04-12', 'ACCEPTED', '', 1, 'in:k1:sealed', 'in:k1:sealed', 0, 't');
  `);
  migrate(database, migrations.slice(0, step));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

/** Takes turns until none is missing; answers how many keys each wrote. */
async function fillAll(milliseconds = 1000): Promise<number[]> {
  const units = unitsOfWork(database, database);
  const turns: number[] = [];
  for (;;) {
    const written = await units.write(async (db) => ok(await fillNameKeys(db, milliseconds)));
    if (!written.ok || written.value === 0) return turns;
    turns.push(written.value);
  }
}

const novak = nameKey({ familyName: "Novak", givenNames: "Anna" }, "GB");
const keysOf = (table: string, column: string): unknown[] =>
  database.prepare(`SELECT ${column} FROM ${table} ORDER BY id`).pluck().all();

test("names from before get their keys; sealed ones get none", async () => {
  expect(await fillAll()).toEqual([1, 1]);
  expect(keysOf("people", "name_key")).toEqual([novak, null]);
  expect(keysOf("cases", "victim_key")).toEqual([novak, null]);
  expect(keysOf("referrals", "victim_key")).toEqual([novak, null]);
  expect(await fillAll()).toEqual([]);
});

test("thousands of names get their keys in turns of a hundred at most, or of as much as their time allows, and go on where they were left", async () => {
  const person = database.prepare(
    "INSERT INTO people (id, compartment_id, family_name, given_names, aliases, gender, school_or_work, works_for_agency) VALUES (?, NULL, ?, 'Anna', '', 'WOMAN', '', 0)",
  );
  for (let number = 0; number < 2000; number += 1) person.run(`m${number}`, `Novak${number}`);
  const missing = () => database.prepare("SELECT COUNT(*) FROM people WHERE name_key IS NULL").pluck().get();
  const units = unitsOfWork(database, database);
  // No time at all: one name a turn, and each is there for good.
  for (let turn = 0; turn < 5; turn += 1)
    expect(await units.write(async (db) => ok(await fillNameKeys(db, 0)))).toEqual(ok(1));
  const before = missing();
  const turns = await fillAll();
  expect(before).toBe(1997);
  expect(Math.max(...turns)).toBe(100);
  expect(turns.reduce((sum, count) => sum + count, 0)).toBe(1997);
  expect(missing()).toBe(1);
});

test("a name that is changed without its key loses it, in its case too, until it is its turn", async () => {
  await fillAll();
  database.exec("UPDATE people SET family_name = 'Adler' WHERE id = 'p1'");
  expect([keysOf("people", "name_key"), keysOf("cases", "victim_key")]).toEqual([
    [null, null],
    [null, null],
  ]);
  database.exec("UPDATE referrals SET victim_name = 'Anna Adler' WHERE id = 'r1'");
  expect(keysOf("referrals", "victim_key")).toEqual([null, null]);
  await fillAll();
  expect(keysOf("cases", "victim_key")[0]).toBe(nameKey({ familyName: "Adler", givenNames: "Anna" }, "GB"));
});

test("no key of a sealed name is kept, whoever writes it", () => {
  database.exec("UPDATE people SET name_key = 'thorne' WHERE id = 'p2'");
  database.exec("UPDATE cases SET victim_key = 'thorne' WHERE id = 'c2'");
  database.exec("UPDATE referrals SET victim_key = 'thorne' WHERE id = 'r2'");
  database.exec(
    "INSERT INTO people (id, compartment_id, family_name, given_names, aliases, gender, school_or_work, works_for_agency, name_key) VALUES ('p3', 'k1', 'in:k1:x', '', '', 'MAN', '', 0, 'thorne')",
  );
  expect(keysOf("people", "name_key")).toEqual([null, null, null]);
  expect(keysOf("cases", "victim_key")).toEqual([null, null]);
  expect(keysOf("referrals", "victim_key")).toEqual([null, null]);
});

test("a case that becomes restricted keeps no key of its victim", async () => {
  await fillAll();
  database.exec(
    "UPDATE people SET compartment_id = 'k1', family_name = 'in:k1:x', given_names = 'in:k1:x' WHERE id = 'p1'",
  );
  database.exec("UPDATE cases SET compartment_id = 'k1' WHERE id = 'c1'");
  database.exec("UPDATE referrals SET victim_name = 'in:k1:x' WHERE id = 'r1'");
  expect(keysOf("people", "name_key")).toEqual([null, null]);
  expect(keysOf("cases", "victim_key")).toEqual([null, null]);
  expect(keysOf("referrals", "victim_key")).toEqual([null, null]);
});

test("a view is an account's own, named once a list, and JSON", () => {
  const keep = (id: string, account: string, name: string, view = "{}") =>
    database.prepare("INSERT INTO saved_views VALUES (?, ?, 'cases', ?, ?, 't')").run(id, account, name, view);
  keep("v1", "u1", "Mine");
  expect(() => keep("v2", "u1", "Mine")).toThrow(/UNIQUE/u);
  expect(() => keep("v3", "nobody", "Other")).toThrow(/FOREIGN KEY/u);
  expect(() => keep("v4", "u1", "Broken", "{")).toThrow(/CHECK/u);
});
