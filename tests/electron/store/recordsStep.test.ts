import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const place = migrations.findIndex(({ name }) => name === "records");
let database: Database.Database;
beforeEach(() => {
  database = new Database(":memory:");
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, place));
  database.exec(`
    INSERT INTO agencies VALUES ('a1', 'Police', 'POLICE', 1, 1, NULL, NULL);
    INSERT INTO accounts VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, NULL, NULL, 'b', 's', '2026-01-01T00:00:00.000Z', NULL, '[]');
    INSERT INTO people (id, family_name, given_names, aliases, gender, school_or_work, works_for_agency) VALUES ('p1', 'Novak', 'Jan', '', 'MAN', '', 0);
    INSERT INTO cases (id, reference, created_at, next_action_number) VALUES ('c1', 'NM-2222', '2026-01-01T00:00:00.000Z', 7), ('c2', 'NM-3333', '2026-01-01T00:00:00.000Z', 1);
    INSERT INTO case_people (case_id, person_id, role, relationship, position) VALUES ('c1', 'p1', 'PERPETRATOR', 'PARTNER', 0);
  `);
  migrate(database, migrations.slice(0, place + 1));
});
afterEach(() => database.close());

const order = (from: string, until: string | null, breached = 0, breachedOn: string | null = null) =>
  database
    .prepare(
      `INSERT INTO orders (id, case_id, kind, court, reference, conditions, person_id, valid_from, valid_until, breached, breached_on, agency_id, version, changed_at, changed_by)
       VALUES (hex(randomblob(8)), 'c1', 'PROTECTION', '', '', '', 'p1', ?, ?, ?, ?, 'a1', 1, '2026-01-01T00:00:00.000Z', 'u1')`,
    )
    .run(from, until, breached, breachedOn);
const flag = (setOn: string, reviewOn: string) =>
  database
    .prepare(
      `INSERT INTO flags (id, case_id, agency_id, asked_on, set_on, set_by, review_on, extended_reason, version)
       VALUES (hex(randomblob(8)), 'c1', 'a1', ?, ?, 'u1', ?, '', 1)`,
    )
    .run(setOn, setOn, reviewOn);
const link = (one: string, other: string) =>
  database
    .prepare("INSERT INTO case_links VALUES (hex(randomblob(8)), ?, ?, 'HOUSEHOLD', '', '2026-01-01', 'u1')")
    .run(one, other);

test("cases of the version before stay as they were, and are open", () => {
  const rows = database
    .prepare("SELECT reference, next_action_number, closed_at, closed_reason, legal_hold_on FROM cases ORDER BY id")
    .all();
  expect(rows).toEqual([
    { reference: "NM-2222", next_action_number: 7, closed_at: null, closed_reason: "", legal_hold_on: null },
    { reference: "NM-3333", next_action_number: 1, closed_at: null, closed_reason: "", legal_hold_on: null },
  ]);
  expect(database.prepare("SELECT role FROM case_people").pluck().all()).toEqual(["PERPETRATOR"]);
  expect(database.pragma("foreign_key_check")).toEqual([]);
});

test("an order ends on its first day at the earliest, and a breach has a day only when there was one", () => {
  order("2026-01-01", "2026-01-01");
  order("2026-01-01", null, 1, "2026-02-01");
  expect(() => order("2026-01-02", "2026-01-01")).toThrow(/order_ends_after_it_begins/u);
  expect(() => order("2026-01-01", null, 0, "2026-02-01")).toThrow(/breach_has_a_day/u);
});

test("an agency has one flag a case, whose review lies after it was set", () => {
  expect(() => flag("2026-01-01", "2026-01-01")).toThrow(/flag_is_reviewed_after_it_is_set/u);
  flag("2026-01-01", "2027-01-01");
  expect(() => flag("2026-02-01", "2027-02-01")).toThrow(/UNIQUE/u);
});

test("a case is linked once with another that is there, never with itself", () => {
  link("c1", "c2");
  expect(() => link("c1", "c2")).toThrow(/UNIQUE/u);
  expect(() => link("c1", "c1")).toThrow(/link_goes_to_another_case/u);
  expect(() => link("c1", "nowhere")).toThrow(/FOREIGN KEY/u);
});

test("what the page of a case and the page of the day ask is answered by an index", () => {
  const plan = (sql: string) =>
    database
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map((row) => JSON.stringify(row))
      .join("\n");
  for (const sql of [
    "SELECT * FROM orders WHERE case_id = 'c1'",
    "SELECT * FROM incidents WHERE case_id = 'c1' ORDER BY happened_on",
    "SELECT * FROM flags WHERE case_id = 'c1'",
    "SELECT * FROM case_links WHERE case_id = 'c1' OR other_case_id = 'c1'",
    "SELECT * FROM case_closings WHERE case_id = 'c1'",
    "SELECT * FROM orders WHERE valid_until BETWEEN '2026-01-01' AND '2026-02-01'",
    "SELECT * FROM flags WHERE removed_on IS NULL AND review_on <= '2026-01-01' ORDER BY review_on",
  ])
    expect(plan(sql), sql).not.toMatch(/SCAN|TEMP B-TREE/u);
});
