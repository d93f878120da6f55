import type { Flag, Sealable } from "./columns.ts";

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
