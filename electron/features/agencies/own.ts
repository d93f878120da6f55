import { sql, type RawBuilder, type SqlBool } from "kysely";
import { AgencyId } from "../../../shared/ids.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import type { SignedIn } from "../context.ts";

// Whose an agency's deed is, once agencies are merged (`RULES.md` merging agencies): what was recorded keeps the agency it
// was recorded for, and belongs to the one that agency is part of now. Values sealed for the people of an agency follow
// the people who came from it, and nobody else.

/** The session's agency, first, and those that were merged into it. */
const ownAgencies = ({ agencyId, mergedAgencyIds }: SignedIn): readonly AgencyId[] => [agencyId, ...mergedAgencyIds];

/** Whether an agency is the session's own, or one that was merged into it. */
export const isOwnAgency = (session: SignedIn, agencyId: string | null | undefined): boolean =>
  ownAgencies(session).some((own) => own === agencyId);

/** The same as a condition on a column; of an agency nothing was merged into a plain comparison, as an index wants it. */
export const ofOwnAgency = (column: RawBuilder<unknown>, session: SignedIn): RawBuilder<SqlBool> =>
  session.mergedAgencyIds.length === 0
    ? sql`${column} = ${session.agencyId}`
    : sql`${column} IN (${sql.join(ownAgencies(session))})`;

/** The agency that the one in a column is part of now: itself, unless it was merged. */
export const agencyNow = (column: RawBuilder<unknown>): RawBuilder<string> =>
  sql`COALESCE((SELECT their_agencies.merged_into FROM agencies AS their_agencies WHERE their_agencies.id = ${column}), ${column})`;

/** The account of the query, a row of `accounts`, is of this very agency, or came from it when it was merged. */
export const isOfAgencyOrCameFromIt = (agencyId: RawBuilder<unknown>): RawBuilder<SqlBool> =>
  sql`(accounts.agency_id = ${agencyId} OR (accounts.agency_id = ${agencyNow(agencyId)}
    AND EXISTS (SELECT 1 FROM agency_moves AS their_moves WHERE their_moves.account_id = accounts.id AND their_moves.agency_id = ${agencyId})))`;

/**
 * The agency the account of the query, a row of `accounts`, was of when a conference began: a merge of later changes nobody's
 * place at a table they sat at. Its agency of today for a conference that has not begun.
 */
export const agencyWhenItBegan = (conferenceId: RawBuilder<unknown>): RawBuilder<string> =>
  sql`COALESCE((SELECT their_moves.agency_id FROM agency_moves AS their_moves JOIN conferences AS their_conferences ON their_conferences.id = ${conferenceId}
    WHERE their_moves.account_id = accounts.id AND their_moves.moved_at > their_conferences.started_at ORDER BY their_moves.moved_at LIMIT 1), accounts.agency_id)`;

/**
 * The agency a session's own one stood for at a conference: itself where it was invited, else one invited that is part
 * of it now. Itself where neither was.
 */
export async function agencyAt(db: Reader, session: SignedIn, conferenceId: string): Promise<AgencyId> {
  if (session.mergedAgencyIds.length === 0) return session.agencyId;
  const invited = await db
    .selectFrom("attendance")
    .select("agency_id")
    .where("conference_id", "=", conferenceId)
    .where(ofOwnAgency(sql.ref("attendance.agency_id"), session))
    .execute();
  const ids = new Set(invited.map(({ agency_id }) => agency_id));
  return ownAgencies(session).find((id) => ids.has(id)) ?? session.agencyId;
}

/** Which agency each merged one is part of now. */
export async function mergedAgencies(db: Reader): Promise<ReadonlyMap<string, AgencyId>> {
  const rows = await db
    .selectFrom("agencies")
    .select(["id", "merged_into"])
    .where("merged_into", "is not", null)
    .execute();
  return new Map(rows.map((row) => [row.id, AgencyId.parse(row.merged_into)]));
}

/**
 * The agency of a list under which another one is found in it: itself, the one it is part of now, or one that is part of
 * it now; itself where there is none.
 */
export function foundAs<Id extends string>(
  id: Id,
  listed: ReadonlySet<Id>,
  merged: ReadonlyMap<string, AgencyId>,
): Id | AgencyId {
  if (listed.has(id)) return id;
  const now = merged.get(id) ?? id;
  if ([...listed].some((other) => other === now)) return now;
  return [...listed].find((other) => merged.get(other) === now) ?? id;
}
