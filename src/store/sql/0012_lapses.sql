-- Schema 12. From when the urgency of a signal no longer says by when something must be done; none for what never lapses.
-- The first ones of the inbox are found by it. 0 stands for a row that was weighed before: that moment follows from its
-- text, so the program works it out the first time that the file is opened for writing.

ALTER TABLE signal_state ADD COLUMN lapses INTEGER CHECK (lapses IS NULL OR lapses >= 0);
UPDATE signal_state SET lapses = 0 WHERE urgency > 0;

DROP INDEX signal_state_by_tray;
CREATE INDEX signal_state_by_tray ON signal_state(tray, urgency, received, lapses);
CREATE INDEX signal_state_unsettled ON signal_state(number) WHERE lapses = 0;

PRAGMA user_version = 12;
