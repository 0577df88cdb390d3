-- step 1: transaction
-- AccessExclusive on cfg.lnk, no rewrite
-- AccessExclusive on cfg.log, all rows are written anew
-- AccessExclusive on cfg.org, no rewrite
-- AccessExclusive on cfg.other, no rewrite
ALTER TABLE cfg.lnk DROP CONSTRAINT lnk_i_fkey;

ALTER TABLE cfg.org
  DROP CONSTRAINT org_pkey,
  ADD COLUMN pk integer NOT NULL,
  ADD CONSTRAINT org_pkey1 PRIMARY KEY (pk);

ALTER TABLE cfg.lnk ADD CONSTRAINT lnk_i_fkey FOREIGN KEY (i) REFERENCES cfg.org (pk);

DROP SEQUENCE cfg.log_id_seq;

ALTER TABLE cfg.log ADD COLUMN id integer GENERATED ALWAYS AS IDENTITY NOT NULL;

ALTER TABLE cfg.org DROP COLUMN id;

ALTER TABLE cfg.other DROP COLUMN id;

CREATE SEQUENCE cfg.other_id_seq;
