/**
 * Need-to-know that holds: conflicts that are decided or withdrawn, attempts on restricted cases, who has taken note of
 * them, and every sign-in. An attempt on nothing at all is counted too, in one row an account, so that it takes as long as
 * one on a case that is not the caller's; therefore `attempts.case_id` may be empty and references no case.
 */
export const needToKnow = `
ALTER TABLE conflicts ADD COLUMN state TEXT NOT NULL DEFAULT 'DECLARED' CHECK (state IN ('DECLARED', 'ACCEPTED', 'NOT_ACCEPTED', 'WITHDRAWN'));
ALTER TABLE conflicts ADD COLUMN decided_by TEXT REFERENCES accounts (id);
ALTER TABLE conflicts ADD COLUMN decided_at TEXT;
ALTER TABLE conflicts ADD COLUMN decision_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX conflicts_by_declarer ON conflicts (declared_by);
CREATE VIEW standing_conflicts AS SELECT id, case_id, account_id, agency_id, state FROM conflicts WHERE state IN ('DECLARED', 'ACCEPTED');
CREATE TABLE attempts (
  account_id TEXT NOT NULL REFERENCES accounts (id), case_id TEXT NOT NULL, procedure TEXT NOT NULL, minute TEXT NOT NULL, at TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0), PRIMARY KEY (account_id, case_id, procedure, minute)
) STRICT, WITHOUT ROWID;
CREATE INDEX attempts_by_case ON attempts (case_id, at);
CREATE TABLE attempts_noted (
  account_id TEXT NOT NULL REFERENCES accounts (id), case_id TEXT NOT NULL REFERENCES cases (id), noted_at TEXT NOT NULL, PRIMARY KEY (account_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sign_ins (
  id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES accounts (id), at TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('PASSPHRASE', 'RECOVERY')),
  failed_before INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_ins_by_account ON sign_ins (account_id, at);
CREATE INDEX sign_ins_by_recovery ON sign_ins (at) WHERE kind = 'RECOVERY';
`;
