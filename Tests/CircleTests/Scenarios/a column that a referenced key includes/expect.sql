-- step 1: transaction
-- AccessExclusive on cfg.child, no rewrite
-- AccessExclusive on cfg.parent, all rows are written anew
ALTER TABLE cfg.child DROP CONSTRAINT child_parent_id_fkey;

ALTER TABLE cfg.parent
  DROP CONSTRAINT parent_pkey,
  ALTER COLUMN payload SET DATA TYPE bigint,
  ADD CONSTRAINT parent_pkey PRIMARY KEY (id) INCLUDE (payload);

ALTER TABLE cfg.child ADD CONSTRAINT child_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES cfg.parent (id);
