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
