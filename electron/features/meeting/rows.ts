import { sql, type Selectable, type SqlBool } from "kysely";
import { EntryId, AgencyId } from "../../../shared/ids.ts";
import { HearingField, InformationEntry, RiskEntry, hearingFields } from "../../../shared/meeting/model.ts";
import { RiskSubject } from "../../../shared/risk/model.ts";
import { agencyWhenItBegan } from "../agencies/rows.ts";
import { wasThereWhen } from "../cases/rows.ts";
import type { Sealing } from "../../store/sealing.ts";
import type { HearingInformationTable, HearingRisksTable } from "../../store/tables.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import type { Reading } from "../context.ts";
import { inHearingText, inInformation, inRisk } from "./places.ts";
import { z } from "zod";

export { hearingRow, sealedOrEmpty, type HearingWhole } from "./hearingRow.ts";
export { mayOpenHearing } from "./relations.ts";
export { previousPlanOf } from "./previousPlan.ts";
export { stopBeforeLeaving, stopForgotten } from "./onTable.ts";
export { questionsForMinutes } from "./parked.ts";
export { reviewsOf } from "./planReview.ts";
export { decisionOf } from "./decision.ts";
export { reasonsOf } from "./reasons.ts";
export { notedWarnings } from "./warned.ts";
export { writtenFields } from "./writtenFields.ts";

export { inHearingText, inInformation, inRisk, inTellsName } from "./places.ts";
export { findablePieces, hearingsBesideIndex, pieceKinds, piecesOf, type HearingPiece } from "./pieces.ts";

const agencyIds = (json: string): AgencyId[] => z.array(AgencyId).parse(JSON.parse(json));

/** What was said, in the order it was said. */
export async function informationOf({ db, sealing }: Pick<Reading, "db" | "sealing">, hearingId: string) {
  const rows = await db
    .selectFrom("hearing_information")
    .selectAll()
    .where("hearing_id", "=", hearingId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map((row) => informationEntry(sealing, row));
}

const informationEntry = (
  sealing: Sealing,
  row: Selectable<HearingInformationTable>,
): z.infer<typeof InformationEntry> =>
  InformationEntry.parse({
    id: row.id,
    agencyId: row.agency_id,
    kind: row.kind,
    basis: row.basis,
    text: sealing.open(row.text, inInformation(row.id)) ?? "",
    on: row.said_on,
    onlyAgencies: agencyIds(row.only_agencies),
    version: row.version,
  });

/** The risks of a hearing by their number. */
export async function risksOf({ db, sealing }: Pick<Reading, "db" | "sealing">, hearingId: string) {
  const rows = await db
    .selectFrom("hearing_risks")
    .selectAll()
    .where("hearing_id", "=", hearingId)
    .orderBy("number")
    .execute();
  return rows.map((row) => riskEntry(sealing, row));
}

const riskEntry = (sealing: Sealing, row: Selectable<HearingRisksTable>): z.infer<typeof RiskEntry> =>
  RiskEntry.parse({
    id: row.id,
    number: row.number,
    text: sealing.open(row.text, inRisk(row.id)) ?? "",
    to: z.array(RiskSubject).parse(JSON.parse(row.concerns)),
    imminence: row.imminence,
    level: row.level,
    item: row.item,
    version: row.version,
  });

/** Every field of a hearing; one that nobody wrote is empty and of version 0. */
export async function textsOf({ db, sealing }: Pick<Reading, "db" | "sealing">, hearingId: string) {
  const rows = await db.selectFrom("hearing_texts").selectAll().where("hearing_id", "=", hearingId).execute();
  const text = (field: HearingField) => {
    const row = rows.find((each) => each.field === field);
    return row
      ? { text: sealing.open(row.text, inHearingText(hearingId, field)) ?? "", version: row.version }
      : { text: "", version: 0 };
  };
  return z
    .record(HearingField, z.object({ text: z.string(), version: z.number() }))
    .parse(Object.fromEntries(hearingFields.map((field) => [field, text(field)])));
}

/** The ids of a hearing's risks. */
export async function riskIdsOf(db: Reader, hearingId: string): Promise<EntryId[]> {
  const rows = await db.selectFrom("hearing_risks").select("id").where("hearing_id", "=", hearingId).execute();
  return rows.map((row) => EntryId.parse(row.id));
}

/**
 * Which invited agencies may not sit in the room while this case is heard: those with a conflict on it, those whose
 * speaker has one, and, when it is restricted, those without a reader among them (`RULES.md` 2 and 4).
 */
export async function agenciesOutOfRoom(
  db: Reader,
  conferenceId: string,
  caseId: string,
  restricted: boolean,
): Promise<ReadonlySet<string>> {
  const conflicted = sql<SqlBool>`EXISTS (SELECT 1 FROM standing_conflicts AS conflicts WHERE conflicts.case_id = ${caseId}
    AND (conflicts.agency_id = attendance.agency_id OR conflicts.account_id = attendance.account_id))`;
  const withoutReader = sql<SqlBool>`NOT EXISTS (SELECT 1 FROM case_readers JOIN accounts ON accounts.id = case_readers.account_id
    WHERE case_readers.case_id = ${caseId} AND ${agencyWhenItBegan(sql`attendance.conference_id`)} = attendance.agency_id)`;
  const rows = await db
    .selectFrom("attendance")
    .select("agency_id")
    .where("conference_id", "=", conferenceId)
    .where((where) => (restricted ? where.or([conflicted, withoutReader]) : conflicted))
    .execute();
  return new Set(rows.map((row) => row.agency_id));
}

/** The invited agencies that were there while a case was heard; whether they take part at all says their status (`RULES.md` attendance). */
export async function agenciesThere(db: Reader, hearingId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("hearings")
    .innerJoin("attendance", "attendance.conference_id", "hearings.conference_id")
    .select("attendance.agency_id")
    .where("hearings.id", "=", hearingId)
    .where(wasThereWhen("hearings", "attendance"))
    .execute();
  return new Set(rows.map((row) => row.agency_id));
}
