import type { Defaulted, Flag, Sealable } from "./columns.ts";

export interface ReferralsTable {
  id: string;
  reference: string;
  case_id: string | null;
  agency_id: string;
  created_by: string;
  received_on: string;
  status: string;
  decision_reason: Sealable;
  version: number;
  /** The whole form as JSON; sealed once the case is restricted. */
  form: Sealable;
  /** For lists, so that a form need not be parsed a row; sealed with the form. */
  victim_name: Sealable;
  victim_date_of_birth: Sealable | null;
  /** What the victim's name is sorted by; null where it is sealed. */
  victim_key: Defaulted<string | null>;
  missing: number;
  changed_at: string;
  /** The repeat as the rule answered it when it was accepted; null before, and in areas older than the rule. */
  is_repeat: Defaulted<Flag | null>;
  /** The whole answer as JSON. */
  repeat_answer: Defaulted<string | null>;
  /** Why it was accepted though somebody in it may be known already; "" where that was decided. */
  undecided_reason: Defaulted<Sealable>;
  /** Who authorised accepting it without consent, and why, as JSON; "" where that was not needed. */
  consent_override: Defaulted<Sealable>;
}

/** Whether a person of a referral is somebody known: what each administrator decided, sealed to that account alone. */
export interface PersonDecisionsTable {
  referral_id: string;
  role: string;
  /** Counted from 0 among those of the role in the form. */
  place: number;
  decided_by: string;
  decision: Sealable;
  decided_at: string;
}

/** One version of an instrument, as it was when the first assessment was made with it or when it was imported. */
export interface InstrumentsTable {
  id: string;
  version: string;
  pack: string;
  /** Null: it came with the program. */
  imported_at: string | null;
  imported_by: string | null;
}

export interface AssessmentsTable {
  id: string;
  referral_id: string | null;
  case_id: string | null;
  instrument_id: string;
  instrument_version: string;
  created_by: string;
  state: "draft" | "completed";
  assessed_on: Sealable | null;
  /** What was answered, as JSON. */
  content: Sealable;
  /** JSON list of the levels a person set after it was complete. */
  raised: Sealable;
  version: number;
  started_at: string;
  changed_at: string;
  completed_at: string | null;
}
