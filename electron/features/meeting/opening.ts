import type { meetingContract } from "../../../shared/meeting/contract.ts";
import { quorumOf } from "../../../shared/conferences/rules.ts";
import { breakBefore } from "../../../shared/agenda/rules.ts";
import { standingMinutes } from "../../../shared/agenda/standing.ts";
import { CivilDate, ClockTime, instantAt, instantOf, type Instant } from "../../../shared/dates.ts";
import { fail, ok } from "../../../shared/result.ts";
import { activeAccount } from "../accounts/rows.ts";
import { agencyExists } from "../agencies/rows.ts";
import { attendanceOf, conferenceRow, hasReader, quorumRuleOf, standingItemsOf } from "../conferences/rows.ts";
import type { HandlersOf, Writing } from "../context.ts";

type Opening = Pick<
  HandlersOf<typeof meetingContract>,
  "meeting.readConfidentiality" | "meeting.askConflicts" | "meeting.declareConflict" | "meeting.open"
>;

/** From the first word to the open meeting: confidentiality, conflicts, quorum. */
export const openingHandlers: Opening = {
  "meeting.readConfidentiality": async ({ db, area }, { conferenceId }) => {
    await db
      .updateTable("conferences")
      .set({ confidentiality_read_at: area.now })
      .where("id", "=", conferenceId)
      .where("confidentiality_read_at", "is", null)
      .execute();
    return ok(null);
  },

  "meeting.askConflicts": async ({ db, area }, { conferenceId }) => {
    await db
      .updateTable("conferences")
      .set({ conflicts_asked_at: area.now })
      .where("id", "=", conferenceId)
      .where("conflicts_asked_at", "is", null)
      .execute();
    return ok(null);
  },

  "meeting.declareConflict": async (
    { db, session, area, newId, sealing, again },
    { caseId, accountId, agencyId, kind, reason, alternate },
  ) => {
    const declaresForAll = session.role === "administrator" || session.role === "chair";
    const own =
      (accountId === null || accountId === session.accountId) && (agencyId === null || agencyId === session.agencyId);
    if (!own && !declaresForAll) return fail("meeting.conflictOfOthers");
    if (accountId !== null && !(await activeAccount(db, accountId))) return fail("accounts.gone");
    if (agencyId !== null && !(await agencyExists(db, agencyId))) return fail("agencies.gone");
    const found = await db
      .selectFrom("cases")
      .select("compartment_id")
      .where("id", "=", caseId)
      .executeTakeFirstOrThrow();
    // Whoever names nobody means themselves; an account and an agency named together are two conflicts.
    const parties =
      accountId === null && agencyId === null
        ? [{ account_id: session.accountId, agency_id: null }]
        : [
            ...(accountId === null ? [] : [{ account_id: accountId, agency_id: null }]),
            ...(agencyId === null ? [] : [{ account_id: null, agency_id: agencyId }]),
          ];
    // Declared as before after it was taken back: the same declaration stands again.
    if (again)
      await db
        .updateTable("conflicts")
        .set({ state: "DECLARED", declared_at: area.now })
        .where("id", "=", again.id)
        .where("case_id", "=", caseId)
        .where("declared_by", "=", session.accountId)
        .where("state", "=", "WITHDRAWN")
        .execute();
    for (const party of again ? [] : parties) {
      const id = newId();
      await db
        .insertInto("conflicts")
        .values({
          id,
          case_id: caseId,
          ...party,
          kind,
          reason: sealing.seal(found.compartment_id, reason, `conflicts.reason.${id}`),
          alternate: sealing.seal(found.compartment_id, alternate, `conflicts.alternate.${id}`),
          declared_by: session.accountId,
          declared_at: area.now,
        })
        .execute();
    }
    // The last reader hands over before leaving: nobody shuts a restricted case away from everybody (`RULES.md` 5).
    if (found.compartment_id !== null && !(await hasReader(db, caseId))) return fail("accounts.lastReader");
    return ok(null);
  },

  "meeting.open": async ({ db, session, area }, { conferenceId, quorumReason }) => {
    const conference = await conferenceRow(db, conferenceId);
    if (conference.confidentiality_read_at === null) return fail("meeting.confidentialityNotRead");
    if (conference.conflicts_asked_at === null) return fail("meeting.conflictsNotAsked");
    const attendance = await attendanceOf(db, conferenceId, area.today);
    const notAsked = attendance.filter((line) => line.status === null).length;
    if (notAsked > 0) return fail("meeting.attendanceNotTaken", { count: notAsked });
    const item = await db
      .selectFrom("agenda_items")
      .select("id")
      .where("conference_id", "=", conferenceId)
      .executeTakeFirst();
    if (!item) return fail("conferences.agendaEmpty");
    const quorum = quorumOf(attendance, await quorumRuleOf({ db, session, area }, conference, attendance));
    if (!quorum.met && quorumReason === "") return fail("meeting.quorumReasonNeeded");
    await db
      .updateTable("conferences")
      .set({
        status: "IN_SESSION",
        started_at: area.now,
        planned_end: await plannedEndOf({ db, area }, conference),
        quorum_reason: quorum.met ? null : quorumReason,
      })
      .where("id", "=", conferenceId)
      .execute();
    return ok(null);
  },
};

/** When the cases are to be through by the plan as it is now. Kept, so that what is cut later is time won. */
async function plannedEndOf(
  { db, area }: Pick<Writing, "db" | "area">,
  { id, date, starts_at, break_minutes }: { id: string; date: string; starts_at: string; break_minutes: number },
): Promise<Instant> {
  const items = await db
    .selectFrom("agenda_items")
    .select("minutes")
    .where("conference_id", "=", id)
    .orderBy("position")
    .execute();
  const before = standingMinutes(await standingItemsOf(db, id), false);
  const minutes = items.map((item) => item.minutes);
  const pause = breakBefore(minutes, break_minutes) === null ? 0 : break_minutes;
  const length = before + pause + minutes.reduce((sum, each) => sum + each, 0);
  const begin = instantAt(CivilDate.parse(date), ClockTime.parse(starts_at), area.timeZone);
  return instantOf(Date.parse(begin) + length * 60_000);
}
