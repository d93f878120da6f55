import { AttendanceStatus, type Stay } from "../../../shared/conferences/model.ts";
import { isPresent } from "../../../shared/conferences/rules.ts";
import { arrive, leave, staysInOrder } from "../../../shared/conferences/stays.ts";
import { instantOf, type Instant } from "../../../shared/dates.ts";
import type { meetingContract } from "../../../shared/meeting/contract.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import { conferenceRow, staysOf } from "../conferences/rows.ts";
import type { HandlersOf, Writing } from "../context.ts";

type Attending = Pick<
  HandlersOf<typeof meetingContract>,
  "meeting.setAttendance" | "meeting.comeOrGo" | "meeting.setStays"
>;

/** The line of an invited agency with its stays and whether the meeting runs; undefined where it was not invited. */
async function lineOf(db: Reader, conferenceId: string, agencyId: string) {
  const line = await db
    .selectFrom("attendance")
    .select("status")
    .where("conference_id", "=", conferenceId)
    .where("agency_id", "=", agencyId)
    .executeTakeFirst();
  if (!line) return undefined;
  const { status } = await conferenceRow(db, conferenceId);
  return {
    took: isPresent(line.status === null ? null : AttendanceStatus.parse(line.status)),
    stays: (await staysOf(db, conferenceId)).get(agencyId) ?? [],
    inSession: status === "IN_SESSION",
  };
}

async function keepStays(
  { db, newId }: Pick<Writing, "db" | "newId">,
  { conferenceId, agencyId }: { readonly conferenceId: string; readonly agencyId: string },
  stays: readonly Stay[],
): Promise<void> {
  await db
    .deleteFrom("attendance_times")
    .where("conference_id", "=", conferenceId)
    .where("agency_id", "=", agencyId)
    .execute();
  if (stays.length === 0) return;
  await db
    .insertInto("attendance_times")
    .values(
      stays.map(({ arrivedAt, leftAt }) => ({
        id: newId(),
        conference_id: conferenceId,
        agency_id: agencyId,
        arrived_at: arrivedAt,
        left_at: leftAt,
      })),
    )
    .execute();
}

/** Who is there, and when they came and went (`RULES.md` attendance). */
export const attendingHandlers: Attending = {
  "meeting.setAttendance": async (writing, { conferenceId, agencyId, status, accountId, representative, ...sheet }) => {
    const { db, area } = writing;
    const line = await lineOf(db, conferenceId, agencyId);
    if (!line || (accountId !== null && !(await isOfAgency(db, accountId, agencyId))))
      return fail("meeting.notInvited");
    if (sheet.infoReceivedOn !== null && sheet.infoReceivedOn > area.today) return fail("meeting.dayAhead");
    await db
      .updateTable("attendance")
      .set({
        status,
        account_id: accountId,
        representative,
        info_sent: sheet.infoSent ? 1 : 0,
        deputy_for: status === "DEPUTY" ? sheet.deputyFor : "",
        info_received_on: status === "APOLOGIES_WITH_INFO" ? (sheet.infoReceivedOn ?? area.today) : null,
      })
      .where("conference_id", "=", conferenceId)
      .where("agency_id", "=", agencyId)
      .execute();
    const takes = isPresent(status);
    // Whoever is noted as present once the meeting runs came only now: what was heard before, they did not hear.
    if (takes && !line.took && line.inSession)
      await keepStays(writing, { conferenceId, agencyId }, arrive(line.stays, area.steady, false));
    else if (!takes) await keepStays(writing, { conferenceId, agencyId }, []);
    return ok(null);
  },

  "meeting.comeOrGo": async (writing, { conferenceId, agencyId, here }) => {
    const { db, area } = writing;
    const line = await lineOf(db, conferenceId, agencyId);
    if (!line) return fail("meeting.notInvited");
    if (!line.inSession) return fail("meeting.notInSession");
    if (here && !line.took) await takePart(db, conferenceId, agencyId);
    if (!here && !line.took) return ok(null);
    const stays = here ? arrive(line.stays, area.steady, line.took) : leave(line.stays, area.steady);
    await keepStays(writing, { conferenceId, agencyId }, stays);
    return ok(null);
  },

  "meeting.setStays": async (writing, { conferenceId, agencyId, stays }) => {
    const line = await lineOf(writing.db, conferenceId, agencyId);
    if (!line) return fail("meeting.notInvited");
    const told = stays.map(({ arrivedAt, leftAt }) => ({ arrivedAt: precise(arrivedAt), leftAt: precise(leftAt) }));
    if (!staysInOrder(told)) return fail("meeting.staysOutOfOrder");
    // One stay from begin to end is the whole meeting, which is kept as none.
    const isWhole = told.length === 1 && told[0]?.arrivedAt === null && told[0].leftAt === null;
    await keepStays(writing, { conferenceId, agencyId }, isWhole ? [] : told);
    return ok(null);
  },
};

/** All moments are kept to the millisecond, so that they compare as text. */
const precise = (moment: Instant | null): Instant | null => (moment === null ? null : instantOf(Date.parse(moment)));

const takePart = (db: Writer, conferenceId: string, agencyId: string) =>
  db
    .updateTable("attendance")
    .set({ status: "PRESENT", info_received_on: null })
    .where("conference_id", "=", conferenceId)
    .where("agency_id", "=", agencyId)
    .execute();

async function isOfAgency(db: Reader, accountId: string, agencyId: string): Promise<boolean> {
  const row = await db
    .selectFrom("accounts")
    .select("id")
    .where("id", "=", accountId)
    .where("agency_id", "=", agencyId)
    .where("active", "=", 1)
    .executeTakeFirst();
  return row !== undefined;
}
