import { instantOf, Instant } from "../../../shared/dates.ts";
import { stopClock } from "../../../shared/meeting/clock.ts";
import { ok } from "../../../shared/result.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import type { Tasking, Writing } from "../context.ts";

const later = (one: string, other: string): Instant => Instant.parse(one > other ? one : other);

/** Whether a case is on the table now: a stretch of it is open. */
export async function isOnTable(db: Reader, hearingId: string): Promise<boolean> {
  const open = await db
    .selectFrom("hearing_times")
    .select("id")
    .where("hearing_id", "=", hearingId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return open !== undefined;
}

/** Takes a case, or whatever case of a conference, off the table at `now`: who comes later did not hear it (`RULES.md` attendance). */
export async function takeOffTable(
  db: Writer,
  of: { readonly hearingId: string } | { readonly conferenceId: string },
  now: Instant,
): Promise<void> {
  const open = db
    .selectFrom("hearing_times")
    .innerJoin("hearings", "hearings.id", "hearing_times.hearing_id")
    .select(["hearing_times.id", "hearing_times.started_at"])
    .where("hearing_times.ended_at", "is", null);
  const rows = await (
    "hearingId" in of
      ? open.where("hearings.id", "=", of.hearingId)
      : open.where("hearings.conference_id", "=", of.conferenceId)
  ).execute();
  for (const { id, started_at } of rows)
    await db
      .updateTable("hearing_times")
      .set({ ended_at: later(started_at, now) })
      .where("id", "=", id)
      .execute();
}

/** Puts a case on the table at `now`, and whatever lay there off it. */
export async function putOnTable(
  { db, newId }: Pick<Writing, "db" | "newId">,
  { conferenceId, hearingId }: { readonly conferenceId: string; readonly hearingId: string },
  now: Instant,
): Promise<void> {
  await takeOffTable(db, { conferenceId }, now);
  await db
    .insertInto("hearing_times")
    .values({ id: newId(), hearing_id: hearingId, started_at: now, ended_at: null })
    .execute();
}

/** Stops the clock that runs in a conference, or in any, at `now`, its seconds kept. */
export async function stopClocks(db: Writer, conferenceId: string | null, now: Instant): Promise<void> {
  const running = db
    .selectFrom("hearings")
    .select(["id", "seconds_used", "running_since"])
    .where("running_since", "is not", null);
  const rows = await (conferenceId === null ? running : running.where("conference_id", "=", conferenceId)).execute();
  for (const row of rows) {
    const since = row.running_since === null ? null : Instant.parse(row.running_since);
    const { secondsUsed } = stopClock({ secondsUsed: row.seconds_used, runningSince: since }, now);
    await db
      .updateTable("hearings")
      .set({ seconds_used: secondsUsed, running_since: null })
      .where("id", "=", row.id)
      .execute();
  }
}

/** Ends the break of a conference at `now`, where it has one. */
export async function endBreak(db: Writer, conferenceId: string, now: Instant): Promise<void> {
  const row = await db
    .selectFrom("meeting_breaks")
    .select(["id", "started_at"])
    .where("conference_id", "=", conferenceId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (!row) return;
  await db
    .updateTable("meeting_breaks")
    .set({ ended_at: later(row.started_at, now) })
    .where("id", "=", row.id)
    .execute();
}

/** What lies on a table, and what runs, in whatever conference, ends at `now`: the area is left. */
async function standStill(db: Writer, now: Instant): Promise<void> {
  await stopClocks(db, null, now);
  const tables = await db
    .selectFrom("hearing_times")
    .select(["id", "started_at"])
    .where("ended_at", "is", null)
    .execute();
  for (const { id, started_at } of tables)
    await db
      .updateTable("hearing_times")
      .set({ ended_at: later(started_at, now) })
      .where("id", "=", id)
      .execute();
  const breaks = await db
    .selectFrom("meeting_breaks")
    .select(["id", "started_at"])
    .where("ended_at", "is", null)
    .execute();
  for (const { id, started_at } of breaks)
    await db
      .updateTable("meeting_breaks")
      .set({ ended_at: later(started_at, now) })
      .where("id", "=", id)
      .execute();
}

/** Whether a clock or a break runs in any conference, or a case lies on a table. */
async function somethingRuns(db: Reader): Promise<boolean> {
  const onTable = await db.selectFrom("hearing_times").select("id").where("ended_at", "is", null).executeTakeFirst();
  const ticking = await db
    .selectFrom("hearings")
    .select("id")
    .where("running_since", "is not", null)
    .executeTakeFirst();
  const pause = await db.selectFrom("meeting_breaks").select("id").where("ended_at", "is", null).executeTakeFirst();
  return onTable !== undefined || ticking !== undefined || pause !== undefined;
}

/** Stops every clock before an area is locked or left for another account: nobody is there whose time could be counted. */
export async function stopBeforeLeaving({
  program,
  read,
  write,
}: Pick<Tasking, "program" | "read" | "write">): Promise<void> {
  const sitting = program.sitting();
  if (!sitting || sitting.olderCopy) return;
  try {
    if (!(await read(({ db }) => somethingRuns(db)))) return;
    await write(async ({ db, area }) => ok(await standStill(db, area.steady)));
  } catch {
    // A disk that is full, or gone, keeps nobody from locking: what still runs is stopped at the next sign-in.
  }
}

/** The last moment at which something was written in the area, as far as it is known. */
async function lastWritten(db: Reader): Promise<string> {
  const last = await db.selectFrom("audit").select("at").orderBy("sequence", "desc").limit(1).executeTakeFirst();
  const text = await db
    .selectFrom("hearing_texts")
    .select(({ fn }) => fn.max("changed_at").as("at"))
    // Only of what is heard: all texts of an area are a long way to look through.
    .where("hearing_id", "in", (hearings) =>
      hearings.selectFrom("hearing_times").select("hearing_times.hearing_id").where("ended_at", "is", null),
    )
    .executeTakeFirst();
  return [last?.at, text?.at].reduce<string>((newest, at) => (at && at > newest ? at : newest), "");
}

/**
 * Stops the clocks that still ran when the program was ended without locking. What counts is the time up to the last thing
 * that was written: how much longer anybody sat there is not known (`RULES.md` clock). For the first moment of a sitting.
 */
export async function stopForgotten({ db, area }: Pick<Writing, "db" | "area">): Promise<void> {
  if (!(await somethingRuns(db))) return;
  const last = await lastWritten(db);
  await standStill(db, last === "" || last > area.now ? area.now : instantOf(Date.parse(last)));
}
