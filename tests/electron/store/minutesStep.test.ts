import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const step = migrations.find(({ name }) => name === "minutes")?.version ?? 0;
let folder = "";
let database: Database.Database;
const run = (statement: string): unknown => database.exec(statement);
const rows = (query: string): unknown[] => database.prepare(query).all();

/** Two hearings with all that hangs on one: `h1` is approved, `h2` is not. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-minutes-step-"));
  database = new Database(join(folder, "plain.db"));
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, step - 1));
  run(`
    INSERT INTO agencies (id, name, type, core, active) VALUES ('a1', 'Police', 'POLICE', 1, 1);
    INSERT INTO accounts (id, name, name_folded, post, role, agency_id, active, box_public, sign_public, created_at) VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, 'b', 's', 't');
    INSERT INTO cases (id, reference, created_at) VALUES ('c1', 'NM-2222', 't');
    INSERT INTO actions (id, case_id, hearing_id, number, text, owner_agency_id, owner_name, due, status, safe_to_do, result, evidence_reference, agreed_on, version)
      VALUES ('x1', 'c1', NULL, 1, 'Fit a lock', 'a1', '', '2026-05-04', 'NOT_DONE', '', 'no form', '', '2026-04-29', 1), ('x2', 'c1', NULL, 2, 'Call', 'a1', '', '2026-05-04', 'OPEN', '', '', '', '2026-04-29', 1);
  `);
  for (const [number, state, status] of [
    [1, "approved", "MINUTES_APPROVED"],
    [2, "closed", "MINUTES_DRAFT"],
  ])
    run(`
      INSERT INTO conferences (id, type, date, starts_at, venue, status, chair_id, minute_taker, minutes_per_case, break_minutes, referrals_close_on, agenda_circulated_on, research_due_on, action_lists_due_on, minutes_due_on, minutes_version)
        VALUES ('m${number}', 'ROUTINE', '2026-04-2${number}', '09:00', '', '${status}', 'u1', '', 12, 0, 'd', 'd', 'd', 'd', 'd', 1);
      INSERT INTO attendance (conference_id, agency_id, representative, status, info_sent) VALUES ('m${number}', 'a1', 'Paul', 'PRESENT', 0);
      INSERT INTO hearings (id, conference_id, case_id, state, started_at, on_table_at, seconds_used, tells_name) VALUES ('h${number}', 'm${number}', 'c1', '${state}', 't', 't', 0, 'Leah');
      INSERT INTO hearing_texts VALUES ('h${number}', 'background', 'a text', 1, 't', 'u1');
      INSERT INTO hearing_information (id, hearing_id, agency_id, kind, text, only_agencies, position, version, changed_at, changed_by) VALUES ('i${number}', 'h${number}', 'a1', 'SHARED', 'said', '[]', 0, 1, 't', 'u1');
      INSERT INTO hearing_risks (id, hearing_id, number, text, concerns, version) VALUES ('r${number}', 'h${number}', 1, 'a risk', '[]', 1);
      INSERT INTO previous_plan_review VALUES ('h${number}', 'x1', 'YES', 'a note', 1, 'u1', 't');
    `);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test("conferences of before come over as they were, sent for approval by nobody", () => {
  migrate(database, migrations.slice(0, step));
  expect(rows("SELECT status, minutes_version, sent_for_approval_at FROM conferences ORDER BY id")).toEqual([
    { status: "MINUTES_APPROVED", minutes_version: 1, sent_for_approval_at: null },
    { status: "MINUTES_DRAFT", minutes_version: 1, sent_for_approval_at: null },
  ]);
  expect(rows("SELECT text FROM hearing_texts")).toHaveLength(2);
});

/** Every way to change a hearing with what hangs on it, past the program. */
const changes: readonly (readonly [string, (number: number) => string])[] = [
  ["a text", (number) => `UPDATE hearing_texts SET text = 'another', version = 2 WHERE hearing_id = 'h${number}'`],
  ["a text alone", (number) => `UPDATE hearing_texts SET text = 'another' WHERE hearing_id = 'h${number}'`],
  ["a text taken out", (number) => `DELETE FROM hearing_texts WHERE hearing_id = 'h${number}'`],
  [
    "a text put in",
    (number) => `INSERT INTO hearing_texts VALUES ('h${number}', 'victimVoice', 'another', 1, 't', 'u1')`,
  ],
  ["what an agency said", (number) => `UPDATE hearing_information SET text = 'another' WHERE id = 'i${number}'`],
  ["whom it is for", (number) => `UPDATE hearing_information SET only_agencies = '["a1"]' WHERE id = 'i${number}'`],
  ["whether it is a fact", (number) => `UPDATE hearing_information SET basis = 'FACT' WHERE id = 'i${number}'`],
  ["what an agency said taken out", (number) => `DELETE FROM hearing_information WHERE id = 'i${number}'`],
  [
    "something said put in",
    (number) =>
      `INSERT INTO hearing_information (id, hearing_id, agency_id, kind, text, only_agencies, position, version, changed_at, changed_by) VALUES ('i9', 'h${number}', 'a1', 'SHARED', 'said', '[]', 1, 1, 't', 'u1')`,
  ],
  ["a risk", (number) => `UPDATE hearing_risks SET text = 'another' WHERE id = 'r${number}'`],
  ["a level of a risk", (number) => `UPDATE hearing_risks SET level = 'HIGH' WHERE id = 'r${number}'`],
  ["a risk taken out", (number) => `DELETE FROM hearing_risks WHERE id = 'r${number}'`],
  [
    "a risk put in",
    (number) =>
      `INSERT INTO hearing_risks (id, hearing_id, number, text, concerns, version) VALUES ('r9', 'h${number}', 2, 'a risk', '[]', 1)`,
  ],
  [
    "a look at the plan before",
    (number) => `UPDATE previous_plan_review SET needed = 'NO' WHERE hearing_id = 'h${number}'`,
  ],
  ["a look taken out", (number) => `DELETE FROM previous_plan_review WHERE hearing_id = 'h${number}'`],
  [
    "a look put in",
    (number) => `INSERT INTO previous_plan_review VALUES ('h${number}', 'x2', 'YES', '', 1, 'u1', 't')`,
  ],
  ["the outcome", (number) => `UPDATE hearings SET outcome = 'DEFERRED' WHERE id = 'h${number}'`],
  ["the level", (number) => `UPDATE hearings SET level_agreed = 'HIGH' WHERE id = 'h${number}'`],
  ["who tells", (number) => `UPDATE hearings SET tells_name = 'Ada' WHERE id = 'h${number}'`],
  ["by when", (number) => `UPDATE hearings SET tells_by = '2026-05-01' WHERE id = 'h${number}'`],
  ["why it was put off", (number) => `UPDATE hearings SET put_off_reason = 'TIME' WHERE id = 'h${number}'`],
  ["who saw it otherwise", (number) => `UPDATE hearings SET disagreeing = '["a1"]' WHERE id = 'h${number}'`],
  ["when it is looked at again", (number) => `UPDATE hearings SET next_on = '2026-06-01' WHERE id = 'h${number}'`],
  ["the hearing opened again", (number) => `UPDATE hearings SET state = 'open' WHERE id = 'h${number}'`],
  ["who was there", (number) => `UPDATE attendance SET status = 'APOLOGIES' WHERE conference_id = 'm${number}'`],
  ["who spoke", (number) => `UPDATE attendance SET representative = 'Ada' WHERE conference_id = 'm${number}'`],
  ["an agency taken out", (number) => `DELETE FROM attendance WHERE conference_id = 'm${number}'`],
  ["the day", (number) => `UPDATE conferences SET date = '2026-05-01' WHERE id = 'm${number}'`],
];

