import { AssessmentId } from "../../../shared/ids.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { AssessmentContent } from "../../../shared/risk/assessment.ts";
import type { Writing } from "../context.ts";
import { takeInstrument } from "./instruments.ts";
import { assessmentColumns, compartmentOf } from "./stored.ts";

interface Of {
  readonly referralId: string | null;
  readonly caseId: string | null;
}

/** The agency an assessment is by until somebody says otherwise: the referral's, where the administrator types for it. */
async function agencyFor({ db, session }: Writing, { referralId }: Of) {
  if (referralId === null || session.role !== "administrator") return session.agencyId;
  const row = await db
    .selectFrom("referrals")
    .select("agency_id")
    .where("id", "=", referralId)
    .executeTakeFirstOrThrow();
  return row.agency_id;
}

/** Begins a draft with an instrument the area offers, of today and by whoever is signed in. */
export async function startAssessment(
  writing: Writing,
  of: Of,
  instrumentId: string,
): Promise<Result<{ assessmentId: AssessmentId }, "risk.instrumentGone">> {
  const { db, session, area, sealing } = writing;
  const pack = await takeInstrument(writing, instrumentId);
  if (!pack) return fail("risk.instrumentGone");
  const id = AssessmentId.parse(writing.newId());
  const content: AssessmentContent = {
    assessedOn: area.today,
    assessor: session.role === "administrator" ? "" : session.name,
    agencyId: (await agencyFor(writing, of)) as AssessmentContent["agencyId"],
    language: area.language,
    answers: {},
    score: null,
    level: null,
    documentReference: "",
    comment: "",
    override: null,
  };
  const compartmentId = await compartmentOf(db, { case_id: of.caseId });
  await db
    .insertInto("assessments")
    .values({
      id,
      referral_id: of.referralId,
      case_id: of.caseId,
      instrument_id: pack.id,
      instrument_version: pack.version,
      created_by: session.accountId,
      state: "draft",
      version: 1,
      started_at: area.now,
      changed_at: area.now,
      completed_at: null,
      ...assessmentColumns(sealing, { id, compartmentId, content, raised: [] }),
    })
    .execute();
  return ok({ assessmentId: id });
}
