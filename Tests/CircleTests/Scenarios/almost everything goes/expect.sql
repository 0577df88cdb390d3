-- step 1: transaction
-- AccessExclusive on cfg.guild, no rewrite
-- AccessExclusive on cfg.ticket, no rewrite
DROP FUNCTION cfg.f();

DROP VIEW cfg.v;

ALTER SEQUENCE cfg.ticket_id_seq OWNED BY NONE;

DROP TYPE cfg.state;

DROP TABLE cfg.ticket;

DROP SEQUENCE cfg.ticket_id_seq;
