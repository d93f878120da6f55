import { sql } from "kysely";
import { CivilDate, ClockTime } from "../../../shared/dates.ts";
import { actionToKeep, caseToKeep, frontToKeep } from "../../../shared/documents/kept.ts";
import type { EarlierAction } from "../../../shared/documents/record.ts";
import { AccountId, AgencyId } from "../../../shared/ids.ts";
import { among, breathe } from "../../store/inTurns.ts";
import { itemRows, type ItemRow } from "../agenda/rows.ts";
import { mayReadCase } from "../cases/rows.ts";
import { conferenceRow } from "../conferences/rows.ts";
import type { Seeing, SignedIn, Writing } from "../context.ts";
import { accessFor, accessOf } from "./accessRows.ts";
import { dueBefore, earlierOf } from "./actionRows.ts";
import { caseRecord } from "./caseRows.ts";
import { frontRecord } from "./gather.ts";

/** Where what is kept of a case is bound to. */
export const inKeptCase = (conferenceId: string, caseId: string): string =>
  `kept_cases.record.${conferenceId}.${caseId}`;
/** Where what is kept of an action that was due is bound to. */
export const inKeptAction = (conferenceId: string, actionId: string): string =>
  `kept_earlier_actions.record.${conferenceId}.${actionId}`;

const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * The program reading for nobody: every case that is not restricted, whatever conflict whoever approves has. What it reads
 * is kept and shown to no one by that.
 */
const asProgram = ({ db, session, area, sealing }: Writing): Seeing => {
  const program: SignedIn = {
    ...session,
    accountId: AccountId.parse(nobody),
    agencyId: AgencyId.parse(nobody),
    mergedAgencyIds: [],
    role: "administrator",
    cleared: true,
  };
  return { db, session: program, area, sealing };
};

type ConferenceRow = Awaited<ReturnType<typeof conferenceRow>>;

/** A case of a conference as its minutes say it, as JSON; null where it is restricted and this session does not read it. */
async function caseText(writing: Writing, conference: ConferenceRow, item: ItemRow): Promise<string | null> {
  const isRestricted = item.compartment_id !== null;
  if (isRestricted && !item.readable) return null;
  const access = await accessOf(writing.db, [{ caseId: item.case_id, restricted: isRestricted }]);
  const record = await caseRecord(isRestricted ? writing : asProgram(writing), {
    conferenceId: conference.id,
    date: CivilDate.parse(conference.date),
    closesOn: conference.referrals_close_on,
    item,
    slot: { startsAt: ClockTime.parse(conference.starts_at), minutes: item.minutes },
    access: accessFor(access, item.case_id),
  });
  return JSON.stringify(caseToKeep(record));
}

/** The actions out of these as their minutes say them: of every case that is not restricted, and of those this session reads. */
async function actionTexts(
  writing: Writing,
  actionIds: readonly string[],
): Promise<ReadonlyMap<string, EarlierAction>> {
  const { accountId } = writing.session;
  const plain = await earlierOf(asProgram(writing), actionIds);
  // Of a restricted one it only owns an action of, a session has a copy that leaves things out.
  const restricted = (await earlierOf(writing, actionIds)).filter(({ access }) => access.readers?.includes(accountId));
  return new Map([...plain, ...restricted].map((action) => [action.id, action]));
}

async function keepCases(writing: Writing, conference: ConferenceRow): Promise<void> {
  const { db, session, sealing, area } = writing;
  const items = await itemRows(db, session, conference.id);
  for (const [position, item] of items.entries()) {
    const text = await caseText(writing, conference, item);
    const where = inKeptCase(conference.id, item.case_id);
    await db
      .insertInto("kept_cases")
      .values({
        conference_id: conference.id,
        case_id: item.case_id,
        position,
        record: text === null ? "" : sealing.seal(item.compartment_id, text, where),
        kept_at: text === null ? null : area.now,
      })
      .execute();
    await breathe();
  }
}

async function keepEarlierActions(writing: Writing, conference: ConferenceRow): Promise<void> {
  const { db, sealing, area } = writing;
  const due = await dueBefore(db, { conferenceId: conference.id, date: CivilDate.parse(conference.date) });
  const ids = due.map(({ id }) => id);
  const actions = await actionTexts(writing, ids);
  const compartments = await compartmentsOf(writing, ids);
  for (const [position, { id, case_id }] of due.entries()) {
    const compartmentId = compartments.get(id);
    // What was only proposed was never due.
    if (compartmentId === undefined) continue;
    const action = actions.get(id);
    const text = action && JSON.stringify(actionToKeep(action));
    await db
      .insertInto("kept_earlier_actions")
      .values({
        conference_id: conference.id,
        action_id: id,
        case_id,
        position,
        record: text === undefined ? "" : sealing.seal(compartmentId, text, inKeptAction(conference.id, id)),
        kept_at: text === undefined ? null : area.now,
      })
      .execute();
    await breathe();
  }
}

