import { sql } from "kysely";
import { CivilDate, dayOf, Instant } from "../../../shared/dates.ts";
import { KeptAction, keptCase, KeptCase, KeptFront } from "../../../shared/documents/kept.ts";
import { withoutDetails } from "../../../shared/documents/leaveOut.ts";
import type { CaseRecord, ConferenceRecord, EarlierAction } from "../../../shared/documents/record.ts";
import { ConferenceId } from "../../../shared/ids.ts";
import { breathe, mapInTurns } from "../../store/inTurns.ts";
import { isOwnAgency } from "../agencies/rows.ts";
import { isConflicted, mayReadCase } from "../cases/rows.ts";
import { conferenceRow } from "../conferences/rows.ts";
import type { Seeing } from "../context.ts";
import { accessFor, accessOf } from "./accessRows.ts";
import { earlierOf } from "./actionRows.ts";
import { approvedAddenda, gatherRecord, planOf } from "./gather.ts";
import { inKeptAction, inKeptCase } from "./keep.ts";

const caseId = sql.ref<string>("cases.id");
const compartmentId = sql.ref<string>("cases.compartment_id");

/**
 * What the minutes of a conference are composed of: a draft of the record as it stands, approved ones of what was kept with
 * them (`RULES.md` minutes). Who may have which case is as it is today, and a case this session does not read, or cannot
 * unseal, is not in it.
 */
export async function minutesRecord(reading: Seeing, conferenceId: string): Promise<ConferenceRecord> {
  const { db, area } = reading;
  const row = await conferenceRow(db, conferenceId);
  if (row.status !== "MINUTES_APPROVED" || row.approved_at === null) return gatherRecord(reading, conferenceId);
  const stored = await db
    .selectFrom("kept_minutes")
    .select(["front", "kept_at"])
    .where("conference_id", "=", conferenceId)
    .executeTakeFirst();
  if (!stored) return asOf(area.today, await gatherRecord(reading, conferenceId));
  const approvedAt = Instant.parse(row.approved_at);
  const front = KeptFront.parse(JSON.parse(stored.front));
  const kept: KeptWith = {
    conferenceId,
    recordedOn: (at) => (at === approvedAt ? null : dayOf(Instant.parse(at), area.timeZone)),
  };
  return {
    ...front,
    // The marking is of the copy, not of what was said.
    area: { ...front.area, marking: area.settings.marking },
    conference: {
      ...front.conference,
      id: ConferenceId.parse(row.id),
      date: CivilDate.parse(row.date),
      status: row.status,
      approvedOn: dayOf(approvedAt, area.timeZone),
      minutesVersion: row.minutes_version,
      ...planOf(row),
    },
    standing: [],
    cases: await keptCases(reading, kept),
    blocked: [],
    earlierActions: await keptEarlierActions(reading, kept),
    ownerActions: [],
    owners: [],
    addenda: await approvedAddenda(reading, conferenceId),
    recordedOn: kept.recordedOn(stored.kept_at),
  };
}

interface KeptWith {
  readonly conferenceId: string;
  /** The day something was kept on, unless that was the approval itself. */
  readonly recordedOn: (keptAt: string) => CivilDate | null;
}

const asOf = (today: CivilDate, record: ConferenceRecord): ConferenceRecord => ({
  ...record,
  cases: record.cases.map((one) => ({ ...one, recordedOn: today })),
  recordedOn: today,
});

async function keptCases(reading: Seeing, { conferenceId, recordedOn }: KeptWith): Promise<CaseRecord[]> {
  const { db, session, sealing, area } = reading;
  const rows = await db
    .selectFrom("kept_cases")
    .innerJoin("cases", "cases.id", "kept_cases.case_id")
    .select(["kept_cases.case_id", "kept_cases.record", "kept_cases.kept_at", "cases.compartment_id"])
    .where("kept_cases.conference_id", "=", conferenceId)
    .where(mayReadCase(caseId, compartmentId, session))
    .orderBy("kept_cases.position")
    .execute();
  const access = await accessOf(db, rows.map(asked));
  // Nobody who reads them was there since the approval: until then there is the record alone.
  const waiting = rows.some(({ kept_at }) => kept_at === null) ? await gatherRecord(reading, conferenceId) : null;
  const cases: CaseRecord[] = [];
  for (const row of rows) {
    const live = waiting?.cases.find((one) => one.access.caseId === row.case_id);
    const text = row.kept_at === null ? null : sealing.open(row.record, inKeptCase(conferenceId, row.case_id));
    if (row.kept_at !== null && text !== null)
      cases.push(
        keptCase(KeptCase.parse(JSON.parse(text)), {
          access: accessFor(access, row.case_id),
          recordedOn: recordedOn(row.kept_at),
        }),
      );
    else if (row.kept_at === null && live) cases.push({ ...live, recordedOn: area.today });
    await breathe();
  }
  return cases;
}

const asked = (row: { readonly case_id: string; readonly compartment_id: string | null }) => ({
  caseId: row.case_id,
  restricted: row.compartment_id !== null,
});

/** What was due, of cases this session reads, and of its own agency always, less what only readers get (`RULES.md` 3 row 14). */
async function keptEarlierActions(reading: Seeing, { conferenceId }: KeptWith): Promise<EarlierAction[]> {
  const { db, session, sealing } = reading;
  const rows = await db
    .selectFrom("kept_earlier_actions as kept")
    .innerJoin("cases", "cases.id", "kept.case_id")
    .select(["kept.action_id", "kept.case_id", "kept.record", "kept.kept_at", "cases.compartment_id"])
    .select(mayReadCase(caseId, compartmentId, session).as("readable"))
    .where("kept.conference_id", "=", conferenceId)
    .where(sql<boolean>`NOT ${isConflicted(caseId, session)}`)
    .orderBy("kept.position")
    .execute();
  const access = await accessOf(db, rows.map(asked));
  const waiting = rows.filter(({ kept_at }) => kept_at === null).map(({ action_id }) => action_id);
  const live = new Map((await earlierOf(reading, waiting)).map((action) => [action.id as string, action]));
  const actionsOf = ({ action_id, case_id, record, kept_at, readable }: (typeof rows)[number]): EarlierAction[] => {
    if (kept_at === null) return [live.get(action_id) ?? []].flat();
    const text = sealing.open(record, inKeptAction(conferenceId, action_id));
    if (text === null) return [];
    const action = KeptAction.parse(JSON.parse(text));
    const mayHave = { access: accessFor(access, case_id) };
    if (readable) return [{ ...action, ...mayHave }];
    return isOwnAgency(session, action.ownerAgencyId) ? [{ ...withoutDetails(action), ...mayHave }] : [];
  };
  return (await mapInTurns(rows, actionsOf)).flat();
}
