import type { Defaulted, Flag, Sealable } from "./columns.ts";

/** Whether an action of the plan before is still needed, as the hearing of a repeat found. */
export interface PreviousPlanReviewTable {
  hearing_id: string;
  action_id: string;
  needed: string;
  note: Sealable;
  version: number;
  reviewed_by: string;
  reviewed_at: string;
}

export interface ConferencesTable {
  id: string;
  type: string;
  date: string;
  starts_at: string;
  venue: string;
  status: string;
  chair_id: string;
  deputy_chair_id: string | null;
  minute_taker: string;
  minutes_per_case: number;
  break_minutes: number;
  referrals_close_on: string;
  agenda_circulated_on: string;
  research_due_on: string;
  action_lists_due_on: string;
  minutes_due_on: string;
  circulated_at: string | null;
  confidentiality_read_at: string | null;
  conflicts_asked_at: string | null;
  quorum_reason: string | null;
  started_at: string | null;
  ended_at: string | null;
  approved_at: string | null;
  approved_by: string | null;
  minutes_version: number;
  sent_for_approval_at: Defaulted<string | null>;
  sent_for_approval_by: Defaulted<string | null>;
  /** Conferences planned together, as every second week, share one. */
  series_id: string | null;
  /** The conference whose list was too long. */
  split_from: string | null;
  cancelled_at: string | null;
  cancelled_by: string | null;
  cancelled_reason: string | null;
  /** The hearing the projector shows; null while it is blank, neutral or off. */
  wall_hearing_id: Defaulted<string | null>;
  /** When the cases were to be through, as planned when the meeting was opened. */
  planned_end: Defaulted<string | null>;
}

/** Why a deadline does not stand where it was worked out. */
export interface DeadlineReasonsTable {
  conference_id: string;
  deadline: string;
  worked_out: string;
  reason: string;
  set_by: string;
  set_at: string;
}

export interface StandingItemsTable {
  conference_id: string;
  kind: string;
  after_cases: Flag;
  position: number;
  minutes: number;
  done_at: string | null;
}

/** A case that a conference put off: why, who keeps the victim safe meanwhile, and when it is looked at again. */
export interface DeferralsTable {
  id: string;
  conference_id: string;
  case_id: string;
  reason: string;
  note: Sealable;
  safety_agency_id: string;
  safety_name: Sealable;
  next_on: string;
  deferred_by: string;
  deferred_at: string;
}

export interface AttendanceTable {
  conference_id: string;
  agency_id: string;
  account_id: string | null;
  representative: string;
  status: string | null;
  info_sent: Flag;
  /** For whom a deputy stands in. */
  deputy_for: Defaulted<string>;
  info_received_on: Defaulted<string | null>;
}

/** When an agency was there; one without any row was there the whole meeting. Null: from its begin, to its end. */
export interface AttendanceTimesTable {
  id: string;
  conference_id: string;
  agency_id: string;
  arrived_at: string | null;
  left_at: string | null;
}

/** When a case was on the table; `ended_at` is null while it is. */
export interface HearingTimesTable {
  id: string;
  hearing_id: string;
  started_at: string;
  ended_at: string | null;
}

export interface MeetingBreaksTable {
  id: string;
  conference_id: string;
  started_at: string;
  ended_at: string | null;
}

export interface ObserversTable {
  id: string;
  conference_id: string;
  account_id: string | null;
  name: string;
  organisation: string;
  signed_on: string | null;
  in_room: Flag;
}

export interface ParkedQuestionsTable {
  id: string;
  conference_id: string;
  case_id: string | null;
  text: Sealable;
  answer: Defaulted<Sealable>;
  state: "OPEN" | "ANSWERED" | "ACTION";
  version: number;
  asked_by: string;
  asked_at: string;
  settled_at: string | null;
  settled_in: string | null;
}

export interface AgendaItemsTable {
  id: string;
  conference_id: string;
  case_id: string;
  referral_id: string | null;
  position: number;
  minutes: number;
  /** Why it was listed although its referral came after the closing day. */
  late_reason: Defaulted<Sealable>;
}

export interface HearingsTable {
  id: string;
  conference_id: string;
  case_id: string;
  state: "open" | "closed" | "approved";
  started_at: string;
  /** When it was last put on the table: the newest is the case the clock keys are about. */
  on_table_at: string;
  ended_at: string | null;
  seconds_used: number;
  /** Not null while the clock runs. */
  running_since: string | null;
  level_agreed: string | null;
  outcome: string | null;
  tells_account_id: string | null;
  tells_name: Sealable;
  tells_by: string | null;
  decision_version: Defaulted<number>;
  put_off_reason: Defaulted<string | null>;
  /** Who keeps the victim safe until the case is heard. */
  safety_agency_id: Defaulted<string | null>;
  safety_name: Defaulted<Sealable>;
  next_on: Defaulted<string | null>;
  disagreeing: Defaulted<string>;
}

/** Why the victim's voice or a plan is missing, by what is missing. */
export interface HearingReasonsTable {
  hearing_id: string;
  about: string;
  reason: string;
  chosen_at: string;
  chosen_by: string;
}

/** Why one went on in spite of a warning; `about` is the action it is about, or empty. */
export interface HearingWarningsTable {
  hearing_id: string;
  warning: string;
  about: string;
  reason: Sealable;
  version: number;
  given_at: string;
  given_by: string;
}

export interface HearingTextsTable {
  hearing_id: string;
  field: string;
  text: Sealable;
  version: number;
  changed_at: string;
  changed_by: string;
}

export interface HearingInformationTable {
  id: string;
  hearing_id: string;
  agency_id: string;
  kind: "SHARED" | "NOTHING_HELD";
  basis: string | null;
  text: Sealable;
  said_on: string | null;
  only_agencies: string;
  /** The item of the agency's research it was taken over from. */
  research_item_id: Defaulted<string | null>;
  position: number;
  version: number;
  changed_at: string;
  changed_by: string;
}

export interface HearingRisksTable {
  id: string;
  hearing_id: string;
  number: number;
  text: Sealable;
  concerns: string;
  imminence: string | null;
  level: string | null;
  /** The item of an instrument it was taken from: `instrument.item`. */
  item: Defaulted<string | null>;
  version: number;
}
