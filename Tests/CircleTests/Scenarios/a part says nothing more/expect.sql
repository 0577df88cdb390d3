-- step 1: transaction
-- AccessExclusive on cfg.log_2026, no rewrite
COMMENT ON COLUMN cfg.log_2026.what IS NULL;

ALTER TABLE cfg.log_2026
  ALTER COLUMN n DROP DEFAULT,
  ALTER COLUMN what SET DEFAULT 'x'::text;
