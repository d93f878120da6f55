import type { meetingContract } from "../../../shared/meeting/contract.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { HandlersOf, Writing } from "../context.ts";
import { moveReferralsOfCase } from "../referrals/rows.ts";
import { secondsUsedAt } from "../../../shared/meeting/clock.ts";
import { Instant } from "../../../shared/dates.ts";
import type { ReferralStatus } from "../../../shared/referrals/model.ts";
import { isPutOff } from "../../../shared/meeting/rules.ts";
import { keepDeferral } from "../agenda/rows.ts";
import { missingOf } from "./facts.ts";
import { endBreak, stopClocks, takeOffTable } from "./onTable.ts";
import { decisionOf } from "./decision.ts";
import { hearingRow, textsOf, type HearingWhole } from "./rows.ts";
import { noteWarnings } from "./warned.ts";

type Closing = Pick<HandlersOf<typeof meetingContract>, "meeting.closeCase" | "meeting.end">;

/** Where the referral goes when its case is closed; what was put off or is to be listed again waits for an agenda. */
const referralAfter = (outcome: string | null): ReferralStatus => {
  if (outcome === "DEFERRED" || outcome === "NOT_HEARD" || outcome === "RE_LIST") return "DEFERRED";
  return outcome === "TRANSFERRED" ? "TRANSFERRED" : "HEARD";
};

const hearingIds = ({ db }: Writing, conferenceId: string) =>
  db.selectFrom("hearings").select(["id", "state"]).where("conference_id", "=", conferenceId).execute();

/** From the decisions on one case to the end of the meeting. */
export const closingHandlers: Closing = {
  "meeting.closeCase": async (writing, { hearingId }) => {
    const { db, area } = writing;
    const hearing = await hearingRow(db, hearingId);
    const missing = await missingOf(db, hearing);
    if (missing.length > 0) return fail("meeting.thingsMissing", { count: missing.length });
    await noteWarnings(writing, hearing);
    await keepPuttingOff(writing, hearing);
    const runningSince = hearing.running_since === null ? null : Instant.parse(hearing.running_since);
    await db
      .updateTable("hearings")
      .set({
        state: "closed",
        ended_at: area.now,
        seconds_used: secondsUsedAt({ secondsUsed: hearing.seconds_used, runningSince }, area.steady),
        running_since: null,
      })
      .where("id", "=", hearingId)
      .execute();
    await takeOffTable(db, { hearingId }, area.steady);
    await moveReferralsOfCase(writing, hearing.case_id, referralAfter(hearing.outcome));
    return ok(null);
  },

  "meeting.end": async (writing, { conferenceId }) => {
    const { db, area } = writing;
    const open = (await hearingIds(writing, conferenceId)).filter(({ state }) => state === "open").length;
    if (open > 0) return fail("meeting.casesOpen", { count: open });
    await stopClocks(db, conferenceId, area.steady);
    await takeOffTable(db, { conferenceId }, area.steady);
    await endBreak(db, conferenceId, area.steady);
    for (const { case_id } of await notReached(writing, conferenceId))
      await moveReferralsOfCase(writing, case_id, "DEFERRED");
    await db
      .updateTable("conferences")
      .set({ status: "MINUTES_DRAFT", ended_at: area.now })
      .where("id", "=", conferenceId)
      .execute();
    return ok(null);
  },
};

/** A case that was put off at the table stands where every deferral stands, so that the next list finds it. */
async function keepPuttingOff(writing: Writing, hearing: HearingWhole): Promise<void> {
  const { outcome, putOffReason: reason, safetyAgencyId, safetyName, nextOn } = decisionOf(writing.sealing, hearing);
  if (!isPutOff(outcome) || reason === null || safetyAgencyId === null || nextOn === null) return;
  const { noActionReason } = await textsOf(writing, hearing.id);
  await keepDeferral(writing, hearing, {
    conferenceId: hearing.conference_id,
    reason,
    note: noActionReason.text,
    safetyAgencyId,
    safetyName,
    nextOn,
  });
}

/** The cases on the agenda that the meeting did not come to. */
const notReached = ({ db }: Writing, conferenceId: string) =>
  db
    .selectFrom("agenda_items")
    .select("agenda_items.case_id")
    .where("agenda_items.conference_id", "=", conferenceId)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("hearings")
            .select("hearings.id")
            .whereRef("hearings.case_id", "=", "agenda_items.case_id")
            .whereRef("hearings.conference_id", "=", "agenda_items.conference_id"),
        ),
      ),
    )
    .execute();
