import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const step = migrations.find(({ name }) => name === "keptMinutes")?.version ?? 0;
let folder = "";
let database: Database.Database;
const run = (statement: string): unknown => database.exec(statement);
const rows = (query: string): unknown[] => database.prepare(query).all();

/** A conference with approved minutes, an approved addendum and a draft of one, and two cases. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-kept-step-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, step - 1));
  run(`
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at) VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, 'b', 's', 't');
    INSERT INTO cases (id, reference, created_at) VALUES ('c1', 'NM-2222', 't'), ('c2', 'NM-3333', 't');
    INSERT INTO conferences (id, type, date, starts_at, venue, status, chair_id, minute_taker, minutes_per_case, break_minutes, referrals_close_on, agenda_circulated_on, research_due_on, action_lists_due_on, minutes_due_on, minutes_version, approved_at, approved_by)
      VALUES ('m1', 'ROUTINE', '2026-04-29', '09:00', '', 'MINUTES_APPROVED', 'u1', '', 12, 0, 'd', 'd', 'd', 'd', 'd', 1, 't', 'u1');
    INSERT INTO hearings (id, conference_id, case_id, state, started_at, on_table_at, seconds_used, tells_name) VALUES ('h1', 'm1', 'c1', 'approved', 't', 't', 0, 'Leah');
    INSERT INTO addenda (id, conference_id, hearing_id, case_id, kind, text, agency_id, only_agencies, version, written_at, written_by, approved_at, approved_by, approved_order)
      VALUES ('d1', 'm1', 'h1', 'c1', 'CORRECTION', 'it was the ninth', 'a1', '[]', 1, 't', 'u1', 't', 'u1', 1), ('d2', 'm1', 'h1', 'c1', 'CORRECTION', 'a draft', 'a1', '[]', 1, 't', 'u1', NULL, NULL, NULL);
  `);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

/** What is kept of the conference: of `c1` in words, of `c2` nothing yet. */
const keep = (): void => {
  migrate(database, migrations.slice(0, step));
  run(`
    INSERT INTO kept_minutes VALUES ('m1', '{}', 't');
    INSERT INTO kept_cases VALUES ('m1', 'c1', 0, 'what was said', 't'), ('m1', 'c2', 1, '', NULL);
    INSERT INTO kept_earlier_actions VALUES ('m1', 'x1', 'c1', 0, 'what was due', 't'), ('m1', 'x2', 'c2', 1, '', NULL);
  `);
};

test("minutes of before come over as they were, with nothing kept; approved addenda get their names", () => {
  migrate(database, migrations.slice(0, step));
  expect(rows("SELECT status, minutes_version FROM conferences")).toEqual([
    { status: "MINUTES_APPROVED", minutes_version: 1 },
  ]);
  for (const table of ["kept_minutes", "kept_cases", "kept_earlier_actions"])
    expect(rows(`SELECT * FROM ${table}`)).toEqual([]);
  expect(rows("SELECT text, kept_agency_name, kept_approver_name FROM addenda ORDER BY id")).toEqual([
    { text: "it was the ninth", kept_agency_name: "Police", kept_approver_name: "Ada" },
    { text: "a draft", kept_agency_name: null, kept_approver_name: null },
  ]);
});

describe("past the program,", () => {
  test.each([
    ["the front", `UPDATE kept_minutes SET front = '{"venue":"elsewhere"}'`],
    ["the front taken out", "DELETE FROM kept_minutes"],
    ["a case", "UPDATE kept_cases SET record = 'another' WHERE case_id = 'c1'"],
    ["a case emptied", "UPDATE kept_cases SET record = '', kept_at = NULL WHERE case_id = 'c1'"],
    ["the day of a case", "UPDATE kept_cases SET kept_at = 'u' WHERE case_id = 'c1'"],
    ["the order of cases", "UPDATE kept_cases SET position = 9 WHERE case_id = 'c2'"],
    ["a case taken out", "DELETE FROM kept_cases WHERE case_id = 'c1'"],
    ["an action that was due", "UPDATE kept_earlier_actions SET record = 'another' WHERE action_id = 'x1'"],
    ["whose case it is of", "UPDATE kept_earlier_actions SET case_id = 'c2' WHERE action_id = 'x1'"],
    ["an action taken out", "DELETE FROM kept_earlier_actions WHERE action_id = 'x1'"],
    ["a name of an addendum", "UPDATE addenda SET kept_agency_name = 'Constabulary' WHERE id = 'd1'"],
  ])("%s of what is kept is refused by the file itself", (_, change) => {
    keep();
    expect(() => run(change)).toThrow(/final/u);
  });

  test("what waits is kept once, and a value that is sealed again stays final", () => {
    keep();
    run("UPDATE kept_cases SET record = 'in:k:sealed', kept_at = 'u' WHERE case_id = 'c2'");
    run("UPDATE kept_cases SET record = 'in:k2:sealed' WHERE case_id IN ('c1', 'c2')");
    run("UPDATE kept_earlier_actions SET record = 'in:k2:sealed' WHERE action_id = 'x1'");
    expect(() => run("UPDATE kept_cases SET record = 'plain again' WHERE case_id = 'c2'")).toThrow(/final/u);
    expect(() => run("UPDATE kept_cases SET kept_at = 'v' WHERE case_id = 'c2'")).toThrow(/final/u);
  });

  test("an empty record has no day, and one with a day is not empty", () => {
    keep();
    expect(() => run("INSERT INTO kept_cases VALUES ('m1', 'c9', 2, '', 't')")).toThrow(/kept_case_has_a_day/u);
    expect(() => run("INSERT INTO kept_earlier_actions VALUES ('m1', 'x9', 'c2', 2, 'due', NULL)")).toThrow(
      /kept_action_has_a_day/u,
    );
  });
});

test("what is kept of a case goes with the case, and nothing else does", () => {
  keep();
  run("UPDATE kept_cases SET record = 'said', kept_at = 't' WHERE case_id = 'c2'");
  run("UPDATE kept_earlier_actions SET record = 'due', kept_at = 't' WHERE action_id = 'x2'");
  run("DELETE FROM cases WHERE id = 'c2'");
  expect(rows("SELECT case_id FROM kept_cases")).toEqual([{ case_id: "c1" }]);
  expect(rows("SELECT action_id FROM kept_earlier_actions")).toEqual([{ action_id: "x1" }]);
  expect(rows("SELECT conference_id FROM kept_minutes")).toEqual([{ conference_id: "m1" }]);
});
