import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../electron/store/migrate.ts";
import { migrations } from "../../../electron/store/migrations/index.ts";

const step = migrations.findIndex(({ name }) => name === "needToKnow");
let database: Database.Database;
beforeEach(() => {
  database = new Database(":memory:");
  database.pragma("foreign_keys = ON");
  migrate(database, migrations.slice(0, step));
  database.exec(`
    INSERT INTO agencies VALUES ('a1', 'Police', 'POLICE', 1, 1, NULL, NULL);
    INSERT INTO accounts VALUES ('u1', 'Ada', 'ada', '', 'administrator', 'a1', 1, NULL, NULL, 'b', 's', '2026-01-01T00:00:00.000Z', NULL, '[]');
    INSERT INTO cases (id, reference, created_at) VALUES ('c1', 'NM-2222', '2026-01-01T00:00:00.000Z');
    INSERT INTO conflicts VALUES ('k1', 'c1', 'u1', NULL, 'a neighbour', 'u1', '2026-02-01T09:00:00.000Z');
    INSERT INTO conflicts VALUES ('k2', 'c1', NULL, 'a1', '', 'u1', '2026-02-02T09:00:00.000Z');
  `);
  migrate(database, migrations.slice(0, step + 1));
});
afterEach(() => void database.close());

const rows = (sql: string) => database.prepare(sql).all();

test("a conflict that was declared before still keeps them out, until somebody decides otherwise", () => {
  expect(rows("SELECT id, state, decided_by, decision_reason FROM conflicts ORDER BY id")).toEqual([
    { id: "k1", state: "DECLARED", decided_by: null, decision_reason: "" },
    { id: "k2", state: "DECLARED", decided_by: null, decision_reason: "" },
  ]);
  expect(rows("SELECT id FROM standing_conflicts ORDER BY id")).toEqual([{ id: "k1" }, { id: "k2" }]);
  database.exec("UPDATE conflicts SET state = 'ACCEPTED' WHERE id = 'k1'");
  database.exec("UPDATE conflicts SET state = 'NOT_ACCEPTED' WHERE id = 'k2'");
  expect(rows("SELECT id FROM standing_conflicts")).toEqual([{ id: "k1" }]);
  expect(() => database.exec("UPDATE conflicts SET state = 'PERHAPS' WHERE id = 'k1'")).toThrow(/CHECK/u);
});

test("attempts are one row an account, case, procedure and minute, also of nothing at all", () => {
  const attempt = (caseId: string, count: number) =>
    database.exec(
      `INSERT INTO attempts VALUES ('u1', '${caseId}', 'cases.open', '2026-02-01T09:00', '2026-02-01T09:00:01.000Z', ${count})`,
    );
  attempt("c1", 1);
  attempt("", 1);
  expect(() => attempt("c1", 2)).toThrow(/UNIQUE/u);
  expect(() => attempt("c2", 0)).toThrow(/CHECK/u);
  expect(() => database.exec("INSERT INTO attempts VALUES ('nobody', 'c1', 'cases.open', 'm', 'a', 1)")).toThrow(
    /FOREIGN KEY/u,
  );
});

test("a sign-in is by passphrase or by the recovery key", () => {
  database.exec("INSERT INTO sign_ins VALUES ('s1', 'u1', '2026-02-01T09:00:00.000Z', 'PASSPHRASE', 2)");
  expect(() =>
    database.exec("INSERT INTO sign_ins VALUES ('s2', 'u1', '2026-02-01T09:00:00.000Z', 'GUESSED', 0)"),
  ).toThrow(/CHECK/u);
});
