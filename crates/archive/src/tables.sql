-- The journal: one row per operation. `header` is what is hashed into the chain; `payload` is canonical JSON, compressed;
-- `changeset` is SQLite's own record of the change, a cache for undo.
CREATE TABLE operation (
    seq INTEGER NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    header TEXT NOT NULL,
    payload BLOB NOT NULL,
    changeset BLOB,
    undoes INTEGER REFERENCES operation (seq),
    undone_by INTEGER REFERENCES operation (seq)
) STRICT;

-- Which records an operation touched, for the history of one record.
CREATE TABLE touched (
    id TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES operation (seq),
    kind TEXT NOT NULL,
    PRIMARY KEY (id, seq)
) STRICT, WITHOUT ROWID;

-- Files byte for byte, once each.
CREATE TABLE original (
    sha256 TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

-- What can be found: one row per record, its words made by the program.
CREATE TABLE search_entry (
    rowid INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (title, body, pinyin, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');

CREATE TABLE property (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
