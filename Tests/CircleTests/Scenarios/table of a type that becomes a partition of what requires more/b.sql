CREATE SCHEMA cfg;
CREATE TABLE cfg.post (id int NOT NULL, a bigint, note text DEFAULT 'none') PARTITION BY RANGE (id);
CREATE TABLE cfg.post_1 PARTITION OF cfg.post FOR VALUES FROM (0) TO (10);
