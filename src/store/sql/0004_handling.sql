-- Schema 4. What people do with a signal in the inbox, what they ask and hear about it, and what they have under their
-- hands. Lines of the log and answers are only ever added to; drafts and views come and go.

CREATE TABLE handling_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step INTEGER NOT NULL,
  signal INTEGER NOT NULL REFERENCES signal(number) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  verb TEXT NOT NULL CHECK (verb = 'pak_op' OR verb = 'wijs_toe' OR verb = 'voeg_samen' OR verb = 'leg_weg'
    OR verb = 'sluit' OR verb = 'schaal_op' OR verb = 'heropen' OR verb = 'wek' OR verb = 'maak_ongedaan'),
  role TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL
) STRICT;
CREATE INDEX handling_line_by_signal ON handling_line(signal);
CREATE INDEX handling_line_by_step ON handling_line(step);

CREATE TRIGGER handling_line_is_immutable BEFORE UPDATE ON handling_line
BEGIN
  SELECT RAISE(ABORT, 'what was done with a signal is never changed');
END;
CREATE TRIGGER handling_line_goes_with_its_signal BEFORE DELETE ON handling_line
WHEN EXISTS (SELECT 1 FROM signal WHERE number = old.signal)
BEGIN
  SELECT RAISE(ABORT, 'what was done with a signal is never removed alone');
END;

-- How it stands now: the last line of the log, for signals that have one. All others lie in the inbox, new.
CREATE TABLE handling (
  signal INTEGER PRIMARY KEY REFERENCES signal(number) ON DELETE CASCADE,
  line INTEGER NOT NULL REFERENCES handling_line(id) ON DELETE CASCADE,
  tray TEXT NOT NULL CHECK (tray = 'postvak' OR tray = 'weggelegd' OR tray = 'gesloten' OR tray = 'samengevoegd'),
  owner TEXT NOT NULL,
  scaled_up INTEGER NOT NULL CHECK (scaled_up = 0 OR scaled_up = 1),
  until INTEGER,
  grow_hours INTEGER NOT NULL CHECK (grow_hours >= 0),
  grow_count INTEGER NOT NULL CHECK (grow_count >= 0),
  seen_up_to INTEGER NOT NULL,
  merged_into INTEGER NOT NULL CHECK (merged_into >= 0 AND (merged_into > 0) = (tray = 'samengevoegd')),
  reason TEXT NOT NULL CHECK (reason = '' OR reason = 'ruis' OR reason = 'geen_actie' OR reason = 'afgehandeld'
    OR reason = 'niet_hier' OR reason = 'betoging' OR reason = 'dubbel' OR reason = 'vergissing'),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX handling_by_merged_into ON handling(merged_into) WHERE merged_into > 0;
CREATE INDEX handling_asleep ON handling(signal) WHERE tray = 'weggelegd';

-- The tray as a rank (0 postvak .. 3 samengevoegd), beside what else lists filter on. The index gives the inbox in its
-- order of urgency without sorting.
ALTER TABLE signal_state ADD COLUMN tray INTEGER NOT NULL DEFAULT 0 CHECK (tray BETWEEN 0 AND 3);
CREATE INDEX signal_state_by_tray ON signal_state(tray, urgency, received);

-- How fast a group grows is asked of the index alone.
DROP INDEX signal_by_fold_key;
CREATE INDEX signal_by_fold_key ON signal(fold_key, received) WHERE fold_key <> 0;

-- A question without an indicator asks the police for their judgement.
CREATE TABLE inquiry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signal INTEGER NOT NULL REFERENCES signal(number) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  indicator TEXT NOT NULL,
  asked TEXT NOT NULL,
  question TEXT NOT NULL CHECK (question <> ''),
  role TEXT NOT NULL
) STRICT;
CREATE INDEX inquiry_by_signal ON inquiry(signal);

CREATE TRIGGER inquiry_is_immutable BEFORE UPDATE ON inquiry
BEGIN
  SELECT RAISE(ABORT, 'a question is never changed');
END;
CREATE TRIGGER inquiry_goes_with_its_signal BEFORE DELETE ON inquiry
WHEN EXISTS (SELECT 1 FROM signal WHERE number = old.signal)
BEGIN
  SELECT RAISE(ABORT, 'a question is never removed alone');
END;

CREATE TABLE reply (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signal INTEGER NOT NULL REFERENCES signal(number) ON DELETE CASCADE,
  inquiry INTEGER REFERENCES inquiry(id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  indicator TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer = 'ja' OR answer = 'nee' OR answer = 'onbekend' OR answer = 'geen_signaal'
    OR answer = 'geen_antwoord' OR (indicator = '' AND (answer = 'wordt_iets' OR answer = 'wordt_niets'))),
  role TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX reply_by_signal ON reply(signal);

CREATE TRIGGER reply_is_immutable BEFORE UPDATE ON reply
BEGIN
  SELECT RAISE(ABORT, 'an answer is never changed');
END;
CREATE TRIGGER reply_goes_with_its_signal BEFORE DELETE ON reply
WHEN EXISTS (SELECT 1 FROM signal WHERE number = old.signal)
BEGIN
  SELECT RAISE(ABORT, 'an answer is never removed alone');
END;

-- What somebody is typing, so that it survives a crash. The version tells two windows apart.
CREATE TABLE draft (
  key TEXT PRIMARY KEY CHECK (key <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  at INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_view (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 4;
