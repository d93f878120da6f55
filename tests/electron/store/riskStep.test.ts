import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const place = migrations.findIndex(({ name }) => name === "risk");
let database: Database.Database;
beforeEach(() => {
  database = new Database(":memory:");
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, place));
  database.exec(`
    INSERT INTO agencies VALUES ('a1', 'Police', 'POLICE', 1, 1, NULL, NULL);
    INSERT INTO accounts VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, NULL, NULL, 'b', 's', '2026-01-01T00:00:00.000Z', NULL, '[]');
    INSERT INTO cases (id, reference, created_at) VALUES ('c1', 'NM-2222', '2026-01-01T00:00:00.000Z');
    INSERT INTO referrals (id, reference, case_id, agency_id, created_by, received_on, status, decision_reason, version, form, victim_name, missing, changed_at)
      VALUES ('r1', 'NM-2222', 'c1', 'a1', 'u1', '2026-01-01', 'ACCEPTED', '', 1, '{"score":17}', 'Anna', 0, '2026-01-01T00:00:00.000Z');
  `);
  migrate(database, migrations.slice(0, place + 1));
});
afterEach(() => database.close());

const instrument = (version: string, importedAt: string | null = null, importedBy: string | null = null) =>
  database.prepare("INSERT INTO instruments VALUES ('dash', ?, '{}', ?, ?)").run(version, importedAt, importedBy);
const assessment = ({
  referral = "r1",
  caseId = "c1",
  version = "1.0.0",
  state = "completed",
  completedAt = "2026-01-02T00:00:00.000Z",
}: Partial<Record<"referral" | "caseId" | "version" | "state" | "completedAt", string | null>> = {}) =>
  database
    .prepare(
      `INSERT INTO assessments (id, referral_id, case_id, instrument_id, instrument_version, created_by, state, assessed_on, content, raised, version, started_at, changed_at, completed_at)
       VALUES (hex(randomblob(8)), ?, ?, 'dash', ?, 'u1', ?, NULL, '{}', '[]', 1, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', ?)`,
    )
    .run(referral, caseId, version, state, completedAt);

test("referrals of the version before keep their score, and have no assessment", () => {
  expect(database.prepare("SELECT form ->> '$.score' FROM referrals").pluck().get()).toBe(17);
  expect(database.prepare("SELECT COUNT(*) FROM assessments").pluck().get()).toBe(0);
  expect(database.pragma("foreign_key_check")).toEqual([]);
});

test("an assessment rests on a version of an instrument that is kept as long as it is needed", () => {
  expect(() => assessment()).toThrow(/FOREIGN KEY/u);
  instrument("1.0.0");
  assessment();
  expect(() => instrument("1.0.0")).toThrow(/UNIQUE/u);
  instrument("1.1.0", "2026-01-01T00:00:00.000Z", "u1");
  expect(() => database.exec("DELETE FROM instruments WHERE version = '1.0.0'")).toThrow(/FOREIGN KEY/u);
  database.exec("DELETE FROM instruments WHERE version = '1.1.0'");
});

test("an assessment is of a referral or a case, and complete exactly when it says when", () => {
  instrument("1.0.0");
  assessment({ referral: null });
  assessment({ caseId: null, state: "draft", completedAt: null });
  expect(() => assessment({ referral: null, caseId: null })).toThrow(/assessment_of_something/u);
  expect(() => assessment({ state: "draft" })).toThrow(/completed_at_some_time/u);
  expect(() => assessment({ completedAt: null })).toThrow(/completed_at_some_time/u);
  expect(() => assessment({ state: "deleted" })).toThrow(/CHECK/u);
  expect(() => instrument("2.0.0", "2026-01-01T00:00:00.000Z", null)).toThrow(/imported_by_somebody/u);
});
