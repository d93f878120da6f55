/**
 * What a hearing decides besides its outcome: why it was put off, who keeps the victim safe meanwhile and until when, who
 * saw it otherwise, why a plan or the victim's voice is missing, and the reasons given for going on in spite of a warning.
 * An action gets what it is for, how soon, whether it may alert, what it waits for and who tells an owner that was away.
 * `decision_version` is 0 for what was decided before there were two windows to decide in.
 */
export const hearing = `
ALTER TABLE hearings ADD COLUMN decision_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hearings ADD COLUMN put_off_reason TEXT
  CHECK (put_off_reason IN ('TIME', 'KEY_AGENCY_ABSENT', 'INFO_MISSING', 'LATE_REFERRAL', 'WRONG_AREA', 'DUPLICATE', 'BELOW_THRESHOLD', 'VICTIM_DECEASED', 'WITHDRAWN'));
ALTER TABLE hearings ADD COLUMN safety_agency_id TEXT REFERENCES agencies (id);
ALTER TABLE hearings ADD COLUMN safety_name TEXT NOT NULL DEFAULT '';
ALTER TABLE hearings ADD COLUMN next_on TEXT;
ALTER TABLE hearings ADD COLUMN disagreeing TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(disagreeing));
ALTER TABLE hearing_risks ADD COLUMN item TEXT;
CREATE TABLE hearing_reasons (
  hearing_id TEXT NOT NULL REFERENCES hearings (id), about TEXT NOT NULL CHECK (about IN ('victimVoice', 'childrenPlan', 'perpetratorPlan', 'staffSafety')),
  reason TEXT NOT NULL, chosen_at TEXT NOT NULL, chosen_by TEXT NOT NULL REFERENCES accounts (id), PRIMARY KEY (hearing_id, about)
) STRICT, WITHOUT ROWID;
CREATE TABLE hearing_warnings (
  hearing_id TEXT NOT NULL REFERENCES hearings (id), warning TEXT NOT NULL CHECK (warning IN ('oldAssessment', 'ownerAbsent', 'vagueVerb', 'dueAfterNext', 'ownerOverloaded')),
  about TEXT NOT NULL, reason TEXT NOT NULL, version INTEGER NOT NULL, given_at TEXT NOT NULL, given_by TEXT NOT NULL REFERENCES accounts (id),
  PRIMARY KEY (hearing_id, warning, about)
) STRICT, WITHOUT ROWID;
ALTER TABLE actions ADD COLUMN category TEXT;
ALTER TABLE actions ADD COLUMN priority TEXT CHECK (priority IN ('IMMEDIATE', 'H48', 'WD5', 'WD10', 'BEFORE_NEXT', 'LONGER'));
ALTER TABLE actions ADD COLUMN may_alert INTEGER CHECK (may_alert IN (0, 1));
ALTER TABLE actions ADD COLUMN depends_on TEXT REFERENCES actions (id) CONSTRAINT action_waits_for_another CHECK (depends_on <> id);
ALTER TABLE actions ADD COLUMN assigned_absent INTEGER NOT NULL DEFAULT 0 CHECK (assigned_absent IN (0, 1));
ALTER TABLE actions ADD COLUMN informed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE actions ADD COLUMN ticks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(ticks));
CREATE INDEX actions_by_dependency ON actions (depends_on) WHERE depends_on IS NOT NULL;

CREATE TRIGGER approved_decision_is_final BEFORE UPDATE ON hearings WHEN OLD.state = 'approved' AND (
  NEW.decision_version <> OLD.decision_version OR NEW.put_off_reason IS NOT OLD.put_off_reason OR NEW.safety_agency_id IS NOT OLD.safety_agency_id
  OR NEW.next_on IS NOT OLD.next_on OR NEW.disagreeing <> OLD.disagreeing OR (NEW.safety_name <> OLD.safety_name AND substr(NEW.safety_name, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_risk_source_is_final BEFORE UPDATE ON hearing_risks
WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved' AND NEW.item IS NOT OLD.item
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_reason_is_final BEFORE UPDATE ON hearing_reasons WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_reason_stays BEFORE DELETE ON hearing_reasons WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER no_reason_after_approval BEFORE INSERT ON hearing_reasons WHEN (SELECT state FROM hearings WHERE id = NEW.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_warning_is_final BEFORE UPDATE ON hearing_warnings
WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved' AND ((NEW.hearing_id, NEW.warning, NEW.about, NEW.version, NEW.given_at, NEW.given_by)
  <> (OLD.hearing_id, OLD.warning, OLD.about, OLD.version, OLD.given_at, OLD.given_by) OR (NEW.reason <> OLD.reason AND substr(NEW.reason, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_warning_stays BEFORE DELETE ON hearing_warnings WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER no_warning_after_approval BEFORE INSERT ON hearing_warnings WHEN (SELECT state FROM hearings WHERE id = NEW.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
`;