describe("past the program,", () => {
  test.each(changes)("%s of approved minutes is refused by the file itself", (_, change) => {
    migrate(database, migrations.slice(0, step));
    expect(() => run(change(1))).toThrow(/final/u);
  });

  test.each(changes)("the negative control: %s of a draft goes through", (_, change) => {
    migrate(database, migrations.slice(0, step));
    expect(() => run(change(2))).not.toThrow();
  });

  test("the minutes are not taken out of approval", () => {
    migrate(database, migrations.slice(0, step));
    expect(() => run("UPDATE conferences SET status = 'MINUTES_DRAFT' WHERE id = 'm1'")).toThrow(/final/u);
    expect(() => run("UPDATE conferences SET approved_by = 'u1' WHERE id = 'm1'")).toThrow(/final/u);
  });
});

test("a case that is restricted later has its approved texts sealed all the same", () => {
  migrate(database, migrations.slice(0, step));
  run(`
    UPDATE hearing_texts SET text = 'in:k:sealed' WHERE hearing_id = 'h1';
    UPDATE hearing_information SET text = 'in:k:sealed' WHERE id = 'i1';
    UPDATE hearing_risks SET text = 'in:k:sealed' WHERE id = 'r1';
    UPDATE previous_plan_review SET note = 'in:k:sealed' WHERE hearing_id = 'h1';
    UPDATE hearings SET tells_name = 'in:k:sealed' WHERE id = 'h1';
    UPDATE hearing_texts SET text = 'in:k2:sealed' WHERE hearing_id = 'h1';
  `);
  expect(rows("SELECT text FROM hearing_texts WHERE hearing_id = 'h1'")).toEqual([{ text: "in:k2:sealed" }]);
});

