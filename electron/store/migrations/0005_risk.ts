/**
 * Instruments as packs, each version once, and the assessments made with them. A draft is its author's alone until it is
 * complete. An assessment hangs on a referral, a case, or on both once the referral is accepted.
 */
export const risk = `
CREATE TABLE instruments (
  id TEXT NOT NULL, version TEXT NOT NULL, pack TEXT NOT NULL CHECK (json_valid(pack)), imported_at TEXT, imported_by TEXT REFERENCES accounts (id),
  PRIMARY KEY (id, version), CONSTRAINT imported_by_somebody CHECK ((imported_at IS NULL) = (imported_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE assessments (
  id TEXT PRIMARY KEY, referral_id TEXT REFERENCES referrals (id), case_id TEXT REFERENCES cases (id), instrument_id TEXT NOT NULL, instrument_version TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES accounts (id), state TEXT NOT NULL CHECK (state IN ('draft', 'completed')), assessed_on TEXT, content TEXT NOT NULL, raised TEXT NOT NULL,
  version INTEGER NOT NULL, started_at TEXT NOT NULL, changed_at TEXT NOT NULL, completed_at TEXT,
  FOREIGN KEY (instrument_id, instrument_version) REFERENCES instruments (id, version),
  CONSTRAINT assessment_of_something CHECK (referral_id IS NOT NULL OR case_id IS NOT NULL),
  CONSTRAINT completed_at_some_time CHECK ((state = 'completed') = (completed_at IS NOT NULL))
) STRICT;
CREATE INDEX assessments_by_referral ON assessments (referral_id);
CREATE INDEX assessments_by_case ON assessments (case_id);
CREATE INDEX assessments_by_instrument ON assessments (instrument_id, instrument_version);
`;
