import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Tables } from "./tables.ts";

/** The case whose values are meant; contacts of a referral that is no case yet are found by the referral. */
export interface OfCase {
  readonly caseId: string | null;
  readonly referralId: string | null;
}

/** One table that holds texts which can be sealed, how its rows belong to a case, and what a sealed value is bound to. */
export interface SealedPlace {
  readonly table: keyof Tables;
  readonly columns: readonly string[];
  /** The last part of `table.column.key`, as SQL over the table; its id where nothing else is said. */
  readonly key: string;
  readonly isOfCase: (of: OfCase) => RawBuilder<SqlBool>;
  /** The table says in `compartment_id` under which compartment a row is sealed. */
  readonly namesCompartment?: true;
  /** Its values stand under a compartment of their own; in a restricted case they are sealed once more, under the case's over it. */
  readonly sealedTwice?: true;
}

const byCaseId = ({ caseId }: OfCase) => sql<SqlBool>`case_id = ${caseId}`;
const byPerson = ({ caseId }: OfCase) =>
  sql<SqlBool>`id IN (SELECT person_id FROM case_people WHERE case_id = ${caseId})`;
const byHearing = ({ caseId }: OfCase) =>
  sql<SqlBool>`hearing_id IN (SELECT id FROM hearings WHERE case_id = ${caseId})`;
const byAction = ({ caseId }: OfCase) => sql<SqlBool>`action_id IN (SELECT id FROM actions WHERE case_id = ${caseId})`;
const byResearch = ({ caseId }: OfCase) =>
  sql<SqlBool>`research_id IN (SELECT id FROM research WHERE case_id = ${caseId})`;
const byReferral = ({ caseId }: OfCase) =>
  sql<SqlBool>`referral_id IN (SELECT id FROM referrals WHERE case_id = ${caseId})`;

const place = (
  table: keyof Tables,
  columns: readonly string[],
  isOfCase: SealedPlace["isOfCase"],
  key = "id",
): SealedPlace => ({ table, columns, key, isOfCase });

/**
 * Every place where a text of a case may stand sealed. A column typed `Sealable` that is missing here would keep its
 * plain text when its case is restricted later; a test compares the two.
 */
export const sealedPlaces: readonly SealedPlace[] = [
  {
    ...place(
      "people",
      ["family_name", "given_names", "aliases", "date_of_birth", "school_or_work", "details"],
      byPerson,
    ),
    namesCompartment: true,
  },
  {
    ...place(
      "contacts",
      ["value", "code_word", "safe_times", "details"],
      ({ caseId, referralId }) => sql`(case_id = ${caseId} OR referral_id = ${referralId})`,
    ),
    namesCompartment: true,
  },
  { ...place("field_history", ["from_value", "to_value"], byCaseId), namesCompartment: true },
  {
    ...place("people_merges", ["undo"], ({ caseId }) => {
      const people = sql`(SELECT person_id FROM case_people WHERE case_id = ${caseId})`;
      return sql`(kept_id IN ${people} OR merged_id IN ${people})`;
    }),
    namesCompartment: true,
  },
  place("case_people", ["details"], byCaseId, "case_id || '.' || person_id"),
  place("case_readers", ["reason"], byCaseId, "case_id || '.' || account_id"),
  place("contact_readers", ["reason"], byCaseId, "case_id || '.' || account_id"),
  place("cases", ["closed_reason"], ({ caseId }) => sql`id = ${caseId}`),
  place("case_closings", ["reason"], byCaseId),
  // A link belongs to both of its cases, and may be sealed under either.
  place("case_links", ["reason"], ({ caseId }) => sql`(case_id = ${caseId} OR other_case_id = ${caseId})`),
  place("orders", ["court", "reference", "conditions"], byCaseId),
  place("incidents", ["text", "reference"], byCaseId),
  place("flags", ["extended_reason"], byCaseId),
  place("conflicts", ["reason", "decision_reason", "alternate"], byCaseId),
  place(
    "referrals",
    ["form", "victim_name", "victim_date_of_birth", "decision_reason", "undecided_reason", "consent_override"],
    byCaseId,
  ),
  place(
    "person_decisions",
    ["decision"],
    byReferral,
    "referral_id || '.' || role || '.' || place || '.' || decided_by",
  ),
  place("assessments", ["assessed_on", "content", "raised"], byCaseId),
  place(
    "assessments",
    ["content", "raised"],
    ({ caseId }) => sql`(case_id = ${caseId} OR referral_id IN (SELECT id FROM referrals WHERE case_id = ${caseId}))`,
  ),
  place("agenda_items", ["late_reason"], byCaseId),
  place("deferrals", ["note", "safety_name"], byCaseId),
  place("hearings", ["tells_name", "safety_name"], byCaseId),
  place("hearing_texts", ["text"], byHearing, "hearing_id || '.' || field"),
  place("hearing_information", ["text"], byHearing),
  place("hearing_risks", ["text"], byHearing),
  place("parked_questions", ["text", "answer"], byCaseId),
  place("hearing_warnings", ["reason"], byHearing, "hearing_id || '.' || warning || '.' || about"),
  place("previous_plan_review", ["note"], byHearing, "hearing_id || '.' || action_id"),
  place("minutes_remarks", ["text"], byCaseId),
  place("addenda", ["text"], byCaseId),
  place("kept_cases", ["record"], byCaseId, "conference_id || '.' || case_id"),
  place("kept_earlier_actions", ["record"], byCaseId, "conference_id || '.' || action_id"),
  {
    ...place(
      "false_alarms",
      ["value", "reason"],
      ({ caseId, referralId }) => sql`(case_id = ${caseId} OR referral_id = ${referralId})`,
    ),
    namesCompartment: true,
  },
  place("victim_told", ["by_name", "said", "why_not"], byCaseId, "hearing_id"),
  { ...place("research", ["content"], byCaseId), sealedTwice: true },
  place("research_shared", ["item"], byResearch, "research_id || '.' || item_id"),
  { ...place("research_for_chair", ["item"], byResearch, "research_id || '.' || item_id"), sealedTwice: true },
  { ...place("chair_notes", ["text"], byCaseId), sealedTwice: true },
  place("actions", ["text", "owner_copy", "safe_to_do", "result", "evidence_reference", "informed_by"], byCaseId),
  place("action_history", ["result", "undo"], byAction, "action_id"),
];
