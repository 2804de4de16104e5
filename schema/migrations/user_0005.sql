-- Why: maintainers work with the cable out. What headings of spreadsheets mean is asked once; drafts wait here until there is
-- a network, and keep the id under which they stand once at the endpoint, however often they are sent.

-- meaning: the column; empty: the heading is left out.
CREATE TABLE heading (
  directory_table TEXT NOT NULL, heading TEXT NOT NULL, meaning TEXT, PRIMARY KEY (directory_table, heading)
) STRICT;

-- Letters of verification campaigns: who was written to, and when.
CREATE TABLE letter (
  jurisdiction TEXT NOT NULL, written_on TEXT NOT NULL, language TEXT NOT NULL, PRIMARY KEY (jurisdiction, written_on)
) STRICT;

CREATE TABLE draft (
  id TEXT PRIMARY KEY, made_at TEXT NOT NULL, reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000), body TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'written' CHECK (state IN ('written', 'waiting', 'sent', 'refused')),
  endpoint TEXT, tried_at TEXT, answer TEXT
) STRICT;
