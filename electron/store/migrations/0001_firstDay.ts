/** Everything of the program's first day: the area, its agencies and accounts, referrals, cases, conferences, actions, documents, the log. */
export const firstDay = `
CREATE TABLE area (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, language TEXT NOT NULL, time_zone TEXT NOT NULL,
  reference_prefix TEXT NOT NULL, demonstration INTEGER NOT NULL CHECK (demonstration IN (0, 1)), set_up INTEGER NOT NULL CHECK (set_up IN (0, 1)),
  settings TEXT NOT NULL CHECK (json_valid(settings)), created_at TEXT NOT NULL
) STRICT;
CREATE TABLE agencies (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, type TEXT NOT NULL, core INTEGER NOT NULL CHECK (core IN (0, 1)), active INTEGER NOT NULL CHECK (active IN (0, 1)),
  agreement_signed_on TEXT, agreement_expires_on TEXT
) STRICT;
CREATE TABLE accounts (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, name_folded TEXT NOT NULL UNIQUE, post TEXT NOT NULL, role TEXT NOT NULL,
  agency_id TEXT NOT NULL REFERENCES agencies (id), active INTEGER NOT NULL CHECK (active IN (0, 1)),
  declaration_signed_on TEXT, declaration_expires_on TEXT, box_public TEXT NOT NULL, sign_public TEXT NOT NULL, created_at TEXT NOT NULL, last_sign_in_at TEXT,
  former_sign_publics TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(former_sign_publics))
) STRICT;
CREATE TABLE compartments (id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject_id TEXT NOT NULL, created_at TEXT NOT NULL) STRICT;
CREATE INDEX compartments_by_subject ON compartments (subject_id, kind);
CREATE TABLE compartment_keys (
  compartment_id TEXT NOT NULL REFERENCES compartments (id), account_id TEXT REFERENCES accounts (id), sealed_key TEXT NOT NULL,
  UNIQUE (compartment_id, account_id)
) STRICT;
CREATE INDEX compartment_keys_by_account ON compartment_keys (account_id);
CREATE TABLE people (
  id TEXT PRIMARY KEY, compartment_id TEXT REFERENCES compartments (id), family_name TEXT NOT NULL, given_names TEXT NOT NULL, aliases TEXT NOT NULL,
  date_of_birth TEXT, gender TEXT NOT NULL, school_or_work TEXT NOT NULL, works_for_agency INTEGER NOT NULL CHECK (works_for_agency IN (0, 1))
) STRICT;
CREATE TABLE cases (
  id TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, compartment_id TEXT REFERENCES compartments (id), created_at TEXT NOT NULL,
  next_action_number INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE case_people (
  case_id TEXT NOT NULL REFERENCES cases (id), person_id TEXT NOT NULL REFERENCES people (id), role TEXT NOT NULL, relationship TEXT, position INTEGER NOT NULL,
  PRIMARY KEY (case_id, person_id, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_people_by_person ON case_people (person_id);
CREATE TABLE case_readers (
  case_id TEXT NOT NULL REFERENCES cases (id), account_id TEXT NOT NULL REFERENCES accounts (id), reason TEXT NOT NULL, added_at TEXT NOT NULL,
  PRIMARY KEY (case_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_advisers (
  case_id TEXT NOT NULL REFERENCES cases (id), account_id TEXT NOT NULL REFERENCES accounts (id), PRIMARY KEY (case_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_advisers_by_account ON case_advisers (account_id);
CREATE TABLE conflicts (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), account_id TEXT REFERENCES accounts (id), agency_id TEXT REFERENCES agencies (id),
  reason TEXT NOT NULL, declared_by TEXT NOT NULL REFERENCES accounts (id), declared_at TEXT NOT NULL,
  CONSTRAINT conflict_of_account_or_agency CHECK ((account_id IS NULL) <> (agency_id IS NULL))
) STRICT;
CREATE INDEX conflicts_by_case ON conflicts (case_id);
CREATE TABLE referrals (
  id TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, case_id TEXT REFERENCES cases (id), agency_id TEXT NOT NULL REFERENCES agencies (id),
  created_by TEXT NOT NULL REFERENCES accounts (id), received_on TEXT NOT NULL, status TEXT NOT NULL, decision_reason TEXT NOT NULL,
  version INTEGER NOT NULL, form TEXT NOT NULL, victim_name TEXT NOT NULL, victim_date_of_birth TEXT, missing INTEGER NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX referrals_by_case ON referrals (case_id);
CREATE INDEX referrals_by_agency ON referrals (agency_id, received_on);
CREATE INDEX referrals_by_status ON referrals (status, received_on);
CREATE INDEX referrals_by_day ON referrals (received_on, id);
CREATE TABLE contacts (
  id TEXT PRIMARY KEY, referral_id TEXT REFERENCES referrals (id), case_id TEXT REFERENCES cases (id), person_id TEXT REFERENCES people (id), of_role TEXT NOT NULL,
  kind TEXT NOT NULL, value TEXT NOT NULL, code_word TEXT NOT NULL, compartment_id TEXT REFERENCES compartments (id), safe INTEGER NOT NULL CHECK (safe IN (0, 1)),
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)), safe_times TEXT NOT NULL, leave_message INTEGER NOT NULL CHECK (leave_message IN (0, 1)), position INTEGER NOT NULL,
  CONSTRAINT unsafe_contact_is_sealed CHECK (compartment_id IS NOT NULL OR (safe = 1 AND confidential = 0))
) STRICT;
CREATE INDEX contacts_by_referral ON contacts (referral_id);
CREATE INDEX contacts_by_case ON contacts (case_id);
CREATE TABLE conferences (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, date TEXT NOT NULL, starts_at TEXT NOT NULL, venue TEXT NOT NULL, status TEXT NOT NULL,
  chair_id TEXT NOT NULL REFERENCES accounts (id), deputy_chair_id TEXT REFERENCES accounts (id), minute_taker TEXT NOT NULL,
  minutes_per_case INTEGER NOT NULL, break_minutes INTEGER NOT NULL, referrals_close_on TEXT NOT NULL, agenda_circulated_on TEXT NOT NULL,
  research_due_on TEXT NOT NULL, action_lists_due_on TEXT NOT NULL, minutes_due_on TEXT NOT NULL, circulated_at TEXT, confidentiality_read_at TEXT,
  conflicts_asked_at TEXT, quorum_reason TEXT, started_at TEXT, ended_at TEXT, approved_at TEXT, approved_by TEXT REFERENCES accounts (id), minutes_version INTEGER NOT NULL
) STRICT;
CREATE INDEX conferences_by_date ON conferences (date);
CREATE TABLE attendance (
  conference_id TEXT NOT NULL REFERENCES conferences (id), agency_id TEXT NOT NULL REFERENCES agencies (id), account_id TEXT REFERENCES accounts (id),
  representative TEXT NOT NULL, status TEXT, info_sent INTEGER NOT NULL CHECK (info_sent IN (0, 1)), arrived_at TEXT, left_at TEXT,
  PRIMARY KEY (conference_id, agency_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_agency ON attendance (agency_id);
CREATE TABLE agenda_items (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT NOT NULL REFERENCES cases (id), referral_id TEXT REFERENCES referrals (id),
  position INTEGER NOT NULL, minutes INTEGER NOT NULL, CONSTRAINT case_once_on_an_agenda UNIQUE (conference_id, case_id)
) STRICT;
CREATE INDEX agenda_items_by_case ON agenda_items (case_id);
CREATE TABLE hearings (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT NOT NULL REFERENCES cases (id), state TEXT NOT NULL,
  started_at TEXT NOT NULL, on_table_at TEXT NOT NULL, ended_at TEXT, seconds_used INTEGER NOT NULL, running_since TEXT, level_agreed TEXT, outcome TEXT,
  tells_account_id TEXT REFERENCES accounts (id), tells_name TEXT NOT NULL, tells_by TEXT, CONSTRAINT case_heard_once_a_conference UNIQUE (conference_id, case_id)
) STRICT;
CREATE INDEX hearings_by_case ON hearings (case_id);
CREATE TABLE hearing_texts (
  hearing_id TEXT NOT NULL REFERENCES hearings (id), field TEXT NOT NULL, text TEXT NOT NULL, version INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
  PRIMARY KEY (hearing_id, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE hearing_information (
  id TEXT PRIMARY KEY, hearing_id TEXT NOT NULL REFERENCES hearings (id), agency_id TEXT NOT NULL REFERENCES agencies (id), kind TEXT NOT NULL, basis TEXT, text TEXT NOT NULL,
  said_on TEXT, only_agencies TEXT NOT NULL CHECK (json_valid(only_agencies)), position INTEGER NOT NULL, version INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX hearing_information_by_hearing ON hearing_information (hearing_id);
CREATE TABLE hearing_risks (
  id TEXT PRIMARY KEY, hearing_id TEXT NOT NULL REFERENCES hearings (id), number INTEGER NOT NULL, text TEXT NOT NULL, concerns TEXT NOT NULL CHECK (json_valid(concerns)),
  imminence TEXT, level TEXT, version INTEGER NOT NULL
) STRICT;
CREATE INDEX hearing_risks_by_hearing ON hearing_risks (hearing_id);
CREATE TABLE actions (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (id), hearing_id TEXT REFERENCES hearings (id), number INTEGER NOT NULL, text TEXT NOT NULL, owner_copy TEXT,
  owner_agency_id TEXT NOT NULL REFERENCES agencies (id), owner_account_id TEXT REFERENCES accounts (id), owner_name TEXT NOT NULL, due TEXT NOT NULL, status TEXT NOT NULL,
  accepted_at TEXT, safe_to_do TEXT NOT NULL, result TEXT NOT NULL, done_on TEXT, evidence TEXT, evidence_reference TEXT NOT NULL, agreed_on TEXT NOT NULL, version INTEGER NOT NULL,
  CONSTRAINT action_numbered_in_its_case UNIQUE (case_id, number)
) STRICT;
CREATE INDEX actions_by_owner ON actions (owner_agency_id, status, due);
CREATE INDEX actions_by_due ON actions (status, due);
CREATE INDEX actions_by_end ON actions (done_on, due);
CREATE INDEX actions_by_hearing ON actions (hearing_id);
CREATE TABLE action_risks (
  action_id TEXT NOT NULL REFERENCES actions (id), risk_id TEXT NOT NULL REFERENCES hearing_risks (id), PRIMARY KEY (action_id, risk_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_risks_by_risk ON action_risks (risk_id);
CREATE TABLE action_history (
  action_id TEXT NOT NULL REFERENCES actions (id), at TEXT NOT NULL, account_id TEXT NOT NULL REFERENCES accounts (id), from_status TEXT, to_status TEXT NOT NULL, result TEXT NOT NULL
) STRICT;
CREATE INDEX action_history_by_action ON action_history (action_id, at);
CREATE TABLE documents (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, conference_id TEXT REFERENCES conferences (id), case_id TEXT REFERENCES cases (id), agency_id TEXT REFERENCES agencies (id),
  recipient_account_id TEXT REFERENCES accounts (id), recipient_name TEXT NOT NULL, language TEXT NOT NULL, copy_code TEXT NOT NULL UNIQUE, copy_number INTEGER NOT NULL,
  version INTEGER NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, produced_at TEXT NOT NULL, produced_by TEXT NOT NULL REFERENCES accounts (id), destroy_by TEXT
) STRICT;
CREATE INDEX documents_by_conference ON documents (conference_id, kind);
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, account_id TEXT REFERENCES accounts (id), procedure TEXT NOT NULL, object_id TEXT, reason TEXT, change_hash TEXT NOT NULL,
  previous_hash TEXT NOT NULL, hash TEXT NOT NULL, signature TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TABLE search_rows (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL, object_id TEXT NOT NULL, case_id TEXT REFERENCES cases (id), CONSTRAINT found_once UNIQUE (kind, object_id)
) STRICT;
CREATE INDEX search_rows_by_case ON search_rows (case_id);
CREATE VIRTUAL TABLE search_words USING fts5 (body, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);
`;
