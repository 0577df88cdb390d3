-- plumb:      1
-- revision:   20261121142113
-- revises:    20261121142104
-- message:    tickets have an opener, cases have notes
-- created:    2026-11-21T14:21:13Z
-- seal:       sha256:020fc06f6d72414957f2ed70d72033021bf8d6ce5f8c76869ce41e1446d4c97c

-- step 1: transaction
-- AccessExclusive on cfg.moderation_note, no rewrite
-- AccessExclusive on cfg.ticket, no rewrite
DROP VIEW cfg.open_ticket;

CREATE VIEW cfg.open_ticket AS
SELECT t.id,
    t.guild_id,
    t.subject,
    t.state,
    t.opener_id AS author_id,
    t.claimed_by,
    (now() - t.updated_at) AS waiting_for
   FROM cfg.ticket t
  WHERE (t.state <> 'closed'::cfg.ticket_state)
  ORDER BY t.updated_at;

COMMENT ON VIEW cfg.open_ticket IS 'What a helper has to look after, longest wait first';

ALTER TABLE cfg.ticket RENAME CONSTRAINT ticket_opener_fkey TO ticket_author_fkey;

ALTER TABLE cfg.moderation_note RENAME CONSTRAINT moderation_note_pkey TO moderation_remark_pkey;

ALTER TABLE cfg.moderation_note RENAME CONSTRAINT moderation_note_case_id_fkey TO moderation_remark_case_id_fkey;

ALTER TABLE cfg.moderation_note RENAME CONSTRAINT moderation_note_body_not_blank TO moderation_remark_body_not_blank;

ALTER TABLE cfg.ticket RENAME COLUMN opener_id TO author_id;

ALTER TABLE cfg.moderation_note RENAME TO moderation_remark;

ALTER INDEX cfg.ticket_opener_idx RENAME TO ticket_author_idx;

ALTER INDEX cfg.moderation_note_case_idx RENAME TO moderation_remark_case_idx;
