-- step 1: transaction
-- AccessExclusive on cfg.c, no rewrite
-- AccessExclusive on cfg.listp, no rewrite
-- AccessExclusive on cfg.p, all rows are written anew
-- AccessExclusive on cfg.parent, no rewrite
-- AccessExclusive on cfg.tt3, no rewrite
ALTER TABLE cfg.c
  ADD COLUMN id integer NOT NULL,
  ADD COLUMN also integer;

ALTER TABLE cfg.listp ADD COLUMN b integer;

CREATE TABLE cfg.listp_1 PARTITION OF cfg.listp FOR VALUES IN (1) PARTITION BY LIST (b);

ALTER TABLE cfg.tt3 ADD COLUMN c integer;

ALTER TABLE cfg.c ADD CONSTRAINT c_pkey PRIMARY KEY (id);

CREATE SEQUENCE cfg.p_id_seq AS integer;

ALTER TABLE cfg.p
  ADD COLUMN id integer NOT NULL DEFAULT nextval('cfg.p_id_seq'::regclass),
  ADD COLUMN name text,
  ADD COLUMN also integer;

ALTER TABLE cfg.c ALTER COLUMN id SET DEFAULT nextval('cfg.p_id_seq'::regclass);

ALTER TABLE cfg.p ADD CONSTRAINT p_pkey PRIMARY KEY (id);

ALTER SEQUENCE cfg.p_id_seq OWNED BY cfg.p.id;

CREATE OR REPLACE VIEW cfg.v1 AS
SELECT tt2.a,
    tt2.b,
    tt3.c,
    tt3.ax
   FROM (cfg.tt2
     JOIN cfg.tt3 tt3(ax, b, c, c_1) USING (b, c));

ALTER TABLE cfg.p
  DROP COLUMN a,
  DROP COLUMN b;

ALTER TABLE cfg.parent DROP COLUMN b;

CREATE TABLE cfg.child (
  b character varying(255)
) INHERITS (cfg.parent);
