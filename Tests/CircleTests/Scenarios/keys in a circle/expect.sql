-- step 1: transaction
-- AccessExclusive on cfg.guild, no rewrite
CREATE TABLE cfg.member (
  id bigint NOT NULL,
  guild_id bigint NOT NULL,
  mentor_id bigint,
  CONSTRAINT member_pkey PRIMARY KEY (id),
  CONSTRAINT member_guild_id_fkey FOREIGN KEY (guild_id) REFERENCES cfg.guild (id) ON DELETE CASCADE,
  CONSTRAINT member_mentor_id_fkey FOREIGN KEY (mentor_id) REFERENCES cfg.member (id)
);

CREATE TABLE cfg.channel (
  id bigint NOT NULL,
  guild_id bigint,
  made_by bigint,
  CONSTRAINT channel_pkey PRIMARY KEY (id),
  CONSTRAINT channel_guild_id_fkey FOREIGN KEY (guild_id) REFERENCES cfg.guild (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT channel_made_by_fkey FOREIGN KEY (made_by) REFERENCES cfg.member (id)
);

ALTER TABLE cfg.guild
  ADD COLUMN owner_id bigint,
  ADD COLUMN home_id bigint,
  ADD CONSTRAINT guild_home_id_fkey FOREIGN KEY (home_id) REFERENCES cfg.channel (id) ON UPDATE CASCADE ON DELETE SET NULL,
  ADD CONSTRAINT guild_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES cfg.member (id);
