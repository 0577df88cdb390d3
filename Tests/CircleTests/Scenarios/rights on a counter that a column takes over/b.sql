CREATE SCHEMA cfg;
CREATE SEQUENCE cfg.ids AS integer INCREMENT BY 5;
CREATE TABLE cfg.t (id bigint DEFAULT nextval('cfg.ids'));
ALTER SEQUENCE cfg.ids OWNED BY cfg.t.id;
GRANT SELECT ON SEQUENCE cfg.ids TO reader;
