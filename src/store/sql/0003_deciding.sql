-- Schema 3. The interventiekaart and other texts with all their versions, and what people decide with them. Only ever
-- added to, but for contacts: those are about people at work and go when they should.

-- Ours as it shipped, and the municipality's own. An empty body takes the own text back.
CREATE TABLE text_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind = 'kaart' OR kind = 'kennis' OR kind = 'afspraak'),
  key TEXT NOT NULL CHECK (key <> ''),
  origin TEXT NOT NULL CHECK (origin = 'peilstok' OR origin = 'gemeente'),
  version INTEGER NOT NULL CHECK (version >= 1),
  based_on INTEGER NOT NULL CHECK (based_on >= 0),
  at INTEGER NOT NULL,
  role TEXT NOT NULL,
  note TEXT NOT NULL,
  body TEXT NOT NULL CHECK (body <> '' OR origin = 'gemeente')
) STRICT;
CREATE INDEX text_version_by_key ON text_version(kind, key, origin);

CREATE TRIGGER text_version_is_immutable BEFORE UPDATE ON text_version
BEGIN
  SELECT RAISE(ABORT, 'a version of a text is never changed');
END;
CREATE TRIGGER text_version_stays BEFORE DELETE ON text_version
BEGIN
  SELECT RAISE(ABORT, 'a version of a text is never removed');
END;

-- The signal is only a number here: experience with a card outlives the signal.
CREATE TABLE card_use (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  card TEXT NOT NULL CHECK (card <> ''),
  at INTEGER NOT NULL,
  result TEXT NOT NULL CHECK (result = 'hielp' OR result = 'niets' OR result = 'averechts' OR result = 'onbekend'),
  signal INTEGER NOT NULL,
  role TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX card_use_by_card ON card_use(card);

CREATE TRIGGER card_use_is_immutable BEFORE UPDATE ON card_use
BEGIN
  SELECT RAISE(ABORT, 'experience is never changed');
END;

-- The last of a form, for a card, holds.
CREATE TABLE filled_form (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signal INTEGER NOT NULL REFERENCES signal(number) ON DELETE CASCADE,
  form TEXT NOT NULL CHECK (form <> ''),
  card TEXT NOT NULL,
  at INTEGER NOT NULL,
  role TEXT NOT NULL,
  steps TEXT NOT NULL
) STRICT;
CREATE INDEX filled_form_by_signal ON filled_form(signal);

CREATE TRIGGER filled_form_is_immutable BEFORE UPDATE ON filled_form
BEGIN
  SELECT RAISE(ABORT, 'a filled in form is never changed');
END;
CREATE TRIGGER filled_form_goes_with_its_signal BEFORE DELETE ON filled_form
WHEN EXISTS (SELECT 1 FROM signal WHERE number = old.signal)
BEGIN
  SELECT RAISE(ABORT, 'a filled in form is never removed alone');
END;

-- What was known is the assessment; which text of the card was read, its version.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signal INTEGER NOT NULL REFERENCES signal(number) ON DELETE CASCADE,
  assessment INTEGER NOT NULL REFERENCES assessment(id) ON DELETE CASCADE,
  card TEXT NOT NULL CHECK (card <> ''),
  card_text INTEGER NOT NULL REFERENCES text_version(id),
  at INTEGER NOT NULL,
  look_again INTEGER,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_signal ON decision(signal);
CREATE INDEX decision_by_look_again ON decision(look_again) WHERE look_again IS NOT NULL;

CREATE TRIGGER decision_is_immutable BEFORE UPDATE ON decision
BEGIN
  SELECT RAISE(ABORT, 'a decision is never changed');
END;
CREATE TRIGGER decision_goes_with_its_signal BEFORE DELETE ON decision
WHEN EXISTS (SELECT 1 FROM signal WHERE number = old.signal)
BEGIN
  SELECT RAISE(ABORT, 'a decision is never removed alone');
END;

CREATE TABLE contact (
  partner TEXT PRIMARY KEY CHECK (partner <> ''),
  function TEXT NOT NULL,
  reach TEXT NOT NULL,
  hours TEXT NOT NULL,
  deputy TEXT NOT NULL,
  deputy_reach TEXT NOT NULL,
  checked TEXT NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 3;
