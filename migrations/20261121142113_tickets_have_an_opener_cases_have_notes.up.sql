-- plumb:      1
-- revision:   20261121142113
-- revises:    20261121142104
-- message:    tickets have an opener, cases have notes
-- created:    2026-11-21T14:21:13Z
-- risk:       low, no downtime
-- proven:     PostgreSQL 15.20, up and down
-- seal:       sha256:7f200962c9713ba20c1b4e61dbc6375b04b6ccfa044793e58dbf225854128cd4

-- step 1: transaction
-- AccessExclusive on cfg.moderation_remark, no rewrite
-- AccessExclusive on cfg.ticket, no rewrite
ALTER INDEX cfg.moderation_remark_case_idx RENAME TO moderation_note_case_idx;

ALTER INDEX cfg.ticket_author_idx RENAME TO ticket_opener_idx;

ALTER TABLE cfg.moderation_remark RENAME TO moderation_note;

ALTER TABLE cfg.ticket RENAME COLUMN author_id TO opener_id;

ALTER TABLE cfg.moderation_note RENAME CONSTRAINT moderation_remark_body_not_blank TO moderation_note_body_not_blank;

ALTER TABLE cfg.moderation_note RENAME CONSTRAINT moderation_remark_case_id_fkey TO moderation_note_case_id_fkey;

ALTER TABLE cfg.moderation_note RENAME CONSTRAINT moderation_remark_pkey TO moderation_note_pkey;

ALTER TABLE cfg.ticket RENAME CONSTRAINT ticket_author_fkey TO ticket_opener_fkey;

DROP VIEW cfg.open_ticket;

CREATE VIEW cfg.open_ticket AS
SELECT t.id,
    t.guild_id,
    t.subject,
    t.state,
    t.opener_id,
    t.claimed_by,
    (now() - t.updated_at) AS waiting_for
   FROM cfg.ticket t
  WHERE (t.state <> 'closed'::cfg.ticket_state)
  ORDER BY t.updated_at;

COMMENT ON VIEW cfg.open_ticket IS 'What a helper has to look after, longest wait first';