/** Under which compartment, or none, the case of each agreed action out of these stands. */
async function compartmentsOf(
  { db }: Pick<Writing, "db">,
  actionIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .select(["actions.id", "cases.compartment_id"])
    .where("actions.id", "in", among(actionIds))
    .where("actions.status", "<>", "PROPOSED")
    .execute();
  return new Map(rows.map(({ id, compartment_id }) => [id, compartment_id]));
}

/**
 * Keeps with approved minutes what they say (`RULES.md` minutes): from now on they are composed of it, whatever becomes of
 * people, agencies and actions. What stands sealed from this session waits for the next who reads it.
 */
export async function keepMinutes(writing: Writing, conferenceId: string): Promise<void> {
  const { db, area } = writing;
  const conference = await conferenceRow(db, conferenceId);
  const front = frontToKeep(await frontRecord(asProgram(writing), conference));
  await db
    .insertInto("kept_minutes")
    .values({ conference_id: conferenceId, front: JSON.stringify(front), kept_at: area.now })
    .execute();
  await keepCases(writing, conference);
  await keepEarlierActions(writing, conference);
}

/** Keeps minutes that were approved before anything was kept with them, and what waits in those of this conference. */
export async function keepMissing(writing: Writing, conferenceId: string): Promise<void> {
  const { status } = await conferenceRow(writing.db, conferenceId);
  if (status !== "MINUTES_APPROVED") return;
  const kept = await writing.db
    .selectFrom("kept_minutes")
    .select("kept_at")
    .where("conference_id", "=", conferenceId)
    .executeTakeFirst();
  await (kept ? keepWaiting(writing, conferenceId) : keepMinutes(writing, conferenceId));
}

/** Cases, or actions, that are kept in one go: a sign-in does not wait for more. */
const mostAtOnce = 20;

/** Keeps what waits for somebody who reads it, of one conference or of all, as far as this session does. */
export async function keepWaiting(writing: Writing, conferenceId: string | null = null): Promise<void> {
  await keepWaitingCases(writing, conferenceId);
  await keepWaitingActions(writing, conferenceId);
}

async function keepWaitingCases(writing: Writing, conferenceId: string | null): Promise<void> {
  const { db, session, sealing, area } = writing;
  const waiting = db
    .selectFrom("kept_cases")
    .innerJoin("cases", "cases.id", "kept_cases.case_id")
    .select(["kept_cases.conference_id", "kept_cases.case_id", "cases.compartment_id"])
    // Said in the statement itself, as the index of what waits is: every sign-in asks this.
    .where(sql<boolean>`kept_cases.record = ''`)
    .where(mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session));
  const ofOne = conferenceId === null ? waiting : waiting.where("kept_cases.conference_id", "=", conferenceId);
  for (const { conference_id, case_id, compartment_id } of await ofOne.limit(mostAtOnce).execute()) {
    const item = (await itemRows(db, session, conference_id)).find((one) => one.case_id === case_id);
    const text = item ? await caseText(writing, await conferenceRow(db, conference_id), item) : null;
    if (text === null) continue;
    await db
      .updateTable("kept_cases")
      .set({ record: sealing.seal(compartment_id, text, inKeptCase(conference_id, case_id)), kept_at: area.now })
      .where("conference_id", "=", conference_id)
      .where("case_id", "=", case_id)
      .execute();
    await breathe();
  }
}

async function keepWaitingActions(writing: Writing, conferenceId: string | null): Promise<void> {
  const { db, session, sealing, area } = writing;
  const waiting = db
    .selectFrom("kept_earlier_actions")
    .innerJoin("cases", "cases.id", "kept_earlier_actions.case_id")
    .select(["kept_earlier_actions.conference_id", "kept_earlier_actions.action_id", "cases.compartment_id"])
    .where(sql<boolean>`kept_earlier_actions.record = ''`)
    .where(mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session));
  const ofOne =
    conferenceId === null ? waiting : waiting.where("kept_earlier_actions.conference_id", "=", conferenceId);
  const rows = await ofOne.limit(mostAtOnce).execute();
  const actions = await actionTexts(
    writing,
    rows.map(({ action_id }) => action_id),
  );
  for (const { conference_id, action_id, compartment_id } of rows) {
    const action = actions.get(action_id);
    if (!action) continue;
    const text = JSON.stringify(actionToKeep(action));
    await db
      .updateTable("kept_earlier_actions")
      .set({ record: sealing.seal(compartment_id, text, inKeptAction(conference_id, action_id)), kept_at: area.now })
      .where("conference_id", "=", conference_id)
      .where("action_id", "=", action_id)
      .execute();
  }
}
