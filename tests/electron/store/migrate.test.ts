import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AreaFromTheFuture, migrate, schemaVersion } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

let folder = "";
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-migrate-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const schema = (): string =>
  database
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search\\_words\\_%' ESCAPE '\\' ORDER BY type DESC, name",
    )
    .pluck()
    .all()
    .map(String)
    .join(";\n");

test("the steps are numbered 1, 2, 3 … without a gap", () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

test("an empty database comes to the newest schema, which is the golden one", async () => {
  expect(migrate(database)).toBe(0);
  expect(schemaVersion(database)).toBe(migrations.length);
  await expect(`${schema()};\n`).toMatchFileSnapshot("../../golden/schema.sql");
});

test("bringing it there twice changes nothing", () => {
  migrate(database);
  const before = schema();
  expect(migrate(database)).toBe(migrations.length);
  expect(schema()).toBe(before);
});

test("every table is STRICT, so that no column holds a value of another kind", () => {
  migrate(database);
  const loose = database
    .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  expect(loose).toEqual([]);
});

test("a step that throws half-way leaves the version and the tables before it", () => {
  migrate(database);
  const before = schema();
  const broken = [
    ...migrations,
    {
      version: migrations.length + 1,
      name: "broken",
      sql: "CREATE TABLE half (a TEXT) STRICT; SELECT * FROM not_there;",
    },
  ];
  expect(() => migrate(database, broken)).toThrow();
  expect(schemaVersion(database)).toBe(migrations.length);
  expect(schema()).toBe(before);
});

test("the negative control: the same step without its transaction leaves half of itself behind", () => {
  migrate(database);
  const before = schema();
  expect(() => database.exec("CREATE TABLE half (a TEXT) STRICT; SELECT * FROM not_there;")).toThrow();
  expect(schema()).not.toBe(before);
});

test("a database from the future is refused and not touched", () => {
  migrate(database);
  database.pragma("user_version = 99");
  const before = schema();
  expect(() => migrate(database)).toThrow(AreaFromTheFuture);
  expect(schemaVersion(database)).toBe(99);
  expect(schema()).toBe(before);
});

test("version 1 comes from nothing, and takes the rows it is there for", () => {
  migrate(database, migrations.slice(0, 1));
  database.exec(`
    INSERT INTO agencies VALUES ('a1', 'Police', 'POLICE', 1, 1, NULL, NULL);
    INSERT INTO accounts VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, NULL, NULL, 'b', 's', '2026-01-01T00:00:00.000Z', NULL, '[]');
    INSERT INTO cases VALUES ('c1', 'NM-2222', NULL, '2026-01-01T00:00:00.000Z', 1);
  `);
  expect(() =>
    database.exec("INSERT INTO cases VALUES ('c2', 'NM-2222', NULL, '2026-01-01T00:00:00.000Z', 1)"),
  ).toThrow(/UNIQUE/u);
  expect(() => database.exec("INSERT INTO case_people VALUES ('c1', 'nobody', 'VICTIM', NULL, 0)")).toThrow(
    /FOREIGN KEY/u,
  );
  expect(() =>
    database.exec(
      "INSERT INTO contacts VALUES ('k1', NULL, 'c1', NULL, 'VICTIM', 'PHONE', '0', '', NULL, 0, 0, '', 0, 0)",
    ),
  ).toThrow(/unsafe_contact_is_sealed/u);
  expect(() => database.exec("INSERT INTO agencies VALUES ('a2', 7, 'POLICE', 2, 1, NULL, NULL)")).toThrow();
});
