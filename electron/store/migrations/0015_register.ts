/**
 * What became of an action, kept so that the register can be narrowed by it: why not, what it did to the risk, when it
 * was last reported and closed, who checked it, what took its place, whom it was escalated to. `escalates_on` is the
 * first day on which two reminders were missed (`RULES.md` actions), worked out by the file itself from the day it is due
 * and the last report, so that no writer can forget it. `undo` holds what a report replaced until the next change.
 */
export const register = `
ALTER TABLE actions ADD COLUMN why_not TEXT;
ALTER TABLE actions ADD COLUMN risk_effect TEXT CHECK (risk_effect IN ('REDUCED', 'SAME', 'INCREASED', 'UNKNOWN'));
ALTER TABLE actions ADD COLUMN reported_on TEXT;
ALTER TABLE actions ADD COLUMN closed_on TEXT;
ALTER TABLE actions ADD COLUMN verified_on TEXT;
ALTER TABLE actions ADD COLUMN verified_by TEXT REFERENCES accounts (id);
ALTER TABLE actions ADD COLUMN superseded_by TEXT REFERENCES actions (id);
ALTER TABLE actions ADD COLUMN escalated_on TEXT;
ALTER TABLE actions ADD COLUMN escalated_to TEXT NOT NULL DEFAULT '';
ALTER TABLE actions ADD COLUMN escalates_on TEXT GENERATED ALWAYS AS (
  CASE WHEN reported_on IS NULL OR reported_on < due THEN date(due, '+2 days')
  WHEN reported_on = due THEN date(due, '+9 days')
  ELSE date(due, '+' || (7 * CAST((julianday(reported_on) - julianday(due) - 1) / 7 AS INTEGER) + 16) || ' days') END
) VIRTUAL;
ALTER TABLE action_history ADD COLUMN kind TEXT NOT NULL DEFAULT 'REPORTED'
  CHECK (kind IN ('AGREED', 'REPORTED', 'TAKEN_BACK', 'REOPENED', 'VERIFIED', 'CHANGED', 'SUPERSEDED', 'ESCALATED'));
ALTER TABLE action_history ADD COLUMN from_value TEXT;
ALTER TABLE action_history ADD COLUMN to_value TEXT;
ALTER TABLE action_history ADD COLUMN undo TEXT;
UPDATE action_history SET kind = CASE WHEN from_status IS NULL OR from_status = 'PROPOSED' THEN 'AGREED'
  WHEN from_status NOT IN ('OPEN', 'IN_PROGRESS') THEN 'REOPENED' ELSE 'REPORTED' END;
UPDATE actions SET reported_on = (SELECT substr(MAX(at), 1, 10) FROM action_history WHERE action_id = actions.id AND kind = 'REPORTED');
UPDATE actions SET closed_on = COALESCE(done_on, reported_on, due) WHERE status NOT IN ('PROPOSED', 'OPEN', 'IN_PROGRESS');
CREATE INDEX actions_that_escalate ON actions (escalates_on, owner_agency_id) WHERE status IN ('OPEN', 'IN_PROGRESS');
CREATE INDEX actions_of_agency_by_due ON actions (owner_agency_id, due, case_id) WHERE status IN ('OPEN', 'IN_PROGRESS');
CREATE INDEX actions_by_closing ON actions (closed_on, owner_agency_id);
CREATE INDEX actions_of_person ON actions (owner_account_id, status) WHERE owner_account_id IS NOT NULL;
CREATE INDEX actions_by_successor ON actions (superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX action_history_to_undo ON action_history (action_id) WHERE undo IS NOT NULL;
CREATE TABLE action_reviews (
  conference_id TEXT NOT NULL REFERENCES conferences (id), action_id TEXT NOT NULL REFERENCES actions (id),
  answer TEXT NOT NULL CHECK (answer IN ('DONE', 'NOT_DONE', 'NOT_POSSIBLE', 'CARRIED_ON')), account_id TEXT NOT NULL REFERENCES accounts (id), at TEXT NOT NULL,
  PRIMARY KEY (conference_id, action_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_reviews_by_action ON action_reviews (action_id);
`;
