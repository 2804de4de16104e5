-- Why: what one keeps an eye on, what one looked up lately, and what one has found out about an entry and means to report.

-- Jurisdictions that are watched.
CREATE TABLE watched (country TEXT PRIMARY KEY, since TEXT NOT NULL) STRICT;

-- Recent look-ups are kept only while this holds its one row: off until it is switched on, and emptied with it.
CREATE TABLE recent_kept (only INTEGER PRIMARY KEY CHECK (only = 1), since TEXT NOT NULL) STRICT;
CREATE TABLE recent (
  id INTEGER PRIMARY KEY, query TEXT NOT NULL UNIQUE CHECK (length(query) BETWEEN 1 AND 200), looked_up TEXT NOT NULL
) STRICT;

-- Reports that wait for an endpoint to take them. Closed fields only: nothing of a case, no words of one's own.
-- record: the address or contact that it is about; empty: the office itself.
CREATE TABLE report (
  id INTEGER PRIMARY KEY, authority TEXT NOT NULL, record TEXT, kind TEXT NOT NULL CHECK (kind IN ('bounced', 'works', 'wrong-address')),
  edition INTEGER NOT NULL, reported_on TEXT NOT NULL
) STRICT;
