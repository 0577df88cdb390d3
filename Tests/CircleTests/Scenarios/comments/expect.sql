-- step 1: transaction
-- ShareUpdateExclusive on cfg.ticket, no rewrite
COMMENT ON COLUMN cfg.ticket.a IS NULL;

CREATE FUNCTION cfg.f() RETURNS integer
    LANGUAGE sql
AS $$select 1$$;

CREATE VIEW cfg.v AS
SELECT ticket.a
   FROM cfg.ticket;

COMMENT ON FUNCTION cfg.f() IS 'true';

COMMENT ON SCHEMA cfg IS E'After:
	tab, "quotes", \\ and 🎫';

COMMENT ON TABLE cfg.ticket IS 'Ünïcödé ‘it''s’ — $$ ${NOT_A_VARIABLE} %s';

COMMENT ON COLUMN cfg.ticket.b IS '# no comment
- no list
key: value
';

COMMENT ON CONSTRAINT ticket_pkey ON cfg.ticket IS ' a blank first and last ';

COMMENT ON COLUMN cfg.v.a IS 'null';
