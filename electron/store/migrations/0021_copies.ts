/**
 * What the register knows of a copy besides its hash: the fingerprint of the file before it was protected, by which rules and
 * from which state of the area it was made, out of how many, of what it was asked for, and when it was destroyed. A copy of
 * before was never protected; of what it was asked for nothing is known, so it is not printed again.
 * `copy_files`: every further file written of a copy that was printed again.
 */
export const copies = `
ALTER TABLE documents ADD COLUMN plain_sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN protected INTEGER NOT NULL DEFAULT 0 CONSTRAINT protected_is_yes_or_no CHECK (protected IN (0, 1));
ALTER TABLE documents ADD COLUMN copy_total INTEGER NOT NULL DEFAULT 1;
ALTER TABLE documents ADD COLUMN rules TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN generation INTEGER;
ALTER TABLE documents ADD COLUMN made_of TEXT CONSTRAINT made_of_is_json CHECK (made_of IS NULL OR json_valid(made_of));
ALTER TABLE documents ADD COLUMN destroyed_at TEXT;
ALTER TABLE documents ADD COLUMN destroyed_by TEXT REFERENCES accounts (id) CONSTRAINT destroyed_by_somebody CHECK ((destroyed_at IS NULL) = (destroyed_by IS NULL));
UPDATE documents SET plain_sha256 = sha256;
UPDATE documents SET copy_total = made.total FROM
  (SELECT rtrim(copy_code, '0123456789') AS code, MAX(copy_number) AS total FROM documents GROUP BY 1) AS made
  WHERE made.code = rtrim(documents.copy_code, '0123456789');
CREATE INDEX documents_by_fingerprint ON documents (sha256);
CREATE INDEX documents_by_plain_fingerprint ON documents (plain_sha256);
CREATE TABLE copy_files (
  id TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES documents (id), sha256 TEXT NOT NULL, protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
  made_at TEXT NOT NULL, made_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX copy_files_by_document ON copy_files (document_id);
CREATE INDEX copy_files_by_fingerprint ON copy_files (sha256);
`;
