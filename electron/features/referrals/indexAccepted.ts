import type { ReferralForm } from "../../../shared/referrals/model.ts";
import { peopleOfCase, wordsOfCase } from "../cases/rows.ts";
import type { Writing } from "../context.ts";
import { forgetForSearch, indexForSearch } from "../search/rows.ts";
import { findableReferral } from "./rows.ts";

/** Makes an accepted referral and its case findable by everybody in them; what is restricted by nothing (`RULES.md` 5). */
export async function indexAccepted(
  writing: Writing,
  of: {
    readonly referralId: string;
    readonly referralReference: string;
    readonly form: ReferralForm;
    readonly caseId: string;
    readonly reference: string;
    readonly compartmentId: string | null;
  },
): Promise<void> {
  const { db } = writing;
  const { referralId, caseId, reference, form } = of;
  if (of.compartmentId !== null) return forgetForSearch(db, { kind: "referral", objectId: referralId });
  await indexForSearch(db, findableReferral({ id: referralId, reference: of.referralReference, caseId, form }));
  const words = wordsOfCase(reference, await peopleOfCase(writing, caseId));
  await indexForSearch(db, { kind: "case", objectId: caseId, caseId, words });
}
