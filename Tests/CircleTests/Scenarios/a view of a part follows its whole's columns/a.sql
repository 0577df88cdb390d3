CREATE SCHEMA cfg;
CREATE TABLE cfg.whole (id integer NOT NULL, at integer NOT NULL, salary numeric DEFAULT 100) PARTITION BY LIST (at);
CREATE TABLE cfg.part PARTITION OF cfg.whole FOR VALUES IN (1) PARTITION BY LIST (id);
CREATE TABLE cfg.low PARTITION OF cfg.part FOR VALUES IN (1);
CREATE VIEW cfg.seen AS SELECT id, salary FROM cfg.low;
CREATE VIEW cfg.more AS SELECT id FROM cfg.part;
