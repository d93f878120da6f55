import type { Defaulted, Flag, Sealable } from "./columns.ts";

/** What the chair remarked about the draft of the minutes: of one hearing, or of the conference as a whole. */
export interface MinutesRemarksTable {
  id: string;
  conference_id: string;
  hearing_id: string | null;
  case_id: string | null;
  text: Sealable;
  made_at: string;
  made_by: string;
  settled_at: string | null;
  settled_by: string | null;
}

/** Who has read a hearing as it then was: `mark` is another one once something of it was changed. */
export interface MinutesReadTable {
  hearing_id: string;
  account_id: string;
  mark: string;
  read_at: string;
}

/** What came after the minutes were approved: of one hearing, or of the conference as a whole; a draft until `approved_at`. */
export interface AddendaTable {
  id: string;
  conference_id: string;
  hearing_id: string | null;
  case_id: string | null;
  kind: "LATE_INFORMATION" | "CORRECTION" | "CHANGE";
  text: Sealable;
  /** Whom it comes from. */
  agency_id: string;
  basis: string | null;
  only_agencies: string;
  version: number;
  written_at: string;
  written_by: string;
  approved_at: string | null;
  approved_by: string | null;
  /** Which of its conference was approved first, second …; a clock that was moved back changes nothing of it. */
  approved_order: number | null;
  /** The names of the agency it comes from and of who approved it, as they were then. */
  kept_agency_name: Defaulted<string | null>;
  kept_approver_name: Defaulted<string | null>;
}

/** Whether the victim was told what the hearing came to, when and by whom, or why it was not possible. */
export interface VictimToldTable {
  hearing_id: string;
  case_id: string;
  told: Flag;
  on_day: string;
  by_name: Sealable;
  said: Sealable;
  why_not: Sealable;
  version: number;
  changed_at: string;
  changed_by: string;
}

/** The front of approved minutes as JSON: no case in it, so nothing is sealed. */
export interface KeptMinutesTable {
  conference_id: string;
  front: string;
  kept_at: string;
}

/** What approved minutes say of one case, as JSON; empty while nobody who reads it was there since. */
export interface KeptCasesTable {
  conference_id: string;
  case_id: string;
  position: number;
  record: Sealable;
  kept_at: string | null;
}

/** What approved minutes say of an action of before that was due. */
export interface KeptEarlierActionsTable {
  conference_id: string;
  action_id: string;
  case_id: string;
  position: number;
  record: Sealable;
  kept_at: string | null;
}
