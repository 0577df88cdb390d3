-- step 1: transaction
-- AccessExclusive on cfg.event_1, no rewrite
-- AccessExclusive on cfg.part, no rewrite
-- Share on cfg.event, no rewrite
-- ShareUpdateExclusive on cfg.log, no rewrite
DROP INDEX cfg.event_1_own;

DROP INDEX cfg.part_own;

CREATE INDEX event_id_idx ON cfg.event USING btree (id);

CREATE INDEX event_what_idx ON cfg.event USING btree (what);

CREATE INDEX event_1_own ON cfg.event_1 USING btree (what);

ALTER TABLE cfg.log ATTACH PARTITION cfg.part FOR VALUES IN (1);

CREATE INDEX part_own ON cfg.part USING btree (what);
