/**
 * Preparing a conference: why a deadline was set by hand, conferences that repeat, were cancelled or were split off another,
 * the standing items of an agenda, late listing, what was put off and who keeps the victim safe meanwhile, and what kind of
 * link a conflict is. A conference that was planned before has no standing items, as its agenda had none.
 */
export const prepare = `
ALTER TABLE conferences ADD COLUMN series_id TEXT;
ALTER TABLE conferences ADD COLUMN split_from TEXT REFERENCES conferences (id);
ALTER TABLE conferences ADD COLUMN cancelled_at TEXT;
ALTER TABLE conferences ADD COLUMN cancelled_by TEXT REFERENCES accounts (id);
ALTER TABLE conferences ADD COLUMN cancelled_reason TEXT;
CREATE INDEX conferences_by_series ON conferences (series_id) WHERE series_id IS NOT NULL;
CREATE INDEX conferences_by_split ON conferences (split_from) WHERE split_from IS NOT NULL;
CREATE TABLE deadline_reasons (
  conference_id TEXT NOT NULL REFERENCES conferences (id),
  deadline TEXT NOT NULL CHECK (deadline IN ('referralsCloseOn', 'agendaCirculatedOn', 'researchDueOn', 'actionListsDueOn', 'minutesDueOn')),
  worked_out TEXT NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''), set_by TEXT NOT NULL REFERENCES accounts (id), set_at TEXT NOT NULL,
  PRIMARY KEY (conference_id, deadline)
) STRICT, WITHOUT ROWID;
CREATE TABLE standing_items (
  conference_id TEXT NOT NULL REFERENCES conferences (id),
  kind TEXT NOT NULL CHECK (kind IN ('OPENING', 'ATTENDANCE', 'ACTIONS', 'TRANSFERS', 'EMERGENCIES', 'FLAGS', 'OTHER_BUSINESS')),
  after_cases INTEGER NOT NULL CHECK (after_cases IN (0, 1)), position INTEGER NOT NULL, minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 60), done_at TEXT,
  PRIMARY KEY (conference_id, kind)
) STRICT, WITHOUT ROWID;
ALTER TABLE agenda_items ADD COLUMN late_reason TEXT NOT NULL DEFAULT '';
CREATE TABLE deferrals (
  id TEXT PRIMARY KEY, conference_id TEXT NOT NULL REFERENCES conferences (id), case_id TEXT NOT NULL REFERENCES cases (id),
  reason TEXT NOT NULL CHECK (reason IN ('TIME', 'KEY_AGENCY_ABSENT', 'INFO_MISSING', 'LATE_REFERRAL', 'WRONG_AREA', 'DUPLICATE', 'BELOW_THRESHOLD', 'VICTIM_DECEASED', 'WITHDRAWN')),
  note TEXT NOT NULL, safety_agency_id TEXT NOT NULL REFERENCES agencies (id), safety_name TEXT NOT NULL, next_on TEXT NOT NULL,
  deferred_by TEXT NOT NULL REFERENCES accounts (id), deferred_at TEXT NOT NULL, UNIQUE (conference_id, case_id)
) STRICT;
CREATE INDEX deferrals_by_case ON deferrals (case_id, deferred_at);
ALTER TABLE conflicts ADD COLUMN kind TEXT CHECK (kind IN ('KNOWS_VICTIM', 'KNOWS_PERPETRATOR', 'RELATED', 'COLLEAGUE', 'OWN_CASE', 'NEIGHBOUR', 'PROFESSIONAL_CONDUCT'));
ALTER TABLE conflicts ADD COLUMN alternate TEXT NOT NULL DEFAULT '';
`;
