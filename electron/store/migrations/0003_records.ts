/**
 * What is kept of a case besides its hearings: orders, incidents, the flags on agencies' files, links to other cases, and
 * when and why a case was closed. Texts of a restricted case are sealed under its compartment; days and kinds are not, as
 * with actions, so that what is due can be found.
 */
export const records = `
ALTER TABLE cases ADD COLUMN closed_at TEXT;
ALTER TABLE cases ADD COLUMN closed_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN legal_hold_on TEXT;
CREATE TABLE case_closings (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), kind TEXT NOT NULL CHECK (kind IN ('CLOSED', 'REOPENED')), on_day TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX case_closings_by_case ON case_closings (case_id);
CREATE TABLE orders (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), kind TEXT NOT NULL, court TEXT NOT NULL, reference TEXT NOT NULL, conditions TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id), valid_from TEXT NOT NULL, valid_until TEXT, served_on TEXT, breached INTEGER NOT NULL CHECK (breached IN (0, 1)), breached_on TEXT,
  agency_id TEXT NOT NULL REFERENCES agencies (id), version INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL REFERENCES accounts (id),
  CONSTRAINT order_ends_after_it_begins CHECK (valid_until IS NULL OR valid_until >= valid_from),
  CONSTRAINT breach_has_a_day_only_when_there_is_one CHECK (breached = 1 OR breached_on IS NULL)
) STRICT;
CREATE INDEX orders_by_case ON orders (case_id);
CREATE INDEX orders_by_person ON orders (person_id);
CREATE INDEX orders_by_end ON orders (valid_until) WHERE valid_until IS NOT NULL;
CREATE TABLE incidents (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), happened_on TEXT NOT NULL, about INTEGER NOT NULL CHECK (about IN (0, 1)), kinds TEXT NOT NULL CHECK (json_valid(kinds)),
  text TEXT NOT NULL, agency_id TEXT NOT NULL REFERENCES agencies (id), told_on TEXT NOT NULL, basis TEXT NOT NULL, reported TEXT NOT NULL, reference TEXT NOT NULL,
  version INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX incidents_by_case ON incidents (case_id, happened_on);
CREATE TABLE flags (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), agency_id TEXT NOT NULL REFERENCES agencies (id), asked_on TEXT NOT NULL, set_on TEXT NOT NULL, set_by TEXT NOT NULL REFERENCES accounts (id),
  review_on TEXT NOT NULL, confirmed_on TEXT, confirmed_by TEXT REFERENCES accounts (id), extended_on TEXT, extended_reason TEXT NOT NULL, removed_on TEXT, removed_by TEXT REFERENCES accounts (id),
  version INTEGER NOT NULL, CONSTRAINT one_flag_an_agency_and_case UNIQUE (case_id, agency_id), CONSTRAINT flag_is_reviewed_after_it_is_set CHECK (review_on > set_on)
) STRICT;
CREATE INDEX flags_standing_by_review ON flags (review_on) WHERE removed_on IS NULL;
CREATE INDEX flags_standing_by_agency ON flags (agency_id, review_on) WHERE removed_on IS NULL;
CREATE INDEX flags_to_confirm ON flags (agency_id, review_on) WHERE removed_on IS NULL AND confirmed_on IS NULL;
CREATE TABLE case_links (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), other_case_id TEXT NOT NULL REFERENCES cases (id), kind TEXT NOT NULL, reason TEXT NOT NULL,
  made_on TEXT NOT NULL, made_by TEXT NOT NULL REFERENCES accounts (id),
  CONSTRAINT link_goes_to_another_case CHECK (case_id <> other_case_id), CONSTRAINT linked_once UNIQUE (case_id, other_case_id, kind)
) STRICT;
CREATE INDEX case_links_by_other ON case_links (other_case_id);
`;
