-- The tables of the directory. One table a record type, one CSV file of the facts a table.
-- Every fact row closes with the same columns: valid_from, valid_to (in the world; empty: not recorded),
-- source, as_of (how old the statement is: YYYY, YYYY-MM or YYYY-MM-DD), doubt (why the fact itself is in doubt),
-- note (the source's own words, or a remark), verification (empty: never verified), edition (that last changed the row).
-- Codes with a closed vocabulary are checked by `crates/directory/src/vocabulary.rs` on the way in; the CHECKs
-- below hold what a later hand on the file could break without that program.

CREATE TABLE source (
  id TEXT PRIMARY KEY, publisher TEXT NOT NULL, title TEXT NOT NULL, dated TEXT, licence TEXT NOT NULL,
  credit TEXT, url TEXT, note TEXT, edition INTEGER NOT NULL REFERENCES edition
) STRICT;

CREATE TABLE verification (
  id TEXT PRIMARY KEY, verified_on TEXT NOT NULL, method TEXT NOT NULL, due TEXT NOT NULL, note TEXT,
  edition INTEGER NOT NULL REFERENCES edition,
  CHECK (method IN ('note-verbale', 'call-back', 'depositary', 'website')), CHECK (verified_on < due)
) STRICT;

CREATE TABLE edition (number INTEGER PRIMARY KEY, issued TEXT NOT NULL, note TEXT, edition INTEGER NOT NULL, CHECK (edition = number)) STRICT;

CREATE TABLE jurisdiction (
  code TEXT PRIMARY KEY, kind TEXT NOT NULL, parent TEXT REFERENCES jurisdiction, iso3 TEXT, m49 TEXT,
  dialling TEXT, capital TEXT, region TEXT, subregion TEXT, un_group TEXT,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  CHECK (kind IN ('state', 'territory', 'former', 'organisation')), CHECK (valid_from <= valid_to)
) STRICT;

CREATE TABLE succession (
  former TEXT NOT NULL REFERENCES jurisdiction, successor TEXT NOT NULL REFERENCES jurisdiction,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  PRIMARY KEY (former, successor), CHECK (former <> successor), CHECK (valid_from <= valid_to)
) STRICT;

CREATE TABLE jurisdiction_name (
  jurisdiction TEXT NOT NULL REFERENCES jurisdiction, language TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  PRIMARY KEY (jurisdiction, language, kind, name), CHECK (valid_from <= valid_to)
) STRICT;

CREATE TABLE time_zone (
  jurisdiction TEXT NOT NULL REFERENCES jurisdiction, zone TEXT NOT NULL,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  PRIMARY KEY (jurisdiction, zone)
) STRICT;

CREATE TABLE request_kind_name (
  request_kind TEXT NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  PRIMARY KEY (request_kind, language, kind, name)
) STRICT;

CREATE TABLE channel_name (
  channel TEXT NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  PRIMARY KEY (channel, language, kind, name)
) STRICT;

-- parties: as the source prints them, also where a party has no code here. valid_from: general entry into force.
CREATE TABLE instrument (
  code TEXT PRIMARY KEY, kind TEXT NOT NULL, parent TEXT REFERENCES instrument, parties TEXT, signed TEXT, reference TEXT,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  CHECK (kind IN ('multilateral', 'regional', 'bilateral', 'supplement', 'arrangement', 'domestic')), CHECK (valid_from <= valid_to)
) STRICT;

CREATE TABLE instrument_name (
  instrument TEXT NOT NULL REFERENCES instrument, language TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  PRIMARY KEY (instrument, language, kind, name)
) STRICT;

-- Which kinds of request an instrument governs, and by which article.
CREATE TABLE coverage (
  instrument TEXT NOT NULL REFERENCES instrument, request_kind TEXT NOT NULL, article TEXT,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  PRIMARY KEY (instrument, request_kind)
) STRICT;

CREATE TABLE provision (
  id TEXT PRIMARY KEY, instrument TEXT NOT NULL REFERENCES instrument, article TEXT NOT NULL, subject TEXT NOT NULL,
  notified_to TEXT, deadline TEXT,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  UNIQUE (instrument, article)
) STRICT;

-- valid_from: entry into force for the jurisdiction; valid_to: withdrawal takes effect. Signature is not consent.
CREATE TABLE participation (
  id TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL REFERENCES jurisdiction, instrument TEXT NOT NULL REFERENCES instrument,
  signed TEXT, consented TEXT, mode TEXT,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  CHECK (valid_from <= valid_to)
) STRICT;

-- What was declared, as recorded. What it means stands in the tables that point back to it.
CREATE TABLE notification (
  id TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL REFERENCES jurisdiction, provision TEXT NOT NULL REFERENCES provision,
  content TEXT NOT NULL, authority_text TEXT, unit_text TEXT, address_text TEXT, language_text TEXT,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  CHECK (valid_from <= valid_to)
) STRICT;

CREATE TABLE authority (
  id TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL REFERENCES jurisdiction, zone TEXT,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  CHECK (valid_from <= valid_to)
) STRICT;

CREATE TABLE authority_name (
  authority TEXT NOT NULL REFERENCES authority, language TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, unit TEXT,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  PRIMARY KEY (authority, language, kind, name)
) STRICT;

CREATE TABLE address (
  id TEXT PRIMARY KEY, authority TEXT NOT NULL REFERENCES authority, kind TEXT NOT NULL, text TEXT NOT NULL,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  CHECK (kind IN ('postal', 'visiting')), CHECK (valid_from <= valid_to)
) STRICT;

CREATE TABLE contact (
  id TEXT PRIMARY KEY, authority TEXT NOT NULL REFERENCES authority, kind TEXT NOT NULL, value TEXT NOT NULL, purpose TEXT,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  CHECK (kind IN ('telephone', 'telephone-24h', 'fax', 'email', 'web', 'platform')), CHECK (valid_from <= valid_to)
) STRICT;

-- days: ISO weekdays, 1 Monday to 7 Sunday, as digits in order ('12345'). opens, closes: HH:MM in the zone.
CREATE TABLE opening_hours (
  id TEXT PRIMARY KEY, authority TEXT NOT NULL REFERENCES authority, days TEXT NOT NULL, opens TEXT NOT NULL,
  closes TEXT NOT NULL, zone TEXT NOT NULL,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  CHECK (days NOT GLOB '*[^1-7]*'), CHECK (opens GLOB '[0-2][0-9]:[0-5][0-9]'), CHECK (closes GLOB '[0-2][0-9]:[0-5][0-9]')
) STRICT;

-- Several current authorities for one provision are legal: by competence, by stage, by territory.
CREATE TABLE designation (
  id TEXT PRIMARY KEY, authority TEXT NOT NULL REFERENCES authority, provision TEXT NOT NULL REFERENCES provision,
  request_kind TEXT, role TEXT NOT NULL, direction TEXT NOT NULL, stage TEXT, subject TEXT,
  territory TEXT REFERENCES jurisdiction, notification TEXT REFERENCES notification,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  CHECK (role IN ('central', 'competent', 'judicial', 'contact', '24-7')), CHECK (direction IN ('incoming', 'outgoing', 'both')),
  CHECK (stage IN ('pre-trial', 'trial', 'execution')), CHECK (valid_from <= valid_to)
) STRICT;

-- language empty: the rule is about no language in particular (translation-not-required, case-by-case).
CREATE TABLE language_rule (
  id TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL REFERENCES jurisdiction, counterpart TEXT REFERENCES jurisdiction,
  instrument TEXT NOT NULL REFERENCES instrument, request_kind TEXT, language TEXT, ruling TEXT NOT NULL,
  certified TEXT NOT NULL, urgency TEXT NOT NULL, notification TEXT REFERENCES notification,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  CHECK (certified IN ('yes', 'no', 'unknown')), CHECK (urgency IN ('any', 'urgent', 'ordinary')), CHECK (valid_from <= valid_to)
) STRICT;

-- jurisdiction: the requested state; empty: every party (a treaty's default). counterpart: the requesting state; empty: any.
CREATE TABLE channel_rule (
  id TEXT PRIMARY KEY, jurisdiction TEXT REFERENCES jurisdiction, counterpart TEXT REFERENCES jurisdiction,
  instrument TEXT NOT NULL REFERENCES instrument, article TEXT, request_kind TEXT, stage TEXT, subject TEXT,
  channel TEXT NOT NULL, acceptance TEXT NOT NULL, urgency TEXT NOT NULL, basis TEXT NOT NULL,
  notification TEXT REFERENCES notification,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  CHECK (acceptance IN ('accepted', 'preferred', 'exclusive', 'if-agreed', 'refused', 'coordination-only')),
  CHECK (urgency IN ('any', 'urgent', 'ordinary')),
  CHECK (basis IN ('treaty-default', 'declaration', 'bilateral', 'domestic', 'practice', 'emergency', 'emergency-made-permanent')),
  CHECK ((basis = 'treaty-default') = (jurisdiction IS NULL)), CHECK (valid_from <= valid_to)
) STRICT;

-- text: whom a copy goes to, or the condition in words. days: within how many.
CREATE TABLE channel_condition (
  channel_rule TEXT NOT NULL REFERENCES channel_rule, kind TEXT NOT NULL, days INTEGER, text TEXT,
  edition INTEGER NOT NULL REFERENCES edition,
  PRIMARY KEY (channel_rule, kind), CHECK (kind <> 'original-within-days' OR days > 0)
) STRICT;

CREATE TABLE legal_basis (
  id TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL REFERENCES jurisdiction, provision TEXT NOT NULL REFERENCES provision,
  request_kind TEXT NOT NULL, taken TEXT NOT NULL, condition_text TEXT, notification TEXT REFERENCES notification,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  CHECK (taken IN ('yes', 'no', 'conditional')), CHECK (valid_from <= valid_to)
) STRICT;

CREATE TABLE time_limit (
  id TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL REFERENCES jurisdiction, provision TEXT NOT NULL REFERENCES provision,
  subject TEXT NOT NULL, days INTEGER NOT NULL, notification TEXT REFERENCES notification,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  CHECK (days > 0), CHECK (valid_from <= valid_to)
) STRICT;

CREATE TABLE network (
  code TEXT PRIMARY KEY, name TEXT NOT NULL, since TEXT,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition
) STRICT;

CREATE TABLE membership (
  network TEXT NOT NULL REFERENCES network, jurisdiction TEXT NOT NULL REFERENCES jurisdiction, kind TEXT NOT NULL,
  valid_from TEXT, valid_to TEXT, source TEXT NOT NULL REFERENCES source, as_of TEXT NOT NULL, doubt TEXT, note TEXT,
  verification TEXT REFERENCES verification, edition INTEGER NOT NULL REFERENCES edition,
  PRIMARY KEY (network, jurisdiction), CHECK (valid_from <= valid_to)
) STRICT;

CREATE INDEX authority_of ON authority (jurisdiction);
CREATE INDEX designation_of ON designation (authority);
CREATE INDEX designation_under ON designation (provision);
CREATE INDEX address_of ON address (authority);
CREATE INDEX contact_of ON contact (authority);
CREATE INDEX channel_rule_of ON channel_rule (jurisdiction);
CREATE INDEX language_rule_of ON language_rule (jurisdiction);
CREATE INDEX participation_of ON participation (jurisdiction);
CREATE INDEX notification_of ON notification (jurisdiction);

-- The state of this copy: not facts, never published. One row.
CREATE TABLE copy_state (
  only INTEGER PRIMARY KEY CHECK (only = 1), digest TEXT NOT NULL, last_attempt TEXT, last_outcome TEXT, last_verified TEXT
) STRICT;
