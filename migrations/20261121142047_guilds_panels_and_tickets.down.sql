-- plumb:      1
-- revision:   20261121142047
-- revises:    base
-- message:    guilds, panels and tickets
-- created:    2026-11-21T14:20:47Z
-- loses:      down drops schema cfg with what was written to it
-- seal:       sha256:bafe52d661d75d2805cc99459db6b4f65391feff6e64d8a90fc0c5b63c2040a4

-- step 1: transaction
-- AccessExclusive on cfg.guild, no rewrite
-- AccessExclusive on cfg.guild_role, no rewrite
-- AccessExclusive on cfg.guild_setting, no rewrite
-- AccessExclusive on cfg.member, no rewrite
-- AccessExclusive on cfg.panel, no rewrite
-- AccessExclusive on cfg.panel_choice, no rewrite
-- AccessExclusive on cfg.ticket, no rewrite
-- AccessExclusive on cfg.ticket_message, no rewrite
DROP VIEW cfg.open_ticket;

DROP INDEX cfg.guild_features_idx;

DROP INDEX cfg.guild_present_idx;

DROP INDEX cfg.member_name_idx;

DROP INDEX cfg.ticket_author_idx;

DROP INDEX cfg.ticket_channel_idx;

DROP INDEX cfg.ticket_open_idx;

DROP INDEX cfg.ticket_message_sent_idx;

DROP TABLE cfg.guild_role;

DROP TYPE cfg.role_purpose;

DROP TABLE cfg.guild_setting;

DROP TABLE cfg.panel_choice;

DROP TABLE cfg.ticket_message;

DROP TABLE cfg.ticket;

DROP TYPE cfg.ticket_state;

DROP TABLE cfg.member;

DROP TABLE cfg.panel;

DROP TYPE cfg.panel_style;

DROP TABLE cfg.guild;

DROP FUNCTION cfg.touch_updated_at();

DROP SCHEMA cfg;
