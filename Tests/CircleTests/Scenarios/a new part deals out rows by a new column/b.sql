CREATE SCHEMA cfg;
CREATE TABLE cfg.event (region text, zone text, made date) PARTITION BY LIST (region);
CREATE TABLE cfg.event_eu PARTITION OF cfg.event FOR VALUES IN ('eu') PARTITION BY LIST (zone);
CREATE TABLE cfg.event_eu_west PARTITION OF cfg.event_eu FOR VALUES IN ('west') PARTITION BY RANGE (made);
CREATE TABLE cfg.event_eu_west_26 PARTITION OF cfg.event_eu_west FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
