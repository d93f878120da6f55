import { daysBetween, type CivilDate } from "../../../shared/dates.ts";
import { among } from "../../store/inTurns.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import type { Seeing, Writing } from "../context.ts";
import { assessmentColumns, dayOfAssessment, openAssessment } from "./stored.ts";

export { assessmentLines } from "./lines.ts";
export { assessmentsOfCase, type CompletedAssessment } from "./completed.ts";
export { graveItems } from "./graveItems.ts";
export { mayReadAssessment } from "./relations.ts";

/**
 * Of these cases, those whose newest completed assessment is older than the area allows (`RULES.md` warnings). The caller
 * has filtered the cases; a case without an assessment is none of them, nor is one this session cannot unseal.
 */
export async function casesWithOldAssessment(
  { db, sealing, area }: Seeing,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("assessments")
    .select(["id", "case_id", "assessed_on"])
    .where("case_id", "in", among(caseIds))
    .where("state", "=", "completed")
    .execute();
  const newest = new Map<string, CivilDate>();
  for (const row of rows) {
    const on = dayOfAssessment(sealing, row);
    if (on !== null && row.case_id !== null && on > (newest.get(row.case_id) ?? "")) newest.set(row.case_id, on);
  }
  const { assessmentValidDays } = area.settings;
  return new Set(
    [...newest].flatMap(([caseId, on]) => (daysBetween(on, area.today) > assessmentValidDays ? [caseId] : [])),
  );
}

/** Of these cases, those with a completed assessment; the caller has filtered the cases. */
export async function casesWithAssessment(db: Reader, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("assessments")
    .select("case_id")
    .distinct()
    .where("case_id", "in", among(caseIds))
    .where("state", "=", "completed")
    .execute();
  return new Set(rows.flatMap(({ case_id }) => case_id ?? []));
}

/** Moves the assessments of an accepted referral to its case, sealed from here on where the case is restricted. */
export async function moveAssessmentsToCase(
  { db, sealing }: Writing,
  referralId: string,
  to: { readonly caseId: string; readonly compartmentId: string | null },
): Promise<void> {
  const rows = await db.selectFrom("assessments").selectAll().where("referral_id", "=", referralId).execute();
  for (const row of rows) {
    const opened = openAssessment(sealing, row);
    if (!opened) throw new Error("an assessment of a referral that is no case yet is not sealed");
    await db
      .updateTable("assessments")
      .set({
        case_id: to.caseId,
        ...assessmentColumns(sealing, { id: row.id, compartmentId: to.compartmentId, ...opened }),
      })
      .where("id", "=", row.id)
      .execute();
  }
}
