-- Why: whoever reviews a change of where requests go must see the document that it comes from, not only its reference. The file of a
-- document is kept once, by its hash; which revisions name it is kept beside, so that one person's files that nobody names are few.

CREATE TABLE enclosure (
  sha256 TEXT PRIMARY KEY, kind TEXT NOT NULL, length INTEGER NOT NULL, bytes BLOB NOT NULL,
  person TEXT NOT NULL REFERENCES person (name), at TEXT NOT NULL
) STRICT;

CREATE TABLE enclosed (
  proposal TEXT NOT NULL REFERENCES proposal (id), revision INTEGER NOT NULL, sha256 TEXT NOT NULL REFERENCES enclosure (sha256),
  PRIMARY KEY (proposal, revision)
) STRICT;
CREATE INDEX enclosed_sha256 ON enclosed (sha256);