test("an addendum names its case with its hearing, has a kind, and is final once somebody approved it", () => {
  migrate(database, migrations.slice(0, step));
  const add = (id: string, hearing: string, ofCase: string, kind = "CORRECTION") =>
    run(
      `INSERT INTO addenda VALUES ('${id}', 'm1', ${hearing}, ${ofCase}, '${kind}', 'what came later', 'a1', NULL, '[]', 1, 't', 'u1', NULL, NULL, NULL)`,
    );
  expect(() => add("d0", "'h1'", "NULL")).toThrow(/CHECK/u);
  expect(() => add("d0", "NULL", "NULL", "PROSE")).toThrow(/CHECK/u);
  add("d1", "'h1'", "'c1'");
  add("d2", "NULL", "NULL");
  run("UPDATE addenda SET text = 'said better', version = 2 WHERE id = 'd1'");
  run("DELETE FROM addenda WHERE id = 'd2'");
  expect(() => run("UPDATE addenda SET approved_at = 't' WHERE id = 'd1'")).toThrow(/CHECK/u);
  expect(() => run("UPDATE addenda SET approved_at = 't', approved_by = 'u1' WHERE id = 'd1'")).toThrow(/CHECK/u);
  run("UPDATE addenda SET approved_at = 't', approved_by = 'u1', approved_order = 1 WHERE id = 'd1'");
  for (const change of [
    "UPDATE addenda SET text = 'another' WHERE id = 'd1'",
    "UPDATE addenda SET approved_at = NULL, approved_by = NULL, approved_order = NULL WHERE id = 'd1'",
    "UPDATE addenda SET approved_order = 2 WHERE id = 'd1'",
    "UPDATE addenda SET only_agencies = '[1]' WHERE id = 'd1'",
    "DELETE FROM addenda WHERE id = 'd1'",
  ])
    expect(() => run(change)).toThrow(/final/u);
  run("UPDATE addenda SET text = 'in:k:sealed' WHERE id = 'd1'");
});

test("telling the victim is kept once a hearing; a remark names its case with its hearing", () => {
  migrate(database, migrations.slice(0, step));
  const tell = () =>
    run("INSERT INTO victim_told VALUES ('h1', 'c1', 1, '2026-04-30', 'Leah', 'the plan', '', 1, 't', 'u1')");
  tell();
  expect(tell).toThrow(/UNIQUE|PRIMARY/u);
  const remark = (hearing: string, ofCase: string) =>
    run(
      `INSERT INTO minutes_remarks VALUES (hex(randomblob(8)), 'm2', ${hearing}, ${ofCase}, 'say who', 't', 'u1', NULL, NULL)`,
    );
  remark("NULL", "NULL");
  remark("'h2'", "'c1'");
  expect(() => remark("'h2'", "NULL")).toThrow(/CHECK/u);
});
