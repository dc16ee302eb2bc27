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
