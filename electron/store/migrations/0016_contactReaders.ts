/** Those whom the victim's adviser or who referred adds as readers of a case's sealed contacts. */
export const contactReaders = `
CREATE TABLE contact_readers (
  case_id TEXT NOT NULL REFERENCES cases (id), account_id TEXT NOT NULL REFERENCES accounts (id), reason TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES accounts (id), added_at TEXT NOT NULL,
  PRIMARY KEY (case_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_readers_by_account ON contact_readers (account_id);
`;
