-- step 1: transaction
-- AccessExclusive on cfg.cb, all rows are written anew
-- AccessExclusive on cfg.pip, all rows are written anew
ALTER TABLE cfg.cb
  ALTER COLUMN commit_id SET DATA TYPE bigint,
  ADD COLUMN part integer NOT NULL DEFAULT 100;

ALTER TABLE cfg.pip ALTER COLUMN id SET DATA TYPE bigint;

CREATE TABLE cfg.pcb (
  id integer NOT NULL,
  commit_id bigint,
  part integer NOT NULL DEFAULT 100,
  CONSTRAINT fk FOREIGN KEY (commit_id) REFERENCES cfg.pip (id) ON DELETE CASCADE
) PARTITION BY LIST (part);

ALTER TABLE cfg.pcb ATTACH PARTITION cfg.cb FOR VALUES IN (100);
