CREATE SCHEMA cfg;
CREATE TYPE cfg.kind AS ENUM ('bus', 'car', 'bike');
CREATE TABLE cfg.passing (id integer, kind cfg.kind, plate text, lane bigint) PARTITION BY RANGE (id);
CREATE TABLE cfg.passing_1 PARTITION OF cfg.passing FOR VALUES FROM (0) TO (10);
CREATE STATISTICS cfg.kinds (mcv) ON kind, plate FROM cfg.passing_1;
ALTER STATISTICS cfg.kinds SET STATISTICS 1000;
CREATE STATISTICS cfg.lanes (mcv) ON lane, plate FROM cfg.passing_1;
ALTER STATISTICS cfg.lanes SET STATISTICS 200;
