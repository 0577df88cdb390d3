-- step 1: transaction
-- AccessExclusive on cfg.ticket, no rewrite
ALTER SEQUENCE cfg.old_id_seq OWNED BY NONE;

ALTER SEQUENCE cfg.free INCREMENT BY 10 START WITH 50 CACHE 5 CYCLE;

ALTER TABLE cfg.ticket ALTER COLUMN n SET DEFAULT nextval('cfg.free'::regclass);

ALTER SEQUENCE cfg.used AS integer MINVALUE 1 MAXVALUE 2147483647;

ALTER SEQUENCE cfg.used OWNED BY cfg.ticket.id;
