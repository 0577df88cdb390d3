CREATE SCHEMA cfg;
CREATE TYPE cfg.mood AS ENUM ('sad', 'ok');
CREATE TABLE cfg.log (at int NOT NULL, a text DEFAULT 'sad', t varchar(40)) PARTITION BY RANGE (at);
CREATE TABLE cfg.p3 PARTITION OF cfg.log DEFAULT;
