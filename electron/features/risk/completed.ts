import { AssessmentId } from "../../../shared/ids.ts";
import type { AssessmentContent, Raised } from "../../../shared/risk/assessment.ts";
import type { Pack } from "../../../shared/risk/pack.ts";
import type { Seeing } from "../context.ts";
import { packOf } from "./instruments.ts";
import { openAssessment } from "./stored.ts";

/** A completed assessment with the very version of its instrument. */
export interface CompletedAssessment {
  readonly id: AssessmentId;
  readonly pack: Pack;
  readonly content: AssessmentContent;
  readonly raised: readonly Raised[];
}

/**
 * The completed assessments of a case, the newest day first. The caller has decided that the session may read the case; what
 * it cannot unseal is not among them.
 */
export async function assessmentsOfCase({ db, sealing }: Seeing, caseId: string): Promise<CompletedAssessment[]> {
  const rows = await db
    .selectFrom("assessments")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("state", "=", "completed")
    .orderBy("id", "desc")
    .execute();
  const found: CompletedAssessment[] = [];
  for (const row of rows) {
    const opened = openAssessment(sealing, row);
    if (!opened) continue;
    const pack = await packOf(db, row.instrument_id, row.instrument_version);
    found.push({ id: AssessmentId.parse(row.id), pack, ...opened });
  }
  const dayOf = ({ content }: CompletedAssessment): string => content.assessedOn ?? "";
  return found.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)));
}
