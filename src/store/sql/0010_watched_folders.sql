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
