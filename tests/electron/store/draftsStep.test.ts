import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const step = migrations.find(({ name }) => name === "drafts")?.version ?? 0;
let folder = "";
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-drafts-step-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, step - 1));
  database.exec(`
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at)
      VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, 'b', 's', 't'), ('u2', 'Bo', 'bo', '', 'chair', 'a1', 1, 'b', 's', 't');
    INSERT INTO saved_views VALUES ('v1', 'u1', 'cases', 'Mine', '{}', 't');
  `);
  migrate(database, migrations.slice(0, step));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const keep = (account: string, place: string, body = "own:1:sealed", version = 0) =>
  database.prepare("INSERT INTO drafts VALUES (?, ?, ?, ?, 't')").run(account, place, version, body);

test("what an account kept before is still there, and nothing is unfinished yet", () => {
  expect(database.prepare("SELECT name FROM saved_views").pluck().all()).toEqual(["Mine"]);
  expect(database.prepare("SELECT COUNT(*) FROM drafts").pluck().get()).toBe(0);
});

test("a draft is an account's own, one a place", () => {
  keep("u1", "order/c1/");
  keep("u2", "order/c1/");
  expect(() => keep("u1", "order/c1/")).toThrow(/UNIQUE|PRIMARY/u);
  expect(() => keep("nobody", "order/c1/")).toThrow(/FOREIGN KEY/u);
});

test("no text in clear can be stored as one, and no version below none", () => {
  expect(() => keep("u1", "order/c1/", '{"court":"Northmere"}')).toThrow(/CHECK/u);
  expect(() => keep("u1", "order/c1/", "own:1:sealed", -1)).toThrow(/CHECK/u);
});
