-- plumb:      1
-- revision:   20261121142047
-- revises:    base
-- message:    guilds, panels and tickets
-- created:    2026-11-21T14:20:47Z
-- risk:       low, no downtime
-- proven:     PostgreSQL 15.20, up and down
-- seal:       sha256:463a9490f95717f844d3c79c4c6ba10a583e466d43f64195ede33170c85fa0d8

-- step 1: transaction
CREATE SCHEMA cfg;

CREATE TABLE cfg.guild (
  id bigint NOT NULL,
  name text NOT NULL,
  locale text NOT NULL DEFAULT 'en'::text,
  time_zone text NOT NULL DEFAULT 'UTC'::text,
  prefix character varying(5) NOT NULL DEFAULT '!'::character varying,
  log_channel bigint,
  features text[] NOT NULL DEFAULT '{}'::text[],
  joined_at timestamp with time zone NOT NULL DEFAULT now(),
  left_at timestamp with time zone,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT guild_pkey PRIMARY KEY (id),
  CONSTRAINT guild_left_after_joining CHECK (left_at >= joined_at),
  CONSTRAINT guild_locale_known CHECK (locale = ANY (ARRAY['en'::text, 'de'::text, 'fr'::text, 'es'::text])),
  CONSTRAINT guild_name_not_blank CHECK (name <> ''::text)
);

CREATE TABLE cfg.guild_setting (
  guild_id bigint NOT NULL,
  feature character varying(40) NOT NULL,
  settings jsonb NOT NULL DEFAULT '{}'::jsonb,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT guild_setting_pkey PRIMARY KEY (guild_id, feature),
  CONSTRAINT guild_setting_guild_id_fkey FOREIGN KEY (guild_id) REFERENCES cfg.guild (id) ON DELETE CASCADE,
  CONSTRAINT guild_setting_is_object CHECK (jsonb_typeof(settings) = 'object'::text)
);

CREATE TABLE cfg.member (
  guild_id bigint NOT NULL,
  user_id bigint NOT NULL,
  display_name text NOT NULL,
  joined_at timestamp with time zone NOT NULL DEFAULT now(),
  left_at timestamp with time zone,
  CONSTRAINT member_pkey PRIMARY KEY (guild_id, user_id),
  CONSTRAINT member_guild_id_fkey FOREIGN KEY (guild_id) REFERENCES cfg.guild (id) ON DELETE CASCADE
);

CREATE INDEX guild_features_idx ON cfg.guild USING gin (features);

CREATE INDEX guild_present_idx ON cfg.guild USING btree (name) WHERE left_at IS NULL;

CREATE INDEX member_name_idx ON cfg.member USING btree (guild_id, lower(display_name));

CREATE TYPE cfg.panel_style AS ENUM ('button', 'menu');

CREATE TABLE cfg.panel (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  guild_id bigint NOT NULL,
  channel_id bigint NOT NULL,
  message_id bigint,
  title text NOT NULL,
  intro text,
  style cfg.panel_style NOT NULL DEFAULT 'button'::cfg.panel_style,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT panel_pkey PRIMARY KEY (id),
  CONSTRAINT panel_guild_id_title_key UNIQUE (guild_id, title),
  CONSTRAINT panel_message_id_key UNIQUE (message_id),
  CONSTRAINT panel_guild_id_fkey FOREIGN KEY (guild_id) REFERENCES cfg.guild (id) ON DELETE CASCADE,
  CONSTRAINT panel_title_length CHECK ((length(title) >= 1) AND (length(title) <= 100))
);

CREATE TABLE cfg.panel_choice (
  panel_id bigint NOT NULL,
  "position" smallint NOT NULL,
  label character varying(80) NOT NULL,
  emoji text,
  greeting text,
  is_hidden boolean NOT NULL DEFAULT false,
  CONSTRAINT panel_choice_pkey PRIMARY KEY (panel_id, "position"),
  CONSTRAINT panel_choice_panel_id_label_key UNIQUE (panel_id, label),
  CONSTRAINT panel_choice_panel_id_fkey FOREIGN KEY (panel_id) REFERENCES cfg.panel (id) ON DELETE CASCADE,
  CONSTRAINT panel_choice_position_range CHECK (("position" >= 0) AND ("position" <= 24))
);

CREATE TYPE cfg.role_purpose AS ENUM ('moderator', 'helper', 'member');

CREATE TABLE cfg.guild_role (
  guild_id bigint NOT NULL,
  role_id bigint NOT NULL,
  purpose cfg.role_purpose NOT NULL,
  CONSTRAINT guild_role_pkey PRIMARY KEY (guild_id, role_id, purpose),
  CONSTRAINT guild_role_guild_id_fkey FOREIGN KEY (guild_id) REFERENCES cfg.guild (id) ON DELETE CASCADE
);

