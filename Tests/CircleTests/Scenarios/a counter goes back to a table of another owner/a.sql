CREATE SCHEMA cfg;
CREATE SEQUENCE cfg.event_seq;
CREATE TABLE cfg.event (id bigint NOT NULL DEFAULT nextval('cfg.event_seq'), at date NOT NULL);
ALTER SEQUENCE cfg.event_seq OWNED BY cfg.event.id;
