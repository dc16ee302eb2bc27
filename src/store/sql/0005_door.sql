-- Schema 5. What happens at the door: noise lists, keys of pseudonyms per quarter, what was removed, and what whoever
-- told us heard back.

-- Keys of pseudonyms. A key that was destroyed leaves its line behind, so that it can be told when it went.
CREATE TABLE pseudonym_key (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  period TEXT NOT NULL UNIQUE CHECK (period <> ''),
  ends INTEGER NOT NULL,
  made INTEGER NOT NULL,
  key BLOB CHECK (key IS NULL OR length(key) = 32),
  destroyed INTEGER,
  CHECK ((key IS NULL) = (destroyed IS NOT NULL))
) STRICT;

CREATE TRIGGER pseudonym_key_is_immutable BEFORE UPDATE ON pseudonym_key
WHEN new.key IS NOT NULL OR old.key IS NULL OR new.id <> old.id OR new.period <> old.period OR new.ends <> old.ends
  OR new.made <> old.made
BEGIN
  SELECT RAISE(ABORT, 'a key is only ever destroyed');
END;
CREATE TRIGGER pseudonym_key_stays BEFORE DELETE ON pseudonym_key
BEGIN
  SELECT RAISE(ABORT, 'the line of a key is never removed');
END;

-- The one key of an older file becomes the key of the time before. Records are told apart by a key of their own from
-- now on, which is made when the file is opened for writing, as every record gets a new digest then.
INSERT INTO pseudonym_key (period, ends, made, key)
  SELECT 'eerder', CAST(strftime('%s', 'now') AS INTEGER), made, pseudonym_key FROM workspace;
UPDATE workspace SET pseudonym_key = zeroblob(32);
ALTER TABLE workspace ADD COLUMN record_key BLOB CHECK (record_key IS NULL OR length(record_key) = 32);

-- The municipality's own noise rules; an empty body switches one of ours off.
CREATE TABLE noise_rule (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  at INTEGER NOT NULL,
  role TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The noise rule by which a signal was closed; empty when people did it.
ALTER TABLE handling ADD COLUMN rule TEXT NOT NULL DEFAULT '';
CREATE INDEX handling_by_rule ON handling(rule) WHERE rule <> '';
ALTER TABLE import_run ADD COLUMN laid_aside INTEGER NOT NULL DEFAULT 0 CHECK (laid_aside >= 0);

-- What retention removed, in figures only.
CREATE TABLE purge_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  role TEXT NOT NULL,
  removed TEXT NOT NULL
) STRICT;

CREATE TRIGGER purge_line_is_immutable BEFORE UPDATE ON purge_line
BEGIN
  SELECT RAISE(ABORT, 'what was removed is never told otherwise');
END;
CREATE TRIGGER purge_line_stays BEFORE DELETE ON purge_line
BEGIN
  SELECT RAISE(ABORT, 'what was removed is never forgotten');
END;

-- What whoever told us of a signal heard back, or why not.
CREATE TABLE feedback (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signal INTEGER NOT NULL REFERENCES signal(number) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  given INTEGER NOT NULL CHECK (given = 0 OR given = 1),
  way TEXT NOT NULL,
  role TEXT NOT NULL,
  note TEXT NOT NULL CHECK (given = 1 OR note <> '')
) STRICT;
CREATE INDEX feedback_by_signal ON feedback(signal);

CREATE TRIGGER feedback_is_immutable BEFORE UPDATE ON feedback
BEGIN
  SELECT RAISE(ABORT, 'what was told back is never changed');
END;
CREATE TRIGGER feedback_goes_with_its_signal BEFORE DELETE ON feedback
WHEN EXISTS (SELECT 1 FROM signal WHERE number = old.signal)
BEGIN
  SELECT RAISE(ABORT, 'what was told back is never removed alone');
END;

PRAGMA user_version = 5;
