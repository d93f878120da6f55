/**
 * Forms that somebody has begun and not sent. The place says which form about which thing; what was typed is sealed to its
 * author alone. What it is about is not referenced: a draft goes when it is old, whatever became of the rest.
 */
export const drafts = `
CREATE TABLE drafts (
  account_id TEXT NOT NULL REFERENCES accounts (id), place TEXT NOT NULL, base_version INTEGER NOT NULL CHECK (base_version >= 0), body TEXT NOT NULL CHECK (body LIKE 'own:1:%'),
  changed_at TEXT NOT NULL, PRIMARY KEY (account_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_by_age ON drafts (changed_at);
`;
