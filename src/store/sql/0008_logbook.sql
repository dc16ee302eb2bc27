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

PRAGMA user_version = 8;
