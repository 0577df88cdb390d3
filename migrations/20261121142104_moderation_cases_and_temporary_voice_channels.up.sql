-- plumb:      1
-- revision:   20261121142104
-- revises:    20261121142047
-- message:    moderation cases and temporary voice channels
-- created:    2026-11-21T14:21:04Z
-- risk:       low, no downtime
-- proven:     PostgreSQL 15.20, up and down
-- seal:       sha256:4baf0bca2b79246cb00596721f237eb40d5a5394ec885a3ea5636fc045d9af34

-- step 1: transaction
-- ShareRowExclusive on cfg.guild, no rewrite
CREATE TABLE cfg.voice_hub (
  channel_id bigint NOT NULL,
  guild_id bigint NOT NULL,
  name_pattern text NOT NULL DEFAULT '{member}''s channel'::text,
  user_limit smallint NOT NULL DEFAULT 0,
  bitrate integer NOT NULL DEFAULT 64000,
  CONSTRAINT voice_hub_pkey PRIMARY KEY (channel_id),
  CONSTRAINT voice_hub_guild_id_fkey FOREIGN KEY (guild_id) REFERENCES cfg.guild (id) ON DELETE CASCADE,
  CONSTRAINT voice_hub_bitrate_range CHECK ((bitrate >= 8000) AND (bitrate <= 384000)),
  CONSTRAINT voice_hub_user_limit_range CHECK ((user_limit >= 0) AND (user_limit <= 99))
);

CREATE TABLE cfg.voice_channel (
  channel_id bigint NOT NULL,
  hub_id bigint NOT NULL,
  owner_id bigint NOT NULL,
  name text NOT NULL,
  is_locked boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  empty_since timestamp with time zone,
  CONSTRAINT voice_channel_pkey PRIMARY KEY (channel_id),
  CONSTRAINT voice_channel_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES cfg.voice_hub (channel_id) ON DELETE CASCADE
);

CREATE INDEX voice_channel_empty_idx ON cfg.voice_channel USING btree (empty_since) WHERE empty_since IS NOT NULL;

CREATE UNIQUE INDEX voice_channel_one_each_idx ON cfg.voice_channel USING btree (hub_id, owner_id);

CREATE INDEX voice_hub_guild_idx ON cfg.voice_hub USING btree (guild_id);

CREATE TYPE cfg.case_action AS ENUM ('note', 'warn', 'timeout', 'kick', 'ban', 'unban');

CREATE SEQUENCE cfg.case_reference START WITH 1000;

CREATE TABLE cfg.moderation_case (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  reference bigint NOT NULL DEFAULT nextval('cfg.case_reference'::regclass),
  guild_id bigint NOT NULL,
  target_id bigint NOT NULL,
  moderator_id bigint NOT NULL,
  reason text,
  evidence jsonb NOT NULL DEFAULT '[]'::jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone,
  lifted_at timestamp with time zone,
  is_temporary boolean GENERATED ALWAYS AS (expires_at IS NOT NULL) STORED,
  action cfg.case_action NOT NULL,
  CONSTRAINT moderation_case_pkey PRIMARY KEY (id),
  CONSTRAINT moderation_case_reference_key UNIQUE (reference),
  CONSTRAINT moderation_case_guild_id_fkey FOREIGN KEY (guild_id) REFERENCES cfg.guild (id) ON DELETE CASCADE,
  CONSTRAINT moderation_case_ban_has_reason CHECK ((action <> 'ban'::cfg.case_action) OR (reason IS NOT NULL)),
  CONSTRAINT moderation_case_may_expire CHECK ((expires_at IS NULL) OR (action = ANY (ARRAY['timeout'::cfg.case_action, 'ban'::cfg.case_action])))
);

CREATE TABLE cfg.moderation_remark (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  case_id bigint NOT NULL,
  author_id bigint NOT NULL,
  body text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT moderation_remark_pkey PRIMARY KEY (id),
  CONSTRAINT moderation_remark_case_id_fkey FOREIGN KEY (case_id) REFERENCES cfg.moderation_case (id) ON DELETE CASCADE,
  CONSTRAINT moderation_remark_body_not_blank CHECK (btrim(body) <> ''::text)
);

CREATE INDEX moderation_case_running_idx ON cfg.moderation_case USING btree (expires_at) INCLUDE (guild_id, target_id) WHERE (expires_at IS NOT NULL) AND (lifted_at IS NULL);

CREATE INDEX moderation_case_target_idx ON cfg.moderation_case USING btree (guild_id, target_id, created_at DESC NULLS LAST);

CREATE INDEX moderation_remark_case_idx ON cfg.moderation_remark USING btree (case_id, created_at);

COMMENT ON SEQUENCE cfg.case_reference IS 'Moderation cases are quoted by this number in every guild';

COMMENT ON TABLE cfg.moderation_case IS 'What a moderator did, and why';

COMMENT ON TABLE cfg.moderation_remark IS 'What moderators add to a case later';

COMMENT ON TABLE cfg.voice_channel IS 'A temporary voice channel; the row goes with the channel';

COMMENT ON TABLE cfg.voice_hub IS 'Whoever joins this channel gets one of their own';

COMMENT ON COLUMN cfg.voice_hub.user_limit IS '0 is no limit';
