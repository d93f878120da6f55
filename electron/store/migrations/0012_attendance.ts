/**
 * Who was there, when, and for which case. An agency without times was there the whole meeting; with times it was there in
 * these only, an open begin or end being that of the meeting. A case was on the table in its own times; one without any was
 * written up after the meeting, or held before times were kept. Observers are people, not agencies. Parked questions wait
 * for an answer from conference to conference, those of a restricted case sealed with it.
 */
export const attendance = `
ALTER TABLE attendance DROP COLUMN arrived_at;
ALTER TABLE attendance DROP COLUMN left_at;
ALTER TABLE attendance ADD COLUMN deputy_for TEXT NOT NULL DEFAULT '';
ALTER TABLE attendance ADD COLUMN info_received_on TEXT;
CREATE TABLE attendance_times (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL, agency_id TEXT NOT NULL, arrived_at TEXT, left_at TEXT,
  CONSTRAINT arrived_before_leaving CHECK (arrived_at IS NULL OR left_at IS NULL OR arrived_at <= left_at),
  FOREIGN KEY (conference_id, agency_id) REFERENCES attendance (conference_id, agency_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX attendance_times_by_line ON attendance_times (conference_id, agency_id);
CREATE TABLE hearing_times (
  id TEXT PRIMARY KEY, hearing_id TEXT NOT NULL REFERENCES hearings (id), started_at TEXT NOT NULL, ended_at TEXT,
  CONSTRAINT started_before_ending CHECK (ended_at IS NULL OR started_at <= ended_at)
) STRICT;
CREATE INDEX hearing_times_by_hearing ON hearing_times (hearing_id);
CREATE INDEX hearing_times_open ON hearing_times (hearing_id) WHERE ended_at IS NULL;
CREATE INDEX hearings_running ON hearings (conference_id) WHERE running_since IS NOT NULL;
CREATE TABLE meeting_breaks (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), started_at TEXT NOT NULL, ended_at TEXT,
  CONSTRAINT break_started_before_ending CHECK (ended_at IS NULL OR started_at <= ended_at)
) STRICT;
CREATE INDEX meeting_breaks_by_conference ON meeting_breaks (conference_id);
CREATE INDEX meeting_breaks_open ON meeting_breaks (conference_id) WHERE ended_at IS NULL;
CREATE TABLE observers (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), account_id TEXT REFERENCES accounts (id), name TEXT NOT NULL CHECK (name <> ''),
  organisation TEXT NOT NULL, signed_on TEXT, in_room INTEGER NOT NULL CHECK (in_room IN (0, 1)),
  CONSTRAINT nobody_in_the_room_unsigned CHECK (in_room = 0 OR signed_on IS NOT NULL),
  CONSTRAINT account_observes_once UNIQUE (conference_id, account_id)
) STRICT;
CREATE TABLE parked_questions (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT REFERENCES cases (id), text TEXT NOT NULL, answer TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'ACTION')), version INTEGER NOT NULL, asked_by TEXT NOT NULL REFERENCES accounts (id), asked_at TEXT NOT NULL,
  settled_at TEXT, settled_in TEXT REFERENCES conferences (id)
) STRICT;
CREATE INDEX parked_questions_by_conference ON parked_questions (conference_id);
CREATE INDEX parked_questions_by_case ON parked_questions (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX parked_questions_open ON parked_questions (asked_at) WHERE state = 'OPEN';
ALTER TABLE conferences ADD COLUMN wall_hearing_id TEXT REFERENCES hearings (id);
ALTER TABLE conferences ADD COLUMN planned_end TEXT;
`;
