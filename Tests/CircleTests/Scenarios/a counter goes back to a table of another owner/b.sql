CREATE SCHEMA cfg;
CREATE SEQUENCE cfg.event_seq;
CREATE TABLE cfg.event (id bigint NOT NULL DEFAULT nextval('cfg.event_seq'), at date NOT NULL) PARTITION BY RANGE (at);
ALTER SEQUENCE cfg.event_seq OWNED BY cfg.event.id;
ALTER TABLE cfg.event OWNER TO writer;
