import type { Generated } from "kysely";
import type { Defaulted, Flag, Sealable } from "./columns.ts";

export interface PeopleTable {
  id: string;
  compartment_id: string | null;
  family_name: Sealable;
  given_names: Sealable;
  /** What the name is sorted by (`nameKey`); null where it is sealed, or not written yet. */
  name_key: Defaulted<string | null>;
  aliases: Sealable;
  date_of_birth: Sealable | null;
  gender: string;
  school_or_work: Sealable;
  works_for_agency: Flag;
  /** JSON, see `shared/people/details.ts`. */
  details: Defaulted<Sealable>;
}

export interface CasePeopleTable {
  case_id: string;
  person_id: string;
  role: string;
  relationship: string | null;
  position: number;
  /** JSON: what is told of this person in this case, see `shared/people/details.ts`. */
  details: Defaulted<Sealable>;
}

export interface ContactsTable {
  id: string;
  referral_id: string | null;
  case_id: string | null;
  person_id: string | null;
  of_role: string;
  kind: string;
  value: Sealable;
  code_word: Sealable;
  /** Not null: value and code word are sealed under this compartment. */
  compartment_id: string | null;
  safe: Flag;
  confidential: Flag;
  safe_times: Sealable;
  leave_message: Flag;
  position: number;
  /** JSON: the parts of an address, who else may answer, when it was checked; sealed with the value. */
  details: Defaulted<Sealable>;
}

/** Who changed one field of a record, from what to what; null is an empty field. Sealed where the field's value is. */
export interface FieldHistoryTable {
  id: string;
  /** What kind of record: `person`, `inCase`, `contact`, and those of other rooms. */
  kind: string;
  object_id: string;
  /** The case in which it was changed: only its readers read the change. */
  case_id: string | null;
  compartment_id: string | null;
  field: string;
  from_value: Sealable | null;
  to_value: Sealable | null;
  at: string;
  account_id: string;
}

/** Two records of one human being made one; `undo` is the JSON of what was moved. */
export interface PeopleMergesTable {
  id: string;
  kept_id: string;
  merged_id: string;
  compartment_id: string | null;
  undo: Sealable;
  merged_at: string;
  merged_by: string;
  undone_at: string | null;
}

/** Whoever has plain forms: a person, or somebody at a place of the form of a referral that is no case yet. */
export interface NamedPeopleTable {
  number: Generated<number>;
  person_id: string | null;
  referral_id: string | null;
  place: number | null;
}

export interface NameFormsTable {
  form: number;
  number: number;
}

export interface SealedFormsTable {
  compartment_id: string;
  form: string;
}

export interface FormsWaitingTable {
  number: Generated<number>;
  person_id: string | null;
  referral_id: string | null;
  old: Defaulted<Flag>;
}
