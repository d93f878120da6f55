import type { meetingContract } from "../../../shared/meeting/contract.ts";
import { PlanReview, StillNeeded } from "../../../shared/meeting/previousPlan.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import type { HandlersOf, Reading } from "../context.ts";
import { hearingBefore } from "./previousPlan.ts";
import { hearingRow, sealedOrEmpty, type HearingWhole } from "./hearingRow.ts";

const inReview = (hearingId: string, actionId: string): string => `previous_plan_review.note.${hearingId}.${actionId}`;

/** What a hearing found about the actions of the plan before, by action. */
export async function reviewsOf(
  { db, sealing }: Pick<Reading, "db" | "sealing">,
  hearingId: string,
): Promise<ReadonlyMap<string, PlanReview>> {
  const rows = await db.selectFrom("previous_plan_review").selectAll().where("hearing_id", "=", hearingId).execute();
  return new Map(
    rows.map(({ action_id, needed, note, version }) => [
      action_id,
      {
        needed: StillNeeded.parse(needed),
        note: sealing.open(note, inReview(hearingId, action_id)) ?? "",
        version,
      },
    ]),
  );
}

/** The actions of the plan before a hearing, whoever may read them; nothing is unsealed for it. */
async function actionsBefore(db: Reader, hearing: HearingWhole): Promise<readonly string[]> {
  const before = await hearingBefore(db, hearing.case_id, { before: hearing.date, except: hearing.id });
  if (!before) return [];
  const rows = await db
    .selectFrom("actions")
    .select("id")
    .where("hearing_id", "=", before.id)
    .where("status", "<>", "PROPOSED")
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether the case is heard as a repeat: by the referral that stands on its agenda, else by its newest. */
export async function isHeardAsRepeat(db: Reader, hearing: HearingWhole): Promise<boolean> {
  const row = await db
    .selectFrom("referrals")
    .leftJoin("agenda_items", (join) =>
      join
        .onRef("agenda_items.referral_id", "=", "referrals.id")
        .on("agenda_items.conference_id", "=", hearing.conference_id),
    )
    .select("referrals.is_repeat")
    .where("referrals.case_id", "=", hearing.case_id)
    .orderBy((order) => order("agenda_items.id", "is not", null), "desc")
    .orderBy("referrals.received_on", "desc")
    .orderBy("referrals.id", "desc")
    .executeTakeFirst();
  return row?.is_repeat === 1;
}

/** How many actions of the plan before a repeat were not looked at; 0 where the case is no repeat (`RULES.md` hard stops). */
export async function unreviewed(db: Reader, hearing: HearingWhole): Promise<number> {
  if (!(await isHeardAsRepeat(db, hearing))) return 0;
  const actions = await actionsBefore(db, hearing);
  const rows = await db
    .selectFrom("previous_plan_review")
    .select("action_id")
    .where("hearing_id", "=", hearing.id)
    .execute();
  const reviewed = new Set(rows.map(({ action_id }) => action_id));
  return actions.filter((id) => !reviewed.has(id)).length;
}

type ReviewHandlers = Pick<HandlersOf<typeof meetingContract>, "meeting.reviewAction">;

/** Looking at the plan before, action by action. */
export const planReviewHandlers: ReviewHandlers = {
  "meeting.reviewAction": async (writing, { hearingId, actionId, needed, note, baseVersion }) => {
    const { db, sealing, session, area } = writing;
    const hearing = await hearingRow(db, hearingId);
    if (!(await actionsBefore(db, hearing)).includes(actionId)) return fail("meeting.notInPreviousPlan");
    const current = (await reviewsOf(writing, hearingId)).get(actionId);
    const same = current !== undefined && current.needed === needed && current.note === note;
    if (same) return ok({ kind: "saved", id: null, version: current.version });
    if ((current?.version ?? 0) !== baseVersion)
      return ok({ kind: "changedElsewhere", version: current?.version ?? 0, text: current?.note ?? "" });
    const stored = {
      needed,
      note: sealedOrEmpty(sealing, hearing.compartment_id, note, inReview(hearingId, actionId)),
      version: baseVersion + 1,
      reviewed_by: session.accountId,
      reviewed_at: area.now,
    };
    await db
      .insertInto("previous_plan_review")
      .values({ hearing_id: hearingId, action_id: actionId, ...stored })
      .onConflict((conflict) => conflict.columns(["hearing_id", "action_id"]).doUpdateSet(stored))
      .execute();
    return ok({ kind: "saved", id: null, version: stored.version });
  },
};
