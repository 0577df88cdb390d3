CREATE SCHEMA cfg;
CREATE TABLE cfg.named (name text, CONSTRAINT named_ck CHECK (name <> ''));
CREATE TABLE cfg.dated (made date);
CREATE TABLE cfg.tagged (name text, tags text[], CONSTRAINT named_ck CHECK (name <> ''));
CREATE TABLE cfg.asset (extra int) INHERITS (cfg.named, cfg.dated, cfg.tagged);
CREATE TABLE cfg.asset_sub () INHERITS (cfg.asset);
COMMENT ON CONSTRAINT named_ck ON cfg.asset IS 'merged';
COMMENT ON CONSTRAINT named_ck ON cfg.asset_sub IS 'of the child';
