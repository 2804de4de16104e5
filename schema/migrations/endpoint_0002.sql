-- Why: reviewers sign editions with keys of their own, over the network. Who handed in which signature is kept, so that one person
-- doesn't count twice by two keys, and so that what is sent again is known. The signatures themselves stand in the staged file.

-- over: SHA-256 of what was signed; a publication may be staged anew.
CREATE TABLE signature (
  publication TEXT NOT NULL REFERENCES publication (id), over TEXT NOT NULL, key TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (name), at TEXT NOT NULL,
  PRIMARY KEY (publication, over, key)
) STRICT;
