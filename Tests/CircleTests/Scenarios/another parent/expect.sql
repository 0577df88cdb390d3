-- step 1: transaction
-- AccessExclusive on cfg.base, no rewrite
-- AccessExclusive on cfg.entry, all rows are written anew
ALTER SEQUENCE cfg.base_id_seq OWNED BY NONE;

CREATE TABLE cfg."entry (its parent)" (LIKE cfg.entry INCLUDING GENERATED);

ALTER TABLE cfg.entry INHERIT cfg."entry (its parent)";

ALTER TABLE cfg.entry NO INHERIT cfg.base;

ALTER TABLE ONLY cfg."entry (its parent)" DROP COLUMN what;

ALTER TABLE cfg."entry (its parent)" ADD COLUMN "id (to be)" bigint;

UPDATE cfg.entry SET "id (to be)" = id;

ALTER TABLE ONLY cfg."entry (its parent)" DROP COLUMN id;

ALTER TABLE cfg.entry DROP COLUMN id;

ALTER TABLE cfg."entry (its parent)" RENAME COLUMN "id (to be)" TO id;

ALTER TABLE cfg."entry (its parent)" ALTER COLUMN id SET NOT NULL;

ALTER TABLE cfg.base ADD COLUMN other integer;

CREATE SEQUENCE cfg.source_id_seq;

ALTER TABLE cfg.entry ALTER COLUMN id SET DEFAULT nextval('cfg.source_id_seq'::regclass);

ALTER TABLE cfg.base DROP COLUMN id;

CREATE TABLE cfg.source (
  id bigint NOT NULL DEFAULT nextval('cfg.source_id_seq'::regclass)
);

ALTER SEQUENCE cfg.source_id_seq OWNED BY cfg.source.id;

DROP SEQUENCE cfg.base_id_seq;

ALTER TABLE cfg.entry INHERIT cfg.source;

ALTER TABLE cfg.entry NO INHERIT cfg."entry (its parent)";

DROP TABLE cfg."entry (its parent)";
