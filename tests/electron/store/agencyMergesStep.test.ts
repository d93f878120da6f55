import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

let folder = "";
let database: Database.Database;
const step = migrations.find(({ name }) => name === "agencyMerges")?.version ?? 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-agency-merges-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, step - 1));
  database.exec(`
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1), ('a2', 'Housing North', 'HOUSING', 1, 1), ('a3', 'Housing', 'HOUSING', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at) VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, 'b', 's', 't');
    INSERT INTO cases (id, reference, created_at) VALUES ('c1', 'NM-2222', 't'), ('c2', 'NM-3333', 't'), ('c3', 'NM-4444', 't');
    INSERT INTO conflicts (id, case_id, account_id, agency_id, reason, declared_by, declared_at, state) VALUES
      ('f1', 'c1', NULL, 'a2', 'r', 'u1', 't', 'ACCEPTED'), ('f2', 'c2', NULL, 'a3', 'r', 'u1', 't', 'DECLARED'),
      ('f3', 'c3', 'u1', NULL, 'r', 'u1', 't', 'ACCEPTED'), ('f4', 'c3', NULL, 'a2', 'r', 'u1', 't', 'WITHDRAWN');
  `);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const standing = () =>
  z
    .array(z.tuple([z.string(), z.string()]))
    .parse(
      database
        .prepare("SELECT case_id, COALESCE(account_id, agency_id) FROM standing_conflicts ORDER BY 1, 2")
        .raw()
        .all(),
    );
const merge = (from: string, into: string) =>
  database
    .prepare("UPDATE agencies SET active = 0, merged_into = ?, merged_on = '2026-12-01' WHERE id = ?")
    .run(into, from);

test("agencies and conflicts that are there already stand as they were", () => {
  const before = standing();
  migrate(database, migrations.slice(0, step));
  expect(standing()).toEqual(before);
  expect(before).toEqual([
    ["c1", "a2"],
    ["c2", "a3"],
    ["c3", "u1"],
  ]);
  expect(database.prepare("SELECT DISTINCT merged_into, merged_on FROM agencies").raw().all()).toEqual([[null, null]]);
});

test("a conflict of one of two agencies that are one now stands for each of them, and one that was lifted for none", () => {
  migrate(database, migrations.slice(0, step));
  merge("a2", "a3");
  expect(standing()).toEqual([
    ["c1", "a2"],
    ["c1", "a3"],
    ["c2", "a2"],
    ["c2", "a3"],
    ["c3", "u1"],
  ]);
});

test("what was merged before goes along, and its conflicts with it", () => {
  migrate(database, migrations.slice(0, step));
  merge("a2", "a3");
  database.exec("UPDATE agencies SET merged_into = 'a1' WHERE merged_into = 'a3'");
  merge("a3", "a1");
  expect(standing().filter(([caseId]) => caseId === "c1")).toEqual([
    ["c1", "a1"],
    ["c1", "a2"],
    ["c1", "a3"],
  ]);
});

test("the file itself refuses an agency merged into itself, a merged one that is active, and one that comes back", () => {
  migrate(database, migrations.slice(0, step));
  expect(() => merge("a2", "a2")).toThrow(/merged_into_another/u);
  expect(() => database.exec("UPDATE agencies SET merged_into = 'a3', merged_on = 'd' WHERE id = 'a2'")).toThrow(
    /merged_into_another/u,
  );
  expect(() => database.exec("UPDATE agencies SET active = 0, merged_into = 'a3' WHERE id = 'a2'")).toThrow(
    /merged_on_a_day/u,
  );
  merge("a2", "a3");
  expect(() => database.exec("UPDATE agencies SET merged_into = NULL, merged_on = NULL WHERE id = 'a2'")).toThrow(
    /stays merged/u,
  );
  expect(() => database.exec("UPDATE agencies SET active = 1 WHERE id = 'a2'")).toThrow(/merged_into_another/u);
});
