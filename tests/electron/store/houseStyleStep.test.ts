import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const step = migrations.find(({ name }) => name === "houseStyle")?.version ?? 0;
let folder = "";
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-house-style-step-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, step - 1));
  database.exec(
    `INSERT INTO area VALUES ('x', 'Northmere', 'GB', 'en', 'Europe/London', 'NM', 0, 1, '{"marking":"MARKED"}', 't');`,
  );
  migrate(database, migrations.slice(0, step));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const file = (id: string, kind = "LOGO", bytes = Buffer.from("x")) =>
  database.prepare("INSERT INTO house_files VALUES (?, ?, 'logo.png', 1, 1, ?, 't')").run(id, kind, bytes);
const style = (id: number, logo: string | null, look = "{}") =>
  database.prepare("INSERT INTO house_style VALUES (?, ?, ?, NULL)").run(id, look, logo);

test("an area of before keeps its marking and has chosen nothing yet", () => {
  expect(database.prepare("SELECT settings FROM area").pluck().get()).toBe('{"marking":"MARKED"}');
  expect(database.prepare("SELECT COUNT(*) FROM house_style").pluck().get()).toBe(0);
});

test("there is one style, of files that are there", () => {
  file("f1");
  style(1, "f1");
  expect(() => style(2, null)).toThrow(/one_house_style/u);
  expect(() => database.exec("UPDATE house_style SET logo_id = 'gone'")).toThrow(/FOREIGN KEY/u);
  expect(() => database.exec("DELETE FROM house_files")).toThrow(/FOREIGN KEY/u);
});

test("a file has a known kind and is not empty, and what was chosen is JSON", () => {
  expect(() => file("f1", "FONT")).toThrow(/CHECK/u);
  expect(() => file("f1", "BASE", Buffer.alloc(0))).toThrow(/house_file_is_small/u);
  expect(() => style(1, null, "not JSON")).toThrow(/CHECK/u);
});
