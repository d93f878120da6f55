import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";
import { escalatesOn } from "../../../shared/actions/reminders.ts";
import { addDays, CivilDate } from "../../../shared/dates.ts";

const step = migrations.find(({ name }) => name === "register")?.version ?? 0;
let folder = "";
let database: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-register-step-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  database.pragma("synchronous = OFF");
  migrate(database, migrations.slice(0, step - 1));
  database.exec(`
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at) VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, 'b', 's', 't');
    INSERT INTO cases (id, reference, created_at) VALUES ('c1', 'NM-2222', 't');
    INSERT INTO actions (id, case_id, number, text, owner_agency_id, owner_name, due, status, safe_to_do, result, evidence_reference, agreed_on, version)
      VALUES ('x1', 'c1', 1, 'Fit a lock', 'a1', '', '2026-05-04', 'NOT_DONE', '', 'no form', '', '2026-04-29', 2),
        ('x2', 'c1', 2, 'Call', 'a1', '', '2026-05-05', 'OPEN', '', '', '', '2026-04-29', 1);
    INSERT INTO action_history (action_id, at, account_id, from_status, to_status, result)
      VALUES ('x1', '2026-04-29T10:00:00Z', 'u1', NULL, 'OPEN', ''), ('x1', '2026-05-02T10:00:00Z', 'u1', 'OPEN', 'NOT_DONE', 'no form'),
        ('x2', '2026-04-29T10:00:00Z', 'u1', NULL, 'OPEN', '');
  `);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test("actions come over with the day they were last reported and closed, and their history says what each line was", () => {
  migrate(database, migrations.slice(0, step));
  expect(
    database.prepare("SELECT status, result, reported_on, closed_on, why_not, escalated_to FROM actions").all(),
  ).toEqual([
    {
      status: "NOT_DONE",
      result: "no form",
      reported_on: "2026-05-02",
      closed_on: "2026-05-02",
      why_not: null,
      escalated_to: "",
    },
    { status: "OPEN", result: "", reported_on: null, closed_on: null, why_not: null, escalated_to: "" },
  ]);
  expect(database.prepare("SELECT kind FROM action_history ORDER BY rowid").pluck().all()).toEqual([
    "AGREED",
    "REPORTED",
    "AGREED",
  ]);
});

test("the file works out the day an action goes to the lead as the rule does, and nobody can set it", () => {
  migrate(database, migrations.slice(0, step));
  const set = database.prepare("UPDATE actions SET due = ?, reported_on = ? WHERE id = 'x2'");
  const read = database.prepare("SELECT escalates_on FROM actions WHERE id = 'x2'").pluck();
  const first = CivilDate.parse("2024-02-20");
  const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays(first, days));
  fc.assert(
    fc.property(anyDay, fc.option(anyDay), (due, reportedOn) => {
      set.run(due, reportedOn);
      expect(read.get()).toBe(escalatesOn({ due, reportedOn }));
    }),
    { numRuns: 500 },
  );
  expect(() => database.exec("UPDATE actions SET escalates_on = '2026-01-01'")).toThrow(/generated column/u);
});

test("an effect on the risk and a kind of change are one of a list; what takes the place of an action is one", () => {
  migrate(database, migrations.slice(0, step));
  const set = (column: string, value: string) =>
    database.prepare(`UPDATE actions SET ${column} = ? WHERE id = 'x1'`).run(value);
  set("risk_effect", "REDUCED");
  expect(() => set("risk_effect", "BETTER")).toThrow(/CHECK/u);
  set("superseded_by", "x2");
  expect(() => set("superseded_by", "x9")).toThrow(/FOREIGN KEY/u);
  expect(() => database.exec("UPDATE action_history SET kind = 'LOOKED_AT'")).toThrow(/CHECK/u);
});
