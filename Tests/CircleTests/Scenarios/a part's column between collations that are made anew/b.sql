CREATE SCHEMA cfg;
CREATE COLLATION cfg.plain (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
CREATE COLLATION cfg.fast (PROVIDER = libc, LOCALE = 'C');
CREATE DOMAIN cfg.family AS varchar(60) COLLATE cfg.plain;
CREATE TABLE cfg.person (id integer, nick text COLLATE cfg.fast DEFAULT 'n', family cfg.family) PARTITION BY RANGE (id);
CREATE TABLE cfg.person_1 PARTITION OF cfg.person FOR VALUES FROM (1) TO (9) PARTITION BY LIST (id);
CREATE TABLE cfg.person_1_a PARTITION OF cfg.person_1 (nick DEFAULT 'x') FOR VALUES IN (1);
