-- step 1: transaction
-- AccessExclusive on cfg.o, no rewrite
-- AccessExclusive on cfg.r, all rows are written anew
-- ShareUpdateExclusive on cfg.src, no rewrite
DROP POLICY p ON cfg.r;

DROP RULE ru ON cfg.r;

DROP TRIGGER t ON cfg.r;

DROP VIEW cfg.v;

DROP FUNCTION cfg.f(cfg.r);

DROP STATISTICS cfg.s;

DROP INDEX cfg.r_a_idx;

ALTER TABLE cfg.r DROP CONSTRAINT r_a_check;

ALTER TABLE cfg.o DROP CONSTRAINT o_r_fkey;

ALTER TABLE cfg.r DROP CONSTRAINT r_pkey;

CREATE TABLE cfg."r (its parent)" (LIKE cfg.r INCLUDING GENERATED);

ALTER TABLE cfg.r INHERIT cfg."r (its parent)";

ALTER TABLE cfg."r (its parent)"
  ADD COLUMN "id (to be)" integer,
  ADD COLUMN "a (to be)" text,
  ADD COLUMN "b (to be)" integer;

UPDATE cfg.r SET "id (to be)" = id, "a (to be)" = a, "b (to be)" = b;

ALTER TABLE ONLY cfg."r (its parent)"
  DROP COLUMN id,
  DROP COLUMN a,
  DROP COLUMN b;

ALTER TABLE cfg.r
  DROP COLUMN id,
  DROP COLUMN a,
  DROP COLUMN b;

ALTER TABLE cfg."r (its parent)" RENAME COLUMN "id (to be)" TO id;

ALTER TABLE cfg."r (its parent)" RENAME COLUMN "a (to be)" TO a;

ALTER TABLE cfg."r (its parent)" RENAME COLUMN "b (to be)" TO b;

ALTER TABLE cfg."r (its parent)" ALTER COLUMN id SET NOT NULL;

ALTER TABLE cfg.r
  ALTER COLUMN a SET STORAGE EXTERNAL,
  ALTER COLUMN a SET STATISTICS 40,
  ALTER COLUMN a SET (n_distinct = '4'),
  ALTER COLUMN b SET DEFAULT 7,
  ADD CONSTRAINT r_pkey PRIMARY KEY (id);

ALTER TABLE cfg.o ADD CONSTRAINT o_r_fkey FOREIGN KEY (r) REFERENCES cfg.r (id);

ALTER TABLE cfg.r ADD CONSTRAINT r_a_check CHECK (a <> 'q'::text);

CREATE INDEX r_a_idx ON cfg.r USING btree (a) WHERE b > 1;

CREATE STATISTICS cfg.s ON a, b FROM cfg.r;

CREATE FUNCTION cfg.f(cfg.r) RETURNS text
    LANGUAGE sql
BEGIN ATOMIC
 SELECT ($1).a AS a;
END;

CREATE VIEW cfg.v AS
SELECT r.a,
    r.b
   FROM cfg.r;

CREATE TRIGGER t BEFORE UPDATE OF a ON cfg.r FOR EACH ROW EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger();

CREATE RULE ru AS ON DELETE TO cfg.r WHERE (old.a = 'k'::text) DO INSTEAD NOTHING;

CREATE POLICY p ON cfg.r USING (a <> 'z'::text);

COMMENT ON COLUMN cfg.r.b IS 'b';

GRANT SELECT (a) ON TABLE cfg.r TO reader WITH GRANT OPTION;

GRANT UPDATE (b) ON TABLE cfg.r TO reader WITH GRANT OPTION;

ALTER TABLE cfg.r INHERIT cfg.src;

ALTER TABLE cfg.r NO INHERIT cfg."r (its parent)";

DROP TABLE cfg."r (its parent)";
