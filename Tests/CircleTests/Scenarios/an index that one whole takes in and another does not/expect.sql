-- step 1: transaction
-- AccessExclusive on cfg.early, no rewrite
-- AccessExclusive on cfg.part, no rewrite
ALTER TABLE cfg.early DETACH PARTITION cfg.part;

DROP INDEX cfg.part_id_at_idx;

DROP TABLE cfg.early;

CREATE TABLE cfg.late (
  id integer,
  at date
) PARTITION BY LIST (id);

CREATE INDEX late_id_at ON cfg.late USING btree (id, at);

ALTER TABLE cfg.late ATTACH PARTITION cfg.part FOR VALUES IN (1);
