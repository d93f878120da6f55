import { HearingId } from "../../../shared/ids.ts";
import type { meetingContract } from "../../../shared/meeting/contract.ts";
import type { MissingThing } from "../../../shared/meeting/model.ts";
import { fail, ok } from "../../../shared/result.ts";
import { breathe } from "../../store/inTurns.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { conferenceRow } from "../conferences/rows.ts";
import type { HandlersOf, Writing } from "../context.ts";
import { keepMinutes } from "../documents/rows.ts";
import { indexForSearch } from "../search/rows.ts";
import { missingOf } from "./facts.ts";
import { hearingRow } from "./hearingRow.ts";
import { findablePieces } from "./pieces.ts";

type Approving = Pick<HandlersOf<typeof meetingContract>, "meeting.approveMinutes">;

/** What one hearing lacks before the minutes can be approved; nothing of it is unsealed. */
export interface Lacking {
  readonly hearingId: HearingId;
  readonly caseId: string;
  readonly open: boolean;
  readonly missing: readonly MissingThing[];
}

/** What each hearing of a conference lacks, in the order of its agenda. */
export async function lackingOf(db: Reader, conferenceId: string): Promise<Lacking[]> {
  const hearings = await db
    .selectFrom("hearings")
    .leftJoin("agenda_items", (join) =>
      join
        .onRef("agenda_items.conference_id", "=", "hearings.conference_id")
        .onRef("agenda_items.case_id", "=", "hearings.case_id"),
    )
    .select(["hearings.id", "hearings.case_id", "hearings.state"])
    .where("hearings.conference_id", "=", conferenceId)
    .orderBy("agenda_items.position")
    .execute();
  const lacking: Lacking[] = [];
  for (const { id, case_id, state } of hearings) {
    const missing = state === "approved" ? [] : await missingOf(db, await hearingRow(db, id));
    lacking.push({ hearingId: HearingId.parse(id), caseId: case_id, open: state === "open", missing });
    await breathe();
  }
  return lacking;
}

/** How many things are missing; a case that has everything but was not closed is one thing still to do. */
export const countLacking = (lacking: readonly Lacking[]): number =>
  lacking.reduce((sum, { missing, open }) => sum + (missing.length === 0 ? Number(open) : missing.length), 0);

/** What was written does not change any more: from here on the index holds it. */
async function indexHearings(writing: Writing, lacking: readonly Lacking[]): Promise<void> {
  for (const { hearingId } of lacking) {
    for (const findable of await findablePieces(writing.db, [hearingId])) await indexForSearch(writing.db, findable);
    await breathe();
  }
}

/**
 * The end of the draft: all hearings of the conference become final, and what the minutes say is kept with them. Minutes
 * that nobody had sent are sent by that.
 */
export const approvingHandlers: Approving = {
  "meeting.approveMinutes": async (writing, { conferenceId }) => {
    const { db, session, area } = writing;
    const lacking = await lackingOf(db, conferenceId);
    const count = countLacking(lacking);
    if (count > 0) return fail("meeting.thingsMissing", { count });
    const conference = await conferenceRow(db, conferenceId);
    await db.updateTable("hearings").set({ state: "approved" }).where("conference_id", "=", conferenceId).execute();
    await indexHearings(writing, lacking);
    await db
      .updateTable("conferences")
      .set({
        status: "MINUTES_APPROVED",
        approved_at: area.now,
        approved_by: session.accountId,
        minutes_version: conference.minutes_version + 1,
        sent_for_approval_at: conference.sent_for_approval_at ?? area.now,
        sent_for_approval_by: conference.sent_for_approval_by ?? session.accountId,
      })
      .where("id", "=", conferenceId)
      .execute();
    await keepMinutes(writing, conferenceId);
    return ok(null);
  },
};
