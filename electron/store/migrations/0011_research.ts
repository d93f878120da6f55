/**
 * What each agency holds on a case before it is heard. `content` is the form as the agency keeps it, sealed under its own
 * compartment; what it gives out stands in copies of its own: shared ones as the case is, those for the chair sealed for
 * the chair of that conference. An item is known by its research and its own id.
 */
export const research = `
CREATE TABLE research (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT NOT NULL REFERENCES cases (id), agency_id TEXT NOT NULL REFERENCES agencies (id),
  compartment_id TEXT REFERENCES compartments (id), state TEXT NOT NULL CHECK (state IN ('BEGUN', 'NOTHING_HELD', 'RETURNED')), content TEXT NOT NULL,
  version INTEGER NOT NULL, returned_version INTEGER, completed_on TEXT, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL REFERENCES accounts (id), deleted_at TEXT,
  CONSTRAINT asked_once UNIQUE (conference_id, case_id, agency_id)
) STRICT;
CREATE INDEX research_of_case ON research (case_id, agency_id);
CREATE INDEX research_of_agency ON research (agency_id, conference_id);
CREATE INDEX research_by_compartment ON research (compartment_id);

CREATE TABLE research_shared (
  research_id TEXT NOT NULL REFERENCES research (id), item_id TEXT NOT NULL, position INTEGER NOT NULL, item TEXT NOT NULL, PRIMARY KEY (research_id, item_id)
) STRICT;

CREATE TABLE research_for_chair (
  research_id TEXT NOT NULL REFERENCES research (id), item_id TEXT NOT NULL, position INTEGER NOT NULL, compartment_id TEXT NOT NULL REFERENCES compartments (id), item TEXT NOT NULL,
  PRIMARY KEY (research_id, item_id)
) STRICT;
CREATE INDEX research_for_chair_by_compartment ON research_for_chair (compartment_id);

CREATE TABLE chair_notes (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT NOT NULL REFERENCES cases (id), compartment_id TEXT NOT NULL REFERENCES compartments (id),
  text TEXT NOT NULL, version INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL REFERENCES accounts (id), CONSTRAINT noted_once UNIQUE (conference_id, case_id)
) STRICT;
CREATE INDEX chair_notes_of_case ON chair_notes (case_id);
CREATE INDEX chair_notes_by_compartment ON chair_notes (compartment_id);

CREATE TABLE adviser_contacts (
  conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT NOT NULL REFERENCES cases (id), outcome TEXT NOT NULL CHECK (outcome IN ('CONTACTED', 'TRIED', 'NOT_SAFE')),
  contacted_on TEXT NOT NULL, noted_by TEXT NOT NULL REFERENCES accounts (id), noted_at TEXT NOT NULL, PRIMARY KEY (conference_id, case_id)
) STRICT;

ALTER TABLE hearing_information ADD COLUMN research_item_id TEXT;
CREATE INDEX information_of_research ON hearing_information (research_item_id) WHERE research_item_id IS NOT NULL;
`;
