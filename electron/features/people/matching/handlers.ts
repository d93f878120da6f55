import type { matchingContract } from "../../../../shared/people/matching/contract.ts";
import { readPerson } from "../../../../shared/people/matching/compare.ts";
import { displayName } from "../../../../shared/people/rules.ts";
import { fail, ok } from "../../../../shared/result.ts";
import type { HandlersOf } from "../../context.ts";
import { formOf, referralById } from "../../referrals/rows.ts";
import { cancelLook, matchReferrals } from "./batch.ts";
import { lookForAll, shownCandidates } from "./candidates.ts";
import { hitsForReader } from "./hits.ts";
import { peopleNamed } from "./known.ts";
import { sameReferrals } from "./sameReferrals.ts";

export const matchingHandlers: HandlersOf<typeof matchingContract> = {
  async "people.candidates"(reading, { referralId }) {
    const row = await referralById(reading.db, referralId);
    const form = formOf(reading.sealing, row);
    if (!form) return ok({ people: [], referrals: [] });
    const named = await peopleNamed(reading, referralId, form);
    const looked = await lookForAll(
      reading,
      named.map(({ read }) => read),
      { ownCaseId: row.case_id },
    );
    const candidates = await shownCandidates(reading, looked);
    return ok({
      people: named.map(({ place, role, index, person }, at) => ({
        place,
        role,
        index,
        name: displayName(person),
        dateOfBirth: person.dateOfBirth,
        candidates: candidates[at] ?? [],
      })),
      referrals: await sameReferrals(reading, referralId, named),
    });
  },

  async "people.lookFor"(reading, person) {
    const looked = await lookForAll(reading, [readPerson(person)]);
    const [candidates = []] = await shownCandidates(reading, looked);
    return ok(candidates);
  },

  "people.matchReferrals": (tasking) =>
    tasking.session
      ? matchReferrals(tasking, tasking.session.accountId)
      : Promise.resolve(fail("people.lookCancelled")),

  async "people.cancelMatching"({ session }) {
    if (session) cancelLook(session.accountId);
    return ok(null);
  },

  "people.hitsForReaders": async (reading) => ok(await hitsForReader(reading)),
};
