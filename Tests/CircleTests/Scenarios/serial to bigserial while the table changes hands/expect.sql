-- step 1: transaction
-- AccessExclusive on cfg.share, all rows are written anew
ALTER TABLE cfg.share OWNER TO CURRENT_USER;

ALTER TABLE cfg.share
  ALTER COLUMN id DROP DEFAULT,
  ALTER COLUMN id SET DATA TYPE bigint;

ALTER SEQUENCE cfg.share_id_seq AS bigint MINVALUE 1 MAXVALUE 9223372036854775807;

ALTER TABLE cfg.share ALTER COLUMN id SET DEFAULT nextval('cfg.share_id_seq'::regclass);

GRANT USAGE ON SEQUENCE cfg.share_id_seq TO reader;
