CREATE SCHEMA cfg;
CREATE TABLE cfg.queue (kind integer, body text) PARTITION BY LIST (kind);
CREATE TABLE cfg.queue_1 PARTITION OF cfg.queue FOR VALUES IN (1);
CREATE TABLE cfg.queue_2 PARTITION OF cfg.queue FOR VALUES IN (2);
INSERT INTO cfg.queue VALUES (1, 'x'), (2, 'y'), (2, 'z');
CREATE TABLE cfg.base (body text);
CREATE TABLE cfg.child () INHERITS (cfg.base);
INSERT INTO cfg.base VALUES ('x');
INSERT INTO cfg.child VALUES ('y');
