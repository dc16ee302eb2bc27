-- Schema 11. Two indexes that every import wrote and nothing reads: lists are sorted and counted in memory, and the
-- first ones of the inbox come by signal_state_by_tray.

DROP INDEX signal_state_by_urgency;
DROP INDEX signal_state_by_phase;

PRAGMA user_version = 11;
