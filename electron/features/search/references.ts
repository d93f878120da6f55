import { readReference } from "../../../shared/search/reference.ts";
import type { Hit } from "../../../shared/search/model.ts";
import type { TypedWord } from "../../../shared/search/words.ts";
import type { Reading } from "../context.ts";
import { actionHit, readableActions } from "./actions.ts";
import { caseHit, casesCalled } from "./cases.ts";
import { readableReferralRows, referralHit } from "./referrals.ts";

/**
 * What bears exactly the reference typed, as `NM-7KQ4`, `nm7kq4`, `7kq4`, or `7kq4.2` of an action: the case, or the referral
 * that is no case yet, or for the agency that owns them the actions in it. Empty where nothing is called so.
 */
export async function calledExactly(reading: Reading, text: string, typed: readonly TypedWord[]): Promise<Hit[]> {
  const asked = readReference(text, reading.area.referencePrefix);
  if (!asked) return [];
  const { db, session } = reading;
  const actions = readableActions(reading).where("cases.reference", "=", asked.reference).orderBy("actions.number");
  const shown = async (query: typeof actions): Promise<Hit[]> =>
    (await query.execute()).flatMap((row) => actionHit(reading, row, typed, true) ?? []);
  if (asked.number !== null) return shown(actions.where("actions.number", "=", asked.number));
  const cases = await casesCalled(reading, [asked.reference]);
  if (cases.length > 0) return cases.map((one) => caseHit(one, typed));
  const referrals = await readableReferralRows(db, session)
    .where("referrals.reference", "=", asked.reference)
    .execute();
  return [...referrals.map((row) => referralHit(reading, row, typed)), ...(await shown(actions))];
}
