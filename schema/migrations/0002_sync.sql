-- Why: a copy is brought up to date by signed editions. What it holds, why that may be believed and when it was last confirmed
-- must change together or not at all, so all of it stands in the one file that one transaction changes.

-- Signed metadata as it came, by name: what guards against older editions. Never facts, never published.
CREATE TABLE trust (name TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;

-- What a newer publisher says and this program has no place for: further columns of a known row, or a row of an unknown table.
-- Kept as JSON and counted by the digest, never read as facts: so an older program still follows a newer directory.
CREATE TABLE beyond (
  table_name TEXT NOT NULL, key TEXT NOT NULL, columns TEXT NOT NULL,
  PRIMARY KEY (table_name, key)
) STRICT;

-- unconfirmed_since: the edition is authentic, but its newest confirmation had expired by then; empty: confirmed.
-- (digest is of another making than before; a copy that bears the older one is told its new digest by its next sync.)
ALTER TABLE copy_state ADD COLUMN unconfirmed_since TEXT;
-- source: where the last success came from; asked again where no other is named.
ALTER TABLE copy_state ADD COLUMN source TEXT;
