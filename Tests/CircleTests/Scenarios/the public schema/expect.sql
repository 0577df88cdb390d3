-- step 1: transaction
-- AccessExclusive on public.users, all rows are written anew
ALTER TABLE public.users
  ALTER COLUMN id SET DATA TYPE bigint,
  ALTER COLUMN email SET NOT NULL,
  ADD CONSTRAINT users_email_key UNIQUE (email);

CREATE INDEX users_lower_idx ON public.users USING btree (lower(email));

COMMENT ON SCHEMA public IS 'Ours';

COMMENT ON TABLE public.users IS 'Who';
