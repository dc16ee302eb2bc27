-- Schema 7. What passes between functions as signed bundles: whose bundles are believed, which came and went, which
-- signals came with which, and what was answered. Only ever added to. The secret half of a key is never in this file.

-- Keys that this workspace signed with. One is in force for each of the people who sign; earlier ones stay known.
CREATE TABLE signing_key (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key BLOB NOT NULL UNIQUE CHECK (length(key) = 32),
  at INTEGER NOT NULL,
  role TEXT NOT NULL
) STRICT;

CREATE TRIGGER signing_key_is_immutable BEFORE UPDATE ON signing_key
BEGIN
  SELECT RAISE(ABORT, 'a signing key is never changed');
END;
CREATE TRIGGER signing_key_stays BEFORE DELETE ON signing_key
BEGIN
  SELECT RAISE(ABORT, 'a signing key is never removed');
END;

-- Who was trusted, and who was not any more; the last line of a key holds.
CREATE TABLE sender_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key BLOB NOT NULL CHECK (length(key) = 32),
  trusted INTEGER NOT NULL CHECK (trusted = 0 OR trusted = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  organisation TEXT NOT NULL,
  function TEXT NOT NULL,
  at INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role <> '')
) STRICT;
CREATE INDEX sender_line_by_key ON sender_line(key);

CREATE TRIGGER sender_line_is_immutable BEFORE UPDATE ON sender_line
BEGIN
  SELECT RAISE(ABORT, 'who was trusted is never changed');
END;
CREATE TRIGGER sender_line_stays BEFORE DELETE ON sender_line
BEGIN
  SELECT RAISE(ABORT, 'who was trusted is never removed');
END;

-- One bundle may have gone out and come in again: then there is one row of each.
CREATE TABLE bundle (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  way TEXT NOT NULL CHECK (way = 'verzonden' OR way = 'ontvangen'),
  bundle_id TEXT NOT NULL CHECK (length(bundle_id) = 32),
  kind TEXT NOT NULL CHECK (kind = 'doorzending' OR kind = 'antwoord'),
  key BLOB NOT NULL CHECK (length(key) = 32),
  known INTEGER NOT NULL CHECK (known = 0 OR known = 1),
  organisation TEXT NOT NULL,
  function TEXT NOT NULL,
  made INTEGER NOT NULL,
  at INTEGER NOT NULL,
  hash TEXT NOT NULL CHECK (hash <> ''),
  tlp TEXT NOT NULL CHECK (tlp = 'TLP:CLEAR' OR tlp = 'TLP:GREEN' OR tlp = 'TLP:AMBER' OR tlp = 'TLP:AMBER+STRICT'
    OR tlp = 'TLP:RED'),
  framework_version TEXT NOT NULL,
  framework_hash TEXT NOT NULL,
  note TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (bundle_id, way, key)
) STRICT;

CREATE TRIGGER bundle_is_immutable BEFORE UPDATE ON bundle
BEGIN
  SELECT RAISE(ABORT, 'a bundle is never changed');
END;
CREATE TRIGGER bundle_goes_after_its_signals BEFORE DELETE ON bundle
WHEN EXISTS (SELECT 1 FROM bundle_signal WHERE bundle = old.id)
BEGIN
  SELECT RAISE(ABORT, 'a bundle is never removed before its signals');
END;

-- `origin` is the id that the signal has in the bundle; `fresh` says that it was not here before.
CREATE TABLE bundle_signal (
  bundle INTEGER NOT NULL REFERENCES bundle(id) ON DELETE CASCADE,
  origin TEXT NOT NULL CHECK (origin <> ''),
  signal INTEGER NOT NULL REFERENCES signal(number) ON DELETE CASCADE,
  fresh INTEGER NOT NULL CHECK (fresh = 0 OR fresh = 1),
  PRIMARY KEY (bundle, origin)
) STRICT, WITHOUT ROWID;
CREATE INDEX bundle_signal_by_signal ON bundle_signal(signal);

CREATE TRIGGER bundle_signal_is_immutable BEFORE UPDATE ON bundle_signal
BEGIN
  SELECT RAISE(ABORT, 'what came with a bundle is never changed');
END;
CREATE TRIGGER bundle_signal_goes_with_its_signal BEFORE DELETE ON bundle_signal
WHEN EXISTS (SELECT 1 FROM signal WHERE number = old.signal)
BEGIN
  SELECT RAISE(ABORT, 'what came with a bundle is never removed alone');
END;

-- Both are rows of `bundle`: the one that was forwarded, and the one that answers it the other way.
CREATE TABLE bundle_answer (
  answer INTEGER PRIMARY KEY REFERENCES bundle(id) ON DELETE CASCADE,
  forwarded INTEGER NOT NULL REFERENCES bundle(id) ON DELETE CASCADE,
  received INTEGER NOT NULL,
  word TEXT NOT NULL CHECK (word = 'in_behandeling' OR word = 'niets_mee_gedaan'),
  reason TEXT NOT NULL CHECK (word <> 'niets_mee_gedaan' OR reason <> '')
) STRICT;
CREATE INDEX bundle_answer_by_forwarded ON bundle_answer(forwarded);

CREATE TRIGGER bundle_answer_is_immutable BEFORE UPDATE ON bundle_answer
BEGIN
  SELECT RAISE(ABORT, 'an answer to a bundle is never changed');
END;
CREATE TRIGGER bundle_answer_goes_with_its_bundle BEFORE DELETE ON bundle_answer
WHEN EXISTS (SELECT 1 FROM bundle WHERE id = old.answer) AND EXISTS (SELECT 1 FROM bundle WHERE id = old.forwarded)
BEGIN
  SELECT RAISE(ABORT, 'an answer to a bundle is never removed alone');
END;

PRAGMA user_version = 7;
