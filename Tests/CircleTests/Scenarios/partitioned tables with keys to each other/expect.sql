-- step 1: transaction
-- AccessExclusive on cfg.a, no rewrite
-- AccessExclusive on cfg.a1, no rewrite
-- AccessExclusive on cfg.a2, no rewrite
-- AccessExclusive on cfg.f, no rewrite
-- AccessExclusive on cfg.f1, no rewrite
-- AccessExclusive on cfg.going, no rewrite
-- AccessExclusive on cfg.going1, no rewrite
ALTER TABLE cfg.a DROP CONSTRAINT a_fk;

ALTER TABLE cfg.f DROP CONSTRAINT f_fk;

ALTER TABLE cfg.f DETACH PARTITION cfg.f1;

DROP TABLE cfg.f;

CREATE TABLE cfg.g (
  foo integer,
  bar integer
) PARTITION BY LIST (foo);

CREATE UNIQUE INDEX g_u ON cfg.g USING btree (foo, bar);

DROP TABLE cfg.going1;

DROP TABLE cfg.going;

ALTER TABLE cfg.a DETACH PARTITION cfg.a1;

ALTER TABLE cfg.a DETACH PARTITION cfg.a2;

DROP TABLE cfg.a;

ALTER TABLE cfg.g ATTACH PARTITION cfg.f1 FOR VALUES IN (1);

CREATE TABLE cfg.b (
  foo integer,
  bar integer,
  CONSTRAINT a_fk FOREIGN KEY (foo, bar) REFERENCES cfg.g (foo, bar)
) PARTITION BY LIST (foo);

CREATE UNIQUE INDEX b_u ON cfg.b USING btree (foo, bar);

ALTER TABLE cfg.b ATTACH PARTITION cfg.a1 FOR VALUES IN (1);

ALTER TABLE cfg.b ATTACH PARTITION cfg.a2 FOR VALUES IN (2);

ALTER TABLE cfg.g ADD CONSTRAINT f_fk FOREIGN KEY (foo, bar) REFERENCES cfg.b (foo, bar);
