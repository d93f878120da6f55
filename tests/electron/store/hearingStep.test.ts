import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const step = migrations.find(({ name }) => name === "hearing")?.version ?? 0;
let folder = "";
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-hearing-step-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, step - 1));
  database.exec(`
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at) VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, 'b', 's', 't');
    INSERT INTO cases (id, reference, created_at) VALUES ('c1', 'NM-2222', 't');
    INSERT INTO conferences (id, type, date, starts_at, venue, status, chair_id, minute_taker, minutes_per_case, break_minutes, referrals_close_on, agenda_circulated_on, research_due_on, action_lists_due_on, minutes_due_on, minutes_version)
      VALUES ('m1', 'ROUTINE', '2026-04-29', '09:00', '', 'MINUTES_DRAFT', 'u1', '', 12, 0, 'd', 'd', 'd', 'd', 'd', 0);
    INSERT INTO hearings (id, conference_id, case_id, state, started_at, on_table_at, seconds_used, outcome, tells_name) VALUES ('h1', 'm1', 'c1', 'closed', 't', 't', 0, 'DEFERRED', '');
    INSERT INTO hearing_risks (id, hearing_id, number, text, concerns, version) VALUES ('r1', 'h1', 1, 'He knows the address', '["VICTIM"]', 1);
    INSERT INTO actions (id, case_id, hearing_id, number, text, owner_agency_id, owner_name, due, status, safe_to_do, result, evidence_reference, agreed_on, version)
      VALUES ('x1', 'c1', 'h1', 1, 'Fit a lock', 'a1', '', '2026-05-04', 'OPEN', '', '', '', '2026-04-29', 1);
  `);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});
const run = (sql: string) => database.prepare(sql).run();

test("what was heard before comes over as it was, with nothing decided besides and no action that waits", () => {
  migrate(database, migrations.slice(0, step));
  expect(
    database
      .prepare("SELECT outcome, decision_version, put_off_reason, safety_name, next_on, disagreeing FROM hearings")
      .get(),
  ).toEqual({
    outcome: "DEFERRED",
    decision_version: 0,
    put_off_reason: null,
    safety_name: "",
    next_on: null,
    disagreeing: "[]",
  });
  expect(database.prepare("SELECT text, item FROM hearing_risks").get()).toEqual({
    text: "He knows the address",
    item: null,
  });
  expect(
    database
      .prepare("SELECT text, priority, may_alert, depends_on, assigned_absent, informed_by, ticks FROM actions")
      .get(),
  ).toEqual({
    text: "Fit a lock",
    priority: null,
    may_alert: null,
    depends_on: null,
    assigned_absent: 0,
    informed_by: "",
    ticks: "[]",
  });
});

test("what is not one of the answers is refused by the file", () => {
  migrate(database, migrations.slice(0, step));
  expect(() => run("UPDATE hearings SET put_off_reason = 'BORED'")).toThrow(/CHECK/u);
  expect(() => run("UPDATE actions SET priority = 'SOON'")).toThrow(/CHECK/u);
  expect(() => run("UPDATE actions SET depends_on = 'x1'")).toThrow(/CHECK/u);
  expect(() => run("INSERT INTO hearing_warnings VALUES ('h1', 'tooLate', '', '', 1, 't', 'u1')")).toThrow(/CHECK/u);
  expect(() => run("INSERT INTO hearing_reasons VALUES ('h1', 'weather', 'OTHER', 't', 'u1')")).toThrow(/CHECK/u);
});

test("once the minutes are approved nothing of it changes, whoever writes into the file", () => {
  migrate(database, migrations.slice(0, step));
  run("INSERT INTO hearing_reasons VALUES ('h1', 'victimVoice', 'DECLINED', 't', 'u1')");
  run("INSERT INTO hearing_warnings VALUES ('h1', 'oldAssessment', '', 'the review is booked', 1, 't', 'u1')");
  run("UPDATE hearings SET put_off_reason = 'TIME', decision_version = 1");
  run("UPDATE hearings SET state = 'approved'");
  for (const change of [
    "UPDATE hearings SET put_off_reason = 'WITHDRAWN'",
    "UPDATE hearings SET next_on = '2026-12-09'",
    "UPDATE hearings SET safety_name = 'somebody else'",
    "UPDATE hearing_risks SET item = 'dash.1'",
    "UPDATE hearing_reasons SET reason = 'OTHER'",
    "DELETE FROM hearing_reasons",
    "INSERT INTO hearing_reasons VALUES ('h1', 'staffSafety', 'OTHER', 't', 'u1')",
    "UPDATE hearing_warnings SET reason = 'another'",
    "DELETE FROM hearing_warnings",
    "INSERT INTO hearing_warnings VALUES ('h1', 'vagueVerb', 'x1', '', 1, 't', 'u1')",
  ])
    expect(() => run(change), change).toThrow(/approved minutes are final/u);
  // Sealing it again changes no word of it.
  run("UPDATE hearings SET safety_name = 'in:sealed'");
  run("UPDATE hearing_warnings SET reason = 'in:sealed'");
});
