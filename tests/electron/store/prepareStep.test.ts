import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const step = migrations.find(({ name }) => name === "prepare")?.version ?? 0;
let folder = "";
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-prepare-step-"));
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
    INSERT INTO agenda_items (id, conference_id, case_id, referral_id, position, minutes) VALUES ('i1', 'm1', 'c1', 'r1', 0, 12);
    INSERT INTO conflicts (id, case_id, account_id, reason, declared_by, declared_at) VALUES ('k1', 'c1', 'u1', 'a neighbour', 'u1', 't');
  `);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test("what was planned before comes over as it was: no standing items, no reason owed, no kind of link", () => {
  migrate(database, migrations.slice(0, step));
  expect(
    database.prepare("SELECT series_id, split_from, cancelled_at, cancelled_reason FROM conferences").all(),
  ).toEqual([{ series_id: null, split_from: null, cancelled_at: null, cancelled_reason: null }]);
  expect(database.prepare("SELECT minutes, late_reason FROM agenda_items").all()).toEqual([
    { minutes: 12, late_reason: "" },
  ]);
  expect(database.prepare("SELECT reason, kind, alternate FROM conflicts").all()).toEqual([
    { reason: "a neighbour", kind: null, alternate: "" },
  ]);
  for (const table of ["standing_items", "deadline_reasons", "deferrals"])
    expect(database.prepare(`SELECT count(*) AS count FROM ${table}`).get()).toEqual({ count: 0 });
});

test("a deadline is moved once, for a reason, and only one that there is", () => {
  migrate(database, migrations.slice(0, step));
  const move = (deadline: string, reason: string) =>
    database.prepare("INSERT INTO deadline_reasons VALUES ('m1', ?, '2026-04-28', ?, 'u1', 't')").run(deadline, reason);
  expect(() => move("researchDueOn", "")).toThrow(/CHECK/u);
  expect(() => move("lunch", "a reason")).toThrow(/CHECK/u);
  move("researchDueOn", "a reason");
  expect(() => move("researchDueOn", "another")).toThrow(/UNIQUE|PRIMARY/u);
});

test("a case is put off once a conference, with a reason of the list, an agency that keeps her safe and a day", () => {
  migrate(database, migrations.slice(0, step));
  const defer = (id: string, reason: string, agency: string | null = "a1", next: string | null = "2026-05-13") =>
    database
      .prepare("INSERT INTO deferrals VALUES (?, 'm1', 'c1', ?, '', ?, 'Ada', ?, 'u1', 't')")
      .run(id, reason, agency, next);
  expect(() => defer("d1", "LUNCH")).toThrow(/CHECK/u);
  expect(() => defer("d1", "TIME", null)).toThrow(/NOT NULL/u);
  expect(() => defer("d1", "TIME", "a1", null)).toThrow(/NOT NULL/u);
  expect(() => defer("d1", "TIME", "nobody")).toThrow(/FOREIGN KEY/u);
  defer("d1", "TIME");
  expect(() => defer("d2", "KEY_AGENCY_ABSENT")).toThrow(/UNIQUE/u);
});

test("a standing item is there once, before or after the cases, and lasts an hour at most", () => {
  migrate(database, migrations.slice(0, step));
  const add = (kind: string, after: number, minutes: number) =>
    database.prepare("INSERT INTO standing_items VALUES ('m1', ?, ?, 0, ?, NULL)").run(kind, after, minutes);
  expect(() => add("LUNCH", 0, 5)).toThrow(/CHECK/u);
  expect(() => add("OPENING", 2, 5)).toThrow(/CHECK/u);
  expect(() => add("OPENING", 0, 61)).toThrow(/CHECK/u);
  add("OPENING", 0, 5);
  expect(() => add("OPENING", 1, 5)).toThrow(/UNIQUE|PRIMARY/u);
});
