CREATE SCHEMA cfg;
CREATE TYPE cfg.mood AS ENUM ('sad', 'ok');
CREATE TABLE cfg.log (id integer, mood cfg.mood) PARTITION BY LIST (mood);
CREATE TABLE cfg.log_2 PARTITION OF cfg.log FOR VALUES IN ('ok');
