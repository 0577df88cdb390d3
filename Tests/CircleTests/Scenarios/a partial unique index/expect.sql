-- step 1: transaction
-- AccessExclusive on cfg.channel, no rewrite
ALTER TABLE cfg.channel DROP CONSTRAINT channel_name_key;

CREATE UNIQUE INDEX channel_name_key ON cfg.channel USING btree (guild_id, lower(name)) WHERE NOT deleted;
