CREATE SCHEMA cfg;
CREATE TABLE cfg.whole (a integer, b integer) PARTITION BY LIST ((b BETWEEN 0 AND 10 AND a >= 0));
CREATE TABLE cfg.whole_true PARTITION OF cfg.whole FOR VALUES IN (true);
CREATE TABLE cfg.whole_rest PARTITION OF cfg.whole DEFAULT;
