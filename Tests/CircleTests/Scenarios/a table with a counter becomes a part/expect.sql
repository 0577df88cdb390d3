-- step 1: transaction
-- AccessExclusive on cfg.p, no rewrite
-- ShareUpdateExclusive on cfg.w, no rewrite
ALTER TABLE cfg.p ALTER COLUMN fizz DROP DEFAULT;

DROP SEQUENCE cfg.p_fizz_seq;

ALTER TABLE cfg.p ALTER COLUMN fizz SET DEFAULT nextval('cfg.w_fizz_seq'::regclass);

ALTER TABLE cfg.w ATTACH PARTITION cfg.p FOR VALUES IN ('a');
