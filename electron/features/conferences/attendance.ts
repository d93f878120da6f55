import { sql } from "kysely";
import { ConferenceType, Observer, Stay, type Attendance } from "../../../shared/conferences/model.ts";
import { quorumRuleFor, type QuorumRule } from "../../../shared/conferences/rules.ts";
import { Instant } from "../../../shared/dates.ts";
import { secondsUsedAt } from "../../../shared/meeting/clock.ts";
import type { ConferencesTable } from "../../store/tables.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { foundAs, mergedAgencies } from "../agencies/rows.ts";
import { mayReadCase } from "../cases/rows.ts";
import type { Reading } from "../context.ts";

/** When each agency of a conference was there, by its id, in the order of the day; an agency without an entry: the whole meeting. */
export async function staysOf(db: Reader, conferenceId: string): Promise<ReadonlyMap<string, readonly Stay[]>> {
  const rows = await db
    .selectFrom("attendance_times")
    .select(["agency_id", "arrived_at", "left_at"])
    .where("conference_id", "=", conferenceId)
    .orderBy("arrived_at")
    .execute();
  const stays = rows.map((row) => ({
    agencyId: row.agency_id,
    stay: Stay.parse({ arrivedAt: row.arrived_at, leftAt: row.left_at }),
  }));
  const byAgency = Map.groupBy(stays, ({ agencyId }) => agencyId);
  return new Map([...byAgency].map(([agencyId, lines]) => [agencyId, lines.map(({ stay }) => stay)]));
}

/** Who looks on at a conference, by name. */
export async function observersOf(db: Reader, conferenceId: string): Promise<Observer[]> {
  const rows = await db
    .selectFrom("observers")
    .selectAll()
    .where("conference_id", "=", conferenceId)
    .orderBy("name")
    .orderBy("id")
    .execute();
  return rows.map((row) =>
    Observer.parse({
      id: row.id,
      accountId: row.account_id,
      name: row.name,
      organisation: row.organisation,
      signedOn: row.signed_on,
      inRoom: row.in_room === 1,
    }),
  );
}

/** A line of the sheet with the type of its agency. */
export type SheetLine = Attendance & { readonly type: string };

/**
 * What the quorum of a conference asks for. The agencies that referred an emergency's cases are those of cases this session
 * reads: who referred a restricted one is not told by who is missing (`RULES.md` 4, quorum).
 */
export async function quorumRuleOf(
  { db, session, area }: Pick<Reading, "db" | "session" | "area">,
  conference: Pick<ConferencesTable, "id" | "type">,
  attendance: readonly SheetLine[],
): Promise<QuorumRule> {
  const referrers = await db
    .selectFrom("agenda_items")
    .innerJoin("cases", "cases.id", "agenda_items.case_id")
    .innerJoin("referrals", "referrals.id", "agenda_items.referral_id")
    .select("referrals.agency_id")
    .where("agenda_items.conference_id", "=", conference.id)
    .where(mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session))
    .execute();
  const listed = new Set<string>(attendance.map(({ agencyId }) => agencyId));
  const merged = await mergedAgencies(db);
  return quorumRuleFor(ConferenceType.parse(conference.type), area.settings, {
    coreAgencyIds: attendance.filter(({ core }) => core).map(({ agencyId }) => agencyId),
    referrerIds: referrers.map((row) => foundAs(row.agency_id, listed, merged)),
  });
}

/** Whether a conference has a break now, and how long all its breaks were up to now, in whole seconds. */
export async function breaksOf(
  { db, area }: Pick<Reading, "db" | "area">,
  conferenceId: string,
): Promise<{ readonly onBreak: boolean; readonly breakSeconds: number }> {
  const rows = await db
    .selectFrom("meeting_breaks")
    .select(["started_at", "ended_at"])
    .where("conference_id", "=", conferenceId)
    .execute();
  const secondsOf = (row: (typeof rows)[number]): number => {
    const startedAt = Instant.parse(row.started_at);
    return secondsUsedAt({ secondsUsed: 0, runningSince: startedAt }, Instant.parse(row.ended_at ?? area.steady));
  };
  return {
    onBreak: rows.some((row) => row.ended_at === null),
    breakSeconds: rows.reduce((sum, row) => sum + secondsOf(row), 0),
  };
}
