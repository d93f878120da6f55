import { sql, type RawBuilder, type SqlBool } from "kysely";
import { ofOwnAgency } from "../agencies/rows.ts";
import type { SignedIn } from "../context.ts";

// The inner tables carry names of their own (`their_…`): a condition on `referrals.case_id` inside a query on `referrals`
// would else be compared with itself and hold for every row.
// Each relation of `RULES.md` 2 once, as a condition on a case's id, so that the list a person gets and the door a single
// call passes are decided by the same words. `caseId` is the column (or value) the condition is about.
// `CROSS JOIN` keeps SQLite from walking every conference an agency ever came to: the case's own one or two are at hand.

/** A place at the table during the meeting: these attendances count as being there. */
export const presentStatuses = ["PRESENT", "REMOTE", "DEPUTY"] as const;
const present = sql.join(presentStatuses.map((status) => sql.lit(status)));

type CaseIdOf = RawBuilder<string>;

/** A conflict was declared for this account or its agency, and is not lifted: undecided, it keeps them out as well (`RULES.md` 2). */
export const isConflicted = (caseId: CaseIdOf, session: SignedIn): RawBuilder<number> =>
  sql`EXISTS (SELECT 1 FROM standing_conflicts AS their_conflicts WHERE their_conflicts.case_id = ${caseId} AND (their_conflicts.account_id = ${session.accountId} OR their_conflicts.agency_id = ${session.agencyId}))`;

/** The account of the query, a row of `accounts`, has no conflict on the case, and neither has its agency. */
export const hasNoConflict = (caseId: CaseIdOf): RawBuilder<SqlBool> =>
  sql`NOT EXISTS (SELECT 1 FROM standing_conflicts AS their_conflicts WHERE their_conflicts.case_id = ${caseId}
    AND (their_conflicts.account_id = accounts.id OR their_conflicts.agency_id = accounts.agency_id))`;

/** The account stands on the reader list of a restricted case. */
export const isNamed = (caseId: CaseIdOf, session: SignedIn): RawBuilder<number> =>
  sql`EXISTS (SELECT 1 FROM case_readers AS their_case_readers WHERE their_case_readers.case_id = ${caseId} AND their_case_readers.account_id = ${session.accountId})`;

/** The account chairs, or deputises at, a conference with the case on its agenda. */
export const chairsIt = (caseId: CaseIdOf, session: SignedIn): RawBuilder<number> =>
  sql`EXISTS (SELECT 1 FROM agenda_items AS their_agenda_items JOIN conferences AS their_conferences ON their_conferences.id = their_agenda_items.conference_id
    WHERE their_agenda_items.case_id = ${caseId} AND (their_conferences.chair_id = ${session.accountId} OR their_conferences.deputy_chair_id = ${session.accountId}))`;

/** The agency is invited to a conference whose circulated agenda holds the case. */
export const isOnTheList = (caseId: CaseIdOf, session: SignedIn): RawBuilder<number> =>
  sql`EXISTS (SELECT 1 FROM agenda_items AS their_agenda_items CROSS JOIN conferences AS their_conferences ON their_conferences.id = their_agenda_items.conference_id
    CROSS JOIN attendance AS their_attendance ON their_attendance.conference_id = their_conferences.id
    WHERE their_agenda_items.case_id = ${caseId} AND ${ofOwnAgency(sql`their_attendance.agency_id`, session)} AND their_conferences.circulated_at IS NOT NULL)`;

/**
 * Whether an agency that takes part was there while a case was heard: `wasThere` of `shared/conferences/stays.ts` as a
 * condition over a hearing and a line of attendance, by their names in the query (`RULES.md` attendance).
 */
export const wasThereWhen = (hearing: string, attendance: string): RawBuilder<SqlBool> => {
  const heard = sql`FROM hearing_times AS their_hearing_times WHERE their_hearing_times.hearing_id = ${sql.ref(`${hearing}.id`)}`;
  const stays = sql`their_stays.conference_id = ${sql.ref(`${attendance}.conference_id`)} AND their_stays.agency_id = ${sql.ref(`${attendance}.agency_id`)}`;
  return sql`(NOT EXISTS (SELECT 1 ${heard}) OR NOT EXISTS (SELECT 1 FROM attendance_times AS their_stays WHERE ${stays})
    OR EXISTS (SELECT 1 FROM attendance_times AS their_stays CROSS JOIN hearing_times AS their_hearing_times
      WHERE ${stays} AND their_hearing_times.hearing_id = ${sql.ref(`${hearing}.id`)}
        AND (their_stays.arrived_at IS NULL OR their_hearing_times.ended_at IS NULL OR their_stays.arrived_at < their_hearing_times.ended_at)
        AND (their_stays.left_at IS NULL OR their_stays.left_at > their_hearing_times.started_at)))`;
};

/** The agency was in the room: present at that time, and its speaker not sent out by a conflict on the case. Over `hearings` and `attendance`. */
const inTheRoom = (session: SignedIn): RawBuilder<SqlBool> =>
  sql`(${ofOwnAgency(sql`their_attendance.agency_id`, session)} AND their_attendance.status IN (${present})
    AND NOT EXISTS (SELECT 1 FROM standing_conflicts AS their_conflicts WHERE their_conflicts.case_id = their_hearings.case_id AND their_conflicts.account_id = their_attendance.account_id)
    AND ${wasThereWhen("their_hearings", "their_attendance")})`;

