CREATE SCHEMA cfg;
CREATE TABLE cfg.reading (sensor int, value int) PARTITION BY LIST (sensor);
ALTER TABLE cfg.reading ADD CONSTRAINT positive CHECK (value > 1);
CREATE TABLE cfg.reading_1 PARTITION OF cfg.reading FOR VALUES IN (1);
CREATE TABLE cfg.reading_2 PARTITION OF cfg.reading FOR VALUES IN (2) PARTITION BY RANGE (value);
CREATE TABLE cfg.reading_2_low PARTITION OF cfg.reading_2 FOR VALUES FROM (1) TO (10);
CREATE TABLE cfg.asset (price int);
CREATE TABLE cfg.car () INHERITS (cfg.asset);
CREATE TABLE cfg.house () INHERITS (cfg.asset);
