-- What is the person's own: it stands apart from the directory, is never synced and never replaced.
CREATE TABLE note (
  id INTEGER PRIMARY KEY, record TEXT NOT NULL, text TEXT NOT NULL, written_on TEXT NOT NULL,
  CHECK (length(text) BETWEEN 1 AND 10000)
) STRICT;

CREATE INDEX note_on ON note (record);
