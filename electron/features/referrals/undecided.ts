import type { ReferralForm } from "../../../shared/referrals/model.ts";
import type { Writing } from "../context.ts";
import { placesNearSomebody } from "../people/rows.ts";
import type { Decisions } from "./samePeople.ts";

/** How many people of a referral may well be known already and are not decided about (`RULES.md` warnings). */
export async function undecidedPeople(
  writing: Writing,
  referralId: string,
  form: ReferralForm,
  decisions: Decisions,
): Promise<number> {
  // Nothing is revealed by comparing, and no list is kept: neither a second passphrase nor the count of changes matters.
  const reading = { ...writing, reauthenticated: false, changes: 0, done: { undo: [], redo: [] } };
  const near = await placesNearSomebody(reading, referralId, form);
  return near.filter((place) => !decisions.has(place)).length;
}
