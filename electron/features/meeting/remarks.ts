import { Instant } from "../../../shared/dates.ts";
import { HearingId, RemarkId } from "../../../shared/ids.ts";
import type { Remark } from "../../../shared/minutes/model.ts";
import { sql } from "kysely";
import { mayReadCase } from "../cases/rows.ts";
import type { Reading, Writing } from "../context.ts";
import { hearingRow } from "./hearingRow.ts";

const inRemark = (id: string): string => `minutes_remarks.text.${id}`;

/** The remarks on the draft of a conference, in the order they were made: those on the whole, and on cases this session reads. */
export async function remarksOf(
  { db, session, sealing }: Pick<Reading, "db" | "session" | "sealing">,
  conferenceId: string,
) {
  const rows = await db
    .selectFrom("minutes_remarks")
    .innerJoin("accounts as makers", "makers.id", "minutes_remarks.made_by")
    .leftJoin("accounts as settlers", "settlers.id", "minutes_remarks.settled_by")
    .leftJoin("cases", "cases.id", "minutes_remarks.case_id")
    .selectAll("minutes_remarks")
    .select(["makers.name as maker", "settlers.name as settler"])
    .where("conference_id", "=", conferenceId)
    .where(
      sql<boolean>`(minutes_remarks.case_id IS NULL OR ${mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session)})`,
    )
    .orderBy("made_at")
    .orderBy("minutes_remarks.id")
    .execute();
  return rows.map((row): Remark => ({
    id: RemarkId.parse(row.id),
    hearingId: row.hearing_id === null ? null : HearingId.parse(row.hearing_id),
    text: sealing.open(row.text, inRemark(row.id)) ?? "",
    madeAt: Instant.parse(row.made_at),
    madeBy: row.maker,
    settledAt: row.settled_at === null ? null : Instant.parse(row.settled_at),
    settledBy: row.settler,
  }));
}

/** Keeps a remark on one hearing, sealed with its case, or on the minutes as a whole. */
export async function keepRemark(
  { db, session, sealing, area, newId }: Writing,
  of: { readonly conferenceId: string } | { readonly hearingId: string },
  text: string,
): Promise<RemarkId> {
  const id = RemarkId.parse(newId());
  const hearing = "hearingId" in of ? await hearingRow(db, of.hearingId) : null;
  await db
    .insertInto("minutes_remarks")
    .values({
      id,
      conference_id: "conferenceId" in of ? of.conferenceId : (hearing?.conference_id ?? ""),
      hearing_id: hearing?.id ?? null,
      case_id: hearing?.case_id ?? null,
      text: sealing.seal(hearing?.compartment_id ?? null, text, inRemark(id)),
      made_at: area.now,
      made_by: session.accountId,
      settled_at: null,
      settled_by: null,
    })
    .execute();
  return id;
}
