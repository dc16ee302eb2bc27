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

PRAGMA user_version = 6;
