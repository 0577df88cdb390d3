-- step 1: transaction
-- AccessExclusive on cfg.request, no rewrite
ALTER TABLE cfg.request RENAME TO ticket;

ALTER TABLE cfg.ticket RENAME COLUMN subject TO title;

ALTER TABLE cfg.ticket RENAME CONSTRAINT request_pkey TO ticket_pkey;

ALTER TABLE cfg.ticket RENAME CONSTRAINT request_code_key TO ticket_code_key;

ALTER TABLE cfg.ticket RENAME CONSTRAINT request_guild_id_fkey TO ticket_guild_id_fkey;

ALTER TABLE cfg.ticket RENAME CONSTRAINT request_subject_check TO ticket_title_check;

ALTER INDEX cfg.request_guild_id_idx RENAME TO ticket_guild_id_idx;

ALTER INDEX cfg.request_lower_idx RENAME TO ticket_lower_idx;

ALTER STATISTICS cfg.request_stat RENAME TO ticket_stat;
