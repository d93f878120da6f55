/**
 * A value that the leak test found in a document and a second person declared to be none, for that value and document only:
 * that kind, of that conference and case, for that recipient (`RULES.md` 6). Value and reason are as sealed as the record
 * the value is withheld with, and go with its case or referral.
 */
export const falseAlarms = `
CREATE TABLE false_alarms (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, conference_id TEXT REFERENCES conferences (id) ON DELETE CASCADE,
  document_case_id TEXT REFERENCES cases (id) ON DELETE CASCADE, recipient TEXT NOT NULL,
  case_id TEXT REFERENCES cases (id) ON DELETE CASCADE, referral_id TEXT REFERENCES referrals (id) ON DELETE CASCADE,
  compartment_id TEXT REFERENCES compartments (id), value TEXT NOT NULL, reason TEXT NOT NULL,
  declared_at TEXT NOT NULL, declared_by TEXT NOT NULL REFERENCES accounts (id), agreed_by TEXT NOT NULL REFERENCES accounts (id),
  CONSTRAINT false_alarm_has_two_people CHECK (declared_by <> agreed_by)
) STRICT, WITHOUT ROWID;
CREATE INDEX false_alarms_by_conference ON false_alarms (conference_id);
CREATE INDEX false_alarms_by_document_case ON false_alarms (document_case_id);
CREATE INDEX false_alarms_by_case ON false_alarms (case_id);
CREATE INDEX false_alarms_by_referral ON false_alarms (referral_id);
`;
