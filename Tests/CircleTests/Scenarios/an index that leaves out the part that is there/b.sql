CREATE SCHEMA cfg;
CREATE TABLE cfg.event (id integer NOT NULL, body text) PARTITION BY RANGE (id);
CREATE TABLE cfg.event_1 PARTITION OF cfg.event FOR VALUES FROM (1) TO (10);
CREATE INDEX event_body ON ONLY cfg.event (body);
