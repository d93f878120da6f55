import Database from "better-sqlite3";
import fc from "fast-check";
import { Kysely, SqliteDialect } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wasThereWhen } from "../../../electron/features/cases/rows.ts";
import { wasThere } from "../../../shared/conferences/stays.ts";
import { instantOf } from "../../../shared/dates.ts";

interface Tables {
  hearings: { id: string; conference_id: string };
  attendance: { conference_id: string; agency_id: string };
  attendance_times: { conference_id: string; agency_id: string; arrived_at: string | null; left_at: string | null };
  hearing_times: { hearing_id: string; started_at: string; ended_at: string | null };
}

let database: Database.Database;
let db: Kysely<Tables>;
beforeAll(() => {
  database = new Database(":memory:");
  database.exec(`
    CREATE TABLE hearings (id, conference_id); CREATE TABLE attendance (conference_id, agency_id);
    CREATE TABLE attendance_times (conference_id, agency_id, arrived_at, left_at); CREATE TABLE hearing_times (hearing_id, started_at, ended_at);
    INSERT INTO hearings VALUES ('h', 'm'), ('other', 'm'); INSERT INTO attendance VALUES ('m', 'a'), ('m', 'b');
  `);
  db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
});
afterAll(() => db.destroy());

const moment = fc.integer({ min: 0, max: 6 }).map((minute) => instantOf(Date.UTC(2026, 10, 25, 9, minute)));
const inOrder = <Kind>(pair: readonly [Kind, Kind]): readonly [Kind, Kind] =>
  pair[0] > pair[1] ? [pair[1], pair[0]] : pair;
const stay = fc.tuple(moment, moment, fc.boolean(), fc.boolean()).map(([one, other, openBegin, openEnd]) => {
  const [from, to] = inOrder([one, other]);
  return { arrivedAt: openBegin ? null : from, leftAt: openEnd ? null : to };
});
const stretch = fc.tuple(moment, moment, fc.boolean()).map(([one, other, isOpen]) => {
  const [startedAt, endedAt] = inOrder([one, other]);
  return { startedAt, endedAt: isOpen ? null : endedAt };
});

test("the condition of the lists says of every agency and case what the rule says, and is not moved by other agencies or cases", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stay, { maxLength: 3 }), fc.array(stretch, { maxLength: 3 }), async (stays, onTable) => {
      database.exec("DELETE FROM attendance_times; DELETE FROM hearing_times");
      // Noise: another agency was there at the wrong time, another case was heard all day.
      const times = database.prepare("INSERT INTO attendance_times VALUES ('m', ?, ?, ?)");
      const heard = database.prepare("INSERT INTO hearing_times VALUES (?, ?, ?)");
      times.run("b", null, "2026-11-25T08:00:00.000Z");
      heard.run("other", "2026-11-25T09:00:00.000Z", null);
      for (const { arrivedAt, leftAt } of stays) times.run("a", arrivedAt, leftAt);
      for (const { startedAt, endedAt } of onTable) heard.run("h", startedAt, endedAt);
      const rows = await db
        .selectFrom("hearings")
        .innerJoin("attendance", "attendance.conference_id", "hearings.conference_id")
        .select("agency_id")
        .where("hearings.id", "=", "h")
        .where("agency_id", "=", "a")
        .where(wasThereWhen("hearings", "attendance"))
        .execute();
      expect(rows.length === 1).toBe(wasThere(stays, onTable));
    }),
    { numRuns: 400 },
  );
});
