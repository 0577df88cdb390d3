-- step 1: transaction
-- AccessExclusive on cfg.kept, no rewrite
-- AccessExclusive on cfg.moved, all rows are written anew
-- AccessExclusive on cfg.plain, all rows are written anew
CREATE SEQUENCE cfg.fresh_id_seq;

CREATE TABLE cfg.fresh (
  a integer,
  id bigint NOT NULL DEFAULT nextval('cfg.fresh_id_seq'::regclass)
);

CREATE SEQUENCE cfg.moved_id_seq;

ALTER TABLE cfg.moved ADD COLUMN id bigint NOT NULL DEFAULT nextval('cfg.moved_id_seq'::regclass);

CREATE SEQUENCE cfg.plain_id_seq;

ALTER TABLE cfg.plain ADD COLUMN id bigint NOT NULL DEFAULT nextval('cfg.plain_id_seq'::regclass);

ALTER SEQUENCE cfg.plain_id_seq OWNER TO reader;

ALTER SEQUENCE cfg.plain_id_seq OWNED BY cfg.plain.id;

ALTER TABLE cfg.fresh OWNER TO writer;

ALTER SEQUENCE cfg.fresh_id_seq OWNER TO writer;

ALTER SEQUENCE cfg.fresh_id_seq OWNED BY cfg.fresh.id;

ALTER TABLE cfg.kept OWNER TO writer;

ALTER TABLE cfg.moved OWNER TO writer;

ALTER SEQUENCE cfg.moved_id_seq OWNER TO writer;

ALTER SEQUENCE cfg.moved_id_seq OWNED BY cfg.moved.id;
