import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const step = migrations.find(({ name }) => name === "copies")?.version ?? 0;
let folder = "";
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-copies-step-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, step - 1));
  const copy = (id: string, code: string, number: number) =>
    `('${id}', 'AGENDA', NULL, NULL, 'a1', NULL, 'Police', 'en', '${code}', ${number}, 1, '${id}.docx', 'hash of ${id}', 't', 'u1', '2026-12-09')`;
  database.exec(`
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at) VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, 'b', 's', 't');
    INSERT INTO documents VALUES ${[copy("d1", "NM-2222-01", 1), copy("d2", "NM-2222-02", 2), copy("d3", "NM-3333-03", 3)].join(", ")};
  `);
  migrate(database, migrations.slice(0, step));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test("a copy of before was not protected, is one of as many as were made with it, and was not destroyed", () => {
  const rows = database
    .prepare("SELECT id, sha256, plain_sha256, protected, copy_total, made_of, destroyed_at FROM documents ORDER BY id")
    .all();
  const whole = { protected: 0, made_of: null, destroyed_at: null };
  expect(rows).toEqual(
    [
      ["d1", 2],
      ["d2", 2],
      ["d3", 3],
    ].map(([id, total]) => ({
      id,
      sha256: `hash of ${id}`,
      plain_sha256: `hash of ${id}`,
      copy_total: total,
      ...whole,
    })),
  );
});

test("what was destroyed says by whom, and what it was made of is JSON", () => {
  const set = (what: string) => () => database.exec(`UPDATE documents SET ${what} WHERE id = 'd1'`);
  expect(set("destroyed_at = 't'")).toThrow(/destroyed_by_somebody/u);
  expect(set("destroyed_at = 't', destroyed_by = 'nobody'")).toThrow(/FOREIGN KEY/u);
  expect(set("protected = 2")).toThrow(/protected_is_yes_or_no/u);
  expect(set("made_of = 'not JSON'")).toThrow(/made_of_is_json/u);
  set("destroyed_at = 't', destroyed_by = 'u1', made_of = '{}'")();
});

test("further files are of a copy that is there, and files are found by their fingerprint without reading all", () => {
  const file = (of: string) => database.exec(`INSERT INTO copy_files VALUES ('f1', '${of}', 'hash', 1, 't', 'u1')`);
  expect(() => file("gone")).toThrow(/FOREIGN KEY/u);
  file("d1");
  const plan = (sql: string) =>
    database
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join("; ");
  expect(plan("SELECT id FROM documents WHERE sha256 = 'x'")).toContain("documents_by_fingerprint");
  expect(plan("SELECT id FROM documents WHERE plain_sha256 = 'x'")).toContain("documents_by_plain_fingerprint");
  expect(plan("SELECT document_id FROM copy_files WHERE sha256 = 'x'")).toContain("copy_files_by_fingerprint");
});
