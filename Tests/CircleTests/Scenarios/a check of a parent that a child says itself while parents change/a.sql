CREATE SCHEMA cfg;
CREATE TABLE cfg.base (a int, CONSTRAINT a_ck CHECK (a > 0));
CREATE TABLE cfg.other (c date);
CREATE TABLE cfg.child (d int) INHERITS (cfg.base, cfg.other);
COMMENT ON CONSTRAINT a_ck ON cfg.child IS 'of the child';
