-- Version 12 as it was released. Never edited.
BEGIN;
-- Schema 1. Words in CHECKs are those of src/model/words.h. They are written as chains of OR because SQLite fills a
-- temporary table for every longer IN list on every insert, which costs more than the insert itself.

PRAGMA application_id = 0x5065696C;

-- One row: what makes this file a workspace.
CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  pseudonym_key BLOB NOT NULL CHECK (length(pseudonym_key) = 32),
  made INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY CHECK (key <> ''),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  format TEXT NOT NULL,
  at INTEGER NOT NULL,
  read INTEGER NOT NULL DEFAULT 0 CHECK (read >= 0),
  stored INTEGER NOT NULL DEFAULT 0 CHECK (stored >= 0),
  duplicates INTEGER NOT NULL DEFAULT 0 CHECK (duplicates >= 0),
  rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected >= 0)
) STRICT;

CREATE TABLE rejected_row (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES import_run(id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  code TEXT NOT NULL CHECK (code <> '')
) STRICT;
CREATE INDEX rejected_row_by_run ON rejected_row(run, row);

-- The number is said aloud ("S1042"), so AUTOINCREMENT: it is never given out again after a deletion.
-- A group that is closed and invited nobody has no word here: such a signal cannot be stored.
-- The text stands last, so that reading the other columns does not walk through it.
CREATE TABLE signal (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  content_key BLOB NOT NULL UNIQUE CHECK (length(content_key) = 16),
  fold_key INTEGER NOT NULL,
  run INTEGER NOT NULL REFERENCES import_run(id),
  import_row INTEGER NOT NULL,
  external_id TEXT NOT NULL,
  received INTEGER,
  channel TEXT CHECK (channel = 'monitoring' OR channel = 'politie' OR channel = 'inwoner'
    OR channel = 'jongerenwerk' OR channel = 'school' OR channel = 'collega' OR channel = 'media'
    OR channel = 'buurgemeente' OR channel = 'ondernemer' OR channel = 'anders'),
  platform TEXT NOT NULL,
  access TEXT CHECK (access = 'open' OR access = 'besloten_op_uitnodiging' OR access = 'mondeling'
    OR access = 'politie'),
  observed TEXT CHECK (observed = 'gezien' OR observed = 'ervaren' OR observed = 'mogelijk'),
  reliability TEXT CHECK (reliability GLOB '[A-F][1-6]'),
  municipality TEXT NOT NULL,
  url TEXT NOT NULL,
  author TEXT NOT NULL,
  extras TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX signal_by_fold_key ON signal(fold_key) WHERE fold_key <> 0;
CREATE INDEX signal_by_external_id ON signal(external_id) WHERE external_id <> '';

CREATE TRIGGER signal_is_immutable BEFORE UPDATE ON signal
BEGIN
  SELECT RAISE(ABORT, 'a signal is never changed');
END;

CREATE TABLE framework (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (version, hash)
) STRICT;

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signal INTEGER NOT NULL REFERENCES signal(number) ON DELETE CASCADE,
  framework INTEGER NOT NULL REFERENCES framework(id),
  now INTEGER NOT NULL,
  total INTEGER NOT NULL,
  low INTEGER NOT NULL,
  high INTEGER NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty = 'laag' OR certainty = 'midden' OR certainty = 'hoog'),
  phase TEXT NOT NULL CHECK (phase = 'rust' OR phase = 'sluimerend_ongenoegen' OR phase = 'oplopende_spanningen'
    OR phase = 'escalatie' OR phase = 'na_de_escalatie'),
  step TEXT NOT NULL CHECK (step = '' OR step = 'spanning' OR step = 'concrete_mobilisatie'),
  urgency TEXT NOT NULL CHECK (urgency = 'geen' OR urgency = 'deze_week' OR urgency = 'vandaag' OR urgency = 'nu'),
  consult INTEGER NOT NULL CHECK (consult = 0 OR consult = 1),
  is_call INTEGER NOT NULL CHECK (is_call = 0 OR is_call = 1),
  lock INTEGER NOT NULL CHECK (lock = 0 OR lock = 1),
  place TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_by_signal ON assessment(signal);

CREATE TRIGGER assessment_is_immutable BEFORE UPDATE ON assessment
BEGIN
  SELECT RAISE(ABORT, 'an assessment is never changed');
END;

-- An assessment goes only together with its signal: in a cascade the signal is gone already when this is asked.
CREATE TRIGGER assessment_goes_with_its_signal BEFORE DELETE ON assessment
WHEN EXISTS (SELECT 1 FROM signal WHERE number = old.signal)
BEGIN
  SELECT RAISE(ABORT, 'an assessment is never removed alone');
END;

-- What lists filter and sort on: the current assessment and the two columns of the signal that belong with it.
-- Urgency is a rank here (0 geen .. 3 nu) because lists are in its order.
CREATE TABLE signal_state (
  number INTEGER PRIMARY KEY REFERENCES signal(number) ON DELETE CASCADE,
  assessment INTEGER NOT NULL UNIQUE REFERENCES assessment(id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase = 'rust' OR phase = 'sluimerend_ongenoegen' OR phase = 'oplopende_spanningen'
    OR phase = 'escalatie' OR phase = 'na_de_escalatie'),
  step TEXT NOT NULL CHECK (step = '' OR step = 'spanning' OR step = 'concrete_mobilisatie'),
  urgency INTEGER NOT NULL CHECK (urgency BETWEEN 0 AND 3),
  certainty TEXT NOT NULL CHECK (certainty = 'laag' OR certainty = 'midden' OR certainty = 'hoog'),
  total INTEGER NOT NULL,
  consult INTEGER NOT NULL CHECK (consult = 0 OR consult = 1),
  is_call INTEGER NOT NULL CHECK (is_call = 0 OR is_call = 1),
  lock INTEGER NOT NULL CHECK (lock = 0 OR lock = 1),
  place TEXT NOT NULL,
  received INTEGER,
  channel TEXT CHECK (channel = 'monitoring' OR channel = 'politie' OR channel = 'inwoner'
    OR channel = 'jongerenwerk' OR channel = 'school' OR channel = 'collega' OR channel = 'media'
    OR channel = 'buurgemeente' OR channel = 'ondernemer' OR channel = 'anders')
) STRICT;
CREATE INDEX signal_state_by_urgency ON signal_state(urgency, received);
CREATE INDEX signal_state_by_received ON signal_state(received);
CREATE INDEX signal_state_by_phase ON signal_state(phase, step);

-- Exact words are indexed; forms of a word are sought by expanding the query with base_form. So a better way to find
-- base forms needs no new index, and any SQLite tool can read the file. The program keeps the index in step, not a
-- trigger: FTS5 may not stand in a trigger of a file whose schema is not trusted, and no file's is.
CREATE VIRTUAL TABLE signal_fts USING fts5(
  title, text, content = 'signal', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE signal_vocab USING fts5vocab('signal_fts', 'row');

CREATE TABLE base_form (
  term TEXT PRIMARY KEY CHECK (term <> ''),
  base TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX base_form_by_base ON base_form(base);

PRAGMA user_version = 1;

-- A little of everything.
INSERT INTO workspace (id, pseudonym_key, made) VALUES (1, zeroblob(32), 1800000000);
INSERT INTO setting (key, value) VALUES ('gemeente', 'GM0361');
INSERT INTO import_run (id, file_name, file_hash, format, at, read, stored, duplicates, rejected)
VALUES (1, 'uitvoer.csv', 'sha256:11', 'coosto', 1800000000, 5, 3, 1, 1);
INSERT INTO rejected_row (run, row, code) VALUES (1, 4, 'bad_date');
INSERT INTO signal (number, content_key, fold_key, run, import_row, external_id, received, channel, platform, access,
                    observed, reliability, municipality, url, author, extras, title, text)
VALUES
  (1, x'00000000000000000000000000000001', 7, 1, 2, 'tw-1', 1799999000, 'monitoring', 'telegram', 'open', 'mogelijk',
   'C3', 'GM0361', '', 'account-1a2b3c4d', '{}', '', 'Vanavond rellen op het plein.'),
  (2, x'00000000000000000000000000000002', 7, 1, 3, '', NULL, NULL, '', NULL, NULL, NULL, '', '', '', '{}', 'Plein',
   'Vanavond rellen.'),
  (3, x'00000000000000000000000000000003', 0, 1, 5, 'tw-3', 1799998000, 'inwoner', '', 'mondeling', 'gezien', 'B2',
   'GM0373', '', '', 
   '{"reach":[{"at":"2027-01-15T06:13:20+01:00","count":40},{"at":"2027-01-15T06:18:20+01:00","count":240}]}', '', 'Het is stil in de straat.');
INSERT INTO signal_fts (rowid, title, text) SELECT number, title, text FROM signal;
INSERT INTO framework (id, version, hash) VALUES (1, '1.0.0', 'sha256:aa'), (2, '1.1.0', 'sha256:bb');
INSERT INTO assessment (id, signal, framework, now, total, low, high, certainty, phase, step, urgency, consult, is_call,
                        lock, place, body)
VALUES
  (1, 1, 1, 1799999000, 715, 580, 900, 'laag', 'oplopende_spanningen', 'concrete_mobilisatie', 'vandaag', 1, 1, 0,
   'GM0361', '{}'),
  (2, 2, 1, 1800000000, 145, 0, 600, 'laag', 'sluimerend_ongenoegen', '', 'deze_week', 0, 0, 0, '', '{}'),
  (3, 3, 1, 1799998000, 0, 0, 300, 'midden', 'rust', '', 'geen', 0, 0, 0, '', '{}'),
  (4, 2, 2, 1800000000, 160, 0, 610, 'laag', 'oplopende_spanningen', 'spanning', 'vandaag', 0, 1, 0, 'GM0361', '{}');
INSERT INTO signal_state (number, assessment, phase, step, urgency, certainty, total, consult, is_call, lock, place,
                          received, channel)
VALUES
  (1, 1, 'oplopende_spanningen', 'concrete_mobilisatie', 2, 'laag', 715, 1, 1, 0, 'GM0361', 1799999000, 'monitoring'),
  (2, 4, 'oplopende_spanningen', 'spanning', 2, 'laag', 160, 0, 1, 0, 'GM0361', NULL, NULL),
  (3, 3, 'rust', '', 0, 'midden', 0, 0, 0, 0, '', 1799998000, 'inwoner');
INSERT INTO base_form (term, base) VALUES ('rellen', 'rel'), ('plein', 'plein');
-- Schema 2. What people think of a signal, beside what the program made of it, and what came of it. Both are only ever
-- added to. Who it was is told by role, never by name.

-- The proposal that a judgement stands beside is the assessment that was current then.
CREATE TABLE judgement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signal INTEGER NOT NULL REFERENCES signal(number) ON DELETE CASCADE,
  assessment INTEGER NOT NULL REFERENCES assessment(id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'eigen' OR kind = 'volg' OR kind = 'wijk_af'),
  proposal_seen INTEGER NOT NULL CHECK (proposal_seen = 0 OR proposal_seen = 1),
  phase TEXT NOT NULL CHECK (phase = 'rust' OR phase = 'sluimerend_ongenoegen' OR phase = 'oplopende_spanningen'
    OR phase = 'escalatie' OR phase = 'na_de_escalatie'),
  step TEXT NOT NULL CHECK (step = '' OR step = 'spanning' OR step = 'concrete_mobilisatie'),
  levels TEXT NOT NULL,
  role TEXT NOT NULL,
  note TEXT NOT NULL CHECK (kind <> 'wijk_af' OR note <> '')
) STRICT;
CREATE INDEX judgement_by_signal ON judgement(signal);

CREATE TRIGGER judgement_is_immutable BEFORE UPDATE ON judgement
BEGIN
  SELECT RAISE(ABORT, 'a judgement is never changed');
END;
CREATE TRIGGER judgement_goes_with_its_signal BEFORE DELETE ON judgement
WHEN EXISTS (SELECT 1 FROM signal WHERE number = old.signal)
BEGIN
  SELECT RAISE(ABORT, 'a judgement is never removed alone');
END;

-- The last one of a signal holds; earlier ones show what was thought before.
CREATE TABLE outcome (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signal INTEGER NOT NULL REFERENCES signal(number) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  happened TEXT NOT NULL CHECK (happened = 'niets' OR happened = 'licht' OR happened = 'ernstig'
    OR happened = 'onbekend'),
  role TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX outcome_by_signal ON outcome(signal);

CREATE TRIGGER outcome_is_immutable BEFORE UPDATE ON outcome
BEGIN
  SELECT RAISE(ABORT, 'an outcome is never changed');
END;
CREATE TRIGGER outcome_goes_with_its_signal BEFORE DELETE ON outcome
WHEN EXISTS (SELECT 1 FROM signal WHERE number = old.signal)
BEGIN
  SELECT RAISE(ABORT, 'an outcome is never removed alone');
END;

PRAGMA user_version = 2;
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

-- Schema 6. Which signals say the same. What was an equal text is now the nearest case of many.

DROP INDEX signal_by_fold_key;
ALTER TABLE signal DROP COLUMN fold_key;

-- By what texts that look alike find each other: 48 bytes for each number (src/model/wording.h), 256 numbers a row, so
-- that a million of them are read in one go. All zeros where there is nothing to compare.
CREATE TABLE sketch (
  block INTEGER PRIMARY KEY CHECK (block >= 0),
  body BLOB NOT NULL CHECK (length(body) = 12288)
) STRICT;

-- One row: up to which number signals have their sketch and were laid beside the others.
CREATE TABLE grouped (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  up_to INTEGER NOT NULL CHECK (up_to >= 0)
) STRICT;
INSERT INTO grouped (id, up_to) VALUES (1, 0);

-- Signals that say the same as another but, perhaps, for places and words that decide. With the same kin, contrast and
-- place they are copies; with another place the same call elsewhere; with another contrast they only look alike. Kin is
-- the lowest number there was among them. It follows from the texts and changes when others come in between.
CREATE TABLE kin (
  signal INTEGER PRIMARY KEY REFERENCES signal(number) ON DELETE CASCADE,
  kin INTEGER NOT NULL CHECK (kin > 0),
  contrast INTEGER NOT NULL,
  place INTEGER NOT NULL,
  received INTEGER
) STRICT;
CREATE INDEX kin_by_words ON kin(kin, contrast, place, received);

-- Signals that name one place and one moment, by a key of both.
CREATE TABLE meeting (
  signal INTEGER PRIMARY KEY REFERENCES signal(number) ON DELETE CASCADE,
  place_and_time INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_by_key ON meeting(place_and_time);

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

-- Schema 8. The logbook: one line for everything that people do that matters, each with the hash of the one before. Its
-- columns bear the names that the BIO gives them. The words of an action have no CHECK: a new one must not rebuild a
-- table that only grows.
CREATE TABLE log_line (
  regel INTEGER PRIMARY KEY AUTOINCREMENT,
  tijdstempel TEXT NOT NULL CHECK (length(tijdstempel) = 20),
  actie TEXT NOT NULL CHECK (actie <> ''),
  object TEXT NOT NULL CHECK (object <> ''),
  resultaat TEXT NOT NULL CHECK (resultaat <> ''),
  oorsprong TEXT NOT NULL CHECK (oorsprong <> ''),
  actor TEXT NOT NULL CHECK (actor <> ''),
  detail TEXT NOT NULL CHECK (substr(detail, 1, 1) = '{'),
  corrigeert INTEGER CHECK (corrigeert IS NULL OR (corrigeert > 0 AND corrigeert < regel)),
  vorige TEXT NOT NULL CHECK (length(vorige) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX log_line_by_object ON log_line(object);

CREATE TRIGGER log_line_is_immutable BEFORE UPDATE ON log_line
BEGIN
  SELECT RAISE(ABORT, 'a line of the logbook is never changed');
END;
CREATE TRIGGER log_line_stays BEFORE DELETE ON log_line
BEGIN
  SELECT RAISE(ABORT, 'a line of the logbook is never removed');
END;
-- Also keeps INSERT OR REPLACE from writing over a line, which fires no trigger of a removal.
CREATE TRIGGER log_line_follows BEFORE INSERT ON log_line
WHEN new.regel <> coalesce((SELECT max(regel) FROM log_line), 0) + 1
  OR new.vorige <> coalesce((SELECT hash FROM log_line ORDER BY regel DESC LIMIT 1), printf('%064d', 0))
BEGIN
  SELECT RAISE(ABORT, 'a line of the logbook follows on the last one');
END;

-- Schema 9. Dossiers: signals that became a case. Everything about one is an entry that is only ever added; what it was
-- at a moment is what its entries up to then say. It goes by retention alone, as a whole.
CREATE TABLE dossier (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  opened INTEGER NOT NULL
) STRICT;

CREATE TRIGGER dossier_is_immutable BEFORE UPDATE ON dossier
BEGIN
  SELECT RAISE(ABORT, 'a dossier is never changed, only added to');
END;

-- `item` is the entry with which an item began, 0 for one that begins here and for what is no item.
CREATE TABLE dossier_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  dossier INTEGER NOT NULL REFERENCES dossier(number) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  role TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'hoofd' OR kind = 'onderdeel' OR kind = 'erbij' OR kind = 'eraf' OR kind = 'overleg'
    OR kind = 'overdracht' OR kind = 'evaluatie'),
  item INTEGER NOT NULL CHECK (item >= 0 AND item < id AND (item = 0 OR kind = 'onderdeel')),
  body TEXT NOT NULL CHECK (substr(body, 1, 1) = '{')
) STRICT;
CREATE INDEX dossier_entry_by_dossier ON dossier_entry(dossier);

CREATE TRIGGER dossier_entry_is_immutable BEFORE UPDATE ON dossier_entry
BEGIN
  SELECT RAISE(ABORT, 'an entry of a dossier is never changed');
END;
CREATE TRIGGER dossier_entry_stays BEFORE DELETE ON dossier_entry
WHEN EXISTS (SELECT 1 FROM dossier WHERE number = old.dossier)
BEGIN
  SELECT RAISE(ABORT, 'an entry of a dossier is never removed alone');
END;
-- Also keeps INSERT OR REPLACE from writing over an entry, which fires no trigger of a removal.
CREATE TRIGGER dossier_entry_follows BEFORE INSERT ON dossier_entry
WHEN EXISTS (SELECT 1 FROM dossier_entry WHERE id = new.id)
  OR new.at < coalesce((SELECT max(at) FROM dossier_entry WHERE dossier = new.dossier), new.at)
BEGIN
  SELECT RAISE(ABORT, 'an entry of a dossier follows on the last one');
END;

-- Which signals are in which dossier now; the entries say since when. The signal is only a number here: a dossier
-- outlives it.
CREATE TABLE dossier_signal (
  dossier INTEGER NOT NULL REFERENCES dossier(number) ON DELETE CASCADE,
  signal INTEGER NOT NULL CHECK (signal > 0),
  PRIMARY KEY (dossier, signal)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_signal_by_signal ON dossier_signal(signal);

PRAGMA user_version = 9;
-- Schema 10. Folders from which new files are taken in, and the content by which a file is known again.

CREATE TABLE watched_folder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE CHECK (path <> ''),
  channel TEXT CHECK (channel = 'monitoring' OR channel = 'politie' OR channel = 'inwoner'
    OR channel = 'jongerenwerk' OR channel = 'school' OR channel = 'collega' OR channel = 'media'
    OR channel = 'buurgemeente' OR channel = 'ondernemer' OR channel = 'anders'),
  access TEXT CHECK (access = 'open' OR access = 'besloten_op_uitnodiging' OR access = 'mondeling'
    OR access = 'politie'),
  municipality TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format <> '')
) STRICT;

CREATE INDEX import_run_by_hash ON import_run(file_hash) WHERE file_hash <> '';

PRAGMA user_version = 10;
-- Schema 11. Two indexes that every import wrote and nothing reads: lists are sorted and counted in memory, and the
-- first ones of the inbox come by signal_state_by_tray.

DROP INDEX signal_state_by_urgency;
DROP INDEX signal_state_by_phase;

PRAGMA user_version = 11;
-- Schema 12. From when the urgency of a signal no longer says by when something must be done; none for what never lapses.
-- The first ones of the inbox are found by it. 0 stands for a row that was weighed before: that moment follows from its
-- text, so the program works it out the first time that the file is opened for writing.

ALTER TABLE signal_state ADD COLUMN lapses INTEGER CHECK (lapses IS NULL OR lapses >= 0);
UPDATE signal_state SET lapses = 0 WHERE urgency > 0;

DROP INDEX signal_state_by_tray;
CREATE INDEX signal_state_by_tray ON signal_state(tray, urgency, received, lapses);
CREATE INDEX signal_state_unsettled ON signal_state(number) WHERE lapses = 0;

PRAGMA user_version = 12;
INSERT INTO judgement (id, signal, assessment, at, kind, proposal_seen, phase, step, levels, role, note) VALUES
  (1, 1, 1, 1800000500, 'wijk_af', 1, 'oplopende_spanningen', 'spanning', '{"taalgebruik":2}', 'OOV-adviseur', 'bekend');
INSERT INTO outcome (id, signal, at, recorded, happened, role, note) VALUES
  (1, 1, 1800001000, 1800002000, 'licht', 'OOV-adviseur', '');
INSERT INTO text_version (id, kind, key, origin, version, based_on, at, role, note, body) VALUES
  (1, 'kaart', 'COM-01', 'peilstok', 1, 0, 1800000000, '', '', '{"id":"COM-01"}'),
  (2, 'afspraak', 'wijkagent', 'gemeente', 1, 0, 1800000000, 'OOV-adviseur', '', 'elke ochtend bellen');
INSERT INTO card_use (id, card, at, result, signal, role, note) VALUES
  (1, 'COM-01', 1800000000, 'hielp', 1, 'OOV-adviseur', '');
INSERT INTO filled_form (id, signal, form, card, at, role, steps) VALUES
  (1, 1, 'rode_lap_toets', 'COM-03', 1800000000, 'woordvoerder', '{"bereik":{"choice":"","text":"klein"}}');
INSERT INTO decision (id, signal, assessment, card, card_text, at, look_again, body) VALUES
  (1, 1, 1, 'COM-01', 1, 1800000000, 1800003600,
   '{"role":"burgemeester","reason":"nog geen bereik","owner":"OOV-adviseur","wakes":["media_pikt_op"]}');
INSERT INTO contact (partner, function, reach, hours, deputy, deputy_reach, checked) VALUES
  ('wijkagent', 'wijkagent centrum', '0900-8844', 'kantooruren', '', '', '2026-11-01');
INSERT INTO handling_line (id, step, signal, at, verb, role, before, after) VALUES
  (1, 1, 2, 1800000600, 'leg_weg', 'OOV-adviseur', '{}', '{"tray":"weggelegd","until":1800090000}');
INSERT INTO handling (signal, line, tray, owner, scaled_up, until, grow_hours, grow_count, seen_up_to, merged_into,
                      reason, note) VALUES (2, 1, 'weggelegd', '', 0, 1800090000, 0, 0, 3, 0, '', 'morgen weer');
UPDATE signal_state SET tray = 1 WHERE number = 2;
INSERT INTO inquiry (id, signal, at, indicator, asked, question, role) VALUES
  (1, 1, 1800000700, '', 'wijkagent', 'Wordt dit iets?', 'OOV-adviseur');
INSERT INTO reply (id, signal, inquiry, at, indicator, answer, role, note) VALUES
  (1, 1, 1, 1800000800, '', 'geen_signaal', 'OOV-adviseur', '');
INSERT INTO draft (key, version, at, body) VALUES ('S1/oordeel', 2, 1800000900, 'nog niet af');
INSERT INTO saved_view (name, body) VALUES ('Vandaag', '{}');
UPDATE workspace SET record_key = x'1111111111111111111111111111111111111111111111111111111111111111';
INSERT INTO pseudonym_key (id, period, ends, made, key, destroyed) VALUES
  (1, '2026-K4', 1798758000, 1790000000, NULL, 1799990000),
  (2, '2027-K1', 1806530400, 1800000000, x'2222222222222222222222222222222222222222222222222222222222222222', NULL);
INSERT INTO noise_rule (id, at, role, body) VALUES ('proefalarm', 1800000000, 'OOV-adviseur', '');
INSERT INTO purge_line (id, at, role, removed) VALUES (1, 1800000000, 'OOV-adviseur', '{"ruis":3}');
INSERT INTO feedback (id, signal, at, given, way, role, note) VALUES
  (1, 3, 1800001000, 1, 'telefoon', 'OOV-adviseur', '');
INSERT INTO sketch (block, body) VALUES (0, zeroblob(12288));
INSERT INTO kin (signal, kin, contrast, place, received) SELECT number, 1, 11, 22, received FROM signal WHERE number < 3;
INSERT INTO meeting (signal, place_and_time) VALUES (1, 7), (3, 7);
UPDATE grouped SET up_to = 3;
INSERT INTO signing_key (id, key, at, role) VALUES (1, zeroblob(32), 1800000000, 'Communicatie');
INSERT INTO sender_line (id, key, trusted, name, organisation, function, at, role) VALUES
  (1, x'0101010101010101010101010101010101010101010101010101010101010101', 1, 'Communicatie centrum', 'GM0361',
   'Communicatie', 1800000000, 'OOV-adviseur');
INSERT INTO bundle (id, way, bundle_id, kind, key, known, organisation, function, made, at, hash, tlp, framework_version,
                    framework_hash, note, body) VALUES
  (1, 'ontvangen', '0123456789abcdef0123456789abcdef', 'doorzending',
   x'0101010101010101010101010101010101010101010101010101010101010101', 1, 'GM0361', 'Communicatie', 1800000100,
   1800000200, 'sha256:aa', 'TLP:AMBER', '1.0.0', 'sha256:00', 'let op zaterdag',
   '{"channels":{"monitoring":1},"places":{},"themes":{},"phases":{"rust":1},"days":{"2027-01-15":1},"involved":[{"id":"jeugd","because":["school"]}],"groups":[]}'),
  (2, 'verzonden', 'fedcba9876543210fedcba9876543210', 'antwoord', zeroblob(32), 1, 'GM0361', 'OOV', 1800000300,
   1800000300, 'sha256:bb', 'TLP:AMBER', '1.0.0', 'sha256:00', '',
   '{"channels":{},"places":{},"themes":{},"phases":{},"days":{},"involved":[],"groups":[]}');
INSERT INTO bundle_signal (bundle, origin, signal, fresh) VALUES (1, 'S7', 3, 1);
INSERT INTO bundle_answer (answer, forwarded, received, word, reason) VALUES (2, 1, 1800000200, 'in_behandeling', '');
INSERT INTO log_line (regel, tijdstempel, actie, object, resultaat, oorsprong, actor, detail, corrigeert, vorige, hash)
VALUES 
  (1, '2027-01-15T08:00:00Z', 'begin_logboek', 'werkruimte', 'gedaan', 'programma', 'programma',
   '{"afloop":"1","afzender":"1","antwoord":"1","behandeling":"1","besluit":"1","bundel":"2","ervaring":"1","formulier":"1","import":"9","merk":"00112233445566778899aabbccddeeff","oordeel":"1","opruiming":"1","terugkoppeling":"1","vraag":"1"}', NULL,
   '0000000000000000000000000000000000000000000000000000000000000000',
   '838bb5b19e863cc1631495a2649a0fe67f5390eb8df7af901134dc991c8c3523');
INSERT INTO log_line (regel, tijdstempel, actie, object, resultaat, oorsprong, actor, detail, corrigeert, vorige, hash)
VALUES 
  (2, '2027-01-15T08:01:00Z', 'stel_in', 'instelling gemeente', 'gedaan', 'opdrachtregel', 'functie niet genoemd',
   '{"code":"GM0361"}', NULL,
   '838bb5b19e863cc1631495a2649a0fe67f5390eb8df7af901134dc991c8c3523',
   'dc0b580cb298d4763f352032a18d7ef3608dfafd7b994f8c04b8a1710f20d2fb');
INSERT INTO log_line (regel, tijdstempel, actie, object, resultaat, oorsprong, actor, detail, corrigeert, vorige, hash)
VALUES 
  (3, '2027-01-15T08:02:00Z', 'corrigeer', 'instelling gemeente', 'gedaan', 'opdrachtregel', 'OOV-adviseur',
   '{"wat_klopt":"de gemeente stond al zo"}', 2,
   'dc0b580cb298d4763f352032a18d7ef3608dfafd7b994f8c04b8a1710f20d2fb',
   '1aca3768cf9a39562eee4bd3488545fa37c22b9b80e621c5ce8be6650b6e0a61');
INSERT INTO dossier (number, opened) VALUES (1, 1800002000);
INSERT INTO dossier_entry (id, dossier, at, role, kind, item, body) VALUES
  (1, 1, 1800002000, 'OOV-adviseur', 'hoofd', 0,
   '{"title":"Onrust op het plein","owner":"OOV-adviseur","next":"2027-01-16T09:00:00+01:00"}'),
  (2, 1, 1800002000, 'OOV-adviseur', 'erbij', 0, '{"signals":[1,3]}'),
  (3, 1, 1800002060, 'OOV-adviseur', 'onderdeel', 0,
   '{"id":0,"kind":"vraag","state":"open","text":"Is dit aangemeld?","owner":"Vergunningen","due":"2027-01-16T09:00:00+01:00"}'),
  (4, 1, 1800002120, 'OOV-adviseur', 'onderdeel', 3,
   '{"id":3,"kind":"vraag","state":"gedaan","text":"Is dit aangemeld?","owner":"Vergunningen","outcome":"nee"}'),
  (5, 1, 1800002180, 'OOV-adviseur', 'eraf', 0, '{"signals":[3],"because":"gaat over iets anders"}');
INSERT INTO dossier_signal (dossier, signal) VALUES (1, 1);
INSERT INTO log_line (regel, tijdstempel, actie, object, resultaat, oorsprong, actor, detail, corrigeert, vorige, hash)
VALUES
  (4, '2027-01-15T08:33:20Z', 'open_dossier', 'D1', 'gedaan', 'opdrachtregel', 'OOV-adviseur',
   '{"rij":"dossierregel 1"}', NULL,
   '1aca3768cf9a39562eee4bd3488545fa37c22b9b80e621c5ce8be6650b6e0a61',
   '18cb739bd9d052f9b02f627114d2ee4cb1e269c6fa10ed86f6b0539468595fd1');
INSERT INTO log_line (regel, tijdstempel, actie, object, resultaat, oorsprong, actor, detail, corrigeert, vorige, hash)
VALUES
  (5, '2027-01-15T08:33:20Z', 'voeg_signaal_toe', 'D1', 'gedaan', 'opdrachtregel', 'OOV-adviseur',
   '{"rij":"dossierregel 2"}', NULL,
   '18cb739bd9d052f9b02f627114d2ee4cb1e269c6fa10ed86f6b0539468595fd1',
   '3219870254502314845ac2ecc69fb7491620494f39f8e8fc57b52c4fb52a8024');
INSERT INTO log_line (regel, tijdstempel, actie, object, resultaat, oorsprong, actor, detail, corrigeert, vorige, hash)
VALUES
  (6, '2027-01-15T08:34:20Z', 'voeg_toe', 'D1', 'gedaan', 'opdrachtregel', 'OOV-adviseur',
   '{"rij":"dossierregel 3"}', NULL,
   '3219870254502314845ac2ecc69fb7491620494f39f8e8fc57b52c4fb52a8024',
   '4d5d06bc49eb5fabc2767fe1353b26d35376a5d2576b5452ec25bfb91e78357a');
INSERT INTO log_line (regel, tijdstempel, actie, object, resultaat, oorsprong, actor, detail, corrigeert, vorige, hash)
VALUES
  (7, '2027-01-15T08:35:20Z', 'rond_af', 'D1', 'gedaan', 'opdrachtregel', 'OOV-adviseur',
   '{"rij":"dossierregel 4"}', NULL,
   '4d5d06bc49eb5fabc2767fe1353b26d35376a5d2576b5452ec25bfb91e78357a',
   '54485dba7348ec046372085f9f50664cfa1fda6a828d8f94464d2ee756326a36');
INSERT INTO log_line (regel, tijdstempel, actie, object, resultaat, oorsprong, actor, detail, corrigeert, vorige, hash)
VALUES
  (8, '2027-01-15T08:36:20Z', 'haal_signaal_weg', 'D1', 'gedaan', 'opdrachtregel', 'OOV-adviseur',
   '{"rij":"dossierregel 5"}', NULL,
   '54485dba7348ec046372085f9f50664cfa1fda6a828d8f94464d2ee756326a36',
   'bffcdb12f2bc580dee42316341820cdc15b150880f940703043cdb7b6eb234b9');
INSERT INTO watched_folder (id, path, channel, access, municipality, format) VALUES
  (1, '/srv/binnen/politie', 'politie', 'politie', 'GM0361', 'auto'),
  (2, '/srv/binnen/overig', NULL, NULL, '', 'auto');
COMMIT;
