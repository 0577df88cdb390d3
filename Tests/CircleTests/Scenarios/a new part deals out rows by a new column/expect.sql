-- step 1: transaction
-- AccessExclusive on cfg.event, no rewrite
-- AccessExclusive on cfg.event_eu, no rewrite
ALTER TABLE cfg.event ADD COLUMN made date;

CREATE TABLE cfg.event_eu_west PARTITION OF cfg.event_eu FOR VALUES IN ('west') PARTITION BY RANGE (made);

CREATE TABLE cfg.event_eu_west_26 PARTITION OF cfg.event_eu_west FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
