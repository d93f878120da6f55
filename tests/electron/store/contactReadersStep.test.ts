import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

test("a case that is there already has no added readers of its contacts, and can get one, once", () => {
  const folder = mkdtempSync(join(tmpdir(), "concord-contact-readers-"));
  const database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  const step = migrations.find(({ name }) => name === "contactReaders")?.version ?? 0;
  migrate(database, migrations.slice(0, step - 1));
  database.exec(`
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at) VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, 'b', 's', 't');
    INSERT INTO cases (id, reference, created_at) VALUES ('c1', 'NM-2222', 't');
  `);
  migrate(database, migrations.slice(0, step));
  expect(database.prepare("SELECT reference FROM cases").pluck().all()).toEqual(["NM-2222"]);
  expect(database.prepare("SELECT count(*) FROM contact_readers").pluck().get()).toBe(0);
  const add = database.prepare("INSERT INTO contact_readers VALUES (?, 'u1', 'r', 'u1', 't')");
  add.run("c1");
  expect(() => add.run("c1")).toThrow(/UNIQUE/u);
  expect(() => add.run("c2")).toThrow(/FOREIGN KEY/u);
  database.close();
  rmSync(folder, { recursive: true });
});
