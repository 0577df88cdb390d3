-- step 1: transaction
-- AccessExclusive on cfg.differs, no rewrite
-- AccessExclusive on cfg.follows, no rewrite
-- AccessExclusive on cfg.one, no rewrite
-- AccessExclusive on cfg.two, no rewrite
-- AccessExclusive on cfg.whole, no rewrite
-- ShareRowExclusive on cfg.says_it_twice, no rewrite
ALTER TABLE cfg.whole DETACH PARTITION cfg.differs;

ALTER TABLE cfg.whole DETACH PARTITION cfg.follows;

ALTER TABLE cfg.differs
  DROP CONSTRAINT differs_ref_fkey,
  DROP CONSTRAINT fk;

ALTER TABLE cfg.follows DROP CONSTRAINT fk;

CREATE TABLE cfg.is_new (
  id integer,
  ref integer,
  CONSTRAINT fk FOREIGN KEY (ref) REFERENCES cfg.two (id)
);

ALTER TABLE cfg.follows ADD CONSTRAINT fk FOREIGN KEY (ref) REFERENCES cfg.two (id);

ALTER TABLE cfg.says_it_twice ADD CONSTRAINT again FOREIGN KEY (ref) REFERENCES cfg.one (id);

ALTER TABLE cfg.whole ATTACH PARTITION cfg.differs FOR VALUES IN (2);

ALTER TABLE cfg.whole ATTACH PARTITION cfg.follows FOR VALUES IN (1);

ALTER TABLE cfg.whole ATTACH PARTITION cfg.is_new FOR VALUES IN (3);
