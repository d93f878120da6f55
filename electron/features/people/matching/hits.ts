import { CivilDate, addDays } from "../../../../shared/dates.ts";
import { CaseId, ReferralId } from "../../../../shared/ids.ts";
import { sql } from "kysely";
import { comparePeople, type PersonRead } from "../../../../shared/people/matching/compare.ts";
import { among, breathe } from "../../../store/inTurns.ts";
import type { Reading } from "../../context.ts";
import { readableCases } from "../../cases/rows.ts";
import { mayReadReferral, formOf } from "../../referrals/rows.ts";
import { sharingPlain, sharingReferrals } from "./find.ts";
import { hasWords, knownPeople, peopleNamed } from "./known.ts";

/** How long after it came in an accepted referral is still told of, in days. */
const toldFor = 60;
/** What two people must be at least before a reader is told: less would tell of strangers too often. */
const bandsTold = new Set(["SURE", "LIKELY"]);

/** A referral that may name somebody of a restricted case; the referral is told to who may read it. */
export interface ReaderHit {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly receivedOn: CivilDate;
  readonly referral: { readonly id: ReferralId; readonly reference: string; readonly agencyName: string } | null;
}

/** The people of the restricted cases this session reads, unsealed. */
async function restrictedPeople(reading: Reading) {
  const rows = await readableCases(reading.db, reading.session)
    .innerJoin("case_people", "case_people.case_id", "cases.id")
    .select(["cases.id", "cases.reference", "case_people.person_id"])
    .where("cases.compartment_id", "is not", null)
    .execute();
  const known = await knownPeople(reading, [...new Set(rows.map(({ person_id }) => person_id))]);
  const byId = new Map(known.map((person) => [person.id, person.read]));
  return rows.flatMap((row) => {
    const read = byId.get(row.person_id);
    return read && hasWords(read) ? [{ caseId: row.id, reference: row.reference, read }] : [];
  });
}

/** The latest referral of the plain cases of these people that came in since a day. */
const referralsOfPeople = ({ db, area }: Reading, personIds: readonly string[]) =>
  db
    .selectFrom("case_people")
    .innerJoin("cases", "cases.id", "case_people.case_id")
    .innerJoin("referrals", "referrals.case_id", "case_people.case_id")
    .select(["case_people.person_id", "referrals.id"])
    .where("case_people.person_id", "in", among(personIds))
    .where("cases.compartment_id", "is", null)
    .where("referrals.received_on", ">=", addDays(area.today, -toldFor))
    .execute();

/** The referrals that name somebody who is, or probably is, the person: those still open, and those of late. */
async function referralsNaming(reading: Reading, read: PersonRead): Promise<Set<string>> {
  const { db, sealing } = reading;
  const sharing = await sharingPlain(db, read);
  const found = new Set<string>();
  const isTold = (other: PersonRead): boolean => bandsTold.has(comparePeople(other, read).band ?? "");
  const ids = sharing.map(({ personId }) => personId);
  const ofPeople = await referralsOfPeople(reading, ids);
  const late = await knownPeople(reading, [...new Set(ofPeople.map(({ person_id }) => person_id))]);
  const same = new Set(late.filter((person) => isTold(person.read)).map(({ id }) => id));
  for (const { person_id, id } of ofPeople) if (same.has(person_id)) found.add(id);
  const named = [...new Set((await sharingReferrals(db, read)).map(({ referralId }) => referralId))].slice(0, 40);
  const open = await db
    .selectFrom("referrals")
    .select(["id", "form"])
    .where("id", "in", among(named))
    .where("status", "in", ["SUBMITTED", "NEEDS_INFO"])
    .execute();
  for (const row of open) {
    const form = formOf(sealing, row);
    const people = form ? await peopleNamed(reading, row.id, form) : [];
    if (people.some((person) => isTold(person.read))) found.add(row.id);
  }
  return found;
}

/**
 * What the readers of restricted cases are told (`RULES.md` 5): that a referral may name somebody of such a case. It is
 * worked out when a reader looks, out of what they can unseal, and never stored: a stored hit would tie the case to a name.
 */
export async function hitsForReader(reading: Reading): Promise<ReaderHit[]> {
  const { db, session } = reading;
  const caseIdsByReferral = new Map<string, Map<string, string>>();
  for (const { caseId, reference, read } of await restrictedPeople(reading)) {
    for (const referralId of await referralsNaming(reading, read))
      caseIdsByReferral.set(referralId, (caseIdsByReferral.get(referralId) ?? new Map()).set(caseId, reference));
    await breathe();
  }
  const rows = await db
    .selectFrom("referrals")
    .innerJoin("agencies", "agencies.id", "referrals.agency_id")
    .select(["referrals.id", "referrals.reference", "referrals.received_on", "agencies.name as agency_name"])
    .select(sql<number>`${mayReadReferral(session)}`.as("readable"))
    .where("referrals.id", "in", among([...caseIdsByReferral.keys()]))
    .orderBy("referrals.received_on", "desc")
    .orderBy("referrals.id", "desc")
    .execute();
  return rows.flatMap((row) =>
    [...(caseIdsByReferral.get(row.id) ?? [])].map(([caseId, reference]) => ({
      caseId: CaseId.parse(caseId),
      reference,
      receivedOn: CivilDate.parse(row.received_on),
      referral:
        row.readable === 1
          ? { id: ReferralId.parse(row.id), reference: row.reference, agencyName: row.agency_name }
          : null,
    })),
  );
}
