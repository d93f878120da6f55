/**
 * The full model of a person: what is told of them, of their part in a case and of a way to reach them, each as one value
 * that can be sealed; and who changed which field from what to what, stored beside the record and sealed with it.
 */
export const people = `
ALTER TABLE people ADD COLUMN details TEXT NOT NULL DEFAULT '{}';
ALTER TABLE case_people ADD COLUMN details TEXT NOT NULL DEFAULT '{}';
ALTER TABLE contacts ADD COLUMN details TEXT NOT NULL DEFAULT '{}';
CREATE TABLE field_history (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, object_id TEXT NOT NULL, case_id TEXT REFERENCES cases (id), compartment_id TEXT REFERENCES compartments (id),
  field TEXT NOT NULL, from_value TEXT, to_value TEXT, at TEXT NOT NULL, account_id TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX field_history_by_object ON field_history (object_id, kind, field);
CREATE INDEX field_history_by_case ON field_history (case_id);
CREATE INDEX contacts_by_person ON contacts (person_id);
CREATE TABLE people_merges (
  id TEXT PRIMARY KEY, kept_id TEXT NOT NULL REFERENCES people (id), merged_id TEXT NOT NULL REFERENCES people (id), compartment_id TEXT REFERENCES compartments (id),
  undo TEXT NOT NULL, merged_at TEXT NOT NULL, merged_by TEXT NOT NULL REFERENCES accounts (id), undone_at TEXT, CONSTRAINT two_people CHECK (kept_id <> merged_id)
) STRICT;
CREATE INDEX people_merges_by_kept ON people_merges (kept_id);
CREATE INDEX people_merges_by_merged ON people_merges (merged_id);
`;
