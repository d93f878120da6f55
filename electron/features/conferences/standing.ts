import { StandingPlan, type StandingItem } from "../../../shared/agenda/standing.ts";
import { Instant } from "../../../shared/dates.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";

/** A standing item as it is kept: not yet placed in the day. */
type KeptStanding = Omit<StandingItem, "startsAt">;

/** The standing items of a conference in their order; none for one planned before there were any. */
export async function standingItemsOf(db: Reader, conferenceId: string): Promise<KeptStanding[]> {
  const rows = await db
    .selectFrom("standing_items")
    .selectAll()
    .where("conference_id", "=", conferenceId)
    .orderBy("after_cases")
    .orderBy("position")
    .execute();
  return rows.map(({ kind, minutes, after_cases, done_at }) => ({
    ...StandingPlan.parse({ kind, minutes, afterCases: after_cases === 1 }),
    doneAt: done_at === null ? null : Instant.parse(done_at),
  }));
}

/** Keeps exactly these standing items, in this order; what was done stays done. */
export async function keepStanding(db: Writer, conferenceId: string, items: readonly StandingPlan[]): Promise<void> {
  const done = new Map((await standingItemsOf(db, conferenceId)).map(({ kind, doneAt }) => [kind, doneAt]));
  await db.deleteFrom("standing_items").where("conference_id", "=", conferenceId).execute();
  for (const [position, { kind, minutes, afterCases }] of items.entries())
    await db
      .insertInto("standing_items")
      .values({
        conference_id: conferenceId,
        kind,
        minutes,
        after_cases: afterCases ? 1 : 0,
        position,
        done_at: done.get(kind) ?? null,
      })
      .execute();
}
