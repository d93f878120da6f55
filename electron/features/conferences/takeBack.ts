import { sql, type SqlBool } from "kysely";
import { among } from "../../store/inTurns.ts";
import type { Writer } from "../../store/unitOfWork.ts";

/** Takes conferences out that nobody has worked on: with their agencies, standing items and reasons. */
export async function takeBack(db: Writer, conferenceIds: readonly string[]): Promise<void> {
  for (const table of ["deadline_reasons", "standing_items", "attendance"] as const)
    await db.deleteFrom(table).where("conference_id", "in", among(conferenceIds)).execute();
  await db.deleteFrom("conferences").where("id", "in", among(conferenceIds)).execute();
}

/** Whether nobody has worked on a conference yet: still planned, nothing on its agenda, nobody said to be there. */
export const isUntouched = sql<SqlBool>`(conferences.status = 'PLANNED'
  AND NOT EXISTS (SELECT 1 FROM agenda_items WHERE agenda_items.conference_id = conferences.id)
  AND NOT EXISTS (SELECT 1 FROM deferrals WHERE deferrals.conference_id = conferences.id)
  AND NOT EXISTS (SELECT 1 FROM attendance WHERE attendance.conference_id = conferences.id AND attendance.status IS NOT NULL)
  AND conferences.confidentiality_read_at IS NULL AND conferences.conflicts_asked_at IS NULL)`;

/** Takes an extra conference out whose cases went back where they came from; false when somebody has worked on it. */
export async function takeBackSplit(db: Writer, conferenceId: string): Promise<boolean> {
  const extra = await db
    .selectFrom("conferences")
    .select("id")
    .where("id", "=", conferenceId)
    .where(isUntouched)
    .executeTakeFirst();
  if (!extra) return false;
  await takeBack(db, [conferenceId]);
  return true;
}
