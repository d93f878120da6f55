/**
 * What approved minutes say, kept with them at their approval: the front, each case, and each action of before that was
 * due, the last two sealed with a restricted case. A record is empty while nobody was there who reads its case; whoever
 * does fills it at the next sign-in, once. After that it changes only by being sealed again, and goes with its case. Of
 * minutes approved before there is nothing here: they are kept when they are first printed, and say so (`RULES.md`
 * minutes). An addendum keeps the names it stands with.
 */
export const keptMinutes = `
CREATE TABLE kept_minutes (
  conference_id TEXT PRIMARY KEY REFERENCES conferences (id) ON DELETE CASCADE, front TEXT NOT NULL CHECK (json_valid(front)), kept_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE kept_cases (
  conference_id TEXT NOT NULL REFERENCES kept_minutes (conference_id) ON DELETE CASCADE, case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  record TEXT NOT NULL, kept_at TEXT, PRIMARY KEY (conference_id, case_id), CONSTRAINT kept_case_has_a_day CHECK ((record = '') = (kept_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_cases_by_case ON kept_cases (case_id);
CREATE INDEX kept_cases_waiting ON kept_cases (case_id) WHERE record = '';
CREATE TABLE kept_earlier_actions (
  conference_id TEXT NOT NULL REFERENCES kept_minutes (conference_id) ON DELETE CASCADE, action_id TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE, position INTEGER NOT NULL, record TEXT NOT NULL, kept_at TEXT,
  PRIMARY KEY (conference_id, action_id), CONSTRAINT kept_action_has_a_day CHECK ((record = '') = (kept_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_earlier_actions_by_case ON kept_earlier_actions (case_id);
CREATE INDEX kept_earlier_actions_waiting ON kept_earlier_actions (case_id) WHERE record = '';
ALTER TABLE addenda ADD COLUMN kept_agency_name TEXT;
ALTER TABLE addenda ADD COLUMN kept_approver_name TEXT;
UPDATE addenda SET kept_agency_name = (SELECT name FROM agencies WHERE id = agency_id), kept_approver_name = (SELECT name FROM accounts WHERE id = approved_by) WHERE approved_at IS NOT NULL;

CREATE TRIGGER kept_minutes_are_final BEFORE UPDATE ON kept_minutes BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER kept_minutes_stay BEFORE DELETE ON kept_minutes WHEN (SELECT status FROM conferences WHERE id = OLD.conference_id) = 'MINUTES_APPROVED'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER kept_case_is_final BEFORE UPDATE ON kept_cases WHEN (NEW.conference_id, NEW.case_id, NEW.position) <> (OLD.conference_id, OLD.case_id, OLD.position)
  OR (OLD.record <> '' AND (NEW.kept_at IS NOT OLD.kept_at OR (NEW.record <> OLD.record AND substr(NEW.record, 1, 3) <> 'in:')))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER kept_case_stays BEFORE DELETE ON kept_cases WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.case_id)
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER kept_action_is_final BEFORE UPDATE ON kept_earlier_actions WHEN (NEW.conference_id, NEW.action_id, NEW.case_id, NEW.position) <> (OLD.conference_id, OLD.action_id, OLD.case_id, OLD.position)
  OR (OLD.record <> '' AND (NEW.kept_at IS NOT OLD.kept_at OR (NEW.record <> OLD.record AND substr(NEW.record, 1, 3) <> 'in:')))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER kept_action_stays BEFORE DELETE ON kept_earlier_actions WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.case_id)
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_addendum_keeps_its_names BEFORE UPDATE ON addenda WHEN OLD.approved_at IS NOT NULL AND (NEW.kept_agency_name IS NOT OLD.kept_agency_name OR NEW.kept_approver_name IS NOT OLD.kept_approver_name)
BEGIN SELECT RAISE (ABORT, 'an approved addendum is final'); END;
`;
