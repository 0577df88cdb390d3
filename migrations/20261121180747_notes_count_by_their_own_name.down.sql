-- plumb:      1
-- revision:   20261121180747
-- revises:    20261121142210
-- message:    notes count by their own name
-- created:    2026-11-21T18:07:47Z
-- seal:       sha256:07e24339735bb290d9a5a891595cab6417a2e8123650b1f7cb098f9983bd2273

-- step 1: transaction
ALTER SEQUENCE cfg.moderation_note_id_seq RENAME TO moderation_remark_id_seq;
