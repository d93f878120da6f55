import { judge } from "../../../shared/risk/score.ts";
import { isSummed, type Pack } from "../../../shared/risk/pack.ts";
import type { AssessmentContent } from "../../../shared/risk/assessment.ts";
import { openStatuses } from "../../../shared/referrals/rules.ts";
import type { Writing } from "../context.ts";
import { formColumns, formOf, referralById } from "../referrals/rows.ts";

/**
 * Gives the form of a referral that is still open the score of its assessment, when the instrument counts to what the
 * area's high-risk score is of: 13 of 23 is no score of 24. Answers the form's new version, or null when it stays.
 */
export async function fillScore(
  writing: Writing,
  referralId: string,
  { pack, content }: { readonly pack: Pack; readonly content: AssessmentContent },
): Promise<{ readonly version: number; readonly score: number } | null> {
  const { db, sealing, area } = writing;
  const { score, of } = judge(pack, content);
  if (!isSummed(pack) || score === null || of !== area.settings.highRiskScoreOf || !Number.isInteger(score))
    return null;
  const row = await referralById(db, referralId);
  const form = formOf(sealing, row);
  if (!form || !openStatuses.some((status) => status === row.status)) return null;
  const version = row.version + 1;
  await db
    .updateTable("referrals")
    .set({
      ...formColumns(writing, { id: row.id, form: { ...form, score }, compartmentId: null }),
      version,
      changed_at: area.now,
    })
    .where("id", "=", row.id)
    .execute();
  return { version, score };
}
