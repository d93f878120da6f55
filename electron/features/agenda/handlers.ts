import type { agendaContract } from "../../../shared/agenda/contract.ts";
import { isLaterThan, moveItem } from "../../../shared/agenda/rules.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Writer } from "../../store/unitOfWork.ts";
import { conferenceRow } from "../conferences/rows.ts";
import type { HandlersOf, SignedIn, Writing } from "../context.ts";
import { moveReferralsOfCase } from "../referrals/rows.ts";
import { candidatePage } from "./candidates.ts";
import { keepDeferral, stillPutOff } from "./deferrals.ts";
import { inAgendaItem, itemRows, type ItemRow } from "./rows.ts";
import { emergencyHandlers } from "./emergency.ts";
import { listCase, savePositions } from "./listing.ts";
import { splitHandlers } from "./split.ts";
import { standingHandlers } from "./standing.ts";
import { agendaView } from "./view.ts";

/** The item of an agenda this session may read, or undefined: what is absent and what is not theirs are the same. */
async function readableItem(
  db: Writer,
  session: SignedIn,
  { conferenceId, itemId }: { readonly conferenceId: string; readonly itemId: string },
): Promise<ItemRow | undefined> {
  return (await itemRows(db, session, conferenceId)).find((item) => item.id === itemId && item.readable);
}

/** Takes a line off an agenda and closes the gap. */
async function takeOff({ db, session }: Writing, conferenceId: string, { id }: ItemRow): Promise<void> {
  await db.deleteFrom("agenda_items").where("id", "=", id).execute();
  await savePositions(db, await itemRows(db, session, conferenceId));
}

const agencyTakesPart = async (db: Writer, agencyId: string): Promise<boolean> =>
  (await db
    .selectFrom("agencies")
    .select("id")
    .where("id", "=", agencyId)
    .where("active", "=", 1)
    .executeTakeFirst()) !== undefined;

export const agendaHandlers: HandlersOf<typeof agendaContract> = {
  ...standingHandlers,
  ...splitHandlers,
  ...emergencyHandlers,

  "agenda.view": async (reading, { conferenceId }) => ok(await agendaView(reading, conferenceId)),

  "agenda.candidates": async (reading, asked) => ok(await candidatePage(reading, asked)),

  "agenda.addCase": async (writing, asked) => {
    const items = await itemRows(writing.db, writing.session, asked.conferenceId);
    if (items.some((item) => item.case_id === asked.caseId && item.readable)) return fail("agenda.alreadyListed");
    return listCase(writing, { ...asked, itemId: writing.again?.id ?? writing.newId() });
  },

  // A blocked slot may be moved too: its time must fit into the day of whoever plans it.
  "agenda.moveItem": async ({ db, session }, { conferenceId, itemId, to }) => {
    const moved = moveItem(await itemRows(db, session, conferenceId), itemId, to);
    if (!moved.ok) return moved;
    await savePositions(db, moved.value);
    return ok(null);
  },

  "agenda.setMinutes": async ({ db, session }, { conferenceId, itemId, minutes }) => {
    const items = await itemRows(db, session, conferenceId);
    if (!items.some((item) => item.id === itemId && item.readable)) return fail("agenda.itemGone");
    await db.updateTable("agenda_items").set({ minutes }).where("id", "=", itemId).execute();
    return ok(null);
  },

  "agenda.setLateReason": async ({ db, session, sealing }, { conferenceId, itemId, reason }) => {
    const item = await readableItem(db, session, { conferenceId, itemId });
    if (!item) return fail("agenda.itemGone");
    await db
      .updateTable("agenda_items")
      .set({ late_reason: sealing.seal(item.compartment_id, reason, inAgendaItem(itemId)) })
      .where("id", "=", itemId)
      .execute();
    return ok(null);
  },

  "agenda.defer": async (writing, { conferenceId, itemId, ...deferral }) => {
    const { db, session, area } = writing;
    const item = await readableItem(db, session, { conferenceId, itemId });
    if (!item) return fail("agenda.itemGone");
    // What is on the table is put off by its outcome.
    if (item.hearing_id !== null) return fail("agenda.alreadyHeard");
    const { date } = await conferenceRow(db, conferenceId);
    if (!isLaterThan(deferral.nextOn, CivilDate.parse(date), area.today)) return fail("agenda.nextDayTooEarly");
    if (!(await agencyTakesPart(db, deferral.safetyAgencyId))) return fail("agencies.gone");
    await keepDeferral(writing, item, { conferenceId, ...deferral });
    await takeOff(writing, conferenceId, item);
    await moveReferralsOfCase(writing, item.case_id, "DEFERRED");
    return ok(null);
  },

  "agenda.removeItem": async (writing, { conferenceId, itemId }) => {
    const { db, session } = writing;
    const item = await readableItem(db, session, { conferenceId, itemId });
    if (!item) return fail("agenda.itemGone");
    if (item.hearing_id !== null) return fail("agenda.alreadyHeard");
    await takeOff(writing, conferenceId, item);
    const waitsAs = (await stillPutOff(db, item.case_id)) ? "DEFERRED" : "ACCEPTED";
    await moveReferralsOfCase(writing, item.case_id, waitsAs);
    return ok(null);
  },
};
