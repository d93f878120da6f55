import { sql } from "kysely";
import { CivilDate } from "../../../shared/dates.ts";
import { AccountId, CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import { putOffOutcomes } from "../../../shared/meeting/rules.ts";
import type { minutesContract } from "../../../shared/minutes/contract.ts";
import type { Telling } from "../../../shared/minutes/model.ts";
import { whyNotTold } from "../../../shared/minutes/rules.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Sealing } from "../../store/sealing.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { isAdviserOf, namesOfCases } from "../cases/rows.ts";
import type { HandlersOf, Reading } from "../context.ts";
import { hearingRow, inTellsName, mayOpenHearing, textsOf } from "../meeting/rows.ts";

type TellingHandlers = Pick<HandlersOf<typeof minutesContract>, "minutes.tellings" | "minutes.tell" | "minutes.untell">;

type Column = "by_name" | "said" | "why_not";
const inTold = (column: Column, hearingId: string): string => `victim_told.${column}.${hearingId}`;
const putOff = sql.join(putOffOutcomes.map((outcome) => sql.lit(outcome)));

/** What is kept of telling the victim after a hearing. */
export const toldRow = (db: Reader, hearingId: string) =>
  db.selectFrom("victim_told").selectAll().where("hearing_id", "=", hearingId).executeTakeFirst();

/** The same, opened. */
export function toldIn(sealing: Sealing, row: NonNullable<Awaited<ReturnType<typeof toldRow>>>) {
  const opened = (column: Column): string => sealing.open(row[column], inTold(column, row.hearing_id)) ?? "";
  return {
    told: row.told === 1,
    on: CivilDate.parse(row.on_day),
    byName: opened("by_name"),
    said: opened("said"),
    whyNot: opened("why_not"),
  };
}

interface Asked {
  /** Null: of every conference. */
  readonly conferenceId: string | null;
  /** Only those of which nobody has said anything yet. */
  readonly open: boolean;
  readonly limit: number;
}

/**
 * What is to be told to whom, in hearings this session may open and that are closed: an adviser's own cases, what is due
 * first.
 */
async function tellingsOf(reading: Reading, { conferenceId, open, limit }: Asked) {
  const { db, session, sealing } = reading;
  let rows = db
    .selectFrom("hearings")
    .innerJoin("cases", "cases.id", "hearings.case_id")
    .innerJoin("conferences", "conferences.id", "hearings.conference_id")
    .leftJoin("victim_told", "victim_told.hearing_id", "hearings.id")
    .leftJoin("accounts", "accounts.id", "hearings.tells_account_id")
    .select([
      "hearings.id",
      "hearings.conference_id",
      "hearings.case_id",
      "hearings.tells_account_id",
      "hearings.tells_name",
      "hearings.tells_by",
      "cases.reference",
      "accounts.name as teller",
      "victim_told.told",
      "victim_told.on_day",
      "victim_told.by_name",
      "victim_told.said",
      "victim_told.why_not",
      "victim_told.version",
      isAdviserOf(sql.ref<string>("hearings.case_id"), session).as("advises"),
    ])
    .where("hearings.state", "<>", "open")
    .where(sql<boolean>`(hearings.outcome IS NULL OR hearings.outcome NOT IN (${putOff}))`)
    .where(mayOpenHearing(session))
    .orderBy(sql`hearings.tells_by IS NULL`)
    .orderBy("hearings.tells_by")
    .orderBy("hearings.id")
    .limit(limit + 1);
  if (conferenceId !== null) rows = rows.where("hearings.conference_id", "=", conferenceId);
  if (open) rows = rows.where("victim_told.hearing_id", "is", null);
  const found = await rows.execute();
  const shown = found.slice(0, limit);
  const names = await namesOfCases(reading, [...new Set(shown.map(({ case_id }) => case_id))]);
  const lines: Telling[] = [];
  for (const row of shown) {
    const texts = await textsOf(reading, row.id);
    const opened = (column: Column): string => sealing.open(row[column] ?? "", inTold(column, row.id)) ?? "";
    lines.push({
      hearingId: HearingId.parse(row.id),
      conferenceId: ConferenceId.parse(row.conference_id),
      caseId: CaseId.parse(row.case_id),
      reference: row.reference,
      victimInitials: names.get(row.case_id)?.victimInitials ?? "",
      tellsName: sealing.open(row.tells_name, inTellsName(row.id)) || (row.teller ?? ""),
      tellsAccountId: row.tells_account_id === null ? null : AccountId.parse(row.tells_account_id),
      tellsBy: row.tells_by,
      mayBeTold: texts.whatMayBeTold.text,
      told: row.told === null ? null : row.told === 1,
      on: row.on_day,
      byName: opened("by_name"),
      said: opened("said"),
      whyNot: opened("why_not"),
      version: row.version ?? 0,
      mayWrite: session.role === "administrator" || row.advises === 1,
    });
  }
  return { lines, more: found.length > shown.length };
}

/** Telling the victim what the hearing came to: a line for each hearing, ticked off by the victim's adviser. */
export const tellingHandlers: TellingHandlers = {
  "minutes.tellings": async (reading, asked) => ok(await tellingsOf(reading, asked)),

  "minutes.tell": async (writing, { hearingId, baseVersion, ...entry }) => {
    const { db, sealing, session, area } = writing;
    const hearing = await hearingRow(db, hearingId);
    const why = whyNotTold(entry, { heardOn: CivilDate.parse(hearing.date), today: area.today });
    if (why !== null) return fail(why);
    const stored = await toldRow(db, hearingId);
    if ((stored?.version ?? 0) !== baseVersion) return fail("minutes.changedElsewhere");
    const sealed = (column: Column, text: string): string =>
      sealing.seal(hearing.compartment_id, text, inTold(column, hearingId));
    const columns = {
      told: entry.told ? (1 as const) : (0 as const),
      on_day: entry.on,
      by_name: sealed("by_name", entry.byName),
      said: sealed("said", entry.told ? entry.said : ""),
      why_not: sealed("why_not", entry.told ? "" : entry.whyNot),
      version: baseVersion + 1,
      changed_at: area.now,
      changed_by: session.accountId,
    };
    await db
      .insertInto("victim_told")
      .values({ hearing_id: hearingId, case_id: hearing.case_id, ...columns })
      .onConflict((conflict) => conflict.column("hearing_id").doUpdateSet(columns))
      .execute();
    return ok({ version: columns.version });
  },

  "minutes.untell": async ({ db }, { hearingId, baseVersion }) => {
    const stored = await toldRow(db, hearingId);
    if (!stored || stored.version !== baseVersion) return fail("minutes.changedElsewhere");
    await db.deleteFrom("victim_told").where("hearing_id", "=", hearingId).execute();
    return ok(null);
  },
};
