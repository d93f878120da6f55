import { sql } from "kysely";
import { Instant } from "../../../shared/dates.ts";
import { RecordField } from "../../../shared/records/model.ts";
import type { Reading } from "../context.ts";
import { openedSide } from "../people/rows.ts";

/** Who changed which field of a record of this case, newest first; a record of another case has no past here. */
export async function pastOf({ db, sealing }: Reading, caseId: string, recordId: string) {
  const rows = await db
    .selectFrom("field_history")
    .innerJoin("accounts", "accounts.id", "field_history.account_id")
    .selectAll("field_history")
    .select("accounts.name as by")
    .where("object_id", "=", recordId)
    .where("case_id", "=", caseId)
    .where("kind", "in", ["order", "incident", "flag"])
    .orderBy(sql`field_history.rowid`, "desc")
    .execute();
  return rows.map((row) => ({
    at: Instant.parse(row.at),
    by: row.by,
    field: RecordField.parse(row.field),
    from: openedSide(sealing, row, "from_value"),
    to: openedSide(sealing, row, "to_value"),
  }));
}
