import { rankCandidates } from "../../../../shared/people/matching/rank.ts";
import type { ReferralForm } from "../../../../shared/referrals/model.ts";
import type { Reading } from "../../context.ts";
import { lookForAll } from "./candidates.ts";
import { peopleNamed } from "./known.ts";

/** The places of the people of a form who may well be known already, among what this session may read: those to decide about. */
export async function placesNearSomebody(
  reading: Reading,
  referralId: string,
  form: ReferralForm,
): Promise<readonly number[]> {
  const named = await peopleNamed(reading, referralId, form);
  const looked = await lookForAll(
    reading,
    named.map(({ read }) => read),
  );
  const ranked = rankCandidates(looked);
  return named.flatMap(({ place }, at) =>
    ranked[at]?.some(({ compared }) => compared.band !== "POSSIBLE") ? [place] : [],
  );
}
