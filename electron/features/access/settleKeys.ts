import { sql, type RawBuilder } from "kysely";
import { ok } from "../../../shared/result.ts";
import { breathe } from "../../store/inTurns.ts";
import { agencyNow } from "../agencies/rows.ts";
import type { Tasking, Writing } from "../context.ts";
import { closeFormer, renewKey } from "./renewKey.ts";
import { compartmentsWith, isInUse, mayHold, type Compartment } from "./rightful.ts";

/** Keys handed on, and keys renewed, in one go: a sitting does not wait for more. */
const mostAdmitted = 400;
const mostRenewed = 20;

type Pair = { readonly compartment_id: string; readonly account_id: string };

/** The compartments this session holds a key of, all or those of one case, as the query's `compartments`. */
function held({ session }: Writing, caseId: string | null): RawBuilder<unknown> {
  const mine = sql`id IN (SELECT compartment_id FROM compartment_keys WHERE account_id = ${session.accountId})`;
  const known = sql`kind IN ('restrictedCase', 'action', 'caseContact', 'agency', 'conferenceChair')`;
  if (caseId === null) return compartmentsWith(sql`${mine} AND ${known}`);
  const subjects = sql`(SELECT ${caseId} UNION ALL SELECT id FROM actions WHERE case_id = ${caseId} UNION ALL SELECT id FROM referrals WHERE case_id = ${caseId}
    UNION ALL SELECT id FROM research WHERE case_id = ${caseId} UNION ALL SELECT id FROM chair_notes WHERE case_id = ${caseId})`;
  return compartmentsWith(sql`subject_id IN ${subjects} AND ${known} AND ${mine}`);
}

// `CROSS JOIN` keeps SQLite from walking every referral, or every account, of the area for each of a few compartments.
const candidates = [
  sql`CROSS JOIN referrals ON referrals.id = compartments.subject_id CROSS JOIN accounts ON accounts.agency_id = referrals.agency_id`,
  sql`CROSS JOIN referrals ON referrals.case_id = compartments.case_id CROSS JOIN accounts ON accounts.agency_id = referrals.agency_id`,
  sql`CROSS JOIN case_advisers ON case_advisers.case_id = compartments.case_id CROSS JOIN accounts ON accounts.id = case_advisers.account_id`,
  sql`CROSS JOIN case_readers ON case_readers.case_id = compartments.case_id CROSS JOIN accounts ON accounts.id = case_readers.account_id`,
  sql`CROSS JOIN contact_readers ON contact_readers.case_id = compartments.case_id CROSS JOIN accounts ON accounts.id = contact_readers.account_id`,
  sql`CROSS JOIN actions ON actions.id = compartments.subject_id CROSS JOIN accounts ON accounts.agency_id = ${agencyNow(sql`actions.owner_agency_id`)}`,
  sql`CROSS JOIN accounts ON accounts.agency_id = compartments.subject_id`,
  // Those who came from an agency that was merged.
  ...[
    sql`CROSS JOIN referrals ON referrals.id = compartments.subject_id CROSS JOIN agency_moves ON agency_moves.agency_id = referrals.agency_id`,
    sql`CROSS JOIN referrals ON referrals.case_id = compartments.case_id CROSS JOIN agency_moves ON agency_moves.agency_id = referrals.agency_id`,
    sql`CROSS JOIN agency_moves ON agency_moves.agency_id = compartments.subject_id`,
  ].map((moves) => sql`${moves} CROSS JOIN accounts ON accounts.id = agency_moves.account_id`),
  ...[sql`research`, sql`chair_notes`].map(
    (about) =>
      sql`CROSS JOIN ${about} AS about ON about.id = compartments.subject_id CROSS JOIN conferences ON conferences.id = about.conference_id CROSS JOIN accounts ON accounts.id IN (conferences.chair_id, conferences.deputy_chair_id)`,
  ),
];

/** Who may hold a key that this session holds, and has none: an adviser named, or an account added, meanwhile. */
async function waiting(writing: Writing, caseId: string | null): Promise<readonly Pair[]> {
  const missing = sql`NOT EXISTS (SELECT 1 FROM compartment_keys AS theirs WHERE theirs.compartment_id = compartments.id AND theirs.account_id = accounts.id)`;
  const each = candidates.map(
    (joins) =>
      sql`SELECT compartments.id AS compartment_id, accounts.id AS account_id FROM compartments ${joins} WHERE ${missing} AND ${mayHold("standing")} AND ${isInUse}`,
  );
  const { rows } =
    await sql<Pair>`WITH ${held(writing, caseId)} ${sql.join(each, sql` UNION `)} LIMIT ${mostAdmitted}`.execute(
      writing.db,
    );
  return rows;
}

/** The compartments this session holds whose key somebody has who may not have it any more. */
async function overdue(
  writing: Writing,
  caseId: string | null,
): Promise<readonly (Compartment & { in_use: number })[]> {
  // The last one keeps it until it is handed over.
  const somebodyStays = sql`EXISTS (SELECT 1 FROM compartment_keys AS kept CROSS JOIN accounts ON accounts.id = kept.account_id
    WHERE kept.compartment_id = compartments.id AND ${mayHold("accepted")})`;
  const holdsTheCase = sql`EXISTS (SELECT 1 FROM cases AS their_cases CROSS JOIN compartment_keys AS of_case ON of_case.compartment_id = their_cases.compartment_id
    WHERE their_cases.id = compartments.case_id AND of_case.account_id = ${writing.session.accountId})`;
  const { rows } = await sql<Compartment & { in_use: number }>`WITH ${held(writing, caseId)}
    SELECT DISTINCT compartments.id, compartments.kind, compartments.subject_id, ${isInUse} AS in_use
    FROM compartments CROSS JOIN compartment_keys AS theirs ON theirs.compartment_id = compartments.id CROSS JOIN accounts ON accounts.id = theirs.account_id
    WHERE CASE WHEN ${mayHold("accepted")} THEN NOT ${isInUse} AND ${holdsTheCase}
      WHEN ${isInUse} THEN ${somebodyStays} ELSE ${holdsTheCase} END
    LIMIT ${mostRenewed}`.execute(writing.db);
  return rows;
}

/**
 * Puts the keys this session holds in order, all of them or those of one case: whoever may have one and has none gets it,
 * and where somebody has one who may not any more (removed, moved to another agency, no longer the adviser, in conflict)
 * there is a new key (`RULES.md` 5). Worth calling whenever a holder is at work, first of all at sign-in. Answers
 * whether there may be more to do.
 */
export async function settleKeys(writing: Writing, caseId: string | null = null): Promise<boolean> {
  const pairs = await waiting(writing, caseId);
  for (const { compartment_id, account_id } of pairs) await writing.sealing.admit(compartment_id, account_id);
  const due = await overdue(writing, caseId);
  for (const compartment of due)
    await (compartment.in_use === 1 ? renewKey(writing, compartment) : closeFormer(writing, compartment));
  return due.length === mostRenewed || pairs.length === mostAdmitted;
}

/** Rounds of one sign-in: what is left after them is done at the next. */
const mostRounds = 50;

/** The same for all keys of the session, a transaction a round, with room for others between them. */
export async function settleKeysInTurns(write: Tasking["write"]): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const settled = await write(async (writing) => ok(await settleKeys(writing)));
    if (!settled.ok || !settled.value) return;
    await breathe();
  }
}
