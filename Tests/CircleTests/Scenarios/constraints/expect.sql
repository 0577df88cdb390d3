-- step 1: transaction
-- AccessExclusive on cfg.guild, no rewrite
-- AccessExclusive on cfg.ticket, no rewrite
ALTER TABLE cfg.ticket
  DROP CONSTRAINT ticket_fk,
  ALTER COLUMN id SET NOT NULL,
  ALTER COLUMN a SET NOT NULL,
  ADD CONSTRAINT ticket_key PRIMARY KEY (id, a);

ALTER TABLE cfg.guild ADD CONSTRAINT guild_code_key UNIQUE (code) INCLUDE (id);

ALTER TABLE cfg.ticket
  ADD CONSTRAINT ticket_ab UNIQUE NULLS NOT DISTINCT (a, b) DEFERRABLE,
  ADD CONSTRAINT ticket_fk FOREIGN KEY (guild_id) REFERENCES cfg.guild (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT positive CHECK ((a > 0) AND (b > 0)) NO INHERIT;
