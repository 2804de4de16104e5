-- The endpoint's own database: people, what they propose, what was decided and published, and the record of all of it.
-- Tokens are stored hashed. Rows of the directory stand in no table here: they are in the editions.

CREATE TABLE person (
  name TEXT PRIMARY KEY, added_at TEXT NOT NULL, CHECK (length(name) BETWEEN 1 AND 64)
) STRICT;

-- jurisdiction: a code; empty: everywhere.
CREATE TABLE role (
  person TEXT NOT NULL REFERENCES person (name),
  kind TEXT NOT NULL CHECK (kind IN ('maintainer', 'reviewer', 'publisher', 'reader')),
  jurisdiction TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (person, kind, jurisdiction)
) STRICT;

-- id: the part of the token that isn't secret. hash: argon2id, with its salt and parameters.
CREATE TABLE token (
  id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (name), hash TEXT NOT NULL,
  made_at TEXT NOT NULL, expires_at TEXT NOT NULL, revoked_at TEXT
) STRICT;
CREATE INDEX token_of ON token (person);

-- body: the draft as its author sent it (JSON). base_rows: the rows that it touches as they stood in its base, since that edition
-- itself is forgotten after a while. resolutions: the reviewer's word on conflicts (JSON).
CREATE TABLE proposal (
  id TEXT PRIMARY KEY, author TEXT NOT NULL REFERENCES person (name),
  state TEXT NOT NULL
    CHECK (state IN ('draft', 'submitted', 'changes-asked', 'accepted', 'rejected', 'withdrawn', 'published')),
  revision INTEGER NOT NULL, base INTEGER NOT NULL, title TEXT NOT NULL, row_count INTEGER NOT NULL, body TEXT NOT NULL,
  base_rows TEXT NOT NULL, resolutions TEXT NOT NULL DEFAULT '[]', changed_at TEXT NOT NULL, accepted_at INTEGER, edition INTEGER,
  CHECK ((state = 'published') = (edition IS NOT NULL))
) STRICT;
CREATE INDEX proposal_by ON proposal (state, changed_at);

-- Every revision stays: nothing that was sent is lost.
CREATE TABLE revision (
  proposal TEXT NOT NULL REFERENCES proposal (id), revision INTEGER NOT NULL, body TEXT NOT NULL, written_at TEXT NOT NULL,
  PRIMARY KEY (proposal, revision)
) STRICT;

-- What was done with a proposal. request: the client's id of a review, so that it counts once; empty where there is none.
CREATE TABLE step (
  seq INTEGER PRIMARY KEY, proposal TEXT NOT NULL REFERENCES proposal (id), at TEXT NOT NULL, person TEXT NOT NULL,
  act TEXT NOT NULL, revision INTEGER NOT NULL, reason TEXT, evidence TEXT NOT NULL, request TEXT, body TEXT
) STRICT;
CREATE INDEX step_of ON step (proposal, seq);
CREATE UNIQUE INDEX step_once ON step (proposal, request) WHERE request IS NOT NULL;

-- A publication is written down before it is made, whole enough to be made again: killed in between, it is taken up where it was.
CREATE TABLE publication (
  id TEXT PRIMARY KEY, person TEXT NOT NULL, edition INTEGER NOT NULL, base INTEGER NOT NULL, issued TEXT NOT NULL, note TEXT,
  changes TEXT NOT NULL, proposals TEXT NOT NULL, returned TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('begun', 'done', 'failed')), trouble TEXT
) STRICT;
CREATE UNIQUE INDEX publication_begun ON publication (state) WHERE state = 'begun';

-- Which proposal wrote which field in which edition: who is on the other side of a conflict.
CREATE TABLE wrote (
  table_name TEXT NOT NULL, key TEXT NOT NULL, edition INTEGER NOT NULL, proposal TEXT NOT NULL REFERENCES proposal (id), at TEXT NOT NULL,
  PRIMARY KEY (table_name, key, edition, proposal)
) STRICT, WITHOUT ROWID;

-- Reports from readers. Closed fields alone: nothing of a case, and not who reported.
CREATE TABLE report (
  id TEXT PRIMARY KEY, authority TEXT NOT NULL, record TEXT, finding TEXT NOT NULL, edition INTEGER NOT NULL, reported_on TEXT NOT NULL,
  received_at TEXT NOT NULL, closed_at TEXT, closed_by TEXT
) STRICT;
CREATE INDEX report_on ON report (authority);

-- Who did what when, from which token: each entry hashes the one before. Nothing in it is ever changed or removed.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, person TEXT NOT NULL, token TEXT NOT NULL, act TEXT NOT NULL, subject TEXT NOT NULL,
  detail TEXT NOT NULL, before TEXT NOT NULL, hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is only ever added to'); END;
CREATE TRIGGER audit_is_never_removed BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is only ever added to'); END;
