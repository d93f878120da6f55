/**
 * How the area's documents look: one row once something was chosen, and the files it chose. Of a logo its pixels are kept,
 * of a Word file what was understood of it. The last few files stay, so that a choice can be taken back.
 */
export const houseStyle = `
CREATE TABLE house_files (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('LOGO', 'BASE')), name TEXT NOT NULL, width INTEGER NOT NULL CHECK (width >= 0),
  height INTEGER NOT NULL CHECK (height >= 0), bytes BLOB NOT NULL CONSTRAINT house_file_is_small CHECK (length(bytes) BETWEEN 1 AND 12582912), taken_at TEXT NOT NULL
) STRICT;
CREATE TABLE house_style (
  id INTEGER PRIMARY KEY CONSTRAINT one_house_style CHECK (id = 1), look TEXT NOT NULL CHECK (json_valid(look)), logo_id TEXT REFERENCES house_files (id), base_id TEXT REFERENCES house_files (id)
) STRICT;
`;
