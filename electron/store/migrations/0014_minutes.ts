/**
 * From the draft of the minutes to their addenda: when they were sent for approval, what was remarked about them, who has
 * read which hearing, what came later, and what became of telling the victim. What is approved is final, also to whoever
 * writes into the file past the program: a value of an approved hearing changes only by being sealed again.
 */
export const minutes = `
ALTER TABLE conferences ADD COLUMN sent_for_approval_at TEXT;
ALTER TABLE conferences ADD COLUMN sent_for_approval_by TEXT REFERENCES accounts (id);
CREATE TABLE minutes_remarks (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), hearing_id TEXT REFERENCES hearings (id), case_id TEXT REFERENCES cases (id), text TEXT NOT NULL,
  made_at TEXT NOT NULL, made_by TEXT NOT NULL REFERENCES accounts (id), settled_at TEXT, settled_by TEXT REFERENCES accounts (id),
  CONSTRAINT remark_names_a_case_with_its_hearing CHECK ((hearing_id IS NULL) = (case_id IS NULL))
) STRICT;
CREATE INDEX minutes_remarks_by_conference ON minutes_remarks (conference_id);
CREATE INDEX minutes_remarks_by_case ON minutes_remarks (case_id);
CREATE TABLE minutes_read (
  hearing_id TEXT NOT NULL REFERENCES hearings (id), account_id TEXT NOT NULL REFERENCES accounts (id), mark TEXT NOT NULL, read_at TEXT NOT NULL,
  PRIMARY KEY (hearing_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE addenda (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), hearing_id TEXT REFERENCES hearings (id), case_id TEXT REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind IN ('LATE_INFORMATION', 'CORRECTION', 'CHANGE')), text TEXT NOT NULL, agency_id TEXT NOT NULL REFERENCES agencies (id), basis TEXT,
  only_agencies TEXT NOT NULL CHECK (json_valid(only_agencies)), version INTEGER NOT NULL, written_at TEXT NOT NULL, written_by TEXT NOT NULL REFERENCES accounts (id),
  approved_at TEXT, approved_by TEXT REFERENCES accounts (id), approved_order INTEGER,
  CONSTRAINT addendum_names_a_case_with_its_hearing CHECK ((hearing_id IS NULL) = (case_id IS NULL)),
  CONSTRAINT addendum_is_approved_by_somebody CHECK ((approved_at IS NULL) = (approved_by IS NULL) AND (approved_at IS NULL) = (approved_order IS NULL)),
  CONSTRAINT addenda_are_counted UNIQUE (conference_id, approved_order)
) STRICT;
CREATE INDEX addenda_by_hearing ON addenda (hearing_id);
CREATE INDEX addenda_by_case ON addenda (case_id);
CREATE TABLE victim_told (
  hearing_id TEXT PRIMARY KEY REFERENCES hearings (id), case_id TEXT NOT NULL REFERENCES cases (id), told INTEGER NOT NULL CHECK (told IN (0, 1)), on_day TEXT NOT NULL, by_name TEXT NOT NULL,
  said TEXT NOT NULL, why_not TEXT NOT NULL, version INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX victim_told_by_case ON victim_told (case_id);

CREATE TRIGGER approved_hearing_is_final BEFORE UPDATE ON hearings WHEN OLD.state = 'approved' AND (
  (NEW.id, NEW.conference_id, NEW.case_id, NEW.state, NEW.started_at, NEW.seconds_used) <> (OLD.id, OLD.conference_id, OLD.case_id, OLD.state, OLD.started_at, OLD.seconds_used)
  OR NEW.ended_at IS NOT OLD.ended_at OR NEW.running_since IS NOT OLD.running_since OR NEW.level_agreed IS NOT OLD.level_agreed OR NEW.outcome IS NOT OLD.outcome
  OR NEW.tells_account_id IS NOT OLD.tells_account_id OR NEW.tells_by IS NOT OLD.tells_by OR (NEW.tells_name <> OLD.tells_name AND substr(NEW.tells_name, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_hearing_stays BEFORE DELETE ON hearings WHEN OLD.state = 'approved' BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;

CREATE TRIGGER approved_text_is_final BEFORE UPDATE ON hearing_texts
WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved' AND ((NEW.hearing_id, NEW.field, NEW.version, NEW.changed_at, NEW.changed_by) <> (OLD.hearing_id, OLD.field, OLD.version, OLD.changed_at, OLD.changed_by)
  OR (NEW.text <> OLD.text AND substr(NEW.text, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_text_stays BEFORE DELETE ON hearing_texts WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER no_text_after_approval BEFORE INSERT ON hearing_texts WHEN (SELECT state FROM hearings WHERE id = NEW.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;

CREATE TRIGGER approved_information_is_final BEFORE UPDATE ON hearing_information
WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved' AND ((NEW.id, NEW.hearing_id, NEW.agency_id, NEW.kind, NEW.only_agencies, NEW.position, NEW.version) <> (OLD.id, OLD.hearing_id, OLD.agency_id, OLD.kind, OLD.only_agencies, OLD.position, OLD.version)
  OR NEW.basis IS NOT OLD.basis OR NEW.said_on IS NOT OLD.said_on OR (NEW.text <> OLD.text AND substr(NEW.text, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_information_stays BEFORE DELETE ON hearing_information WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER no_information_after_approval BEFORE INSERT ON hearing_information WHEN (SELECT state FROM hearings WHERE id = NEW.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;

CREATE TRIGGER approved_risk_is_final BEFORE UPDATE ON hearing_risks
WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved' AND ((NEW.id, NEW.hearing_id, NEW.number, NEW.concerns, NEW.version) <> (OLD.id, OLD.hearing_id, OLD.number, OLD.concerns, OLD.version)
  OR NEW.imminence IS NOT OLD.imminence OR NEW.level IS NOT OLD.level OR (NEW.text <> OLD.text AND substr(NEW.text, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_risk_stays BEFORE DELETE ON hearing_risks WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER no_risk_after_approval BEFORE INSERT ON hearing_risks WHEN (SELECT state FROM hearings WHERE id = NEW.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;

CREATE TRIGGER approved_review_is_final BEFORE UPDATE ON previous_plan_review
WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved' AND ((NEW.hearing_id, NEW.action_id, NEW.needed, NEW.version) <> (OLD.hearing_id, OLD.action_id, OLD.needed, OLD.version)
  OR (NEW.note <> OLD.note AND substr(NEW.note, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_review_stays BEFORE DELETE ON previous_plan_review WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER no_review_after_approval BEFORE INSERT ON previous_plan_review WHEN (SELECT state FROM hearings WHERE id = NEW.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;

CREATE TRIGGER approved_attendance_is_final BEFORE UPDATE ON attendance
WHEN (SELECT status FROM conferences WHERE id = OLD.conference_id) = 'MINUTES_APPROVED' AND ((NEW.conference_id, NEW.agency_id, NEW.representative, NEW.info_sent) <> (OLD.conference_id, OLD.agency_id, OLD.representative, OLD.info_sent)
  OR NEW.account_id IS NOT OLD.account_id OR NEW.status IS NOT OLD.status)
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_attendance_stays BEFORE DELETE ON attendance WHEN (SELECT status FROM conferences WHERE id = OLD.conference_id) = 'MINUTES_APPROVED'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_conference_is_final BEFORE UPDATE OF date, status, quorum_reason, started_at, ended_at, approved_at, approved_by ON conferences WHEN OLD.status = 'MINUTES_APPROVED' AND (
  (NEW.date, NEW.status) <> (OLD.date, OLD.status) OR NEW.quorum_reason IS NOT OLD.quorum_reason OR NEW.started_at IS NOT OLD.started_at OR NEW.ended_at IS NOT OLD.ended_at
  OR NEW.approved_at IS NOT OLD.approved_at OR NEW.approved_by IS NOT OLD.approved_by)
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;

CREATE TRIGGER approved_addendum_is_final BEFORE UPDATE ON addenda
WHEN OLD.approved_at IS NOT NULL AND ((NEW.id, NEW.conference_id, NEW.kind, NEW.agency_id, NEW.only_agencies, NEW.version) <> (OLD.id, OLD.conference_id, OLD.kind, OLD.agency_id, OLD.only_agencies, OLD.version)
  OR NEW.hearing_id IS NOT OLD.hearing_id OR NEW.case_id IS NOT OLD.case_id OR NEW.basis IS NOT OLD.basis OR NEW.approved_at IS NOT OLD.approved_at OR NEW.approved_by IS NOT OLD.approved_by
  OR NEW.approved_order IS NOT OLD.approved_order OR (NEW.text <> OLD.text AND substr(NEW.text, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'an approved addendum is final'); END;
CREATE TRIGGER approved_addendum_stays BEFORE DELETE ON addenda WHEN OLD.approved_at IS NOT NULL BEGIN SELECT RAISE (ABORT, 'an approved addendum is final'); END;
`;
