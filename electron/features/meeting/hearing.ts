import type { HearingId } from "../../../shared/ids.ts";
import type { meetingContract } from "../../../shared/meeting/contract.ts";
import { fail, ok } from "../../../shared/result.ts";
import { itemRows } from "../agenda/rows.ts";
import { conferenceRow } from "../conferences/rows.ts";
import type { HandlersOf, Writing } from "../context.ts";
import { moveReferralsOfCase } from "../referrals/rows.ts";
import { endBreak, isOnTable, putOnTable, stopClocks } from "./onTable.ts";
import { hearingView } from "./view.ts";

type Hearing = Pick<
  HandlersOf<typeof meetingContract>,
  "meeting.openCase" | "meeting.pauseClock" | "meeting.takeBreak" | "meeting.hearing"
>;

async function startHearing(writing: Writing, conferenceId: string, caseId: string): Promise<string> {
  const { db, area, newId } = writing;
  const id = newId();
  await db
    .insertInto("hearings")
    .values({
      id,
      conference_id: conferenceId,
      case_id: caseId,
      state: "open",
      started_at: area.now,
      on_table_at: area.now,
      ended_at: null,
      seconds_used: 0,
      running_since: null,
      level_agreed: null,
      outcome: null,
      tells_account_id: null,
      tells_name: "",
      tells_by: null,
    })
    .execute();
  // A case that the meeting did not reach was put off; written up after all, it is a listed one again.
  await moveReferralsOfCase(writing, caseId, "LISTED");
  return id;
}

/** The case on the table and its clock. One clock runs at a time, and only while the meeting is in session. */
export const hearingHandlers: Hearing = {
  "meeting.openCase": async (writing, { conferenceId, caseId }) => {
    const { db, session, area } = writing;
    const items = await itemRows(db, session, conferenceId);
    const item = items.find((each) => each.case_id === caseId && each.readable);
    if (!item) return fail("agenda.itemGone");
    const hearingId = item.hearing_id ?? (await startHearing(writing, conferenceId, caseId));
    const { status } = await conferenceRow(db, conferenceId);
    const isOpen = item.state === null || item.state === "open";
    // Looking back at a heard case takes no time from the one that is being heard.
    if (isOpen && status === "IN_SESSION" && item.running_since === null) {
      await stopClocks(db, conferenceId, area.steady);
      await endBreak(db, conferenceId, area.steady);
      await db
        .updateTable("hearings")
        .set({ running_since: area.steady, on_table_at: area.steady })
        .where("id", "=", hearingId)
        .execute();
      if (!(await isOnTable(db, hearingId))) await putOnTable(writing, { conferenceId, hearingId }, area.steady);
    }
    return ok({ hearingId: hearingId as HearingId });
  },

  "meeting.pauseClock": async (writing, { conferenceId, paused }) => {
    const { db, area } = writing;
    await stopClocks(db, conferenceId, area.steady);
    if (!paused) await endBreak(db, conferenceId, area.steady);
    if (paused) return ok(null);
    const onTable = await db
      .selectFrom("hearings")
      .select("id")
      .where("conference_id", "=", conferenceId)
      .where("state", "=", "open")
      .orderBy("on_table_at", "desc")
      .orderBy("id", "desc")
      .executeTakeFirst();
    if (!onTable) return ok(null);
    await db.updateTable("hearings").set({ running_since: area.steady }).where("id", "=", onTable.id).execute();
    // After a lock, or on another day, it is put on the table anew: who has come or gone meanwhile did not hear what was said before.
    if (!(await isOnTable(db, onTable.id)))
      await putOnTable(writing, { conferenceId, hearingId: onTable.id }, area.steady);
    return ok(null);
  },

  "meeting.takeBreak": async ({ db, area, newId }, { conferenceId, on }) => {
    await endBreak(db, conferenceId, area.steady);
    if (!on) return ok(null);
    await stopClocks(db, conferenceId, area.steady);
    await db
      .insertInto("meeting_breaks")
      .values({ id: newId(), conference_id: conferenceId, started_at: area.steady, ended_at: null })
      .execute();
    return ok(null);
  },

  "meeting.hearing": async (reading, { hearingId }) => ok(await hearingView(reading, hearingId)),
};
