-- step 1: transaction
-- AccessExclusive on cfg.ticket, no rewrite
-- ShareRowExclusive on public.users, no rewrite
ALTER TABLE cfg.ticket
  ADD COLUMN user_id bigint,
  ADD COLUMN mood public.mood DEFAULT 'ok'::public.mood,
  ADD COLUMN at timestamp without time zone DEFAULT public.now_utc(),
  ADD CONSTRAINT ticket_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users (id);

CREATE VIEW cfg.named AS
SELECT t.id,
    u.name
   FROM (cfg.ticket t
     JOIN public.users u ON ((u.id = t.user_id)));
