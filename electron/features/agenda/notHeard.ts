import { CivilDate } from "../../../shared/dates.ts";
import type { NotHeard } from "../../../shared/documents/notHeardLetter.ts";
import { isPutOff } from "../../../shared/meeting/rules.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import type { Reading } from "../context.ts";
import { deferralsOfCase } from "./deferrals.ts";

/** The day of the last meeting that had the case on its list and ended without coming to it. */
async function notReachedOn(db: Reader, caseId: string): Promise<string | null> {
  const row = await db
    .selectFrom("agenda_items")
    .innerJoin("conferences", "conferences.id", "agenda_items.conference_id")
    .leftJoin("hearings", (join) =>
      join
        .onRef("hearings.conference_id", "=", "agenda_items.conference_id")
        .onRef("hearings.case_id", "=", "agenda_items.case_id"),
    )
    .select(({ fn }) => fn.max("conferences.date").as("on"))
    .where("agenda_items.case_id", "=", caseId)
    .where("conferences.ended_at", "is not", null)
    .where("hearings.id", "is", null)
    .executeTakeFirst();
  return row?.on ?? null;
}

async function heardOn(db: Reader, caseId: string): Promise<string> {
  const rows = await db
    .selectFrom("hearings")
    .innerJoin("conferences", "conferences.id", "hearings.conference_id")
    .select(["hearings.outcome", "conferences.date"])
    .where("hearings.case_id", "=", caseId)
    .where("hearings.state", "in", ["closed", "approved"])
    .orderBy("conferences.date")
    .execute();
  return rows.findLast(({ outcome }) => !isPutOff(outcome))?.date ?? "";
}

/**
 * How a case last came to be not heard: put off before or at the table, or not come to. Null where that never was, or it was
 * heard since. The caller has decided that the session may read the case.
 */
export async function notHeardLast(reading: Reading, caseId: string): Promise<NotHeard | null> {
  const { db } = reading;
  const deferral = (await deferralsOfCase(reading, caseId))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .at(-1);
  const notReached = await notReachedOn(db, caseId);
  const last = [deferral?.on ?? "", notReached ?? ""].toSorted().at(-1) ?? "";
  if (last === "" || (await heardOn(db, caseId)) >= last) return null;
  if (deferral?.on !== last) return { kind: "notReached", on: CivilDate.parse(last) };
  return {
    kind: "putOff",
    on: deferral.on,
    reason: deferral.reason,
    nextOn: deferral.nextOn,
    keeper: `${deferral.safetyName} (${deferral.safetyAgencyName})`,
  };
}
