import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const step = migrations.find(({ name }) => name === "falseAlarms")?.version ?? 0;
let folder = "";
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-alarms-step-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, step - 1));
  const account = (id: string, name: string) =>
    `('${id}', '${name}', '${name}', '', 'administrator', 'a1', 1, 'b', 's', 't')`;
  database.exec(`
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at) VALUES ${account("u1", "ada")}, ${account("u2", "bea")};
    INSERT INTO cases (id, reference, compartment_id, created_at) VALUES ('c1', 'NM-2222', NULL, 't'), ('c2', 'NM-3333', NULL, 't');
  `);
  migrate(database, migrations.slice(0, step));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const declare = (id: string, over: { case?: string; second?: string; document?: string } = {}) =>
  database
    .prepare(
      `INSERT INTO false_alarms (id, kind, conference_id, document_case_id, recipient, case_id, value, reason, declared_at, declared_by, agreed_by)
       VALUES (?, 'RISK_ASSESSMENT', NULL, ?, 'file', ?, 'grant', 'an order', 't', 'u1', ?)`,
    )
    .run(id, over.document ?? null, over.case ?? "c1", over.second ?? "u2");
const ids = () => database.prepare("SELECT id FROM false_alarms ORDER BY id").pluck().all();

test("an area of before has none, and keeps its cases", () => {
  expect(ids()).toEqual([]);
  expect(database.prepare("SELECT count(*) FROM cases").pluck().get()).toBe(2);
});

test("it takes two people who are there", () => {
  expect(() => declare("f1", { second: "u1" })).toThrow(/false_alarm_has_two_people/u);
  expect(() => declare("f1", { second: "nobody" })).toThrow(/FOREIGN KEY/u);
  declare("f1");
  expect(ids()).toEqual(["f1"]);
});

test("it goes with the case of the value, and with the case of the document", () => {
  declare("f1");
  declare("f2", { case: "c2", document: "c1" });
  declare("f3", { case: "c2" });
  database.exec("DELETE FROM cases WHERE id = 'c1'");
  expect(ids()).toEqual(["f3"]);
});