/** The agency was present when the case was heard. */
export const attendedIt = (caseId: CaseIdOf, session: SignedIn): RawBuilder<number> =>
  sql`EXISTS (SELECT 1 FROM hearings AS their_hearings CROSS JOIN attendance AS their_attendance ON their_attendance.conference_id = their_hearings.conference_id
    WHERE their_hearings.case_id = ${caseId} AND ${inTheRoom(session)})`;

/** The agency was present at this one hearing. */
export const sawHearing = (hearingId: RawBuilder<string>, session: SignedIn): RawBuilder<number> =>
  sql`EXISTS (SELECT 1 FROM hearings AS their_hearings JOIN attendance AS their_attendance ON their_attendance.conference_id = their_hearings.conference_id
    WHERE their_hearings.id = ${hearingId} AND ${inTheRoom(session)})`;

/** What was agreed in a hearing that is still open is for those in the room (`RULES.md` 3 rows 12 and 13). Over `alias`, a hearing. */
export const mayKnowAgreed = (alias: string, session: SignedIn): RawBuilder<SqlBool> =>
  session.role === "representative"
    ? sql`(${sql.ref(`${alias}.state`)} = 'approved' OR ${sawHearing(sql.ref<string>(`${alias}.id`), session)})`
    : sql`1`;

const circulated = (caseId: CaseIdOf): RawBuilder<SqlBool> =>
  sql`EXISTS (SELECT 1 FROM agenda_items AS their_agenda_items JOIN conferences AS their_conferences ON their_conferences.id = their_agenda_items.conference_id
      WHERE their_agenda_items.case_id = ${caseId} AND their_conferences.circulated_at IS NOT NULL)`;

const sentIn = (caseId: CaseIdOf, session: SignedIn): RawBuilder<SqlBool> =>
  sql`EXISTS (SELECT 1 FROM referrals AS their_referrals WHERE their_referrals.case_id = ${caseId} AND ${ofOwnAgency(sql`their_referrals.agency_id`, session)})`;

/** The agency referred the case, and the case was circulated: before that it sees its referral only. */
export const referredIt = (caseId: CaseIdOf, session: SignedIn): RawBuilder<number> =>
  sql`(${sentIn(caseId, session)} AND ${circulated(caseId)})`;

/** The agency holds something on the case: it returned research that was not deleted yet. */
const holdsResearch = (caseId: CaseIdOf, session: SignedIn): RawBuilder<SqlBool> =>
  sql`EXISTS (SELECT 1 FROM research AS their_research WHERE their_research.case_id = ${caseId} AND ${ofOwnAgency(sql`their_research.agency_id`, session)}
    AND their_research.state = 'RETURNED' AND their_research.deleted_at IS NULL)`;

/** The agency referred the case, holds research on it, or owns an action in it, and the case was circulated: before that it sees its referral only. */
export const ownsIt = (caseId: CaseIdOf, session: SignedIn): RawBuilder<number> =>
  sql`((${sentIn(caseId, session)}
      OR EXISTS (SELECT 1 FROM actions AS their_actions WHERE their_actions.case_id = ${caseId} AND ${ofOwnAgency(sql`their_actions.owner_agency_id`, session)})
      OR ${holdsResearch(caseId, session)})
    AND ${circulated(caseId)})`;

/** The account is the named adviser of the case's victim. */
export const isAdviserOf = (caseId: CaseIdOf, session: SignedIn): RawBuilder<number> =>
  sql`EXISTS (SELECT 1 FROM case_advisers AS their_case_advisers WHERE their_case_advisers.case_id = ${caseId} AND their_case_advisers.account_id = ${session.accountId})`;

const nobody = sql<number>`0`;

/** What `RULES.md` 3 row 4 grants each role, before conflict and restriction are looked at. */
function grantedByRole(caseId: CaseIdOf, session: SignedIn): RawBuilder<number> {
  switch (session.role) {
    case "administrator":
      return sql`1`;
    // Of a restricted case a reader by name is one also before it stands on an agenda, or for another's victim.
    case "chair":
      return sql`(${chairsIt(caseId, session)} OR ${isNamed(caseId, session)})`;
    case "adviser":
      return sql`(${isAdviserOf(caseId, session)} OR ${isNamed(caseId, session)})`;
    case "representative":
      return sql`(${isOnTheList(caseId, session)} OR ${attendedIt(caseId, session)} OR ${ownsIt(caseId, session)})`;
    case "observer":
    case "auditor":
      return nobody;
  }
}

/**
 * The row filter of every list of cases: true where this session may read the case whose id and compartment are given
 * (`RULES.md` 2, 3 row 4, 4). An account that is not cleared reads none.
 */
export const mayReadCase = (caseId: CaseIdOf, compartmentId: CaseIdOf, session: SignedIn): RawBuilder<SqlBool> =>
  session.cleared
    ? sql`(NOT ${isConflicted(caseId, session)} AND (${compartmentId} IS NULL OR ${isNamed(caseId, session)}) AND ${grantedByRole(caseId, session)})`
    : sql`0`;
