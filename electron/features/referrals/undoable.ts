import type { Input } from "../../../shared/contracts.ts";
import type { ReferralId } from "../../../shared/ids.ts";
import { changes, step, type Thing, type Undoables } from "../undoable.ts";
import { decisionsOf } from "./samePeople.ts";
import { decidedOf, type Decided } from "./takeBackDecision.ts";

type PersonDecision = NonNullable<Input<"referrals.decidePerson">["decision"]>;

/** Who somebody of a referral is, as this account decided; not there while it has not. */
const decisionAbout = (referralId: ReferralId, place: number): Thing<PersonDecision> => ({
  key: null,
  about: { referralId },
  look: async (writing) => (await decisionsOf(writing, referralId)).get(place) ?? null,
  bring: async (_writing, decision) => [step("referrals.decidePerson", { referralId, place, decision })],
});

/** Decisions that say why, and make no case. */
const reasoned = ["NEEDS_INFO", "REJECTED", "WITHDRAWN"] as const;

/** How a referral was decided. Accepted once more it would be another case: that is decided again, and not done again. */
const decisionOn = (referralId: ReferralId): Thing<Decided> => ({
  key: null,
  about: { referralId },
  look: (writing) => decidedOf(writing, referralId),
  async bring(_writing, to, now) {
    if (to === null || now === null) return null;
    const decision = reasoned.find((status) => status === to.status);
    if (now.status === "SUBMITTED" && decision)
      return [
        step("referrals.decide", {
          referralId,
          decision,
          reason: to.reason,
          adviserAccountId: null,
          restricted: null,
        }),
      ];
    if (to.caseId !== null) return null;
    return [step("referrals.takeBackDecision", { referralId }, { id: referralId, place: 0, decided: to })];
  },
});

/** What can be taken back of a referral: what was decided about it and its people. */
export const referralsUndoables = {
  "referrals.decidePerson": changes("referrals.decidePerson", ({ referralId, place }) =>
    decisionAbout(referralId, place),
  ),
  "referrals.decide": changes("referrals.decide", ({ referralId }) => decisionOn(referralId)),
  "referrals.takeBackDecision": changes("referrals.takeBackDecision", ({ referralId }) => decisionOn(referralId)),
} satisfies Undoables;
