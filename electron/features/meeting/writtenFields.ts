import { HearingField } from "../../../shared/meeting/model.ts";
import type { Reader } from "../../store/unitOfWork.ts";

/** The fields with something in them, known without unsealing one. */
export async function writtenFields(db: Reader, hearingId: string): Promise<ReadonlySet<HearingField>> {
  const rows = await db
    .selectFrom("hearing_texts")
    .select("field")
    .where("hearing_id", "=", hearingId)
    .where("text", "<>", "")
    .execute();
  return new Set(rows.map((row) => HearingField.parse(row.field)));
}
