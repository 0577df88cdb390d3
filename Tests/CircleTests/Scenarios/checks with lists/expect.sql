-- step 1: transaction
-- AccessExclusive on cfg.ticket, no rewrite
ALTER TABLE cfg.ticket
  DROP CONSTRAINT ticket_kind_check,
  DROP CONSTRAINT ticket_n_check,
  ADD CONSTRAINT late CHECK (n <> 3) NOT VALID,
  ADD CONSTRAINT ticket_kind_check CHECK ((kind)::text = ANY ((ARRAY['bug'::character varying, 'wish'::character varying, 'it''s'::character varying]::character varying[])::text[])),
  ADD CONSTRAINT ticket_n_check CHECK ((n >= 1) AND (n <= 6));
