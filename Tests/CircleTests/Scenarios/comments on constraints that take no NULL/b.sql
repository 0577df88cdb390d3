-- needs: 18
CREATE SCHEMA cfg;
CREATE DOMAIN cfg.mail AS text;
CREATE DOMAIN cfg.name AS text NOT NULL;
COMMENT ON CONSTRAINT name_not_null ON DOMAIN cfg.name IS 'after';
CREATE FOREIGN DATA WRAPPER far; CREATE SERVER there FOREIGN DATA WRAPPER far;
CREATE FOREIGN TABLE cfg.away (a int CONSTRAINT a_nn NOT NULL, b int NOT NULL) SERVER there;
COMMENT ON CONSTRAINT a_nn ON cfg.away IS 'far';
COMMENT ON CONSTRAINT away_b_not_null ON cfg.away IS 'far, too';
CREATE TABLE cfg.item (m cfg.mail);
