/**
 * An agency that was merged into another one, for good, and which accounts came with it. A conflict that stands for one
 * of the agencies that are one now stands for each of them (`RULES.md` merging agencies).
 */
export const agencyMerges = `
ALTER TABLE agencies ADD COLUMN merged_into TEXT REFERENCES agencies (id)
  CONSTRAINT merged_into_another CHECK (merged_into IS NULL OR (merged_into <> id AND active = 0));
ALTER TABLE agencies ADD COLUMN merged_on TEXT CONSTRAINT merged_on_a_day CHECK ((merged_into IS NULL) = (merged_on IS NULL));
CREATE INDEX agencies_merged ON agencies (merged_into) WHERE merged_into IS NOT NULL;
CREATE TRIGGER merge_is_final BEFORE UPDATE OF merged_into, merged_on ON agencies
WHEN OLD.merged_into IS NOT NULL AND (NEW.merged_into IS NULL OR NEW.merged_on IS NOT OLD.merged_on)
BEGIN SELECT RAISE (ABORT, 'a merged agency stays merged'); END;
CREATE TABLE agency_moves (
  account_id TEXT NOT NULL REFERENCES accounts (id), agency_id TEXT NOT NULL REFERENCES agencies (id), moved_at TEXT NOT NULL,
  PRIMARY KEY (account_id, agency_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX agency_moves_by_agency ON agency_moves (agency_id);
DROP VIEW standing_conflicts;
CREATE VIEW standing_conflicts AS SELECT conflicts.id, conflicts.case_id, conflicts.account_id, kin.id AS agency_id, conflicts.state FROM conflicts
  LEFT JOIN agencies AS declared ON declared.id = conflicts.agency_id
  LEFT JOIN agencies AS kin ON kin.id = COALESCE(declared.merged_into, declared.id) OR kin.merged_into = COALESCE(declared.merged_into, declared.id)
  WHERE conflicts.state IN ('DECLARED', 'ACCEPTED');
`;
