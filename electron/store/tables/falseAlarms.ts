import type { Sealable } from "./columns.ts";

/** A withheld value that is none in one document, as a second person declared (`RULES.md` 6). */
export interface FalseAlarmsTable {
  id: string;
  kind: string;
  conference_id: string | null;
  /** The case the document is of. */
  document_case_id: string | null;
  recipient: string;
  /** The case, or the referral, the value is withheld with. */
  case_id: string | null;
  referral_id: string | null;
  compartment_id: string | null;
  /** Folded and joined, as it is compared. */
  value: Sealable;
  reason: Sealable;
  declared_at: string;
  declared_by: string;
  agreed_by: string;
}
