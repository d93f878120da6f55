import type { AgendaItemId } from "../../../shared/ids.ts";
import { fail, ok } from "../../../shared/result.ts";
import { conferenceRow, hasChairingReader } from "../conferences/rows.ts";
import type { Writing } from "../context.ts";
import { moveReferralsOfCase } from "../referrals/rows.ts";
import { waitingReferrals } from "./candidates.ts";
import { inAgendaItem, itemRows } from "./rows.ts";

/**
 * Puts a case on an agenda, last; a restricted one only where somebody who may hear it is in the chair (`RULES.md` 4). Fails
 * for a case that is no candidate, which is the same as one that is not there for this session.
 */
export async function listCase(
  writing: Writing,
  {
    itemId: id,
    conferenceId,
    caseId,
    lateReason,
  }: { itemId: string; conferenceId: string; caseId: string; lateReason: string },
) {
  const { db, session, sealing } = writing;
  const candidate = await waitingReferrals(db, session, conferenceId).where("cases.id", "=", caseId).executeTakeFirst();
  if (!candidate) return fail("agenda.notACandidate");
  const conference = await conferenceRow(db, conferenceId);
  const chairs = [conference.chair_id, conference.deputy_chair_id];
  if (candidate.compartment_id !== null && !(await hasChairingReader(db, caseId, chairs)))
    return fail("agenda.needsChairingReader");
  await db
    .insertInto("agenda_items")
    .values({
      id,
      conference_id: conferenceId,
      case_id: caseId,
      referral_id: candidate.id,
      position: (await itemRows(db, session, conferenceId)).length,
      minutes: conference.minutes_per_case,
      late_reason: sealing.seal(candidate.compartment_id, lateReason, inAgendaItem(id)),
    })
    .execute();
  // Listed again by the conference that put it off: it was not put off after all.
  await db.deleteFrom("deferrals").where("conference_id", "=", conferenceId).where("case_id", "=", caseId).execute();
  await moveReferralsOfCase(writing, caseId, "LISTED");
  return ok({ itemId: id as AgendaItemId });
}

/** Writes the order of an agenda down. */
export async function savePositions(db: Writing["db"], items: readonly { readonly id: string }[]): Promise<void> {
  for (const [position, { id }] of items.entries()) {
    await db.updateTable("agenda_items").set({ position }).where("id", "=", id).execute();
  }
}
