import { CivilDate } from "../../../../shared/dates.ts";
import { ReferralId } from "../../../../shared/ids.ts";
import { comparePeople } from "../../../../shared/people/matching/compare.ts";
import type { SameReferral } from "../../../../shared/people/matching/model.ts";
import { displayName } from "../../../../shared/people/rules.ts";
import { ReferralStatus } from "../../../../shared/referrals/model.ts";
import { openStatuses } from "../../../../shared/referrals/rules.ts";
import { among, breathe } from "../../../store/inTurns.ts";
import type { Reading } from "../../context.ts";
import { formOf, mayReadReferral } from "../../referrals/rows.ts";
import { sharingReferrals } from "./find.ts";
import { peopleNamed, type PersonInForm } from "./known.ts";

/** Other referrals whose forms are read at most: those that share most. */
const mostRead = 12;

/** Which other referrals come first: those whose people share most forms with the people of this one. */
async function nearest({ db }: Reading, named: readonly PersonInForm[], ownId: string): Promise<string[]> {
  const weights = new Map<string, number>();
  for (const { read } of named) {
    for (const { referralId, weight } of await sharingReferrals(db, read))
      if (referralId !== ownId) weights.set(referralId, (weights.get(referralId) ?? 0) + weight);
    await breathe();
  }
  return [...weights].toSorted(([, one], [, other]) => other - one).map(([id]) => id);
}

/** The other open referrals this session may read that seem to name the same people, those with most of them first. */
export async function sameReferrals(
  reading: Reading,
  ownId: string,
  named: readonly PersonInForm[],
): Promise<SameReferral[]> {
  const { db, session, sealing } = reading;
  const ids = await nearest(reading, named, ownId);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("referrals")
    .innerJoin("agencies", "agencies.id", "referrals.agency_id")
    .select(["referrals.id", "referrals.reference", "referrals.received_on", "referrals.status", "referrals.form"])
    .select("agencies.name as agency_name")
    .where("referrals.id", "in", among(ids.slice(0, 100)))
    .where("referrals.case_id", "is", null)
    .where("referrals.status", "in", [...openStatuses])
    .where(mayReadReferral(session))
    .execute();
  const inOrder = rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)).slice(0, mostRead);
  const found: SameReferral[] = [];
  for (const row of inOrder) {
    const form = formOf(sealing, row);
    const theirs = form ? await peopleNamed(reading, row.id, form) : [];
    const people = named.flatMap((own) => samePeople(own, theirs));
    if (people.length > 0)
      found.push({
        referralId: ReferralId.parse(row.id),
        reference: row.reference,
        receivedOn: CivilDate.parse(row.received_on),
        agencyName: row.agency_name,
        status: ReferralStatus.parse(row.status),
        people,
      });
  }
  return found.toSorted((one, other) => other.people.length - one.people.length);
}

function samePeople(own: PersonInForm, theirs: readonly PersonInForm[]): SameReferral["people"] {
  const [best] = theirs
    .map((other) => ({ other, compared: comparePeople(own.read, other.read) }))
    .toSorted((one, two) => two.compared.points - one.compared.points);
  if (!best || best.compared.band === null) return [];
  const { other, compared } = best;
  return [
    {
      role: own.role,
      index: own.index,
      otherRole: other.role,
      otherName: displayName(other.person),
      band: best.compared.band,
      reasons: [...compared.reasons],
    },
  ];
}
