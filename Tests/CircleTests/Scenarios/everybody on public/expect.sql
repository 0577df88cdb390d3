-- step 1: transaction
-- AccessExclusive on public.users, no rewrite
ALTER TABLE public.users ADD COLUMN email text;

REVOKE USAGE ON SCHEMA public FROM PUBLIC;

GRANT ALL ON SCHEMA public TO PUBLIC;
