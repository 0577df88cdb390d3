-- step 1: transaction
-- AccessExclusive on cfg.device, no rewrite
-- AccessExclusive on cfg.member, no rewrite
ALTER TABLE cfg.member ALTER COLUMN phone SET NOT NULL;

ALTER TABLE cfg.member REPLICA IDENTITY USING INDEX member_phone;

ALTER TABLE cfg.member ALTER COLUMN email DROP NOT NULL;

ALTER TABLE cfg.device REPLICA IDENTITY FULL;

ALTER TABLE cfg.device ALTER COLUMN mark DROP NOT NULL;
