import type { Sealable } from "./columns.ts";

/** What one agency holds on one case of one conference; `content` is sealed under the agency's compartment. */
export interface ResearchTable {
  id: string;
  conference_id: string;
  case_id: string;
  agency_id: string;
  /** The agency's compartment that `content` stands under; null while there is none. */
  compartment_id: string | null;
  state: "BEGUN" | "NOTHING_HELD" | "RETURNED";
  content: Sealable;
  version: number;
  /** The version that was given out; an older one than `version` was changed since. */
  returned_version: number | null;
  completed_on: string | null;
  changed_at: string;
  changed_by: string;
  /** When its contents were overwritten, after the minutes were approved. */
  deleted_at: string | null;
}

/** The copy of an item that the agency shares. */
export interface ResearchSharedTable {
  research_id: string;
  item_id: string;
  position: number;
  item: Sealable;
}

/** The copy of an item that the agency gives to the chair only. */
export interface ResearchForChairTable {
  research_id: string;
  item_id: string;
  position: number;
  compartment_id: string;
  item: Sealable;
}

/** What a chair notes on a case for themselves and their deputy. */
export interface ChairNotesTable {
  id: string;
  conference_id: string;
  case_id: string;
  compartment_id: string;
  text: Sealable;
  version: number;
  changed_at: string;
  changed_by: string;
}

/** Whether the victim was reached before the conference; a word of a list, so that nothing of a case stands in it. */
export interface AdviserContactsTable {
  conference_id: string;
  case_id: string;
  outcome: "CONTACTED" | "TRIED" | "NOT_SAFE";
  contacted_on: string;
  noted_by: string;
  noted_at: string;
}
