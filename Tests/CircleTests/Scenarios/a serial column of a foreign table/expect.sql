-- step 1: transaction
-- AccessExclusive on cfg.ft, no rewrite
CREATE SEQUENCE cfg.ft_a_seq;

ALTER FOREIGN TABLE cfg.ft ADD COLUMN a integer DEFAULT nextval('cfg.ft_a_seq'::regclass) NOT NULL;

ALTER SEQUENCE cfg.ft_a_seq OWNED BY cfg.ft.a;
