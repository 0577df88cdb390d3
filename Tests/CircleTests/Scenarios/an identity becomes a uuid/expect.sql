-- step 1: transaction
-- AccessExclusive on cfg.account, all rows are written anew
-- AccessExclusive on cfg.session, all rows are written anew
ALTER TABLE cfg.session DROP CONSTRAINT session_account_fkey;

ALTER TABLE cfg.account ALTER COLUMN id DROP IDENTITY;

ALTER TABLE cfg.account ALTER COLUMN id SET DATA TYPE uuid USING "id"::text::uuid;

ALTER TABLE cfg.session ALTER COLUMN account SET DATA TYPE uuid USING "account"::text::uuid;

ALTER TABLE cfg.account ALTER COLUMN id SET DEFAULT gen_random_uuid();

ALTER TABLE cfg.session ADD CONSTRAINT session_account_fkey FOREIGN KEY (account) REFERENCES cfg.account (id);
