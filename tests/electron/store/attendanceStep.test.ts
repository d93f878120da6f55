import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const step = migrations.find(({ name }) => name === "attendance")?.version ?? 0;
let folder = "";
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-attendance-step-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, step - 1));
  database.exec(`
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at) VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, 'b', 's', 't');
    INSERT INTO cases (id, reference, created_at) VALUES ('c1', 'NM-2222', 't');
    INSERT INTO conferences (id, type, date, starts_at, venue, status, chair_id, minute_taker, minutes_per_case, break_minutes, referrals_close_on, agenda_circulated_on, research_due_on, action_lists_due_on, minutes_due_on, minutes_version)
      VALUES ('m1', 'ROUTINE', '2026-04-29', '09:00', '', 'MINUTES_APPROVED', 'u1', '', 12, 0, 'd', 'd', 'd', 'd', 'd', 1);
    INSERT INTO attendance (conference_id, agency_id, account_id, representative, status, info_sent, arrived_at, left_at) VALUES ('m1', 'a1', 'u1', 'Ada', 'PRESENT', 0, '2026-04-29T13:00:00.000Z', NULL);
    INSERT INTO hearings (id, conference_id, case_id, state, started_at, on_table_at, seconds_used, tells_name) VALUES ('h1', 'm1', 'c1', 'approved', 't', 't', 0, '');
  `);
  migrate(database, migrations.slice(0, step));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});
const run = (sql: string) => database.prepare(sql).run();
const count = (table: string) => database.prepare(`SELECT COUNT(*) AS n FROM ${table}`).get();

test("an agency that was present before keeps its place for the whole meeting: when it was asked says nothing of when it came", () => {
  expect(database.prepare("SELECT status, representative, deputy_for, info_received_on FROM attendance").all()).toEqual(
    [{ status: "PRESENT", representative: "Ada", deputy_for: "", info_received_on: null }],
  );
  expect([count("attendance_times"), count("hearing_times")]).toEqual([{ n: 0 }, { n: 0 }]);
});

test("nobody leaves before they came, ends before beginning, or comes without being invited; times go with their line", () => {
  const times = (agency: string, from: string | null, to: string | null) =>
    database
      .prepare("INSERT INTO attendance_times VALUES (?, 'm1', ?, ?, ?)")
      .run(`${agency}${from}`, agency, from, to);
  expect(() => times("a1", "10:00", "09:00")).toThrow(/arrived_before_leaving/u);
  expect(() => times("a9", null, null)).toThrow(/FOREIGN KEY/u);
  times("a1", null, "09:00");
  times("a1", "10:00", null);
  expect(() => run("INSERT INTO hearing_times VALUES ('x', 'h1', '10:00', '09:00')")).toThrow(/started_before/u);
  expect(() => run("INSERT INTO meeting_breaks VALUES ('x', 'm1', '10:00', '09:00')")).toThrow(/break_started/u);
  run("DELETE FROM attendance");
  expect(count("attendance_times")).toEqual({ n: 0 });
});

test("an observer has a name, is there once, and is not in the room without a signed statement", () => {
  const observe = (id: string, name: string, signed: string, inRoom: number) =>
    run(`INSERT INTO observers VALUES ('${id}', 'm1', 'u1', '${name}', 'University', ${signed}, ${inRoom})`);
  expect(() => observe("o1", "Olga", "NULL", 1)).toThrow(/nobody_in_the_room_unsigned/u);
  expect(() => observe("o1", "", "NULL", 0)).toThrow(/CHECK/u);
  observe("o1", "Olga", "NULL", 0);
  expect(() => observe("o2", "Olga", "'2026-04-29'", 1)).toThrow(/UNIQUE/u);
  expect(() => run("UPDATE observers SET in_room = 1")).toThrow(/nobody_in_the_room_unsigned/u);
});

test("a parked question belongs to a conference that is there and is open, answered or an action", () => {
  const park = (conference: string, state: string) =>
    run(
      `INSERT INTO parked_questions (id, conference_id, text, state, version, asked_by, asked_at) VALUES ('q${state}', '${conference}', 'Who has the key?', '${state}', 1, 'u1', 't')`,
    );
  expect(() => park("m9", "OPEN")).toThrow(/FOREIGN KEY/u);
  expect(() => park("m1", "LOST")).toThrow(/CHECK/u);
  park("m1", "OPEN");
  expect(database.prepare("SELECT answer, case_id FROM parked_questions").all()).toEqual([
    { answer: "", case_id: null },
  ]);
});
