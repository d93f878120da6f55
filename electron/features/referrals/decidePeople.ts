import { CivilDate } from "../../../shared/dates.ts";
import { CaseId } from "../../../shared/ids.ts";
import { displayName } from "../../../shared/people/rules.ts";
import type { referralsContract } from "../../../shared/referrals/contract.ts";
import { emptyForm } from "../../../shared/referrals/emptyForm.ts";
import { fail, ok } from "../../../shared/result.ts";
import { peopleInForm } from "../cases/rows.ts";
import type { HandlersOf } from "../context.ts";
import { previousPlanOf } from "../meeting/rows.ts";
import { repeatInCase, saidOfRepeat, storedRepeat } from "./repeat.ts";
import { formOf, referralById } from "./rows.ts";
import { casesOfPeople, decisionsOf, storeDecision } from "./samePeople.ts";
import { settle } from "./settle.ts";

type Deciding = Pick<HandlersOf<typeof referralsContract>, "referrals.samePeople" | "referrals.decidePerson">;

/** Who the people of a referral are: what is decided, what it comes to, and what was promised to them before. */
export const decidePeopleHandlers: Deciding = {
  async "referrals.samePeople"(reading, { referralId, assume }) {
    const { db, sealing } = reading;
    const row = await referralById(db, referralId);
    const form = formOf(sealing, row) ?? emptyForm;
    const decisions = await decisionsOf(reading, referralId);
    const assumed = assume.map(({ place, personId }) => [place, { kind: "SAME" as const, personId }] as const);
    const settled = await settle(reading, form, {
      decisions: new Map([...assumed, ...decisions]),
      restricts: false,
    });
    const caseId = row.case_id ?? settled.joins?.caseId ?? null;
    const people = peopleInForm(form);
    // Once it is accepted, what was promised before it came in; its own hearing came after.
    const before = row.case_id === null ? reading.area.today : CivilDate.parse(row.received_on);
    const plan = caseId === null ? null : await previousPlanOf(reading, caseId, { before, except: null });
    return ok({
      decisions: [...decisions].map(([place, decision]) => {
        const named = people[place];
        return { place, name: named ? displayName(named.person) : "", decision };
      }),
      joins:
        settled.joins === null
          ? null
          : {
              caseId: CaseId.parse(settled.joins.caseId),
              reference: settled.joins.reference,
              closed: settled.joins.closed,
              restricted: settled.joins.compartmentId !== null,
            },
      linked: settled.linked.map(({ reference }) => reference),
      repeat: storedRepeat(row) ?? (await repeatInCase(reading, row, form, caseId)),
      referrerSaysRepeat: saidOfRepeat(null, form).referrerSaysRepeat,
      previousPlan: plan && { on: plan.on, months: plan.months, actions: plan.actions },
    });
  },

  async "referrals.decidePerson"(writing, { referralId, place, decision }) {
    const { db, sealing } = writing;
    const form = formOf(sealing, await referralById(db, referralId)) ?? emptyForm;
    const named = peopleInForm(form)[place];
    if (!named) return fail("referrals.personGone");
    // Somebody of a case this session may not read answers like nobody (`RULES.md` 3 row 24).
    if (decision?.kind === "SAME" && (await casesOfPeople(writing, [decision.personId])).length === 0)
      return fail("referrals.personGone");
    await storeDecision(writing, { referralId, place, role: named.role }, decision);
    return ok(null);
  },
};
