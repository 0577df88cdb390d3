-- plumb:      1
-- revision:   20261121142104
-- revises:    20261121142047
-- message:    moderation cases and temporary voice channels
-- created:    2026-11-21T14:21:04Z
-- loses:      down drops sequence cfg.case_reference with what was written to it
-- loses:      down drops table cfg.moderation_case with what was written to it
-- loses:      down drops table cfg.moderation_remark with what was written to it
-- loses:      down drops table cfg.voice_channel with what was written to it
-- loses:      down drops table cfg.voice_hub with what was written to it
-- seal:       sha256:f5922518cf65144e66799f91a0fdf2c6ff5586a3d44702287cb7c5cac94dda62

-- step 1: transaction
-- AccessExclusive on cfg.guild, no rewrite
-- AccessExclusive on cfg.moderation_case, no rewrite
-- AccessExclusive on cfg.moderation_remark, no rewrite
-- AccessExclusive on cfg.voice_channel, no rewrite
-- AccessExclusive on cfg.voice_hub, no rewrite
DROP INDEX cfg.moderation_case_running_idx;

DROP INDEX cfg.moderation_case_target_idx;

DROP INDEX cfg.moderation_remark_case_idx;

DROP INDEX cfg.voice_channel_empty_idx;

DROP INDEX cfg.voice_channel_one_each_idx;

DROP INDEX cfg.voice_hub_guild_idx;

DROP TABLE cfg.moderation_remark;

DROP TABLE cfg.moderation_case;

DROP TYPE cfg.case_action;

DROP SEQUENCE cfg.case_reference;

DROP TABLE cfg.voice_channel;

DROP TABLE cfg.voice_hub;
