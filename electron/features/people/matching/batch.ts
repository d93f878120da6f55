import { sql, type SqlBool } from "kysely";
import { CivilDate } from "../../../../shared/dates.ts";
import { ReferralId } from "../../../../shared/ids.ts";
import { MatchBand, type MatchedReferral } from "../../../../shared/people/matching/model.ts";
import { rankCandidates } from "../../../../shared/people/matching/rank.ts";
import { displayName } from "../../../../shared/people/rules.ts";
import { openStatuses } from "../../../../shared/referrals/rules.ts";
import { fail, ok, type Result } from "../../../../shared/result.ts";
import type { Reading, Tasking } from "../../context.ts";
import { formOf, mayReadReferral, referralById } from "../../referrals/rows.ts";
import { lookForAll } from "./candidates.ts";
import { inPassing } from "./find.ts";
import { peopleNamed } from "./known.ts";

// Only the latest look of an account goes on; it dies with the desk when the area is locked.
const looks = new Map<string, { cancelled: boolean }>();

/** Ends the look that this account has going on. */
export function cancelLook(accountId: string): void {
  const look = looks.get(accountId);
  if (look) look.cancelled = true;
  looks.delete(accountId);
}

/** Most referrals that are answered: those whose people are nearest to somebody known. */
const mostLines = 1000;
/** Referrals between two looks at who is signed in; the windows hear then how far it is. */
const atOnce = 50;

// Page by page along the index of those without a case: all of them in one query would hold everybody else up.
const openReferrals = ({ db, session }: Reading, after: number) =>
  db
    .selectFrom("referrals")
    .select(["referrals.id", sql<number>`referrals.rowid`.as("row")])
    .where("case_id", "is", null)
    .where(sql<SqlBool>`referrals.rowid > ${after}`)
    .where("status", "in", [...openStatuses])
    .where(mayReadReferral(session))
    .orderBy(sql`referrals.rowid`)
    .limit(atOnce)
    .execute();

const countWithoutCase = async ({ db }: Reading): Promise<number> =>
  (
    await db
      .selectFrom("referrals")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("case_id", "is", null)
      .executeTakeFirstOrThrow()
  ).count;

/** The nearest of everybody one referral names; null when nobody known comes near, or it is open no more. */
async function matchOne(
  reading: Reading,
  referralId: string,
): Promise<(MatchedReferral & { readonly points: number }) | null> {
  const row = await referralById(reading.db, referralId);
  const form = row.case_id === null ? formOf(reading.sealing, row) : null;
  if (!form) return null;
  const named = await peopleNamed(reading, referralId, form);
  const looked = await lookForAll(
    reading,
    named.map(({ read }) => read),
    { reach: inPassing },
  );
  const ranked = rankCandidates(looked);
  const found = ranked.flatMap(([best], at) => (best ? [{ ...best, person: named[at] }] : []));
  const nearest = found.toSorted((one, other) => other.compared.points - one.compared.points)[0];
  if (!nearest?.person) return null;
  return {
    referralId: ReferralId.parse(row.id),
    reference: row.reference,
    receivedOn: CivilDate.parse(row.received_on),
    role: nearest.person.role,
    name: displayName(nearest.person.person),
    knownName: nearest.candidate.name,
    band: MatchBand.parse(nearest.compared.band),
    people: found.length,
    points: nearest.compared.points,
  };
}

/** Looks for the people of every open referral this account may read, one referral a turn; nearest first. */
export async function matchReferrals(
  tasking: Tasking,
  accountId: string,
): Promise<Result<{ looked: number; matched: number; lines: MatchedReferral[] }, "people.lookCancelled">> {
  cancelLook(accountId);
  const look = { cancelled: false };
  looks.set(accountId, look);
  const total = await tasking.read(countWithoutCase);
  const found: (MatchedReferral & { readonly points: number })[] = [];
  let looked = 0;
  let after = 0;
  for (;;) {
    tasking.progress(looked, Math.max(total, looked));
    const page = await tasking.read(async (reading) => {
      const rows = await openReferrals(reading, after);
      for (const { id } of rows) {
        const line = look.cancelled ? null : await matchOne(reading, id);
        if (line) found.push(line);
      }
      return rows;
    });
    if (look.cancelled) return fail("people.lookCancelled");
    looked += page.length;
    after = page.at(-1)?.row ?? after;
    if (page.length < atOnce) break;
  }
  tasking.progress(looked, looked);
  const lines = found.toSorted((one, other) => other.points - one.points).slice(0, mostLines);
  return ok({ looked, matched: found.length, lines });
}
