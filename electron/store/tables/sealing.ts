export interface CompartmentsTable {
  id: string;
  kind: "caseContact" | "restrictedCase" | "action" | "agency" | "conferenceChair" | "ownDecisions";
  subject_id: string;
  created_at: string;
}

export interface CompartmentKeysTable {
  compartment_id: string;
  /** Null: sealed to the area's recovery key. */
  account_id: string | null;
  sealed_key: string;
}
