import { sql, type SqlBool } from "kysely";
import type { actionsContract } from "../../../shared/actions/contract.ts";
import { ReviewAnswer, type ActionLine, type ReminderKind } from "../../../shared/actions/model.ts";
import { reminderOf } from "../../../shared/actions/reminders.ts";
import { addDays, type CivilDate } from "../../../shared/dates.ts";
import { mostOnAPage } from "../../../shared/page.ts";
import { fail, ok } from "../../../shared/result.ts";
import { conferenceRow, runsConference } from "../conferences/rows.ts";
import type { HandlersOf, Reading } from "../context.ts";
import { actionPage } from "./listed.ts";
import { open } from "./narrowed.ts";
import { actionLinesAt, mayReadAction } from "./rows.ts";

const mostReminders = 50;
const soonBy = 2;
/** For so many days after its blocker was closed an owner is told that an action waits no more. */
const freedFor = 7;

/** The owner's actions that may have to be brought to them, the earliest first. */
const nearOnes = ({ db, session, area }: Reading) =>
  db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .leftJoin("hearings", "hearings.id", "actions.hearing_id")
    .leftJoin("actions as blockers", "blockers.id", "actions.depends_on")
    .select([sql<number>`actions.rowid`.as("row"), "actions.reported_on"])
    .select(
      sql<number>`(blockers.closed_on >= ${addDays(area.today, -freedFor)} AND COALESCE(actions.reported_on, '') < blockers.closed_on)`.as(
        "freed",
      ),
    )
    .where("actions.owner_agency_id", "=", session.agencyId)
    .where(sql<SqlBool>`actions.status IN (${open})`)
    .where(sql<SqlBool>`(actions.owner_account_id IS NULL OR actions.owner_account_id = ${session.accountId})`)
    .where(sql<SqlBool>`(actions.due <= ${addDays(area.today, soonBy)} OR blockers.closed_on IS NOT NULL)`)
    .where(mayReadAction(session))
    .orderBy("actions.due")
    .limit(mostReminders * 2)
    .execute();

function kindOf(
  action: ActionLine,
  row: { readonly reported_on: string | null; readonly freed: number | null },
  today: CivilDate,
): ReminderKind | null {
  // An owner that waits for somebody else's part is reminded when that is done.
  const { status, due } = action;
  const reminder = reminderOf({ status, due, reportedOn: row.reported_on as CivilDate | null }, today);
  return reminder ?? (row.freed === 1 ? "FREED" : null);
}

/** What is due: brought to its owner day by day, and gone through by the next conference. */
export const dueHandlers: Pick<
  HandlersOf<typeof actionsContract>,
  "actions.reminders" | "actions.dueSince" | "actions.review"
> = {
  "actions.reminders": async (reading) => {
    const rows = await nearOnes(reading);
    const lines = await actionLinesAt(
      reading,
      rows.map(({ row }) => row),
    );
    const reminders = lines.flatMap((action, index) => {
      const row = rows[index];
      const kind = row ? kindOf(action, row, reading.area.today) : null;
      return kind === null ? [] : [{ kind, action }];
    });
    return ok(reminders.slice(0, mostReminders));
  },

  "actions.dueSince": async (reading, { conferenceId, offset, limit }) => {
    const { date } = await conferenceRow(reading.db, conferenceId);
    const page = await actionPage(reading, {
      whose: "all",
      open: true,
      order: { by: "owner", descending: false },
      filter: { dueTo: date as CivilDate, notAgreedAt: conferenceId },
      offset,
      limit,
    });
    const reviewed = await reading.db
      .selectFrom("action_reviews")
      .innerJoin("actions", "actions.id", "action_reviews.action_id")
      .select([sql<number>`actions.rowid`.as("row"), "actions.id", "action_reviews.answer"])
      .where("action_reviews.conference_id", "=", conferenceId)
      .orderBy("action_reviews.at", "desc")
      .limit(mostOnAPage)
      .execute();
    const answers = new Map(reviewed.map(({ id, answer }) => [id, ReviewAnswer.parse(answer)]));
    const lines = await actionLinesAt(
      reading,
      reviewed.map(({ row }) => row),
    );
    return ok({
      ...page,
      reviewed: lines.flatMap((action) => {
        const answer = answers.get(action.id);
        return answer === undefined ? [] : [{ action, answer }];
      }),
    });
  },

  "actions.review": async ({ db, session, area }, { conferenceId, actionId, answer }) => {
    const conference = await db.selectFrom("conferences").selectAll().where("id", "=", conferenceId).executeTakeFirst();
    if (!conference || !runsConference(conference, session)) return fail("desk.notYours");
    const said = { answer, account_id: session.accountId, at: area.now };
    await db
      .insertInto("action_reviews")
      .values({ conference_id: conferenceId, action_id: actionId, ...said })
      .onConflict((same) => same.columns(["conference_id", "action_id"]).doUpdateSet(said))
      .execute();
    return ok(null);
  },
};
