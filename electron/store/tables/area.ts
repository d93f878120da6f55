import type { ColumnType } from "kysely";
import type { Defaulted, Flag } from "./columns.ts";

export interface AreaTable {
  id: string;
  name: string;
  country: string;
  language: string;
  time_zone: string;
  reference_prefix: string;
  demonstration: Flag;
  set_up: Flag;
  settings: string;
  created_at: string;
}

export interface AgenciesTable {
  id: string;
  name: string;
  type: string;
  core: Flag;
  active: Flag;
  agreement_signed_on: string | null;
  agreement_expires_on: string | null;
  /** The agency it is part of now, never one that was merged itself. */
  merged_into: Defaulted<string | null>;
  merged_on: Defaulted<string | null>;
}

/** An account that came to its agency with another one that was merged into it. */
export interface AgencyMovesTable {
  account_id: string;
  agency_id: string;
  moved_at: string;
}

export interface AccountsTable {
  id: string;
  name: string;
  name_folded: string;
  post: string;
  role: string;
  agency_id: string;
  active: Flag;
  declaration_signed_on: string | null;
  declaration_expires_on: string | null;
  box_public: string;
  sign_public: string;
  created_at: string;
  last_sign_in_at: string | null;
  /** JSON list: keys the account signed with before it was recovered; its old entries are checked with them. */
  former_sign_publics: Defaulted<string>;
}

export interface SignInsTable {
  id: string;
  account_id: string;
  at: string;
  kind: "PASSPHRASE" | "RECOVERY";
  failed_before: number;
}

export interface AuditTable {
  sequence: ColumnType<number, number, never>;
  at: string;
  account_id: string | null;
  procedure: string;
  object_id: string | null;
  reason: string | null;
  change_hash: string;
  previous_hash: string;
  hash: string;
  signature: string;
}

/** A form that somebody has begun: `body` is sealed to the account alone and no text of it stands anywhere else. */
export interface DraftsTable {
  account_id: string;
  /** `placeKey` of `shared/drafts/place.ts`. */
  place: string;
  /** The version of what it is about when it was begun; 0 for something new. */
  base_version: number;
  body: string;
  changed_at: string;
}

/** A list as an account likes to see it: filter and order, without words that were typed. */
export interface SavedViewsTable {
  id: string;
  account_id: string;
  list: "cases" | "referrals" | "actions" | "copies";
  name: string;
  view: string;
  made_at: string;
}
