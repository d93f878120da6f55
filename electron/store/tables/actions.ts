import type { GeneratedAlways } from "kysely";
import type { Defaulted, Flag, Sealable } from "./columns.ts";

export interface ActionsTable {
  id: string;
  case_id: string;
  hearing_id: string | null;
  number: number;
  text: Sealable;
  /** For a restricted case: text, reference and initials as JSON, sealed for the owner's agency (`RULES.md` 3 row 14). */
  owner_copy: Sealable | null;
  owner_agency_id: string;
  owner_account_id: string | null;
  owner_name: string;
  due: string;
  status: string;
  accepted_at: string | null;
  safe_to_do: Sealable;
  result: Sealable;
  done_on: string | null;
  evidence: string | null;
  evidence_reference: Sealable;
  agreed_on: string;
  version: number;
  why_not: Defaulted<string | null>;
  risk_effect: Defaulted<string | null>;
  reported_on: Defaulted<string | null>;
  closed_on: Defaulted<string | null>;
  verified_on: Defaulted<string | null>;
  verified_by: Defaulted<string | null>;
  superseded_by: Defaulted<string | null>;
  escalated_on: Defaulted<string | null>;
  escalated_to: Defaulted<string>;
  /** The first day on which two reminders were missed; the file works it out itself (`RULES.md` actions). */
  escalates_on: GeneratedAlways<string>;
  category: Defaulted<string | null>;
  priority: Defaulted<string | null>;
  /** Whether doing it may alert the alleged perpetrator; null while nobody was asked. */
  may_alert: Defaulted<Flag | null>;
  /** The action of the same hearing it waits for. */
  depends_on: Defaulted<string | null>;
  /** Its owner's agency was not in the room; `informed_by` tells them. */
  assigned_absent: Defaulted<Flag>;
  informed_by: Defaulted<Sealable>;
  /** What of SMART was ticked by hand. */
  ticks: Defaulted<string>;
}

export interface ActionRisksTable {
  action_id: string;
  risk_id: string;
}

export interface ActionHistoryTable {
  action_id: string;
  at: string;
  account_id: string;
  from_status: string | null;
  to_status: string;
  result: Sealable;
  kind: Defaulted<string>;
  /** What was changed, from and to: a day, or who owns it. */
  from_value: Defaulted<string | null>;
  to_value: Defaulted<string | null>;
  /** What this report replaced, as JSON, until the action changes again (`RULES.md` 8). */
  undo: Defaulted<Sealable | null>;
}

/** What was said of an action when a later conference went through what is due. */
export interface ActionReviewsTable {
  conference_id: string;
  action_id: string;
  answer: string;
  account_id: string;
  at: string;
}

export interface DocumentsTable {
  id: string;
  kind: string;
  conference_id: string | null;
  case_id: string | null;
  agency_id: string | null;
  recipient_account_id: string | null;
  recipient_name: string;
  language: string;
  copy_code: string;
  copy_number: number;
  version: number;
  file_name: string;
  sha256: string;
  produced_at: string;
  produced_by: string;
  destroy_by: string | null;
  /** The fingerprint of the Word file before it was protected; that of the file itself where it was not. */
  plain_sha256: Defaulted<string>;
  protected: Defaulted<number>;
  copy_total: Defaulted<number>;
  /** The rules it was left out and composed by (`ruleSet.ts`), and how far the log of the area was. */
  rules: Defaulted<string>;
  generation: Defaulted<number | null>;
  /** What it was asked for, as JSON (`madeOf.ts`); null for copies of before this was kept. */
  made_of: Defaulted<string | null>;
  destroyed_at: Defaulted<string | null>;
  destroyed_by: Defaulted<string | null>;
}

/** A further file of a copy that was printed again. */
export interface CopyFilesTable {
  id: string;
  document_id: string;
  sha256: string;
  protected: number;
  made_at: string;
  made_by: string;
}
