CREATE VIEW standing_conflicts AS SELECT conflicts.id, conflicts.case_id, conflicts.account_id, kin.id AS agency_id, conflicts.state FROM conflicts
  LEFT JOIN agencies AS declared ON declared.id = conflicts.agency_id
  LEFT JOIN agencies AS kin ON kin.id = COALESCE(declared.merged_into, declared.id) OR kin.merged_into = COALESCE(declared.merged_into, declared.id)
  WHERE conflicts.state IN ('DECLARED', 'ACCEPTED');
CREATE TRIGGER approved_addendum_is_final BEFORE UPDATE ON addenda
WHEN OLD.approved_at IS NOT NULL AND ((NEW.id, NEW.conference_id, NEW.kind, NEW.agency_id, NEW.only_agencies, NEW.version) <> (OLD.id, OLD.conference_id, OLD.kind, OLD.agency_id, OLD.only_agencies, OLD.version)
  OR NEW.hearing_id IS NOT OLD.hearing_id OR NEW.case_id IS NOT OLD.case_id OR NEW.basis IS NOT OLD.basis OR NEW.approved_at IS NOT OLD.approved_at OR NEW.approved_by IS NOT OLD.approved_by
  OR NEW.approved_order IS NOT OLD.approved_order OR (NEW.text <> OLD.text AND substr(NEW.text, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'an approved addendum is final'); END;
CREATE TRIGGER approved_addendum_keeps_its_names BEFORE UPDATE ON addenda WHEN OLD.approved_at IS NOT NULL AND (NEW.kept_agency_name IS NOT OLD.kept_agency_name OR NEW.kept_approver_name IS NOT OLD.kept_approver_name)
BEGIN SELECT RAISE (ABORT, 'an approved addendum is final'); END;
CREATE TRIGGER approved_addendum_stays BEFORE DELETE ON addenda WHEN OLD.approved_at IS NOT NULL BEGIN SELECT RAISE (ABORT, 'an approved addendum is final'); END;
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
CREATE TRIGGER approved_decision_is_final BEFORE UPDATE ON hearings WHEN OLD.state = 'approved' AND (
  NEW.decision_version <> OLD.decision_version OR NEW.put_off_reason IS NOT OLD.put_off_reason OR NEW.safety_agency_id IS NOT OLD.safety_agency_id
  OR NEW.next_on IS NOT OLD.next_on OR NEW.disagreeing <> OLD.disagreeing OR (NEW.safety_name <> OLD.safety_name AND substr(NEW.safety_name, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_hearing_is_final BEFORE UPDATE ON hearings WHEN OLD.state = 'approved' AND (
  (NEW.id, NEW.conference_id, NEW.case_id, NEW.state, NEW.started_at, NEW.seconds_used) <> (OLD.id, OLD.conference_id, OLD.case_id, OLD.state, OLD.started_at, OLD.seconds_used)
  OR NEW.ended_at IS NOT OLD.ended_at OR NEW.running_since IS NOT OLD.running_since OR NEW.level_agreed IS NOT OLD.level_agreed OR NEW.outcome IS NOT OLD.outcome
  OR NEW.tells_account_id IS NOT OLD.tells_account_id OR NEW.tells_by IS NOT OLD.tells_by OR (NEW.tells_name <> OLD.tells_name AND substr(NEW.tells_name, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_hearing_stays BEFORE DELETE ON hearings WHEN OLD.state = 'approved' BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_information_is_final BEFORE UPDATE ON hearing_information
WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved' AND ((NEW.id, NEW.hearing_id, NEW.agency_id, NEW.kind, NEW.only_agencies, NEW.position, NEW.version) <> (OLD.id, OLD.hearing_id, OLD.agency_id, OLD.kind, OLD.only_agencies, OLD.position, OLD.version)
  OR NEW.basis IS NOT OLD.basis OR NEW.said_on IS NOT OLD.said_on OR (NEW.text <> OLD.text AND substr(NEW.text, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_information_stays BEFORE DELETE ON hearing_information WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_reason_is_final BEFORE UPDATE ON hearing_reasons WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_reason_stays BEFORE DELETE ON hearing_reasons WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_review_is_final BEFORE UPDATE ON previous_plan_review
WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved' AND ((NEW.hearing_id, NEW.action_id, NEW.needed, NEW.version) <> (OLD.hearing_id, OLD.action_id, OLD.needed, OLD.version)
  OR (NEW.note <> OLD.note AND substr(NEW.note, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_review_stays BEFORE DELETE ON previous_plan_review WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_risk_is_final BEFORE UPDATE ON hearing_risks
WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved' AND ((NEW.id, NEW.hearing_id, NEW.number, NEW.concerns, NEW.version) <> (OLD.id, OLD.hearing_id, OLD.number, OLD.concerns, OLD.version)
  OR NEW.imminence IS NOT OLD.imminence OR NEW.level IS NOT OLD.level OR (NEW.text <> OLD.text AND substr(NEW.text, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_risk_source_is_final BEFORE UPDATE ON hearing_risks
WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved' AND NEW.item IS NOT OLD.item
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_risk_stays BEFORE DELETE ON hearing_risks WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_text_is_final BEFORE UPDATE ON hearing_texts
WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved' AND ((NEW.hearing_id, NEW.field, NEW.version, NEW.changed_at, NEW.changed_by) <> (OLD.hearing_id, OLD.field, OLD.version, OLD.changed_at, OLD.changed_by)
  OR (NEW.text <> OLD.text AND substr(NEW.text, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_text_stays BEFORE DELETE ON hearing_texts WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_warning_is_final BEFORE UPDATE ON hearing_warnings
WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved' AND ((NEW.hearing_id, NEW.warning, NEW.about, NEW.version, NEW.given_at, NEW.given_by)
  <> (OLD.hearing_id, OLD.warning, OLD.about, OLD.version, OLD.given_at, OLD.given_by) OR (NEW.reason <> OLD.reason AND substr(NEW.reason, 1, 3) <> 'in:'))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER approved_warning_stays BEFORE DELETE ON hearing_warnings WHEN (SELECT state FROM hearings WHERE id = OLD.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER forms_by_a_changed_contact AFTER UPDATE OF value, person_id, compartment_id ON contacts BEGIN 
  INSERT INTO forms_waiting (person_id) SELECT id FROM people WHERE id = OLD.person_id ON CONFLICT (person_id) DO UPDATE SET old = 0;
  INSERT INTO forms_waiting (referral_id) SELECT id FROM referrals WHERE id = OLD.referral_id AND case_id IS NULL ON CONFLICT (referral_id) DO UPDATE SET old = 0;
  INSERT INTO forms_waiting (person_id) SELECT id FROM people WHERE id = NEW.person_id ON CONFLICT (person_id) DO UPDATE SET old = 0;
  INSERT INTO forms_waiting (referral_id) SELECT id FROM referrals WHERE id = NEW.referral_id AND case_id IS NULL ON CONFLICT (referral_id) DO UPDATE SET old = 0; END;
CREATE TRIGGER forms_by_a_gone_contact AFTER DELETE ON contacts BEGIN 
  INSERT INTO forms_waiting (person_id) SELECT id FROM people WHERE id = OLD.person_id ON CONFLICT (person_id) DO UPDATE SET old = 0;
  INSERT INTO forms_waiting (referral_id) SELECT id FROM referrals WHERE id = OLD.referral_id AND case_id IS NULL ON CONFLICT (referral_id) DO UPDATE SET old = 0; END;
CREATE TRIGGER forms_by_a_new_contact AFTER INSERT ON contacts BEGIN 
  INSERT INTO forms_waiting (person_id) SELECT id FROM people WHERE id = NEW.person_id ON CONFLICT (person_id) DO UPDATE SET old = 0;
  INSERT INTO forms_waiting (referral_id) SELECT id FROM referrals WHERE id = NEW.referral_id AND case_id IS NULL ON CONFLICT (referral_id) DO UPDATE SET old = 0; END;
CREATE TRIGGER forms_of_a_changed_person AFTER UPDATE OF family_name, given_names, aliases, date_of_birth, compartment_id ON people
  BEGIN INSERT INTO forms_waiting (person_id) VALUES (NEW.id) ON CONFLICT (person_id) DO UPDATE SET old = 0; END;
CREATE TRIGGER forms_of_a_changed_referral AFTER UPDATE OF form ON referrals WHEN NEW.case_id IS NULL BEGIN INSERT INTO forms_waiting (referral_id) VALUES (NEW.id) ON CONFLICT (referral_id) DO UPDATE SET old = 0; END;
CREATE TRIGGER forms_of_a_gone_person BEFORE DELETE ON people BEGIN 
  DELETE FROM named_people WHERE person_id = OLD.id;
  DELETE FROM forms_waiting WHERE person_id = OLD.id; END;
CREATE TRIGGER forms_of_a_gone_referral BEFORE DELETE ON referrals BEGIN 
  DELETE FROM named_people WHERE referral_id = OLD.id;
  DELETE FROM forms_waiting WHERE referral_id = OLD.id; END;
CREATE TRIGGER forms_of_a_gone_seal AFTER DELETE ON people WHEN OLD.compartment_id IS NOT NULL
  BEGIN DELETE FROM sealed_forms WHERE compartment_id = OLD.compartment_id; INSERT INTO forms_waiting (person_id) SELECT id FROM people WHERE compartment_id = OLD.compartment_id ON CONFLICT (person_id) DO UPDATE SET old = 0; END;
CREATE TRIGGER forms_of_a_new_person AFTER INSERT ON people BEGIN INSERT INTO forms_waiting (person_id) VALUES (NEW.id) ON CONFLICT (person_id) DO UPDATE SET old = 0; END;
CREATE TRIGGER forms_of_a_new_referral AFTER INSERT ON referrals WHEN NEW.case_id IS NULL BEGIN INSERT INTO forms_waiting (referral_id) VALUES (NEW.id) ON CONFLICT (referral_id) DO UPDATE SET old = 0; END;
CREATE TRIGGER forms_of_an_accepted_referral AFTER UPDATE OF case_id ON referrals WHEN NEW.case_id IS NOT NULL BEGIN 
  DELETE FROM named_people WHERE referral_id = NEW.id;
  DELETE FROM forms_waiting WHERE referral_id = NEW.id; END;
CREATE TRIGGER forms_of_another_seal AFTER UPDATE OF compartment_id ON people WHEN OLD.compartment_id IS NOT NULL AND OLD.compartment_id IS NOT NEW.compartment_id
  BEGIN DELETE FROM sealed_forms WHERE compartment_id = OLD.compartment_id; INSERT INTO forms_waiting (person_id) SELECT id FROM people WHERE compartment_id = OLD.compartment_id ON CONFLICT (person_id) DO UPDATE SET old = 0; END;
CREATE TRIGGER kept_action_is_final BEFORE UPDATE ON kept_earlier_actions WHEN (NEW.conference_id, NEW.action_id, NEW.case_id, NEW.position) <> (OLD.conference_id, OLD.action_id, OLD.case_id, OLD.position)
  OR (OLD.record <> '' AND (NEW.kept_at IS NOT OLD.kept_at OR (NEW.record <> OLD.record AND substr(NEW.record, 1, 3) <> 'in:')))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER kept_action_stays BEFORE DELETE ON kept_earlier_actions WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.case_id)
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER kept_case_is_final BEFORE UPDATE ON kept_cases WHEN (NEW.conference_id, NEW.case_id, NEW.position) <> (OLD.conference_id, OLD.case_id, OLD.position)
  OR (OLD.record <> '' AND (NEW.kept_at IS NOT OLD.kept_at OR (NEW.record <> OLD.record AND substr(NEW.record, 1, 3) <> 'in:')))
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER kept_case_stays BEFORE DELETE ON kept_cases WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.case_id)
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER kept_minutes_are_final BEFORE UPDATE ON kept_minutes BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER kept_minutes_stay BEFORE DELETE ON kept_minutes WHEN (SELECT status FROM conferences WHERE id = OLD.conference_id) = 'MINUTES_APPROVED'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER merge_is_final BEFORE UPDATE OF merged_into, merged_on ON agencies
WHEN OLD.merged_into IS NOT NULL AND (NEW.merged_into IS NULL OR NEW.merged_on IS NOT OLD.merged_on)
BEGIN SELECT RAISE (ABORT, 'a merged agency stays merged'); END;
CREATE TRIGGER name_key_goes_with_its_name AFTER UPDATE OF family_name, given_names ON people
WHEN OLD.name_key IS NEW.name_key AND NEW.name_key IS NOT NULL AND (OLD.family_name <> NEW.family_name OR OLD.given_names <> NEW.given_names)
BEGIN UPDATE people SET name_key = NULL WHERE id = NEW.id; END;
CREATE TRIGGER no_information_after_approval BEFORE INSERT ON hearing_information WHEN (SELECT state FROM hearings WHERE id = NEW.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER no_key_of_a_new_sealed_name AFTER INSERT ON people WHEN NEW.compartment_id IS NOT NULL AND NEW.name_key IS NOT NULL
BEGIN UPDATE people SET name_key = NULL WHERE id = NEW.id; END;
CREATE TRIGGER no_key_of_a_sealed_name AFTER UPDATE OF compartment_id, name_key ON people WHEN NEW.compartment_id IS NOT NULL AND NEW.name_key IS NOT NULL
BEGIN UPDATE people SET name_key = NULL WHERE id = NEW.id; END;
CREATE TRIGGER no_reason_after_approval BEFORE INSERT ON hearing_reasons WHEN (SELECT state FROM hearings WHERE id = NEW.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER no_referral_key_of_a_sealed_name AFTER UPDATE OF victim_name, victim_key ON referrals WHEN substr(NEW.victim_name, 1, 3) = 'in:' AND NEW.victim_key IS NOT NULL
BEGIN UPDATE referrals SET victim_key = NULL WHERE id = NEW.id; END;
CREATE TRIGGER no_review_after_approval BEFORE INSERT ON previous_plan_review WHEN (SELECT state FROM hearings WHERE id = NEW.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER no_risk_after_approval BEFORE INSERT ON hearing_risks WHEN (SELECT state FROM hearings WHERE id = NEW.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER no_text_after_approval BEFORE INSERT ON hearing_texts WHEN (SELECT state FROM hearings WHERE id = NEW.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER no_victim_key_of_a_restricted_case AFTER UPDATE OF compartment_id, victim_key ON cases WHEN NEW.compartment_id IS NOT NULL AND NEW.victim_key IS NOT NULL
BEGIN UPDATE cases SET victim_key = NULL WHERE id = NEW.id; END;
CREATE TRIGGER no_warning_after_approval BEFORE INSERT ON hearing_warnings WHEN (SELECT state FROM hearings WHERE id = NEW.hearing_id) = 'approved'
BEGIN SELECT RAISE (ABORT, 'approved minutes are final'); END;
CREATE TRIGGER referral_key_goes_with_its_name AFTER UPDATE OF victim_name ON referrals
WHEN OLD.victim_key IS NEW.victim_key AND NEW.victim_key IS NOT NULL AND OLD.victim_name <> NEW.victim_name
BEGIN UPDATE referrals SET victim_key = NULL WHERE id = NEW.id; END;
CREATE TRIGGER victim_key_follows_the_person AFTER UPDATE OF name_key ON people WHEN OLD.name_key IS NOT NEW.name_key
BEGIN
  UPDATE cases SET victim_key = NEW.name_key WHERE compartment_id IS NULL AND id IN (SELECT case_id FROM case_people WHERE person_id = NEW.id AND role = 'VICTIM');
END;
CREATE TRIGGER victim_key_of_a_new_victim AFTER INSERT ON case_people WHEN NEW.role = 'VICTIM'
BEGIN UPDATE cases SET victim_key = (SELECT name_key FROM people WHERE id = NEW.person_id) WHERE id = NEW.case_id AND compartment_id IS NULL; END;
CREATE TRIGGER victim_key_of_another_victim AFTER UPDATE ON case_people WHEN NEW.role = 'VICTIM'
BEGIN UPDATE cases SET victim_key = (SELECT name_key FROM people WHERE id = NEW.person_id) WHERE id = NEW.case_id AND compartment_id IS NULL; END;
CREATE TABLE accounts (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, name_folded TEXT NOT NULL UNIQUE, post TEXT NOT NULL, role TEXT NOT NULL,
  agency_id TEXT NOT NULL REFERENCES agencies (id), active INTEGER NOT NULL CHECK (active IN (0, 1)),
  declaration_signed_on TEXT, declaration_expires_on TEXT, box_public TEXT NOT NULL, sign_public TEXT NOT NULL, created_at TEXT NOT NULL, last_sign_in_at TEXT,
  former_sign_publics TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(former_sign_publics))
) STRICT;
CREATE TABLE action_history (
  action_id TEXT NOT NULL REFERENCES actions (id), at TEXT NOT NULL, account_id TEXT NOT NULL REFERENCES accounts (id), from_status TEXT, to_status TEXT NOT NULL, result TEXT NOT NULL
, kind TEXT NOT NULL DEFAULT 'REPORTED'
  CHECK (kind IN ('AGREED', 'REPORTED', 'TAKEN_BACK', 'REOPENED', 'VERIFIED', 'CHANGED', 'SUPERSEDED', 'ESCALATED')), from_value TEXT, to_value TEXT, undo TEXT) STRICT;
CREATE TABLE action_reviews (
  conference_id TEXT NOT NULL REFERENCES conferences (id), action_id TEXT NOT NULL REFERENCES actions (id),
  answer TEXT NOT NULL CHECK (answer IN ('DONE', 'NOT_DONE', 'NOT_POSSIBLE', 'CARRIED_ON')), account_id TEXT NOT NULL REFERENCES accounts (id), at TEXT NOT NULL,
  PRIMARY KEY (conference_id, action_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE action_risks (
  action_id TEXT NOT NULL REFERENCES actions (id), risk_id TEXT NOT NULL REFERENCES hearing_risks (id), PRIMARY KEY (action_id, risk_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE actions (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), hearing_id TEXT REFERENCES hearings (id), number INTEGER NOT NULL, text TEXT NOT NULL, owner_copy TEXT,
  owner_agency_id TEXT NOT NULL REFERENCES agencies (id), owner_account_id TEXT REFERENCES accounts (id), owner_name TEXT NOT NULL, due TEXT NOT NULL, status TEXT NOT NULL,
  accepted_at TEXT, safe_to_do TEXT NOT NULL, result TEXT NOT NULL, done_on TEXT, evidence TEXT, evidence_reference TEXT NOT NULL, agreed_on TEXT NOT NULL, version INTEGER NOT NULL, category TEXT, priority TEXT CHECK (priority IN ('IMMEDIATE', 'H48', 'WD5', 'WD10', 'BEFORE_NEXT', 'LONGER')), may_alert INTEGER CHECK (may_alert IN (0, 1)), depends_on TEXT REFERENCES actions (id) CONSTRAINT action_waits_for_another CHECK (depends_on <> id), assigned_absent INTEGER NOT NULL DEFAULT 0 CHECK (assigned_absent IN (0, 1)), informed_by TEXT NOT NULL DEFAULT '', ticks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(ticks)), why_not TEXT, risk_effect TEXT CHECK (risk_effect IN ('REDUCED', 'SAME', 'INCREASED', 'UNKNOWN')), reported_on TEXT, closed_on TEXT, verified_on TEXT, verified_by TEXT REFERENCES accounts (id), superseded_by TEXT REFERENCES actions (id), escalated_on TEXT, escalated_to TEXT NOT NULL DEFAULT '', escalates_on TEXT GENERATED ALWAYS AS (
  CASE WHEN reported_on IS NULL OR reported_on < due THEN date(due, '+2 days')
  WHEN reported_on = due THEN date(due, '+9 days')
  ELSE date(due, '+' || (7 * CAST((julianday(reported_on) - julianday(due) - 1) / 7 AS INTEGER) + 16) || ' days') END
) VIRTUAL,
  CONSTRAINT action_numbered_in_its_case UNIQUE (case_id, number)
) STRICT;
CREATE TABLE addenda (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), hearing_id TEXT REFERENCES hearings (id), case_id TEXT REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind IN ('LATE_INFORMATION', 'CORRECTION', 'CHANGE')), text TEXT NOT NULL, agency_id TEXT NOT NULL REFERENCES agencies (id), basis TEXT,
  only_agencies TEXT NOT NULL CHECK (json_valid(only_agencies)), version INTEGER NOT NULL, written_at TEXT NOT NULL, written_by TEXT NOT NULL REFERENCES accounts (id),
  approved_at TEXT, approved_by TEXT REFERENCES accounts (id), approved_order INTEGER, kept_agency_name TEXT, kept_approver_name TEXT,
  CONSTRAINT addendum_names_a_case_with_its_hearing CHECK ((hearing_id IS NULL) = (case_id IS NULL)),
  CONSTRAINT addendum_is_approved_by_somebody CHECK ((approved_at IS NULL) = (approved_by IS NULL) AND (approved_at IS NULL) = (approved_order IS NULL)),
  CONSTRAINT addenda_are_counted UNIQUE (conference_id, approved_order)
) STRICT;
CREATE TABLE adviser_contacts (
  conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT NOT NULL REFERENCES cases (id), outcome TEXT NOT NULL CHECK (outcome IN ('CONTACTED', 'TRIED', 'NOT_SAFE')),
  contacted_on TEXT NOT NULL, noted_by TEXT NOT NULL REFERENCES accounts (id), noted_at TEXT NOT NULL, PRIMARY KEY (conference_id, case_id)
) STRICT;
CREATE TABLE agencies (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, type TEXT NOT NULL, core INTEGER NOT NULL CHECK (core IN (0, 1)), active INTEGER NOT NULL CHECK (active IN (0, 1)),
  agreement_signed_on TEXT, agreement_expires_on TEXT
, merged_into TEXT REFERENCES agencies (id)
  CONSTRAINT merged_into_another CHECK (merged_into IS NULL OR (merged_into <> id AND active = 0)), merged_on TEXT CONSTRAINT merged_on_a_day CHECK ((merged_into IS NULL) = (merged_on IS NULL))) STRICT;
CREATE TABLE agency_moves (
  account_id TEXT NOT NULL REFERENCES accounts (id), agency_id TEXT NOT NULL REFERENCES agencies (id), moved_at TEXT NOT NULL,
  PRIMARY KEY (account_id, agency_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE agenda_items (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT NOT NULL REFERENCES cases (id), referral_id TEXT REFERENCES referrals (id),
  position INTEGER NOT NULL, minutes INTEGER NOT NULL, late_reason TEXT NOT NULL DEFAULT '', CONSTRAINT case_once_on_an_agenda UNIQUE (conference_id, case_id)
) STRICT;
CREATE TABLE area (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, language TEXT NOT NULL, time_zone TEXT NOT NULL,
  reference_prefix TEXT NOT NULL, demonstration INTEGER NOT NULL CHECK (demonstration IN (0, 1)), set_up INTEGER NOT NULL CHECK (set_up IN (0, 1)),
  settings TEXT NOT NULL CHECK (json_valid(settings)), created_at TEXT NOT NULL
) STRICT;
CREATE TABLE assessments (
  id TEXT PRIMARY KEY, referral_id TEXT REFERENCES referrals (id), case_id TEXT REFERENCES cases (id), instrument_id TEXT NOT NULL, instrument_version TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES accounts (id), state TEXT NOT NULL CHECK (state IN ('draft', 'completed')), assessed_on TEXT, content TEXT NOT NULL, raised TEXT NOT NULL,
  version INTEGER NOT NULL, started_at TEXT NOT NULL, changed_at TEXT NOT NULL, completed_at TEXT,
  FOREIGN KEY (instrument_id, instrument_version) REFERENCES instruments (id, version),
  CONSTRAINT assessment_of_something CHECK (referral_id IS NOT NULL OR case_id IS NOT NULL),
  CONSTRAINT completed_at_some_time CHECK ((state = 'completed') = (completed_at IS NOT NULL))
) STRICT;
CREATE TABLE attempts (
  account_id TEXT NOT NULL REFERENCES accounts (id), case_id TEXT NOT NULL, procedure TEXT NOT NULL, minute TEXT NOT NULL, at TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0), PRIMARY KEY (account_id, case_id, procedure, minute)
) STRICT, WITHOUT ROWID;
CREATE TABLE attempts_noted (
  account_id TEXT NOT NULL REFERENCES accounts (id), case_id TEXT NOT NULL REFERENCES cases (id), noted_at TEXT NOT NULL, PRIMARY KEY (account_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE attendance (
  conference_id TEXT NOT NULL REFERENCES conferences (id), agency_id TEXT NOT NULL REFERENCES agencies (id), account_id TEXT REFERENCES accounts (id),
  representative TEXT NOT NULL, status TEXT, info_sent INTEGER NOT NULL CHECK (info_sent IN (0, 1)), deputy_for TEXT NOT NULL DEFAULT '', info_received_on TEXT,
  PRIMARY KEY (conference_id, agency_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE attendance_times (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL, agency_id TEXT NOT NULL, arrived_at TEXT, left_at TEXT,
  CONSTRAINT arrived_before_leaving CHECK (arrived_at IS NULL OR left_at IS NULL OR arrived_at <= left_at),
  FOREIGN KEY (conference_id, agency_id) REFERENCES attendance (conference_id, agency_id) ON DELETE CASCADE
) STRICT;
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, account_id TEXT REFERENCES accounts (id), procedure TEXT NOT NULL, object_id TEXT, reason TEXT, change_hash TEXT NOT NULL,
  previous_hash TEXT NOT NULL, hash TEXT NOT NULL, signature TEXT NOT NULL
) STRICT;
CREATE TABLE case_advisers (
  case_id TEXT NOT NULL REFERENCES cases (id), account_id TEXT NOT NULL REFERENCES accounts (id), PRIMARY KEY (case_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_closings (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), kind TEXT NOT NULL CHECK (kind IN ('CLOSED', 'REOPENED')), on_day TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE TABLE case_links (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), other_case_id TEXT NOT NULL REFERENCES cases (id), kind TEXT NOT NULL, reason TEXT NOT NULL,
  made_on TEXT NOT NULL, made_by TEXT NOT NULL REFERENCES accounts (id),
  CONSTRAINT link_goes_to_another_case CHECK (case_id <> other_case_id), CONSTRAINT linked_once UNIQUE (case_id, other_case_id, kind)
) STRICT;
CREATE TABLE case_people (
  case_id TEXT NOT NULL REFERENCES cases (id), person_id TEXT NOT NULL REFERENCES people (id), role TEXT NOT NULL, relationship TEXT, position INTEGER NOT NULL, details TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY (case_id, person_id, role)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_readers (
  case_id TEXT NOT NULL REFERENCES cases (id), account_id TEXT NOT NULL REFERENCES accounts (id), reason TEXT NOT NULL, added_at TEXT NOT NULL,
  PRIMARY KEY (case_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE cases (
  id TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, compartment_id TEXT REFERENCES compartments (id), created_at TEXT NOT NULL,
  next_action_number INTEGER NOT NULL DEFAULT 1
, closed_at TEXT, closed_reason TEXT NOT NULL DEFAULT '', legal_hold_on TEXT, victim_key TEXT) STRICT;
CREATE TABLE chair_notes (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT NOT NULL REFERENCES cases (id), compartment_id TEXT NOT NULL REFERENCES compartments (id),
  text TEXT NOT NULL, version INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL REFERENCES accounts (id), CONSTRAINT noted_once UNIQUE (conference_id, case_id)
) STRICT;
CREATE TABLE compartment_keys (
  compartment_id TEXT NOT NULL REFERENCES compartments (id), account_id TEXT REFERENCES accounts (id), sealed_key TEXT NOT NULL,
  UNIQUE (compartment_id, account_id)
) STRICT;
CREATE TABLE compartments (id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject_id TEXT NOT NULL, created_at TEXT NOT NULL) STRICT;
CREATE TABLE conferences (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, date TEXT NOT NULL, starts_at TEXT NOT NULL, venue TEXT NOT NULL, status TEXT NOT NULL,
  chair_id TEXT NOT NULL REFERENCES accounts (id), deputy_chair_id TEXT REFERENCES accounts (id), minute_taker TEXT NOT NULL,
  minutes_per_case INTEGER NOT NULL, break_minutes INTEGER NOT NULL, referrals_close_on TEXT NOT NULL, agenda_circulated_on TEXT NOT NULL,
  research_due_on TEXT NOT NULL, action_lists_due_on TEXT NOT NULL, minutes_due_on TEXT NOT NULL, circulated_at TEXT, confidentiality_read_at TEXT,
  conflicts_asked_at TEXT, quorum_reason TEXT, started_at TEXT, ended_at TEXT, approved_at TEXT, approved_by TEXT REFERENCES accounts (id), minutes_version INTEGER NOT NULL
, series_id TEXT, split_from TEXT REFERENCES conferences (id), cancelled_at TEXT, cancelled_by TEXT REFERENCES accounts (id), cancelled_reason TEXT, wall_hearing_id TEXT REFERENCES hearings (id), planned_end TEXT, sent_for_approval_at TEXT, sent_for_approval_by TEXT REFERENCES accounts (id)) STRICT;
CREATE TABLE conflicts (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), account_id TEXT REFERENCES accounts (id), agency_id TEXT REFERENCES agencies (id),
  reason TEXT NOT NULL, declared_by TEXT NOT NULL REFERENCES accounts (id), declared_at TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'DECLARED' CHECK (state IN ('DECLARED', 'ACCEPTED', 'NOT_ACCEPTED', 'WITHDRAWN')), decided_by TEXT REFERENCES accounts (id), decided_at TEXT, decision_reason TEXT NOT NULL DEFAULT '', kind TEXT CHECK (kind IN ('KNOWS_VICTIM', 'KNOWS_PERPETRATOR', 'RELATED', 'COLLEAGUE', 'OWN_CASE', 'NEIGHBOUR', 'PROFESSIONAL_CONDUCT')), alternate TEXT NOT NULL DEFAULT '',
  CONSTRAINT conflict_of_account_or_agency CHECK ((account_id IS NULL) <> (agency_id IS NULL))
) STRICT;
CREATE TABLE contact_readers (
  case_id TEXT NOT NULL REFERENCES cases (id), account_id TEXT NOT NULL REFERENCES accounts (id), reason TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES accounts (id), added_at TEXT NOT NULL,
  PRIMARY KEY (case_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE contacts (
  id TEXT PRIMARY KEY, referral_id TEXT REFERENCES referrals (id), case_id TEXT REFERENCES cases (id), person_id TEXT REFERENCES people (id), of_role TEXT NOT NULL,
  kind TEXT NOT NULL, value TEXT NOT NULL, code_word TEXT NOT NULL, compartment_id TEXT REFERENCES compartments (id), safe INTEGER NOT NULL CHECK (safe IN (0, 1)),
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)), safe_times TEXT NOT NULL, leave_message INTEGER NOT NULL CHECK (leave_message IN (0, 1)), position INTEGER NOT NULL, details TEXT NOT NULL DEFAULT '{}',
  CONSTRAINT unsafe_contact_is_sealed CHECK (compartment_id IS NOT NULL OR (safe = 1 AND confidential = 0))
) STRICT;
CREATE TABLE copy_files (
  id TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES documents (id), sha256 TEXT NOT NULL, protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
  made_at TEXT NOT NULL, made_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE TABLE deadline_reasons (
  conference_id TEXT NOT NULL REFERENCES conferences (id),
  deadline TEXT NOT NULL CHECK (deadline IN ('referralsCloseOn', 'agendaCirculatedOn', 'researchDueOn', 'actionListsDueOn', 'minutesDueOn')),
  worked_out TEXT NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''), set_by TEXT NOT NULL REFERENCES accounts (id), set_at TEXT NOT NULL,
  PRIMARY KEY (conference_id, deadline)
) STRICT, WITHOUT ROWID;
CREATE TABLE deferrals (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT NOT NULL REFERENCES cases (id),
  reason TEXT NOT NULL CHECK (reason IN ('TIME', 'KEY_AGENCY_ABSENT', 'INFO_MISSING', 'LATE_REFERRAL', 'WRONG_AREA', 'DUPLICATE', 'BELOW_THRESHOLD', 'VICTIM_DECEASED', 'WITHDRAWN')),
  note TEXT NOT NULL, safety_agency_id TEXT NOT NULL REFERENCES agencies (id), safety_name TEXT NOT NULL, next_on TEXT NOT NULL,
  deferred_by TEXT NOT NULL REFERENCES accounts (id), deferred_at TEXT NOT NULL, UNIQUE (conference_id, case_id)
) STRICT;
CREATE TABLE documents (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, conference_id TEXT REFERENCES conferences (id), case_id TEXT REFERENCES cases (id), agency_id TEXT REFERENCES agencies (id),
  recipient_account_id TEXT REFERENCES accounts (id), recipient_name TEXT NOT NULL, language TEXT NOT NULL, copy_code TEXT NOT NULL UNIQUE, copy_number INTEGER NOT NULL,
  version INTEGER NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, produced_at TEXT NOT NULL, produced_by TEXT NOT NULL REFERENCES accounts (id), destroy_by TEXT
, plain_sha256 TEXT NOT NULL DEFAULT '', protected INTEGER NOT NULL DEFAULT 0 CONSTRAINT protected_is_yes_or_no CHECK (protected IN (0, 1)), copy_total INTEGER NOT NULL DEFAULT 1, rules TEXT NOT NULL DEFAULT '', generation INTEGER, made_of TEXT CONSTRAINT made_of_is_json CHECK (made_of IS NULL OR json_valid(made_of)), destroyed_at TEXT, destroyed_by TEXT REFERENCES accounts (id) CONSTRAINT destroyed_by_somebody CHECK ((destroyed_at IS NULL) = (destroyed_by IS NULL))) STRICT;
CREATE TABLE drafts (
  account_id TEXT NOT NULL REFERENCES accounts (id), place TEXT NOT NULL, base_version INTEGER NOT NULL CHECK (base_version >= 0), body TEXT NOT NULL CHECK (body LIKE 'own:1:%'),
  changed_at TEXT NOT NULL, PRIMARY KEY (account_id, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE false_alarms (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, conference_id TEXT REFERENCES conferences (id) ON DELETE CASCADE,
  document_case_id TEXT REFERENCES cases (id) ON DELETE CASCADE, recipient TEXT NOT NULL,
  case_id TEXT REFERENCES cases (id) ON DELETE CASCADE, referral_id TEXT REFERENCES referrals (id) ON DELETE CASCADE,
  compartment_id TEXT REFERENCES compartments (id), value TEXT NOT NULL, reason TEXT NOT NULL,
  declared_at TEXT NOT NULL, declared_by TEXT NOT NULL REFERENCES accounts (id), agreed_by TEXT NOT NULL REFERENCES accounts (id),
  CONSTRAINT false_alarm_has_two_people CHECK (declared_by <> agreed_by)
) STRICT, WITHOUT ROWID;
CREATE TABLE field_history (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, object_id TEXT NOT NULL, case_id TEXT REFERENCES cases (id), compartment_id TEXT REFERENCES compartments (id),
  field TEXT NOT NULL, from_value TEXT, to_value TEXT, at TEXT NOT NULL, account_id TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE TABLE flags (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), agency_id TEXT NOT NULL REFERENCES agencies (id), asked_on TEXT NOT NULL, set_on TEXT NOT NULL, set_by TEXT NOT NULL REFERENCES accounts (id),
  review_on TEXT NOT NULL, confirmed_on TEXT, confirmed_by TEXT REFERENCES accounts (id), extended_on TEXT, extended_reason TEXT NOT NULL, removed_on TEXT, removed_by TEXT REFERENCES accounts (id),
  version INTEGER NOT NULL, CONSTRAINT one_flag_an_agency_and_case UNIQUE (case_id, agency_id), CONSTRAINT flag_is_reviewed_after_it_is_set CHECK (review_on > set_on)
) STRICT;
CREATE TABLE forms_waiting (
  number INTEGER PRIMARY KEY, person_id TEXT UNIQUE REFERENCES people (id), referral_id TEXT UNIQUE REFERENCES referrals (id),
  old INTEGER NOT NULL DEFAULT 0 CHECK (old IN (0, 1)), CONSTRAINT waits_for_one CHECK ((person_id IS NULL) <> (referral_id IS NULL))
) STRICT;
CREATE TABLE hearing_information (
  id TEXT PRIMARY KEY, hearing_id TEXT NOT NULL REFERENCES hearings (id), agency_id TEXT NOT NULL REFERENCES agencies (id), kind TEXT NOT NULL, basis TEXT, text TEXT NOT NULL,
  said_on TEXT, only_agencies TEXT NOT NULL CHECK (json_valid(only_agencies)), position INTEGER NOT NULL, version INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
, research_item_id TEXT) STRICT;
CREATE TABLE hearing_reasons (
  hearing_id TEXT NOT NULL REFERENCES hearings (id), about TEXT NOT NULL CHECK (about IN ('victimVoice', 'childrenPlan', 'perpetratorPlan', 'staffSafety')),
  reason TEXT NOT NULL, chosen_at TEXT NOT NULL, chosen_by TEXT NOT NULL REFERENCES accounts (id), PRIMARY KEY (hearing_id, about)
) STRICT, WITHOUT ROWID;
CREATE TABLE hearing_risks (
  id TEXT PRIMARY KEY, hearing_id TEXT NOT NULL REFERENCES hearings (id), number INTEGER NOT NULL, text TEXT NOT NULL, concerns TEXT NOT NULL CHECK (json_valid(concerns)),
  imminence TEXT, level TEXT, version INTEGER NOT NULL
, item TEXT) STRICT;
CREATE TABLE hearing_texts (
  hearing_id TEXT NOT NULL REFERENCES hearings (id), field TEXT NOT NULL, text TEXT NOT NULL, version INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
  PRIMARY KEY (hearing_id, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE hearing_times (
  id TEXT PRIMARY KEY, hearing_id TEXT NOT NULL REFERENCES hearings (id), started_at TEXT NOT NULL, ended_at TEXT,
  CONSTRAINT started_before_ending CHECK (ended_at IS NULL OR started_at <= ended_at)
) STRICT;
CREATE TABLE hearing_warnings (
  hearing_id TEXT NOT NULL REFERENCES hearings (id), warning TEXT NOT NULL CHECK (warning IN ('oldAssessment', 'ownerAbsent', 'vagueVerb', 'dueAfterNext', 'ownerOverloaded')),
  about TEXT NOT NULL, reason TEXT NOT NULL, version INTEGER NOT NULL, given_at TEXT NOT NULL, given_by TEXT NOT NULL REFERENCES accounts (id),
  PRIMARY KEY (hearing_id, warning, about)
) STRICT, WITHOUT ROWID;
CREATE TABLE hearings (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT NOT NULL REFERENCES cases (id), state TEXT NOT NULL,
  started_at TEXT NOT NULL, on_table_at TEXT NOT NULL, ended_at TEXT, seconds_used INTEGER NOT NULL, running_since TEXT, level_agreed TEXT, outcome TEXT,
  tells_account_id TEXT REFERENCES accounts (id), tells_name TEXT NOT NULL, tells_by TEXT, decision_version INTEGER NOT NULL DEFAULT 0, put_off_reason TEXT
  CHECK (put_off_reason IN ('TIME', 'KEY_AGENCY_ABSENT', 'INFO_MISSING', 'LATE_REFERRAL', 'WRONG_AREA', 'DUPLICATE', 'BELOW_THRESHOLD', 'VICTIM_DECEASED', 'WITHDRAWN')), safety_agency_id TEXT REFERENCES agencies (id), safety_name TEXT NOT NULL DEFAULT '', next_on TEXT, disagreeing TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(disagreeing)), CONSTRAINT case_heard_once_a_conference UNIQUE (conference_id, case_id)
) STRICT;
CREATE TABLE house_files (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('LOGO', 'BASE')), name TEXT NOT NULL, width INTEGER NOT NULL CHECK (width >= 0),
  height INTEGER NOT NULL CHECK (height >= 0), bytes BLOB NOT NULL CONSTRAINT house_file_is_small CHECK (length(bytes) BETWEEN 1 AND 12582912), taken_at TEXT NOT NULL
) STRICT;
CREATE TABLE house_style (
  id INTEGER PRIMARY KEY CONSTRAINT one_house_style CHECK (id = 1), look TEXT NOT NULL CHECK (json_valid(look)), logo_id TEXT REFERENCES house_files (id), base_id TEXT REFERENCES house_files (id)
) STRICT;
CREATE TABLE incidents (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), happened_on TEXT NOT NULL, about INTEGER NOT NULL CHECK (about IN (0, 1)), kinds TEXT NOT NULL CHECK (json_valid(kinds)),
  text TEXT NOT NULL, agency_id TEXT NOT NULL REFERENCES agencies (id), told_on TEXT NOT NULL, basis TEXT NOT NULL, reported TEXT NOT NULL, reference TEXT NOT NULL,
  version INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE TABLE instruments (
  id TEXT NOT NULL, version TEXT NOT NULL, pack TEXT NOT NULL CHECK (json_valid(pack)), imported_at TEXT, imported_by TEXT REFERENCES accounts (id),
  PRIMARY KEY (id, version), CONSTRAINT imported_by_somebody CHECK ((imported_at IS NULL) = (imported_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE kept_cases (
  conference_id TEXT NOT NULL REFERENCES kept_minutes (conference_id) ON DELETE CASCADE, case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  record TEXT NOT NULL, kept_at TEXT, PRIMARY KEY (conference_id, case_id), CONSTRAINT kept_case_has_a_day CHECK ((record = '') = (kept_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE kept_earlier_actions (
  conference_id TEXT NOT NULL REFERENCES kept_minutes (conference_id) ON DELETE CASCADE, action_id TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE, position INTEGER NOT NULL, record TEXT NOT NULL, kept_at TEXT,
  PRIMARY KEY (conference_id, action_id), CONSTRAINT kept_action_has_a_day CHECK ((record = '') = (kept_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE kept_minutes (
  conference_id TEXT PRIMARY KEY REFERENCES conferences (id) ON DELETE CASCADE, front TEXT NOT NULL CHECK (json_valid(front)), kept_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE meeting_breaks (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), started_at TEXT NOT NULL, ended_at TEXT,
  CONSTRAINT break_started_before_ending CHECK (ended_at IS NULL OR started_at <= ended_at)
) STRICT;
CREATE TABLE minutes_read (
  hearing_id TEXT NOT NULL REFERENCES hearings (id), account_id TEXT NOT NULL REFERENCES accounts (id), mark TEXT NOT NULL, read_at TEXT NOT NULL,
  PRIMARY KEY (hearing_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE minutes_remarks (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), hearing_id TEXT REFERENCES hearings (id), case_id TEXT REFERENCES cases (id), text TEXT NOT NULL,
  made_at TEXT NOT NULL, made_by TEXT NOT NULL REFERENCES accounts (id), settled_at TEXT, settled_by TEXT REFERENCES accounts (id),
  CONSTRAINT remark_names_a_case_with_its_hearing CHECK ((hearing_id IS NULL) = (case_id IS NULL))
) STRICT;
CREATE TABLE name_forms (
  form INTEGER NOT NULL, number INTEGER NOT NULL REFERENCES named_people (number) ON DELETE CASCADE, PRIMARY KEY (form, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE named_people (
  number INTEGER PRIMARY KEY, person_id TEXT UNIQUE REFERENCES people (id), referral_id TEXT REFERENCES referrals (id), place INTEGER,
  CONSTRAINT people_above_referrals_below CHECK ((number > 0) = (person_id IS NOT NULL)),
  CONSTRAINT of_a_person_or_a_referral CHECK ((person_id IS NULL) <> (referral_id IS NULL) AND (referral_id IS NULL) = (place IS NULL)),
  CONSTRAINT named_once UNIQUE (referral_id, place)
) STRICT;
CREATE TABLE observers (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), account_id TEXT REFERENCES accounts (id), name TEXT NOT NULL CHECK (name <> ''),
  organisation TEXT NOT NULL, signed_on TEXT, in_room INTEGER NOT NULL CHECK (in_room IN (0, 1)),
  CONSTRAINT nobody_in_the_room_unsigned CHECK (in_room = 0 OR signed_on IS NOT NULL),
  CONSTRAINT account_observes_once UNIQUE (conference_id, account_id)
) STRICT;
CREATE TABLE orders (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), kind TEXT NOT NULL, court TEXT NOT NULL, reference TEXT NOT NULL, conditions TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id), valid_from TEXT NOT NULL, valid_until TEXT, served_on TEXT, breached INTEGER NOT NULL CHECK (breached IN (0, 1)), breached_on TEXT,
  agency_id TEXT NOT NULL REFERENCES agencies (id), version INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL REFERENCES accounts (id),
  CONSTRAINT order_ends_after_it_begins CHECK (valid_until IS NULL OR valid_until >= valid_from),
  CONSTRAINT breach_has_a_day_only_when_there_is_one CHECK (breached = 1 OR breached_on IS NULL)
) STRICT;
CREATE TABLE parked_questions (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT REFERENCES cases (id), text TEXT NOT NULL, answer TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'ACTION')), version INTEGER NOT NULL, asked_by TEXT NOT NULL REFERENCES accounts (id), asked_at TEXT NOT NULL,
  settled_at TEXT, settled_in TEXT REFERENCES conferences (id)
) STRICT;
CREATE TABLE people (
  id TEXT PRIMARY KEY, compartment_id TEXT REFERENCES compartments (id), family_name TEXT NOT NULL, given_names TEXT NOT NULL, aliases TEXT NOT NULL,
  date_of_birth TEXT, gender TEXT NOT NULL, school_or_work TEXT NOT NULL, works_for_agency INTEGER NOT NULL CHECK (works_for_agency IN (0, 1))
, details TEXT NOT NULL DEFAULT '{}', name_key TEXT) STRICT;
CREATE TABLE people_merges (
  id TEXT PRIMARY KEY, kept_id TEXT NOT NULL REFERENCES people (id), merged_id TEXT NOT NULL REFERENCES people (id), compartment_id TEXT REFERENCES compartments (id),
  undo TEXT NOT NULL, merged_at TEXT NOT NULL, merged_by TEXT NOT NULL REFERENCES accounts (id), undone_at TEXT, CONSTRAINT two_people CHECK (kept_id <> merged_id)
) STRICT;
CREATE TABLE person_decisions (
  referral_id TEXT NOT NULL REFERENCES referrals (id), role TEXT NOT NULL, place INTEGER NOT NULL, decided_by TEXT NOT NULL REFERENCES accounts (id),
  decision TEXT NOT NULL, decided_at TEXT NOT NULL,
  PRIMARY KEY (referral_id, role, place, decided_by)
) STRICT, WITHOUT ROWID;
CREATE TABLE previous_plan_review (
  hearing_id TEXT NOT NULL REFERENCES hearings (id), action_id TEXT NOT NULL REFERENCES actions (id),
  needed TEXT NOT NULL CHECK (needed IN ('YES', 'NO', 'REPLACED')), note TEXT NOT NULL, version INTEGER NOT NULL,
  reviewed_by TEXT NOT NULL REFERENCES accounts (id), reviewed_at TEXT NOT NULL,
  PRIMARY KEY (hearing_id, action_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE referrals (
  id TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, case_id TEXT REFERENCES cases (id), agency_id TEXT NOT NULL REFERENCES agencies (id),
  created_by TEXT NOT NULL REFERENCES accounts (id), received_on TEXT NOT NULL, status TEXT NOT NULL, decision_reason TEXT NOT NULL,
  version INTEGER NOT NULL, form TEXT NOT NULL, victim_name TEXT NOT NULL, victim_date_of_birth TEXT, missing INTEGER NOT NULL, changed_at TEXT NOT NULL
, is_repeat INTEGER CHECK (is_repeat IN (0, 1)), repeat_answer TEXT CHECK (repeat_answer IS NULL OR json_valid(repeat_answer)), undecided_reason TEXT NOT NULL DEFAULT '', consent_override TEXT NOT NULL DEFAULT '', victim_key TEXT) STRICT;
CREATE TABLE research (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT NOT NULL REFERENCES cases (id), agency_id TEXT NOT NULL REFERENCES agencies (id),
  compartment_id TEXT REFERENCES compartments (id), state TEXT NOT NULL CHECK (state IN ('BEGUN', 'NOTHING_HELD', 'RETURNED')), content TEXT NOT NULL,
  version INTEGER NOT NULL, returned_version INTEGER, completed_on TEXT, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL REFERENCES accounts (id), deleted_at TEXT,
  CONSTRAINT asked_once UNIQUE (conference_id, case_id, agency_id)
) STRICT;
CREATE TABLE research_for_chair (
  research_id TEXT NOT NULL REFERENCES research (id), item_id TEXT NOT NULL, position INTEGER NOT NULL, compartment_id TEXT NOT NULL REFERENCES compartments (id), item TEXT NOT NULL,
  PRIMARY KEY (research_id, item_id)
) STRICT;
CREATE TABLE research_shared (
  research_id TEXT NOT NULL REFERENCES research (id), item_id TEXT NOT NULL, position INTEGER NOT NULL, item TEXT NOT NULL, PRIMARY KEY (research_id, item_id)
) STRICT;
CREATE TABLE saved_views (
  id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES accounts (id), list TEXT NOT NULL, name TEXT NOT NULL, view TEXT NOT NULL CHECK (json_valid(view)),
  made_at TEXT NOT NULL, CONSTRAINT view_named_once UNIQUE (account_id, list, name)
) STRICT;
CREATE TABLE sealed_forms (
  compartment_id TEXT NOT NULL REFERENCES compartments (id), form TEXT NOT NULL, PRIMARY KEY (compartment_id, form)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_rows (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL, object_id TEXT NOT NULL, case_id TEXT REFERENCES cases (id), CONSTRAINT found_once UNIQUE (kind, object_id)
) STRICT;
CREATE VIRTUAL TABLE search_words USING fts5 (body, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
CREATE TABLE sign_ins (
  id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES accounts (id), at TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('PASSPHRASE', 'RECOVERY')),
  failed_before INTEGER NOT NULL
) STRICT;
CREATE TABLE standing_items (
  conference_id TEXT NOT NULL REFERENCES conferences (id),
  kind TEXT NOT NULL CHECK (kind IN ('OPENING', 'ATTENDANCE', 'ACTIONS', 'TRANSFERS', 'EMERGENCIES', 'FLAGS', 'OTHER_BUSINESS')),
  after_cases INTEGER NOT NULL CHECK (after_cases IN (0, 1)), position INTEGER NOT NULL, minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 60), done_at TEXT,
  PRIMARY KEY (conference_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE victim_told (
  hearing_id TEXT PRIMARY KEY REFERENCES hearings (id), case_id TEXT NOT NULL REFERENCES cases (id), told INTEGER NOT NULL CHECK (told IN (0, 1)), on_day TEXT NOT NULL, by_name TEXT NOT NULL,
  said TEXT NOT NULL, why_not TEXT NOT NULL, version INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_history_by_action ON action_history (action_id, at);
CREATE INDEX action_history_to_undo ON action_history (action_id) WHERE undo IS NOT NULL;
CREATE INDEX action_reviews_by_action ON action_reviews (action_id);
CREATE INDEX action_risks_by_risk ON action_risks (risk_id);
CREATE INDEX actions_by_closing ON actions (closed_on, owner_agency_id);
CREATE INDEX actions_by_dependency ON actions (depends_on) WHERE depends_on IS NOT NULL;
CREATE INDEX actions_by_due ON actions (status, due);
CREATE INDEX actions_by_end ON actions (done_on, due);
CREATE INDEX actions_by_hearing ON actions (hearing_id);
CREATE INDEX actions_by_owner ON actions (owner_agency_id, status, due);
CREATE INDEX actions_by_status ON actions (status);
CREATE INDEX actions_by_successor ON actions (superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX actions_of_agency_by_due ON actions (owner_agency_id, due, case_id) WHERE status IN ('OPEN', 'IN_PROGRESS');
CREATE INDEX actions_of_case ON actions (case_id, status, owner_agency_id, hearing_id, due, number);
CREATE INDEX actions_of_person ON actions (owner_account_id, status) WHERE owner_account_id IS NOT NULL;
CREATE INDEX actions_that_escalate ON actions (escalates_on, owner_agency_id) WHERE status IN ('OPEN', 'IN_PROGRESS');
CREATE INDEX addenda_by_case ON addenda (case_id);
CREATE INDEX addenda_by_hearing ON addenda (hearing_id);
CREATE INDEX agencies_merged ON agencies (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX agency_moves_by_agency ON agency_moves (agency_id);
CREATE INDEX agenda_items_by_case ON agenda_items (case_id, conference_id);
CREATE INDEX assessments_by_case ON assessments (case_id);
CREATE INDEX assessments_by_instrument ON assessments (instrument_id, instrument_version);
CREATE INDEX assessments_by_referral ON assessments (referral_id);
CREATE INDEX attempts_by_case ON attempts (case_id, at);
CREATE INDEX attendance_by_agency ON attendance (agency_id);
CREATE INDEX attendance_times_by_line ON attendance_times (conference_id, agency_id);
CREATE INDEX case_advisers_by_account ON case_advisers (account_id);
CREATE INDEX case_closings_by_case ON case_closings (case_id);
CREATE INDEX case_links_by_other ON case_links (other_case_id);
CREATE INDEX case_people_by_person ON case_people (person_id);
CREATE INDEX chair_notes_by_compartment ON chair_notes (compartment_id);
CREATE INDEX chair_notes_of_case ON chair_notes (case_id);
CREATE INDEX compartment_keys_by_account ON compartment_keys (account_id);
CREATE INDEX compartments_by_subject ON compartments (subject_id, kind);
CREATE INDEX conferences_by_date ON conferences (date);
CREATE INDEX conferences_by_series ON conferences (series_id) WHERE series_id IS NOT NULL;
CREATE INDEX conferences_by_split ON conferences (split_from) WHERE split_from IS NOT NULL;
CREATE INDEX conflicts_by_case ON conflicts (case_id);
CREATE INDEX conflicts_by_declarer ON conflicts (declared_by);
CREATE INDEX contact_readers_by_account ON contact_readers (account_id);
CREATE INDEX contacts_by_case ON contacts (case_id);
CREATE INDEX contacts_by_person ON contacts (person_id);
CREATE INDEX contacts_by_referral ON contacts (referral_id);
CREATE INDEX copy_files_by_document ON copy_files (document_id);
CREATE INDEX copy_files_by_fingerprint ON copy_files (sha256);
CREATE INDEX deferrals_by_case ON deferrals (case_id, deferred_at);
CREATE INDEX documents_by_conference ON documents (conference_id, kind);
CREATE INDEX documents_by_fingerprint ON documents (sha256);
CREATE INDEX documents_by_plain_fingerprint ON documents (plain_sha256);
CREATE INDEX drafts_by_age ON drafts (changed_at);
CREATE INDEX false_alarms_by_case ON false_alarms (case_id);
CREATE INDEX false_alarms_by_conference ON false_alarms (conference_id);
CREATE INDEX false_alarms_by_document_case ON false_alarms (document_case_id);
CREATE INDEX false_alarms_by_referral ON false_alarms (referral_id);
CREATE INDEX field_history_by_case ON field_history (case_id);
CREATE INDEX field_history_by_object ON field_history (object_id, kind, field);
CREATE INDEX flags_standing_by_agency ON flags (agency_id, review_on) WHERE removed_on IS NULL;
CREATE INDEX flags_standing_by_review ON flags (review_on) WHERE removed_on IS NULL;
CREATE INDEX flags_to_confirm ON flags (agency_id, review_on) WHERE removed_on IS NULL AND confirmed_on IS NULL;
CREATE INDEX forms_waiting_now ON forms_waiting (number) WHERE old = 0;
CREATE INDEX hearing_information_by_hearing ON hearing_information (hearing_id);
CREATE INDEX hearing_risks_by_hearing ON hearing_risks (hearing_id);
CREATE INDEX hearing_times_by_hearing ON hearing_times (hearing_id);
CREATE INDEX hearing_times_open ON hearing_times (hearing_id) WHERE ended_at IS NULL;
CREATE INDEX hearings_by_case ON hearings (case_id);
CREATE INDEX hearings_not_approved ON hearings (case_id, id) WHERE state <> 'approved';
CREATE INDEX hearings_running ON hearings (conference_id) WHERE running_since IS NOT NULL;
CREATE INDEX incidents_by_case ON incidents (case_id, happened_on);
CREATE INDEX information_of_research ON hearing_information (research_item_id) WHERE research_item_id IS NOT NULL;
CREATE INDEX kept_cases_by_case ON kept_cases (case_id);
CREATE INDEX kept_cases_waiting ON kept_cases (case_id) WHERE record = '';
CREATE INDEX kept_earlier_actions_by_case ON kept_earlier_actions (case_id);
CREATE INDEX kept_earlier_actions_waiting ON kept_earlier_actions (case_id) WHERE record = '';
CREATE INDEX meeting_breaks_by_conference ON meeting_breaks (conference_id);
CREATE INDEX meeting_breaks_open ON meeting_breaks (conference_id) WHERE ended_at IS NULL;
CREATE INDEX minutes_remarks_by_case ON minutes_remarks (case_id);
CREATE INDEX minutes_remarks_by_conference ON minutes_remarks (conference_id);
CREATE INDEX name_forms_by_number ON name_forms (number);
CREATE INDEX orders_by_case ON orders (case_id);
CREATE INDEX orders_by_end ON orders (valid_until) WHERE valid_until IS NOT NULL;
CREATE INDEX orders_by_person ON orders (person_id);
CREATE INDEX parked_questions_by_case ON parked_questions (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX parked_questions_by_conference ON parked_questions (conference_id);
CREATE INDEX parked_questions_open ON parked_questions (asked_at) WHERE state = 'OPEN';
CREATE INDEX people_by_compartment ON people (compartment_id) WHERE compartment_id IS NOT NULL;
CREATE INDEX people_merges_by_kept ON people_merges (kept_id);
CREATE INDEX people_merges_by_merged ON people_merges (merged_id);
CREATE INDEX people_without_key ON people (id) WHERE name_key IS NULL AND compartment_id IS NULL;
CREATE INDEX previous_plan_review_by_action ON previous_plan_review (action_id);
CREATE INDEX referrals_by_agency ON referrals (agency_id, received_on);
CREATE INDEX referrals_by_case ON referrals (case_id);
CREATE INDEX referrals_by_day ON referrals (received_on, id);
CREATE INDEX referrals_by_status ON referrals (status, received_on);
CREATE INDEX referrals_of_agency ON referrals (agency_id, case_id);
CREATE INDEX referrals_of_repeats ON referrals (case_id) WHERE is_repeat = 1;
CREATE INDEX referrals_without_key ON referrals (id) WHERE victim_key IS NULL AND substr(victim_name, 1, 3) <> 'in:';
CREATE INDEX research_by_compartment ON research (compartment_id);
CREATE INDEX research_for_chair_by_compartment ON research_for_chair (compartment_id);
CREATE INDEX research_of_agency ON research (agency_id, conference_id);
CREATE INDEX research_of_case ON research (case_id, agency_id);
CREATE INDEX research_standing ON research (conference_id) WHERE deleted_at IS NULL;
CREATE INDEX search_rows_by_case ON search_rows (case_id);
CREATE INDEX sign_ins_by_account ON sign_ins (account_id, at);
CREATE INDEX sign_ins_by_recovery ON sign_ins (at) WHERE kind = 'RECOVERY';
CREATE INDEX victim_told_by_case ON victim_told (case_id);
