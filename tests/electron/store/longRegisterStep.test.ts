import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

test("actions, agenda and hearings that are there stay as they were, and are found by the new indexes alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "concord-long-register-"));
  const database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  const step = migrations.find(({ name }) => name === "longRegister")?.version ?? 0;
  migrate(database, migrations.slice(0, step - 1));
  database.exec(`
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at) VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, 'b', 's', 't');
    INSERT INTO cases (id, reference, created_at) VALUES ('c1', 'NM-2222', 't'), ('c2', 'NM-3333', 't');
    INSERT INTO conferences (id, type, date, starts_at, venue, status, chair_id, minute_taker, minutes_per_case, break_minutes, referrals_close_on, agenda_circulated_on, research_due_on, action_lists_due_on, minutes_due_on, minutes_version)
      VALUES ('k1', 'ROUTINE', '2026-11-25', '09:00', '', 'IN_SESSION', 'u1', '', 12, 15, 'd', 'd', 'd', 'd', 'd', 0);
    INSERT INTO agenda_items (id, conference_id, case_id, position, minutes) VALUES ('i1', 'k1', 'c1', 0, 12), ('i2', 'k1', 'c2', 1, 12);
    INSERT INTO hearings (id, conference_id, case_id, state, started_at, on_table_at, seconds_used, tells_name) VALUES
      ('h1', 'k1', 'c1', 'closed', 't', 't', 1, ''), ('h2', 'k1', 'c2', 'approved', 't', 't', 1, '');
    INSERT INTO actions (id, case_id, hearing_id, number, text, owner_agency_id, owner_name, due, status, safe_to_do, result, evidence_reference, agreed_on, version) VALUES
      ('t1', 'c1', 'h1', 1, 'x', 'a1', '', '2026-12-01', 'OPEN', '', '', '', 'd', 1), ('t2', 'c2', 'h2', 1, 'x', 'a1', '', '2026-12-02', 'DONE', '', '', '', 'd', 1);
  `);
  const tables = ["agenda_items", "hearings", "actions"] as const;
  const everything = () => tables.map((table) => database.prepare(`SELECT * FROM ${table} ORDER BY id`).raw().all());
  const before = everything();
  migrate(database, migrations.slice(0, step));
  expect(everything()).toEqual(before);
  const isFoundBy = (sql: string): string =>
    database
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join("; ");
  expect(
    isFoundBy("SELECT owner_agency_id, due, hearing_id FROM actions WHERE case_id = 'c1' AND status <> 'PROPOSED'"),
  ).toContain("COVERING INDEX actions_of_case (case_id=?)");
  expect(isFoundBy("SELECT conference_id FROM agenda_items WHERE case_id = 'c1'")).toContain(
    "COVERING INDEX agenda_items_by_case (case_id=?)",
  );
  const underway = "SELECT id FROM hearings WHERE state <> 'approved'";
  expect(isFoundBy(underway)).toContain("INDEX hearings_not_approved");
  expect(database.prepare(underway).pluck().all()).toEqual(["h1"]);
  // What was deleted long ago is not looked at again by each sign-in.
  expect(
    isFoundBy(
      "SELECT id FROM conferences WHERE EXISTS (SELECT 1 FROM research WHERE conference_id = conferences.id AND deleted_at IS NULL)",
    ),
  ).toContain("INDEX research_standing (conference_id=?)");
  database.close();
  rmSync(folder, { recursive: true });
});
