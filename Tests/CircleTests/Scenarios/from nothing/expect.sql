-- step 1: transaction
CREATE SCHEMA cfg;

CREATE TABLE cfg.guild (
  id bigint NOT NULL,
  name text NOT NULL,
  CONSTRAINT guild_pkey PRIMARY KEY (id)
);

CREATE TYPE cfg.state AS ENUM ('open', 'closed');

CREATE SEQUENCE cfg.numbers;

CREATE TABLE cfg.ticket (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  guild_id bigint NOT NULL,
  state cfg.state NOT NULL DEFAULT 'open'::cfg.state,
  number bigint DEFAULT nextval('cfg.numbers'::regclass),
  CONSTRAINT ticket_pkey PRIMARY KEY (id),
  CONSTRAINT ticket_guild_id_number_key UNIQUE (guild_id, number),
  CONSTRAINT ticket_guild_id_fkey FOREIGN KEY (guild_id) REFERENCES cfg.guild (id)
);

CREATE FUNCTION cfg.f(cfg.ticket) RETURNS text
    LANGUAGE sql
AS $$select $1.state::text$$;

CREATE PROCEDURE cfg.close()
    LANGUAGE sql
AS $$update cfg.ticket set state = 'closed'$$;

CREATE VIEW cfg.v AS
SELECT cfg.f(t.*) AS text
   FROM cfg.ticket t;

COMMENT ON SCHEMA cfg IS 'Everything';
