-- Why: what changed since one last looked. It is kept here, so that a directory that is replaced or deleted takes nothing of it along;
-- and taken down by comparison with the rows held before, so that it doesn't matter by which way an edition came.

-- The edition up to which changes were taken down, with all of its rows (a full edition as the wire has it, zstd).
CREATE TABLE baseline (
  only INTEGER PRIMARY KEY CHECK (only = 1), edition INTEGER NOT NULL, digest TEXT NOT NULL, rows BLOB NOT NULL
) STRICT;

-- A step from one edition to another: what changed, as JSON (`directory::changes::Change`), zstd.
CREATE TABLE change_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT, from_edition INTEGER NOT NULL, to_edition INTEGER NOT NULL, noted_on TEXT NOT NULL, changes BLOB NOT NULL
) STRICT;

-- The step up to which the person has looked, with the edition and the day of that. by_hand: 0 at first, when it is the edition that
-- they began with.
CREATE TABLE looked (
  only INTEGER PRIMARY KEY CHECK (only = 1), step INTEGER NOT NULL, edition INTEGER NOT NULL, looked_on TEXT NOT NULL,
  by_hand INTEGER NOT NULL CHECK (by_hand IN (0, 1))
) STRICT;
