-- What the person chose for the window: the language of its pages, that of the sheets, that the first page was read. One row a
-- choice; one that was never made has no row, so that a later version may begin with another default.
CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 200)
) STRICT, WITHOUT ROWID;
