import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const step = migrations.find(({ name }) => name === "repeat")?.version ?? 0;
let folder = "";
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-repeat-step-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, step - 1));
  database.exec(`
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at) VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, 'b', 's', 't');
    INSERT INTO cases (id, reference, created_at) VALUES ('c1', 'NM-2222', 't');
    INSERT INTO referrals (id, reference, case_id, agency_id, created_by, received_on, status, decision_reason, version, form, victim_name, missing, changed_at)
      VALUES ('r1', 'NM-2222', 'c1', 'a1', 'u1', '2026-04-12', 'HEARD', '', 1, '{}', 'Anna', 0, 't');
    INSERT INTO conferences (id, type, date, starts_at, venue, status, chair_id, minute_taker, minutes_per_case, break_minutes, referrals_close_on, agenda_circulated_on, research_due_on, action_lists_due_on, minutes_due_on, minutes_version)
      VALUES ('m1', 'ROUTINE', '2026-04-29', '09:00', '', 'MINUTES_APPROVED', 'u1', '', 12, 0, 'd', 'd', 'd', 'd', 'd', 1);
    INSERT INTO hearings (id, conference_id, case_id, state, started_at, on_table_at, seconds_used, tells_name) VALUES ('h1', 'm1', 'c1', 'approved', 't', 't', 0, '');
    INSERT INTO actions (id, case_id, hearing_id, number, text, owner_agency_id, owner_name, due, status, safe_to_do, result, evidence_reference, agreed_on, version)
      VALUES ('x1', 'c1', 'h1', 1, 'Fit a lock', 'a1', '', '2026-05-04', 'NOT_DONE', '', 'no form', '', '2026-04-29', 1);
  `);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test("a referral that was accepted before the rule was kept comes over with no answer of it, and nothing else changed", () => {
  migrate(database, migrations.slice(0, step));
  expect(
    database
      .prepare(
        "SELECT status, victim_name, is_repeat, repeat_answer, undecided_reason, consent_override FROM referrals",
      )
      .all(),
  ).toEqual([
    {
      status: "HEARD",
      victim_name: "Anna",
      is_repeat: null,
      repeat_answer: null,
      undecided_reason: "",
      consent_override: "",
    },
  ]);
  expect(database.prepare("SELECT status, result FROM actions").all()).toEqual([
    { status: "NOT_DONE", result: "no form" },
  ]);
});

test("a repeat is yes or no, and its answer is JSON", () => {
  migrate(database, migrations.slice(0, step));
  const set = (column: string, value: unknown) => database.prepare(`UPDATE referrals SET ${column} = ?`).run(value);
  set("is_repeat", 1);
  expect(() => set("is_repeat", 2)).toThrow(/CHECK/u);
  set("repeat_answer", "{}");
  expect(() => set("repeat_answer", "within the window")).toThrow(/CHECK/u);
});

test("an action of the plan before is reviewed once a hearing, with one of three answers, by an account", () => {
  migrate(database, migrations.slice(0, step));
  const review = (action: string, needed: string, account = "u1") =>
    database
      .prepare("INSERT INTO previous_plan_review VALUES ('h1', ?, ?, '', 1, ?, 't')")
      .run(action, needed, account);
  expect(() => review("x1", "PERHAPS")).toThrow(/CHECK/u);
  expect(() => review("nothing", "YES")).toThrow(/FOREIGN KEY/u);
  expect(() => review("x1", "YES", "nobody")).toThrow(/FOREIGN KEY/u);
  review("x1", "REPLACED");
  expect(() => review("x1", "NO")).toThrow(/UNIQUE|PRIMARY/u);
});

test("an administrator decides once about a person of a referral, and each decides for themselves", () => {
  migrate(database, migrations.slice(0, step));
  const decide = (account: string) =>
    database.prepare("INSERT INTO person_decisions VALUES ('r1', 'VICTIM', 0, ?, 'in:sealed', 't')").run(account);
  decide("u1");
  expect(() => decide("u1")).toThrow(/UNIQUE|PRIMARY/u);
  expect(() => decide("nobody")).toThrow(/FOREIGN KEY/u);
});
