import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const step = migrations.find(({ name }) => name === "research")?.version ?? 0;
let folder = "";
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-research-step-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, step - 1));
  database.exec(`
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at) VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, 'b', 's', 't');
    INSERT INTO cases (id, reference, created_at) VALUES ('c1', 'NM-2222', 't');
    INSERT INTO conferences (id, type, date, starts_at, venue, status, chair_id, minute_taker, minutes_per_case, break_minutes, referrals_close_on, agenda_circulated_on, research_due_on, action_lists_due_on, minutes_due_on, minutes_version)
      VALUES ('m1', 'ROUTINE', '2026-04-29', '09:00', '', 'MINUTES_APPROVED', 'u1', '', 12, 0, 'd', 'd', 'd', 'd', 'd', 1);
    INSERT INTO hearings (id, conference_id, case_id, state, started_at, on_table_at, seconds_used, tells_name) VALUES ('h1', 'm1', 'c1', 'open', 't', 't', 0, '');
    INSERT INTO hearing_information (id, hearing_id, agency_id, kind, text, only_agencies, position, version, changed_at, changed_by)
      VALUES ('i1', 'h1', 'a1', 'SHARED', 'what was said', '[]', 0, 1, 't', 'u1');
    INSERT INTO compartments (id, kind, subject_id, created_at) VALUES ('k1', 'agency', 'a1', 't');
  `);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test("what was said before stays as it is, and came from no research", () => {
  migrate(database, migrations.slice(0, step));
  expect(database.prepare("SELECT text, research_item_id FROM hearing_information").all()).toEqual([
    { text: "what was said", research_item_id: null },
  ]);
});

test("an agency is asked once about a case of a conference, and has one of three answers", () => {
  migrate(database, migrations.slice(0, step));
  const write = (id: string, state: string, account = "u1") =>
    database
      .prepare("INSERT INTO research VALUES (?, 'm1', 'c1', 'a1', 'k1', ?, '', 1, NULL, NULL, 't', ?, NULL)")
      .run(id, state, account);
  expect(() => write("r1", "MISSING")).toThrow(/CHECK/u);
  expect(() => write("r1", "BEGUN", "nobody")).toThrow(/FOREIGN KEY/u);
  write("r1", "BEGUN");
  expect(() => write("r2", "RETURNED")).toThrow(/UNIQUE/u);
});

test("what is given is of some research, what is for the chair also of a compartment, and a note stands once a case", () => {
  migrate(database, migrations.slice(0, step));
  const run = (sql: string) => database.prepare(sql).run();
  expect(() => run("INSERT INTO research_shared VALUES ('r1', 'x', 0, '{}')")).toThrow(/FOREIGN KEY/u);
  run("INSERT INTO research VALUES ('r1', 'm1', 'c1', 'a1', 'k1', 'BEGUN', '', 1, NULL, NULL, 't', 'u1', NULL)");
  run("INSERT INTO research_shared VALUES ('r1', 'x', 0, '{}')");
  expect(() => run("INSERT INTO research_for_chair VALUES ('r1', 'x', 0, 'k9', '')")).toThrow(/FOREIGN KEY/u);
  run("INSERT INTO research_for_chair VALUES ('r1', 'x', 0, 'k1', '')");
  run("INSERT INTO chair_notes VALUES ('n1', 'm1', 'c1', 'k1', '', 1, 't', 'u1')");
  expect(() => run("INSERT INTO chair_notes VALUES ('n2', 'm1', 'c1', 'k1', '', 1, 't', 'u1')")).toThrow(/UNIQUE/u);
});

test("reaching the victim is told once a case and conference, in one of three words", () => {
  migrate(database, migrations.slice(0, step));
  const note = (outcome: string) =>
    database.prepare("INSERT INTO adviser_contacts VALUES ('m1', 'c1', ?, '2026-04-27', 'u1', 't')").run(outcome);
  expect(() => note("MAYBE")).toThrow(/CHECK/u);
  note("TRIED");
  expect(() => note("CONTACTED")).toThrow(/UNIQUE|PRIMARY/u);
});
