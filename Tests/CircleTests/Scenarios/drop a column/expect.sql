-- step 1: transaction
-- AccessExclusive on cfg.ticket, no rewrite
DROP INDEX cfg.ticket_note_idx;

ALTER TABLE cfg.ticket
  DROP CONSTRAINT ticket_note_check,
  DROP COLUMN note;
