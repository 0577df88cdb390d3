-- step 1: transaction
-- AccessExclusive on cfg.child, all rows are written anew
-- AccessExclusive on cfg.parent, all rows are written anew
ALTER TABLE cfg.child
  DROP CONSTRAINT child_code_fkey,
  DROP CONSTRAINT child_id_fkey,
  ALTER COLUMN id SET DATA TYPE text USING "id"::text,
  ALTER COLUMN number SET DATA TYPE bigint;

ALTER TABLE cfg.parent ALTER COLUMN id SET DATA TYPE text USING "id"::text;

ALTER TABLE cfg.child ADD CONSTRAINT child_id_fkey FOREIGN KEY (id) REFERENCES cfg.parent (id);

ALTER TYPE cfg.code RENAME TO code__old;

CREATE TYPE cfg.code AS ENUM ('a', 'c');

ALTER TABLE cfg.child ALTER COLUMN code SET DATA TYPE cfg.code USING code::text::cfg.code;

ALTER TABLE cfg.parent ALTER COLUMN code SET DATA TYPE cfg.code USING code::text::cfg.code;

DROP TYPE cfg.code__old;

ALTER TABLE cfg.child ADD CONSTRAINT child_code_fkey FOREIGN KEY (code) REFERENCES cfg.parent (code);
