import { sql, type RawBuilder, type SqlBool } from "kysely";
import { agencyNow, isOfAgencyOrCameFromIt } from "../agencies/rows.ts";
import type { CompartmentsTable } from "../../store/tables.ts";
import type { Writer } from "../../store/unitOfWork.ts";

// Who a key belongs to follows from the tables at any time (`RULES.md` 5), so that nothing has to be remembered between
// the moment somebody stops being a reader and the moment a holder of the key is there to make a new one.

/** A compartment as far as its readers need it. */
export interface Compartment {
  readonly id: string;
  readonly kind: CompartmentsTable["kind"];
  readonly subject_id: string;
}

/** The conflicts that count: only accepted ones take a key away, an undecided one already keeps it from being given. */
type Conflicts = "accepted" | "standing";

const caseOf = sql`CASE kind WHEN 'restrictedCase' THEN subject_id WHEN 'action' THEN (SELECT case_id FROM actions WHERE actions.id = subject_id)
  WHEN 'conferenceChair' THEN COALESCE((SELECT case_id FROM research WHERE research.id = subject_id), (SELECT case_id FROM chair_notes WHERE chair_notes.id = subject_id))
  WHEN 'caseContact' THEN COALESCE((SELECT case_id FROM referrals WHERE referrals.id = subject_id), (SELECT cases.id FROM cases WHERE cases.id = subject_id)) END`;

/**
 * Compartments with the case they belong to (null for a referral that is no case yet) and the order they were made in; the
 * rules below are conditions over a query's `compartments`, which is this one, and its `accounts`.
 */
export const compartmentsWith = (which: RawBuilder<SqlBool>): RawBuilder<unknown> =>
  sql`compartments AS MATERIALIZED (SELECT id, kind, subject_id, rowid AS made, ${caseOf} AS case_id FROM main.compartments WHERE ${which})`;

const isReader = sql`EXISTS (SELECT 1 FROM case_readers AS their_readers WHERE their_readers.case_id = compartments.case_id AND their_readers.account_id = accounts.id)`;
const isContactReader = sql`EXISTS (SELECT 1 FROM contact_readers AS their_readers WHERE their_readers.case_id = compartments.case_id AND their_readers.account_id = accounts.id)`;
const isUnrestricted = sql`NOT EXISTS (SELECT 1 FROM cases AS their_cases WHERE their_cases.id = compartments.case_id AND their_cases.compartment_id IS NOT NULL)`;
const ownsAction = sql`EXISTS (SELECT 1 FROM actions AS their_actions WHERE their_actions.id = compartments.subject_id AND ${agencyNow(sql`their_actions.owner_agency_id`)} = accounts.agency_id)`;
const isAdviser = sql`EXISTS (SELECT 1 FROM case_advisers AS their_advisers WHERE their_advisers.case_id = compartments.case_id AND their_advisers.account_id = accounts.id)`;
const speaksForAgency = sql`(accounts.role = 'representative' AND ${isOfAgencyOrCameFromIt(sql`compartments.subject_id`)})`;
// What an agency gives to the chair is about its research, what the chair notes about the note; both are of one conference.
const ofItsConference = sql`their_conferences.id IN (SELECT conference_id FROM research WHERE research.id = compartments.subject_id UNION ALL SELECT conference_id FROM chair_notes WHERE chair_notes.id = compartments.subject_id)`;
const chairsIt = sql`(accounts.role = 'chair' AND EXISTS (SELECT 1 FROM conferences AS their_conferences WHERE ${ofItsConference}
    AND (their_conferences.chair_id = accounts.id OR their_conferences.deputy_chair_id = accounts.id)))`;
// Two lookups by an index each; one with an OR would walk every referral.
const referred = (by: RawBuilder<SqlBool>) =>
  sql`EXISTS (SELECT 1 FROM referrals AS their_referrals WHERE ${by} AND ${isOfAgencyOrCameFromIt(sql`their_referrals.agency_id`)}
    AND (accounts.role IN ('representative', 'adviser') OR their_referrals.created_by = accounts.id))`;
const referredIt = sql`(${referred(sql`their_referrals.id = compartments.subject_id`)} OR ${referred(sql`their_referrals.case_id = compartments.case_id`)})`;

const conflict = (conflicts: Conflicts) =>
  sql`EXISTS (SELECT 1 FROM standing_conflicts AS their_conflicts WHERE their_conflicts.case_id = compartments.case_id
    AND (their_conflicts.account_id = accounts.id OR their_conflicts.agency_id = accounts.agency_id)
    ${conflicts === "accepted" ? sql`AND their_conflicts.state = 'ACCEPTED'` : sql``})`;

/**
 * Whether an account may hold the key of a compartment (`RULES.md` 3 rows 4, 6, 8, 10 and 14, and 5). Kinds that have no rule here
 * have nobody: they are not looked after.
 */
export const mayHold = (conflicts: Conflicts): RawBuilder<SqlBool> =>
  sql`(accounts.active = 1 AND accounts.role NOT IN ('observer', 'auditor') AND CASE compartments.kind
    WHEN 'restrictedCase' THEN ${isReader}
    WHEN 'action' THEN (${ownsAction} OR ${isReader})
    WHEN 'caseContact' THEN ((${referredIt} OR ${isAdviser} OR ${isContactReader}) AND (${isUnrestricted} OR ${isReader}))
    WHEN 'agency' THEN ${speaksForAgency}
    WHEN 'conferenceChair' THEN (${chairsIt} AND (${isUnrestricted} OR ${isReader}))
    ELSE 0 END AND NOT ${conflict(conflicts)})`;

/**
 * Whether a compartment is the one its values are sealed under now: one that was renewed, or an action's former owner's, is
 * kept for what may still be in it, and nobody is admitted to it.
 */
export const isInUse = sql<SqlBool>`CASE compartments.kind
  WHEN 'restrictedCase' THEN EXISTS (SELECT 1 FROM cases AS their_cases WHERE their_cases.id = compartments.subject_id AND their_cases.compartment_id = compartments.id)
  WHEN 'caseContact' THEN (EXISTS (SELECT 1 FROM contacts AS their_contacts WHERE their_contacts.referral_id = compartments.subject_id AND their_contacts.compartment_id = compartments.id)
    OR EXISTS (SELECT 1 FROM contacts AS their_contacts WHERE their_contacts.case_id = compartments.case_id AND their_contacts.compartment_id = compartments.id))
  WHEN 'agency' THEN EXISTS (SELECT 1 FROM research AS their_research WHERE their_research.compartment_id = compartments.id)
  WHEN 'conferenceChair' THEN (EXISTS (SELECT 1 FROM research_for_chair AS their_items WHERE their_items.compartment_id = compartments.id)
    OR EXISTS (SELECT 1 FROM chair_notes AS their_notes WHERE their_notes.compartment_id = compartments.id))
  ELSE NOT EXISTS (SELECT 1 FROM main.compartments AS newer WHERE newer.subject_id = compartments.subject_id AND newer.kind = compartments.kind AND newer.rowid > compartments.made) END`;

/** The accounts the key of a compartment is to be sealed to. */
export async function rightfulReaders(db: Writer, compartmentId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`WITH ${compartmentsWith(sql`id = ${compartmentId}`)}
    SELECT accounts.id FROM compartments CROSS JOIN accounts WHERE ${mayHold("accepted")}`.execute(db);
  return rows.map(({ id }) => id);
}
