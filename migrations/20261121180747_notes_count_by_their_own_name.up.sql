-- plumb:      1
-- revision:   20261121180747
-- revises:    20261121142210
-- message:    notes count by their own name
-- created:    2026-11-21T18:07:47Z
-- risk:       low, no downtime
-- proven:     PostgreSQL 15.20, up and down
-- seal:       sha256:c69196e98c87c5fd19c4b02e9b4fe6487f4a4b9cebebc6c1643572e15f099f4c

-- step 1: transaction
ALTER SEQUENCE cfg.moderation_remark_id_seq RENAME TO moderation_note_id_seq;
