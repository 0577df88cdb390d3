-- step 1: transaction
-- AccessExclusive on cfg.c, no rewrite
-- AccessExclusive on cfg.d, no rewrite
-- AccessExclusive on cfg.o, no rewrite
CREATE TABLE cfg.v (
  ver integer
);

ALTER TABLE cfg.c ADD COLUMN team text DEFAULT 'legal'::text;

CREATE TABLE cfg."d (its parent)" (LIKE cfg.d INCLUDING GENERATED);

ALTER TABLE cfg.d INHERIT cfg."d (its parent)";

ALTER TABLE cfg.d NO INHERIT cfg.o;

ALTER TABLE ONLY cfg."d (its parent)" DROP COLUMN id;

ALTER TABLE cfg."d (its parent)"
  ADD COLUMN team text DEFAULT 'staff'::text,
  ADD COLUMN ver integer;

ALTER TABLE cfg.o ADD COLUMN team text DEFAULT 'staff'::text;

ALTER TABLE cfg.d ALTER COLUMN team SET DEFAULT 'staff'::text;

ALTER TABLE cfg.c ALTER COLUMN team SET DEFAULT 'legal'::text;

ALTER TABLE cfg.d INHERIT cfg.v;

ALTER TABLE cfg.d INHERIT cfg.o;

ALTER TABLE cfg.d NO INHERIT cfg.v;

ALTER TABLE cfg.d INHERIT cfg.v;

ALTER TABLE cfg.d NO INHERIT cfg."d (its parent)";

DROP TABLE cfg."d (its parent)";
