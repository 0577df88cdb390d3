-- step 1: transaction
-- AccessExclusive on cfg.freed, no rewrite
-- AccessExclusive on cfg.freed_1, no rewrite
-- AccessExclusive on cfg.fresh_1, no rewrite
-- Share on cfg.fresh, no rewrite
-- ShareUpdateExclusive on cfg.grown, no rewrite
ALTER TABLE cfg.freed DETACH PARTITION cfg.freed_1;

DROP INDEX cfg.freed_u;

CREATE TABLE cfg.grown_1 (
  foo integer,
  id integer
);

ALTER TABLE cfg.fresh_1
  ALTER COLUMN foo SET NOT NULL,
  ALTER COLUMN id SET NOT NULL,
  ADD CONSTRAINT fresh_1_pkey PRIMARY KEY (foo, id);

ALTER TABLE cfg.grown_1 ADD CONSTRAINT grown_1_foo_id_key UNIQUE (foo, id);

CREATE UNIQUE INDEX fresh_u ON cfg.fresh USING btree (foo, id);

ALTER TABLE cfg.freed ATTACH PARTITION cfg.freed_1 FOR VALUES IN (1);

ALTER TABLE cfg.grown ATTACH PARTITION cfg.grown_1 FOR VALUES IN (1);
