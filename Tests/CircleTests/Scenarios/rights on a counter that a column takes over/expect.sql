-- step 1: transaction
-- AccessExclusive on cfg.t, all rows are written anew
ALTER TABLE cfg.t
  ALTER COLUMN id DROP DEFAULT,
  ALTER COLUMN id SET DATA TYPE bigint;

ALTER SEQUENCE cfg.ids AS integer MINVALUE 1 MAXVALUE 2147483647 INCREMENT BY 5;

ALTER TABLE cfg.t ALTER COLUMN id SET DEFAULT nextval('cfg.ids'::regclass);

ALTER SEQUENCE cfg.ids OWNED BY cfg.t.id;

REVOKE USAGE ON SEQUENCE cfg.ids FROM writer;

GRANT SELECT ON SEQUENCE cfg.ids TO reader;
