CREATE SCHEMA cfg;
CREATE TABLE cfg.event (region text, zone text) PARTITION BY LIST (region);
CREATE TABLE cfg.event_eu PARTITION OF cfg.event FOR VALUES IN ('eu') PARTITION BY LIST (zone);
