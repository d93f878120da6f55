import type { agendaContract } from "../../../shared/agenda/contract.ts";
import { isLaterThan } from "../../../shared/agenda/rules.ts";
import { toMove } from "../../../shared/agenda/split.ts";
import { standingMinutes } from "../../../shared/agenda/standing.ts";
import { addWorkingDays, CivilDate } from "../../../shared/dates.ts";
import { AgendaItemId, AccountId, AgencyId } from "../../../shared/ids.ts";
import { fail, ok } from "../../../shared/result.ts";
import { RiskLevel } from "../../../shared/risk/model.ts";
import {
  conferenceRow,
  createConference,
  holidaysAround,
  standingItemsOf,
  takeBackSplit,
} from "../conferences/rows.ts";
import type { HandlersOf } from "../context.ts";
import { saidOfRepeat, summaryOf } from "../referrals/rows.ts";
import { savePositions } from "./listing.ts";
import { itemRows } from "./rows.ts";

type Split = Pick<HandlersOf<typeof agendaContract>, "agenda.proposeSplit" | "agenda.split" | "agenda.undoSplit">;

/** An overlong list in two: what stays, what goes to an extra day, and back. */
export const splitHandlers: Split = {
  "agenda.proposeSplit": async ({ db, session, area, sealing }, { conferenceId }) => {
    const conference = await conferenceRow(db, conferenceId);
    const rows = await itemRows(db, session, conferenceId);
    const kept = await standingItemsOf(db, conferenceId);
    const items = rows.map((row) => {
      const summary =
        row.readable && row.referral_id !== null && row.form !== null
          ? summaryOf(sealing, { id: row.referral_id, form: row.form })
          : null;
      return {
        id: row.id,
        minutes: row.minutes,
        stays: !row.readable || row.hearing_id !== null,
        repeat: saidOfRepeat(row.is_repeat, summary).repeat,
        level: RiskLevel.nullable().parse(row.level),
        score: summary?.score ?? null,
        receivedOn: row.received_on === null ? null : CivilDate.parse(row.received_on),
      };
    });
    const moving = toMove(items, standingMinutes(kept, false) + standingMinutes(kept, true), area.settings);
    const date = CivilDate.parse(conference.date);
    const closed = new Set((await holidaysAround(date, area)).map((holiday) => holiday.date));
    return ok({ itemIds: moving.map(({ id }) => AgendaItemId.parse(id)), date: addWorkingDays(date, 1, closed) });
  },

  "agenda.split": async (writing, { conferenceId, itemIds, date, startsAt }) => {
    const { db, session, area } = writing;
    const conference = await conferenceRow(db, conferenceId);
    if (!isLaterThan(date, CivilDate.parse(conference.date), area.today)) return fail("agenda.nextDayTooEarly");
    const items = await itemRows(db, session, conferenceId);
    const moving = items.filter((item) => item.readable && itemIds.some((id) => id === item.id));
    if (moving.length !== new Set(itemIds).size) return fail("agenda.itemGone");
    const invited = await db
      .selectFrom("attendance")
      .select("agency_id")
      .where("conference_id", "=", conferenceId)
      .execute();
    const made = await createConference(
      writing,
      {
        type: "EXTRA",
        date,
        startsAt,
        venue: conference.venue,
        chairId: AccountId.parse(conference.chair_id),
        deputyChairId: AccountId.nullable().parse(conference.deputy_chair_id),
        minuteTaker: conference.minute_taker,
        minutesPerCase: conference.minutes_per_case,
        breakMinutes: conference.break_minutes,
        agencyIds: invited.map(({ agency_id }) => AgencyId.parse(agency_id)),
        deadlines: null,
        deadlineReasons: {},
      },
      { splitFrom: conferenceId },
    );
    if (!made.ok) return made;
    for (const [position, { id }] of moving.entries())
      await db.updateTable("agenda_items").set({ conference_id: made.value, position }).where("id", "=", id).execute();
    await savePositions(db, await itemRows(db, session, conferenceId));
    return ok({ conferenceId: made.value });
  },

  "agenda.undoSplit": async ({ db, session }, { conferenceId }) => {
    const { split_from } = await conferenceRow(db, conferenceId);
    const first =
      split_from === null
        ? undefined
        : await db
            .selectFrom("conferences")
            .select("id")
            .where("id", "=", split_from)
            .where("status", "in", ["PLANNED", "CIRCULATED"])
            .executeTakeFirst();
    if (!first) return fail("agenda.splitTouched");
    const back = await itemRows(db, session, conferenceId);
    const before = (await itemRows(db, session, first.id)).length;
    for (const [place, { id }] of back.entries())
      await db
        .updateTable("agenda_items")
        .set({ conference_id: first.id, position: before + place })
        .where("id", "=", id)
        .execute();
    return (await takeBackSplit(db, conferenceId)) ? ok(null) : fail("agenda.splitTouched");
  },
};