CREATE TYPE cfg.ticket_state AS ENUM ('open', 'claimed', 'closed');

CREATE TABLE cfg.ticket (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  guild_id bigint NOT NULL,
  panel_id bigint,
  author_id bigint NOT NULL,
  claimed_by bigint,
  channel_id bigint,
  state cfg.ticket_state NOT NULL DEFAULT 'open'::cfg.ticket_state,
  subject text NOT NULL,
  topic text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT ticket_pkey PRIMARY KEY (id),
  CONSTRAINT ticket_author_fkey FOREIGN KEY (guild_id, author_id) REFERENCES cfg.member (guild_id, user_id) ON DELETE CASCADE,
  CONSTRAINT ticket_panel_id_fkey FOREIGN KEY (panel_id) REFERENCES cfg.panel (id) ON DELETE SET NULL,
  CONSTRAINT ticket_claimed_by_someone CHECK ((state <> 'claimed'::cfg.ticket_state) OR (claimed_by IS NOT NULL)),
  CONSTRAINT ticket_subject_not_blank CHECK (subject <> ''::text)
);

CREATE TABLE cfg.ticket_message (
  ticket_id bigint NOT NULL,
  message_id bigint NOT NULL,
  author_id bigint NOT NULL,
  content text NOT NULL,
  attachments jsonb NOT NULL DEFAULT '[]'::jsonb,
  sent_at timestamp with time zone NOT NULL,
  CONSTRAINT ticket_message_pkey PRIMARY KEY (ticket_id, message_id),
  CONSTRAINT ticket_message_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES cfg.ticket (id) ON DELETE CASCADE
);

ALTER TABLE cfg.ticket_message ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE INDEX ticket_author_idx ON cfg.ticket USING btree (guild_id, author_id, created_at DESC);

CREATE UNIQUE INDEX ticket_channel_idx ON cfg.ticket USING btree (channel_id) WHERE channel_id IS NOT NULL;

CREATE INDEX ticket_open_idx ON cfg.ticket USING btree (guild_id, updated_at) WHERE state <> 'closed'::cfg.ticket_state;

CREATE INDEX ticket_message_sent_idx ON cfg.ticket_message USING brin (sent_at);

CREATE FUNCTION cfg.touch_updated_at() RETURNS trigger
    LANGUAGE plpgsql
AS $$begin
  new.updated_at := now();
  return new;
end
$$;

CREATE VIEW cfg.open_ticket AS
SELECT t.id,
    t.guild_id,
    t.subject,
    t.state,
    t.author_id,
    t.claimed_by,
    (now() - t.updated_at) AS waiting_for
   FROM cfg.ticket t
  WHERE (t.state <> 'closed'::cfg.ticket_state)
  ORDER BY t.updated_at;

CREATE TRIGGER guild_touch BEFORE UPDATE ON cfg.guild FOR EACH ROW EXECUTE FUNCTION cfg.touch_updated_at();

CREATE TRIGGER guild_setting_touch BEFORE UPDATE ON cfg.guild_setting FOR EACH ROW EXECUTE FUNCTION cfg.touch_updated_at();

CREATE TRIGGER panel_touch BEFORE UPDATE ON cfg.panel FOR EACH ROW EXECUTE FUNCTION cfg.touch_updated_at();

CREATE TRIGGER ticket_touch BEFORE UPDATE ON cfg.ticket FOR EACH ROW EXECUTE FUNCTION cfg.touch_updated_at();

COMMENT ON FUNCTION cfg.touch_updated_at() IS 'Stamps a row that was changed';

COMMENT ON SCHEMA cfg IS 'What the bot knows about the guilds that invited it';

COMMENT ON TABLE cfg.guild IS 'A guild that invited the bot';

COMMENT ON TABLE cfg.guild_role IS 'Which of a guild''s roles mean something to the bot';

COMMENT ON TABLE cfg.guild_setting IS 'Settings of single features, as each feature defines them';

COMMENT ON TABLE cfg.member IS 'A member that did something the bot keeps';

COMMENT ON TABLE cfg.panel IS 'A message in a channel from which members open tickets';

COMMENT ON TABLE cfg.panel_choice IS 'A button or a line of a panel';

COMMENT ON TABLE cfg.ticket IS 'A request for help, opened from a panel';

COMMENT ON TABLE cfg.ticket_message IS 'The transcript of a ticket, kept when its channel is gone';

COMMENT ON COLUMN cfg.guild.id IS 'The platform''s own number';

COMMENT ON COLUMN cfg.panel.message_id IS 'Empty until the panel is posted';

COMMENT ON COLUMN cfg.panel_choice.greeting IS 'The bot''s first message in the ticket';

COMMENT ON COLUMN cfg.ticket.subject IS 'Shown in the channel''s name';

COMMENT ON VIEW cfg.open_ticket IS 'What a helper has to look after, longest wait first';
