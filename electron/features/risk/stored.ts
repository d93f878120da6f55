import type { Selectable } from "kysely";
import { z } from "zod";
import { CivilDate } from "../../../shared/dates.ts";
import { AssessmentContent, Raised } from "../../../shared/risk/assessment.ts";
import type { Sealing, SealingWriter } from "../../store/sealing.ts";
import type { AssessmentsTable } from "../../store/tables.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import { compartmentOfCase } from "../cases/rows.ts";

export type AssessmentRow = Selectable<AssessmentsTable>;
type SealedColumn = "assessed_on" | "content" | "raised";

/** The place a sealed value of an assessment is bound to. */
const inAssessment = (column: SealedColumn, id: string): string => `assessments.${column}.${id}`;

/** An assessment as it was written; null where this session cannot unseal it. */
export function openAssessment(
  sealing: Sealing,
  row: Pick<AssessmentRow, "id" | "content" | "raised">,
): { readonly content: AssessmentContent; readonly raised: readonly Raised[] } | null {
  const content = sealing.open(row.content, inAssessment("content", row.id));
  const raised = sealing.open(row.raised, inAssessment("raised", row.id));
  if (content === null || raised === null) return null;
  return { content: AssessmentContent.parse(JSON.parse(content)), raised: z.array(Raised).parse(JSON.parse(raised)) };
}

/** The day an assessment was made, as far as it is there and this session can unseal it. */
export const dayOfAssessment = (sealing: Sealing, row: Pick<AssessmentRow, "id" | "assessed_on">): CivilDate | null =>
  CivilDate.nullable().parse(
    row.assessed_on === null ? null : sealing.open(row.assessed_on, inAssessment("assessed_on", row.id)),
  );

/** The columns that hold what was answered; sealed when its case has a compartment. */
export const assessmentColumns = (
  sealing: SealingWriter,
  {
    id,
    compartmentId,
    content,
    raised,
  }: {
    readonly id: string;
    readonly compartmentId: string | null;
    readonly content: AssessmentContent;
    readonly raised: readonly Raised[];
  },
): Pick<AssessmentRow, SealedColumn> => ({
  assessed_on:
    content.assessedOn === null
      ? null
      : sealing.seal(compartmentId, content.assessedOn, inAssessment("assessed_on", id)),
  content: sealing.seal(compartmentId, JSON.stringify(content), inAssessment("content", id)),
  raised: sealing.seal(compartmentId, JSON.stringify(raised), inAssessment("raised", id)),
});

/** One assessment by its id. Whether the session may see it was decided before. */
export const assessmentById = (db: Reader | Writer, assessmentId: string): Promise<AssessmentRow> =>
  db.selectFrom("assessments").selectAll().where("id", "=", assessmentId).executeTakeFirstOrThrow();

/** The compartment an assessment is sealed under: its case's, where that is restricted. */
export const compartmentOf = async (
  db: Reader | Writer,
  row: Pick<AssessmentRow, "case_id">,
): Promise<string | null> => (row.case_id === null ? null : compartmentOfCase(db, row.case_id));
