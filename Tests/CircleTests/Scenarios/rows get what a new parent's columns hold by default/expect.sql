-- step 1: transaction
-- AccessExclusive on cfg.base, no rewrite
-- AccessExclusive on cfg.child, all rows are written anew
CREATE TABLE cfg."child (its parent)" (LIKE cfg.child INCLUDING GENERATED);

ALTER TABLE cfg.child INHERIT cfg."child (its parent)";

ALTER TABLE ONLY cfg."child (its parent)" DROP COLUMN note;

ALTER TABLE cfg."child (its parent)"
  ADD COLUMN id integer DEFAULT nextval('cfg.base_id_seq'::regclass),
  ADD COLUMN label text DEFAULT 'none'::text,
  ADD COLUMN made date DEFAULT '2026-02-02'::date,
  ALTER COLUMN id SET NOT NULL,
  ALTER COLUMN label SET NOT NULL,
  ALTER COLUMN made SET NOT NULL;

CREATE TABLE cfg.stamped (
  made date NOT NULL DEFAULT '2026-01-01'::date
);

ALTER TABLE cfg.base
  ALTER COLUMN label SET NOT NULL,
  ALTER COLUMN label SET DEFAULT 'none'::text;

ALTER TABLE cfg.child
  ALTER COLUMN id SET DEFAULT nextval('cfg.base_id_seq'::regclass),
  ALTER COLUMN label SET DEFAULT 'none'::text,
  ALTER COLUMN made SET DEFAULT '2026-02-02'::date;

ALTER TABLE cfg.child INHERIT cfg.base;

ALTER TABLE cfg.child INHERIT cfg.stamped;

ALTER TABLE cfg.child NO INHERIT cfg."child (its parent)";

DROP TABLE cfg."child (its parent)";
