import { sql, type RawBuilder } from "kysely";
import { CandidateCase } from "../../../../shared/people/matching/model.ts";
import { among } from "../../../store/inTurns.ts";
import type { Reading, SignedIn } from "../../context.ts";
import { readableCases } from "../../cases/rows.ts";
import { mayReadReferral } from "../../referrals/rows.ts";

// Two steps, so that SQLite goes from the few people to their cases and never through all cases of the area.
const partsOf = ({ db }: Reading, personIds: readonly string[]) =>
  db
    .selectFrom("case_people")
    .select(["person_id", "case_id", "role"])
    .where("person_id", "in", among(personIds))
    .execute();

const idsOfCases = (parts: readonly { readonly case_id: string }[]): readonly string[] => [
  ...new Set(parts.map(({ case_id }) => case_id)),
];

/** For each of these people the ids of the cases they are in that this session may read; who has none is left out. */
export async function readableCasesOf(
  reading: Reading,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const parts = await partsOf(reading, personIds);
  const readable = await readableCases(reading.db, reading.session)
    .select("cases.id")
    .where("cases.id", "in", among(idsOfCases(parts)))
    .execute();
  const ids = new Set(readable.map(({ id }) => id));
  const found = new Map<string, string[]>();
  for (const { person_id, case_id } of parts)
    if (ids.has(case_id)) found.set(person_id, [...(found.get(person_id) ?? []), case_id]);
  return found;
}

const lastReferralOn = (session: SignedIn): RawBuilder<string | null> =>
  sql`(SELECT MAX(referrals.received_on) FROM referrals WHERE referrals.case_id = cases.id AND ${mayReadReferral(session)})`;
const lastHeardOn = sql<
  string | null
>`(SELECT MAX(conferences.date) FROM hearings JOIN conferences ON conferences.id = hearings.conference_id WHERE hearings.case_id = cases.id)`;

/** The cases of these people as a candidate shows them, the latest referral first. A referral's day only to who may read it. */
export async function candidateCases(
  reading: Reading,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, CandidateCase[]>> {
  const parts = await partsOf(reading, personIds);
  const rows = await readableCases(reading.db, reading.session)
    .select(["cases.id", "cases.reference", "cases.compartment_id"])
    .select([lastReferralOn(reading.session).as("last_referral_on"), lastHeardOn.as("last_heard_on")])
    .where("cases.id", "in", among(idsOfCases(parts)))
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = new Map<string, CandidateCase[]>();
  for (const { person_id, case_id, role } of parts) {
    const row = byId.get(case_id);
    if (!row) continue;
    const line = CandidateCase.parse({
      caseId: row.id,
      reference: row.reference,
      role,
      restricted: row.compartment_id !== null,
      lastReferralOn: row.last_referral_on,
      lastHeardOn: row.last_heard_on,
    });
    found.set(person_id, [...(found.get(person_id) ?? []), line]);
  }
  const latest = (one: CandidateCase): string => one.lastReferralOn ?? one.lastHeardOn ?? "";
  for (const lines of found.values()) lines.sort((one, other) => latest(other).localeCompare(latest(one)));
  return found;
}
