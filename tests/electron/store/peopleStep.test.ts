import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

let folder = "";
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-people-step-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, 1));
  database.exec(`
    INSERT INTO agencies VALUES ('a1', 'Police', 'POLICE', 1, 1, NULL, NULL);
    INSERT INTO accounts VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, NULL, NULL, 'b', 's', '2026-01-01T00:00:00.000Z', NULL, '[]');
    INSERT INTO cases VALUES ('c1', 'NM-2222', NULL, '2026-01-01T00:00:00.000Z', 1);
    INSERT INTO people VALUES ('p1', NULL, 'Novak', 'Anna', 'Aneta', '1990-02-28', 'WOMAN', '', 0), ('p2', NULL, 'Novak', 'Ana', '', NULL, 'WOMAN', '', 0);
    INSERT INTO case_people VALUES ('c1', 'p1', 'VICTIM', NULL, 0);
    INSERT INTO contacts VALUES ('k1', NULL, 'c1', 'p1', 'VICTIM', 'PHONE', '07700 900123', '', NULL, 1, 0, 'mornings', 0, 0);
  `);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test("people, their part in a case and their contacts come over from version 1, with nothing more told of them yet", () => {
  migrate(database, migrations.slice(0, 2));
  expect(
    database.prepare("SELECT family_name, aliases, date_of_birth, details FROM people WHERE id = 'p1'").get(),
  ).toEqual({
    family_name: "Novak",
    aliases: "Aneta",
    date_of_birth: "1990-02-28",
    details: "{}",
  });
  expect(database.prepare("SELECT role, details FROM case_people").all()).toEqual([{ role: "VICTIM", details: "{}" }]);
  expect(database.prepare("SELECT value, safe_times, details FROM contacts").all()).toEqual([
    { value: "07700 900123", safe_times: "mornings", details: "{}" },
  ]);
});

test("a change is of an account, and of a case where it is of one; nobody is merged with themselves", () => {
  migrate(database, migrations.slice(0, 2));
  const remember = (id: string, caseId: string, account: string) =>
    database
      .prepare("INSERT INTO field_history VALUES (?, 'person', 'p1', ?, NULL, 'familyName', 'Novak', 'Nowak', 't', ?)")
      .run(id, caseId, account);
  remember("h1", "c1", "u1");
  expect(() => remember("h2", "nowhere", "u1")).toThrow(/FOREIGN KEY/u);
  expect(() => remember("h3", "c1", "nobody")).toThrow(/FOREIGN KEY/u);
  const merge = (merged: string) =>
    database.prepare("INSERT INTO people_merges VALUES (?, 'p1', ?, NULL, '{}', 't', 'u1', NULL)").run(merged, merged);
  merge("p2");
  expect(() => merge("p1")).toThrow(/two_people/u);
});
