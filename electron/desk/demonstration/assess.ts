import { assessments, type VignetteAssessment } from "../../../build/demonstration/assessments.ts";
import type { Vignette } from "../../../build/demonstration/model.ts";
import { northmere } from "../../../build/demonstration/northmere.ts";
import { addDays, type CivilDate } from "../../../shared/dates.ts";
import type { ReferralId } from "../../../shared/ids.ts";
import { choiceItems, type AnswerValue } from "../../../shared/risk/pack.ts";
import type { Seeding } from "./seeding.ts";

const answerIn = ({ yes, dontKnow }: VignetteAssessment, code: string): AnswerValue => {
  if (yes.includes(code)) return "YES";
  return dontKnow.includes(code) ? "DONT_KNOW" : "NO";
};

/** Completes the assessments that come with a referral, as whoever is signed in; the last one gives the form its score. */
export async function assess(
  { must, language, agencyIds }: Seeding,
  vignette: Vignette,
  { referralId, date }: { readonly referralId: ReferralId; readonly date: CivilDate },
): Promise<void> {
  for (const one of assessments[vignette.key] ?? []) {
    const { assessmentId } = await must("risk.startOnReferral", { referralId, instrumentId: one.instrument });
    const { pack, content, version } = await must("risk.open", { assessmentId });
    const agency = northmere.agencies.find(({ key }) => key === one.agency);
    const account = northmere.accounts.find(
      (account) => account.agency === one.agency && ["representative", "adviser"].includes(account.role),
    );
    const written = await must("risk.change", {
      assessmentId,
      baseVersion: version,
      content: {
        ...content,
        assessedOn: addDays(date, -one.daysBefore),
        assessor: one.assessor?.[language] ?? account?.name ?? agency?.representative ?? "",
        agencyId: agencyIds.get(one.agency) ?? null,
        answers: Object.fromEntries(
          choiceItems(pack).map(({ code }) => [
            code,
            { value: answerIn(one, code), source: one.sources[code]?.[language] ?? "", comment: "" },
          ]),
        ),
        level: one.level ?? null,
        documentReference: one.documentReference ?? "",
        comment: one.comment?.[language] ?? "",
      },
    });
    await must("risk.complete", { assessmentId, baseVersion: written.version });
  }
}
