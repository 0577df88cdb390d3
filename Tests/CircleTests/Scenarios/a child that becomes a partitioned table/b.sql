CREATE SCHEMA cfg;
CREATE TABLE cfg.contract (id integer NOT NULL, terms text, valid daterange);
CREATE TABLE cfg.archived (id integer NOT NULL, terms text, valid daterange, archived_at timestamp DEFAULT '2020-01-01' NOT NULL, reason text) PARTITION BY HASH (id);
CREATE TABLE cfg.archived_0 PARTITION OF cfg.archived FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE cfg.archived_1 PARTITION OF cfg.archived FOR VALUES WITH (MODULUS 2, REMAINDER 1);
