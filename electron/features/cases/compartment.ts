import type { Reader, Writer } from "../../store/unitOfWork.ts";

/** The compartment under which everything of a case is sealed; null where it is not restricted. Throws where there is no such case. */
export async function compartmentOfCase(db: Reader | Writer, caseId: string): Promise<string | null> {
  const row = await db.selectFrom("cases").select("compartment_id").where("id", "=", caseId).executeTakeFirstOrThrow();
  return row.compartment_id;
}
