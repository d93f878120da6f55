import { createHash } from "node:crypto";
import type { Reader } from "../../store/unitOfWork.ts";
import { hearingRow } from "./hearingRow.ts";

// What is read is kept by versions and what is stored, not by texts: nothing is unsealed for it, and a mark tells nothing.

/** A mark of all that stands in one hearing: another one as soon as something of it is changed. */
export async function markOf(db: Reader, hearingId: string): Promise<string> {
  const { case_id, level_agreed, outcome, tells_account_id, tells_name, tells_by } = await hearingRow(db, hearingId);
  const of = (table: "hearing_information" | "hearing_risks" | "actions") =>
    db.selectFrom(table).select(["id", "version"]).where("hearing_id", "=", hearingId).orderBy("id").execute();
  const texts = await db
    .selectFrom("hearing_texts")
    .select(["field", "version"])
    .where("hearing_id", "=", hearingId)
    .orderBy("field")
    .execute();
  const reviews = await db
    .selectFrom("previous_plan_review")
    .select(["action_id", "version"])
    .where("hearing_id", "=", hearingId)
    .orderBy("action_id")
    .execute();
  const all = [
    [case_id, level_agreed, outcome, tells_account_id, tells_name, tells_by],
    texts,
    await of("hearing_information"),
    await of("hearing_risks"),
    await of("actions"),
    reviews,
  ];
  return createHash("sha256").update(JSON.stringify(all)).digest("base64url");
}
