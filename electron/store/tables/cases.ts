import type { Defaulted, Flag, Sealable } from "./columns.ts";

export interface CasesTable {
  id: string;
  reference: string;
  /** Not null: the case is restricted and its texts are sealed under this compartment. */
  compartment_id: string | null;
  created_at: string;
  next_action_number: Defaulted<number>;
  /** The `name_key` of its victim, kept by the file itself; null in a restricted case. */
  victim_key: Defaulted<string | null>;
  /** Not null: the case is closed and left the default views (`RULES.md` closing). */
  closed_at: Defaulted<string | null>;
  closed_reason: Defaulted<Sealable>;
  legal_hold_on: Defaulted<string | null>;
}

/** Each closing and reopening of a case, in the order it was written. */
export interface CaseClosingsTable {
  id: string;
  case_id: string;
  kind: "CLOSED" | "REOPENED";
  on_day: string;
  at: string;
  reason: Sealable;
  account_id: string;
}

export interface OrdersTable {
  id: string;
  case_id: string;
  kind: string;
  court: Sealable;
  reference: Sealable;
  conditions: Sealable;
  person_id: string;
  valid_from: string;
  valid_until: string | null;
  served_on: string | null;
  breached: Flag;
  breached_on: string | null;
  /** Which agency told of it. */
  agency_id: string;
  version: number;
  changed_at: string;
  changed_by: string;
}

export interface IncidentsTable {
  id: string;
  case_id: string;
  happened_on: string;
  about: Flag;
  kinds: string;
  text: Sealable;
  agency_id: string;
  told_on: string;
  basis: string;
  reported: string;
  reference: Sealable;
  version: number;
  changed_at: string;
  changed_by: string;
}

export interface FlagsTable {
  id: string;
  case_id: string;
  agency_id: string;
  asked_on: string;
  /** The last referral's day, from which its twelve months run. */
  set_on: string;
  set_by: string;
  review_on: string;
  confirmed_on: string | null;
  confirmed_by: string | null;
  extended_on: string | null;
  extended_reason: Sealable;
  removed_on: string | null;
  removed_by: string | null;
  version: number;
}

/** For a new perpetrator `case_id` is the later case; the other kinds have no direction. */
export interface CaseLinksTable {
  id: string;
  case_id: string;
  other_case_id: string;
  kind: string;
  reason: Sealable;
  made_on: string;
  made_by: string;
}

export interface CaseReadersTable {
  case_id: string;
  account_id: string;
  reason: string;
  added_at: string;
}

/** Readers of a case's sealed contacts, besides the adviser and who referred (`RULES.md` 3 row 6). */
export interface ContactReadersTable {
  case_id: string;
  account_id: string;
  reason: Sealable;
  added_by: string;
  added_at: string;
}

export interface CaseAdvisersTable {
  case_id: string;
  account_id: string;
}

export interface ConflictsTable {
  id: string;
  case_id: string;
  account_id: string | null;
  agency_id: string | null;
  reason: Sealable;
  declared_by: string;
  declared_at: string;
  state: Defaulted<"DECLARED" | "ACCEPTED" | "NOT_ACCEPTED" | "WITHDRAWN">;
  decided_by: Defaulted<string | null>;
  decided_at: Defaulted<string | null>;
  decision_reason: Defaulted<Sealable>;
  kind: Defaulted<string | null>;
  /** Who speaks for the agency instead. */
  alternate: Defaulted<Sealable>;
}

/** A view: the conflicts that keep somebody from a case, decided or not yet. */
export type StandingConflictsView = Pick<ConflictsTable, "id" | "case_id" | "account_id" | "agency_id" | "state">;

/** Calls about a restricted case by somebody who is no reader of it; an empty case id is a call about nothing at all. */
export interface AttemptsTable {
  account_id: string;
  case_id: string;
  procedure: string;
  /** The minute it fell into; one row counts the calls of one minute. */
  minute: string;
  at: string;
  count: number;
}

/** Up to when a reader has taken note of the attempts on a case. */
export interface AttemptsNotedTable {
  account_id: string;
  case_id: string;
  noted_at: string;
}
